package org.dicomsr.filter.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two, these included. Immutable.
 *
 * @param low the least
 * @param high the greatest, not less than the least
 * @param unit the unit of both, null without one
 */
public record QuantityRange(BigDecimal low, BigDecimal high, @Nullable String unit)
    implements Value {
  /** Strips zeros at the end; checks numbers and unit. */
  public QuantityRange {
    low = Quantity.checked(low);
    high = Quantity.checked(high);
    Quantity.checkUnit(unit);
    if (low.compareTo(high) > 0) {
      throw new InvalidQueryException(
          "a range from the lesser number to the greater", "the greater first", null);
    }
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

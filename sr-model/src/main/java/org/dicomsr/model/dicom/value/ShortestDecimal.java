package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The decimal with the fewest digits that reads back as a given double, and of those the nearest.
 */
final class ShortestDecimal {

  private ShortestDecimal() {}

  static BigDecimal of(double value) {
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (shortest.precision() != 2) {
      return shortest;
    }
    // Double.toString gives the nearest of two digits where one would do: 4.9E-324 for 5e-324
    BigDecimal exact = new BigDecimal(value);
    BigDecimal down = exact.round(new MathContext(1, RoundingMode.DOWN));
    BigDecimal up = exact.round(new MathContext(1, RoundingMode.UP));
    boolean downReads = down.doubleValue() == value;
    boolean upReads = up.doubleValue() == value;
    if (downReads && upReads) {
      boolean downNearer = exact.subtract(down).abs().compareTo(up.subtract(exact).abs()) <= 0;
      return (downNearer ? down : up).stripTrailingZeros();
    }
    return downReads ? down.stripTrailingZeros() : upReads ? up.stripTrailingZeros() : shortest;
  }
}

package org.dicomsr.filter.facet;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from a least one, included, to a greater one, excluded. Immutable.
 *
 * @param least the least number; null for none
 * @param below what all are below; null for none
 * @param unit the unit of both, in UCUM; empty for bare numbers
 */
public record Bin(@Nullable Double least, @Nullable Double below, String unit) {
  private static final int DIGITS = 12;

  /** {@return the bin in words: {@code 40 – 50}, {@code < 40}, {@code ≥ 90}} */
  public String label() {
    if (least == null) {
      return below == null ? "all" : "< " + shown(below);
    }
    return below == null ? "≥ " + shown(least) : shown(least) + " – " + shown(below);
  }

  static String shown(double number) {
    return new BigDecimal(number)
        .round(new MathContext(DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }
}

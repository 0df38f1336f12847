package org.dicomsr.model.coding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A unit reduced to base units: canonical value = value × factor + offset.
 *
 * <p>The dimension is a product of UCUM's base units, sorted, such as {@code g.m-1.s-2} for a
 * pressure, or {@code 1}. Units of one dimension convert into each other. Arbitrary units
 * (Hounsfield, international units) and logarithmic ones (decibel) are bases of their own, so they
 * compare with their like alone.
 *
 * <p>Two units with equal dimension, factor and offset ({@code ml} and {@code cm3}) are equal.
 * Arithmetic is exact up to one final rounding, hence 0.2 s and 200 ms give the same double, and
 * results are never NaN, infinite or −0. Immutable and thread-safe.
 */
public final class CanonicalUnit {
  private static final double MAX_EXACT = 1L << 53;
  private static final double MAX_DIGITS_15 = 1e15;
  private static final double MAX_POWER = 1e6;
  private static final int MAX_DIGITS = 1000;

  private final String dimension;
  private final Ratio factor;
  private final Ratio offset;

  /** Numerator and denominator of the factor, or both 0 where doubles cannot do the sum. */
  private final double numerator;

  private final double denominator;

  CanonicalUnit(String dimension, Ratio factor, Ratio offset) {
    this.dimension = dimension;
    this.factor = factor;
    this.offset = offset;
    boolean small = isSmall(factor.numerator()) && isSmall(factor.denominator());
    boolean quick = small && offset.equals(Ratio.ZERO);
    this.numerator = quick ? factor.numerator().doubleValue() : 0;
    this.denominator = quick ? factor.denominator().doubleValue() : 0;
  }

  private static boolean isSmall(BigInteger integer) {
    return integer.bitLength() <= 53;
  }

  /**
   * What the unit measures, in base units.
   *
   * @return the product of base units, {@code 1} for none
   */
  public String dimension() {
    return dimension;
  }

  /**
   * How many canonical units one unit is.
   *
   * @return the factor, above zero
   */
  public Ratio factor() {
    return factor;
  }

  /**
   * The canonical value of zero, which only temperature scales have.
   *
   * @return the offset
   */
  public Ratio offset() {
    return offset;
  }

  /**
   * A value in base units, rounded once. The value is taken as the decimal number it prints as:
   * 0.07, not the binary fraction nearest to it.
   *
   * @param value a value in this unit
   * @return the canonical value, or empty when either is not finite
   */
  public OptionalDouble toCanonical(double value) {
    double quick = numerator == 0 ? Double.NaN : quickly(value);
    if (!Double.isNaN(quick)) {
      return OptionalDouble.of(quick);
    }
    return Double.isFinite(value)
        ? finite(exact(BigDecimal.valueOf(value)).toDouble())
        : OptionalDouble.empty();
  }

  /**
   * The result for the usual numbers, of few digits, without big arithmetic; else NaN. A value that
   * equals n / d, with n below 16 digits and d a power of ten, prints as that decimal; with both
   * products exact, one division is the one rounding.
   */
  private double quickly(double value) {
    for (double power = 1; power <= MAX_POWER; power *= 10) {
      double digits = Math.rint(value * power);
      if (Math.abs(digits) >= MAX_DIGITS_15) {
        return Double.NaN;
      }
      if (digits / power == value) {
        double above = digits * numerator;
        double below = power * denominator;
        return Math.abs(above) < MAX_EXACT && below < MAX_EXACT ? above / below + 0.0 : Double.NaN;
      }
    }
    return Double.NaN;
  }

  /**
   * A value in base units.
   *
   * @param value a value in this unit
   * @return the canonical value, exact or with 34 digits, or empty when it has more than a thousand
   *     digits
   */
  public Optional<BigDecimal> toCanonical(BigDecimal value) {
    return isTooLong(value) ? Optional.empty() : Optional.of(exact(value).toBigDecimal());
  }

  /**
   * A value in this unit, rounded once.
   *
   * @param canonical a value in base units
   * @return the value, or empty when either is not finite
   */
  public OptionalDouble fromCanonical(double canonical) {
    return Double.isFinite(canonical)
        ? finite(inverse(Ratio.of(BigDecimal.valueOf(canonical))).toDouble())
        : OptionalDouble.empty();
  }

  /**
   * A value in this unit.
   *
   * @param canonical a value in base units
   * @return the value, exact or with 34 digits, or empty when it has more than a thousand digits
   */
  public Optional<BigDecimal> fromCanonical(BigDecimal canonical) {
    return isTooLong(canonical)
        ? Optional.empty()
        : Optional.of(inverse(Ratio.of(canonical)).toBigDecimal());
  }

  static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }

  /**
   * Numbers like 1E+999999999 fit an attribute of 16 characters, but not the memory once written
   * out.
   */
  static boolean isTooLong(BigDecimal value) {
    long integerDigits = (long) value.precision() - value.scale();
    return Math.abs((long) value.scale()) > MAX_DIGITS || Math.abs(integerDigits) > MAX_DIGITS;
  }

  Ratio exact(BigDecimal value) {
    return Ratio.of(value).times(factor).plus(offset);
  }

  Ratio inverse(Ratio canonical) {
    return canonical.minus(offset).over(factor);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CanonicalUnit that
        && dimension.equals(that.dimension)
        && factor.equals(that.factor)
        && offset.equals(that.offset);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dimension, factor, offset);
  }

  @Override
  public String toString() {
    return "CanonicalUnit[" + dimension + "]";
  }
}

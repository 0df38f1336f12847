package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The rational form of a measured number: Rational Numerator Value (0040,A162) over Rational
 * Denominator Value (0040,A163), PS3.3 C.18.1.
 *
 * <p>Any pair that the two VRs can hold is accepted, even a denominator of zero, which files may
 * have; it then has no value. Equality is that of both components: 1/2 is not equal to 2/4 but has
 * the {@linkplain #sameValueAs same value}. Immutable and thread-safe.
 *
 * @param numerator −2<sup>31</sup> to 2<sup>31</sup>−1 (VR SL)
 * @param denominator 0 to 2<sup>32</sup>−1 (VR UL)
 */
public record Rational(long numerator, long denominator) {

  private static final long MOST_UNSIGNED = 0xFFFF_FFFFL;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component does not fit its VR
   */
  public Rational {
    if (numerator != (int) numerator) {
      throw new IllegalArgumentException(
          "expected a numerator of 32 bits with sign (SL), found a larger one");
    }
    if (denominator < 0 || denominator > MOST_UNSIGNED) {
      throw new IllegalArgumentException(
          "expected a denominator of 32 bits without sign (UL), found one outside");
    }
  }

  /** {@return the quotient, exact if 34 digits can say it, or empty if the denominator is zero} */
  public Optional<BigDecimal> value() {
    return denominator == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128));
  }

  /** {@return the nearest double; infinite or NaN if the denominator is zero} */
  public double doubleValue() {
    // both are exact as doubles, so that this one division is correctly rounded
    return (double) numerator / (double) denominator;
  }

  /**
   * Tells whether another fraction is the same number.
   *
   * @param other the fraction to compare with
   * @return true for 1/2 and 2/4; never if a denominator is zero
   */
  public boolean sameValueAs(Rational other) {
    return denominator != 0
        && other.denominator != 0
        && numerator * other.denominator == other.numerator * denominator;
  }

  /** Never shows the number. */
  @Override
  public String toString() {
    return "Rational[defined=" + (denominator != 0) + "]";
  }
}

package org.dicomsr.model.coding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms, so that a minute stays sixty seconds however often it is
 * turned round. Immutable and thread-safe.
 *
 * @param numerator the numerator, which carries the sign
 * @param denominator the denominator, above zero
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {
  /** Nought. */
  public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  /** One. */
  public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** More digits than a double or DECIMAL128 holds, so that rounding twice does not show. */
  private static final MathContext WORKING = new MathContext(50);

  /**
   * Reduces the fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Ratio {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("ratio: expected a denominator other than zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    if (!divisor.equals(BigInteger.ONE)) {
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /**
   * A fraction of two numbers.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not zero
   * @return the fraction in lowest terms
   */
  public static Ratio of(long numerator, long denominator) {
    return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * The exact value of a decimal number.
   *
   * @param decimal the number
   * @return the same number
   */
  public static Ratio of(BigDecimal decimal) {
    BigInteger digits = decimal.unscaledValue();
    int scale = decimal.scale();
    return scale >= 0
        ? new Ratio(digits, BigInteger.TEN.pow(scale))
        : new Ratio(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
  }

  /**
   * The sum.
   *
   * @param other the number to add
   * @return this + other
   */
  public Ratio plus(Ratio other) {
    return other.numerator.signum() == 0
        ? this
        : new Ratio(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  /**
   * The difference.
   *
   * @param other the number to take away
   * @return this − other
   */
  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  /**
   * The product.
   *
   * @param other the number to multiply with
   * @return this × other
   */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The quotient.
   *
   * @param other the number to divide by
   * @return this ÷ other
   * @throws ArithmeticException if the other is zero
   */
  public Ratio over(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * A power.
   *
   * @param exponent the exponent, which may be negative
   * @return this number to that power
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Ratio pow(int exponent) {
    return exponent >= 0
        ? new Ratio(numerator.pow(exponent), denominator.pow(exponent))
        : new Ratio(denominator.pow(-exponent), numerator.pow(-exponent));
  }

  /**
   * The nearest double.
   *
   * @return the value, infinite when too large; zero is never negative
   */
  public double toDouble() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), WORKING).doubleValue();
  }

  /**
   * The value as a decimal number without trailing zeros: exact when it has an end, else rounded to
   * 34 digits.
   *
   * @return the decimal number, with a scale of at least 0
   */
  public BigDecimal toBigDecimal() {
    BigDecimal above = new BigDecimal(numerator);
    BigDecimal below = new BigDecimal(denominator);
    BigDecimal quotient =
        hasEnd() ? above.divide(below) : above.divide(below, MathContext.DECIMAL128);
    BigDecimal stripped = quotient.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether the decimal expansion ends: no prime divides the denominator but 2 and 5. */
  private boolean hasEnd() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger[] byFive = rest.divideAndRemainder(FIVE);
    while (byFive[1].signum() == 0) {
      rest = byFive[0];
      byFive = rest.divideAndRemainder(FIVE);
    }
    return rest.equals(BigInteger.ONE);
  }
}

package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of DS: an optional sign, digits with at most one point anywhere among them, an
 * optional exponent.
 *
 * <p>A {@link BigDecimal} of a giant exponent is small until someone adds or prints it, and then
 * takes all memory. So numbers whose exponent even a 128-bit decimal could not hold are no numbers
 * here, nor are texts far longer than any number.
 */
final class DecimalSyntax {

  /** The largest exponent of the decimal128 format of IEEE 754. */
  static final int MOST_EXPONENT = 6144;

  private static final int MOST_CHARACTERS = 1024;
  private static final int SATURATED = 1_000_000;

  private DecimalSyntax() {}

  /**
   * Reads the whole range, keeping trailing zeros as scale; null if it is no number or one beyond
   * the limits.
   */
  static @Nullable BigDecimal scan(String text, int from, int to) {
    if (to - from > MOST_CHARACTERS) {
      return null;
    }
    int at = from;
    if (at < to && isSign(text.charAt(at))) {
      at++;
    }
    int whole = Text.digits(text, at, to);
    int wholeEnd = at + whole;
    int mantissaEnd = wholeEnd;
    int fraction = 0;
    if (wholeEnd < to && text.charAt(wholeEnd) == '.') {
      fraction = Text.digits(text, wholeEnd + 1, to);
      mantissaEnd = wholeEnd + 1 + fraction;
    }
    if (whole + fraction == 0) {
      return null;
    }
    int exponent = 0;
    if (mantissaEnd < to) {
      char e = text.charAt(mantissaEnd);
      int digits = exponentDigits(text, mantissaEnd + 1, to);
      if ((e != 'e' && e != 'E') || digits == 0) {
        return null;
      }
      exponent = exponent(text, to - digits, to, text.charAt(mantissaEnd + 1) == '-');
    }
    BigDecimal mantissa = new BigDecimal(text.substring(from, mantissaEnd));
    if (exponent == 0) {
      return mantissa;
    }
    if (mantissa.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return inRange((long) magnitude(mantissa) + exponent)
        ? mantissa.scaleByPowerOfTen(exponent)
        : null;
  }

  /**
   * Tells whether the whole range is a number without exponent, which {@link #scan} understands.
   */
  static boolean isFixedPoint(String text, int from, int to) {
    if (to - from > MOST_CHARACTERS) {
      return false;
    }
    int at = from < to && isSign(text.charAt(from)) ? from + 1 : from;
    int whole = Text.digits(text, at, to);
    at += whole;
    int fraction = 0;
    if (at < to && text.charAt(at) == '.') {
      fraction = Text.digits(text, at + 1, to);
      at += 1 + fraction;
    }
    return at == to && whole + fraction > 0;
  }

  /** The power of ten of the first digit. */
  static int magnitude(BigDecimal number) {
    return Math.toIntExact((long) number.precision() - number.scale() - 1);
  }

  static boolean inRange(long magnitude) {
    return magnitude >= -MOST_EXPONENT && magnitude <= MOST_EXPONENT;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  /**
   * The number of digits of an exponent that fills the range behind its optional sign, or 0 if it
   * does not.
   */
  private static int exponentDigits(String text, int from, int to) {
    int at = from < to && isSign(text.charAt(from)) ? from + 1 : from;
    int digits = Text.digits(text, at, to);
    return at + digits == to ? digits : 0;
  }

  private static int exponent(String text, int from, int to, boolean negative) {
    int exponent = 0;
    for (int at = from; at < to && exponent < SATURATED; at++) {
      exponent = exponent * 10 + (text.charAt(at) - '0');
    }
    return negative ? -exponent : exponent;
  }
}

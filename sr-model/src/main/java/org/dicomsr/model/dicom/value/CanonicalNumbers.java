package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One text for each number, however a file writes it, so that two reports can be compared line by
 * line: {@code 75}, {@code 75.0} and {@code 7.5e1} are all {@code 75}.
 *
 * <table>
 *   <caption>Canonical text by value representation</caption>
 *   <tr><th>VR</th><th>method</th><th>text</th></tr>
 *   <tr><td>DS, IS</td><td>{@link #ofText}</td><td>digits without exponent or trailing zeros; fractions to 28 digits</td></tr>
 *   <tr><td>FL</td><td>{@link #ofFloat}</td><td>nine significant digits, as C prints {@code %.9g}</td></tr>
 *   <tr><td>FD</td><td>{@link #ofDouble}</td><td>the fewest digits that read back the same; exponents from 1e16 and below 1e-4</td></tr>
 *   <tr><td>US SS UL SL SV</td><td>{@link #ofInteger}</td><td>digits</td></tr>
 *   <tr><td>UV</td><td>{@link #ofUnsigned}</td><td>digits</td></tr>
 * </table>
 *
 * <p>These are the conventions of Python's {@code decimal} and {@code repr}, which the usual tools
 * for DICOM print.
 */
public final class CanonicalNumbers {

  private static final MathContext FRACTIONS = new MathContext(28, RoundingMode.HALF_EVEN);
  private static final MathContext FLOATS = new MathContext(9, RoundingMode.HALF_EVEN);
  private static final int FLOAT_PLAIN_MAGNITUDE = 9;
  private static final int DOUBLE_PLAIN_MAGNITUDE = 16;
  private static final int LEAST_PLAIN_MAGNITUDE = -4;

  private CanonicalNumbers() {}

  /**
   * Canonical text of a DS or IS.
   *
   * @param text one value; spaces around it do not matter
   * @return the number's text without exponent; {@code NaN} for that; the text unchanged if it is
   *     no number that {@link DecimalString} understands
   */
  public static String ofText(String text) {
    String stripped = text.strip();
    BigDecimal number = DecimalSyntax.scan(stripped, 0, stripped.length());
    if (number == null) {
      String special = notANumber(stripped);
      return special == null ? text : special;
    }
    return number.signum() == 0 ? "0" : ofDecimal(number);
  }

  private static String ofDecimal(BigDecimal number) {
    BigDecimal normal = number.stripTrailingZeros();
    // whole numbers keep every digit; rounding them would name another number
    return normal.scale() <= 0
        ? normal.toPlainString()
        : normal.round(FRACTIONS).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String notANumber(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    if (!text.regionMatches(true, signed ? 1 : 0, "nan", 0, 3)
        || text.length() != (signed ? 4 : 3)) {
      return null;
    }
    return text.startsWith("-") ? "-NaN" : "NaN";
  }

  /**
   * Canonical text of an FL.
   *
   * @param value any float
   * @return at most nine significant digits, enough to tell every float; {@code nan}, {@code inf},
   *     {@code -inf}, {@code -0} for those
   */
  public static String ofFloat(float value) {
    if (!Float.isFinite(value) || value == 0) {
      return special(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FLOATS).stripTrailingZeros();
    return layout(rounded, FLOAT_PLAIN_MAGNITUDE);
  }

  /**
   * Canonical text of an FD.
   *
   * @param value any double
   * @return the fewest digits that read back as the value; {@code nan}, {@code inf}, {@code -inf},
   *     {@code -0} for those
   */
  public static String ofDouble(double value) {
    return !Double.isFinite(value) || value == 0
        ? special(value)
        : layout(ShortestDecimal.of(value), DOUBLE_PLAIN_MAGNITUDE);
  }

  /**
   * Canonical text of a US, SS, UL, SL or SV.
   *
   * @param value the number
   * @return its digits
   */
  public static String ofInteger(long value) {
    return Long.toString(value);
  }

  /**
   * Canonical text of a UV.
   *
   * @param bits 64 bits that stand for a number without sign
   * @return its digits
   */
  public static String ofUnsigned(long bits) {
    return Long.toUnsignedString(bits);
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    return value < 0 ? "-inf" : "inf";
  }

  /**
   * C's rule for {@code %g}: an exponent of two digits or more when the magnitude is below −4 or
   * reaches the limit.
   */
  private static String layout(BigDecimal stripped, int plainMagnitude) {
    int magnitude = DecimalSyntax.magnitude(stripped);
    if (magnitude >= LEAST_PLAIN_MAGNITUDE && magnitude < plainMagnitude) {
      return stripped.toPlainString();
    }
    BigInteger unscaled = stripped.unscaledValue();
    String digits = unscaled.abs().toString();
    StringBuilder out = new StringBuilder(24);
    if (unscaled.signum() < 0) {
      out.append('-');
    }
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(magnitude < 0 ? '-' : '+');
    Text.append(
        out,
        Math.abs(magnitude),
        Math.abs(magnitude) < 10 ? 2 : Integer.toString(Math.abs(magnitude)).length());
    return out.toString();
  }
}

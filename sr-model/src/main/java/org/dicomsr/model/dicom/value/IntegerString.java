package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A whole number as DICOM writes it in text (VR IS, PS3.5 6.2): −2<sup>31</sup> to 2<sup>31</sup>−1
 * in at most 12 characters.
 *
 * <p>Conformant are an optional sign and digits, with spaces on either side. Also understood are
 * whole numbers written as decimals, such as {@code 1.0} and {@code 1e3}, other padding, and
 * numbers beyond the range as far as a {@code long} goes. {@code 1.5} is not understood.
 *
 * <p>Two values are equal if their texts are. Immutable and thread-safe.
 */
public final class IntegerString {

  private static final int MOST_CHARACTERS = 12;
  private static final int LONG_MAGNITUDE = 18;

  private final String text;
  private final long value;
  private final boolean conformant;

  private IntegerString(String text, long value, boolean conformant) {
    this.text = text;
    this.value = value;
    this.conformant = conformant;
  }

  /**
   * Understands a whole number.
   *
   * @param text the value as read, with its padding if any
   * @return the number, or empty if the text is none
   */
  public static Optional<IntegerString> parse(String text) {
    int start = Text.start(text);
    int end = Text.end(text);
    BigDecimal number = DecimalSyntax.scan(text, start, end);
    if (number == null) {
      return Optional.empty();
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.scale() > 0
        || DecimalSyntax.magnitude(stripped) > LONG_MAGNITUDE
        || stripped.toBigInteger().bitLength() >= Long.SIZE) {
      return Optional.empty();
    }
    long value = stripped.longValue();
    boolean signed = text.charAt(start) == '-' || text.charAt(start) == '+';
    int from = signed ? start + 1 : start;
    boolean conformant =
        value == (int) value
            && text.length() <= MOST_CHARACTERS
            && Text.digits(text, from, end) == end - from
            && Text.spacesAroundOnly(text);
    return Optional.of(new IntegerString(text, value, conformant));
  }

  /**
   * Writes a whole number.
   *
   * @param value the number; every {@code int} has room
   * @return its digits
   */
  public static IntegerString of(int value) {
    return new IntegerString(Integer.toString(value), value, true);
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text and the range are as PS3.5 demands} */
  public boolean conformant() {
    return conformant;
  }

  /** {@return the number, within the range of {@code int} if conformant} */
  public long value() {
    return value;
  }

  /**
   * Tells whether another value is the same number, however it is written.
   *
   * @param other the value to compare with
   * @return true for {@code 7}, {@code +7} and {@code 7.0}
   */
  public boolean sameValueAs(IntegerString other) {
    return value == other.value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntegerString that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Tells the length of the text but never the number. */
  @Override
  public String toString() {
    return "IntegerString[length=" + text.length() + "]";
  }
}

package org.dicomsr.model.dicom.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number as DICOM writes it in text (VR DS, PS3.5 6.2): fixed point or with an exponent, in at
 * most 16 characters.
 *
 * <p>Conformant are {@code 12}, {@code -0.50}, {@code +.5}, {@code 1.}, {@code 6.02e23}, with
 * spaces on either side, all in 16 characters. Longer text and other padding are understood too.
 * Not understood are infinities, NaN, commas, and numbers beyond 10<sup>±6144</sup>: no measurement
 * is there, and their arithmetic would take all memory.
 *
 * <p>Writing keeps to 16 characters, which hold 10 to 16 significant digits:
 *
 * <pre>{@code
 * DecimalString.of(0.1).text();                  // 0.1
 * DecimalString.of(Math.PI).text();              // 3.14159265358979
 * DecimalString.of(1.23456789012345e-10).text(); // 123456789012e-21, nearer than 1.2345678901e-10
 * DecimalString.fitsExactly(Math.PI);        // false: also write Floating Point Value (0040,A161)
 * }</pre>
 *
 * <p>Two values are equal if their texts are. Immutable and thread-safe.
 */
public final class DecimalString {

  private final String text;

  // Most numbers of most reports are never computed with: made when asked for. Two threads may both
  // make it, which does no harm.
  private @Nullable BigDecimal value;

  private DecimalString(String text, @Nullable BigDecimal value) {
    this.text = text;
    this.value = value;
  }

  /**
   * Understands a number.
   *
   * @param text the value as read, with its padding if any
   * @return the number, or empty if the text is none
   */
  public static Optional<DecimalString> parse(String text) {
    int start = Text.start(text);
    int end = Text.end(text);
    if (DecimalSyntax.isFixedPoint(text, start, end)) {
      return Optional.of(new DecimalString(text, null));
    }
    BigDecimal value = DecimalSyntax.scan(text, start, end);
    return value == null ? Optional.empty() : Optional.of(new DecimalString(text, value));
  }

  /**
   * Writes a double: with the fewest digits that read back as the same double if 16 characters have
   * room for them, and else as the nearest number that they have room for. Negative zero becomes
   * {@code 0}. What is rounded never becomes infinite when read back.
   *
   * @param value a finite number
   * @return its text, at most 16 characters
   * @throws IllegalArgumentException if the value is infinite or not a number
   */
  public static DecimalString of(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected a finite number, DS has no text for others");
    }
    BigDecimal shortest = ShortestDecimal.of(value);
    String text = DecimalWriter.exact(shortest);
    if (text != null) {
      return new DecimalString(text, shortest);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal nearest = DecimalWriter.nearest(exact);
    return written(
        Double.isFinite(nearest.doubleValue()) ? nearest : DecimalWriter.nearestTowardsZero(exact));
  }

  /**
   * Writes a decimal: exactly if 16 characters have room for it, and else as the nearest number
   * that they have room for. The scale is not kept: {@code 1.50} becomes {@code 1.5}.
   *
   * @param value a number within 10<sup>±6144</sup>
   * @return its text, at most 16 characters
   * @throws IllegalArgumentException if the value is beyond those limits
   */
  public static DecimalString of(BigDecimal value) {
    long magnitude = (long) value.precision() - value.scale() - 1;
    if (value.signum() != 0 && !DecimalSyntax.inRange(magnitude)) {
      throw new IllegalArgumentException(
          "expected a number within 10^±"
              + DecimalSyntax.MOST_EXPONENT
              + ", found one of about 10^"
              + magnitude);
    }
    return DecimalWriter.exact(value) == null
        ? written(DecimalWriter.nearest(value))
        : written(value);
  }

  private static DecimalString written(BigDecimal value) {
    String text = DecimalWriter.exact(value);
    if (text == null) {
      throw new AssertionError(
          "a rounded number has no room in " + DecimalWriter.MOST_CHARACTERS + " characters");
    }
    return new DecimalString(text, value);
  }

  /**
   * Tells whether {@link #of(double)} loses nothing, so that reading its text gives the same
   * double. If not, the writer of a numeric content item should keep the number itself in Floating
   * Point Value (0040,A161).
   *
   * @param value any double
   * @return true if 16 characters can tell it from all other doubles; zero has no sign here
   */
  public static boolean fitsExactly(double value) {
    return Double.isFinite(value) && DecimalWriter.exact(ShortestDecimal.of(value)) != null;
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /**
   * {@return whether the text is as PS3.5 demands: at most 16 characters, padded by spaces if at
   * all}
   */
  public boolean conformant() {
    return text.length() <= DecimalWriter.MOST_CHARACTERS && Text.spacesAroundOnly(text);
  }

  /** {@return the number exactly; text that was read keeps its trailing zeros as scale} */
  public BigDecimal value() {
    BigDecimal known = value;
    if (known == null) {
      known =
          Objects.requireNonNull(
              DecimalSyntax.scan(text, Text.start(text), Text.end(text)), "fixed point");
      value = known;
    }
    return known;
  }

  /**
   * {@return the nearest double, which is infinite beyond the largest one and zero below the
   * smallest}
   */
  public double doubleValue() {
    return value().doubleValue();
  }

  /**
   * Tells whether another value is the same number, however it is written.
   *
   * @param other the value to compare with
   * @return true for {@code 75}, {@code 75.0} and {@code 7.5e1}
   */
  public boolean sameValueAs(DecimalString other) {
    return value().compareTo(other.value()) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecimalString that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Tells the length of the text but never the number. */
  @Override
  public String toString() {
    return "DecimalString[length=" + text.length() + "]";
  }
}

package org.dicomsr.model.dicom.value;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An age as DICOM writes it (VR AS, PS3.5 6.2): a number of days, weeks, months or years.
 *
 * <p>Conformant text is three digits and one of the letters D, W, M, Y. Also understood are one or
 * two digits, a small letter, and padding. A number without a letter could mean anything and is not
 * understood.
 *
 * <p>Two ages are equal if their texts are. Immutable and thread-safe.
 */
public final class AgeString {

  private static final int MOST = 999;

  private final String text;
  private final int count;
  private final AgeUnit unit;

  private AgeString(String text, int count, AgeUnit unit) {
    this.text = text;
    this.count = count;
    this.unit = unit;
  }

  /**
   * Understands an age.
   *
   * @param text the value as read, with its padding if any
   * @return the age, or empty if the text is none
   */
  public static Optional<AgeString> parse(String text) {
    int from = Text.start(text);
    int to = Text.end(text);
    int digits = Text.digits(text, from, to);
    AgeUnit unit =
        digits >= 1 && digits <= 3 && from + digits + 1 == to ? unit(text.charAt(to - 1)) : null;
    return unit == null
        ? Optional.empty()
        : Optional.of(new AgeString(text, Text.number(text, from, to, digits), unit));
  }

  private static @Nullable AgeUnit unit(char letter) {
    return switch (letter) {
      case 'D', 'd' -> AgeUnit.DAYS;
      case 'W', 'w' -> AgeUnit.WEEKS;
      case 'M', 'm' -> AgeUnit.MONTHS;
      case 'Y', 'y' -> AgeUnit.YEARS;
      default -> null;
    };
  }

  /**
   * Makes a conformant age.
   *
   * @param count how many, 0 to 999
   * @param unit of what
   * @return its four characters
   * @throws IllegalArgumentException if the count does not fit three digits
   */
  public static AgeString of(int count, AgeUnit unit) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException(
          "expected an age of at most three digits and not negative");
    }
    StringBuilder text = new StringBuilder(4);
    Text.append(text, count, 3);
    return new AgeString(text.append(unit.letter()).toString(), count, unit);
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text is three digits and a capital letter, as PS3.5 demands} */
  public boolean conformant() {
    return text.length() == 4 && Text.digits(text, 0, 4) == 3 && text.charAt(3) == unit.letter();
  }

  /** {@return how many units} */
  public int count() {
    return count;
  }

  /** {@return the unit} */
  public AgeUnit unit() {
    return unit;
  }

  /** {@return the age as a period; weeks become days} */
  public Period toPeriod() {
    return switch (unit) {
      case DAYS -> Period.ofDays(count);
      case WEEKS -> Period.ofWeeks(count);
      case MONTHS -> Period.ofMonths(count);
      case YEARS -> Period.ofYears(count);
    };
  }

  /** {@return about how many days, by mean months and years} */
  public double approximateDays() {
    return count * unit.days();
  }

  /** {@return about how many years; exact if the unit is years or whole years in months} */
  public double approximateYears() {
    return switch (unit) {
      case YEARS -> count;
      case MONTHS -> count / 12.0;
      case DAYS, WEEKS -> approximateDays() / AgeUnit.YEARS.days();
    };
  }

  /**
   * Tells whether another age is the same number of the same unit, however it is written.
   *
   * @param other the age to compare with
   * @return true if so; twelve months are not one year, as they say more
   */
  public boolean sameValueAs(AgeString other) {
    return count == other.count && unit == other.unit;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgeString that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Names the unit but never the age. */
  @Override
  public String toString() {
    return "AgeString[unit=" + unit + "]";
  }
}

package org.dicomsr.model.dicom.value;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offset from UTC as DICOM writes it: Timezone Offset From UTC (0008,0201), PS3.3 C.12.1, and
 * the end of a DT.
 *
 * <p>Conformant text is a sign, two digits of hours and two of minutes, from {@code -1200} to
 * {@code +1400}, with spaces behind at most. {@code -0000} shall not be used for UTC, yet is
 * understood; so are {@code +01:00}, {@code +01}, {@code Z} and offsets up to 18 hours, the limit
 * of {@link ZoneOffset}. Text without a sign is not understood.
 *
 * <p>Two offsets are equal if their texts are. Immutable and thread-safe.
 */
public final class TimezoneOffset {

  private static final int LEAST_MINUTES = -12 * 60;
  private static final int MOST_MINUTES = 14 * 60;

  private final String text;
  private final ZoneOffset offset;

  private TimezoneOffset(String text, ZoneOffset offset) {
    this.text = text;
    this.offset = offset;
  }

  /**
   * Understands an offset.
   *
   * @param text the value as read, with its padding if any
   * @return the offset, or empty if the text is none
   */
  public static Optional<TimezoneOffset> parse(String text) {
    ZoneOffset offset = scan(text, Text.start(text), Text.end(text));
    return offset == null ? Optional.empty() : Optional.of(new TimezoneOffset(text, offset));
  }

  /**
   * Makes the text of an offset.
   *
   * @param offset an offset of whole minutes
   * @return its five characters
   * @throws IllegalArgumentException if the offset has seconds or lies outside −12 to +14 hours
   */
  public static TimezoneOffset of(ZoneOffset offset) {
    return new TimezoneOffset(write(offset), offset);
  }

  static String write(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    int minutes = seconds / 60;
    if (seconds % 60 != 0 || minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException(
          "expected an offset of whole minutes from -12:00 to +14:00, found " + offset);
    }
    StringBuilder text = new StringBuilder(5).append(minutes < 0 ? '-' : '+');
    Text.append(text, Math.abs(minutes) / 60, 2);
    Text.append(text, Math.abs(minutes) % 60, 2);
    return text.toString();
  }

  static @Nullable ZoneOffset scan(String text, int from, int to) {
    if (to - from == 1 && text.charAt(from) == 'Z') {
      return ZoneOffset.UTC;
    }
    int length = to - from;
    if (length != 3 && length != 5 && length != 6) {
      return null;
    }
    char sign = text.charAt(from);
    if ((sign != '+' && sign != '-') || (length == 6 && text.charAt(from + 3) != ':')) {
      return null;
    }
    int hours = Text.number(text, from + 1, to, 2);
    int minutes = length == 3 ? 0 : Text.number(text, to - 2, to, 2);
    if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
  }

  /** Whether five characters understood as this offset are what PS3.5 and PS3.3 ask for. */
  static boolean conformant(String text, int from, int to, ZoneOffset offset) {
    int minutes = offset.getTotalSeconds() / 60;
    boolean minusZero = minutes == 0 && text.charAt(from) == '-';
    return to - from == 5 && !minusZero && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES;
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text is as the standard demands} */
  public boolean conformant() {
    return Text.spacesBehindOnly(text) && conformant(text, 0, Text.end(text), offset);
  }

  /** {@return the offset as java.time knows it} */
  public ZoneOffset toZoneOffset() {
    return offset;
  }

  /**
   * Tells whether another offset is the same, however it is written.
   *
   * @param other the offset to compare with
   * @return true if both are the same number of minutes
   */
  public boolean sameValueAs(TimezoneOffset other) {
    return offset.equals(other.offset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimezoneOffset that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never shows the offset, which is a hint at a place. */
  @Override
  public String toString() {
    return "TimezoneOffset[length=" + text.length() + "]";
  }
}

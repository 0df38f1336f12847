package org.dicomsr.model.dicom.value;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of day shared by TM and DT; components finer than the precision are 0.
 *
 * @param second 0 to 60, a leap second
 * @param digits the digits of the fraction that count, 0 to 9
 * @param conformant whether PS3.5 allows this way of writing
 */
record ClockFields(
    TemporalPrecision precision,
    int hour,
    int minute,
    int second,
    int nano,
    int digits,
    boolean conformant) {

  /** PS3.5 6.2 allows fractions down to a microsecond. */
  private static final int MOST_DIGITS = 6;

  private static final int NANO_DIGITS = 9;
  private static final int LEAP_SECOND = 60;

  private static final int[] POWERS_OF_TEN = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  static ClockFields of(LocalTime time, TemporalPrecision precision) {
    int hour = time.getHour();
    int minute = time.getMinute();
    return switch (precision) {
      case HOUR -> new ClockFields(precision, hour, 0, 0, 0, 0, true);
      case MINUTE -> new ClockFields(precision, hour, minute, 0, 0, 0, true);
      case SECOND -> new ClockFields(precision, hour, minute, time.getSecond(), 0, 0, true);
      case FRACTION -> {
        int nano = time.getNano() / 1000 * 1000;
        yield new ClockFields(precision, hour, minute, time.getSecond(), nano, MOST_DIGITS, true);
      }
      case YEAR, MONTH, DAY ->
          throw new IllegalArgumentException(
              "expected a precision of a time of day, found " + precision);
    };
  }

  /** The precision that loses nothing above a microsecond. */
  static TemporalPrecision precisionOf(LocalTime time) {
    boolean whole = time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    return whole ? TemporalPrecision.SECOND : TemporalPrecision.FRACTION;
  }

  /**
   * Reads the whole range, or gives null: HH, HHMM, HHMMSS, HHMMSS.F, and the same with colons as
   * ACR-NEMA had it.
   */
  static @Nullable ClockFields scan(String text, int from, int to) {
    int hour = Text.number(text, from, to, 2);
    if (hour < 0 || hour > 23) {
      return null;
    }
    int at = from + 2;
    if (at == to) {
      return new ClockFields(TemporalPrecision.HOUR, hour, 0, 0, 0, 0, true);
    }
    boolean colons = text.charAt(at) == ':';
    at += colons ? 1 : 0;
    int minute = Text.number(text, at, to, 2);
    if (minute < 0 || minute > 59) {
      return null;
    }
    at += 2;
    if (at == to) {
      return new ClockFields(TemporalPrecision.MINUTE, hour, minute, 0, 0, 0, !colons);
    }
    if (colons && text.charAt(at++) != ':') {
      return null;
    }
    int second = Text.number(text, at, to, 2);
    if (second < 0 || second > LEAP_SECOND) {
      return null;
    }
    at += 2;
    if (at == to) {
      return new ClockFields(TemporalPrecision.SECOND, hour, minute, second, 0, 0, !colons);
    }
    int written = Text.digits(text, at + 1, to);
    if (text.charAt(at) != '.' || at + 1 + written != to) {
      return null;
    }
    if (written == 0) {
      return new ClockFields(TemporalPrecision.SECOND, hour, minute, second, 0, 0, false);
    }
    int digits = Math.min(written, NANO_DIGITS);
    int nano = Text.number(text, at + 1, to, digits) * POWERS_OF_TEN[NANO_DIGITS - digits];
    boolean conformant = !colons && written <= MOST_DIGITS;
    return new ClockFields(
        TemporalPrecision.FRACTION, hour, minute, second, nano, digits, conformant);
  }

  boolean leapSecond() {
    return second == LEAP_SECOND;
  }

  LocalTime earliest() {
    // java.time has no leap seconds: the last nanosecond before keeps them behind every moment of
    // second 59
    return leapSecond() ? endOfMinute() : LocalTime.of(hour, minute, second, nano);
  }

  LocalTime latest() {
    return switch (precision) {
      case HOUR -> LocalTime.of(hour, 59, 59, 999_999_999);
      case MINUTE -> endOfMinute();
      case SECOND -> leapSecond() ? endOfMinute() : LocalTime.of(hour, minute, second, 999_999_999);
      case FRACTION ->
          leapSecond()
              ? endOfMinute()
              : LocalTime.of(hour, minute, second, nano + POWERS_OF_TEN[NANO_DIGITS - digits] - 1);
      case YEAR, MONTH, DAY -> throw new AssertionError(precision);
    };
  }

  private LocalTime endOfMinute() {
    return LocalTime.of(hour, minute, 59, 999_999_999);
  }

  /** These fields cut off to the six digits that conformant text has. */
  ClockFields writable() {
    if (digits <= MOST_DIGITS && conformant) {
      return this;
    }
    int kept = Math.min(digits, MOST_DIGITS);
    int unit = POWERS_OF_TEN[NANO_DIGITS - kept];
    return new ClockFields(precision, hour, minute, second, nano / unit * unit, kept, true);
  }

  /** Appends the text of {@linkplain #writable writable} fields. */
  void appendTo(StringBuilder out) {
    Text.append(out, hour, 2);
    if (precision == TemporalPrecision.HOUR) {
      return;
    }
    Text.append(out, minute, 2);
    if (precision == TemporalPrecision.MINUTE) {
      return;
    }
    Text.append(out, second, 2);
    if (precision == TemporalPrecision.FRACTION) {
      out.append('.');
      Text.append(out, nano / POWERS_OF_TEN[NANO_DIGITS - digits], digits);
    }
  }
}

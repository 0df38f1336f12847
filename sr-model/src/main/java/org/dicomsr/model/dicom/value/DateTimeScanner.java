package org.dicomsr.model.dicom.value;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Takes a DT apart from both ends: the offset from the right, then date and time of day from the
 * left.
 */
final class DateTimeScanner {

  private static final int YEAR = 4;
  private static final int WHOLE_DATE = 8;

  private DateTimeScanner() {}

  static @Nullable DicomDateTime scan(String text) {
    int from = Text.start(text);
    int to = Text.end(text);
    boolean conformant = Text.spacesBehindOnly(text);
    int sign = offsetAt(text, from, to);
    ZoneOffset offset = null;
    if (sign < to) {
      offset = TimezoneOffset.scan(text, sign, to);
      if (offset == null) {
        return null;
      }
      conformant &= TimezoneOffset.conformant(text, sign, to, offset);
    }
    int dateEnd = dateEnd(text, from, sign);
    CalendarFields date = CalendarFields.scan(text, from, dateEnd);
    if (date == null) {
      return null;
    }
    conformant &= date.compact();
    if (dateEnd == sign) {
      return new DicomDateTime(text, date, null, offset, conformant);
    }
    boolean separated = isSeparator(text.charAt(dateEnd));
    ClockFields time = ClockFields.scan(text, separated ? dateEnd + 1 : dateEnd, sign);
    if (time == null || date.precision() != TemporalPrecision.DAY) {
      return null;
    }
    return new DicomDateTime(
        text, date, time, offset, conformant && !separated && time.conformant());
  }

  /**
   * Where the offset begins, or {@code to} if there is none. {@code 2019-0100} is the year 2019,
   * one hour west, as the standard has it; {@code 2019-01} and {@code 2019-01-02} are dates,
   * because no offset has two digits or a second hyphen.
   */
  private static int offsetAt(String text, int from, int to) {
    if (to - from > YEAR && text.charAt(to - 1) == 'Z') {
      return to - 1;
    }
    if (to - from >= YEAR + 5
        && isSign(text.charAt(to - 5))
        && Text.number(text, to - 4, to, 4) >= 0) {
      return to - 5;
    }
    if (to - from >= YEAR + 6 && isSign(text.charAt(to - 6)) && text.charAt(to - 3) == ':') {
      return to - 6;
    }
    return to;
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static boolean isSeparator(char c) {
    return c == 'T' || c == ' ';
  }

  private static int dateEnd(String text, int from, int to) {
    if (to - from <= YEAR) {
      return to;
    }
    for (int at = from + YEAR; at < to; at++) {
      if (isSeparator(text.charAt(at))) {
        return at;
      }
    }
    // with separators but without a T there is no place where a time of day could begin
    return Text.isDigit(text.charAt(from + YEAR)) ? Math.min(from + WHOLE_DATE, to) : to;
  }
}

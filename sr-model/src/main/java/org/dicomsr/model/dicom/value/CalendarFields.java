package org.dicomsr.model.dicom.value;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The date part shared by DA and DT; components finer than the precision are 1.
 *
 * @param compact whether it was written without separators
 */
record CalendarFields(TemporalPrecision precision, int year, int month, int day, boolean compact) {

  private static final int LAST_YEAR = 9999;

  static CalendarFields of(LocalDate date, TemporalPrecision precision) {
    int year = date.getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new IllegalArgumentException("expected a year of one to four digits");
    }
    return switch (precision) {
      case YEAR -> new CalendarFields(precision, year, 1, 1, true);
      case MONTH -> new CalendarFields(precision, year, date.getMonthValue(), 1, true);
      case DAY, HOUR, MINUTE, SECOND, FRACTION ->
          new CalendarFields(
              TemporalPrecision.DAY, year, date.getMonthValue(), date.getDayOfMonth(), true);
    };
  }

  /**
   * Reads the whole range, or gives null: YYYY, YYYYMM, YYYYMMDD, or with one kind of separator
   * YYYY-MM, YYYY-MM-DD.
   */
  static @Nullable CalendarFields scan(String text, int from, int to) {
    int year = Text.number(text, from, to, 4);
    if (year < 1) {
      return null;
    }
    int at = from + 4;
    if (at == to) {
      return new CalendarFields(TemporalPrecision.YEAR, year, 1, 1, true);
    }
    char separator = text.charAt(at);
    boolean compact = Text.isDigit(separator);
    if (!compact && separator != '.' && separator != '-') {
      return null;
    }
    at += compact ? 0 : 1;
    int month = Text.number(text, at, to, 2);
    if (month < 1 || month > 12) {
      return null;
    }
    at += 2;
    if (at == to) {
      return new CalendarFields(TemporalPrecision.MONTH, year, month, 1, compact);
    }
    if (!compact && text.charAt(at++) != separator) {
      return null;
    }
    int day = Text.number(text, at, to, 2);
    if (at + 2 != to || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return new CalendarFields(TemporalPrecision.DAY, year, month, day, compact);
  }

  LocalDate earliest() {
    return LocalDate.of(year, month, day);
  }

  LocalDate latest() {
    return switch (precision) {
      case YEAR -> LocalDate.of(year, 12, 31);
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case DAY, HOUR, MINUTE, SECOND, FRACTION -> earliest();
    };
  }

  void appendTo(StringBuilder out) {
    Text.append(out, year, 4);
    if (precision != TemporalPrecision.YEAR) {
      Text.append(out, month, 2);
      if (precision != TemporalPrecision.MONTH) {
        Text.append(out, day, 2);
      }
    }
  }
}

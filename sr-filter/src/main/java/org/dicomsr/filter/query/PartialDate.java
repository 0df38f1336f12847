package org.dicomsr.filter.query;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/**
 * A date that is as exact as it is written: {@code @2019} is the whole year,
 * {@code @2019-03-04T10:20} one minute. Local time, as objects record it; there are no time zones.
 * Immutable.
 *
 * @param start its first moment
 * @param precision the last unit that is written
 */
public record PartialDate(LocalDateTime start, Precision precision) implements Value {

  /** How exact a date is. */
  public enum Precision {
    /** {@code @2019}. */
    YEAR("uuuu", ChronoUnit.YEARS),
    /** {@code @2019-03}. */
    MONTH("uuuu-MM", ChronoUnit.MONTHS),
    /** {@code @2019-03-04}. */
    DAY("uuuu-MM-dd", ChronoUnit.DAYS),
    /** {@code @2019-03-04T10}. */
    HOUR("uuuu-MM-dd'T'HH", ChronoUnit.HOURS),
    /** {@code @2019-03-04T10:20}. */
    MINUTE("uuuu-MM-dd'T'HH:mm", ChronoUnit.MINUTES),
    /** {@code @2019-03-04T10:20:30}. */
    SECOND("uuuu-MM-dd'T'HH:mm:ss", ChronoUnit.SECONDS),
    /** {@code @2019-03-04T10:20:30.5}: exact, whatever the number of digits. */
    MICROSECOND("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", ChronoUnit.MICROS);

    private final DateTimeFormatter format;
    private final ChronoUnit unit;

    Precision(String pattern, ChronoUnit unit) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      this.unit = unit;
    }
  }

  /** Cuts off what is more exact than the precision; checks the year. */
  public PartialDate {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(precision, "precision");
    if (start.getYear() < 1 || start.getYear() > 9999) {
      throw new InvalidQueryException("a year of four digits", "another one", null);
    }
    start =
        switch (precision) {
          case YEAR -> start.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
          case MONTH -> start.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
          case DAY, HOUR, MINUTE, SECOND, MICROSECOND -> start.truncatedTo(precision.unit);
        };
  }

  /**
   * Reads a date.
   *
   * @param text such as {@code 2019}, {@code 2019-03-04} or {@code 2019-03-04T10:20:30.5}
   * @return the date
   * @throws InvalidQueryException when the text is no date
   */
  public static PartialDate parse(String text) {
    return DateText.read(text);
  }

  /** {@return the first moment after it} */
  public LocalDateTime end() {
    return start.plus(1, precision.unit);
  }

  /** {@return the date as {@link #parse} reads it} */
  public String text() {
    String text = precision.format.format(start);
    if (precision != Precision.MICROSECOND) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0' && text.charAt(end - 2) != '.') {
      end--;
    }
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return "@" + text();
  }
}

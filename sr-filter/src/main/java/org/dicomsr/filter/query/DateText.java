package org.dicomsr.filter.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.dicomsr.filter.query.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/** Reads dates of any precision. */
final class DateText {
  private static final String FORM = "a date, such as 2019, 2019-03-04 or 2019-03-04T10:20";
  // What stands before each part, and how many digits it has.
  private static final String SEPARATORS = " --T::.";
  private static final int MOST_FRACTION = 6;
  private static final List<Precision> PRECISIONS = List.of(Precision.values());

  private final String text;
  private int at;

  private DateText(String text) {
    this.text = text;
  }

  static PartialDate read(String text) {
    return new DateText(text).date();
  }

  private PartialDate date() {
    int[] parts = {0, 1, 1, 0, 0, 0, 0};
    int part = 0;
    parts[0] = digits(4);
    for (part = 1; at < text.length() && part < parts.length; part++) {
      if (text.charAt(at) != SEPARATORS.charAt(part)) {
        throw refused();
      }
      at++;
      parts[part] = part == parts.length - 1 ? fraction() : digits(2);
    }
    if (at < text.length()) {
      throw refused();
    }
    try {
      LocalDateTime start =
          LocalDateTime.of(
              parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6] * 1000);
      return new PartialDate(start, PRECISIONS.get(part - 1));
    } catch (DateTimeException e) {
      throw new InvalidQueryException("a day and a time that exist", "one that does not", null);
    }
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      int digit = at < text.length() ? text.charAt(at) - '0' : -1;
      if (digit < 0 || digit > 9) {
        throw refused();
      }
      value = value * 10 + digit;
      at++;
    }
    return value;
  }

  private int fraction() {
    int from = at;
    int value = 0;
    while (at < text.length() && at - from < MOST_FRACTION && isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at) - '0';
      at++;
    }
    if (at == from) {
      throw refused();
    }
    for (int i = at - from; i < MOST_FRACTION; i++) {
      value *= 10;
    }
    return value;
  }

  private InvalidQueryException refused() {
    return new InvalidQueryException(FORM, "another form", hint());
  }

  private @Nullable String hint() {
    if (text.length() >= 8 && text.chars().limit(8).allMatch(c -> isDigit((char) c))) {
      return "year, month and day have hyphens between them";
    }
    if (at < text.length() && text.indexOf('T') > 0 && "Z+-".indexOf(text.charAt(at)) >= 0) {
      return "dates are local, without time zone";
    }
    return null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.dicomsr.filter.internal.facet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Years and months that dates lie in as a whole, in UTC as queries compare them. */
final class Period {
  private Period() {}

  static Optional<String> of(long from, long to, boolean month) {
    LocalDate first = date(from);
    LocalDate last = date(Math.max(from, to));
    if (first.getYear() != last.getYear()
        || (month && first.getMonthValue() != last.getMonthValue())) {
      return Optional.empty();
    }
    return Optional.of(
        month
            ? String.format(Locale.ROOT, "%04d-%02d", first.getYear(), first.getMonthValue())
            : String.format(Locale.ROOT, "%04d", first.getYear()));
  }

  private static LocalDate date(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}

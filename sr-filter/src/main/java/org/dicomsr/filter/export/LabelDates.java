package org.dicomsr.filter.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.dicomsr.index.document.TimeRange;

/** Dates of labels: shifted, and as precise as they are known. */
final class LabelDates {
  private static final long LEAST_OF_YEAR = 300;
  private static final long LEAST_OF_MONTH = 27;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int YEAR = 4;

  private LabelDates() {}

  /**
   * A shifted date.
   *
   * @param range when it was
   * @param days how many days to add
   * @return {@code 2019}, {@code 2019-03}, {@code 2019-03-31}, or with a time of the day
   */
  static String text(TimeRange range, int days) {
    long length = Math.max(0, range.to() - range.from());
    // The middle of a day is of that day in most time zones, and that of a year or month stays
    // near to the middle.
    LocalDateTime middle = at(range.from() + length / 2).plusDays(days);
    String date = middle.toLocalDate().toString();
    if (length >= TimeUnit.DAYS.toMillis(LEAST_OF_YEAR)) {
      return date.substring(0, YEAR);
    }
    if (length >= TimeUnit.DAYS.toMillis(LEAST_OF_MONTH)) {
      return date.substring(0, MONTH);
    }
    if (length >= TimeUnit.HOURS.toMillis(23)) {
      return date.substring(0, DAY);
    }
    LocalDateTime moment = at(range.from()).plusDays(days).truncatedTo(ChronoUnit.SECONDS);
    return "%s%s"
        .formatted(
            moment.format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")),
            range.zoned() ? "Z" : "");
  }

  private static LocalDateTime at(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}

package org.dicomsr.index.document;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;

/**
 * The moments that a date or date-time can be: 2019 is all of that year. Immutable; {@code
 * toString} does not show it.
 *
 * <p>A date is that of its time zone: its own, else that of the object's Timezone Offset From UTC
 * (0008,0201), else that which is assumed, UTC unless chosen otherwise.
 *
 * @param from the first moment, in milliseconds since 1970-01-01T00:00Z
 * @param to the last moment, inclusive
 * @param text the date as the file has it
 * @param zoned whether the file says in which time zone it is
 */
public record TimeRange(long from, long to, String text, boolean zoned) {
  /** Checks that the text is not null. */
  public TimeRange {
    Objects.requireNonNull(text, "text");
  }

  /**
   * Takes a date and time over.
   *
   * @param dateTime the date and time
   * @param zone its time zone, where it has none of its own
   * @param zoneKnown whether the file says that it is in this zone
   * @return the range
   */
  public static TimeRange of(DicomDateTime dateTime, ZoneOffset zone, boolean zoneKnown) {
    return new TimeRange(
        dateTime.earliestInstant(zone).toEpochMilli(),
        dateTime.latestInstant(zone).toEpochMilli(),
        dateTime.text(),
        zoneKnown || dateTime.offset().isPresent());
  }

  /**
   * Takes a date over.
   *
   * @param date the date
   * @param zone its time zone
   * @param zoneKnown whether the file says that it is in this zone
   * @return the range
   */
  public static TimeRange of(DicomDate date, ZoneOffset zone, boolean zoneKnown) {
    return new TimeRange(
        date.earliest().atStartOfDay().toInstant(zone).toEpochMilli(),
        date.latest().atTime(LocalTime.MAX).toInstant(zone).toEpochMilli(),
        date.text(),
        zoneKnown);
  }

  /**
   * The time from the first to the last moment of both.
   *
   * @param other a range
   * @return the range that spans both; its text is this one's where they are equal, else empty
   */
  public TimeRange span(TimeRange other) {
    return equals(other)
        ? this
        : new TimeRange(
            Math.min(from, other.from), Math.max(to, other.to), "", zoned && other.zoned);
  }

  @Override
  public String toString() {
    return "TimeRange[]";
  }
}

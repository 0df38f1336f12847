package org.dicomsr.index.document;

import java.util.Objects;
import org.dicomsr.model.dicom.value.DicomTime;

/**
 * A time of day, without a date: the milliseconds from midnight that it can be, {@code 1230} being
 * all of the minute 12:30. Immutable; {@code toString} does not show it.
 *
 * @param from the first millisecond of the day
 * @param to the last millisecond of the day, inclusive
 * @param text the time as the file has it
 */
public record TimeOfDayValue(int from, int to, String text) implements FactValue {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Checks that the text is not null. */
  public TimeOfDayValue {
    Objects.requireNonNull(text, "text");
  }

  /**
   * Takes a time over.
   *
   * @param time the time
   * @return the value
   */
  public static TimeOfDayValue of(DicomTime time) {
    return new TimeOfDayValue(
        (int) (time.earliest().toNanoOfDay() / NANOS_PER_MILLI),
        (int) (time.latest().toNanoOfDay() / NANOS_PER_MILLI),
        time.text());
  }

  @Override
  public String toString() {
    return "TimeOfDayValue[]";
  }
}

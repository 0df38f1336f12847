package org.dicomsr.model.dicom.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as DICOM writes it (VR DT, PS3.5 6.2): of any precision, with or without an
 * offset from UTC.
 *
 * <p>Conformant text is {@code YYYYMMDDHHMMSS.FFFFFF&ZZXX}, where all but the year may be left off
 * from the right and {@code &ZZXX} is an offset such as {@code +0100}; spaces may follow. Also
 * understood are the forms of ISO 8601 ({@code 2019-01-31T09:30:15Z}), the separators that {@link
 * DicomDate} and {@link DicomTime} understand, and other padding. A leap second is treated as in
 * {@link DicomTime}.
 *
 * <p>Without an offset of its own a value is in the zone of the object's Timezone Offset From UTC
 * (0008,0201), or, lacking that, in a zone nobody wrote down:
 *
 * <pre>{@code
 * DicomDateTime time = DicomDateTime.parse("20190131093015").orElseThrow();
 * time.earliestInstant();                       // empty: no zone
 * time.earliestInstant(ZoneOffset.ofHours(1));  // 2019-01-31T08:30:15Z
 * }</pre>
 *
 * <p>Two values are equal if their texts are. Immutable and thread-safe.
 */
public final class DicomDateTime {

  private static final int MOST_CHARACTERS = 26;

  private final String text;
  private final CalendarFields date;
  private final @Nullable ClockFields time;
  private final @Nullable ZoneOffset offset;
  private final boolean conformant;

  DicomDateTime(
      String text,
      CalendarFields date,
      @Nullable ClockFields time,
      @Nullable ZoneOffset offset,
      boolean conformant) {
    this.text = text;
    this.date = date;
    this.time = time;
    this.offset = offset;
    this.conformant = conformant && text.length() <= MOST_CHARACTERS;
  }

  /**
   * Understands a date and time.
   *
   * @param text the value as read, with its padding if any
   * @return the date and time, or empty if the text is none
   */
  public static Optional<DicomDateTime> parse(String text) {
    return Optional.ofNullable(DateTimeScanner.scan(text));
  }

  /**
   * Makes a value without offset, to the second, or to the microsecond if there is a fraction.
   * Anything finer is cut off.
   *
   * @param dateTime the date and time
   * @return its text
   * @throws IllegalArgumentException if the year is not one of 1 to 9999
   */
  public static DicomDateTime of(LocalDateTime dateTime) {
    return of(dateTime, ClockFields.precisionOf(dateTime.toLocalTime()));
  }

  /**
   * Makes a value without offset of a given precision. Anything finer is cut off, never rounded up.
   *
   * @param dateTime the date and time
   * @param precision any precision; a fraction is written with six digits
   * @return its text
   * @throws IllegalArgumentException if the year is not one of 1 to 9999
   */
  public static DicomDateTime of(LocalDateTime dateTime, TemporalPrecision precision) {
    return write(dateTime, precision, null);
  }

  /**
   * Makes a value with offset, to the second, or to the microsecond if there is a fraction.
   * Anything finer is cut off.
   *
   * @param dateTime the date and time
   * @return its text
   * @throws IllegalArgumentException if the year is not one of 1 to 9999, or DICOM cannot write the
   *     offset
   */
  public static DicomDateTime of(OffsetDateTime dateTime) {
    return of(dateTime, ClockFields.precisionOf(dateTime.toLocalTime()));
  }

  /**
   * Makes a value with offset of a given precision. Anything finer is cut off, never rounded up.
   *
   * @param dateTime the date and time
   * @param precision any precision; a fraction is written with six digits
   * @return its text
   * @throws IllegalArgumentException if the year is not one of 1 to 9999, or DICOM cannot write the
   *     offset
   */
  public static DicomDateTime of(OffsetDateTime dateTime, TemporalPrecision precision) {
    return write(dateTime.toLocalDateTime(), precision, dateTime.getOffset());
  }

  /**
   * Joins the date and the time that DICOM often keeps in two attributes, such as Content Date and
   * Content Time.
   *
   * @param date the date
   * @param time the time of that day, cut off after the microsecond; left off if the day is not
   *     known
   * @return both, without offset
   */
  public static DicomDateTime of(DicomDate date, DicomTime time) {
    boolean dayKnown = date.precision() == TemporalPrecision.DAY;
    return write(date.fields(), dayKnown ? time.fields().writable() : null, null);
  }

  private static DicomDateTime write(
      LocalDateTime value, TemporalPrecision precision, @Nullable ZoneOffset offset) {
    boolean clock = precision.finerThan(TemporalPrecision.DAY);
    CalendarFields date = CalendarFields.of(value.toLocalDate(), precision);
    return write(date, clock ? ClockFields.of(value.toLocalTime(), precision) : null, offset);
  }

  private static DicomDateTime write(
      CalendarFields date, @Nullable ClockFields time, @Nullable ZoneOffset offset) {
    StringBuilder text = new StringBuilder(MOST_CHARACTERS);
    date.appendTo(text);
    if (time != null) {
      time.appendTo(text);
    }
    if (offset != null) {
      text.append(TimezoneOffset.write(offset));
    }
    return new DicomDateTime(text.toString(), date, time, offset, true);
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text is as PS3.5 demands} */
  public boolean conformant() {
    return conformant;
  }

  /** {@return how much of the date and time is known} */
  public TemporalPrecision precision() {
    return time == null ? date.precision() : time.precision();
  }

  /** {@return the number of digits of the fraction of a second that are known, 0 to 9} */
  public int fractionDigits() {
    return time == null ? 0 : time.digits();
  }

  /** {@return the offset from UTC, or empty if the text has none} */
  public Optional<ZoneOffset> offset() {
    return Optional.ofNullable(offset);
  }

  /** {@return the first moment it can be, in its own zone} */
  public LocalDateTime earliest() {
    return date.earliest().atTime(time == null ? LocalTime.MIN : time.earliest());
  }

  /** {@return the last moment it can be, in its own zone, to the nanosecond} */
  public LocalDateTime latest() {
    return date.latest().atTime(time == null ? LocalTime.MAX : time.latest());
  }

  /** {@return the first instant it can be, or empty if the text has no offset} */
  public Optional<Instant> earliestInstant() {
    return offset().map(earliest()::toInstant);
  }

  /** {@return the last instant it can be, or empty if the text has no offset} */
  public Optional<Instant> latestInstant() {
    return offset().map(latest()::toInstant);
  }

  /**
   * Gives the first instant it can be.
   *
   * @param objectOffset the object's Timezone Offset From UTC, used if the text has no offset of
   *     its own
   * @return that instant
   */
  public Instant earliestInstant(ZoneOffset objectOffset) {
    return earliest().toInstant(offset == null ? objectOffset : offset);
  }

  /**
   * Gives the last instant it can be.
   *
   * @param objectOffset the object's Timezone Offset From UTC, used if the text has no offset of
   *     its own
   * @return that instant
   */
  public Instant latestInstant(ZoneOffset objectOffset) {
    return latest().toInstant(offset == null ? objectOffset : offset);
  }

  /**
   * Tells whether another value means the same time, however it is written.
   *
   * @param other the value to compare with
   * @return true if both span the same instants, or, if neither has an offset, the same local times
   */
  public boolean sameValueAs(DicomDateTime other) {
    if ((offset == null) != (other.offset == null) || leapSecond() != other.leapSecond()) {
      return false;
    }
    return earliestInstant(ZoneOffset.UTC).equals(other.earliestInstant(ZoneOffset.UTC))
        && latestInstant(ZoneOffset.UTC).equals(other.latestInstant(ZoneOffset.UTC));
  }

  /** {@return whether the time lies in a leap second, which java.time cannot tell} */
  public boolean leapSecond() {
    return time != null && time.leapSecond();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DicomDateTime that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Names the precision, and whether there is an offset, but never the time. */
  @Override
  public String toString() {
    return "DicomDateTime[precision=" + precision() + ", offset=" + (offset != null) + "]";
  }
}

package org.dicomsr.model.dicom.value;

import java.time.LocalTime;
import java.util.Optional;

/**
 * A time of day as DICOM writes it (VR TM, PS3.5 6.2), possibly without minutes or seconds.
 *
 * <p>Conformant text is {@code HH}, {@code HHMM}, {@code HHMMSS} or {@code HHMMSS.F} with one to
 * six digits of fraction, and spaces behind. Also understood are the colons of ACR-NEMA ({@code
 * HH:MM:SS}), a point without fraction, more than six digits (the first nine count) and other
 * padding.
 *
 * <p>Second 60 is conformant: a leap second. As {@link LocalTime} has none, it is understood as the
 * last nanosecond of second 59, so that it still comes after every other moment of its minute.
 *
 * <p>Two times are equal if their texts are. Immutable and thread-safe.
 */
public final class DicomTime {

  private static final int MOST_CHARACTERS = 14;

  private final String text;
  private final ClockFields fields;

  private DicomTime(String text, ClockFields fields) {
    this.text = text;
    this.fields = fields;
  }

  /**
   * Understands a time.
   *
   * @param text the value as read, with its padding if any
   * @return the time, or empty if the text is none
   */
  public static Optional<DicomTime> parse(String text) {
    ClockFields fields = ClockFields.scan(text, Text.start(text), Text.end(text));
    return fields == null ? Optional.empty() : Optional.of(new DicomTime(text, fields));
  }

  /**
   * Makes a conformant time, to the second, or to the microsecond if there is a fraction. Anything
   * finer is cut off.
   *
   * @param time the time
   * @return its text
   */
  public static DicomTime of(LocalTime time) {
    return of(time, ClockFields.precisionOf(time));
  }

  /**
   * Makes a conformant time of a given precision. Anything finer is cut off, never rounded up.
   *
   * @param time the time
   * @param precision from hour to fraction, which is written with six digits
   * @return its text
   * @throws IllegalArgumentException if the precision is that of a date
   */
  public static DicomTime of(LocalTime time, TemporalPrecision precision) {
    ClockFields fields = ClockFields.of(time, precision);
    StringBuilder text = new StringBuilder(MOST_CHARACTERS);
    fields.appendTo(text);
    return new DicomTime(text.toString(), fields);
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text is as PS3.5 demands} */
  public boolean conformant() {
    return fields.conformant() && text.length() <= MOST_CHARACTERS && Text.spacesBehindOnly(text);
  }

  /** {@return how much of the time is known: hour, minute, second or fraction} */
  public TemporalPrecision precision() {
    return fields.precision();
  }

  /** {@return the number of digits of the fraction of a second that are known, 0 to 9} */
  public int fractionDigits() {
    return fields.digits();
  }

  /** {@return whether the time lies in a leap second, which {@link LocalTime} cannot tell} */
  public boolean leapSecond() {
    return fields.leapSecond();
  }

  /** {@return the first moment it can be} */
  public LocalTime earliest() {
    return fields.earliest();
  }

  /** {@return the last moment it can be, to the nanosecond} */
  public LocalTime latest() {
    return fields.latest();
  }

  ClockFields fields() {
    return fields;
  }

  /**
   * Tells whether another time means the same moments, however it is written.
   *
   * @param other the time to compare with
   * @return true if both span the same interval; {@code 12} and {@code 1200} do not
   */
  public boolean sameValueAs(DicomTime other) {
    return leapSecond() == other.leapSecond()
        && fields.nano() == other.fields.nano()
        && earliest().equals(other.earliest())
        && latest().equals(other.latest());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DicomTime that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Names the precision but never the time. */
  @Override
  public String toString() {
    return "DicomTime[precision=" + precision() + "]";
  }
}

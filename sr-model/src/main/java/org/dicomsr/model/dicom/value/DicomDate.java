package org.dicomsr.model.dicom.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as DICOM writes it (VR DA, PS3.5 6.2), possibly without day or month.
 *
 * <p>Conformant text is {@code YYYYMMDD}. Also understood are {@code YYYY.MM.DD} of ACR-NEMA,
 * {@code YYYY-MM-DD}, the partial dates {@code YYYY} and {@code YYYYMM} (or with a separator), and
 * padding around any of them. Dates that no calendar has, as the thirtieth of February or anything
 * in a year 0, are not understood.
 *
 * <p>Two dates are equal if their texts are. Immutable and thread-safe.
 */
public final class DicomDate {

  private final String text;
  private final CalendarFields fields;

  private DicomDate(String text, CalendarFields fields) {
    this.text = text;
    this.fields = fields;
  }

  /**
   * Understands a date.
   *
   * @param text the value as read, with its padding if any
   * @return the date, or empty if the text is none
   */
  public static Optional<DicomDate> parse(String text) {
    CalendarFields fields = CalendarFields.scan(text, Text.start(text), Text.end(text));
    return fields == null ? Optional.empty() : Optional.of(new DicomDate(text, fields));
  }

  /**
   * Makes a conformant date.
   *
   * @param date the date
   * @return its eight digits
   * @throws IllegalArgumentException if the year is not one of 1 to 9999
   */
  public static DicomDate of(LocalDate date) {
    CalendarFields fields = CalendarFields.of(date, TemporalPrecision.DAY);
    StringBuilder text = new StringBuilder(8);
    fields.appendTo(text);
    return new DicomDate(text.toString(), fields);
  }

  /** {@return the text as it was read or made, with its padding} */
  public String text() {
    return text;
  }

  /** {@return whether the text is eight digits, as PS3.5 demands} */
  public boolean conformant() {
    return text.length() == 8 && fields.compact() && fields.precision() == TemporalPrecision.DAY;
  }

  /** {@return how much of the date is known: year, month or day} */
  public TemporalPrecision precision() {
    return fields.precision();
  }

  /** {@return the first day it can be} */
  public LocalDate earliest() {
    return fields.earliest();
  }

  /** {@return the last day it can be} */
  public LocalDate latest() {
    return fields.latest();
  }

  /** {@return the day, or empty if only the month or the year is known} */
  public Optional<LocalDate> toLocalDate() {
    return fields.precision() == TemporalPrecision.DAY
        ? Optional.of(fields.earliest())
        : Optional.empty();
  }

  CalendarFields fields() {
    return fields;
  }

  /**
   * Tells whether another date means the same days, however it is written.
   *
   * @param other the date to compare with
   * @return true if both have the same precision and the same components
   */
  public boolean sameValueAs(DicomDate other) {
    return precision() == other.precision() && earliest().equals(other.earliest());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DicomDate that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Names the precision but never the date. */
  @Override
  public String toString() {
    return "DicomDate[precision=" + precision() + "]";
  }
}

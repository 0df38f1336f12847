package org.dicomsr.filter.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.TemporalPrecision;

/**
 * Moves dates by a whole number of days; times of the day stay.
 *
 * <p>A date of which only year or month is known keeps its precision: what is written is the year
 * or month into which its middle moves. So two of one precision stay in order, and intervals
 * between them are as exact as they were.
 *
 * @param days to add
 */
record DateShift(int days) {
  private static final int DATE_DIGITS = 8;
  private static final int LAST_YEAR = 9999;

  /** The text of a shifted date; empty when the text is none, or leaves the calendar. */
  Optional<String> date(String text) {
    return DicomDate.parse(text)
        .flatMap(date -> shifted(date.earliest(), date.latest(), date.precision()));
  }

  private Optional<String> shifted(LocalDate earliest, LocalDate latest, TemporalPrecision known) {
    LocalDate middle = earliest.plusDays(ChronoUnit.DAYS.between(earliest, latest) / 2);
    LocalDate moved = middle.plusDays(days);
    if (moved.getYear() < 1 || moved.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    String year = "%04d".formatted(moved.getYear());
    String month = year + "%02d".formatted(moved.getMonthValue());
    return Optional.of(
        known == TemporalPrecision.YEAR
            ? year
            : known == TemporalPrecision.MONTH
                ? month
                : month + "%02d".formatted(moved.getDayOfMonth()));
  }

  /** The text of a shifted date and time; empty when the text is none, or leaves the calendar. */
  Optional<String> dateTime(String text) {
    return DicomDateTime.parse(text).flatMap(this::shifted);
  }

  private Optional<String> shifted(DicomDateTime value) {
    Optional<String> date =
        shifted(value.earliest().toLocalDate(), value.latest().toLocalDate(), value.precision());
    if (!value.precision().finerThan(TemporalPrecision.DAY)) {
      return date.map(text -> text + offset(value));
    }
    if (value.conformant()) {
      // digits of a fraction, leap second and offset stay as they are
      return date.map(text -> text + value.text().strip().substring(DATE_DIGITS));
    }
    return date.flatMap(text -> rewritten(value));
  }

  private static String offset(DicomDateTime value) {
    return value
        .offset()
        .map(offset -> DicomDateTime.of(LocalDateTime.MAX.withYear(1).atOffset(offset)).text())
        .map(text -> text.substring(text.length() - "+0000".length()))
        .orElse("");
  }

  private Optional<String> rewritten(DicomDateTime value) {
    try {
      LocalDateTime moved = value.earliest().plusDays(days);
      ZoneOffset offset = value.offset().orElse(null);
      return Optional.of(
          (offset == null
                  ? DicomDateTime.of(moved, value.precision())
                  : DicomDateTime.of(moved.atOffset(offset), value.precision()))
              .text());
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "DateShift[]";
  }
}

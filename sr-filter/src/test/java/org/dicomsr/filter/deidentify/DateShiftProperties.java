package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dicomsr.model.dicom.value.DicomDate;

class DateShiftProperties {

  @Property
  void orderAndIntervalsStayExact(
      @ForAll @LongRange(min = -30_000, max = 30_000) long one,
      @ForAll @LongRange(min = -30_000, max = 30_000) long other,
      @ForAll @IntRange(min = -3653, max = -366) int days) {
    DateShift shift = new DateShift(days);
    LocalDate first = shifted(shift, LocalDate.ofEpochDay(one));
    LocalDate second = shifted(shift, LocalDate.ofEpochDay(other));
    assertThat(ChronoUnit.DAYS.between(first, second)).isEqualTo(other - one);
  }

  private static LocalDate shifted(DateShift shift, LocalDate date) {
    return DicomDate.parse(shift.date(DicomDate.of(date).text()).orElseThrow())
        .flatMap(DicomDate::toLocalDate)
        .orElseThrow();
  }

  @Property
  void partialDatesStayInOrder(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 0, max = 30) int later,
      @ForAll @IntRange(min = -3653, max = -366) int days) {
    DateShift shift = new DateShift(days);
    LocalDate start = LocalDate.of(year, month, 1);
    String one = shift.date(monthOf(start)).orElseThrow();
    String other = shift.date(monthOf(start.plusMonths(later))).orElseThrow();
    assertThat(one).hasSize(6).isLessThanOrEqualTo(other);
  }

  private static String monthOf(LocalDate date) {
    return DicomDate.of(date).text().substring(0, 6);
  }
}

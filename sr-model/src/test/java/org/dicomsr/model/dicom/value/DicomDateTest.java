package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomDateTest {

  @ParameterizedTest
  @CsvSource({
    "20190131,   true,  DAY,   2019-01-31, 2019-01-31",
    "20200229,   true,  DAY,   2020-02-29, 2020-02-29",
    "2019.01.31, false, DAY,   2019-01-31, 2019-01-31",
    "2019-01-31, false, DAY,   2019-01-31, 2019-01-31",
    "201902,     false, MONTH, 2019-02-01, 2019-02-28",
    "2020-02,    false, MONTH, 2020-02-01, 2020-02-29",
    "2019,       false, YEAR,  2019-01-01, 2019-12-31",
    "'20190131 ',false, DAY,   2019-01-31, 2019-01-31",
    "' 20190131',false, DAY,   2019-01-31, 2019-01-31",
  })
  void isUnderstoodWithItsPrecisionAndInterval(
      String text,
      boolean conformant,
      TemporalPrecision precision,
      LocalDate earliest,
      LocalDate latest) {
    DicomDate date = DicomDate.parse(text).orElseThrow();
    assertThat(date.text()).isEqualTo(text);
    assertThat(date.conformant()).isEqualTo(conformant);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date.toLocalDate().isPresent()).isEqualTo(precision == TemporalPrecision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "201",
        "20190",
        "2019013",
        "20190230",
        "20190229",
        "20191301",
        "20190100",
        "00000000",
        "00000101",
        "201901311",
        "2019.01-31",
        "2019-0131",
        "2019/01/31",
        "31.01.2019",
        "2019011a",
        "-2019",
        "２０１９０１３１",
        "20190131-20190201"
      })
  void isEmptyForWhatNoCalendarHas(String text) {
    assertThat(DicomDate.parse(text)).isEmpty();
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    DicomDate date = DicomDate.parse("20190131").orElseThrow();
    DicomDate dotted = DicomDate.parse("2019.01.31").orElseThrow();
    assertThat(date)
        .isEqualTo(DicomDate.of(LocalDate.of(2019, 1, 31)))
        .hasSameHashCodeAs(DicomDate.parse("20190131").orElseThrow());
    assertThat(date).isNotEqualTo(dotted);
    assertThat(date.sameValueAs(dotted)).isTrue();
    assertThat(
            DicomDate.parse("201901")
                .orElseThrow()
                .sameValueAs(DicomDate.parse("20190101").orElseThrow()))
        .isFalse();
  }

  @Test
  void refusesYearsThatHaveNoFourDigits() {
    assertThatIllegalArgumentException().isThrownBy(() -> DicomDate.of(LocalDate.of(10_000, 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> DicomDate.of(LocalDate.of(0, 1, 1)));
    assertThat(DicomDate.of(LocalDate.of(33, 4, 3)).text()).isEqualTo("00330403");
  }

  @Property
  void whatIsMadeIsConformantAndReadsBack(@ForAll @IntRange(min = 0, max = 3_652_058) int day) {
    LocalDate date = LocalDate.of(1, 1, 1).plusDays(day);
    DicomDate made = DicomDate.of(date);
    assertThat(made.conformant()).isTrue();
    assertThat(DicomDate.parse(made.text())).contains(made);
    assertThat(DicomDate.parse(made.text()).orElseThrow().toLocalDate()).contains(date);
  }
}

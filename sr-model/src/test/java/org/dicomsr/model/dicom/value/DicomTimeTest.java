package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomTimeTest {

  @ParameterizedTest
  @CsvSource({
    "09,               true,  HOUR,     09:00,              09:59:59.999999999",
    "0930,             true,  MINUTE,   09:30,              09:30:59.999999999",
    "093015,           true,  SECOND,   09:30:15,           09:30:15.999999999",
    "093015.2,         true,  FRACTION, 09:30:15.2,         09:30:15.299999999",
    "093015.250000,    true,  FRACTION, 09:30:15.25,        09:30:15.250000999",
    "'093015.250000 ', true,  FRACTION, 09:30:15.25,        09:30:15.250000999",
    "'09 ',            true,  HOUR,     09:00,              09:59:59.999999999",
    "' 09',            false, HOUR,     09:00,              09:59:59.999999999",
    "09:30,            false, MINUTE,   09:30,              09:30:59.999999999",
    "09:30:15,         false, SECOND,   09:30:15,           09:30:15.999999999",
    "09:30:15.5,       false, FRACTION, 09:30:15.5,         09:30:15.599999999",
    "093015.,          false, SECOND,   09:30:15,           09:30:15.999999999",
    "093015.1234567,   false, FRACTION, 09:30:15.123456700, 09:30:15.123456799",
    "093015.12345678999, false, FRACTION, 09:30:15.123456789, 09:30:15.123456789",
    "235960,           true,  SECOND,   23:59:59.999999999, 23:59:59.999999999",
    "235960.5,         true,  FRACTION, 23:59:59.999999999, 23:59:59.999999999",
  })
  void isUnderstoodWithItsPrecisionAndInterval(
      String text,
      boolean conformant,
      TemporalPrecision precision,
      LocalTime earliest,
      LocalTime latest) {
    DicomTime time = DicomTime.parse(text).orElseThrow();
    assertThat(time.text()).isEqualTo(text);
    assertThat(time.conformant()).isEqualTo(conformant);
    assertThat(time.precision()).isEqualTo(precision);
    assertThat(time.earliest()).isEqualTo(earliest);
    assertThat(time.latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "9",
        "093",
        "09301",
        "24",
        "240000",
        "0960",
        "093061",
        "0930.5",
        "09:3015",
        "0930:15",
        "093015,5",
        "093015.5x",
        "093015.5.5",
        "-9",
        "9:30",
        "09:",
        "093015+0100"
      })
  void isEmptyForWhatNoClockShows(String text) {
    assertThat(DicomTime.parse(text)).isEmpty();
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    assertThat(parse("0930"))
        .isEqualTo(parse("0930"))
        .hasSameHashCodeAs(parse("0930"))
        .isNotEqualTo(parse("09:30"));
    assertThat(parse("0930").sameValueAs(parse("09:30"))).isTrue();
    assertThat(parse("0930").sameValueAs(parse("093000"))).isFalse();
    assertThat(parse("093000.5").sameValueAs(parse("093000.50"))).isFalse();
    assertThat(parse("235960").sameValueAs(parse("235959.999999999"))).isFalse();
    assertThat(parse("235960").leapSecond()).isTrue();
    assertThat(parse("235960.1").sameValueAs(parse("235960.2"))).isFalse();
  }

  @Test
  void isMadeToTheSecondOrTheMicrosecond() {
    assertThat(DicomTime.of(LocalTime.of(9, 5)).text()).isEqualTo("090500");
    assertThat(DicomTime.of(LocalTime.of(9, 5, 1, 20_003_999)).text()).isEqualTo("090501.020003");
    assertThat(DicomTime.of(LocalTime.of(9, 5, 1), TemporalPrecision.HOUR).text()).isEqualTo("09");
    assertThat(DicomTime.of(LocalTime.of(9, 5, 1), TemporalPrecision.MINUTE).text())
        .isEqualTo("0905");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DicomTime.of(LocalTime.NOON, TemporalPrecision.DAY));
  }

  @Property
  void whatIsMadeIsConformantAndReadsBack(
      @ForAll @LongRange(min = 0, max = 86_399_999_999L) long micros) {
    LocalTime time = LocalTime.ofNanoOfDay(micros * 1000);
    DicomTime made = DicomTime.of(time);
    assertThat(made.conformant()).isTrue();
    assertThat(DicomTime.parse(made.text())).contains(made);
    assertThat(DicomTime.parse(made.text()).orElseThrow().earliest())
        .isEqualTo(time)
        .isEqualTo(made.earliest());
    assertThat(made.latest()).isAfterOrEqualTo(time);
  }

  private static DicomTime parse(String text) {
    return DicomTime.parse(text).orElseThrow();
  }
}

package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {
  private static TimeRange time(DataSet.Builder data) {
    return time(data, FlattenOptions.withoutTemplates());
  }

  private static TimeRange time(DataSet.Builder data, FlattenOptions options) {
    return Objects.requireNonNull(ObjectTimes.of(new Source(data.build(), options, new Repeats())));
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  @ParameterizedTest
  @CsvSource({
    "2019,           2019-01-01T00:00:00Z, 2019-12-31T23:59:59.999Z",
    "201902,         2019-02-01T00:00:00Z, 2019-02-28T23:59:59.999Z",
    "20190131,       2019-01-31T00:00:00Z, 2019-01-31T23:59:59.999Z",
    "201901311230,   2019-01-31T12:30:00Z, 2019-01-31T12:30:59.999Z",
    "20190131093015+0100, 2019-01-31T08:30:15Z, 2019-01-31T08:30:15.999Z"
  })
  void whatIsKnownInPartIsARange(String text, String from, String to) {
    TimeRange range = time(DataSet.builder().text(Tag.ACQUISITION_DATE_TIME, text));
    assertThat(range.from()).isEqualTo(millis(from));
    assertThat(range.to()).isEqualTo(millis(to));
    assertThat(range.text()).isEqualTo(text);
    assertThat(range.zoned()).isEqualTo(text.contains("+"));
  }

  @Test
  void theTimeZoneIsTheValuesThenTheObjectsThenTheAssumedOne() {
    DataSet.Builder data = DataSet.builder().text(Tag.ACQUISITION_DATE_TIME, "20190131120000");
    FlattenOptions berlin = FlattenOptions.withoutTemplates().withZone(ZoneOffset.ofHours(1));
    assertThat(time(data, berlin).from()).isEqualTo(millis("2019-01-31T11:00:00Z"));
    assertThat(time(data, berlin).zoned()).isFalse();
    data.text(Tag.TIMEZONE_OFFSET_FROM_UTC, "-0500");
    assertThat(time(data, berlin).from()).isEqualTo(millis("2019-01-31T17:00:00Z"));
    assertThat(time(data, berlin).zoned()).isTrue();
  }

  @Test
  void aTimeOfHoursAndMinutesIsAllOfThatMinute() {
    TimeOfDayValue value = TimeOfDayValue.of(DicomTime.parse("1230").orElseThrow());
    assertThat(value.from()).isEqualTo(LocalTime.of(12, 30).toSecondOfDay() * 1000);
    assertThat(value.to()).isEqualTo(LocalTime.of(12, 31).toSecondOfDay() * 1000 - 1);
  }

  @Test
  void anObjectIsOfTheTimeOfItsAcquisitionElseOfItsStudyNeverOfItsMaking() {
    DataSet.Builder data =
        DataSet.builder()
            .text(Tag.CONTENT_DATE, "20240101")
            .text(Tag.INSTANCE_CREATION_DATE, "20240101")
            .text(Tag.SERIES_DATE, "20240101");
    assertThat(
            ObjectTimes.of(
                new Source(data.build(), FlattenOptions.withoutTemplates(), new Repeats())))
        .isNull();
    data.text(Tag.STUDY_DATE, "20100305").text(Tag.STUDY_TIME, "1230");
    assertThat(time(data).from()).isEqualTo(millis("2010-03-05T12:30:00Z"));
    data.text(Tag.ACQUISITION_DATE, "20100306");
    assertThat(time(data).from()).isEqualTo(millis("2010-03-06T00:00:00Z"));
    data.text(Tag.ACQUISITION_DATE_TIME, "20100307");
    assertThat(time(data).from()).isEqualTo(millis("2010-03-07T00:00:00Z"));
  }
}

package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomDateTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2019,                          true,  YEAR,     ,       2019-01-01T00:00,       2019-12-31T23:59:59.999999999",
    "201902,                        true,  MONTH,    ,       2019-02-01T00:00,       2019-02-28T23:59:59.999999999",
    "20190131,                      true,  DAY,      ,       2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "2019013109,                    true,  HOUR,     ,       2019-01-31T09:00,       2019-01-31T09:59:59.999999999",
    "201901310930,                  true,  MINUTE,   ,       2019-01-31T09:30,       2019-01-31T09:30:59.999999999",
    "20190131093015,                true,  SECOND,   ,       2019-01-31T09:30:15,    2019-01-31T09:30:15.999999999",
    "20190131093015.25,             true,  FRACTION, ,       2019-01-31T09:30:15.25, 2019-01-31T09:30:15.259999999",
    "20190131093015.250000+0100,    true,  FRACTION, +01:00, 2019-01-31T09:30:15.25, 2019-01-31T09:30:15.250000999",
    "20190131093015.250000-1200,    true,  FRACTION, -12:00, 2019-01-31T09:30:15.25, 2019-01-31T09:30:15.250000999",
    "2019-0100,                     true,  YEAR,     -01:00, 2019-01-01T00:00,       2019-12-31T23:59:59.999999999",
    "20190131+1400,                 true,  DAY,      +14:00, 2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "'20190131+0000 ',              true,  DAY,      Z,      2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "20190131-0000,                 false, DAY,      Z,      2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "20190131+1500,                 false, DAY,      +15:00, 2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "2019-01,                       false, MONTH,    ,       2019-01-01T00:00,       2019-01-31T23:59:59.999999999",
    "2019-01-31,                    false, DAY,      ,       2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "2019.01.31,                    false, DAY,      ,       2019-01-31T00:00,       2019-01-31T23:59:59.999999999",
    "2019-01-31T09:30:15Z,          false, SECOND,   Z,      2019-01-31T09:30:15,    2019-01-31T09:30:15.999999999",
    "2019-01-31T09:30:15.5+01:00,   false, FRACTION, +01:00, 2019-01-31T09:30:15.5,  2019-01-31T09:30:15.599999999",
    "20190131 093015,               false, SECOND,   ,       2019-01-31T09:30:15,    2019-01-31T09:30:15.999999999",
    "2019013109:30:15,              false, SECOND,   ,       2019-01-31T09:30:15,    2019-01-31T09:30:15.999999999",
  })
  void isUnderstoodWithItsPrecisionZoneAndInterval(
      String text,
      boolean conformant,
      TemporalPrecision precision,
      @Nullable String offset,
      LocalDateTime earliest,
      LocalDateTime latest) {
    DicomDateTime time = parse(text);
    assertThat(time.text()).isEqualTo(text);
    assertThat(time.conformant()).isEqualTo(conformant);
    assertThat(time.precision()).isEqualTo(precision);
    assertThat(time.offset().map(ZoneOffset::getId).orElse(null)).isEqualTo(offset);
    assertThat(time.earliest()).isEqualTo(earliest);
    assertThat(time.latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "201",
        "20190",
        "2019013",
        "201901310",
        "20190131093",
        "20190230",
        "2019013124",
        "20190131+01",
        "20190131+9900",
        "20190131+0160",
        "2019013109.5",
        "2019-01-31T",
        "T09",
        "Z",
        "+0100",
        "2019Z0100",
        "201901T09",
        "20190131x",
        "20190131093015.5.5"
      })
  void isEmptyForWhatIsNoTime(String text) {
    assertThat(DicomDateTime.parse(text)).isEmpty();
  }

  @Test
  void takesTheZoneOfTheObjectOnlyIfItHasNone() {
    ZoneOffset object = TimezoneOffset.parse("+0100").orElseThrow().toZoneOffset();
    assertThat(parse("2019013109").earliestInstant()).isEmpty();
    assertThat(parse("2019013109").latestInstant()).isEmpty();
    assertThat(parse("2019013109").earliestInstant(object))
        .isEqualTo(Instant.parse("2019-01-31T08:00:00Z"));
    assertThat(parse("2019013109").latestInstant(object))
        .isEqualTo(Instant.parse("2019-01-31T08:59:59.999999999Z"));
    assertThat(parse("2019013109-0500").earliestInstant(object))
        .isEqualTo(Instant.parse("2019-01-31T14:00:00Z"));
    assertThat(parse("2019013109-0500").earliestInstant())
        .contains(Instant.parse("2019-01-31T14:00:00Z"));
    assertThat(parse("2019013109-0500").latestInstant())
        .contains(Instant.parse("2019-01-31T14:59:59.999999999Z"));
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    assertThat(parse("2019013109+0100"))
        .isEqualTo(parse("2019013109+0100"))
        .isNotEqualTo(parse("2019013108+0000"));
    assertThat(parse("2019013109+0100").sameValueAs(parse("2019013108+0000"))).isTrue();
    assertThat(parse("2019013109").sameValueAs(parse("2019013109+0000"))).isFalse();
    assertThat(parse("2019013109").sameValueAs(parse("201901310900"))).isFalse();
    assertThat(parse("20190131").sameValueAs(parse("2019-01-31"))).isTrue();
    assertThat(parse("20161231235960").sameValueAs(parse("20161231235959.999999999"))).isFalse();
  }

  @Test
  void isMadeOfAnyPrecision() {
    LocalDateTime local = LocalDateTime.of(2019, 1, 31, 9, 5, 7, 123_456_789);
    assertThat(DicomDateTime.of(local).text()).isEqualTo("20190131090507.123456");
    assertThat(DicomDateTime.of(local.withNano(0)).text()).isEqualTo("20190131090507");
    Iterator<String> texts =
        List.of(
                "2019",
                "201901",
                "20190131",
                "2019013109",
                "201901310905",
                "20190131090507",
                "20190131090507.123456")
            .iterator();
    for (TemporalPrecision precision : TemporalPrecision.values()) {
      DicomDateTime made = DicomDateTime.of(local, precision);
      assertThat(made.text()).isEqualTo(texts.next());
      assertThat(made.precision()).isEqualTo(precision);
    }
    OffsetDateTime west = local.atOffset(ZoneOffset.ofHoursMinutes(-3, -30));
    assertThat(DicomDateTime.of(west).text()).isEqualTo("20190131090507.123456-0330");
    assertThat(DicomDateTime.of(west, TemporalPrecision.YEAR).text()).isEqualTo("2019-0330");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DicomDateTime.of(local.atOffset(ZoneOffset.ofHours(15))));
    assertThatIllegalArgumentException().isThrownBy(() -> DicomDateTime.of(local.withYear(12_345)));
  }

  @Test
  void joinsDateAndTimeAndKeepsALeapSecond() {
    DicomTime leap = DicomTime.parse("23:59:60.1234567").orElseThrow();
    DicomDateTime joined = DicomDateTime.of(DicomDate.parse("2016.12.31").orElseThrow(), leap);
    assertThat(joined.text()).isEqualTo("20161231235960.123456");
    assertThat(joined.leapSecond()).isTrue();
    assertThat(joined.conformant()).isTrue();
    assertThat(joined.sameValueAs(parse(joined.text()))).as("value is that of its text").isTrue();
    assertThat(DicomDateTime.of(DicomDate.parse("201612").orElseThrow(), leap).text())
        .isEqualTo("201612");
  }

  @Property
  void whatIsMadeIsConformantAndReadsBack(
      @ForAll @LongRange(min = -62_135_596_800_000_000L, max = 253_402_300_799_999_999L)
          long micros,
      @ForAll @IntRange(min = -720, max = 840) int minutes,
      @ForAll TemporalPrecision precision) {
    OffsetDateTime time =
        LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L),
                (int) Math.floorMod(micros, 1_000_000L) * 1000,
                ZoneOffset.UTC)
            .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    DicomDateTime made = DicomDateTime.of(time, precision);
    DicomDateTime read = parse(made.text());
    assertThat(made.conformant()).isTrue();
    assertThat(read.conformant()).isTrue();
    assertThat(read).isEqualTo(made);
    assertThat(read.precision()).isEqualTo(precision);
    assertThat(read.sameValueAs(made)).isTrue();
    assertThat(read.earliest()).isBeforeOrEqualTo(time.toLocalDateTime());
    assertThat(read.latest()).isAfterOrEqualTo(time.toLocalDateTime());
    assertThat(read.offset()).contains(time.getOffset());
  }

  private static DicomDateTime parse(String text) {
    return DicomDateTime.parse(text).orElseThrow();
  }
}

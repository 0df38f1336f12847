package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimezoneOffsetTest {

  @ParameterizedTest
  @CsvSource({
    "+0100,    true,  +01:00",
    "'+0100 ', true,  +01:00",
    "-0330,    true,  -03:30",
    "+0000,    true,  Z",
    "-1200,    true,  -12:00",
    "+1400,    true,  +14:00",
    "-0000,    false, Z",
    "Z,        false, Z",
    "+01,      false, +01:00",
    "+01:00,   false, +01:00",
    "' +0100', false, +01:00",
    "-1230,    false, -12:30",
    "+1401,    false, +14:01",
  })
  void isUnderstood(String text, boolean conformant, String id) {
    TimezoneOffset offset = TimezoneOffset.parse(text).orElseThrow();
    assertThat(offset.text()).isEqualTo(text);
    assertThat(offset.conformant()).isEqualTo(conformant);
    assertThat(offset.toZoneOffset().getId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "0100", "+1", "+010", "+0160", "+1801", "+9900", "CET", "+01.00", "+0100x", "z", "++100"
      })
  void isEmptyForWhatIsNone(String text) {
    assertThat(TimezoneOffset.parse(text)).isEmpty();
  }

  @Test
  void isMadeOfWholeMinutesOnly() {
    assertThat(TimezoneOffset.of(ZoneOffset.UTC).text()).isEqualTo("+0000");
    assertThat(TimezoneOffset.of(ZoneOffset.ofHoursMinutes(-9, -30)).text()).isEqualTo("-0930");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimezoneOffset.of(ZoneOffset.ofTotalSeconds(61)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimezoneOffset.of(ZoneOffset.ofHours(-13)));
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    TimezoneOffset utc = TimezoneOffset.of(ZoneOffset.UTC);
    TimezoneOffset z = TimezoneOffset.parse("Z").orElseThrow();
    assertThat(utc).isNotEqualTo(z).isEqualTo(TimezoneOffset.parse("+0000").orElseThrow());
    assertThat(utc.sameValueAs(z)).isTrue();
  }
}

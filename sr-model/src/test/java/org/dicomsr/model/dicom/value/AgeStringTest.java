package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeStringTest {

  @ParameterizedTest
  @CsvSource({
    "018M,    true,  18,  MONTHS, P18M,  1.5",
    "045Y,    true,  45,  YEARS,  P45Y,  45",
    "003W,    true,  3,   WEEKS,  P21D,  0.0575",
    "006D,    true,  6,   DAYS,   P6D,   0.0164",
    "45Y,     false, 45,  YEARS,  P45Y,  45",
    "045y,    false, 45,  YEARS,  P45Y,  45",
    "'045Y ', false, 45,  YEARS,  P45Y,  45",
  })
  void isUnderstood(
      String text, boolean conformant, int count, AgeUnit unit, Period period, double years) {
    AgeString age = AgeString.parse(text).orElseThrow();
    assertThat(age.text()).isEqualTo(text);
    assertThat(age.conformant()).isEqualTo(conformant);
    assertThat(age.count()).isEqualTo(count);
    assertThat(age.unit()).isEqualTo(unit);
    assertThat(age.toPeriod()).isEqualTo(period);
    assertThat(age.approximateYears()).isCloseTo(years, Offset.offset(1e-3));
    assertThat(age.approximateDays()).isCloseTo(years * 365.2425, Offset.offset(0.2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Y", "045", "0045Y", "4 Y", "045X", "-45Y", "4.5Y", "045YY"})
  void isEmptyForWhatIsNoAge(String text) {
    assertThat(AgeString.parse(text)).isEmpty();
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    AgeString age = AgeString.of(45, AgeUnit.YEARS);
    AgeString brief = AgeString.parse("45Y").orElseThrow();
    assertThat(age).isNotEqualTo(brief);
    assertThat(age.sameValueAs(brief)).isTrue();
    assertThat(AgeString.of(12, AgeUnit.MONTHS).sameValueAs(AgeString.of(1, AgeUnit.YEARS)))
        .isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AgeString.of(1000, AgeUnit.DAYS));
    assertThatIllegalArgumentException().isThrownBy(() -> AgeString.of(-1, AgeUnit.DAYS));
  }

  @Property
  void whatIsMadeIsConformantAndReadsBack(
      @ForAll @IntRange(min = 0, max = 999) int count, @ForAll AgeUnit unit) {
    AgeString made = AgeString.of(count, unit);
    assertThat(made.conformant()).isTrue();
    assertThat(AgeString.parse(made.text())).contains(made);
    assertThat(AgeString.parse(made.text()).orElseThrow().sameValueAs(made)).isTrue();
  }
}

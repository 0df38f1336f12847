package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerStringTest {

  @ParameterizedTest
  @CsvSource({
    "0,                    true,  0",
    "+7,                   true,  7",
    "-0,                   true,  0",
    "' 7 ',                true,  7",
    "0000000007,           true,  7",
    "2147483647,           true,  2147483647",
    "-2147483648,          true,  -2147483648",
    "2147483648,           false, 2147483648",
    "0000000000007,        false, 7",
    "1.0,                  false, 1",
    "7.,                   false, 7",
    "1e3,                  false, 1000",
    "9223372036854775807,  false, 9223372036854775807",
    "-9223372036854775808, false, -9223372036854775808",
  })
  void isUnderstoodAndKeepsItsText(String text, boolean conformant, long value) {
    IntegerString number = IntegerString.parse(text).orElseThrow();
    assertThat(number.text()).isEqualTo(text);
    assertThat(number.conformant()).isEqualTo(conformant);
    assertThat(number.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "1.5",
        "1e-1",
        "9223372036854775808",
        "1e19",
        "1e6000",
        "1e999999999",
        "x",
        "1 2",
        "NaN",
        "0x7"
      })
  void isEmptyForWhatIsNoWholeNumber(String text) {
    assertThat(IntegerString.parse(text)).isEmpty();
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    IntegerString seven = IntegerString.of(7);
    IntegerString decimal = IntegerString.parse("7.0").orElseThrow();
    assertThat(seven).isNotEqualTo(decimal).isEqualTo(IntegerString.parse("7").orElseThrow());
    assertThat(seven.sameValueAs(decimal)).isTrue();
    assertThat(IntegerString.parse("7\0").orElseThrow().conformant()).isFalse();
  }

  @Property
  void whatIsMadeIsConformantAndReadsBack(@ForAll int value) {
    IntegerString made = IntegerString.of(value);
    assertThat(made.conformant()).isTrue();
    assertThat(IntegerString.parse(made.text())).contains(made);
    assertThat(IntegerString.parse(made.text()).orElseThrow().conformant()).isTrue();
    assertThat(IntegerString.parse(made.text()).orElseThrow().value()).isEqualTo(value);
  }
}

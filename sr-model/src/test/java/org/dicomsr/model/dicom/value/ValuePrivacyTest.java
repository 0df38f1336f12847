package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuePrivacyTest {

  static Stream<Object> values() {
    return Stream.of(
        DicomDate.parse("19770707").orElseThrow(),
        DicomTime.parse("0707").orElseThrow(),
        DicomDateTime.parse("197707070707+0700").orElseThrow(),
        TimezoneOffset.parse("+0700").orElseThrow(),
        AgeString.parse("077Y").orElseThrow(),
        DecimalString.parse("77.7").orElseThrow(),
        IntegerString.parse("777").orElseThrow(),
        new Rational(7, 77));
  }

  @ParameterizedTest
  @MethodSource("values")
  void noValueIsSeenInItsString(Object value) {
    assertThat(value.toString())
        .startsWith(value.getClass().getSimpleName() + "[")
        .doesNotContain("7");
  }
}

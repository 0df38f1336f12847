package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalStringTest {

  @ParameterizedTest
  @CsvSource({
    "12,                 true,  12",
    "+12.50,             true,  12.50",
    "-.5,                true,  -0.5",
    "1.,                 true,  1",
    "6.02E23,            true,  6.02E+23",
    "1.e+5,              true,  1E+5",
    "-0,                 true,  0",
    "' 12 ',             true,  12",
    "1e-6144,            true,  1E-6144",
    "0e999999999999,     true,  0",
    "000000000000000012, false, 12",
    "3.141592653589793,  false, 3.141592653589793",
  })
  void isUnderstoodAndKeepsItsText(String text, boolean conformant, BigDecimal value) {
    DecimalString number = DecimalString.parse(text).orElseThrow();
    assertThat(number.text()).isEqualTo(text);
    assertThat(number.conformant()).isEqualTo(conformant);
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.doubleValue()).isEqualTo(value.doubleValue());
  }

  @Test
  void understandsPaddingThatIsNotConformant() {
    assertThat(DecimalString.parse("12\0").orElseThrow().conformant()).isFalse();
    assertThat(DecimalString.parse("\t 12").orElseThrow().conformant()).isFalse();
    assertThat(DecimalString.parse("12\0").orElseThrow().text()).isEqualTo("12\0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "+",
        "-.",
        "e5",
        "1e",
        "1e+",
        "1e1.5",
        "1,5",
        "1 2",
        "NaN",
        "inf",
        "Infinity",
        "0x1p3",
        "1d",
        "1_000",
        "--1",
        "1.2.3",
        "１２",
        "1e6145",
        "1e-6145",
        "1e999999999",
        "-1e-999999999",
        "1e99999999999999999999"
      })
  void isEmptyForWhatIsNoNumberOrBeyondAllMeasure(String text) {
    assertThat(DecimalString.parse(text)).isEmpty();
  }

  @Test
  void neverTakesLongOverGiantText() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(DecimalString.parse("9".repeat(10_000_000))).isEmpty();
          assertThat(DecimalString.parse("1e" + "9".repeat(10_000_000))).isEmpty();
          DecimalString large = DecimalString.parse("1e6144").orElseThrow();
          DecimalString small = DecimalString.parse("1e-6144").orElseThrow();
          assertThat(large.sameValueAs(small)).isFalse();
          assertThat(large.value().add(small.value()).signum()).isEqualTo(1);
          assertThat(large.doubleValue()).isEqualTo(Double.POSITIVE_INFINITY);
          assertThat(small.doubleValue()).isZero();
        });
  }

  @Test
  void isEqualByTextAndSameByMeaning() {
    DecimalString plain = DecimalString.parse("75").orElseThrow();
    assertThat(plain).isEqualTo(DecimalString.of(75)).hasSameHashCodeAs(DecimalString.of(75));
    for (String other : new String[] {"75.0", "7.5e1", " 75"}) {
      DecimalString that = DecimalString.parse(other).orElseThrow();
      assertThat(that).isNotEqualTo(plain);
      assertThat(that.sameValueAs(plain)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,                       0,                true",
    "-0.0,                    0,                true",
    "75,                      75,               true",
    "0.1,                     0.1,              true",
    "-12.5,                   -12.5,            true",
    "1e15,                    1000000000000000, true",
    "1e16,                    1e16,             true",
    "-1e15,                   -1e15,            true",
    "1e-14,                   0.00000000000001, true",
    "1e-15,                   1e-15,            true",
    "4.9e-324,                5e-324,           true",
    "1e308,                   1e308,            true",
    "-1e308,                  -1e308,           true",
    "2e23,                    2e23,             true",
    "0.123456789012345,       .123456789012345, true",
    "3.141592653589793,       3.14159265358979, false",
    "-3.141592653589793,      -3.1415926535898, false",
    "0.3333333333333333,      .333333333333333, false",
    "9999999999999998,        9999999999999998, true",
    "0.99999999999999989,     1,                false",
    "1.2345678901234567e-10,  123456789012e-21, false",
    "1.7976931348623157e308,  179769313486e297, false",
    "-1.7976931348623157e308, -17976931348e298, false",
    "2.2250738585072014e-308, 22250738585e-318, false",
  })
  void isWrittenAsNearAsSixteenCharactersAllow(double value, String text, boolean exact) {
    DecimalString written = DecimalString.of(value);
    assertThat(written.text()).isEqualTo(text);
    assertThat(written.conformant()).isTrue();
    assertThat(DecimalString.fitsExactly(value)).isEqualTo(exact);
    assertThat(written.doubleValue()).isFinite();
  }

  @Test
  void refusesWhatHasNoText() {
    for (double none :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> DecimalString.of(none));
      assertThat(DecimalString.fitsExactly(none)).isFalse();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecimalString.of(new BigDecimal("1e6145")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecimalString.of(new BigDecimal("1e-2147483647")));
  }

  @ParameterizedTest
  @CsvSource({
    "1.50,                  1.5",
    "0E+999999999,          0",
    "1E+6144,               1e6144",
    "-1.5E-6144,            -1.5e-6144",
    "12345678901234567890,  1.2345678901235e19",
    "99999999999999999999,  1e20",
    "0.00000000000000000001, 1e-20",
  })
  void isWrittenFromADecimal(BigDecimal value, String text) {
    DecimalString written = DecimalString.of(value);
    assertThat(written.value())
        .isEqualByComparingTo(DecimalString.parse(written.text()).orElseThrow().value());
    assertThat(written.conformant()).isTrue();
    if (text.length() <= 16) {
      assertThat(written.text()).isEqualTo(text);
    } else {
      assertThat(written.text()).isEqualTo("12345678901235e6");
    }
  }
}

package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are what Python's decimal, repr and {@code %.9g} print. */
class CanonicalNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "75,      75",
    "75.0,    75",
    "7.5e1,   75",
    "+075,    75",
    "' 75 ',  75",
    "-0.0,    0",
    "0e5,     0",
    "0e-400,  0",
    "-.5,     -0.5",
    "1.50,    1.5",
    "1e-7,    0.0000001",
    "1e22,    10000000000000000000000",
    "1234567890123456789012345678,      1234567890123456789012345678",
    "843180010029650083385127003003202, 843180010029650083385127003003202",
    "0.12345678901234567890123456785,   0.1234567890123456789012345678",
    "0.12345678901234567890123456775,   0.1234567890123456789012345678",
    "123456789012345678901234567890.5,  123456789012345678901234567900",
    "0.99999999999999999999999999999,   1",
    "nan,     NaN",
    "-NaN,    -NaN",
    "inf,     inf",
    "1 2,     1 2",
    "'12,5 ', '12,5 '",
    "1e999999999, 1e999999999",
    "'',      ''",
  })
  void decimalTextBecomesPlain(String text, String canonical) {
    assertThat(CanonicalNumbers.ofText(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "0,             0",
    "-0.0,          -0",
    "0.1,           0.100000001",
    "75,            75",
    "123456789,     123456792",
    "999999999,     1e+09",
    "1e9,           1e+09",
    "1234567890,    1.23456794e+09",
    "0.0001,        9.99999975e-05",
    "0.000123,      0.000123000005",
    "1.4e-45,       1.40129846e-45",
    "-3.4028235e38, -3.40282347e+38",
    "NaN,           nan",
    "Infinity,      inf",
    "-Infinity,     -inf",
  })
  void floatsHaveNineDigits(float value, String canonical) {
    assertThat(CanonicalNumbers.ofFloat(value)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "0,                       0",
    "-0.0,                    -0",
    "0.1,                     0.1",
    "75,                      75",
    "-12.5,                   -12.5",
    "1e-4,                    0.0001",
    "1e-5,                    1e-05",
    "9.5e-5,                  9.5e-05",
    "123456789012345.6,       123456789012345.6",
    "1e15,                    1000000000000000",
    "9999999999999998,        9999999999999998",
    "1e16,                    1e+16",
    "12345678901234567890,    1.2345678901234567e+19",
    "2e23,                    2e+23",
    "4.9e-324,                5e-324",
    "9.9e-324,                1e-323",
    "1.7976931348623157e308,  1.7976931348623157e+308",
    "NaN,                     nan",
    "Infinity,                inf",
    "-Infinity,               -inf",
  })
  void doublesHaveTheFewestDigits(double value, String canonical) {
    assertThat(CanonicalNumbers.ofDouble(value)).isEqualTo(canonical);
  }

  @Test
  void integersAreTheirDigits() {
    assertThat(CanonicalNumbers.ofInteger(-7)).isEqualTo("-7");
    assertThat(CanonicalNumbers.ofUnsigned(-1)).isEqualTo("18446744073709551615");
  }

  @Property
  void doublesReadBackTheSame(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(CanonicalNumbers.ofDouble(value))).isEqualTo(value);
    }
  }

  @Property
  void floatsReadBackTheSame(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    if (Float.isFinite(value)) {
      assertThat(Float.parseFloat(CanonicalNumbers.ofFloat(value))).isEqualTo(value);
    }
  }

  @Property
  void allWaysOfWritingOneDecimalAreOneText(@ForAll BigDecimal value) {
    String canonical = CanonicalNumbers.ofText(value.toString());
    assertThat(CanonicalNumbers.ofText(value.toPlainString())).isEqualTo(canonical);
    assertThat(CanonicalNumbers.ofText(value.setScale(value.scale() + 3).toString()))
        .isEqualTo(canonical);
    assertThat(CanonicalNumbers.ofText(canonical)).isEqualTo(canonical);
    assertThat(canonical).matches("-?[0-9]+(\\.[0-9]*[1-9])?");
  }
}

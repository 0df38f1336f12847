package org.dicomsr.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {
  private static CanonicalNumber canonical(double value, String unit) {
    return CanonicalNumber.of(value, UcumUnit.parse(unit).orElseThrow()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0.07,s,70,ms", "0.182,s,182,ms", "1,cm3,1,mL", "36.6,mm,3.66,cm", "0,s,-0.0,ms"})
  void unitsOfOneDimensionGiveOneDouble(double a, String unitA, double b, String unitB) {
    assertThat(canonical(a, unitA)).isEqualTo(canonical(b, unitB));
  }

  @Test
  void zeroHasNoSign() {
    assertThat(1 / canonical(-0.0, "mm").value()).isPositive();
    assertThat(
            1
                / NumberValue.of("-0", -0.0, CodedConcept.of("mm", "UCUM", "mm"))
                    .value()
                    .orElseThrow())
        .isPositive();
  }

  @Test
  void whatIsNotFiniteIsNoNumber() {
    CodedConcept unit = CodedConcept.of("mm", "UCUM", "mm");
    assertThat(NumberValue.of("1E400", Double.POSITIVE_INFINITY, unit).value()).isEmpty();
    assertThat(NumberValue.of(null, Double.NaN, unit).canonicalNumber()).isEmpty();
    assertThatThrownBy(() -> new CanonicalNumber("m", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnknownUnitHasNoCanonicalForm() {
    NumberValue value = NumberValue.of("3", 3, CodedConcept.of("mm", "99X", "mm"));
    assertThat(value.canonicalNumber()).isEmpty();
    assertThat(value.value()).hasValue(3);
    assertThat(value.toString()).doesNotContain("3");
  }
}

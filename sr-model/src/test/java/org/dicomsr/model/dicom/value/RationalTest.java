package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RationalTest {

  @Test
  void hasTheExactValueWhereThereIsOne() {
    assertThat(new Rational(1, 8).value()).contains(new BigDecimal("0.125"));
    assertThat(new Rational(-2_147_483_648L, 1).value()).contains(new BigDecimal("-2147483648"));
    assertThat(new Rational(1, 3).value().orElseThrow().precision()).isEqualTo(34);
    assertThat(new Rational(1, 3).doubleValue()).isEqualTo(1.0 / 3);
    assertThat(new Rational(2_147_483_647L, 4_294_967_295L).doubleValue())
        .isEqualTo(2147483647.0 / 4294967295.0);
  }

  @Test
  void keepsAZeroDenominatorWithoutAValue() {
    assertThat(new Rational(1, 0).value()).isEmpty();
    assertThat(new Rational(1, 0).doubleValue()).isInfinite();
    assertThat(new Rational(0, 0).doubleValue()).isNaN();
    assertThat(new Rational(1, 0).sameValueAs(new Rational(1, 0))).isFalse();
  }

  @Test
  void isSameWhenTheFractionIs() {
    assertThat(new Rational(1, 2)).isNotEqualTo(new Rational(2, 4));
    assertThat(new Rational(1, 2).sameValueAs(new Rational(2, 4))).isTrue();
    assertThat(
            new Rational(-2_147_483_648L, 4_294_967_295L)
                .sameValueAs(new Rational(2_147_483_647L, 4_294_967_295L)))
        .isFalse();
  }

  @Test
  void refusesWhatItsRepresentationsCannotHold() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rational(1L << 31, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rational(1, 1L << 32));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rational(1, -1));
  }
}

package org.dicomsr.model.dicom.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecimalStringNearnessTest {

  /** Doubles of every magnitude, and those that measurements have. */
  @Provide
  Arbitrary<Double> finite() {
    Arbitrary<Double> anyBits =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> readings = Arbitraries.doubles().between(-10_000, 10_000).ofScale(6);
    Arbitrary<Double> quotients =
        Arbitraries.longs().between(-1_000_000, 1_000_000).map(n -> n / 7.0);
    Arbitrary<Double> nearTens =
        Arbitraries.integers()
            .between(-25, 25)
            .flatMap(e ->
                Arbitraries.longs()
                    .between(-9, 9)
                    .map(n -> Math.pow(10, e) + n * Math.ulp(Math.pow(10, e))));
    return Arbitraries.oneOf(anyBits, readings, quotients, nearTens);
  }

  @Property(tries = 2000)
  void writtenTextIsConformantAndIsTheValueKept(@ForAll("finite") double value) {
    DecimalString written = DecimalString.of(value);
    DecimalString read = DecimalString.parse(written.text()).orElseThrow();
    assertThat(written.text()).hasSizeLessThanOrEqualTo(16);
    assertThat(read.conformant()).isTrue();
    assertThat(read.sameValueAs(written)).isTrue();
    assertThat(DecimalString.fitsExactly(value)).isEqualTo(read.doubleValue() == value);
  }

  @Property(tries = 2000)
  void noOtherTextOfSixteenCharactersIsNearer(@ForAll("finite") double value) {
    if (DecimalString.fitsExactly(value)) {
      assertThat(Double.parseDouble(DecimalString.of(value).text())).isEqualTo(value);
    } else {
      BigDecimal exact = new BigDecimal(value);
      assertNoneNearer(exact, DecimalString.of(value));
    }
  }

  @Property(tries = 500)
  void noOtherTextIsNearerToADecimal(@ForAll BigInteger digits, @ForAll("exponents") int exponent) {
    BigDecimal exact = new BigDecimal(digits).scaleByPowerOfTen(exponent);
    assertNoneNearer(exact, DecimalString.of(exact));
  }

  @Provide
  Arbitrary<Integer> exponents() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-30, 10), Arbitraries.integers().between(-1000, 1000));
  }

  private static void assertNoneNearer(BigDecimal exact, DecimalString written) {
    boolean finite = Double.isFinite(exact.doubleValue());
    BigDecimal least =
        texts(exact).stream()
            .map(BigDecimal::new)
            .filter(other -> !finite || Double.isFinite(other.doubleValue()))
            .map(other -> other.subtract(exact).abs())
            .reduce(BigDecimal::min)
            .orElseThrow();
    assertThat(written.value().subtract(exact).abs())
        .as("error of the written text against the least of all texts")
        .isEqualByComparingTo(least);
  }

  /**
   * Every text of at most 16 characters that rounds a number down or up at some digit, in all
   * notations.
   */
  private static List<String> texts(BigDecimal exact) {
    List<String> texts = new ArrayList<>();
    String sign = exact.signum() < 0 ? "-" : "";
    int magnitude = exact.precision() - exact.scale() - 1;
    for (int grid = magnitude - 18; grid <= magnitude + 1; grid++) {
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
        BigInteger units = exact.abs().setScale(-grid, mode).unscaledValue();
        notations(units.toString(), grid)
            .map(sign::concat)
            .filter(text -> text.length() <= 16)
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private static Stream<String> notations(String digits, int grid) {
    List<String> all = new ArrayList<>();
    if (grid == 0) {
      all.add(digits);
    }
    if (grid > 0 && grid < 17) {
      all.add(digits + "0".repeat(grid));
    }
    if (grid < 0 && -grid >= digits.length() && -grid < 17) {
      all.add("." + "0".repeat(-grid - digits.length()) + digits);
    }
    all.add(digits + "e" + grid);
    for (int point = 0; point < digits.length(); point++) {
      int exponent = grid + digits.length() - point;
      String pointed = digits.substring(0, point) + "." + digits.substring(point);
      all.add(exponent == 0 ? pointed : pointed + "e" + exponent);
    }
    return all.stream();
  }
}

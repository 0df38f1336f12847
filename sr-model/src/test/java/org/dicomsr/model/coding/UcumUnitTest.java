package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UcumUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "1 cm mm 10",
        "0.2 s ms 200",
        "210 ms s 0.21",
        "72 {H.B.}/min /min 72",
        "90 {H.B.}/min Hz 1.5",
        "12.5 % 1 0.125",
        "98.6 [degF] Cel 37",
        "-40 Cel [degF] -40",
        "1 ml cm3 1",
        "7.5 kPa mm[Hg] 56.25478",
        "1 dGy.cm2 Gy.m2 0.00001",
        "100 ml/[100]g/min ml/g/min 1",
        "3 10-6.mm2/s mm2/s 0.000003",
        "5 ppm % 0.0005",
        "20 dB dB 20",
        "1 g/ml{SUVbw} {SUVbw}g/ml 1",
        "1 a d 365.25",
        "180 deg rad 3.141592653589793",
        "30 cm/s mm/s 300",
      })
  void convertsAsTheUnitsAreDefined(String value, String from, String to, double expected) {
    assertThat(unit(from).convert(Double.parseDouble(value), unit(to)).orElseThrow())
        .isCloseTo(expected, within(Math.abs(expected) * 1e-7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "0.07 m cm 7",
        "0.2 s ms 200",
        "1.1 cm mm 11",
        "98.6 [degF] Cel 37",
        "90 {H.B.}/min Hz 1.5",
        "4.35 m mm 4350"
      })
  void convertsWithoutArtefacts(String value, String from, String to, String expected) {
    assertThat(unit(from).convert(Double.parseDouble(value), unit(to)))
        .hasValue(Double.parseDouble(expected));
    assertThat(unit(from).convert(new BigDecimal(value), unit(to)))
        .contains(new BigDecimal(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "mm,s",
    "[hnsf'U],1",
    "[iU]/ml,/ml",
    "dB,1",
    "deg,1",
    "mg,ml",
    "kg/m2,kg",
    "[arb'U],[hnsf'U]",
    "B[V],V"
  })
  void unitsOfOtherDimensionsDoNotCompare(String left, String right) {
    assertThat(unit(left).isComparableTo(unit(right))).isFalse();
    assertThat(unit(left).convert(1, unit(right))).isEmpty();
    assertThat(unit(left).convert(BigDecimal.ONE, unit(right))).isEmpty();
  }

  @Test
  void canonicalFormsOfLikeUnitsAreEqual() {
    assertThat(unit("ml").canonical())
        .isEqualTo(unit("cm3").canonical())
        .hasSameHashCodeAs(unit("cm3").canonical());
    assertThat(unit("ml").canonical()).isNotEqualTo(unit("l").canonical());
    assertThat(unit("[IU]").canonical()).isEqualTo(unit("[iU]").canonical());
    assertThat(unit("mm[Hg]").canonical().dimension()).isEqualTo("g.m-1.s-2");
    assertThat(unit("{ratio}").canonical().dimension()).isEqualTo("1");
    assertThat(unit("Cel/min").canonical().dimension()).isEqualTo("K.s-1");
    assertThat(unit("Cel").canonical().offset()).isEqualTo(Ratio.of(27315, 100));
    assertThat(unit("min").canonical().factor()).isEqualTo(Ratio.of(60, 1));
    assertThat(unit("m.s/(m.s)").canonical()).isEqualTo(unit("1").canonical());
  }

  @Test
  void canonicalValuesOfOneQuantityAreTheSameDouble() {
    assertThat(unit("s").canonical().toCanonical(0.2)).hasValue(0.2);
    assertThat(unit("ms").canonical().toCanonical(200)).hasValue(0.2);
    assertThat(unit("us").canonical().toCanonical(200000)).hasValue(0.2);
    assertThat(unit("mm").canonical().toCanonical(0.07)).hasValue(7e-5);
  }

  @Test
  void thereIsNoNegativeZeroAndNothingButNumbers() {
    assertThat(unit("mm").canonical().toCanonical(-0.0)).hasValue(0.0);
    assertThat(unit("m").convert(-0.0, unit("m"))).hasValue(0.0);
    assertThat(unit("m").canonical().toCanonical(Double.NaN)).isEmpty();
    assertThat(unit("m").canonical().toCanonical(Double.POSITIVE_INFINITY)).isEmpty();
    assertThat(unit("km").canonical().toCanonical(Double.MAX_VALUE)).isEmpty();
    assertThat(unit("m").convert(new BigDecimal("1E+999999999"), unit("mm"))).isEmpty();
    assertThat(unit("m").convert(new BigDecimal("1E-999999999"), unit("mm"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "bpm",
        "mGycm",
        "Gy.cm^2",
        "ml/100ml/s",
        "pulse/s",
        "X-ray sources",
        "m)",
        "(m",
        "m//s",
        "m/",
        "{",
        "}",
        "{a{b}}",
        "m{ä}",
        "0",
        "m/0",
        "-5",
        "m999999999999",
        "m1000",
        "Ym99.Ym99.Ym99.Ym99",
        "[",
        "]",
        "m[",
        "mm mm",
        "µm",
      })
  void whatIsNoUnitIsEmpty(String code) {
    assertThat(UcumUnit.parse(code)).isEmpty();
  }

  @Test
  void onlyCodesOfUcumAreUnits() {
    assertThat(UcumUnit.of(Ucum.MILLIMETER)).isEqualTo(UcumUnit.parse("mm"));
    assertThat(UcumUnit.of(CodedConcept.of("mm", "99X", "mm"))).isEmpty();
    assertThat(UcumUnit.of(CodedConcept.urn("urn:mm", "mm"))).isEmpty();
  }

  @Test
  void theTextShowsNoAnnotation() {
    assertThat(unit("g/ml{MARKER}")).hasToString("g/ml");
    assertThat(unit("g/ml{MARKER}").code()).isEqualTo("g/ml{MARKER}");
    assertThat(unit("g/ml{MARKER}").canonical().toString()).doesNotContain("MARKER");
  }

  @Property(tries = 3000)
  void anyTextGivesAUnitOrNothing(@ForAll("codeLike") String text) {
    Optional<UcumUnit> unit =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> UcumUnit.parse(text));
    unit.ifPresent(found -> assertThat(found.canonical().toCanonical(1).orElseThrow()).isFinite());
  }

  @Property
  void piledUpPiecesAreDoneWithAtOnce(@ForAll("nesting") String text) {
    String longest = text.substring(0, Math.min(255, text.length())) + "m";
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> UcumUnit.parse(longest));
  }

  @Property
  void quickAndExactRoundingAgree(@ForAll("numbers") double value, @ForAll("units") UcumUnit unit) {
    double exact = unit.canonical().exact(BigDecimal.valueOf(value)).toDouble();
    assertThat(unit.canonical().toCanonical(value)).hasValue(exact);
  }

  @Property
  void decimalsComeBackFromACanonicalRoundTrip(
      @ForAll("numbers") double value, @ForAll("units") UcumUnit unit) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    BigDecimal there = unit.canonical().toCanonical(decimal).orElseThrow();
    BigDecimal back = unit.canonical().fromCanonical(there).orElseThrow();
    BigDecimal tolerance = decimal.abs().add(BigDecimal.ONE).movePointLeft(29);
    assertThat(back.subtract(decimal).abs()).isLessThanOrEqualTo(tolerance);
  }

  @Provide
  Arbitrary<String> codeLike() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "m",
            "s",
            "k",
            "mm",
            "Cel",
            "[degF]",
            "[hnsf'U]",
            "dB",
            "10*",
            "10",
            "100",
            "-",
            "+",
            "3",
            "-99",
            "/",
            ".",
            "(",
            ")",
            "{",
            "}",
            "{x}",
            "[",
            "]",
            "^",
            "%",
            " ",
            "é",
            "\0",
            "[100]",
            "10-6",
            "Y",
            "[pi]",
            "1");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(300));
  }

  @Provide
  Arbitrary<String> nesting() {
    return Arbitraries.of(
            "(", "/", "{", "[", "m.", "Ym9.", "Ym99.", "[pi]9.", "((m)).", "10*99.", ")")
        .map(piece -> piece.repeat(256 / piece.length()));
  }

  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-100000"), new BigDecimal("100000"))
            .ofScale(4)
            .map(BigDecimal::doubleValue),
        Arbitraries.integers().between(-100_000, 100_000).map(Integer::doubleValue),
        Arbitraries.doubles().between(-1e20, 1e20));
  }

  @Provide
  Arbitrary<UcumUnit> units() {
    return Arbitraries.of(
            "mm", "cm", "ms", "min", "%", "Cel", "[degF]", "deg", "mm[Hg]", "/min", "m", "km",
            "um3", "mol")
        .map(UcumUnitTest::unit);
  }

  private static UcumUnit unit(String code) {
    return UcumUnit.parse(code).orElseThrow(() -> new AssertionError("no unit: " + code));
  }
}

package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "left ventricle>left ventricle",
        "\"  Left \t VENTRICLE\n\">left ventricle",
        "\"a  b\">a b",
        "\"b \">b",
        "[ml/100 g]>[ml/100 g]",
        "Ärztin\u00a0Ä>ärztin ä",
        "A\u0308>ä"
      })
  void caseAndSpacesDoNotMatter(String text, String normal) {
    assertThat(Tokens.normal(text)).isEqualTo(normal);
    assertThat(Tokens.normal(normal)).isEqualTo(normal);
  }

  @Test
  void longTermsAreCutButToldApart() {
    String long1 = "x".repeat(20_000) + "1";
    String long2 = "x".repeat(20_000) + "2";
    assertThat(Tokens.capped(long1)).hasSizeLessThan(9000).isNotEqualTo(Tokens.capped(long2));
    assertThat(Tokens.capped("short")).isEqualTo("short");
  }

  @Test
  void stepsAndModifiersHoldKeyAndMeaning() {
    FactName site = FactName.of(CodedConcept.of("363698007", "SCT", "Finding  Site"));
    assertThat(Tokens.path(List.of(site, FactName.of("SegmentLabel"))))
        .isEqualTo("SCT|363698007\u001efinding site\u001fSegmentLabel\u001e\u001f");
    Coded lung = Coded.of(CodedConcept.of("39607008", "SCT", "Lung"));
    assertThat(Tokens.modifier(new Modifier(site, new CodeValue(lung), false)))
        .isEqualTo("SCT|363698007\u001efinding site\u001fcSCT|39607008\u001elung");
    assertThat(Tokens.attribute("PatientSex", new TextValue("F"))).isEqualTo("PatientSex\u001ftf");
  }

  @Test
  void separatorsInCodesDoNotBreakSteps() {
    FactName odd = FactName.of(CodedConcept.of("a\u001fb\u001ec", "99X", "m\u001fn"));
    assertThat(Tokens.step(odd)).isEqualTo("99X|a\ufffdb\ufffdc\u001em n\u001f");
  }

  @Test
  void numbersOfUnitsThatCompareHaveOneDimension() {
    NumberValue seconds = NumberValue.of("0.2", 0.2, CodedConcept.of("s", "UCUM", "s"));
    NumberValue milliseconds = NumberValue.of("200", 200, CodedConcept.of("ms", "UCUM", "ms"));
    assertThat(Tokens.value(seconds))
        .isEqualTo(Tokens.value(milliseconds))
        .isEqualTo("ns\u001e0.2");
    assertThat(Tokens.dimension(NumberValue.of("1", 1, Ucum.NO_UNITS))).isEqualTo("1");
    assertThat(Tokens.dimension(NumberValue.of("1", 1.0, null, null))).isEmpty();
    assertThat(Tokens.dimension(NumberValue.of("1", 1, CodedConcept.of("x", "99Y", "x"))))
        .isEqualTo("unit:99Y|x");
  }

  @Test
  void zeroHasOneFormAndOrderIsKept() {
    assertThat(NumberPoint.bytes(7, -0.0)).isEqualTo(NumberPoint.bytes(7, 0.0));
    double[] ascending = {
      Double.NEGATIVE_INFINITY, -2, -0.5, 0, 1e-300, 3, Double.POSITIVE_INFINITY
    };
    for (int i = 1; i < ascending.length; i++) {
      assertThat(
              java.util.Arrays.compareUnsigned(
                  NumberPoint.bytes(7, ascending[i - 1]), NumberPoint.bytes(7, ascending[i])))
          .isNegative();
    }
    assertThat(NumberPoint.hash("a", "s")).isNotEqualTo(NumberPoint.hash("as", ""));
  }
}

package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.testing.CodedConceptArbitraries;
import org.junit.jupiter.api.Test;

class CodedConceptTest {
  private static final CodedConcept FINDING = CodedConcept.of("121071", "DCM", "Finding");

  @Test
  void kindFollowsFromTheValue() {
    assertThat(CodedConcept.of("1234567890123456", "99X", "m").kind())
        .isEqualTo(CodeValueKind.SHORT);
    assertThat(CodedConcept.of("12345678901234567", "99X", "m").kind())
        .isEqualTo(CodeValueKind.LONG);
    assertThat(CodedConcept.of("urn:oid:1.2", "99X", "m").kind()).isEqualTo(CodeValueKind.URN);
    assertThat(CodedConcept.of("https://a.b", "99X", "m").kind()).isEqualTo(CodeValueKind.URN);
    assertThat(CodedConcept.longCode("1", "99X", "m").kind()).isEqualTo(CodeValueKind.LONG);
    assertThat(CodedConcept.urn("urn:oid:1.2", "m").scheme()).isNull();
  }

  @Test
  void equalityIsStrict() {
    assertThat(FINDING).isEqualTo(CodedConcept.of("121071", "DCM", "Finding"));
    assertThat(FINDING)
        .isNotEqualTo(FINDING.withMeaning("Befund"))
        .isNotEqualTo(FINDING.withSchemeVersion("01"))
        .isNotEqualTo(FINDING.withEquivalents(List.of(Dcm.FINDING)))
        .isNotEqualTo(CodedConcept.longCode("121071", "DCM", "Finding"));
  }

  @Test
  void sameConceptIgnoresMeaningVersionKindAndEquivalents() {
    CodedConcept other =
        CodedConcept.longCode("121071", "DCM", "Befund")
            .withSchemeVersion("20240101")
            .withEquivalents(List.of(Ucum.SECOND));
    assertThat(FINDING.sameConceptAs(other)).isTrue();
    assertThat(FINDING.sameConceptAs(CodedConcept.of("121071", "99DCM", "Finding"))).isFalse();
    assertThat(FINDING.sameConceptAs(CodedConcept.of("121072", "DCM", "Finding"))).isFalse();
  }

  @Test
  void equivalentsAreCopied() {
    List<CodedConcept> list = new ArrayList<>(List.of(FINDING));
    CodedConcept code = FINDING.withEquivalents(list);
    list.clear();
    assertThat(code.equivalents()).containsExactly(FINDING);
    assertThatThrownBy(() -> code.equivalents().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void copiesKeepTheOtherComponents() {
    CodedConcept code = CodedConcept.of("A", "99X", "1", "m").withEquivalents(List.of(FINDING));
    assertThat(code.withMeaning("n"))
        .isEqualTo(new CodedConcept("A", CodeValueKind.SHORT, "99X", "1", "n", List.of(FINDING)));
    assertThat(code.withSchemeVersion(null))
        .isEqualTo(new CodedConcept("A", CodeValueKind.SHORT, "99X", null, "m", List.of(FINDING)));
  }

  @Test
  void textShowsRegisteredCodesAndWithholdsPrivateOnes() {
    assertThat(FINDING).hasToString("(121071, DCM)");
    assertThat(CodedConcept.of("DOE^JOHN", "99X", "DOE^JOHN")).hasToString("(…, 99X)");
    assertThat(CodedConcept.of("DOE^JOHN", "DOE^JOHN", "DOE^JOHN")).hasToString("(…, private)");
    assertThat(CodedConcept.urn("urn:DOE^JOHN", "DOE^JOHN")).hasToString("(…)");
  }

  @Property
  void noTextShowsMeaningOrPrivateValue(@ForAll("privateCodes") CodedConcept code) {
    CodedConcept marked =
        CodedConcept.of("MARKER" + code.value(), String.valueOf(code.scheme()), "MARKER");
    assertThat(marked.toString() + marked.conceptKey()).doesNotContain("MARKER");
  }

  @Provide
  Arbitrary<CodedConcept> privateCodes() {
    return CodedConceptArbitraries.privateCodes();
  }
}

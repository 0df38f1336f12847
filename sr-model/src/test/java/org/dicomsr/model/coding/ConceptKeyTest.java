package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.testing.CodedConceptArbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"SRT", "SNM3", "99SDM", "SDM", "SCT", "SNOMEDCT"})
  void retiredSnomedCodesAreTheirIdentifiers(String scheme) {
    CodedConcept brain = CodedConcept.of("T-A0100", scheme, "Brain");
    assertThat(brain.conceptKey().text()).isEqualTo("SCT|12738006");
    assertThat(brain.sameConceptAs(CodedConcept.of("12738006", "SCT", "Brain structure"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SRT", "SNM3", "99SDM"})
  void snomedCodesThatNothingReplacesStayRetired(String scheme) {
    assertThat(CodedConcept.of("Z-NEVER", scheme, "m").conceptKey().text())
        .isEqualTo("SRT|Z-NEVER");
  }

  @Test
  void privateSchemesAreNeverSnomed() {
    assertThat(CodedConcept.of("T-A0100", "99SRT", "Brain").conceptKey().text())
        .isEqualTo("99SRT|T-A0100");
  }

  @Test
  void theTableIsWhole() {
    assertThat(RetiredSnomed.size()).isEqualTo(7991);
    assertThat(RetiredSnomed.current("T-A0100")).isEqualTo("12738006");
    assertThat(RetiredSnomed.current("12738006")).isNull();
  }

  @Test
  void loincGoesByItsDesignator() {
    assertThat(CodedConcept.of("28010-7", "LOINC", "ECG").conceptKey())
        .isEqualTo(Ln.ECG_REPORT.conceptKey());
  }

  @Test
  void privateSchemesAreToldApartByUidThenSite() {
    CodedConcept code = CodedConcept.of("A1", "99X", "m");
    CodingSchemes known = CodingSchemes.of(Map.of("99X", "1.2.3.4"));
    assertThat(code.conceptKey().text()).isEqualTo("99X|A1");
    assertThat(code.conceptKey(known).text()).isEqualTo("1.2.3.4|A1");
    assertThat(code.conceptKey(known.withSite("north"))).isEqualTo(code.conceptKey(known));
    assertThat(code.conceptKey(CodingSchemes.NONE.withSite("north")).text())
        .isEqualTo("99X@north|A1");
    assertThat(code.conceptKey(CodingSchemes.of(Map.of("99X", "")))).isEqualTo(code.conceptKey());
  }

  @Test
  void aPrivateDesignatorOfARegisteredSchemeIsThatScheme() {
    CodingSchemes schemes = CodingSchemes.of(Map.of("MYSNOMED", "2.16.840.1.113883.6.96"));
    CodedConcept brain = CodedConcept.of("T-A0100", "MYSNOMED", "Brain");
    assertThat(brain.conceptKey(schemes).text()).isEqualTo("SCT|12738006");
  }

  @Test
  void registeredDesignatorsStandForThemselves() {
    CodingSchemes schemes = CodingSchemes.of(Map.of("DCM", "1.2.3")).withSite("north");
    assertThat(Dcm.FINDING.conceptKey(schemes)).isEqualTo(Dcm.FINDING.conceptKey());
  }

  @Test
  void aUrnNeedsNoScheme() {
    ConceptKey key = CodedConcept.urn("urn:oid:1.2", "m").conceptKey();
    assertThat(key.text()).isEqualTo("|urn:oid:1.2");
    assertThat(ConceptKey.parse("|urn:oid:1.2")).isEqualTo(key);
  }

  @Property
  void parsingTheTextGivesTheKey(@ForAll String value, @ForAll String scheme) {
    ConceptKey key = new ConceptKey(value, scheme);
    assertThat(ConceptKey.parse(key.text())).isEqualTo(key);
  }

  @Property
  void sameConceptIsAnEquivalence(
      @ForAll("codes") CodedConcept left, @ForAll("codes") CodedConcept right) {
    assertThat(left.sameConceptAs(left.withMeaning("other").withSchemeVersion("v"))).isTrue();
    assertThat(left.sameConceptAs(right)).isEqualTo(right.sameConceptAs(left));
    assertThat(left.sameConceptAs(right))
        .isEqualTo(left.conceptKey().text().equals(right.conceptKey().text()));
  }

  @Test
  void textWithoutBarIsRefusedWithoutBeingShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConceptKey.parse("MARKER"))
        .withMessage("concept key of 6 characters: expected scheme|value, found no bar");
  }

  @Test
  void textOfAKeyWithholdsPrivateValuesAndSites() {
    assertThat(new ConceptKey("MARKER", "99X@MARKER")).hasToString("(…, 99X)");
    assertThat(new ConceptKey("MARKER", "1.2.3")).hasToString("(…, private)");
    assertThat(new ConceptKey("121071", "DCM")).hasToString("(121071, DCM)");
    assertThat(CodingSchemes.of(Map.of("MARKER", "1.2")).withSite("MARKER").toString())
        .doesNotContain("MARKER");
  }

  @Provide
  Arbitrary<CodedConcept> codes() {
    return CodedConceptArbitraries.codedConcepts();
  }
}

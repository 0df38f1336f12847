package org.dicomsr.templates.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.junit.jupiter.api.Test;

class ContextGroupsTests {
  private static final ContextGroups STANDARD = ContextGroups.standard();

  private static ContextGroup group(String cid) {
    return STANDARD.group(cid).orElseThrow();
  }

  private static CodedConcept code(String value, String scheme) {
    return CodedConcept.of(value, scheme, "");
  }

  @Test
  void allGroupsAreKnownByNameAnd148WithTheirCodes() {
    assertThat(STANDARD.cids()).hasSize(1437).startsWith("2", "4").doesNotHaveDuplicates();
    assertThat(STANDARD.cids().stream().filter(cid -> group(cid).isTabulated())).hasSize(148);
    assertThat(STANDARD.cids().stream().mapToInt(cid -> group(cid).table().codes().size()).sum())
        .isEqualTo(4379);
    assertThat(group("4").name()).isEqualTo("Anatomic Region");
    assertThat(group("4").version()).contains("20250401");
  }

  @Test
  void everyIncludedGroupIsKnown() {
    for (String cid : STANDARD.cids()) {
      assertThat(group(cid).table().includes()).allMatch(STANDARD::knows);
    }
  }

  @Test
  void codesOfIncludedGroupsComeBehindTheGroupsOwn() {
    assertThat(group("244").codes())
        .extracting(CodedConcept::meaning)
        .containsExactly("Bilateral", "Unilateral", "Right", "Left");
    assertThat(group("244").isExtensible()).isFalse();
    assertThat(group("244").uid()).contains("1.2.840.10008.6.1.37");
  }

  @Test
  void aRetiredSnomedCodeIsAMemberWhereItsSuccessorIs() {
    ContextGroup laterality = group("244");
    assertThat(laterality.contains(code("7771000", "SCT"))).isTrue();
    assertThat(laterality.contains(code("G-A101", "SRT"))).isTrue();
    assertThat(laterality.contains(code("G-A101", "SNM3"))).isTrue();
    assertThat(laterality.contains(code("G-A101", "DCM"))).isFalse();
    assertThat(laterality.membership(code("121071", "DCM").conceptKey()))
        .isEqualTo(Membership.NOT_MEMBER);
  }

  @Test
  void aGroupWithoutTableDoesNotKnow() {
    assertThat(group("83").isTabulated()).isFalse();
    assertThat(group("83").codes()).isEmpty();
    assertThat(group("83").membership(code("mm", "UCUM").conceptKey()))
        .isEqualTo(Membership.UNKNOWN);
  }

  @Test
  void anyUnitIsAMeasurementUnit() {
    assertThat(group("82").contains(code("mm3", "UCUM"))).isTrue();
    assertThat(group("82").contains(code("121071", "DCM"))).isFalse();
    assertThat(group("82").isTabulated()).isTrue();
  }

  @Test
  void aMeaningIsFoundWhateverItsCaseAndSpaces() {
    assertThat(group("244").findByMeaning(" LEFT "))
        .contains(CodedConcept.of("7771000", "SCT", "Left"));
    assertThat(group("7021").findByMeaning("imaging   measurement\treport"))
        .hasValueSatisfying(found -> assertThat(found.value()).isEqualTo("126000"));
    assertThat(group("244").findByMeaning("leftish")).isEmpty();
  }

  @Test
  void aCodeTellsItsMeaningAndGroups() {
    CodedConcept left = CodedConcept.of("G-A101", "SRT", "wrong");
    assertThat(STANDARD.standardMeaning(left)).contains("Left");
    assertThat(STANDARD.groupsWith(left)).extracting(ContextGroup::cid).contains("244");
    assertThat(STANDARD.standardMeaning(code("4711", "99HERE"))).isEmpty();
    assertThat(group("244").find(new ConceptKey("7771000", "SCT")))
        .contains(CodedConcept.of("7771000", "SCT", "Left"));
  }

  @Test
  void aCodeListedWithTwoMeaningsHasBoth() {
    assertThat(STANDARD.meanings(code("159016003", "SCT")))
        .contains("Radiologic Technologist", "Radiographer");
    assertThat(group("7452").table().notes()).hasSize(1);
  }

  @Test
  void noTableHoldsARetiredSnomedCode() {
    for (String cid : STANDARD.cids()) {
      assertThat(group(cid).table().codes())
          .as("CID " + cid)
          .allSatisfy(each -> assertThat(each.scheme()).isNotIn("SRT", "SNM3", "99SDM"));
    }
  }

  @Test
  void aUsersGroupMayIncludeTheStandardsAndEvenItself() {
    ContextGroups mine =
        STANDARD.with(
            List.of(
                new ContextGroupTable(
                    "99SIDES",
                    "Sides",
                    null,
                    null,
                    null,
                    false,
                    List.of(CodedConcept.of("M", "99SITE", "Middle")),
                    List.of("244", "99SIDES"),
                    null,
                    List.of())));
    ContextGroup sides = mine.group("99SIDES").orElseThrow();
    assertThat(sides.codes()).hasSize(5);
    assertThat(sides.contains(code("G-A101", "SRT"))).isTrue();
    assertThat(sides.isTabulated()).isTrue();
    assertThat(STANDARD.group("99SIDES")).isEmpty();
    assertThatThrownBy(() -> mine.with(List.of(group("244").table())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CID 244 is taken");
  }
}

package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodingSchemeTest {

  @Test
  void knowsRegisteredSchemesByDesignatorAndUid() {
    assertThat(CodingScheme.ofDesignator("DCM"))
        .contains(new CodingScheme("DCM", "1.2.840.10008.2.16.4", "DICOM Controlled Terminology"));
    assertThat(CodingScheme.ofUid("2.16.840.1.113883.6.8").map(CodingScheme::designator))
        .contains("UCUM");
    assertThat(CodingScheme.ofDesignator("BARI").orElseThrow().uid()).isNull();
    assertThat(CodingScheme.registered()).hasSize(66);
  }

  @Test
  void theUidThatTwoSchemesShareIsSnomedCt() {
    assertThat(CodingScheme.ofUid("2.16.840.1.113883.6.96").map(CodingScheme::designator))
        .contains("SCT");
    assertThat(CodingScheme.ofDesignator("SRT").orElseThrow().uid())
        .isEqualTo("2.16.840.1.113883.6.96");
  }

  @Test
  void understandsCommonSpellings() {
    assertThat(CodingScheme.ofDesignator("SNOMEDCT").map(CodingScheme::designator)).contains("SCT");
    assertThat(CodingScheme.ofDesignator("LOINC").map(CodingScheme::designator)).contains("LN");
  }

  @Test
  void whatIsNotRegisteredIsPrivate() {
    assertThat(CodingScheme.isPrivate("99GEMS")).isTrue();
    assertThat(CodingScheme.isPrivate("medneo")).isTrue();
    assertThat(CodingScheme.isPrivate("99SDM"))
        .as("registered although it begins with 99")
        .isFalse();
    assertThat(CodingScheme.isPrivate("DCM")).isFalse();
    assertThat(CodingScheme.ofDesignator("")).isEmpty();
    assertThat(CodingScheme.ofUid("1.2.3")).isEmpty();
  }
}

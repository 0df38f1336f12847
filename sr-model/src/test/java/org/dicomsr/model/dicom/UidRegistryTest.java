package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UidRegistryTest {

  @Test
  void findsAUidAndItsKeyword() {
    RegisteredUid comprehensive =
        new RegisteredUid(
            "1.2.840.10008.5.1.4.1.1.88.33",
            UidType.SOP_CLASS,
            "Comprehensive SR Storage",
            "ComprehensiveSRStorage",
            false);
    assertThat(UidRegistry.find(comprehensive.uid())).contains(comprehensive);
    assertThat(UidRegistry.findKeyword("ComprehensiveSRStorage")).contains(comprehensive);
    assertThat(UidRegistry.nameOf(comprehensive.uid())).isEqualTo("Comprehensive SR Storage");
  }

  @Test
  void othersAreNotFoundAndNamedByThemselves() {
    assertThat(UidRegistry.find("1.2.3")).isEmpty();
    assertThat(UidRegistry.findKeyword("")).isEmpty();
    assertThat(UidRegistry.nameOf("1.2.3")).isEqualTo("1.2.3");
    assertThat(UidRegistry.nameOf("1.2.840.10008.5.1.4.1.1.40"))
        .isEqualTo("1.2.840.10008.5.1.4.1.1.40");
  }

  @Test
  void retiredOnesAreMarkedEvenWithoutKeyword() {
    assertThat(UidRegistry.find("1.2.840.10008.5.1.4.1.1.12.77").orElseThrow())
        .satisfies(uid -> assertThat(uid.retired()).isTrue())
        .satisfies(uid -> assertThat(uid.keyword()).isEmpty());
    assertThat(UidRegistry.find(SopClassUid.TEXT_SR_STORAGE_TRIAL).orElseThrow().retired())
        .isTrue();
  }

  @Test
  void everyEntryIsAValidUidAndNamedIfItHasAKeyword() {
    assertThat(UidRegistry.entries())
        .hasSizeGreaterThan(500)
        .allSatisfy(uid -> {
          assertThat(Uids.isValid(uid.uid())).isTrue();
          assertThat(uid.name()).doesNotContain("from IOD", " : ");
          assertThat(uid.name().isEmpty()).isEqualTo(uid.keyword().isEmpty());
        });
    assertThat(UidRegistry.entries()).extracting(RegisteredUid::type).contains(UidType.values());
  }

  @Test
  void saysWhatTheTablesOfTheStandardSay() throws IOException {
    List<SpecTables.Row> rows = SpecTables.rows("uids.tsv", "uids-2026b-additions.tsv");
    assertThat(UidRegistry.entries()).hasSameSizeAs(rows);
    assertThat(rows)
        .allSatisfy(row -> {
          RegisteredUid uid = UidRegistry.find(row.cell("uid")).orElseThrow();
          assertThat(uid.type().term()).isEqualTo(row.cell("type"));
          assertThat(uid.keyword()).isEqualTo(row.cell("keyword"));
          assertThat(uid.retired()).isEqualTo("Y".equals(row.cell("retired")));
          // The later table appends the place of definition to some names.
          assertThat(row.cell("name")).startsWith(uid.name());
        });
  }
}

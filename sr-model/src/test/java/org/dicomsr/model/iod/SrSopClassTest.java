package org.dicomsr.model.iod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;
import static org.dicomsr.model.content.ValueType.CODE;
import static org.dicomsr.model.content.ValueType.CONTAINER;
import static org.dicomsr.model.content.ValueType.IMAGE;
import static org.dicomsr.model.content.ValueType.NUM;
import static org.dicomsr.model.content.ValueType.PNAME;
import static org.dicomsr.model.content.ValueType.SCOORD;
import static org.dicomsr.model.content.ValueType.SCOORD3D;
import static org.dicomsr.model.content.ValueType.TABLE;
import static org.dicomsr.model.content.ValueType.TCOORD;
import static org.dicomsr.model.content.ValueType.TEXT;

import java.util.stream.Stream;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.RegisteredUid;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.UidType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrSopClassTest {

  @Test
  void everyRegisteredClassOfStructuredReportsIsHere() {
    Stream<String> registered =
        UidRegistry.entries().stream()
            .filter(
                uid -> uid.type() == UidType.SOP_CLASS && SopClassUid.isStructuredReport(uid.uid()))
            .map(RegisteredUid::uid);

    assertThat(registered)
        .hasSizeGreaterThan(20)
        .allSatisfy(uid -> assertThat(SrSopClass.ofUid(uid)).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void aClassIsFoundByItsUid(SrSopClass sopClass) {
    assertThat(SrSopClass.ofUid(sopClass.uid())).contains(sopClass);
    assertThat(UidRegistry.find(sopClass.uid()))
        .hasValueSatisfying(uid -> assertThat(uid.retired()).isEqualTo(sopClass.isRetired()));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAllowedIsAmongTheValueTypes(SrSopClass sopClass) {
    for (ValueType source : ValueType.values()) {
      for (RelationshipType type : RelationshipType.values()) {
        for (ValueType target : ValueType.values()) {
          boolean byReference = sopClass.allows(source, type, target, true);
          if (byReference || sopClass.allows(source, type, target, false)) {
            assertThat(sopClass.valueTypes()).contains(source, target);
          }
          if (byReference) {
            assertThat(sopClass.allowsReferences()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void onlyContainersContain() {
    for (SrSopClass sopClass : SrSopClass.values()) {
      if (!sopClass.isRetired() && sopClass != SrSopClass.ENHANCED_X_RAY_RADIATION_DOSE) {
        for (ValueType source : ValueType.values()) {
          boolean contains =
              Stream.of(ValueType.values())
                  .anyMatch(target -> sopClass.allows(source, CONTAINS, target, false));
          assertThat(contains).as("%s in %s", source, sopClass).isEqualTo(source == CONTAINER);
        }
      }
    }
  }

  @Test
  void theTablesGrowFromBasicTextToExtensible() {
    assertThat(SrSopClass.BASIC_TEXT.valueTypes()).doesNotContain(NUM, SCOORD, TABLE);
    assertThat(SrSopClass.ENHANCED.allows(CONTAINER, CONTAINS, NUM, false)).isTrue();
    assertThat(SrSopClass.ENHANCED.allows(NUM, HAS_OBS_CONTEXT, TEXT, false)).isFalse();
    assertThat(SrSopClass.COMPREHENSIVE.allows(NUM, HAS_OBS_CONTEXT, TEXT, false)).isTrue();
    assertThat(SrSopClass.ENHANCED.allows(CODE, HAS_PROPERTIES, CONTAINER, false)).isFalse();
    assertThat(SrSopClass.COMPREHENSIVE.allows(CODE, HAS_PROPERTIES, CONTAINER, false)).isTrue();
    assertThat(SrSopClass.COMPREHENSIVE.valueTypes()).doesNotContain(SCOORD3D, TABLE);
    assertThat(SrSopClass.COMPREHENSIVE_3D.allows(NUM, INFERRED_FROM, SCOORD3D, false)).isTrue();
    assertThat(SrSopClass.COMPREHENSIVE_3D.allows(TCOORD, SELECTED_FROM, SCOORD3D, true)).isTrue();
    assertThat(SrSopClass.COMPREHENSIVE_3D.allows(PNAME, HAS_PROPERTIES, TEXT, false)).isTrue();
    assertThat(SrSopClass.EXTENSIBLE.allows(TABLE, INFERRED_FROM, IMAGE, true)).isTrue();
  }

  @Test
  void referencesAreNotForContainersAndModifiers() {
    assertThat(SrSopClass.ENHANCED.allowsReferences()).isFalse();
    assertThat(SrSopClass.COMPREHENSIVE.allowsReferences()).isTrue();
    assertThat(SrSopClass.COMPREHENSIVE.allows(CONTAINER, CONTAINS, CONTAINER, false)).isTrue();
    assertThat(SrSopClass.COMPREHENSIVE.allows(CONTAINER, CONTAINS, CONTAINER, true)).isFalse();
    assertThat(SrSopClass.COMPREHENSIVE.allows(NUM, HAS_CONCEPT_MOD, CODE, true)).isFalse();
    assertThat(SrSopClass.MAMMOGRAPHY_CAD.allows(SCOORD, SELECTED_FROM, IMAGE, true)).isTrue();
    assertThat(SrSopClass.COLON_CAD.allows(SCOORD, SELECTED_FROM, IMAGE, true)).isFalse();
  }

  @Test
  void keyObjectSelectionsHoldNoContainersAndSayKo() {
    assertThat(SrSopClass.KEY_OBJECT_SELECTION.modality()).isEqualTo("KO");
    assertThat(SrSopClass.KEY_OBJECT_SELECTION.allows(CONTAINER, CONTAINS, CONTAINER, false))
        .isFalse();
    assertThat(SrSopClass.KEY_OBJECT_SELECTION.allows(CONTAINER, HAS_CONCEPT_MOD, TEXT, false))
        .isFalse();
    assertThat(SrSopClass.COMPREHENSIVE.modality()).isEqualTo("SR");
  }
}

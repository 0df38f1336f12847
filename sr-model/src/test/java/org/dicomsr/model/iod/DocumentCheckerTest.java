package org.dicomsr.model.iod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;
import static org.dicomsr.model.iod.Samples.code;
import static org.dicomsr.model.iod.Samples.document;
import static org.dicomsr.model.iod.Samples.edit;
import static org.dicomsr.model.iod.Samples.item;
import static org.dicomsr.model.iod.Samples.reference;
import static org.dicomsr.model.iod.Samples.toReference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentCheckerTest {
  private static final int CONTENT = Tag.CONTENT_SEQUENCE;
  private static final int NAME = Tag.CONCEPT_NAME_CODE_SEQUENCE;
  private static final int VALUE = Tag.MEASURED_VALUE_SEQUENCE;
  private static final int UNIT = Tag.MEASUREMENT_UNITS_CODE_SEQUENCE;
  private static final int EVIDENCE = Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE;

  /** What is broken, as {@code rule path}. */
  private static List<String> found(DataSet document) {
    return DocumentChecker.check(document).stream()
        .map(violation -> violation.rule() + " " + violation.path())
        .toList();
  }

  private static DataSet with(ValueType type) {
    return document(SrSopClass.EXTENSIBLE, item(CONTAINS, type));
  }

  @Nested
  class Nothing {
    @ParameterizedTest
    @EnumSource
    void isWrongWithADocumentOfEveryClass(SrSopClass sopClass) {
      assertThat(DocumentChecker.check(document(sopClass))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isWrongWithAnItemOfEveryValueType(ValueType type) {
      assertThat(DocumentChecker.check(with(type))).isEmpty();
    }

    @Test
    void isWrongWithAnImageWithoutNameAndANumberWithoutValue() {
      assertThat(found(edit(with(ValueType.IMAGE), b -> b.remove(NAME), CONTENT))).isEmpty();
      assertThat(found(edit(with(ValueType.NUM), b -> b.empty(VALUE), CONTENT))).isEmpty();
    }

    @Test
    void isWrongWithAUrnAndALongCode() {
      DataSet urn =
          DataSet.build(
              b -> b.text(Tag.CODE_MEANING, "Meaning").text(Tag.URN_CODE_VALUE, "urn:oid:1.2.3"));
      DataSet longCode =
          code("1").toBuilder()
              .remove(Tag.CODE_VALUE)
              .text(Tag.LONG_CODE_VALUE, "12345678901234567")
              .build();
      assertThat(found(edit(with(ValueType.TEXT), b -> b.sequence(NAME, List.of(urn)), CONTENT)))
          .isEmpty();
      assertThat(
              found(edit(with(ValueType.TEXT), b -> b.sequence(NAME, List.of(longCode)), CONTENT)))
          .isEmpty();
    }

    @Test
    void isWrongWithAReferenceToAnotherBranch() {
      DataSet number = item(CONTAINS, ValueType.NUM, toReference(INFERRED_FROM, 1, 1));
      assertThat(found(document(SrSopClass.COMPREHENSIVE, item(CONTAINS, ValueType.IMAGE), number)))
          .isEmpty();
    }
  }

  static Stream<Arguments> brokenItems() {
    return Stream.of(
        broken("SR-VALUE-TYPE-MISSING 1.1", ValueType.CONTAINER, b -> b.remove(Tag.VALUE_TYPE)),
        broken("SR-RELATIONSHIP-MISSING 1.1", ValueType.TEXT, b -> b.remove(Tag.RELATIONSHIP_TYPE)),
        broken(
            "SR-RELATIONSHIP-UNKNOWN 1.1",
            ValueType.TEXT,
            b -> b.text(Tag.RELATIONSHIP_TYPE, "KNOWS")),
        broken("SR-NAME-MISSING 1.1", ValueType.TEXT, b -> b.remove(NAME)),
        broken("SR-NAME-MISSING 1.1", ValueType.IMAGE, b -> b.empty(NAME)),
        broken("SR-VALUE-MISSING 1.1", ValueType.TEXT, b -> b.empty(Tag.TEXT_VALUE)),
        broken("SR-VALUE-MISSING 1.1", ValueType.PNAME, b -> b.remove(Tag.PERSON_NAME)),
        broken("SR-VALUE-MISSING 1.1", ValueType.CODE, b -> b.empty(Tag.CONCEPT_CODE_SEQUENCE)),
        broken("SR-VALUE-MISSING 1.1", ValueType.NUM, b -> b.remove(VALUE)),
        broken("SR-VALUE-MISSING 1.1", ValueType.IMAGE, b -> b.remove(Tag.REFERENCED_SOP_SEQUENCE)),
        broken("SR-VALUE-MISSING 1.1", ValueType.SCOORD, b -> b.remove(Tag.GRAPHIC_DATA)),
        broken(
            "SR-VALUE-MISSING 1.1", ValueType.TABLE, b -> b.remove(Tag.TABULATED_VALUES_SEQUENCE)),
        broken(
            "SR-TABLE-SIZE 1.1",
            ValueType.TABLE,
            b -> b.remove(Tag.NUMBER_OF_TABLE_ROWS),
            Tag.TABULATED_VALUES_SEQUENCE),
        broken("SR-VALUE-UNEXPECTED 1.1", ValueType.NUM, b -> b.text(Tag.TEXT_VALUE, "text")),
        broken("SR-CONTENT-EMPTY 1.1", ValueType.TEXT, b -> b.empty(CONTENT)),
        broken("SR-CONTINUITY 1.1", ValueType.CONTAINER, b -> b.remove(Tag.CONTINUITY_OF_CONTENT)),
        broken(
            "SR-CONTINUITY 1.1",
            ValueType.CONTAINER,
            b -> b.text(Tag.CONTINUITY_OF_CONTENT, "BOTH")),
        broken("SR-NUM-ITEMS 1.1", ValueType.NUM, DocumentCheckerTest::twoValues),
        broken("SR-NUM-NUMBER 1.1", ValueType.NUM, b -> b.remove(Tag.NUMERIC_VALUE), VALUE),
        broken("SR-NUM-UNIT 1.1", ValueType.NUM, b -> b.remove(UNIT), VALUE),
        broken(
            "SR-NUM-UNIT-UCUM 1.1",
            ValueType.NUM,
            b -> b.text(Tag.CODING_SCHEME_DESIGNATOR, "99X"),
            VALUE,
            UNIT),
        broken(
            "SR-NUM-UNIT-UCUM 1.1",
            ValueType.NUM,
            b -> b.text(Tag.CODE_VALUE, "mGycm"),
            VALUE,
            UNIT),
        broken(
            "SR-NUM-RATIONAL 1.1",
            ValueType.NUM,
            b -> b.put(ValueElement.ofIntegers(Tag.RATIONAL_NUMERATOR_VALUE, Vr.SL, 1)),
            VALUE),
        broken(
            "SR-OBJECT-UID 1.1",
            ValueType.IMAGE,
            b -> b.remove(Tag.REFERENCED_SOP_CLASS_UID),
            Tag.REFERENCED_SOP_SEQUENCE),
        broken("SR-OBJECT-ITEMS 1.1", ValueType.IMAGE, DocumentCheckerTest::twoObjects),
        broken(
            "SR-OBJECT-KIND 1.1",
            ValueType.IMAGE,
            b -> object(b, Samples.ECG, Samples.WAVEFORM_UID)),
        broken(
            "SR-OBJECT-KIND 1.1",
            ValueType.WAVEFORM,
            b -> object(b, Samples.CT, Samples.IMAGE_UID)),
        broken("SR-GRAPHIC-TYPE 1.1", ValueType.SCOORD, b -> b.text(Tag.GRAPHIC_TYPE, "ELLIPSOID")),
        broken("SR-GRAPHIC-POINTS 1.1", ValueType.SCOORD, b -> points(b, "POINT", 1, 1, 2, 2)),
        broken(
            "SR-GRAPHIC-POINTS 1.1", ValueType.SCOORD, b -> points(b, "CIRCLE", 1, 1, 2, 2, 3, 3)),
        broken(
            "SR-GRAPHIC-POINTS 1.1", ValueType.SCOORD, b -> points(b, "ELLIPSE", 1, 1, 2, 2, 3, 3)),
        broken("SR-GRAPHIC-POINTS 1.1", ValueType.SCOORD, b -> points(b, "POLYLINE", 1, 1, 2)),
        broken(
            "SR-GRAPHIC-POINTS 1.1",
            ValueType.SCOORD3D,
            b -> points(b, "ELLIPSOID", 1, 1, 1, 2, 2, 2)),
        broken(
            "SR-GRAPHIC-POLYGON 1.1",
            ValueType.SCOORD3D,
            b -> points(b, "POLYGON", 1, 1, 1, 2, 2, 2, 3, 3, 3)),
        broken("SR-SCOORD-SOURCE 1.1", ValueType.SCOORD, b -> b.remove(CONTENT)),
        broken(
            "SR-SCOORD3D-FRAME 1.1",
            ValueType.SCOORD3D,
            b -> b.remove(Tag.REFERENCED_FRAME_OF_REFERENCE_UID)),
        broken("SR-TCOORD-TYPE 1.1", ValueType.TCOORD, b -> b.remove(Tag.TEMPORAL_RANGE_TYPE)),
        broken(
            "SR-TCOORD-POINTS 1.1",
            ValueType.TCOORD,
            b -> b.text(Tag.TEMPORAL_RANGE_TYPE, "SEGMENT")),
        broken(
            "SR-TCOORD-POINTS 1.1",
            ValueType.TCOORD,
            b -> b.text(Tag.REFERENCED_TIME_OFFSETS, "1")),
        broken("SR-TCOORD-SOURCE 1.1", ValueType.TCOORD, b -> b.remove(CONTENT)),
        broken(
            "SR-TEMPLATE-IDENTIFIER 1.1", ValueType.CONTAINER, b -> template(b, "DCMR", "TID1500")),
        broken(
            "SR-TEMPLATE-IDENTIFIER 1.1", ValueType.CONTAINER, b -> template(b, "DCMR", "01500")),
        broken("SR-TEMPLATE-RESOURCE 1.1", ValueType.CONTAINER, b -> template(b, "", "1500")),
        broken(
            "SR-TEMPLATE-ITEMS 1.1",
            ValueType.CONTAINER,
            b -> b.empty(Tag.CONTENT_TEMPLATE_SEQUENCE)),
        broken("CODE-VALUE 1.1", ValueType.TEXT, b -> b.remove(Tag.CODE_VALUE), NAME),
        broken("CODE-VALUE 1.1", ValueType.TEXT, b -> b.text(Tag.URN_CODE_VALUE, "urn:x:y"), NAME),
        broken(
            "CODE-VALUE-LENGTH 1.1",
            ValueType.TEXT,
            b -> b.text(Tag.CODE_VALUE, "12345678901234567"),
            NAME),
        broken(
            "CODE-VALUE-LONG 1.1",
            ValueType.TEXT,
            b -> b.remove(Tag.CODE_VALUE).text(Tag.LONG_CODE_VALUE, "1"),
            NAME),
        broken(
            "CODE-SCHEME 1.1", ValueType.TEXT, b -> b.remove(Tag.CODING_SCHEME_DESIGNATOR), NAME),
        broken("CODE-MEANING 1.1", ValueType.TEXT, b -> b.empty(Tag.CODE_MEANING), NAME),
        broken("CODE-MEANING 1.1", ValueType.NUM, b -> b.empty(Tag.CODE_MEANING), VALUE, UNIT),
        broken(
            "CODE-ITEMS 1.1",
            ValueType.CODE,
            b -> b.sequence(Tag.CONCEPT_CODE_SEQUENCE, List.of(code("1"), code("2")))),
        broken("EVID-MISSING 1.1", ValueType.IMAGE, b -> object(b, Samples.CT, "1.2.3.4.99")),
        broken(
            "EVID-CLASS 1.1",
            ValueType.IMAGE,
            b -> object(b, "1.2.840.10008.5.1.4.1.1.4", Samples.IMAGE_UID)),
        broken(
            "VR-DT (0040,A730)[1]/(0040,A032)",
            ValueType.TEXT,
            b -> b.text(Tag.OBSERVATION_DATE_TIME, "yesterday")),
        broken(
            "VR-UI (0040,A730)[1]/(0040,A171)",
            ValueType.TEXT,
            b -> b.text(Tag.OBSERVATION_UID, "1.02")),
        broken(
            "VR-DS (0040,A730)[1]/(0040,A300)[1]/(0040,A30A)",
            ValueType.NUM,
            b -> b.text(Tag.NUMERIC_VALUE, "1,5"),
            VALUE),
        broken(
            "VR-DS-LENGTH (0040,A730)[1]/(0040,A300)[1]/(0040,A30A)",
            ValueType.NUM,
            b -> b.text(Tag.NUMERIC_VALUE, "-119.07385253906250"),
            VALUE));
  }

  private static Arguments broken(
      String expected, ValueType type, Consumer<DataSet.Builder> change, int... way) {
    int[] whole = new int[way.length + 1];
    whole[0] = CONTENT;
    System.arraycopy(way, 0, whole, 1, way.length);
    return Arguments.of(expected, edit(with(type), change, whole));
  }

  private static void twoValues(DataSet.Builder item) {
    DataSet value = item.build().item(VALUE).orElseThrow();
    item.sequence(VALUE, List.of(value, value));
  }

  private static void twoObjects(DataSet.Builder item) {
    DataSet object = reference(Samples.CT, Samples.IMAGE_UID);
    item.sequence(Tag.REFERENCED_SOP_SEQUENCE, List.of(object, object));
  }

  private static void object(DataSet.Builder item, String classUid, String instanceUid) {
    item.sequence(Tag.REFERENCED_SOP_SEQUENCE, List.of(reference(classUid, instanceUid)));
  }

  private static void points(DataSet.Builder item, String type, double... values) {
    item.text(Tag.GRAPHIC_TYPE, type).put(ValueElement.ofDoubles(Tag.GRAPHIC_DATA, Vr.FL, values));
  }

  private static void template(DataSet.Builder item, String resource, String identifier) {
    item.item(
        Tag.CONTENT_TEMPLATE_SEQUENCE,
        b -> b.text(Tag.MAPPING_RESOURCE, resource).text(Tag.TEMPLATE_IDENTIFIER, identifier));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenItems")
  void namesWhatIsWrongWithAnItem(String expected, DataSet document) {
    assertThat(found(document)).containsExactly(expected);
  }

  static Stream<Arguments> brokenHeaders() {
    return Stream.of(
        header("HDR-TYPE-1 (0040,A491)", b -> b.remove(Tag.COMPLETION_FLAG)),
        header("HDR-TYPE-1 (0008,0060)", b -> b.empty(Tag.MODALITY)),
        header("HDR-TYPE-1 (0020,0013)", b -> b.remove(Tag.INSTANCE_NUMBER)),
        header(
            "HDR-TYPE-2 (0008,1111)",
            b -> b.remove(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)),
        header("HDR-TYPE-2 (0010,0040)", b -> b.remove(Tag.PATIENT_SEX)),
        header("HDR-TYPE-1C (0040,A385)", b -> b.empty(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE)),
        header("HDR-MODALITY (0008,0060)", b -> b.text(Tag.MODALITY, "CT")),
        header("HDR-ENUMERATED (0040,A493)", b -> b.text(Tag.VERIFICATION_FLAG, "MAYBE")),
        header("HDR-ENUMERATED (0010,0040)", b -> b.text(Tag.PATIENT_SEX, "X")),
        header("HDR-SOP-CLASS (0008,0016)", b -> b.text(Tag.SOP_CLASS_UID, Samples.CT)),
        header("HDR-VERIFIED-OBSERVER (0040,A073)", b -> b.text(Tag.VERIFICATION_FLAG, "VERIFIED")),
        header("HDR-VERIFIED-COMPLETE (0040,A493)", DocumentCheckerTest::verifiedPart),
        header(
            "HDR-TYPE-1 (0040,A073)[1]/(0040,A027)",
            b -> verified(b, verifier -> verifier.remove(Tag.VERIFYING_ORGANIZATION))),
        header("HDR-ZERO (0010,1030)", b -> b.text(Tag.PATIENT_WEIGHT, "0.0")),
        header(
            "EVID-STRUCTURE (0040,A375)[1]/(0020,000D)",
            EVIDENCE,
            b -> b.remove(Tag.STUDY_INSTANCE_UID)),
        header("VR-DA (0008,0020)", b -> b.text(Tag.STUDY_DATE, "20241399")),
        header("VR-TM (0008,0030)", b -> b.text(Tag.STUDY_TIME, "10:30:00")),
        header("VR-AS (0010,1010)", b -> b.text(Tag.PATIENT_AGE, "45Y")),
        header("VR-IS (0020,0013)", b -> b.text(Tag.INSTANCE_NUMBER, "one")),
        header("VR-CS (0008,0005)", b -> b.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_ir 100")),
        header(
            "VR-CS-LENGTH (0018,106A)",
            b -> b.text(Tag.SYNCHRONIZATION_TRIGGER, "A TRIGGER THAT IS LONG")),
        header("VR-SH-LENGTH (0008,0050)", b -> b.text(Tag.ACCESSION_NUMBER, "12345678901234567")),
        header("VR-LO-LENGTH (0010,0020)", b -> b.text(Tag.PATIENT_ID, "1".repeat(65))),
        header("VR-PN-LENGTH (0010,0010)", b -> b.text(Tag.PATIENT_NAME, "x".repeat(65))),
        header("VR-PN (0010,0010)", b -> b.text(Tag.PATIENT_NAME, "a=b=c=d")),
        header("VR-CONTROL (0010,0010)", b -> b.text(Tag.PATIENT_NAME, "a\tb")),
        header("VR-UI-ROOT (0020,000D)", b -> b.text(Tag.STUDY_INSTANCE_UID, "20171106")),
        header(
            "VR-MULTIPLICITY (0010,0040)",
            b -> b.text(Tag.PATIENT_SEX, "M", "F"),
            "HDR-ENUMERATED (0010,0040)"),
        header(
            "VR-MISMATCH (0010,0020)", b -> b.put(ValueElement.ofText(Tag.PATIENT_ID, Vr.SH, "1"))),
        header(
            "VR-CHARSET (0010,0010)",
            b ->
                b.put(
                    ValueElement.over(
                        Tag.PATIENT_NAME, Vr.PN, new byte[] {'M', (byte) 0xFC}, 0, 2, DEFAULT))),
        header(
            "VR-LENGTH (0028,0010)",
            b -> b.put(ValueElement.ofBytes(Tag.ROWS, Vr.US, new byte[3]))),
        header(
            "HDR-PRIVATE-CREATOR (0009,1001)",
            b -> b.put(ValueElement.ofText(0x00091001, Vr.LO, "x"))),
        header(
            "CODE-MEANING (0040,A372)[1]",
            b ->
                b.sequence(
                    Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE,
                    List.of(code("1").without(Tag.CODE_MEANING)))));
  }

  private static final org.dicomsr.model.dicom.charset.SpecificCharacterSet DEFAULT =
      org.dicomsr.model.dicom.charset.SpecificCharacterSet.DEFAULT;

  private static Arguments header(
      String expected, Consumer<DataSet.Builder> change, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.add(expected);
    return Arguments.of(all, edit(document(SrSopClass.COMPREHENSIVE), change));
  }

  private static Arguments header(String expected, int sequence, Consumer<DataSet.Builder> change) {
    return Arguments.of(
        List.of(expected), edit(document(SrSopClass.COMPREHENSIVE), change, sequence));
  }

  private static void verified(DataSet.Builder document, Consumer<DataSet.Builder> change) {
    document.text(Tag.VERIFICATION_FLAG, "VERIFIED");
    document.item(
        Tag.VERIFYING_OBSERVER_SEQUENCE,
        b -> {
          b.text(Tag.VERIFYING_ORGANIZATION, "Hospital")
              .text(Tag.VERIFICATION_DATE_TIME, "20200131120000");
          b.text(Tag.VERIFYING_OBSERVER_NAME, "Doe^Jane")
              .empty(Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE);
          change.accept(b);
        });
  }

  private static void verifiedPart(DataSet.Builder document) {
    verified(document, b -> {});
    document.text(Tag.COMPLETION_FLAG, "PARTIAL");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenHeaders")
  void namesWhatIsWrongWithAHeader(List<String> expected, DataSet document) {
    assertThat(found(document)).containsExactlyElementsOf(expected);
  }

  @Nested
  class Relationships {
    @Test
    void mustBeAmongThoseOfTheClass() {
      DataSet number = item(HAS_PROPERTIES, ValueType.NUM);

      List<Violation> violations =
          DocumentChecker.check(document(SrSopClass.COMPREHENSIVE_3D, number));

      assertThat(violations)
          .containsExactly(
              Violation.error(
                  "SR-RELATIONSHIP-ILLEGAL",
                  "1.1",
                  "expected a relationship that the IOD allows, found CONTAINER HAS PROPERTIES NUM",
                  "PS3.3 A.35.13"));
    }

    @Test
    void areNotAskedForOfValueTypesThatTheClassLacks() {
      assertThat(found(document(SrSopClass.BASIC_TEXT, item(CONTAINS, ValueType.NUM))))
          .containsExactly("SR-VALUE-TYPE-ILLEGAL 1.1");
    }

    @Test
    void mayNotBeByReferenceEverywhere() {
      DataSet number = item(CONTAINS, ValueType.NUM, toReference(INFERRED_FROM, 1, 1));
      assertThat(found(document(SrSopClass.ENHANCED, item(CONTAINS, ValueType.IMAGE), number)))
          .containsExactly("SR-REFERENCE-ILLEGAL 1.2.1");
    }

    @Test
    void byReferenceHaveTablesOfTheirOwn() {
      DataSet text = item(CONTAINS, ValueType.TEXT, toReference(HAS_CONCEPT_MOD, 1, 1));
      assertThat(found(document(SrSopClass.COMPREHENSIVE, item(CONTAINS, ValueType.CODE), text)))
          .containsExactly("SR-RELATIONSHIP-ILLEGAL 1.2.1");
    }

    @Test
    void byReferenceLeadToAnItem() {
      long[][] nowhere = {{1, 3}, {2}, {1, 0}, {1, 2, 1}, {1, 1, 1}, {1, 4294967295L}};
      for (long[] ordinals : nowhere) {
        DataSet number = item(CONTAINS, ValueType.NUM, toReference(INFERRED_FROM, ordinals));
        assertThat(
                found(document(SrSopClass.COMPREHENSIVE, item(CONTAINS, ValueType.IMAGE), number)))
            .as("%s", (Object) ordinals)
            .containsExactly("SR-REFERENCE-DANGLING 1.2.1");
      }
    }

    @Test
    void byReferenceLeadNotUp() {
      DataSet number = item(CONTAINS, ValueType.NUM, toReference(INFERRED_FROM, 1, 1));
      assertThat(found(document(SrSopClass.COMPREHENSIVE, number)))
          .containsExactly("SR-REFERENCE-ANCESTOR 1.1.1");
    }

    @Test
    void byReferenceAreNoItems() {
      DataSet edge =
          toReference(INFERRED_FROM, 1, 1)
              .with(ValueElement.ofText(Tag.VALUE_TYPE, Vr.CS, "IMAGE"));
      DataSet number = item(CONTAINS, ValueType.NUM, edge);
      assertThat(found(document(SrSopClass.COMPREHENSIVE, item(CONTAINS, ValueType.IMAGE), number)))
          .containsExactly("SR-REFERENCE-VALUE 1.2.1");
    }

    @Test
    void ofCoordinatesMayBeByReference() {
      DataSet coordinates =
          item(CONTAINS, ValueType.SCOORD)
              .with(SequenceElement.of(CONTENT, toReference(SELECTED_FROM, 1, 1)));
      assertThat(
              found(
                  document(SrSopClass.COMPREHENSIVE, item(CONTAINS, ValueType.IMAGE), coordinates)))
          .isEmpty();
    }
  }

  @Nested
  class ValueTypes {
    @Test
    void ofOldFilesAreRecognisedInTheMessage() {
      DataSet document =
          edit(with(ValueType.PNAME), b -> b.text(Tag.VALUE_TYPE, "PERSON NAME"), CONTENT);

      assertThat(DocumentChecker.check(document))
          .extracting(Violation::rule, Violation::message)
          .contains(
              org.assertj.core.groups.Tuple.tuple(
                  "SR-VALUE-TYPE-UNKNOWN", "expected PNAME, found PERSON NAME"));
    }

    @Test
    void ofTheRootAreContainer() {
      assertThat(found(edit(document(SrSopClass.ENHANCED), b -> b.text(Tag.VALUE_TYPE, "TEXT"))))
          .contains("SR-ROOT 1");
      assertThat(found(edit(document(SrSopClass.ENHANCED), b -> b.remove(Tag.VALUE_TYPE))))
          .containsExactly("SR-ROOT 1");
    }
  }

  @Nested
  class KeyObjectSelections {
    @Test
    void mustListEvidenceInTheOneList() {
      DataSet document = document(SrSopClass.KEY_OBJECT_SELECTION, item(CONTAINS, ValueType.IMAGE));
      DataSet moved =
          edit(
              document,
              b ->
                  b.sequence(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, document.items(EVIDENCE))
                      .remove(EVIDENCE));

      assertThat(found(document)).isEmpty();
      assertThat(found(moved)).containsExactly("HDR-TYPE-1 (0040,A375)", "EVID-MISSING 1.1");
    }

    @Test
    void needNoFlags() {
      DataSet document =
          edit(
              document(SrSopClass.KEY_OBJECT_SELECTION),
              b -> b.remove(Tag.COMPLETION_FLAG, Tag.VERIFICATION_FLAG));
      assertThat(found(document)).isEmpty();
    }
  }

  @Test
  void evidenceMayLieInEitherList() {
    DataSet document = document(SrSopClass.ENHANCED, item(CONTAINS, ValueType.IMAGE));
    DataSet moved =
        edit(
            document,
            b ->
                b.sequence(Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, document.items(EVIDENCE))
                    .remove(EVIDENCE));
    assertThat(found(moved)).isEmpty();
    assertThat(found(edit(document, b -> b.remove(EVIDENCE)))).containsExactly("EVID-MISSING 1.1");
  }

  @Test
  void someClassesDemandEquipmentAndSynchronization() {
    Consumer<DataSet.Builder> change =
        b ->
            b.remove(Tag.DEVICE_SERIAL_NUMBER, Tag.SYNCHRONIZATION_TRIGGER).empty(Tag.MANUFACTURER);
    assertThat(found(edit(document(SrSopClass.ENHANCED), change))).isEmpty();
    assertThat(found(edit(document(SrSopClass.X_RAY_RADIATION_DOSE), change)))
        .containsExactly("HDR-TYPE-1 (0008,0070)", "HDR-TYPE-1 (0018,1000)");
    assertThat(found(edit(document(SrSopClass.PROCEDURE_LOG), change)))
        .containsExactly("HDR-TYPE-1 (0018,106A)");
  }

  @Test
  void violationsCarryNoValues() {
    String marker = "ZQJXV";
    DataSet broken =
        edit(
            document(
                SrSopClass.ENHANCED,
                item(CONTAINS, ValueType.NUM),
                item(HAS_OBS_CONTEXT, ValueType.PNAME)),
            b -> {
              for (int tag :
                  new int[] {
                    Tag.STUDY_DATE,
                    Tag.STUDY_TIME,
                    Tag.PATIENT_SEX,
                    Tag.MODALITY,
                    Tag.COMPLETION_FLAG,
                    Tag.INSTANCE_NUMBER,
                    Tag.PATIENT_AGE
                  }) {
                b.text(tag, marker);
              }
              b.text(Tag.PATIENT_NAME, marker + "\t" + marker.repeat(20))
                  .text(Tag.ACCESSION_NUMBER, marker.repeat(20))
                  .text(Tag.SERIES_INSTANCE_UID, marker);
            });
    DataSet document =
        edit(
            edit(
                broken,
                b -> b.text(Tag.VALUE_TYPE, marker).text(Tag.RELATIONSHIP_TYPE, marker),
                CONTENT),
            b -> b.text(Tag.CODE_VALUE, marker.repeat(5)),
            CONTENT,
            NAME);

    List<Violation> violations = DocumentChecker.check(document);

    assertThat(violations)
        .hasSizeGreaterThan(12)
        .noneMatch(violation -> violation.toString().contains(marker));
  }

  @Test
  void fiftyThousandBrokenItemsAreDoneQuicklyAndSummedUp() {
    List<DataSet> groups = new ArrayList<>();
    DataSet bad = item(RelationshipType.HAS_PROPERTIES, ValueType.NUM).without(VALUE);
    for (int i = 0; i < 500; i++) {
      DataSet[] items = new DataSet[100];
      java.util.Arrays.fill(items, bad);
      groups.add(item(CONTAINS, ValueType.CONTAINER, items));
    }

    long start = System.nanoTime();
    List<Violation> violations =
        DocumentChecker.check(document(SrSopClass.ENHANCED, groups.toArray(DataSet[]::new)));

    assertThat((System.nanoTime() - start) / 1_000_000_000.0).as("seconds").isLessThan(5);
    assertThat(violations).hasSize(2002);
    assertThat(violations)
        .filteredOn(violation -> violation.rule().equals("HDR-MORE"))
        .hasSize(2)
        .allMatch(v -> v.severity() == Severity.WARNING);
  }
}

package org.dicomsr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.header.CodingSchemeIdentification;
import org.dicomsr.model.header.CompletionFlag;
import org.dicomsr.model.header.Observer;
import org.dicomsr.model.header.VerificationFlag;
import org.dicomsr.model.testing.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltDocumentsTest {
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic imaging report");

  static Stream<Arguments> samples() {
    return SampleDocuments.all().entrySet().stream()
        .map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void readsBackAsItWasBuiltInEveryTransferSyntax(String name, SrDocument built)
      throws IOException {
    for (TransferSyntax syntax :
        List.of(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      SrDocument read = SrDocument.read(built.withTransferSyntax(syntax).toBytes());
      assertThat(read.file().transferSyntax()).isEqualTo(syntax);
      assertThat(read.root()).isEqualTo(built.root());
      assertThat(read).isEqualTo(built);
      assertThat(read.violations()).isEmpty();
      assertThat(read.patient()).isEqualTo(built.patient());
      assertThat(read.evidence()).isEqualTo(built.evidence());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void listsAllThatContentRefersTo(String name, SrDocument built) {
    assertThat(built.evidence().missing(built.root())).isEmpty();
    assertThat(built.evidence().all()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void showsNoValueOfThePatient(String name, SrDocument built) {
    assertThat(
            Stream.of(
                    built,
                    built.content(),
                    built.file(),
                    built.dataSet(),
                    built.sopCommon(),
                    built.patient(),
                    built.patientStudy(),
                    built.study(),
                    built.series(),
                    built.equipment(),
                    built.time(),
                    built.status(),
                    built.status().verifyingObservers(),
                    built.contributors(),
                    built.contributors().authors(),
                    built.contributors().authors().stream().map(Observer::organization).toList(),
                    built.contributors().participants(),
                    String.valueOf(built.contributors().custodian()),
                    built.relatedDocuments(),
                    built.procedure(),
                    built.procedure().requests(),
                    built.evidence())
                .map(Object::toString))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContain(SampleDocuments.MARKER)
                .doesNotContain("1957")
                .doesNotContain("68.5"));
  }

  @Test
  void samplesHoldEveryValueTypeThatTheirSopClassAllows() {
    Set<ValueType> text =
        EnumSet.of(
            ValueType.TEXT,
            ValueType.CODE,
            ValueType.DATETIME,
            ValueType.DATE,
            ValueType.TIME,
            ValueType.UIDREF,
            ValueType.PNAME,
            ValueType.COMPOSITE,
            ValueType.IMAGE,
            ValueType.WAVEFORM,
            ValueType.CONTAINER);
    Set<ValueType> enhanced = EnumSet.copyOf(text);
    enhanced.addAll(EnumSet.of(ValueType.NUM, ValueType.SCOORD, ValueType.TCOORD));
    Set<ValueType> space = EnumSet.copyOf(enhanced);
    space.add(ValueType.SCOORD3D);
    assertThat(typesOf("basic-text")).isEqualTo(text);
    assertThat(typesOf("enhanced")).isEqualTo(enhanced);
    assertThat(typesOf("comprehensive")).isEqualTo(enhanced);
    assertThat(typesOf("comprehensive-3d")).isEqualTo(space);
    assertThat(typesOf("extensible")).isEqualTo(EnumSet.allOf(ValueType.class));
    assertThat(typesOf("key-objects"))
        .isEqualTo(
            EnumSet.of(
                ValueType.TEXT,
                ValueType.CODE,
                ValueType.UIDREF,
                ValueType.PNAME,
                ValueType.COMPOSITE,
                ValueType.IMAGE,
                ValueType.WAVEFORM,
                ValueType.CONTAINER));
  }

  private static Set<ValueType> typesOf(String sample) {
    Set<ValueType> types = EnumSet.noneOf(ValueType.class);
    collect(sample(sample).root(), types);
    return types;
  }

  private static void collect(ContentItem item, Set<ValueType> types) {
    item.valueType().ifPresent(types::add);
    for (Related related : item.children()) {
      if (related instanceof Related.ByValue child) {
        collect(child.item(), types);
      }
    }
  }

  private static SrDocument sample(String name) {
    return SampleDocuments.all().entrySet().stream()
        .filter(sample -> sample.getKey().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void whatIsNotSaidHasSensibleValues() {
    SrDocument document =
        SrDocument.builder(SopClassUid.BASIC_TEXT_SR_STORAGE)
            .content(TITLE, c -> c.text(RelationshipType.CONTAINS, Dcm.FINDING, "none"))
            .build();
    assertThat(document.status().completion()).isEqualTo(CompletionFlag.COMPLETE);
    assertThat(document.status().verification()).isEqualTo(VerificationFlag.UNVERIFIED);
    assertThat(document.series().modality()).isEqualTo("SR");
    assertThat(document.series().number()).isEqualTo(1);
    assertThat(document.time().instanceNumber()).isEqualTo(1);
    assertThat(document.time().contentDate()).isNotNull();
    assertThat(document.sopCommon().characterSets()).containsExactly("ISO_IR 192");
    assertThat(document.sopCommon().codingSchemes()).isEmpty();
    assertThat(document.dataSet().element(Tag.PATIENT_NAME))
        .hasValueSatisfying(BuiltDocumentsTest::assertEmpty);
    assertThat(document.dataSet().element(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE))
        .hasValueSatisfying(BuiltDocumentsTest::assertEmpty);
    assertThat(document.dataSet().element(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE))
        .hasValueSatisfying(BuiltDocumentsTest::assertEmpty);
    assertThat(document.dataSet().contains(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE))
        .isFalse();
  }

  private static void assertEmpty(DataElement element) {
    assertThat(element.isEmpty()).isTrue();
  }

  @Test
  void keyObjectSelectionsHaveNoStatus() {
    SrDocument document = sample("key-objects");
    assertThat(document.series().modality()).isEqualTo("KO");
    assertThat(document.dataSet().contains(Tag.COMPLETION_FLAG)).isFalse();
    assertThat(document.dataSet().contains(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE)).isFalse();
    assertThat(document.evidence().other()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SrDocument.builder(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE)
                .completion(CompletionFlag.PARTIAL)
                .content(TITLE, c -> {})
                .build());
  }

  @Test
  void privateCodingSchemesThatNobodyIdentifiesAreListed() {
    SrDocument document =
        SrDocument.builder(SopClassUid.BASIC_TEXT_SR_STORAGE)
            .codingScheme(CodingSchemeIdentification.of("99KNOWN", "1.2.3", "Known"))
            .content(
                TITLE,
                c ->
                    c.text(RelationshipType.CONTAINS, CodedConcept.of("a", "99KNOWN", "A"), "text")
                        .text(
                            RelationshipType.CONTAINS,
                            CodedConcept.of("b", "99OTHER", "B"),
                            "text"))
            .build();
    assertThat(document.sopCommon().codingSchemes())
        .containsExactly(
            CodingSchemeIdentification.of("99KNOWN", "1.2.3", "Known"),
            CodingSchemeIdentification.of("99OTHER"));
  }

  @Test
  void evidenceIsCurrentWhenItIsOfTheStudyOrOfARequest() {
    SrDocument document = sample("comprehensive");
    String study = document.study().instanceUid();
    assertThat(document.evidence().current())
        .isNotEmpty()
        .allMatch(instance -> study != null && study.equals(instance.studyInstanceUid()));
    assertThat(document.evidence().other())
        .hasSize(1)
        .noneMatch(instance -> study != null && study.equals(instance.studyInstanceUid()));
  }

  @Test
  void documentsWithoutContentOrOfOtherSopClassesAreRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SrDocument.builder(SopClassUid.ENHANCED_SR_STORAGE).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SrDocument.builder(SopClassUid.CT_IMAGE_STORAGE))
        .withMessageContaining("CT Image Storage");
  }

  @Test
  void filesStreamsAndArraysGetTheSameBytes(@TempDir Path folder) throws IOException {
    SrDocument document = sample("extensible");
    Path path = folder.resolve("extensible.dcm");
    document.write(path);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    document.write(stream);
    assertThat(path).hasBinaryContent(document.toBytes());
    assertThat(stream.toByteArray()).isEqualTo(document.toBytes());
    assertThat(SrDocument.read(path)).isEqualTo(document);
  }
}

package org.dicomsr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.header.CompletionFlag;
import org.dicomsr.model.header.Evidence;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.VerificationFlag;
import org.dicomsr.model.header.VerifyingObserver;
import org.dicomsr.model.testing.SampleDocuments;
import org.junit.jupiter.api.Test;

class EditedDocumentsTest {
  private static final int CREATOR = 0x00990010;
  private static final int PRIVATE = 0x00991001;

  private static SrDocument document() {
    return Objects.requireNonNull(SampleDocuments.all().get("comprehensive"));
  }

  /**
   * A document with attributes that no record knows, at the top and in items of the header and the
   * content.
   */
  private static SrDocument oddDocument() throws IOException {
    DataSet data = document().dataSet();
    DataSet.Builder odd = data.toBuilder().put(creator()).put(unknown());
    for (int tag :
        new int[] {
          Tag.VERIFYING_OBSERVER_SEQUENCE,
          Tag.CONTENT_SEQUENCE,
          Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE
        }) {
      odd.sequence(
          tag, data.items(tag).stream().map(item -> item.with(creator()).with(unknown())).toList());
    }
    odd.sequence(Tag.DIGITAL_SIGNATURES_SEQUENCE, List.of(DataSet.of(creator())));
    SrDocument built = document();
    SrDocument edited = built.withAttribute(creator());
    // Through bytes, as if it came from elsewhere.
    return SrDocument.of(
        DicomReader.read(
            DicomWriter.toBytes(
                new DicomFile(
                    DataSet.EMPTY, odd.build(), edited.file().transferSyntax(), List.of()))));
  }

  private static DataElement creator() {
    return ValueElement.ofText(CREATOR, Vr.LO, "SAMPLE");
  }

  private static DataElement unknown() {
    return ValueElement.ofText(PRIVATE, Vr.LO, "kept");
  }

  private static void assertSameExcept(DataSet after, DataSet before, Integer... tags) {
    List<Integer> changed = List.of(tags);
    DataSet.Builder left = before.toBuilder();
    DataSet.Builder right = after.toBuilder();
    changed.forEach(tag -> left.remove(tag));
    changed.forEach(tag -> right.remove(tag));
    assertThat(right.build()).isEqualTo(left.build());
  }

  @Test
  void anEditReplacesItsAttributesAndNoOther() throws IOException {
    SrDocument before = oddDocument();
    SrDocument after = before.withPatient(before.patient().withSex("M"));
    assertThat(after.patient().sex()).isEqualTo("M");
    assertSameExcept(
        after.dataSet(), before.dataSet(), Tag.PATIENT_SEX, Tag.DIGITAL_SIGNATURES_SEQUENCE);
    assertThat(before.patient().sex()).isEqualTo("F");
  }

  @Test
  void anEditThatChangesNothingGivesTheSameDocument() throws IOException {
    SrDocument document = oddDocument();
    assertThat(document.withPatient(document.patient())).isSameAs(document);
    assertThat(document.withStudy(document.study())).isSameAs(document);
    assertThat(document.withSeries(document.series())).isSameAs(document);
    assertThat(document.withEquipment(document.equipment())).isSameAs(document);
    assertThat(document.withSopCommon(document.sopCommon())).isSameAs(document);
    assertThat(document.withStatus(document.status())).isSameAs(document);
    assertThat(document.withContributors(document.contributors())).isSameAs(document);
    assertThat(document.withRelatedDocuments(document.relatedDocuments())).isSameAs(document);
    assertThat(document.withProcedure(document.procedure())).isSameAs(document);
    assertThat(document.withEvidence(document.evidence())).isSameAs(document);
    assertThat(document.withContent(document.root())).isSameAs(document);
  }

  @Test
  void editsDropSignaturesOverWhatWasThereBefore() throws IOException {
    SrDocument document = oddDocument();
    assertThat(document.dataSet().contains(Tag.DIGITAL_SIGNATURES_SEQUENCE)).isTrue();
    assertThat(
            document
                .withCompletion(CompletionFlag.PARTIAL)
                .dataSet()
                .contains(Tag.DIGITAL_SIGNATURES_SEQUENCE))
        .isFalse();
    assertThat(document.withTransferSyntax(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN).dataSet())
        .isEqualTo(document.dataSet());
  }

  @Test
  void verifyingAddsAnObserverAndKeepsTheOthersWhole() throws IOException {
    SrDocument before = oddDocument();
    VerifyingObserver second =
        VerifyingObserver.of(
            PersonName.parse("Second^Observer"),
            "Clinic",
            DicomDateTime.of(LocalDateTime.of(2024, 6, 1, 8, 0)));
    SrDocument after = before.verifiedBy(second);
    assertThat(after.status().verification()).isEqualTo(VerificationFlag.VERIFIED);
    assertThat(after.status().verifyingObservers()).hasSize(2).last().isEqualTo(second);
    List<DataSet> items = after.dataSet().items(Tag.VERIFYING_OBSERVER_SEQUENCE);
    assertThat(items.getFirst())
        .isEqualTo(before.dataSet().items(Tag.VERIFYING_OBSERVER_SEQUENCE).getFirst());
    assertThat(items.getFirst().string(PRIVATE)).contains("kept");
  }

  @Test
  void aNewVersionPointsToTheOldOneAndIsVerifiedByNobody() throws IOException {
    SrDocument before = oddDocument();
    SrDocument after =
        before.asNewVersion(Clock.fixed(Instant.parse("2025-01-02T03:04:05Z"), ZoneOffset.UTC));
    assertThat(after.sopCommon().sopInstanceUid())
        .isNotEqualTo(before.sopCommon().sopInstanceUid());
    assertThat(after.relatedDocuments().predecessors())
        .containsAll(before.relatedDocuments().predecessors())
        .contains(before.toReference());
    assertThat(after.relatedDocuments().identical()).isEmpty();
    assertThat(after.status().verification()).isEqualTo(VerificationFlag.UNVERIFIED);
    assertThat(after.status().verifyingObservers()).isEmpty();
    assertThat(Objects.requireNonNull(after.time().contentDate()).text()).isEqualTo("20250102");
    assertThat(after.time().instanceNumber()).isEqualTo(2);
    assertThat(after.evidence()).isEqualTo(before.evidence());
    assertThat(after.root()).isEqualTo(before.root());
    assertThat(after.dataSet().string(PRIVATE)).contains("kept");
    assertThat(SrDocument.read(after.toBytes())).isEqualTo(after);
  }

  @Test
  void contentThatIsNotTouchedKeepsItsDataSet() throws IOException {
    SrDocument before = oddDocument();
    List<Related> children = new ArrayList<>(before.root().children());
    children.set(
        1,
        Related.of(
            RelationshipType.CONTAINS, new Text(Dcm.COMMENT, "new", ItemDetails.NONE, List.of())));
    SrDocument after = before.withContent(before.root().withChildren(children));
    assertSameExcept(
        after.dataSet(), before.dataSet(), Tag.CONTENT_SEQUENCE, Tag.DIGITAL_SIGNATURES_SEQUENCE);
    List<DataSet> then = before.dataSet().items(Tag.CONTENT_SEQUENCE);
    List<DataSet> now = after.dataSet().items(Tag.CONTENT_SEQUENCE);
    assertThat(now).hasSameSizeAs(then);
    for (int i = 0; i < now.size(); i++) {
      if (i == 1) {
        assertThat(now.get(i).string(Tag.TEXT_VALUE)).contains("new");
      } else {
        assertThat(now.get(i)).isSameAs(then.get(i));
      }
    }
  }

  @Test
  void newReferencesNeedEvidence() {
    SrDocument before = document();
    Image image =
        new Image(
            null,
            ImageReference.of(SopClassUid.MR_IMAGE_STORAGE, "1.2.3.4"),
            ItemDetails.NONE,
            List.of());
    List<Related> children = new ArrayList<>(before.root().children());
    children.add(Related.of(RelationshipType.CONTAINS, image));
    ContentItem root = before.root().withChildren(children);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> before.withContent(root))
        .withMessageContaining("1.2.3.4");
    SrDocument after =
        before.withContent(
            root,
            e -> e.study("1.2").series("1.2.3").instance(SopClassUid.MR_IMAGE_STORAGE, "1.2.3.4"));
    assertThat(after.evidence().other())
        .containsAll(before.evidence().other())
        .contains(LocatedInstance.of("1.2", "1.2.3", SopClassUid.MR_IMAGE_STORAGE, "1.2.3.4"));
    assertThat(after.evidence().current()).isEqualTo(before.evidence().current());
  }

  @Test
  void referencesThatLackedEvidenceWhenReadAreExcused() throws IOException {
    SrDocument document = document();
    SrDocument without =
        SrDocument.of(
            new DicomFile(
                DataSet.EMPTY,
                document.dataSet().without(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE),
                document.file().transferSyntax(),
                List.of()));
    assertThat(without.evidence().missing(without.root())).isNotEmpty();
    SrDocument edited =
        without.withContent(without.root().withChildren(without.root().children().subList(0, 5)));
    assertThat(edited.root().children()).hasSize(5);
  }

  @Test
  void keyObjectSelectionsRefuseWhatTheyCannotHave() {
    SrDocument keyObjects = Objects.requireNonNull(SampleDocuments.all().get("key-objects"));
    assertThatIllegalStateException()
        .isThrownBy(() -> keyObjects.withCompletion(CompletionFlag.COMPLETE));
    assertThatIllegalStateException()
        .isThrownBy(() -> keyObjects.withPredecessor(keyObjects.toReference()));
    SrDocument version = keyObjects.asNewVersion();
    assertThat(version.relatedDocuments().predecessors()).isEmpty();
    assertThat(version.dataSet().contains(Tag.VERIFICATION_FLAG)).isFalse();
  }

  @Test
  void evidenceKeepsAttributesOfWhatStays() throws IOException {
    SrDocument before = oddDocument();
    SrDocument after =
        before.withEvidence(
            new Evidence(before.evidence().current().subList(0, 1), before.evidence().other()));
    SequenceElement sequence =
        (SequenceElement)
            after
                .dataSet()
                .element(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE)
                .orElseThrow();
    assertThat(sequence.items()).hasSize(1);
    assertThat(sequence.items().getFirst().string(PRIVATE)).contains("kept");
    assertThat(after.evidence().current()).hasSize(1);
  }
}

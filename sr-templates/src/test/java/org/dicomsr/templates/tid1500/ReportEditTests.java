package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.List;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** Copies of reports in which something was changed. */
class ReportEditTests {
  private static final CodedConcept OTHER = CodedConcept.of("F1", "99LOCAL", "Other finding");
  private static final CodedConcept UNKNOWN = CodedConcept.of("U1", "99LOCAL", "Unknown");

  private static GenericGroup small() {
    return GenericGroup.of(
        group -> group.tracking("new").measurement(SampleReports.VOLUME, 2, Ucum.CUBIC_MILLIMETER));
  }

  @Test
  void aGroupIsAddedBehindTheOthers() {
    MeasurementReport before = SampleReports.plain();
    GenericGroup added = small();
    MeasurementReport after = before.with(added);
    assertThat(after.groups()).containsExactly(before.groups().getFirst(), added);
    assertThat(after.validation().isValid()).isTrue();
    assertThat(before.groups()).hasSize(1);
  }

  @Test
  void aGroupAndAnEvaluationAreAddedWhereThereWereNone() {
    MeasurementReport after = SampleReports.evaluations().with(small());
    assertThat(after.groups()).hasSize(1);
    assertThat(after.node().children())
        .extracting(node -> node.conceptName().orElseThrow().value())
        .endsWith("126010", "C0034375");
    MeasurementReport judged =
        SampleReports.plain()
            .with(QualitativeEvaluation.of(SampleReports.MARGIN, SampleReports.SPICULATED));
    assertThat(judged.evaluations()).hasSize(1);
    assertThat(judged.validation().isValid()).isTrue();
  }

  @Test
  void objectsThatANewGroupRefersToBecomeEvidence() {
    DataSet slice = SampleObjects.ct(9);
    PlanarRoiGroup group =
        SampleReports.plain().planarRoiGroups().getFirst().toBuilder()
            .region(GraphicType.POLYLINE, SampleReports.triangle(), SampleObjects.image(slice))
            .build();
    assertThatThrownBy(() -> SampleReports.plain().with(group))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evidence");
    MeasurementReport after = SampleReports.plain().with(group, evidence -> evidence.object(slice));
    assertThat(after.document().evidence().all()).hasSize(2);
    assertThat(after.document().violations()).isEmpty();
  }

  @Test
  void aChangedGroupKeepsWhatTheViewDoesNotKnow() {
    MeasurementReport before = withUnknownItems();
    MeasurementGroup group = before.groups().getFirst();
    PlanarRoiGroup changed =
        before.planarRoiGroups().getFirst().toBuilder()
            .finding(OTHER)
            .measurements(
                List.of(
                    group.measurements().getFirst().toBuilder()
                        .value(MeasuredValue.of(13, Ucum.MILLIMETER))
                        .build()))
            .build();
    MeasurementReport after = before.replace(group, changed);
    assertThat(after.groups()).containsExactly(changed);
    ContentTree tree = after.node().tree();
    assertThat(tree.nodes().filter(ReportEditTests::isUnknown)).hasSize(2);
    // All but two items are the same objects, in their places.
    List<ContentNode> old = before.node().nodes().toList();
    List<ContentNode> now = after.node().nodes().toList();
    assertThat(now).hasSameSizeAs(old);
    assertThat(
            now.stream()
                .filter(node ->
                    old.stream()
                        .noneMatch(other ->
                            other.identifier().equals(node.identifier())
                                && other
                                    .item()
                                    .withChildren(List.of())
                                    .equals(node.item().withChildren(List.of())))))
        .extracting(node -> node.conceptName().orElseThrow().value())
        .containsExactly("121071", "81827009");
  }

  private static boolean isUnknown(ContentNode node) {
    return node.conceptName().filter(UNKNOWN::equals).isPresent();
  }

  /** A container in the group and a number beneath the measurement, which no row has. */
  private static MeasurementReport withUnknownItems() {
    MeasurementReport plain = SampleReports.plain();
    ContentTree tree = plain.node().tree();
    ItemIdentifier group = plain.groups().getFirst().node().orElseThrow().identifier();
    tree =
        tree.insert(group, 1, Related.of(CONTAINS, ContainerBuilder.root(UNKNOWN, inside -> {})));
    ItemIdentifier number =
        MeasurementReport.of(plain.document().withContent(tree.root().item()))
            .measurements()
            .getFirst()
            .path();
    tree =
        tree.append(
            number, Related.of(INFERRED_FROM, ContainerBuilder.root(UNKNOWN, inside -> {})));
    return MeasurementReport.of(plain.document().withContent(tree.root().item()));
  }

  @Test
  void measurementsAndEvaluationsAreAddedToAGroup() {
    MeasurementReport before = SampleReports.plain();
    Measurement volume = Measurement.of(SampleReports.VOLUME, 5, Ucum.CUBIC_MILLIMETER);
    MeasurementReport after = before.with(before.groups().getFirst(), volume);
    after =
        after.with(
            after.groups().getFirst(), QualitativeEvaluation.of(SampleReports.REMARK, "Grown"));
    assertThat(after.measurements()).hasSize(2);
    assertThat(after.evaluations(SampleReports.REMARK)).hasSize(1);
    assertThat(after.validation().isValid()).isTrue();
  }

  @Test
  void derivedMeasurementsFollowTheirGroups() {
    MeasurementReport before = SampleReports.derived();
    MeasurementGroup first = before.groups().getFirst();
    MeasurementGroup second = before.groups().getLast();
    MeasurementGroup changed =
        first.toBuilder().finding(OTHER).evaluation(SampleReports.REMARK, "x").build();
    MeasurementReport after = before.replace(first, changed);
    assertThat(after.derivedMeasurements().getFirst().sources()).containsExactly(changed, second);
    MeasurementReport more = after.with(small());
    assertThat(more.derivedMeasurements().getFirst().sources()).containsExactly(changed, second);
    assertThat(more.node().tree().danglingReferences()).isEmpty();
  }

  @Test
  void aGroupIsTakenAwayUnlessSomethingWasDerivedFromIt() {
    MeasurementReport two = SampleReports.plain().with(small());
    MeasurementReport one = two.without(two.groups().getFirst());
    assertThat(one.groups()).containsExactly(two.groups().getLast());
    MeasurementReport derived = SampleReports.derived();
    assertThatThrownBy(() -> derived.without(derived.groups().getFirst()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.6.");
  }

  @Test
  void measurementsThatPointElsewhereStayAsTheyAre() {
    MeasurementReport before =
        MeasurementReport.builder()
            .group(group ->
                group.tracking("a").measurement(SampleReports.DIAMETER, 3, Ucum.MILLIMETER))
            .group(group ->
                group.tracking("b").measurement(SampleReports.VOLUME, 9, Ucum.CUBIC_MILLIMETER))
            .build();
    ItemIdentifier diameter = before.measurements(SampleReports.DIAMETER).getFirst().path();
    ItemIdentifier volume = before.measurements(SampleReports.VOLUME).getFirst().path();
    ContentTree tree =
        before.node().tree().append(volume, Related.toReference(INFERRED_FROM, diameter));
    MeasurementReport pointing = new Content(before).with(tree);
    MeasurementGroup last = pointing.groups().getLast();
    MeasurementReport after =
        pointing.with(last, QualitativeEvaluation.of(SampleReports.REMARK, "derived"));
    MeasurementGroup first = after.groups().getFirst();
    after = after.replace(first, first.toBuilder().activitySession("1").build());
    assertThat(after.node().tree().references())
        .singleElement()
        .satisfies(reference ->
            assertThat(reference.target().orElseThrow().conceptName())
                .contains(SampleReports.DIAMETER));
    assertThat(after.evaluations(SampleReports.REMARK)).hasSize(1);
  }

  /** Other content in the document of a report, which then is of a class that allows it. */
  private record Content(MeasurementReport report) {
    MeasurementReport with(ContentTree tree) {
      return MeasurementReport.of(
          SrDocument.builder(SopClassUid.COMPREHENSIVE_SR_STORAGE)
              .content((Container) tree.root().item())
              .build());
    }
  }

  @Test
  void theSopClassFollowsTheContent() {
    PlanarRoiGroup inSpace =
        PlanarRoiGroup.of(group ->
            group
                .region(
                    GraphicType3d.POINT,
                    Coordinates.of3d(1, 2, 3),
                    SampleObjects.FRAME_OF_REFERENCE)
                .measurement(SampleReports.DIAMETER, 1, Ucum.MILLIMETER));
    MeasurementReport after = SampleReports.plain().with(inSpace);
    assertThat(after.document().sopCommon().sopClassUid())
        .isEqualTo(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE);
    assertThat(after.document().violations()).isEmpty();
  }

  @Test
  void anEditMayKeepOldFaultsButAddNone() {
    MeasurementReport plain = SampleReports.plain();
    PlanarRoiGroup group = plain.planarRoiGroups().getFirst();
    CodedConcept sideways = CodedConcept.of("1", "99LOCAL", "Sideways");
    assertThatThrownBy(() ->
            plain.replace(group, group.toBuilder().site(SampleReports.LUNG, sideways).build()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("TID1419-row3");
    ItemIdentifier finding =
        plain
            .node()
            .nodes()
            .filter(node -> node.conceptName().filter(Dcm.FINDING::equals).isPresent())
            .findFirst()
            .orElseThrow()
            .identifier();
    ContentTree broken =
        plain
            .node()
            .tree()
            .append(
                finding.parent().orElseThrow(),
                Related.of(CONTAINS, plain.node().tree().node(finding).orElseThrow().item()));
    MeasurementReport faulty =
        MeasurementReport.of(plain.document().withContent(broken.root().item()));
    assertThat(faulty.with(small()).groups()).hasSize(2);
  }

  @Test
  void aGroupOfAnotherReportIsNotFound() {
    assertThatThrownBy(
            () -> SampleReports.plain().without(SampleReports.generic().groups().getFirst()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measurement group of this report");
  }
}

package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** Reports that say things where the template has no row for them. */
class ReadingTolerantlyTests {
  private static final CodedConcept LABEL = CodedConcept.of("L1", "99LOCAL", "Short label");

  private static MeasurementReport report(Consumer<ContainerBuilder> root) {
    return MeasurementReport.of(
        SrDocument.builder(SopClassUid.COMPREHENSIVE_SR_STORAGE)
            .evidence(evidence -> {
              for (DataSet object : SampleObjects.all()) {
                evidence.object(object);
              }
            })
            .content(ContainerBuilder.root(MeasurementReport.IMAGING_MEASUREMENT_REPORT, root))
            .build());
  }

  private static MeasurementGroup group(Consumer<ContainerBuilder> inside) {
    return report(root ->
            root.container(
                CONTAINS,
                Dcm.IMAGING_MEASUREMENTS,
                all -> all.container(CONTAINS, Dcm.MEASUREMENT_GROUP, inside)))
        .groups()
        .getFirst();
  }

  @Test
  void factsRightBeneathTheRootAreEvaluations() {
    MeasurementReport report =
        report(root -> {
          root.code(HAS_CONCEPT_MOD, Dcm.PROCEDURE_REPORTED, SampleReports.NODULE);
          root.code(CONTAINS, Dcm.FINDING, SampleReports.NODULE);
          root.text(CONTAINS, SampleReports.REMARK, "Unchanged");
        });
    assertThat(report.evaluations())
        .containsExactly(
            QualitativeEvaluation.of(Dcm.FINDING, SampleReports.NODULE),
            QualitativeEvaluation.of(SampleReports.REMARK, "Unchanged"));
    assertThat(report.allEvaluations()).hasSize(2);
  }

  @Test
  void findingsWithoutRoomAndTextAsModifierAreEvaluations() {
    MeasurementGroup group =
        group(inside -> {
          inside.text(CONTAINS, Dcm.FINDING, "Nodule");
          inside.code(CONTAINS, Dcm.FINDING, SampleReports.NODULE);
          inside.code(CONTAINS, Dcm.FINDING, SampleReports.LUNG);
          inside.text(HAS_CONCEPT_MOD, LABEL, "N1");
        });
    assertThat(group.finding()).contains(SampleReports.NODULE);
    assertThat(group.evaluations())
        .containsExactly(
            QualitativeEvaluation.of(Dcm.FINDING, "Nodule"),
            QualitativeEvaluation.of(Dcm.FINDING, SampleReports.LUNG),
            QualitativeEvaluation.of(LABEL, "N1"));
  }

  @Test
  void aGroupWithARegionIsNotOfTheTemplateWithoutRegions() {
    MeasurementGroup group =
        group(inside -> {
          inside.template(GenericGroup.TID);
          inside.image(CONTAINS, Dcm.REFERENCED_SEGMENT, SampleReports.segment(1));
        });
    assertThat(group).isInstanceOf(VolumetricRoiGroup.class);
    assertThat(group.regions()).hasSize(1);
  }

  @Test
  void anOutlineIsOfAnImageThatStandsElsewhere() {
    MeasurementGroup group =
        group(inside -> {
          inside.image(
              CONTAINS,
              Dcm.ILLUSTRATION_OF_ROI,
              SampleReports.slice(2),
              image -> image.label("image"));
          inside.scoord(
              CONTAINS,
              Dcm.IMAGE_REGION,
              GraphicType.POLYLINE,
              SampleReports.triangle(),
              outline -> {
                outline.label("outline");
                outline.byReference(SELECTED_FROM, "image");
              });
          inside.num(
              CONTAINS,
              SampleReports.DIAMETER,
              MeasuredValue.of(3, Ucum.MILLIMETER),
              diameter -> diameter.byReference(INFERRED_FROM, "outline"));
        });
    assertThat(group.images()).containsExactly(SampleReports.slice(2));
    assertThat(group.measurements().getFirst().imageSources())
        .singleElement()
        .isInstanceOf(ImageSource.ByReference.class);
  }

  @Test
  void sourcesOfMeasurementsAreAmongTheImagesOfTheirGroup() {
    MeasurementReport report = SampleReports.generic();
    String slice = SampleObjects.uid(SampleObjects.ct(1));
    MeasurementGroup group =
        GenericGroup.of(inside ->
            inside.measurement(
                SampleReports.DIAMETER,
                9.5,
                Ucum.MILLIMETER,
                diameter ->
                    diameter.region(
                        GraphicType.POLYLINE, SampleReports.triangle(), SampleReports.slice(1))));
    assertThat(group.images()).containsExactly(SampleReports.slice(1));
    assertThat(group.refersTo(slice)).isTrue();
    assertThat(report.groupsReferringTo(slice)).isNotEmpty();
  }

  @Test
  void aPlaneHasOneRegion() {
    PlanarRoiGroup plane = SampleReports.plain().planarRoiGroups().getFirst();
    Region region = plane.regions().getFirst();
    PlanarRoiGroup.Builder builder = plane.toBuilder().region(region);
    assertThatThrownBy(() -> builder.region(region))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one region");
  }

  @Test
  void noCodeOfAGroupIsShown() {
    MeasurementGroup group = SampleReports.plain().groups().getFirst();
    assertThat(group.toString()).doesNotContain(SampleReports.NODULE.value());
    assertThat(group.sites().getFirst().toString()).doesNotContain(SampleReports.LUNG.value());
  }

  @Test
  void aGroupWithAValuelessTextIsReplaced() {
    MeasurementReport plain = SampleReports.plain();
    MeasurementReport before =
        plain.with(
            plain.groups().getFirst(), QualitativeEvaluation.of(SampleReports.REMARK, "Grown"));
    ContentTree tree = before.node().tree();
    ContentItem remark = before.evaluations(SampleReports.REMARK).getFirst().node().item();
    ContentItem empty = new Text(remark.name(), null, remark.details(), remark.children());
    tree = tree.replace(before.evaluations(SampleReports.REMARK).getFirst().path(), empty);
    MeasurementReport faulty =
        MeasurementReport.of(before.document().withContent((Container) tree.root().item()));
    PlanarRoiGroup group = faulty.planarRoiGroups().getFirst();
    assertThat(faulty.replace(group, group).node().item()).isEqualTo(faulty.node().item());
    MeasurementReport after = faulty.replace(group, group.toBuilder().finding(LABEL).build());
    assertThat(after.groups().getFirst().finding()).contains(LABEL);
    assertThat(after.evaluations(SampleReports.REMARK)).hasSize(1);
  }
}

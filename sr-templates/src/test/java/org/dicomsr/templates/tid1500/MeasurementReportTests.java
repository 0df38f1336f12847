package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What reports hold, and how they are asked. */
class MeasurementReportTests {
  @Test
  void reportsWithEveryOptionalPartAreValidAndStayEqualInAFile() throws IOException {
    for (Map.Entry<String, MeasurementReport> sample : SampleReports.all().entrySet()) {
      MeasurementReport report = sample.getValue();
      assertThat(report.validation().violations()).as(sample.getKey()).isEmpty();
      assertThat(report.document().violations()).as(sample.getKey()).isEmpty();
      MeasurementReport again = MeasurementReport.of(SrDocument.read(report.document().toBytes()));
      assertThat(again.groups()).as(sample.getKey()).isEqualTo(report.groups());
      assertThat(again).isEqualTo(report);
    }
  }

  @Test
  void theSopClassIsTheLeastThatAllowsTheContent() {
    assertThat(sopClass(SampleReports.plain())).contains(SopClassUid.ENHANCED_SR_STORAGE);
    assertThat(sopClass(SampleReports.derived())).contains(SopClassUid.COMPREHENSIVE_SR_STORAGE);
    assertThat(sopClass(SampleReports.volumetric()))
        .contains(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE);
    assertThat(sopClass(SampleReports.inSpace())).contains(SopClassUid.EXTENSIBLE_SR_STORAGE);
  }

  private static Optional<String> sopClass(MeasurementReport report) {
    return Optional.ofNullable(report.document().sopCommon().sopClassUid());
  }

  @Nested
  class Hits {
    @Test
    void aMeasurementTellsWhatItsGroupSays() {
      MeasurementReport report = SampleReports.plain();
      MeasurementHit hit = report.measurements(SampleReports.DIAMETER).getFirst();
      assertThat(hit.value().flatMap(value -> value.value())).contains(12.5);
      assertThat(hit.finding()).contains(SampleReports.NODULE);
      assertThat(hit.sites()).containsExactly(FindingSite.of(SampleReports.LUNG));
      assertThat(hit.tracking().map(tracking -> tracking.uid())).contains("2.25.777");
      assertThat(hit.sourceImages()).containsExactly(SampleReports.slice(1));
      assertThat(hit.regions()).hasSize(1);
      assertThat(hit.segment()).isEmpty();
      assertThat(hit.path()).isEqualTo(ItemIdentifier.of(1, 5, 1, 6));
      assertThat(hit.row().map(Object::toString)).contains("TID 1419 row 5");
      assertThat(hit.isDerived()).isFalse();
    }

    @Test
    void aMeasurementsOwnSiteMethodAndTrackingComeBeforeTheGroups() {
      MeasurementHit planar =
          SampleReports.planar().measurements(SampleReports.DIAMETER).getFirst();
      assertThat(planar.sites())
          .containsExactly(FindingSite.of(SampleReports.LUNG).withLaterality(SampleReports.LEFT));
      assertThat(planar.algorithm().map(AlgorithmIdentification::name)).contains("Ruler");
      assertThat(planar.timePoint()).isPresent();
      MeasurementHit other = SampleReports.planar().measurements(SampleReports.VOLUME).getFirst();
      assertThat(other.sites()).hasSize(2);
      assertThat(other.algorithm().map(AlgorithmIdentification::name)).contains("Detector");
      assertThat(other.method()).contains(SampleReports.MANUAL);
      MeasurementHit generic =
          SampleReports.generic().measurements(SampleReports.DIAMETER).getFirst();
      assertThat(generic.tracking().map(tracking -> tracking.uid())).contains("2.25.780");
      assertThat(generic.row().map(Object::toString)).contains("TID 300 row 1");
    }

    @Test
    void aSegmentIsNamedWithTheImagesItWasMadeFrom() {
      MeasurementHit hit = SampleReports.volumetric().measurements().getFirst();
      assertThat(hit.segment()).contains(SampleReports.segment(1));
      assertThat(hit.sourceImages())
          .containsExactly(SampleReports.slice(1), SampleReports.slice(2));
    }

    @Test
    void derivedMeasurementsAreFoundWithTheGroupsTheyAreOf() {
      MeasurementReport report = SampleReports.derived();
      MeasurementHit sum = report.measurements(SampleReports.SUM).getFirst();
      assertThat(sum.isDerived()).isTrue();
      assertThat(sum.sources()).isEqualTo(report.groups());
      assertThat(sum.row().map(Object::toString)).contains("TID 1420 row 1");
      assertThat(report.measurements()).hasSize(4);
      assertThat(report.derivedMeasurements().getLast().sources())
          .containsExactly(report.groups().getFirst());
    }

    @Test
    void evaluationsOfGroupsAndOfTheReportAreFound() {
      assertThat(SampleReports.planar().evaluations(SampleReports.MARGIN))
          .singleElement()
          .satisfies(hit -> {
            assertThat(hit.group()).isPresent();
            assertThat(hit.finding()).contains(SampleReports.NODULE);
            assertThat(hit.row().map(Object::toString)).contains("TID 1410 row 12");
            assertThat(hit.evaluation())
                .asInstanceOf(type(QualitativeEvaluation.Coded.class))
                .satisfies(coded -> assertThat(coded.modifiers()).hasSize(1));
          });
      assertThat(SampleReports.evaluations().evaluations(SampleReports.REMARK))
          .singleElement()
          .satisfies(hit -> assertThat(hit.group()).isEmpty());
    }

    @Test
    void theAlgorithmOfAllMeasurementsIsReadOnce() {
      MeasurementReport report = SampleReports.model();
      AlgorithmIdentification once = report.measurementsAlgorithm().orElseThrow();
      assertThat(report.measurements())
          .isNotEmpty()
          .allSatisfy(hit -> assertThat(hit.algorithm().orElseThrow()).isSameAs(once));
    }

    @Test
    void groupsAreFoundByTrackingFindingSiteAndObject() {
      MeasurementReport report = SampleReports.planar();
      assertThat(report.groupsTrackedBy("2.25.777")).hasSize(1);
      assertThat(report.groupsOfFinding(SampleReports.NODULE)).hasSize(2);
      assertThat(report.groupsAtSite(CodedConcept.of("T-28000", "SRT", "Lung"))).hasSize(1);
      String segmentation = SampleObjects.uid(SampleObjects.segmentation());
      assertThat(SampleReports.volumetric().groupsReferringTo(segmentation)).hasSize(2);
      assertThat(SampleReports.generic().groupsReferringTo(SampleObjects.uid(SampleObjects.ecg())))
          .hasSize(1);
    }
  }

  @Nested
  class Templates {
    @Test
    void aGroupThatDoesNotSayWhetherItsRegionIsAPlaneCanBeOfBothTemplates() {
      MeasurementReport report = withoutTemplates(SampleReports.plain());
      MeasurementGroup group = report.groups().getFirst();
      assertThat(group.isAmbiguous()).isTrue();
      assertThat(group.templates()).containsExactly("1410", "1411");
      assertThat(report.planarRoiGroups()).hasSize(1);
      assertThat(report.volumetricRoiGroups())
          .singleElement()
          .satisfies(volumetric -> assertThat(volumetric.regions()).isEqualTo(group.regions()));
    }

    @Test
    void regionsThatOnlyOneTemplateKnowsTellWhichItIs() {
      assertThat(withoutTemplates(SampleReports.planar()).groups())
          .extracting(MeasurementGroup::templates)
          .containsExactly(List.of("1410", "1411"), List.of("1410"));
      assertThat(withoutTemplates(SampleReports.volumetric()).groups())
          .extracting(MeasurementGroup::templates)
          .containsExactly(
              List.of("1411"),
              List.of("1411"),
              List.of("1411"),
              List.of("1410", "1411"),
              List.of("1411"),
              List.of("1411"));
      assertThat(SampleReports.volumetric().groups())
          .allSatisfy(group -> assertThat(group.templates()).containsExactly("1411"));
      assertThat(withoutTemplates(SampleReports.generic()).genericGroups()).hasSize(2);
    }

    private MeasurementReport withoutTemplates(MeasurementReport report) {
      ContentTree tree = report.node().tree();
      for (MeasurementGroup group : report.groups()) {
        ItemIdentifier place = group.node().orElseThrow().identifier();
        Container item = (Container) tree.node(place).orElseThrow().item();
        tree =
            tree.replace(
                place,
                new Container(
                    item.name(), item.continuity(), null, item.details(), item.children()));
      }
      return MeasurementReport.of(report.document().withContent(tree.root().item()));
    }
  }

  @Nested
  class Refusals {
    @Test
    void aCodeOutsideAGroupThatIsNotExtensibleIsRefusedWithItsRow() {
      assertThatThrownBy(() ->
              plainBut(group ->
                  group.site(SampleReports.LUNG, CodedConcept.of("1", "99LOCAL", "Sideways"))))
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID1419-row3")
          .hasMessageNotContaining("Sideways");
    }

    @Test
    void aWrongUnitIsRefusedWithItsRow() {
      assertThatThrownBy(() ->
              MeasurementReport.builder()
                  .imageLibrary(library ->
                      library.group(images ->
                          images.image(
                              SampleReports.slice(1),
                              ImageDescriptors.NONE.with(
                                  ImageDescriptor.POSITIONER_PRIMARY_ANGLE,
                                  MeasuredValue.of(5, Ucum.MILLIMETER)))))
                  .evaluation(SampleReports.REMARK, "none")
                  .evidenceOf(SampleObjects.all())
                  .build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID1603-row7-units");
    }

    @Test
    void regionsThatTheTemplateDoesNotKnowTogetherAreRefused() {
      assertThatThrownBy(() ->
              MeasurementReport.builder()
                  .volumetricRoi(group ->
                      group
                          .segment(SampleReports.segment(1))
                          .region(
                              GraphicType.POLYLINE,
                              SampleReports.triangle(),
                              SampleReports.slice(1))
                          .sourceSeries("2.25.1")
                          .measurement(SampleReports.VOLUME, 1, Ucum.CUBIC_MILLIMETER))
                  .evidenceOf(SampleObjects.all())
                  .build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID1411-row");
    }

    @Test
    void aReportOfNothingIsRefused() {
      assertThatThrownBy(() -> MeasurementReport.builder().build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID1500-row6");
    }

    @Test
    void derivationsFromPlanesAndVolumesTogetherAreRefused() {
      PlanarRoiGroup planar = SampleReports.plain().planarRoiGroups().getFirst();
      VolumetricRoiGroup volumetric = SampleReports.volumetric().volumetricRoiGroups().getFirst();
      assertThatThrownBy(() ->
              MeasurementReport.builder()
                  .group(planar)
                  .group(volumetric)
                  .derived(
                      SampleReports.SUM, 1, Ucum.MILLIMETER, sum -> sum.from(planar, volumetric))
                  .evidenceOf(SampleObjects.all())
                  .build())
          .isInstanceOf(InvalidDocumentException.class)
          .hasMessageContaining("TID1420-row");
    }

    @Test
    void aLabelThatNoGroupHasIsRefused() {
      assertThatThrownBy(() ->
              MeasurementReport.builder()
                  .derived(SampleReports.SUM, 1, Ucum.MILLIMETER, sum -> sum.from("nobody"))
                  .build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("label of a group")
          .hasMessageNotContaining("nobody");
    }

    private void plainBut(Consumer<PlanarRoiGroup.Builder> more) {
      MeasurementReport.builder()
          .evidenceOf(SampleObjects.all())
          .planarRoi(group -> {
            group
                .region(GraphicType.POLYLINE, SampleReports.triangle(), SampleReports.slice(1))
                .measurement(SampleReports.DIAMETER, 1, Ucum.MILLIMETER);
            more.accept(group);
          })
          .build();
    }
  }
}

package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** Predictions as reports. */
class ModelOutputTests {
  private static final AlgorithmIdentification MODEL = AlgorithmIdentification.of("Nodules", "2.1");

  private static ModelOutput.Builder model() {
    return ModelOutput.builder(MODEL).studyOf(SampleObjects.ct(1)).evidenceOf(SampleObjects.all());
  }

  @Test
  void eachFindingIsOfTheTemplateThatItsPlaceAsksFor() {
    MeasurementReport report =
        model()
            .finding(
                SampleReports.NODULE,
                finding ->
                    finding
                        .probability(0.93)
                        .site(SampleReports.LUNG, SampleReports.LEFT)
                        .segment(SampleReports.segment(1))
                        .sourceImages(SampleReports.slice(1))
                        .measurement(SampleReports.VOLUME, 1500, Ucum.CUBIC_MILLIMETER))
            .finding(
                SampleReports.NODULE,
                finding ->
                    finding.region(
                        GraphicType.POLYLINE, SampleReports.triangle(), SampleReports.slice(1)))
            .finding(
                "99MODEL",
                "no pneumothorax",
                finding ->
                    finding
                        .probability(0.5)
                        .category(SampleReports.NODULE)
                        .evaluation(SampleReports.MARGIN, SampleReports.SPICULATED)
                        .visualExplanation(SampleReports.slice(3))
                        .sourceImages(SampleReports.slice(2)))
            .report(more -> more.language(Language.of(Locale.US)))
            .build();
    assertThat(report.validation().violations()).isEmpty();
    assertThat(report.document().violations()).isEmpty();
    assertThat(report.groups())
        .extracting(group -> group.templates().getFirst())
        .containsExactly("1411", "1410", "1501");
    assertThat(report.groups()).allSatisfy(group -> assertThat(group.trackingUid()).isPresent());
    assertThat(report.groups().stream().map(MeasurementGroup::trackingUid).distinct()).hasSize(3);
    assertThat(report.measurements())
        .allSatisfy(hit -> assertThat(hit.algorithm()).contains(MODEL));
    assertThat(report.measurements(ModelOutput.CERTAINTY_OF_FINDING))
        .extracting(hit -> hit.value().flatMap(MeasuredValue::value).orElseThrow())
        .containsExactly(93.0, 50.0);
    assertThat(report.observationContext().observers())
        .singleElement()
        .isInstanceOf(DeviceObserver.class);
    assertThat(report.genericGroups().getFirst().imageSources()).hasSize(1);
  }

  @Test
  void aModelThatFindsNothingSaysSo() {
    MeasurementReport report = model().build();
    assertThat(report.groups()).isEmpty();
    assertThat(report.measurementsAlgorithm()).contains(MODEL);
    assertThat(report.validation().isValid()).isTrue();
  }

  @Test
  void theDeviceAndTrackingCanBeSaid() {
    MeasurementReport report =
        model()
            .device(DeviceObserver.of("2.25.5", "Workstation"))
            .finding(SampleReports.NODULE, finding -> finding.tracking("nodule 1", "2.25.6"))
            .build();
    assertThat(report.observationContext().observers())
        .containsExactly(DeviceObserver.of("2.25.5", "Workstation"));
    assertThat(report.groupsTrackedBy("2.25.6")).hasSize(1);
  }

  @Test
  void aProbabilityIsWrittenInTheDigitsThatWereSaidAndOnce() {
    MeasurementReport report =
        model()
            .finding(SampleReports.NODULE, finding -> finding.probability(0.5).probability(0.29))
            .build();
    assertThat(report.measurements(ModelOutput.CERTAINTY_OF_FINDING))
        .singleElement()
        .satisfies(hit -> assertThat(hit.value()).contains(MeasuredValue.of(29, Ucum.PERCENT)));
  }

  @Test
  void aSecondReportHasTheSameObserver() {
    ModelOutput.Builder builder = model();
    MeasurementReport first = builder.build();
    MeasurementReport second = builder.build();
    assertThat(second.observationContext().observers())
        .hasSize(1)
        .isEqualTo(first.observationContext().observers());
    DeviceObserver late = DeviceObserver.of("2.25.5", "Workstation");
    assertThatThrownBy(() -> builder.device(late)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSourceSeriesWithoutAVolumeIsRefused() {
    assertThatThrownBy(() ->
            model().finding(SampleReports.NODULE, finding -> finding.sourceSeries("2.25.1500001")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no region");
    assertThatThrownBy(() ->
            model()
                .finding(
                    SampleReports.NODULE,
                    finding ->
                        finding
                            .region(
                                GraphicType.POLYLINE,
                                SampleReports.triangle(),
                                SampleReports.slice(1))
                            .sourceSeries("2.25.1500001")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in a plane");
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(
            () -> model().finding(SampleReports.NODULE, finding -> finding.probability(93)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("93");
  }
}

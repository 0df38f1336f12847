package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.model.testing.Reachable;
import org.dicomsr.templates.testing.ReportArbitraries;
import org.junit.jupiter.api.Test;

/** Reports whose texts, numbers and identifiers are all a marker, which shows up nowhere. */
class MeasurementReportPrivacyTests {
  private static final int TRIES = 30;
  private static final Marker MARKER = Marker.DEFAULT;

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void noTextOfAnObjectShowsAValue(@ForAll("marked") MeasurementReport report) {
    Reachable.texts(report, MeasurementReportPrivacyTests::clean);
    report
        .measurements()
        .forEach(hit -> Reachable.texts(hit, MeasurementReportPrivacyTests::clean));
    report
        .allEvaluations()
        .forEach(hit -> Reachable.texts(hit, MeasurementReportPrivacyTests::clean));
    report
        .imageLibrary()
        .ifPresent(library -> Reachable.texts(library, MeasurementReportPrivacyTests::clean));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void noMessageOfARefusalShowsAValue(@ForAll("marked") MeasurementReport report) {
    CodedConcept secret = CodedConcept.of(MARKER.text(), "99LOCAL", MARKER.text());
    for (MeasurementGroup group : report.groups()) {
      MeasurementGroup wrong =
          group.toBuilder().site(CodedConcept.of("1", "99LOCAL", MARKER.text()), secret).build();
      try {
        report.replace(group, wrong);
      } catch (IllegalArgumentException e) {
        clean(e.getClass(), String.valueOf(e.getMessage()));
      }
      try {
        report.without(group);
      } catch (IllegalArgumentException e) {
        clean(e.getClass(), String.valueOf(e.getMessage()));
      }
    }
  }

  @Test
  void buildersShowNothing() {
    MeasurementReportBuilder builder =
        MeasurementReport.builder()
            .planarRoi(group -> group.label(MARKER.text()).tracking(MARKER.text()))
            .evaluation(MeasurementReport.IMAGING_MEASUREMENT_REPORT, MARKER.text());
    Reachable.texts(builder, MeasurementReportPrivacyTests::clean);
  }

  private static void clean(Class<?> type, String text) {
    assertThat(MARKER.isIn(text)).as(type.getName()).isFalse();
  }

  @Provide
  Arbitrary<MeasurementReport> marked() {
    return new ReportArbitraries(
            Arbitraries.just(MARKER.text()), Arbitraries.just((double) MARKER.number()), true)
        .reports();
  }
}

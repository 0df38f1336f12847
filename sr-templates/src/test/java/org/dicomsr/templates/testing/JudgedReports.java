package org.dicomsr.templates.testing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Equation;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.PersonObserver;
import org.dicomsr.templates.tid1500.GroupBuilder;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.MeasurementReportBuilder;
import org.dicomsr.templates.tid1500.QualitativeEvaluation;
import org.dicomsr.templates.tid1500.TimePointContext;

/**
 * Random reports within what all validators agree on. What they dispute, such as rows that are
 * newer than a validator, or that one of its wildcard rows takes for others, is left to {@link
 * ReportArbitraries}.
 */
final class JudgedReports {
  private static final int MOST_GROUPS = 4;
  private final Random random;
  private int uids;

  private JudgedReports(Random random) {
    this.random = random;
  }

  /** Reports by name, the same for the same seed. */
  static Map<String, MeasurementReport> make(int count, long seed) {
    Map<String, MeasurementReport> reports = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (int i = 1; i <= count; i++) {
      reports.put("judged-" + i, new JudgedReports(random).report());
    }
    return reports;
  }

  private boolean often() {
    return random.nextInt(5) < 2;
  }

  private double number() {
    return (1 + random.nextInt(8000)) / 8.0;
  }

  private MeasurementReport report() {
    MeasurementReportBuilder report =
        MeasurementReport.builder()
            .studyOf(SampleObjects.ct(1))
            .evidenceOf(SampleObjects.all())
            .language(Language.of(often() ? Locale.US : Locale.FRANCE))
            .observer(PersonObserver.of(PersonName.parse("Doe^Jane")))
            .procedureReported(SampleReports.CT);
    if (often()) {
      report.observer(DeviceObserver.of("2.25.99", "Reader"));
    }
    if (often()) {
      report.measurementsAlgorithm(AlgorithmIdentification.of("Reader", "1.0"));
    }
    if (often()) {
      report.imageLibrary(library -> library.image(SampleObjects.ct(1 + random.nextInt(3))));
    }
    // Groups of several templates side by side: a validator checks all against the first of them.
    int template = random.nextInt(3);
    for (int i = random.nextInt(MOST_GROUPS); i >= 0; i--) {
      group(report, template);
    }
    if (often()) {
      report.evaluation(SampleReports.MARGIN, SampleReports.SPICULATED);
    }
    if (often()) {
      report.evaluation(SampleReports.REMARK, "Remark " + random.nextInt(1000));
    }
    return report.build();
  }

  private void group(MeasurementReportBuilder report, int template) {
    Coordinates ellipsoid =
        Coordinates.of3d(0, 0, 0, 4, 0, 0, 2, -1, 0, 2, 1, 0, 2, 0, -1, 2, 0, 1);
    int kind = template == 1 ? 1 + random.nextInt(4) : 5 * template / 2;
    switch (kind) {
      case 0 ->
          report.planarRoi(group ->
              common(group)
                  .region(GraphicType.POLYLINE, SampleReports.triangle(), SampleReports.slice(1)));
      case 1 ->
          report.volumetricRoi(group ->
              common(group)
                  .segment(SampleReports.segment(1 + random.nextInt(5)))
                  .sourceImages(SampleReports.slice(1), SampleReports.slice(2)));
      case 2 ->
          report.volumetricRoi(group ->
              common(group).segment(SampleReports.segment(1)).sourceSeries("2.25.1500001"));
      case 3 ->
          report.volumetricRoi(group ->
              common(group)
                  .region(GraphicType.POLYLINE, SampleReports.triangle(), SampleReports.slice(1))
                  .region(
                      GraphicType.CIRCLE,
                      Coordinates.of2d(100, 100, 110, 100),
                      SampleReports.slice(2)));
      case 4 ->
          report.volumetricRoi(group ->
              common(group)
                  .surface(GraphicType3d.ELLIPSOID, ellipsoid, SampleObjects.FRAME_OF_REFERENCE)
                  .sourceSeries("2.25.1500001"));
      default ->
          report.group(group -> {
            common(group);
            if (often()) {
              group.image(SampleReports.SOURCE, SampleReports.slice(3));
            }
          });
    }
  }

  private <B extends GroupBuilder<B>> B common(B group) {
    uids++;
    group.tracking("finding " + uids, "2.25.88" + random.nextInt(1_000_000));
    if (often()) {
      group.activitySession("1");
    }
    if (often()) {
      group.finding(SampleReports.NODULE);
    }
    if (often()) {
      group.timePoint(TimePointContext.of("week 1").withTypes(SampleReports.BASELINE));
    }
    if (often()) {
      group.method(SampleReports.MANUAL);
    }
    if (often()) {
      group.site(
          FindingSite.of(SampleReports.LUNG)
              .withLaterality(SampleReports.LEFT)
              .withTopographicalModifier(SampleReports.UPPER));
    }
    if (often()) {
      group.realWorldValueMap(SampleObjects.reference(SampleObjects.realWorldValueMap()));
    }
    group.measurement(SampleReports.DIAMETER, number(), Ucum.MILLIMETER, this::more);
    if (often()) {
      group.measurement(SampleReports.VOLUME, number(), Ucum.CUBIC_MILLIMETER);
    }
    if (often()) {
      group.evaluation(
          QualitativeEvaluation.of(SampleReports.MARGIN, SampleReports.SPICULATED)
              .with(SampleReports.CONFIDENCE, SampleReports.HIGH));
    }
    if (often()) {
      group.evaluation(SampleReports.REMARK, "Remark " + random.nextInt(1000));
    }
    return group;
  }

  private void more(MeasurementBuilder measurement) {
    if (often()) {
      measurement.method(SampleReports.MANUAL);
    }
    if (often()) {
      measurement.derivation(SampleReports.MEAN);
    }
    if (often()) {
      measurement.findingSite(SampleReports.LUNG);
    }
    if (often()) {
      measurement.equation(Equation.of("mean of two"));
    }
    if (often()) {
      measurement.algorithm(AlgorithmIdentification.of("Ruler", "3"));
    }
  }
}

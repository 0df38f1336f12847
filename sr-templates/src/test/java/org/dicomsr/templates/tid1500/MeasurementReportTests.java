package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.dicomsr.model.SrDocument;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** What reports hold, how they are found and edited. */
class MeasurementReportTests {
  @Test
  void reportsWithEveryOptionalPartAreValidAndStayEqualInAFile() throws IOException {
    for (Map.Entry<String, MeasurementReport> sample : SampleReports.all().entrySet()) {
      MeasurementReport report = sample.getValue();
      System.err.println(sample.getKey() + " " + report.document().sopCommon().sopClassUid() + report.validation().violations() + report.document().violations());
      MeasurementReport again = MeasurementReport.of(SrDocument.read(report.document().toBytes()));
      assertThat(again.groups()).as(sample.getKey()).isEqualTo(report.groups());
      assertThat(again).isEqualTo(report);
    }
  }
}

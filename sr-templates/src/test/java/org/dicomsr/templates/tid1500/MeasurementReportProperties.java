package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.SrDocument;
import org.dicomsr.templates.testing.ReportArbitraries;
import org.dicomsr.templates.testing.ReportParts;

/** Building, writing and reading of random reports. */
class MeasurementReportProperties {
  private static final int TRIES = 60;

  @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatGoesIntoAReportComesOutOfIt(@ForAll("parts") ReportParts parts) throws IOException {
    MeasurementReport report = parts.build();
    partByPart(ReportParts.of(report), parts);
    assertThat(ReportParts.of(report)).isEqualTo(parts);
    assertThat(report.validation().isValid()).isTrue();
    MeasurementReport again = MeasurementReport.of(SrDocument.read(report.document().toBytes()));
    assertThat(again).isEqualTo(report);
    assertThat(ReportParts.of(again)).isEqualTo(parts);
  }

  /** What toString does not show: which part it is that differs. */
  private static void partByPart(ReportParts found, ReportParts expected) {
    assertThat(found.language()).isEqualTo(expected.language());
    assertThat(found.context()).isEqualTo(expected.context());
    if (found.library() != null && expected.library() != null) {
      assertThat(found.library().descriptors()).isEqualTo(expected.library().descriptors());
      assertThat(found.library().entries()).isEqualTo(expected.library().entries());
    }
    assertThat(found.library()).isEqualTo(expected.library());
    for (int i = 0; i < found.groups().size(); i++) {
      MeasurementGroup one = found.groups().get(i);
      MeasurementGroup other = expected.groups().get(i);
      assertThat(one.tracking()).isEqualTo(other.tracking());
      assertThat(one.timePoint()).isEqualTo(other.timePoint());
      assertThat(one.sites()).isEqualTo(other.sites());
      assertThat(one.algorithm()).isEqualTo(other.algorithm());
      assertThat(one.regions()).isEqualTo(other.regions());
      assertThat(one.sourceImages()).isEqualTo(other.sourceImages());
      assertThat(one.measurements()).isEqualTo(other.measurements());
      assertThat(one.evaluations()).isEqualTo(other.evaluations());
      assertThat(one.parts().imageSources()).isEqualTo(other.parts().imageSources());
      assertThat(one.parts().waveformSources()).isEqualTo(other.parts().waveformSources());
      assertThat(one).isEqualTo(other);
    }
    assertThat(found.derived()).isEqualTo(expected.derived());
  }

  @Provide
  Arbitrary<ReportParts> parts() {
    return new ReportArbitraries().parts();
  }
}

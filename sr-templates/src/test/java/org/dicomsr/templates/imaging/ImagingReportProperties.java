package org.dicomsr.templates.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.SrDocument;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.testing.ImagingArbitraries;

/** A report that was built and written reads as it was said. */
class ImagingReportProperties {
  @Provide
  Arbitrary<ImagingArbitraries.Said> reports() {
    return new ImagingArbitraries().reports();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("a report of TID 2000 reads as it was built, without an error")
  void reportsReadAsBuilt(@ForAll("reports") ImagingArbitraries.Said said) throws IOException {
    SrDocument written = said.builder().build().document();

    SrDocument read = SrDocument.read(written.toBytes());

    assertThat(ImagingArbitraries.Said.by(BasicDiagnosticImagingReport.of(read))).isEqualTo(said);
    assertThat(read.violations()).isEmpty();
    assertThat(TemplateValidator.standard().validate(read).recognition().claimed())
        .isEqualTo("2000");
  }
}

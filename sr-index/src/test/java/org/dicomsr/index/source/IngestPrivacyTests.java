package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.testing.MarkedReport;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.model.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marker stands for a patient's data in whole and damaged files; nothing gives it away. */
class IngestPrivacyTests {
  private static final Marker MARKER = Marker.DEFAULT;

  @TempDir Path temporary;

  @Test
  void noValueOfAFileIsInAReportOrMessage() throws IOException {
    Path folder = temporary.toRealPath().resolve("data");
    Random random = new Random(7);
    for (int i = 0; i < 1500; i++) {
      DataSet report =
          MarkedReport.small(TestFiles.object("1.2." + i, MARKER.text()), MARKER, random);
      TransferSyntax syntax =
          switch (i % 3) {
            case 0 -> TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
            case 1 -> TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
            default -> TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
          };
      byte[] bytes = TestFiles.bytes(report, syntax);
      TestFiles.write(folder.resolve("f" + i), Mutations.of(bytes, random));
    }
    MemoryTarget target = new MemoryTarget();
    List<String> shown = new ArrayList<>();
    target.hook =
        object -> {
          synchronized (shown) {
            shown.add(object.toString());
          }
          if (object.sopInstanceUid().endsWith("7")) {
            throw new IllegalStateException("cannot take " + MARKER.text());
          }
        };
    Path lines = temporary.resolve("report");

    IngestReport report = Ingest.into(target).from(Source.of(folder)).report(lines).build().run();

    assertThat(report.files()).isEqualTo(1500);
    assertThat(report.count(RejectionReason.MALFORMED)).isPositive();
    assertThat(report.count(RejectionReason.INTERNAL_ERROR)).isPositive();
    shown.add(Files.readString(lines, UTF_8));
    shown.add(report.toString());
    shown.add(report.rejections().toString());
    assertThat(shown).noneMatch(MARKER::isIn);
  }
}

package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dicomsr.examples.readme.WriteCustomReports;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int sr(String... args) {
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private Path sample() throws IOException {
    return Samples.write(folder.resolve("text.dcm"), Samples.withText("Secret"));
  }

  @Test
  void printsALineAFindingAndASummary() throws IOException {
    Path file = sample();
    assertThat(sr("validate", file.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            file
                + ": ERROR TID1500-row6-MC 1: expected one of rows 6, 10, 12, found none [PS3.16 TID 1500]\n")
        .containsPattern(
            "\n1 file checked: \\d+ errors?, \\d+ warnings?, \\d+ rules? not checked\n$")
        .doesNotContain("Secret");
  }

  @Test
  void printsJson() throws IOException {
    assertThat(sr("validate", "--json", sample().toString())).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString())
        .contains("\"template\":\"1500\",\"identification\":\"confirmed\"")
        .contains("{\"rule\":\"TID1500-row6-MC\",\"severity\":\"ERROR\",\"path\":\"1\"");
  }

  @Test
  void tellsWhatWasNotChecked() throws IOException {
    sr("validate", "--all", sample().toString());
    assertThat(out.toString())
        .contains(": not checked TID1001-row1-MC 1: whether it must be there");
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "no report");
    assertThat(sr("validate", bad.toString(), sample().toString())).isEqualTo(1);
    assertThat(err.toString()).contains(bad + ": ");
    assertThat(out.toString()).contains("1 file checked").contains("; 1 file could not be read\n");
  }

  @Test
  void ofAFolderReportsAreCheckedAndOtherObjectsPassedOver() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    WriteCustomReports.main(new String[] {reports.toString()});
    DataSet image =
        DataSet.build(data -> data.text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE));
    Path file = Files.createDirectories(reports.resolve("ct")).resolve("1.dcm");
    Samples.write(file, image);
    String yaml = "samples/templates/tavi-case.yaml";
    String json = "samples/templates/landmarks.json";
    assertThat(sr("validate", "--template", yaml, "--template", json, reports.toString())).isZero();
    assertThat(out.toString())
        .startsWith("2 files checked: 0 errors, 0 warnings, ")
        .endsWith("; 1 other object passed over\n");
    assertThat(sr("validate", file.toString())).isOne();
  }

  @Test
  void reportsOfTemplatesOfOnesOwnAreHeldAgainstThem() throws IOException {
    WriteCustomReports.main(new String[] {folder.toString()});
    String tavi = folder.resolve("tavi.dcm").toString();
    String landmarks = folder.resolve("landmarks.dcm").toString();
    String yaml = "samples/templates/tavi-case.yaml";
    String json = "samples/templates/landmarks.json";
    assertThat(sr("validate", "--template", yaml, "--template", json, tavi, landmarks)).isZero();
    assertThat(out.toString())
        .startsWith("2 files checked: 0 errors, 0 warnings, 4 rules not checked");
    assertThat(sr("validate", "--json", "--template", yaml, tavi)).isZero();
    assertThat(out.toString()).contains("\"template\":\"99TAVI\",\"identification\":\"confirmed\"");
  }

  @Test
  void templatesOfOnesOwnMustGoWithTheStandards() throws IOException {
    Path template = folder.resolve("mine.yaml");
    Files.writeString(
        template,
        """
        templates:
        - {tid: 1500, name: Mine, rows: [{include: 1502, rel: CONTAINS, req: U}]}
        """);
    assertThat(sr("validate", "--template", template.toString(), sample().toString())).isEqualTo(1);
    assertThat(err.toString()).contains("mine.yaml").contains("1500");
    assertThat(out.toString()).isEmpty();
  }
}

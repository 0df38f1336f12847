package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlattenCommandTests {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int sr(String... args) {
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private Path sample() throws IOException {
    return Samples.write(folder.resolve("text.dcm"), Samples.withText("Secret"));
  }

  private Path image(String instance) throws IOException {
    DataSet data =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
            .text(Tag.SOP_INSTANCE_UID, instance)
            .text(Tag.STUDY_INSTANCE_UID, "1.2.3")
            .text(Tag.SERIES_INSTANCE_UID, "1.2.4")
            .build();
    Path file = folder.resolve(instance);
    DicomWriter.write(
        file,
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
    return file;
  }

  @Test
  void printsALineADocumentThatReadsBack() throws IOException {
    assertThat(sr("flatten", "--jsonl", sample().toString())).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    ObjectDocument document = DocumentJson.objectDocument(out.toString());
    assertThat(document.kind()).isEqualTo(ObjectKind.REPORT);
    assertThat(document.template()).isEqualTo("1500");
    assertThat(out.toString()).contains("Secret");
  }

  @Test
  void imagesOfASeriesAreOneDocumentBehindTheOthers() throws IOException {
    String one = image("1.2.5.1").toString();
    String two = image("1.2.5.2").toString();
    assertThat(sr("flatten", "--jsonl", one, sample().toString(), two, one)).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(DocumentJson.objectDocument(lines.getLast()).instances()).hasSize(2);
  }

  @Test
  void printsForPeopleWithoutTheOption() throws IOException {
    assertThat(sr("flatten", "--no-rows", sample().toString())).isZero();
    assertThat(out.toString().lines()).hasSizeGreaterThan(20);
    assertThat(DocumentJson.objectDocument(out.toString()).template()).isNull();
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "no object");
    assertThat(sr("flatten", "--jsonl", bad.toString(), sample().toString())).isEqualTo(1);
    assertThat(err.toString()).contains(bad + ": ").doesNotContain("Secret");
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void theSiteIsPartOfThePatientsKey() throws IOException {
    assertThat(sr("flatten", "--jsonl", "--site", "north", sample().toString())).isZero();
    assertThat(DocumentJson.objectDocument(out.toString()).patient().key()).contains("north");
  }
}

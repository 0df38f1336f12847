package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTests {
  private static final CodedConcept TITLE = CodedConcept.of("126000", "DCM", "Report");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept REMARK = CodedConcept.of("R1", "99TEST", "Remark");
  private static final CodedConcept CM = CodedConcept.of("cm", "UCUM", "centimeter");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void index() throws IOException {
    Files.createDirectory(folder.resolve("Doe^Jane"));
    for (int i = 0; i < 8; i++) {
      write(i);
    }
    Files.writeString(
        folder.resolve("catalogue.yaml"),
        """
        catalogue: 1
        variables:
          length: {from: SCT|410668003, unit: mm}
          remark: {from: 99TEST|R1, type: text}
        """);
    assertThat(sr("index", path("index"), path("Doe^Jane"), "-q")).isZero();
  }

  private void write(int number) throws IOException {
    DataSet.Builder data =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_SR_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, "1.2.3." + number)
            .text(Tag.STUDY_INSTANCE_UID, "1.2.4." + number)
            .text(Tag.SERIES_INSTANCE_UID, "1.2.5." + number)
            .text(Tag.MODALITY, "SR")
            .text(Tag.PATIENT_ID, "P" + number)
            .text(Tag.PATIENT_NAME, "Doe^Jane");
    ContentWriter.write(
            ContainerBuilder.root(
                TITLE,
                r ->
                    r.num(RelationshipType.CONTAINS, LENGTH, 1.5, CM)
                        .text(RelationshipType.CONTAINS, REMARK, "quite long")))
        .forEach(data::put);
    DicomWriter.write(
        folder.resolve("Doe^Jane").resolve(number + ".dcm"),
        data.build(),
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private int sr(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Sr.execute(new PrintWriter(out), new PrintWriter(err, true), args);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int export(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("export", path("index"), path("out")));
    args.addAll(List.of(more));
    return sr(args.toArray(String[]::new));
  }

  private int exportAll(String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("--where", "report", "--catalogue", path("catalogue.yaml")));
    args.addAll(List.of(more));
    return export(args.toArray(String[]::new));
  }

  @Test
  void makesADataSetAndTellsWhatItHolds() throws IOException {
    assertThat(exportAll("--files", "copy", "--split", "train=1,validation=1,test=1")).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines().toList())
        .anySatisfy(line -> assertThat(line).startsWith("8 patients: ").contains(" train, "))
        .anySatisfy(line -> assertThat(line).startsWith("8 files, "))
        .contains("  label   known  unknown  conflicts  withheld")
        .contains("  length      8        0          0         0")
        .contains("  remark      0        0          0         8");
    assertThat(Files.readAllLines(folder.resolve("out/samples.csv")).get(1)).endsWith(",15,");
    assertThat(exportAll()).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "sr export: "
                + path("out")
                + ": expected a target that is not there, found one; replace it? (--replace)\n");
    assertThat(exportAll("--replace", "--json", "--folds", "2", "--labels", "length")).isZero();
    assertThat(out.toString())
        .matches(
            "\\{\"patients\":8,\"split\":\\{\"fold-0\":\\d,\"fold-1\":\\d},\"files\":\\{},\"bytes\":0,"
                + "\"refused\":\\{},\"labels\":\\{\"length\":\\{\"known\":8,\"unknown\":0,\"conflicts\":0,"
                + "\"withheld\":0}}}\n");
  }

  @Test
  void ofACohortThatWasKept() throws IOException {
    assertThat(sr("cohort", "save", path("index"), "report", path("all.cohort"))).isZero();
    assertThat(export("--cohort", path("all.cohort"))).isZero();
    assertThat(out).hasToString("8 patients\n");
    assertThat(
            export(
                "--cohort", path("all.cohort"), "--catalogue", path("catalogue.yaml"), "--replace"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("expected the catalogue that the cohort was made with");
    write(9);
    assertThat(sr("index", path("index"), path("Doe^Jane"), "-q")).isZero();
    assertThat(export("--cohort", path("all.cohort"), "--replace")).isEqualTo(1);
    assertThat(err.toString()).contains("expected the index as it was when the cohort was kept");
  }

  @Test
  void nobodyIsAWarning() throws IOException {
    assertThat(export("--where", "MR")).isZero();
    assertThat(err)
        .hasToString(
            "sr export: warning: nobody is in the data set: the query finds no patients\n");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertThat(sr("index", path("empty"), nothing.toString(), "-q")).isZero();
    assertThat(sr("export", path("empty"), path("other"), "--where", "MR")).isZero();
    assertThat(err.toString()).contains(path("empty") + ": the index is empty");
  }

  @Test
  void aCohortWithACatalogueAsksForIt() throws IOException {
    String query = "has remark";
    String variables = path("catalogue.yaml");
    assertThat(
            sr("cohort", "save", path("index"), query, path("l.cohort"), "--catalogue", variables))
        .isZero();
    assertThat(export("--cohort", path("l.cohort"))).isOne();
    assertThat(err.toString()).endsWith("found none: give --catalogue FILE\n");
    assertThat(sr("cohort", "compare", path("l.cohort"), "--index", path("index"))).isEqualTo(2);
    assertThat(err.toString()).contains("give --catalogue FILE (none was given)");
  }

  @Test
  void mistakesAreToldInOneLine() {
    assertThat(export()).isEqualTo(2);
    assertThat(err.toString()).contains("--where").contains("--cohort");
    assertThat(exportAll("--files", "move")).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected --files of none, reference, copy, hardlink; found another word");
    assertThat(exportAll("--allow", "faces")).isEqualTo(2);
    assertThat(err.toString()).contains("expected --allow of text, identifiable, burned-in-");
    assertThat(exportAll("--split", "train=0")).isEqualTo(2);
    assertThat(err.toString()).contains("expected weights from 1 to 1000000, found 0");
    assertThat(exportAll("--folds", "1")).isEqualTo(2);
    assertThat(export("--where", "lenght > 3")).isEqualTo(2);
    assertThat(exportAll("--labels", "lenght")).isEqualTo(1);
    assertThat(err.toString()).contains("expected labels that are variables of the catalogue");
    assertThat(exportAll("--labels", "remark")).isEqualTo(1);
    assertThat(err.toString())
        .endsWith("it is free text, which may say who a patient is; allow it (--allow text)\n");
    assertThat(exportAll("--files", "hardlink")).isEqualTo(1);
    assertThat(err.toString()).endsWith("allow it, or copy (--allow identifiable)\n");
    assertThat(exportAll("--secret-env", "DICOMSR_NO_SUCH")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "sr export: secret: expected the environment variable DICOMSR_NO_SUCH, found none\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void filesThatAreGoneAreToldByUid() throws IOException {
    Files.delete(folder.resolve("Doe^Jane").resolve("3.dcm"));
    assertThat(exportAll("--files", "copy")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "sr export: SOP Instance 1.2.3.3: expected its file, found none where it was; mount the archive, or index"
                + " it again\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void textIsThereIfAllowed() throws IOException {
    assertThat(
            exportAll(
                "--allow", "text,secondary-capture", "--retain", "descriptors", "--site", "A"))
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("out/samples.csv")).get(1))
        .endsWith(",15,quite long");
    assertThat(Files.readString(folder.resolve("out/README.md"))).startsWith("# Data set of A\n");
  }
}

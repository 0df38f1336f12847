package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTests {
  private static final String MARKER = "Xq7Marker";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int sr(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  private String index() {
    return folder.resolve("archive.index").toString();
  }

  /** A report with a marker in it, two images of one series, and what is no DICOM. */
  private Path archive() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    DataSet report =
        Samples.withText(MARKER + "Text").toBuilder()
            .text(Tag.PATIENT_NAME, MARKER + "^Name")
            .text(Tag.PATIENT_ID, MARKER + "Id")
            .text(Tag.PATIENT_BIRTH_DATE, "19010203")
            .text(Tag.STUDY_INSTANCE_UID, "1.2.3.1")
            .text(Tag.SERIES_INSTANCE_UID, "1.2.3.2")
            .build();
    Samples.write(archive.resolve("report.dcm"), report);
    image(archive.resolve("one.dcm"), "1.2.5.1");
    image(archive.resolve("two.dcm"), "1.2.5.2");
    Files.writeString(archive.resolve("notes.txt"), MARKER + "Note");
    return archive;
  }

  private static void image(Path file, String instance) throws IOException {
    DataSet data =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
            .text(Tag.SOP_INSTANCE_UID, instance)
            .text(Tag.MODALITY, "CT")
            .text(Tag.PATIENT_ID, MARKER + "Id")
            .text(Tag.STUDY_INSTANCE_UID, "1.2.3.1")
            .text(Tag.SERIES_INSTANCE_UID, "1.2.3.4")
            .build();
    DicomWriter.write(
        file,
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
  }

  @Nested
  class ARun {
    @Test
    void tellsWhatBecameOfTheFilesAndWhatTheIndexHolds() throws IOException {
      assertThat(sr("index", index(), archive().toString())).isZero();
      assertThat(out.toString())
          .containsPattern(
              "^4 files, [0-9.]+ [KM]?B?(bytes)?, in [0-9.]+ s \\([0-9,]+ files/s\\)\n")
          .contains(
              """
                added        3
                rejected     1
                  not-dicom  1
              The index holds 1 patient, 1 study, 2 series, 2 objects of 3 instances, profile site
              """);
      assertThat(err.toString())
          .contains(
              "4 of 4 files, 1 rejected in ",
              "sr index: warning: 1 file was rejected; --report FILE tells which and why");
    }

    @Test
    void aSecondTimeNothingHasChanged() throws Exception {
      String archive = archive().toString();
      sr("index", index(), archive);
      assertThat(sr("index", index(), archive)).isZero();
      assertThat(out.toString()).contains("  unchanged    3\n").doesNotContain("added", "replaced");
      assertThat(sr("index", "--reread", index(), archive)).isZero();
      assertThat(out.toString()).contains("  unchanged    3\n").doesNotContain("added", "replaced");
    }

    @Test
    void takesInWhatIsInAZipArchive() throws IOException {
      Path archive = archive();
      Path zip = folder.resolve("images.zip");
      try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(zip))) {
        for (String name : List.of("one.dcm", "two.dcm")) {
          to.putNextEntry(new ZipEntry(name));
          to.write(Files.readAllBytes(archive.resolve(name)));
        }
      }
      assertThat(sr("index", index(), zip.toString(), archive.resolve("report.dcm").toString()))
          .isZero();
      assertThat(out.toString()).contains("  added  3\n").contains("2 objects of 3 instances");
    }

    @Test
    void printsJsonWhenAsked() throws IOException {
      assertThat(sr("index", "-q", "--json", index(), archive().toString())).isZero();
      assertThat(out.toString().lines()).hasSize(1);
      assertThat(out.toString())
          .startsWith("{\"ending\":\"complete\",\"files\":4,\"bytes\":")
          .contains(
              "\"outcomes\":{\"added\":3,\"replaced\":0,\"unchanged\":0,\"passed-over\":0,\"rejected\":1}",
              "\"reasons\":{\"not-dicom\":1}",
              "\"profile\":\"site\"",
              "\"counts\":{\"patients\":1,\"studies\":1,\"series\":2,\"objects\":2,\"instances\":3,");
      assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void writesAReportOfEachFileForItsOwnerAlone() throws IOException {
      Path report = folder.resolve("files.jsonl");
      assertThat(sr("index", "--report", report.toString(), index(), archive().toString()))
          .isZero();
      assertThat(Files.readAllLines(report))
          .hasSize(5)
          .anyMatch(line -> line.contains("notes.txt") && line.contains("\"not-dicom\""))
          .last()
          .asString()
          .startsWith("{\"ending\":\"complete\",\"files\":4,");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
          .isEqualTo("rw-------");
      assertThat(err.toString()).contains(report + " tells which and why");
    }

    @Test
    void anIndexInItsOwnArchiveIsNoPartOfIt() throws IOException {
      Path archive = archive();
      String within = archive.resolve("deep").resolve("my.index").toString();
      String report = archive.resolve("files.jsonl").toString();
      for (int run = 0; run < 2; run++) {
        assertThat(sr("index", "--report", report, within, archive.toString())).isZero();
        assertThat(out.toString()).startsWith("4 files, ").contains("rejected     1\n");
      }
    }

    @Test
    void endsWithOneWhenStrictAndFilesWereRejected() throws IOException {
      Path archive = archive();
      assertThat(sr("index", "--strict", index(), archive.toString())).isEqualTo(1);
      Files.delete(archive.resolve("notes.txt"));
      assertThat(sr("index", "--strict", index(), archive.toString())).isZero();
    }

    @Test
    void warnsWhenThereAreNoFiles() throws IOException {
      Path empty = Files.createDirectory(folder.resolve("empty"));
      assertThat(sr("index", index(), empty.toString())).isZero();
      assertThat(err.toString()).contains("warning: no files were found");
    }
  }

  @Nested
  class OnATerminal {
    @AfterEach
    void leaveIt() {
      System.clearProperty("sr.columns");
    }

    @Test
    void thereIsABar() throws IOException {
      System.setProperty("sr.columns", "80");
      assertThat(sr("index", index(), archive().toString())).isZero();
      assertThat(err.toString()).startsWith("\r").contains("100 % ━━").contains(" 4 of 4 files");
      assertThat(out.toString()).doesNotContain("\r", "\033");
      assertThat(sr("index", "--quiet", index(), archive().toString())).isZero();
      assertThat(err.toString()).startsWith("sr index: warning:");
    }
  }

  @Nested
  class AMistake {
    @Test
    void aMissingPathIsToldBeforeAnythingIsDone() throws IOException {
      Path missing = folder.resolve("missing");
      assertThat(sr("index", index(), archive().toString(), missing.toString())).isEqualTo(2);
      assertThat(err.toString())
          .startsWith("sr index: expected a file or folder, found none: " + missing);
      assertThat(Path.of(index())).doesNotExist();
    }

    @Test
    void wordsThatAreNoneAreRefused() throws IOException {
      String archive = archive().toString();
      assertThat(sr("index", index())).isEqualTo(2);
      assertThat(sr("index", "--profile", "open", index(), archive)).isEqualTo(2);
      assertThat(err.toString()).contains("expected site or minimal");
      assertThat(sr("index", "--threads", "0", index(), archive)).isEqualTo(2);
      assertThat(sr("index", "--secret-env", "A", "--secret-file", "b", index(), archive))
          .isEqualTo(2);
      assertThat(sr("index", "--secret-env", "SR_TESTS_NO_SUCH", index(), archive)).isEqualTo(1);
      assertThat(err.toString()).contains("environment variable SR_TESTS_NO_SUCH, found none");
      assertThat(sr("index", "--template", archive + "/none.yaml", index(), archive)).isEqualTo(1);
      assertThat(err.toString()).contains("none.yaml: no such file");
      assertThat(Path.of(index()).resolve("documents"))
          .satisfiesAnyOf(
              place -> assertThat(place).doesNotExist(),
              place -> assertThat(place).isEmptyDirectory());
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
      Path archive = archive();
      assertThat(sr("index", archive.toString(), archive.toString())).isEqualTo(1);
      assertThat(err.toString().lines())
          .containsExactly(
              "sr index: "
                  + archive
                  + ": expected an index or an empty folder, found a folder of something else");
      assertThat(sr("index", archive.resolve("notes.txt").toString(), archive.toString()))
          .isEqualTo(1);
      assertThat(err.toString()).contains("found a file");
    }

    @Test
    void anotherProfileThanTheIndexHasIsRefused() throws IOException {
      String archive = archive().toString();
      assertThat(sr("index", "--profile", "minimal", index(), archive)).isZero();
      assertThat(out.toString()).contains("profile minimal");
      assertThat(sr("index", index(), archive)).isZero();
      assertThat(sr("index", "--profile", "site", index(), archive)).isEqualTo(1);
      assertThat(err.toString().lines())
          .singleElement()
          .asString()
          .contains("expected an index of the privacy profile site, found minimal");
    }

    @Test
    void theSecondWriterIsToldThatThereIsOne() throws IOException {
      String archive = archive().toString();
      try (SrIndex index = SrIndex.open(Path.of(index()));
          IndexSession session = index.session()) {
        assertThat(session).isNotNull();
        assertThat(sr("index", index(), archive)).isEqualTo(1);
        assertThat(err.toString().lines())
            .singleElement()
            .asString()
            .startsWith("sr index: " + index() + ": expected no other writer, found one");
      }
    }

    @Test
    void aDamagedIndexSaysSo() throws IOException {
      String archive = archive().toString();
      sr("index", index(), archive);
      try (Stream<Path> files = Files.list(Path.of(index()).resolve("documents"))) {
        files
            .filter(file -> file.getFileName().toString().startsWith("_"))
            .forEach(IndexCommandTests::delete);
      }
      assertThat(sr("index", "--reread", index(), archive)).isEqualTo(1);
      assertThat(err.toString())
          .contains(index() + ": expected the files of the index as they were");
      assertThat(sr("stats", index())).isEqualTo(1);
      assertThat(err.toString().lines()).hasSize(1);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noValueOfAPatientIsInAnyOutput() throws IOException {
    Path archive = archive();
    // a file whose bytes are wrong in the middle of a value
    byte[] bytes = Files.readAllBytes(archive.resolve("report.dcm"));
    Files.write(archive.resolve("cut.dcm"), java.util.Arrays.copyOf(bytes, bytes.length - 7));
    Path report = folder.resolve("files.jsonl");
    StringBuilder all = new StringBuilder();
    for (String[] args :
        List.of(
            new String[] {"index", "--report", report.toString(), index(), archive.toString()},
            new String[] {"index", "--json", "--reread", index(), archive.toString()},
            new String[] {"stats", "--all", index()},
            new String[] {"stats", "--json", index()})) {
      assertThat(sr(args)).isZero();
      all.append(out).append(err);
    }
    all.append(Files.readString(report));
    assertThat(all).contains("malformed").doesNotContain(MARKER).doesNotContain("19010203");
  }

  @Test
  void patientsOfTwoSitesAreNotJoined() throws IOException {
    String archive = archive().toString();
    sr("index", "--site", "north", index(), archive);
    Path south = Files.createDirectory(folder.resolve("south"));
    image(south.resolve("three.dcm"), "1.2.5.3");
    assertThat(sr("index", "--site", "south", index(), south.toString())).isZero();
    assertThat(out.toString()).contains("The index holds 2 patients");
    try (SrIndex index = SrIndex.openExisting(Path.of(index()));
        IndexSnapshot snapshot = index.snapshot()) {
      assertThat(snapshot.counts().objects()).isEqualTo(3);
    }
  }
}

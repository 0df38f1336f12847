package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.export.Archive.CATALOGUE;
import static org.dicomsr.filter.export.Archive.EXPORT;
import static org.dicomsr.filter.export.Archive.MARKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.export.ExportException.Reason;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong is told, without a place or a value, and leaves nothing. */
class ExportFailureTests {
  private static final ExportOptions COPIES =
      EXPORT.withFiles(FileMode.COPY).withInclude(Include.STUDY);

  @TempDir private Path folder;

  private Archive archive;
  private SrIndex index;
  private Path targets;

  @BeforeEach
  void index() throws IOException {
    archive = new Archive(folder.resolve(MARKER)).with(0, 3);
    index = archive.index(folder.resolve("index"));
    targets = Files.createDirectory(folder.resolve("targets"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void refused(ExportOptions options, Reason reason, String message) throws IOException {
    refused(CATALOGUE, targets.resolve("out"), options, reason, message);
    assertThat(targets).isEmptyDirectory();
  }

  private void refused(
      Catalogue catalogue, Path target, ExportOptions options, Reason reason, String message) {
    assertThatThrownBy(() -> Archive.export(index, catalogue, "report", target, options))
        .isInstanceOfSatisfying(
            ExportException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e).message().contains(message).doesNotContain(MARKER, folder.toString());
            });
  }

  private Path source(int patient, int number) {
    return archive.folder().resolve(Archive.uid(patient, number) + ".dcm");
  }

  @Test
  void aFileThatIsGone() throws IOException {
    Files.delete(source(1, 102));
    refused(
        COPIES,
        Reason.SOURCE_MISSING,
        "SOP Instance 1.2.76.1.102: expected its file, found none where it was");
    refused(
        EXPORT.withFiles(FileMode.REFERENCE).withInclude(Include.STUDY),
        Reason.SOURCE_MISSING,
        "1.2.76.1.102");
    assertThat(Archive.export(index, "report", targets.resolve("out"), EXPORT).patients())
        .isEqualTo(3);
  }

  @Test
  void aFileThatChangedSinceItWasIndexed() throws IOException {
    Path changed = source(2, 501);
    byte[] bytes = Files.readAllBytes(changed);
    FileTime time = Files.getLastModifiedTime(changed);
    Files.write(changed, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    refused(
        COPIES,
        Reason.SOURCE_CHANGED,
        "SOP Instance 1.2.76.2.501: expected its file as it was indexed, found another");
    // another object of the same size in its place
    Files.write(changed, bytes);
    bytes =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("1.2.76.2.501", "1.2.76.2.509")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.write(changed, bytes);
    Files.setLastModifiedTime(changed, time);
    refused(COPIES, Reason.SOURCE_CHANGED, "1.2.76.2.501");
  }

  @Test
  void aFileThatIsBrokenOff() throws IOException {
    Path broken = source(2, 501);
    byte[] bytes = Files.readAllBytes(broken);
    FileTime time = Files.getLastModifiedTime(broken);
    java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0xFF);
    Files.write(broken, bytes);
    Files.setLastModifiedTime(broken, time);
    assertThatThrownBy(() -> Archive.export(index, "report", targets.resolve("out"), COPIES))
        .isInstanceOf(IOException.class)
        .message()
        .doesNotContain(MARKER);
    assertThat(targets).isEmptyDirectory();
  }

  @Test
  void objectsThatNoFileIsKnownOf() throws IOException {
    try (IndexSession session = index.session()) {
      session.add(
          org.dicomsr.filter.testing.TestPatient.patient("a")
              .report(r -> {})
              .documents()
              .getFirst());
      session.commit();
    }
    refused(COPIES, Reason.SOURCE_MISSING, "found none in the ledger; index the archive again");
  }

  @Test
  void anIndexThatIsBeingWritten() throws IOException {
    try (FileLedger ledger = index.ledger()) {
      assertThat(ledger).isNotNull();
      assertThatThrownBy(() -> Archive.export(index, "report", targets.resolve("out"), COPIES))
          .hasMessage("expected a ledger that is free, found one that is in use");
    }
    assertThat(targets).isEmptyDirectory();
  }

  @Test
  void targetsThatAreThere() throws IOException {
    Path target = targets.resolve("out");
    Archive.export(index, "report", target, EXPORT);
    refused(CATALOGUE, target, EXPORT, Reason.TARGET_EXISTS, "expected a target that is not there");
    Files.writeString(target.resolve("mine.txt"), "mine");
    Archive.export(index, "report", target, EXPORT.replacing());
    assertThat(target.resolve("mine.txt")).doesNotExist();
    assertThat(targets).isDirectoryNotContaining(path -> !path.equals(target));

    Path other = Files.createDirectory(targets.resolve("other"));
    Archive.export(index, "report", other, EXPORT.replacing());
    Path own = Files.createDirectory(targets.resolve("own"));
    Files.writeString(own.resolve("thesis.txt"), "all I have");
    refused(
        CATALOGUE,
        own,
        EXPORT.replacing(),
        Reason.TARGET_EXISTS,
        "expected a data set to replace, found something else");
    Path file = Files.writeString(targets.resolve("file"), "mine");
    refused(CATALOGUE, file, EXPORT.replacing(), Reason.TARGET_EXISTS, "something else");
    assertThat(own).isDirectoryContaining("glob:**thesis.txt");
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsToBeReplacedStaysWhenTheNewOneCannotBeMade() throws IOException {
    Path target = targets.resolve("out");
    Archive.export(index, "report", target, EXPORT);
    Files.delete(source(1, 102));
    refused(CATALOGUE, target, COPIES.replacing(), Reason.SOURCE_MISSING, "1.2.76.1.102");
    try (Stream<Path> left = Files.list(targets)) {
      assertThat(left).containsExactly(target);
    }
    assertThat(target.resolve("dataset.json")).exists();
  }

  @Test
  void targetsThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    refused(
        CATALOGUE, file.resolve("out"), EXPORT, Reason.TARGET_UNWRITABLE, "found one that cannot");
    refused(CATALOGUE, Path.of("/"), EXPORT, Reason.TARGET_UNWRITABLE, "found the root");
  }

  @Test
  void secretsThatAreTooShortOrMissing() throws IOException {
    Path secret =
        Files.createFile(
            folder.resolve("secret"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, "c0ffeec0ffee");
    ExportOptions options = EXPORT.withSecret(new SecretSource.OfFile(secret));
    refused(options, Reason.NO_SECRET, "expected 32 hexadecimal digits or more, found 12");
    Files.delete(secret);
    refused(options, Reason.NO_SECRET, "expected its file, found none");
    assertThat(secret).doesNotExist();
    refused(
        EXPORT.withSecret(new SecretSource.OfEnvironment("DICOMSR_NO_SUCH")),
        Reason.NO_SECRET,
        "expected the environment variable DICOMSR_NO_SUCH, found none");
  }

  @Test
  void labelsThatCannotBeHad() throws IOException {
    refused(EXPORT.withLabels(List.of("pace_maker")), Reason.LABEL, "found another name");
    refused(EXPORT.withLabels(List.of("remark")), Reason.LABEL, "label remark: it is free text");
    try (SrIndex minimal = archive.index(folder.resolve("minimal"), PrivacyProfile.MINIMAL)) {
      assertThatThrownBy(() ->
              Archive.export(
                  minimal,
                  "report",
                  targets.resolve("out"),
                  EXPORT.withText().withLabels(List.of("remark"))))
          .isInstanceOf(ExportException.class)
          .hasMessage(
              "label remark: expected an index of profile site, found minimal, without texts");
      ExportReport report = Archive.export(minimal, "report", folder.resolve("out"), EXPORT);
      assertThat(report.labels())
          .containsEntry("remark", new ExportReport.LabelCounts(0, 0, 0, 3))
          .containsEntry("implanted", new ExportReport.LabelCounts(3, 0, 0, 0));
    }
    assertThat(targets).isEmptyDirectory();
  }

  @Test
  void cohortsOfAnotherCatalogueOrAnotherStateOfTheIndex() throws IOException {
    Cohort cohort;
    try (IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, CATALOGUE);
      cohort = Cohort.of(search, search.parse("report"));
      Search other = Search.over(snapshot, Catalogue.EMPTY);
      assertThatThrownBy(() -> Export.write(index, other, cohort, targets.resolve("out"), EXPORT))
          .hasMessage("expected the catalogue that the cohort was made with, found another");
    }
    // One more patient is another state too: the answer might be another.
    index.ingest(Source.of(archive.with(7, 8).folder()));
    assertOtherState(cohort, "found that it has changed; ask again");
    try (IndexSession session = index.session()) {
      session.deleteStudy(Archive.uid(1, 1));
      session.commit();
    }
    assertOtherState(cohort, "found that it has changed; ask again");
    try (IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, CATALOGUE);
      Cohort claimed =
          new Cohort(
              cohort.query(),
              cohort.catalogue(),
              cohort.names(),
              search.fingerprint(),
              cohort.objects());
      assertOtherState(claimed, "found that some are gone");
      ExportReport report =
          Export.write(index, search, cohort.recomputed(search), folder.resolve("again"), EXPORT);
      assertThat(report.patients()).isEqualTo(cohort.count(Level.PATIENTS));
    }
    assertThat(targets).isEmptyDirectory();
  }

  private void assertOtherState(Cohort cohort, String message) throws IOException {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, CATALOGUE);
      assertThatThrownBy(() -> Export.write(index, search, cohort, targets.resolve("out"), EXPORT))
          .isInstanceOfSatisfying(
              ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_STATE))
          .hasMessageContaining(message);
    }
  }

  @Test
  void aFullDiskIsToldWithWhatIsLeft() {
    assertThat(Export.told(new IOException("No space left on device")))
        .isInstanceOfSatisfying(
            ExportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TARGET_UNWRITABLE))
        .hasMessage(
            "expected room on the disk, found none; nothing of the data set is left, what was"
                + " there before is kept");
    IOException other = new IOException("Input/output error");
    assertThat(Export.told(other)).isSameAs(other);
  }

  @Test
  void whatIsNotFinishedLooksLikeNothing() throws IOException {
    Path target = targets.resolve("out");
    try (ExportFolder unfinished = ExportFolder.begin(target, false)) {
      unfinished.text("samples.jsonl").write("{}");
      Files.writeString(unfinished.file("files/a/b.dcm"), "bytes");
      try (Stream<Path> files = Files.walk(targets)) {
        assertThat(files.map(path -> targets.relativize(path).toString()).toList())
            .noneMatch(path -> path.startsWith("out"))
            .noneMatch(path -> path.endsWith("dataset.json") || path.endsWith("SHA256SUMS"))
            .anyMatch(path -> path.startsWith(".out.unfinished-"));
      }
    }
    assertThat(targets).isEmptyDirectory();
  }
}

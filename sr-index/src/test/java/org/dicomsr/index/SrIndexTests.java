package org.dicomsr.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.store.IndexCounts;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.dicomsr.index.store.ObjectStatistics;
import org.dicomsr.index.store.TemplateStatistics;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.model.testing.SampleDocuments;
import org.dicomsr.model.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SrIndexTests {
  private static final Flattener FLATTENER = Flattener.standard();

  @TempDir Path folder;

  static List<ObjectDocument> reports() {
    List<ObjectDocument> all = new ArrayList<>();
    for (SrDocument report : SampleDocuments.all().values()) {
      all.add(((Flattened.OfObject) FLATTENER.flatten(report.file(), null)).document());
    }
    return all;
  }

  static ImageInstance image(int number) {
    DataSet data =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, "1.2.7." + number)
            .text(Tag.SERIES_INSTANCE_UID, "1.2.6." + number / 10)
            .text(Tag.STUDY_INSTANCE_UID, "1.2.5")
            .text(Tag.PATIENT_ID, "4711")
            .text(Tag.PATIENT_NAME, "Doe^Jane")
            .text(Tag.MODALITY, "CT")
            .text(Tag.INSTANCE_NUMBER, "" + number)
            .build();
    DicomFile file =
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
    return ((Flattened.OfImage) FLATTENER.flatten(file, null)).instance();
  }

  private static void refuses(Reason reason, Callable<?> action) {
    assertThatThrownBy(action::call)
        .isInstanceOfSatisfying(
            IndexUnusableException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageStartingWith("expected ");
  }

  @Test
  void aNewIndexIsEmpty() throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("a").resolve("index"));
        IndexSnapshot snapshot = index.snapshot()) {
      assertThat(snapshot.counts()).isEqualTo(new IndexCounts(0, 0, 0, 0, 0, 0, 0));
      assertThat(snapshot.statistics().concepts()).isEmpty();
      assertThat(snapshot.document("1.2.3")).isEmpty();
      assertThat(index.profile()).isEqualTo(PrivacyProfile.SITE);
    }
  }

  @Test
  void snapshotsStayAsTheyAre() throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        IndexSession session = index.session();
        IndexSnapshot empty = index.snapshot()) {
      for (ObjectDocument report : reports()) {
        assertThat(session.add(report)).isEqualTo(Outcome.ADDED);
        assertThat(session.add(report)).isEqualTo(Outcome.UNCHANGED);
      }
      try (IndexSnapshot before = index.snapshot()) {
        assertThat(before.counts().objects()).isZero();
        assertThat(before.version()).isEqualTo(empty.version());
      }
      session.commit();
      assertThat(empty.counts().objects()).isZero();
      try (IndexSnapshot after = index.snapshot()) {
        assertThat(after.counts().objects()).isEqualTo(reports().size());
        ObjectDocument first = reports().getFirst();
        assertThat(after.document(first.key()))
            .hasValueSatisfying(found -> {
              assertThat(found.root()).isEqualTo(kept(first).root());
              assertThat(found.patient().id()).isNull();
            });
        assertThat(after.documentsOf(first.key())).hasSize(1);
        assertThat(session.deleteInstance(first.key())).isTrue();
        assertThat(session.deleteInstance(first.key())).isFalse();
        session.commit();
        assertThat(after.document(first.key())).isPresent();
        try (IndexSnapshot last = index.snapshot()) {
          assertThat(last.document(first.key())).isEmpty();
          assertThat(last.version()).isGreaterThan(after.version());
        }
      }
    }
  }

  private static ObjectDocument kept(ObjectDocument original) {
    return new org.dicomsr.index.privacy.Pseudonymizer(
            PrivacyProfile.SITE, IndexSecret.of(new byte[20]))
        .project(original);
  }

  @Test
  void imagesGatherOverSessionsAndAreReplacedWhenAsked() throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      for (int round = 0; round < 3; round++) {
        try (IndexSession session = index.session()) {
          for (int i = round; i < 20; i += 3) {
            assertThat(session.add(image(i))).isEqualTo(Outcome.ADDED);
          }
          session.commit();
        }
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        assertThat(snapshot.counts()).isEqualTo(new IndexCounts(1, 1, 2, 2, 20, 0, 0));
        assertThat(snapshot.documentsOf("1.2.7.13"))
            .singleElement()
            .satisfies(series -> assertThat(series.instances()).hasSize(10));
      }
      try (IndexSession session = index.session()) {
        assertThat(session.replace(image(3))).isEqualTo(Outcome.UNCHANGED);
        assertThat(session.deleteInstances(List.of("1.2.7.3", "1.2.7.4", "9.9"))).isEqualTo(2);
        assertThat(session.deleteSeries("1.2.6.1")).isEqualTo(1);
        assertThat(session.pseudonym(image(1).patient())).hasSize(32);
        session.commit();
        try (IndexSnapshot snapshot = index.snapshot()) {
          assertThat(snapshot.counts()).isEqualTo(new IndexCounts(1, 1, 1, 1, 8, 0, 0));
          assertThat(snapshot.documentsOfPatient(session.pseudonym(image(1).patient()))).hasSize(1);
        }
        assertThat(session.deletePatient(image(1).patient())).isEqualTo(1);
        session.commit();
        try (IndexSnapshot snapshot = index.snapshot()) {
          assertThat(snapshot.counts().objects()).isZero();
        }
      }
    }
  }

  /** More images at a time than are kept in memory, so that each series comes back many times. */
  @Test
  void seriesWhoseImagesAreScatteredAreWhole() throws IOException {
    int series = 300;
    try (SrIndex index = SrIndex.open(folder.resolve("index"));
        IndexSession session = index.session()) {
      for (int image = 0; image < 10; image++) {
        for (int i = 0; i < series; i++) {
          assertThat(session.add(image(10 * i + image))).isEqualTo(Outcome.ADDED);
        }
        if (image % 4 == 1) {
          session.commit();
        }
      }
      session.commit();
      try (IndexSnapshot snapshot = index.snapshot()) {
        assertThat(snapshot.counts())
            .isEqualTo(new IndexCounts(1, 1, series, series, 10L * series, 0, 0));
        snapshot.forEach(document -> assertThat(document.instances()).hasSize(10));
      }
      for (int i = 0; i < series; i++) {
        assertThat(session.add(image(10 * i))).isEqualTo(Outcome.UNCHANGED);
      }
    }
  }

  @Test
  void whatWasNotCommittedIsForgotten() throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        session.add(image(1));
        session.commit();
        session.add(image(2));
      }
      try (IndexSession session = index.session()) {
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        assertThat(snapshot.counts().instances()).isEqualTo(1);
      }
    }
  }

  @Test
  void theSecondWriterIsToldThatThereIsOne() throws IOException {
    Path place = folder.resolve("index");
    try (SrIndex index = SrIndex.open(place);
        SrIndex other = SrIndex.open(place)) {
      try (IndexSession session = index.session()) {
        session.add(image(1));
        refuses(Reason.IN_USE, index::session);
        refuses(Reason.IN_USE, other::session);
        session.commit();
        try (IndexSnapshot snapshot = other.snapshot()) {
          assertThat(snapshot.counts().instances()).isEqualTo(1);
        }
      }
      try (IndexSession session = other.session()) {
        assertThat(session.add(image(1))).isEqualTo(Outcome.UNCHANGED);
      }
    }
  }

  @Test
  void aClosedSessionSaysSo() throws IOException {
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      IndexSession session = index.session();
      session.close();
      session.close();
      refuses(Reason.ENDED, () -> session.add(image(1)));
    }
  }

  @Test
  void anotherProfileOrSecretIsRefused() throws IOException {
    Path place = folder.resolve("index");
    IndexOptions minimal = IndexOptions.DEFAULTS.withProfile(PrivacyProfile.MINIMAL);
    SrIndex.open(place, minimal).close();
    refuses(
        Reason.OTHER_PROFILE,
        () -> SrIndex.open(place, IndexOptions.DEFAULTS.withProfile(PrivacyProfile.SITE)));
    try (SrIndex index = SrIndex.open(place)) {
      assertThat(index.profile()).isEqualTo(PrivacyProfile.MINIMAL);
    }
    IndexSecret other =
        IndexSecret.of("another secret than its own".getBytes(StandardCharsets.US_ASCII));
    try (SrIndex index = SrIndex.open(place, minimal.withSecret(new SecretSource.Given(other)))) {
      refuses(Reason.OTHER_SECRET, index::session);
      index.snapshot().close();
    }
    Files.delete(SecretSource.fileBeside(place));
    try (SrIndex index = SrIndex.open(place)) {
      refuses(Reason.NO_SECRET, index::session);
      assertThat(SecretSource.fileBeside(place)).doesNotExist();
    }
  }

  @Test
  void aSecretThatOthersCanReadIsRefused() throws IOException {
    Path place = folder.resolve("index");
    SrIndex.open(place).close();
    Files.setPosixFilePermissions(
        SecretSource.fileBeside(place), PosixFilePermissions.fromString("rw-r--r--"));
    try (SrIndex index = SrIndex.open(place)) {
      refuses(Reason.NO_SECRET, index::session);
    }
  }

  @Test
  void nothingIsWrittenIntoAFolderOfSomethingElse() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "text");
    refuses(Reason.NO_INDEX, () -> SrIndex.open(folder));
    refuses(Reason.NO_INDEX, () -> SrIndex.open(folder.resolve("letter.txt")));
    assertThat(folder).isDirectoryNotContaining("glob:**documents");
  }

  @Test
  void openingWhatIsThereMakesNothing() throws IOException {
    Path missing = folder.resolve("missing");
    refuses(Reason.NO_INDEX, () -> SrIndex.openExisting(missing));
    assertThat(missing).doesNotExist();
    Path other = Files.createDirectory(folder.resolve("other"));
    refuses(Reason.NO_INDEX, () -> SrIndex.openExisting(other));
    Files.createDirectory(other.resolve("documents"));
    refuses(Reason.NO_INDEX, () -> SrIndex.openExisting(other));
    assertThat(other.resolve("documents")).isEmptyDirectory();
    assertThat(folder.resolve("other.secret")).doesNotExist();

    Path place = folder.resolve("index");
    SrIndex.open(place).close();
    try (SrIndex index = SrIndex.openExisting(place)) {
      assertThat(index.statistics().counts().objects()).isZero();
    }
  }

  private static boolean names(GroupDocument group, String tid) {
    return group.template() != null && group.template().identifier().equals(tid);
  }

  @Test
  void statisticsCountObjectsOfWhatIsNotDeleted() throws IOException {
    List<ObjectDocument> reports = reports();
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      try (IndexSession session = index.session()) {
        reports.forEach(report -> add(session, report));
        for (int number = 0; number < 25; number++) {
          session.add(image(number));
        }
        session.commit();
        session.deleteSeries("1.2.6.0");
        session.deleteInstance("1.2.7.24");
        session.deleteInstance(reports.getFirst().key());
        session.commit();
      }
      IndexStatistics statistics = index.statistics();
      long left = reports.size() - 1L;
      assertThat(statistics.kinds()).containsOnly(entry("image", 2L), entry("report", left));
      assertThat(statistics.objects()).contains(new ObjectStatistics("image", "CT", 2, 14));
      assertThat(statistics.objects())
          .extracting(ObjectStatistics::instances)
          .satisfies(all ->
              assertThat(all.stream().mapToLong(Long::longValue).sum())
                  .isEqualTo(statistics.counts().instances())
                  .isEqualTo(left + 14));
      assertThat(statistics.modalities()).containsEntry("CT", 2L);

      List<ObjectDocument> rest = reports.subList(1, reports.size());
      for (TemplateStatistics template : statistics.templates()) {
        assertThat(template)
            .isEqualTo(
                new TemplateStatistics(
                    template.tid(),
                    rest.stream().filter(each -> template.tid().equals(each.template())).count(),
                    rest.stream().filter(each -> names(each.root(), template.tid())).count(),
                    rest.stream()
                        .flatMap(each -> each.root().allGroups().skip(1))
                        .filter(group -> names(group, template.tid()))
                        .count()));
      }
      assertThat(statistics.templates()).hasSizeGreaterThan(2);
      assertThat(statistics.reportsWithoutTemplate())
          .isEqualTo(
              rest.stream()
                  .filter(each -> each.template() == null && each.root().template() == null)
                  .count());
    }
  }

  @Test
  void allFilesAreTheirOwnersAlone() throws IOException {
    Path place = folder.resolve("new").resolve("index");
    try (SrIndex index = SrIndex.open(place)) {
      try (IndexSession session = index.session()) {
        for (int i = 0; i < 50; i++) {
          session.add(image(i));
          session.commit();
        }
        session.merge();
      }
      index.ledger().close();
      try (Stream<Path> files = Files.walk(folder.resolve("new"))) {
        assertThat(files.toList())
            .hasSizeGreaterThan(6)
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
      }
    }
  }

  @Test
  void damageIsToldAsSuch() throws IOException {
    Path place = folder.resolve("index");
    try (SrIndex index = SrIndex.open(place);
        IndexSession session = index.session()) {
      reports().forEach(report -> add(session, report));
      session.commit();
    }
    try (Stream<Path> files = Files.list(place.resolve("documents"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.delete(file);
      }
    }
    try (SrIndex index = SrIndex.open(place)) {
      refuses(Reason.DAMAGED, index::snapshot);
    }
  }

  private static void add(IndexSession session, ObjectDocument report) {
    try {
      session.add(report);
    } catch (IndexUnusableException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theWholeCorpusIsTakenInOnceAndThenSkipped() throws IOException {
    Corpus.files("sr"); // skipped where it is not
    Path corpus = SharedData.folder("corpus").orElseThrow();
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      IngestReport first = index.ingest(Source.of(corpus));
      assertThat(first.outcomes().get(Outcome.ADDED)).isGreaterThan(300);
      IngestReport second = index.ingest(Source.of(corpus));
      assertThat(second.outcomes()).doesNotContainKeys(Outcome.ADDED, Outcome.REPLACED);
      IndexCounts counts = index.statistics().counts();
      assertThat(counts.instances()).isEqualTo(first.outcomes().getOrDefault(Outcome.ADDED, 0L));
      assertThat(counts.items()).isGreaterThan(20_000);
      assertThat(index.statistics().templates())
          .extracting(TemplateStatistics::tid)
          .contains("1500");
    }
  }
}

package org.dicomsr.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.Ingest;
import org.dicomsr.index.source.IngestOptions;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.IngestTarget;
import org.dicomsr.index.source.ObjectRefusedException;
import org.dicomsr.index.source.Outcome;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.source.SourceObject;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.testing.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that takes files in is killed, again and again, at any moment. What it left opens, and
 * the next run goes on from there, to the same index as one that was never disturbed.
 *
 * <p>With {@code -Ddicomsr.crashes=100}, that often.
 */
class KilledProcessTests {
  private static final int CRASHES = Integer.getInteger("dicomsr.crashes", 6);
  private static final int FILES = 400;

  /** Every second file is a report; the others are images of seven series. */
  private static final int WHOLE = FILES / 2 + 7;

  private static final IndexSecret SECRET = IndexSecret.of(new byte[32]);

  @TempDir Path folder;

  /** The process that is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      run(Path.of(arguments[0]), Path.of(arguments[1]), 15, Unhurried::new);
    }
  }

  /** Takes its time, so that a process on a fast machine is met at work. */
  private record Unhurried(IngestTarget target) implements IngestTarget {
    @Override
    public Outcome accept(SourceObject object) throws IOException, ObjectRefusedException {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      return target.accept(object);
    }

    @Override
    public void checkpoint(String name) throws IOException {
      target.checkpoint(name);
    }

    @Override
    public Optional<String> lastCheckpoint() throws IOException {
      return target.lastCheckpoint();
    }
  }

  private static IngestReport run(Path place, Path archive, int checkpoint) throws IOException {
    return run(place, archive, checkpoint, UnaryOperator.identity());
  }

  private static IngestReport run(
      Path place, Path archive, int checkpoint, UnaryOperator<IngestTarget> pace)
      throws IOException {
    try (SrIndex index = open(place);
        IndexSession session = index.session();
        FileLedger ledger = index.ledger()) {
      return Ingest.into(pace.apply(session))
          .from(Source.of(archive))
          .ledger(ledger)
          .options(
              IngestOptions.DEFAULTS
                  .withWorkers(2)
                  .withCheckpoints(checkpoint, Duration.ofMinutes(1)))
          .build()
          .run();
    }
  }

  private static SrIndex open(Path place) throws IOException {
    return SrIndex.open(
        place,
        IndexOptions.DEFAULTS
            .withSecret(new SecretSource.Given(SECRET))
            .withFlattening(FlattenOptions.withoutTemplates()));
  }

  @Test
  void whatItLeftOpensAndTheNextRunGoesOnFromThere() throws Exception {
    Path archive = archive();
    Path undisturbed = folder.resolve("undisturbed");
    run(undisturbed, archive, 1000);
    Path killed = folder.resolve("killed");
    Random random = new Random(7);
    int interrupted = 0;
    for (int crash = 0; crash < CRASHES; crash++) {
      Process child = start(killed, archive);
      long before = commits(killed);
      // After it has begun to commit, at any moment.
      while (child.isAlive() && commits(killed) == before && random.nextInt(2000) > 0) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(60));
      if (!child.isAlive()) {
        assertThat(child.exitValue()).as("the process by itself").isZero();
      }
      child.destroyForcibly();
      assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
      if (Files.isDirectory(killed)) {
        try (SrIndex index = open(killed);
            IndexSnapshot snapshot = index.snapshot()) {
          // All that is there can be read.
          long objects = snapshot.counts().objects();
          assertThat(documents(index)).hasSize((int) objects);
          interrupted += objects > 0 && objects < WHOLE ? 1 : 0;
        }
      }
    }
    assertThat(interrupted).as("indexes left with a part").isPositive();
    IngestReport last = run(killed, archive, 1000);
    assertThat(last.outcomes()).doesNotContainKey(Outcome.REPLACED);
    try (SrIndex wanted = open(undisturbed);
        SrIndex found = open(killed)) {
      assertThat(documents(found)).isEqualTo(documents(wanted));
      assertThat(found.statistics()).isEqualTo(wanted.statistics());
    }
    assertThat(run(killed, archive, 1000).outcomes()).containsOnlyKeys(Outcome.UNCHANGED);
  }

  /** How often the index was committed; the first commit makes it, and is empty. */
  private static long commits(Path place) throws IOException {
    Path documents = place.resolve("documents");
    if (!Files.isDirectory(documents)) {
      return 1;
    }
    try (var files = Files.list(documents)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("segments_[0-9a-z]+"))
          .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), 36))
          .max()
          .orElse(1);
    }
  }

  private static Process start(Path place, Path archive) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            place.toString(),
            archive.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Map<String, ObjectDocument> documents(SrIndex index) throws IOException {
    Map<String, ObjectDocument> all = new TreeMap<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      snapshot.forEach(document -> all.put(document.key(), document));
    }
    return all;
  }

  private Path archive() throws IOException {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    List<SrDocument> reports = List.copyOf(SampleDocuments.all().values());
    for (int i = 0; i < FILES; i++) {
      DataSet.Builder data =
          (i % 2 == 0
                  ? reports.get(i % reports.size()).file().dataSet()
                  : DataSet.builder()
                      .text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
                      .text(Tag.MODALITY, "CT")
                      .build())
              .toBuilder();
      data.text(Tag.SOP_INSTANCE_UID, "1.2.8." + i)
          .text(Tag.SERIES_INSTANCE_UID, "1.2.9." + (i % 2 == 0 ? i : i % 7))
          .text(Tag.STUDY_INSTANCE_UID, "1.2.10." + i % 3)
          .text(Tag.PATIENT_ID, "P" + i % 3);
      DicomWriter.write(
          archive.resolve("file" + i), data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }
    return archive;
  }
}

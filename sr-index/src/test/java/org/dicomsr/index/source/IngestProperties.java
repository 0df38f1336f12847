package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Runs by many threads, interrupted runs and repeated runs end like one undisturbed run by one. */
class IngestProperties {

  /** A file: which instance it holds with which text, or something else. */
  record Written(int instance, int text, int kind) {
    byte[] bytes() {
      return switch (kind) {
        case 0 -> new byte[0];
        case 1 -> TestFiles.ascii("no DICOM at all");
        default -> TestFiles.bytes("1." + instance, "text " + text);
      };
    }
  }

  @Provide
  Arbitrary<List<Written>> files() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 7))
        .as(Written::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 60)
  void manyWorkersEndLikeOne(
      @ForAll("files") List<Written> files, @ForAll @IntRange(min = 2, max = 8) int workers)
      throws IOException {
    inFolder(
        files,
        folder -> {
          Path data = folder.resolve("data");
          MemoryTarget one = new MemoryTarget();
          MemoryTarget many = new MemoryTarget();
          many.hook =
              object -> {
                if (object.location().hashCode() % 3 == 0) {
                  IngestTests.pause(1);
                }
              };
          List<String> serial = lines(one, data, 1, folder.resolve("1"));
          List<String> parallel = lines(many, data, workers, folder.resolve("2"));

          assertThat(parallel).isEqualTo(serial);
          assertThat(many.durable).isEqualTo(one.durable).isEqualTo(expected(files));
        });
  }

  @Property(tries = 40)
  void crashesAndRepetitionsChangeNothing(
      @ForAll("files") List<Written> files,
      @ForAll List<@IntRange(min = 0, max = 50) Integer> crashes)
      throws IOException {
    inFolder(
        files,
        folder -> {
          MemoryTarget target = new MemoryTarget();
          for (int crash : crashes.stream().limit(5).toList()) {
            int[] left = {crash};
            target.hook =
                object -> {
                  synchronized (left) {
                    if (left[0]-- <= 0) {
                      throw new IOException("killed");
                    }
                  }
                };
            try {
              run(target, folder);
            } catch (IngestFailedException e) {
              target.crash();
            }
          }
          target.hook = object -> {};
          run(target, folder);
          IngestReport again = run(target, folder);

          assertThat(target.durable.keySet()).isEqualTo(expected(files).keySet());
          assertThat(again.count(Outcome.ADDED)).isZero();
          assertThat(again.count(Outcome.REPLACED)).isZero();
          if (files.stream().map(Written::instance).distinct().count() == files.size()) {
            assertThat(target.durable).isEqualTo(expected(files));
          }
        });
  }

  private static IngestReport run(MemoryTarget target, Path folder) throws IOException {
    try (FileLedger ledger = FileLedger.open(folder.resolve("ledger"))) {
      return Ingest.into(target)
          .from(Source.of(folder.resolve("data")))
          .ledger(ledger)
          .options(IngestOptions.DEFAULTS.withWorkers(3).withCheckpoints(5, Duration.ofDays(1)))
          .build()
          .run();
    }
  }

  private static List<String> lines(MemoryTarget target, Path data, int workers, Path report)
      throws IOException {
    Ingest.into(target)
        .from(Source.of(data))
        .options(IngestOptions.DEFAULTS.withWorkers(workers).withCheckpoints(7, Duration.ofDays(1)))
        .report(report)
        .build()
        .run();
    List<String> lines = new ArrayList<>(Files.readAllLines(report));
    lines.replaceAll(line -> line.replaceAll("\"seconds\":[^,]*,", ""));
    return lines;
  }

  private static Map<String, String> expected(List<Written> files) {
    Map<String, String> expected = new TreeMap<>();
    for (Written file : files) {
      if (file.kind() > 1) {
        expected.put("1." + file.instance(), "text " + file.text());
      }
    }
    return expected;
  }

  @FunctionalInterface
  private interface Test {
    void in(Path folder) throws IOException;
  }

  private static void inFolder(List<Written> files, Test test) throws IOException {
    Path folder = Files.createTempDirectory("ingest").toRealPath();
    Files.createDirectories(folder.resolve("data"));
    for (int i = 0; i < files.size(); i++) {
      TestFiles.write(folder.resolve("data/" + (100 + i)), files.get(i).bytes());
    }
    try {
      test.in(folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}

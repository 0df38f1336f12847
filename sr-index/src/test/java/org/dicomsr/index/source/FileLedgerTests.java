package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTests {
  @TempDir Path temporary;
  Path root;
  Path file;
  final MemoryTarget target = new MemoryTarget();
  final AtomicInteger opened = new AtomicInteger();

  @BeforeEach
  void realPath() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("data"));
    file = root.resolveSibling("ledger");
    target.hook = object -> opened.incrementAndGet();
  }

  @Test
  void aSecondRunOpensNothing() throws IOException {
    for (int i = 0; i < 100; i++) {
      TestFiles.write(root.resolve("d" + i % 7 + "/f" + i), "1." + i, "x");
    }
    TestFiles.zip(root.resolve("z.zip"), Map.of("e", TestFiles.bytes("2.1", "z")));

    assertThat(run().count(Outcome.ADDED)).isEqualTo(101);
    assertThat(opened.getAndSet(0)).isEqualTo(101);
    assertThat(run().count(Outcome.UNCHANGED)).isEqualTo(101);
    assertThat(opened.get()).isZero();
    assertThat(target.checkpoints).isEqualTo(1);
  }

  @Test
  void whatChangedIsReadAgain() throws IOException {
    for (String name : List.of("same", "size", "time", "inode")) {
      TestFiles.write(root.resolve(name), "1." + name.length() + name.hashCode(), "x");
    }
    run();
    opened.set(0);
    TestFiles.write(root.resolve("size"), "1.9", "longer text");
    Files.setLastModifiedTime(
        root.resolve("time"), FileTime.from(TestFiles.OLD.toInstant().plusNanos(1_000_000)));
    byte[] bytes = Files.readAllBytes(root.resolve("inode"));
    Path other = TestFiles.write(root.resolve("other"), bytes);
    Files.move(other, root.resolve("inode"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    TestFiles.write(root.resolve("new"), "1.10", "x");

    IngestReport report = run();

    assertThat(opened.get()).isEqualTo(4);
    assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(3);
    assertThat(run().count(Outcome.UNCHANGED)).isEqualTo(5);
    assertThat(opened.get()).isEqualTo(4);
  }

  @Test
  void aFileThatCouldChangeAgainUnnoticedIsNotClaimed() throws IOException {
    Path fresh = TestFiles.write(root.resolve("fresh"), "1.1", "x");
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));

    run();
    run();
    assertThat(opened.get()).isEqualTo(2);

    Files.setLastModifiedTime(fresh, TestFiles.OLD);
    run();
    run();
    assertThat(opened.get()).isEqualTo(3);
  }

  @Test
  void anotherTargetMakesTheLedgerForget() throws IOException {
    TestFiles.write(root.resolve("a"), "1.1", "x");
    run();

    MemoryTarget fresh = new MemoryTarget();
    try (FileLedger ledger = FileLedger.open(file)) {
      IngestReport report = Ingest.into(fresh).from(Source.of(root)).ledger(ledger).build().run();
      assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
    }
    assertThat(fresh.durable).hasSize(1);
  }

  @Test
  void forgettingMakesTheNextRunReadAll() throws IOException {
    TestFiles.write(root.resolve("a"), "1.1", "x");
    run();
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.forgetAll();
    }
    run();
    assertThat(opened.get()).isEqualTo(2);
  }

  @Test
  void aTargetThatFailsItsCheckpointLeavesTheLedgerAsItWas() throws IOException {
    TestFiles.write(root.resolve("a"), "1.1", "x");
    run();
    TestFiles.write(root.resolve("b"), "1.2", "x");
    target.atCheckpoint =
        () -> {
          throw new java.io.UncheckedIOException(new IOException("No space left on device"));
        };
    assertThatThrownBy(this::run).isInstanceOf(IngestFailedException.class);
    target.crash();
    target.atCheckpoint = () -> {};
    opened.set(0);

    assertThat(run().count(Outcome.ADDED)).isEqualTo(1);
    assertThat(opened.get()).isEqualTo(1);
    assertThat(target.durable).hasSize(2);
  }

  @Test
  void filesOfInstancesAreFound() throws IOException {
    Path a = TestFiles.write(root.resolve("größe/a"), "1.1", "x");
    TestFiles.write(root.resolve("b"), "1.2", "x");
    Path c = TestFiles.write(root.resolve("c"), "1.1", "x");
    run();
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(target.lastCheckpoint());

      assertThat(ledger.find(List.of("1.1", "1.9")))
          .extracting(LedgerEntry::location)
          .containsExactlyInAnyOrder(a.toString(), c.toString());
      assertThat(ledger.find(List.of("1.1")).toString()).doesNotContain("data");
    }
  }

  @Test
  void itIsForItsOwnerOnlyAndForOneAtATime() throws IOException {
    try (FileLedger ledger = FileLedger.open(file)) {
      assertThat(ledger.size()).isZero();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> FileLedger.open(file))
          .hasMessage("expected a ledger that is free, found one that is in use");
    }
  }

  @Test
  void anotherFileIsNotTouched() throws IOException {
    Files.writeString(file, "precious text");
    assertThatThrownBy(() -> FileLedger.open(file)).hasMessageContaining("found another file");
    assertThat(file).hasContent("precious text");
  }

  @Test
  void theJournalDoesNotGrowForEver() throws IOException {
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.empty());
      for (int round = 0; round < 40; round++) {
        for (int i = 0; i < 1000; i++) {
          ledger.note(new LedgerEntry("/data/" + i, new FileStamp(round, i, 5), "1." + i));
        }
        ledger.prepare("name" + round);
        ledger.commit();
      }
    }
    long before = Files.size(file);
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.of("name39"));
      assertThat(Files.size(file)).isLessThan(before / 20);
      assertClaims(ledger, 39);
      ledger.note(new LedgerEntry("/data/more", new FileStamp(1, 2, 3), "1.9"));
      ledger.prepare("name40");
      ledger.commit();
    }
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.of("name40"));
      assertClaims(ledger, 39);
      assertThat(ledger.holds("/data/more", new FileStamp(1, 2, 3))).isTrue();
      List<LedgerEntry> all = new ArrayList<>();
      ledger.forEach(all::add);
      assertThat(all).hasSize(1001).doesNotHaveDuplicates();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static void assertClaims(FileLedger ledger, int round) {
    for (int i = 0; i < 1000; i++) {
      assertThat(ledger.holds("/data/" + i, new FileStamp(round, i, 5))).isTrue();
      assertThat(ledger.holds("/data/" + i, new FileStamp(round - 1, i, 5))).isFalse();
    }
  }

  @Test
  void ofTwoNotesOfALocationTheLaterCounts() throws IOException {
    LedgerEntry first = entry(1);
    LedgerEntry later =
        new LedgerEntry(first.location(), new FileStamp(1, 2, 3), first.sopInstanceUid() + ".1");
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.empty());
      ledger.note(first);
      ledger.note(entry(2));
      ledger.note(later);
      ledger.prepare("name");
      ledger.commit();
      assertThat(ledger.holds(first.location(), later.stamp())).isTrue();
      assertThat(ledger.holds(first.location(), first.stamp())).isFalse();
    }
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.of("name"));
      assertThat(ledger.holds(first.location(), later.stamp())).isTrue();
      List<LedgerEntry> all = new ArrayList<>();
      ledger.forEach(all::add);
      assertThat(all).containsExactlyInAnyOrder(later, entry(2));
    }
  }

  @Test
  void aMillionFilesFit() throws IOException {
    int count = 1_000_000;
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.empty());
      for (int i = 0; i < count; i++) {
        ledger.note(entry(i));
        if (i % 50_000 == 49_999) {
          ledger.prepare("name" + i);
          ledger.commit();
        }
      }
    }
    assertThat(Files.size(file)).isLessThan(100L * count);
    long start = System.nanoTime();
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.of("name" + (count - 1)));
      long loaded = System.nanoTime();
      assertThat(ledger.size()).isEqualTo(count);
      int held = 0;
      for (int i = 0; i < count; i += 7) {
        LedgerEntry entry = entry(i);
        held += ledger.holds(entry.location(), entry.stamp()) ? 1 : 0;
      }
      assertThat(held).isEqualTo((count + 6) / 7);
      assertThat(loaded - start).isLessThan(20_000_000_000L);
      System.getLogger("dicomsr.tests")
          .log(
              System.Logger.Level.INFO,
              "{0} MB on disk, loaded in {1} ms",
              Files.size(file) >> 20,
              (loaded - start) / 1_000_000);
    }
  }

  private static LedgerEntry entry(int i) {
    String uid = "1.2.826.0.1.3680043.8.498." + (1_000_000_007L * i + 12_345_678_901L);
    return new LedgerEntry(
        "/archive/2024/" + i / 1000 + "/study" + i / 100 + "/" + uid + ".dcm",
        new FileStamp(9000 + i, 1_700_000_000_000_000_000L + i * 1_000_003L, Hash.spread(i)),
        uid);
  }

  private IngestReport run() throws IOException {
    try (FileLedger ledger = FileLedger.open(file)) {
      return Ingest.into(target)
          .from(Source.of(root))
          .ledger(ledger)
          .options(IngestOptions.DEFAULTS.withWorkers(2))
          .build()
          .run();
    }
  }
}

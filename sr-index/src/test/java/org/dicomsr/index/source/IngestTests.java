package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.dicomsr.index.source.IngestReport.Ending;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IngestTests {
  @TempDir Path temporary;
  Path root;
  final MemoryTarget target = new MemoryTarget();

  @BeforeEach
  void realPath() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("data"));
  }

  @Test
  void objectsAreAddedReplacedAndLeftAlone() throws IOException {
    TestFiles.write(root.resolve("a"), "1.1", "first");
    TestFiles.write(root.resolve("b"), "1.2", "other");
    TestFiles.write(root.resolve("c"), "1.1", "first");
    TestFiles.write(root.resolve("d"), "1.1", "second");

    IngestReport report = run(Source.of(root));

    assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(1);
    assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(target.durable).containsEntry("1.1", "second").containsEntry("1.2", "other");
  }

  @Test
  void aHundredBadFilesInThreeThousandAreListedWithTheirReasons() throws IOException {
    byte[] good = TestFiles.bytes("2.25.9", "cut");
    for (int i = 0; i < 3000; i++) {
      Path file = root.resolve(i % 40 + "/" + i + ".dcm");
      int kind = i % 30 == 7 ? i / 30 % 10 : -1;
      switch (kind) {
        case -1 -> TestFiles.write(file, "2.25." + (1000 + i), "text");
        case 0 -> TestFiles.write(file, new byte[0]);
        case 1 -> TestFiles.write(file, TestFiles.ascii("Dear colleague, thank you"));
        case 2 -> TestFiles.write(file, badSequence(good));
        case 3 -> TestFiles.write(file, new byte[200]);
        case 4 ->
            TestFiles.write(
                file,
                TestFiles.bytes(
                    DataSet.build(d -> d.text(Tag.MODALITY, "SR")),
                    TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
        case 5 -> TestFiles.write(file, TestFiles.ascii("%PDF-1.4 and so on"));
        case 6 -> TestFiles.write(file, java.util.Arrays.copyOf(good, 140));
        case 7 -> {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of("gone"));
        }
        case 8 -> TestFiles.write(file, badDeflate());
        default -> TestFiles.write(file, TestFiles.ascii("PK\003\004 no archive inside"));
      }
    }

    Path lines = root.resolveSibling("report.jsonl");
    IngestReport report = Ingest.into(target).from(Source.of(root)).report(lines).build().run();

    assertThat(report.files()).isEqualTo(3000);
    assertThat(report.count(Outcome.ADDED)).isEqualTo(2900);
    assertThat(report.rejections()).hasSize(100);
    assertThat(report.count(RejectionReason.EMPTY)).isEqualTo(10);
    assertThat(report.count(RejectionReason.NOT_DICOM)).isEqualTo(40);
    assertThat(report.count(RejectionReason.NO_INSTANCE)).isEqualTo(10);
    assertThat(report.count(RejectionReason.NOT_A_FILE)).isEqualTo(10);
    assertThat(report.count(RejectionReason.MALFORMED)).isEqualTo(30);
    assertThat(report.rejections())
        .allSatisfy(file -> {
          int number = Integer.parseInt(file.location().replaceAll(".*/|\\.dcm", ""));
          assertThat(number % 30).isEqualTo(7);
          assertThat(file.why().orElseThrow().detail()).contains("expected", "found");
        });
    assertThat(Files.readAllLines(lines)).hasSize(3001);
    assertThat(Files.readAllLines(lines).stream().filter(line -> line.contains("\"rejected\",")))
        .hasSize(100)
        .allMatch(
            line -> line.matches("\\{\"location\":\".*\"reason\":\"[a-z-]+\",\"detail\":\".*"));
  }

  @Test
  void anObjectThatBreaksOffIsRejectedWithThePlace() throws IOException {
    byte[] report =
        TestFiles.bytes(
            TestFiles.object("2.25.1", "a description"), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    Path image = TestFiles.image(root.resolve("image"), "2.25.2", 2_000_000);
    byte[] pixels = Files.readAllBytes(image);
    TestFiles.write(root.resolve("report"), report);
    TestFiles.write(root.resolve("report-cut"), Arrays.copyOf(report, report.length - 4));
    TestFiles.write(root.resolve("image-cut"), Arrays.copyOf(pixels, pixels.length - 1));
    TestFiles.zip(
        root.resolve("both.zip"),
        Map.of(
            "image", pixels,
            "image-cut", Arrays.copyOf(pixels, pixels.length - 1),
            "report-cut", Arrays.copyOf(report, report.length - 4)));

    IngestReport ingested = run(Source.of(root));

    assertThat(target.durable).containsOnlyKeys("2.25.1", "2.25.2");
    assertThat(ingested.count(RejectionReason.MALFORMED)).isEqualTo(4);
    assertThat(ingested.rejections())
        .allSatisfy(file -> {
          assertThat(file.location()).endsWith("-cut");
          assertThat(file.why().orElseThrow().detail())
              .isEqualTo(
                  file.location().endsWith("image-cut")
                      ? "SOP Instance 2.25.2, (7FE0,0010): expected a whole value,"
                          + " found its first 1999999 bytes and the end of input"
                      : "SOP Instance 2.25.1, (0008,103E): expected a whole value,"
                          + " found its first 10 bytes and the end of input");
        });
  }

  private static byte[] badSequence(byte[] good) {
    byte[] sequence = {0x40, 0, 0x30, (byte) 0xA7, 'S', 'Q', 0, 0, -1, -1, -1, -1};
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + sequence.length + 8);
    System.arraycopy(sequence, 0, bytes, good.length, sequence.length);
    java.util.Arrays.fill(bytes, good.length + sequence.length, bytes.length, (byte) 'z');
    return bytes;
  }

  private static byte[] badDeflate() {
    byte[] bytes =
        TestFiles.bytes(
            TestFiles.object("2.25.8", "x"), TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);
    java.util.Arrays.fill(bytes, bytes.length - 20, bytes.length, (byte) 0xFF);
    return bytes;
  }

  @Test
  void theReportIsInOrderOfTheSourcesAndForItsOwnerOnly() throws IOException {
    for (int i = 0; i < 300; i++) {
      TestFiles.write(root.resolve(String.format(Locale.ROOT, "%03d", i)), "1." + i, "x");
    }
    TestFiles.write(root.resolve("010"), new byte[0]);
    target.hook = object -> pause(object.sopInstanceUid().hashCode() & 1);
    Path lines = root.resolveSibling("report.jsonl");

    Ingest.into(target)
        .from(Source.of(root))
        .options(IngestOptions.DEFAULTS.withWorkers(4))
        .report(lines)
        .build()
        .run();

    List<String> written = Files.readAllLines(lines);
    for (int i = 0; i < 300; i++) {
      assertThat(written.get(i))
          .contains(String.format(Locale.ROOT, "/%03d\"", i))
          .contains(i == 10 ? "\"reason\":\"empty\"" : "\"sopInstanceUid\":\"1." + i + "\"");
    }
    assertThat(written.get(300))
        .contains("\"ending\":\"complete\"", "\"added\":299", "\"reasons\":{\"empty\":1}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lines)))
        .isEqualTo("rw-------");
  }

  @Test
  void anObjectWithoutUidIsKnownByItsContent() throws IOException {
    DataSet nameless = TestFiles.object("1.1", "x").without(Tag.SOP_INSTANCE_UID);
    DataSet other = TestFiles.object("1.1", "y").without(Tag.SOP_INSTANCE_UID);
    List<Boolean> derived = new ArrayList<>();
    target.hook =
        object -> {
          synchronized (derived) {
            derived.add(object.isUidDerived());
          }
        };

    IngestReport report =
        run(
            Source.ofDataSets(
                "made", List.of(nameless, other, nameless, TestFiles.object("1.1", "z"))));

    assertThat(report.count(Outcome.ADDED)).isEqualTo(3);
    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(1);
    assertThat(derived).containsExactlyInAnyOrder(true, true, true, false);
    assertThat(target.durable.keySet()).allMatch(uid -> uid.matches("1\\.1|2\\.25\\.[0-9]{30,39}"));
  }

  @Test
  void aDicomdirIsPassedOver() throws IOException {
    TestFiles.write(
        root.resolve("DICOMDIR"),
        TestFiles.bytes(
            DataSet.build(d ->
                d.text(Tag.SOP_CLASS_UID, SopClassUid.MEDIA_STORAGE_DIRECTORY_STORAGE)
                    .text(Tag.SOP_INSTANCE_UID, "1.2.3")),
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));

    assertThat(run(Source.of(root)).count(Outcome.PASSED_OVER)).isEqualTo(1);
    assertThat(target.live).isEmpty();
  }

  @Test
  void whatTheTargetThrowsIsTheObjectsFaultUnlessItIsIo() throws IOException {
    for (int i = 0; i < 6; i++) {
      TestFiles.write(root.resolve("f" + i), "1." + i, "x");
    }
    target.hook =
        object -> {
          switch (object.sopInstanceUid()) {
            case "1.0" -> throw new ObjectRefusedException("expected another kind, found this");
            case "1.1" -> throw new IllegalStateException("SECRET");
            case "1.2" -> throw new StackOverflowError();
            case "1.3" -> throw new DicomFormatException(null, "", 7, "this", "that");
            case "1.4" -> throw new AssertionError("SECRET");
            default -> {}
          }
        };

    IngestReport report = run(Source.of(root));

    assertThat(report.rejections())
        .extracting(file -> file.why().orElseThrow().reason())
        .containsExactly(
            RejectionReason.REFUSED,
            RejectionReason.INTERNAL_ERROR,
            RejectionReason.INTERNAL_ERROR,
            RejectionReason.MALFORMED,
            RejectionReason.INTERNAL_ERROR);
    assertThat(report.rejections().toString())
        .contains("java.lang.IllegalStateException at org.dicomsr.")
        .doesNotContain("SECRET")
        .doesNotContain(root.toString());
    assertThat(target.durable).containsOnlyKeys("1.5");
  }

  @Test
  void anObjectTooLargeForTheMomentIsTriedAgainAlone() throws IOException {
    for (int i = 0; i < 5; i++) {
      TestFiles.write(root.resolve("f" + i), "1." + i, "x");
    }
    AtomicInteger tries = new AtomicInteger();
    target.hook =
        object -> {
          boolean first = object.sopInstanceUid().equals("1.2") && tries.incrementAndGet() == 1;
          if (first || object.sopInstanceUid().equals("1.3")) {
            throw new OutOfMemoryError("none left");
          }
        };

    IngestReport report = run(Source.of(root));

    assertThat(report.count(Outcome.ADDED)).isEqualTo(4);
    assertThat(report.count(RejectionReason.OVER_LIMIT)).isEqualTo(1);
    assertThat(target.order).last().isEqualTo("1.2=x");
  }

  @Test
  void aTargetThatCannotStoreEndsTheRun() throws IOException {
    for (int i = 0; i < 400; i++) {
      TestFiles.write(root.resolve("f" + (1000 + i)), "1." + i, "x");
    }
    int inLine = 16 * (3 + 1);
    target.hook =
        object -> {
          if (object.sopInstanceUid().equals("1.150")) {
            throw new IOException("No space left on device");
          }
        };
    Ingest ingest =
        Ingest.into(target)
            .from(Source.of(root))
            .options(IngestOptions.DEFAULTS.withWorkers(3).withCheckpoints(50, Duration.ofDays(1)))
            .build();

    assertThatThrownBy(ingest::run)
        .isInstanceOfSatisfying(
            IngestFailedException.class,
            e -> {
              assertThat(e.report().ending()).isEqualTo(Ending.FAILED);
              assertThat(e.report().files()).isBetween(150L, 150L + inLine);
              assertThat(e).hasRootCauseMessage("No space left on device");
            });
    assertThat(target.durable.size()).isBetween(50, 150 + inLine);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aReportThatFindsNoRoomIsNamed() throws IOException {
    for (int i = 0; i < 200; i++) {
      TestFiles.write(root.resolve("f" + (1000 + i)), "1." + i, "x");
    }
    Ingest ingest = Ingest.into(target).from(Source.of(root)).report(Path.of("/dev/full")).build();

    assertThatThrownBy(ingest::run)
        .isInstanceOf(IngestFailedException.class)
        .cause()
        .hasMessage(
            "/dev/full: expected room on the disk, found none; what was committed to the index is"
                + " kept");
  }

  @Test
  void cancellingKeepsWhatIsDone() throws Exception {
    for (int i = 0; i < 500; i++) {
      TestFiles.write(root.resolve("f" + (1000 + i)), "1." + i, "x");
    }
    int workers = 4;
    AtomicReference<Ingest> self = new AtomicReference<>();
    AtomicInteger before = new AtomicInteger();
    target.hook =
        object -> {
          if (object.sopInstanceUid().equals("1.100")) {
            self.get().cancel();
            before.set(target.live.size());
          }
        };
    Path ledgerFile = root.resolveSibling("ledger");
    try (FileLedger ledger = FileLedger.open(ledgerFile)) {
      Ingest ingest =
          Ingest.into(target)
              .from(Source.of(root))
              .ledger(ledger)
              .options(IngestOptions.DEFAULTS.withWorkers(workers))
              .build();
      self.set(ingest);

      IngestReport report = ingest.run();

      assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
      // what the workers had in hand is finished, and nothing else is begun
      assertThat(report.count(Outcome.ADDED))
          .isBetween(before.get() + 1L, (long) before.get() + workers)
          .isEqualTo(target.durable.size())
          .isLessThan(500);
      assertThat(ledger.size()).isEqualTo(target.durable.size());
      assertThatThrownBy(ingest::run).isInstanceOf(IllegalStateException.class);
    }
    target.hook = object -> {};
    IngestReport rest = run(Source.of(root));
    assertThat(rest.files()).isEqualTo(500);
    assertThat(target.durable).hasSize(500);
  }

  @Test
  void anInterruptedCallerCancels() throws Exception {
    AtomicReference<Object> result = new AtomicReference<>();
    target.hook = object -> pause(1);
    Iterable<DataSet> endless =
        () ->
            IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> TestFiles.object("1." + i, "x"))
                .iterator();
    Thread caller =
        new Thread(() -> {
          try {
            IngestReport report = run(Source.ofDataSets("made", endless));
            result.set(List.of(report.ending(), Thread.currentThread().isInterrupted()));
          } catch (IOException e) {
            result.set(e);
          }
        });
    caller.start();
    while (target.live.size() < 20) {
      pause(1);
    }
    caller.interrupt();
    caller.join(10_000);

    assertThat(result.get()).isEqualTo(List.of(Ending.CANCELLED, true));
    assertThat(target.durable).hasSizeGreaterThanOrEqualTo(20).isEqualTo(target.live);
  }

  @Test
  void objectsOfAProgramAreTakenAsThereIsRoom() throws IOException {
    AtomicInteger given = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    target.hook = object -> ahead.accumulateAndGet(given.get() - target.order.size(), Math::max);
    Iterable<DataSet> objects =
        () ->
            IntStream.range(0, 1000)
                .mapToObj(i -> {
                  given.incrementAndGet();
                  return TestFiles.object("1." + i, "x");
                })
                .iterator();

    IngestReport report = run(Source.ofDataSets("made", objects));

    assertThat(report.count(Outcome.ADDED)).isEqualTo(1000);
    assertThat(ahead.get()).isLessThan(100);
  }

  @Test
  void aSourceThatFailsKeepsWhatItGave() {
    Iterator<DataSet> failing =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public DataSet next() {
            if (given == 30) {
              throw new IllegalStateException("connection lost");
            }
            return TestFiles.object("1." + given++, "x");
          }
        };

    assertThatThrownBy(() -> run(Source.ofDataSets("made", () -> failing)))
        .isInstanceOf(IngestFailedException.class)
        .hasRootCauseMessage("connection lost");
    assertThat(target.durable).hasSize(30);
  }

  @Test
  void progressIsToldUntilTheEnd() throws IOException {
    for (int i = 0; i < 200; i++) {
      TestFiles.write(root.resolve("f" + i), "1." + i, "x");
    }
    TestFiles.write(root.resolve("empty"), new byte[0]);
    target.hook = object -> pause(1);
    List<Progress> told = new ArrayList<>();

    Ingest.into(target)
        .from(Source.of(root))
        .progress(Duration.ofMillis(10), told::add)
        .build()
        .run();

    Progress last = told.getLast();
    assertThat(last.found()).isEqualTo(201);
    assertThat(last.foundAll()).isTrue();
    assertThat(last.done()).isEqualTo(201);
    assertThat(last.doneBytes()).isEqualTo(last.foundBytes());
    assertThat(last.count(Outcome.ADDED)).isEqualTo(200);
    assertThat(last.count(Outcome.REJECTED)).isEqualTo(1);
    assertThat(last.remaining()).contains(Duration.ZERO);
    assertThat(told.stream().filter(p -> p.foundAll() && p.done() > 0 && p.done() < 201))
        .isNotEmpty()
        .allMatch(p -> p.remaining().isPresent() && p.filesPerSecond() > 0);
    assertThat(told).extracting(Progress::done).isSorted();
  }

  @Test
  void aListenerThatThrowsCancels() throws IOException {
    for (int i = 0; i < 200; i++) {
      TestFiles.write(root.resolve("f" + i), "1." + i, "x");
    }
    target.hook = object -> pause(1);
    Ingest ingest =
        Ingest.into(target)
            .from(Source.of(root))
            .progress(
                Duration.ofMillis(10),
                progress -> {
                  throw new IllegalArgumentException("terminal closed");
                })
            .build();

    assertThatThrownBy(ingest::run).hasMessage("terminal closed");
    assertThat(target.durable).isEqualTo(target.live).hasSizeLessThan(200);
  }

  @Test
  void aFileGoneSinceItWasFoundIsMissing() throws IOException {
    Path file = TestFiles.write(root.resolve("a"), "1.1", "x");
    Source source =
        sink -> {
          SourceFile gone = new PathFile(file, new FileStamp(100, 0, 0));
          assertThat(file.toFile().delete()).isTrue();
          sink.accept(new SourceEntry.OfFile(gone));
        };

    assertThat(run(source).rejections())
        .extracting(rejected -> rejected.why().orElseThrow().reason())
        .containsExactly(RejectionReason.MISSING);
  }

  private IngestReport run(Source source) throws IOException {
    return Ingest.into(target)
        .from(source)
        .options(IngestOptions.DEFAULTS.withWorkers(2))
        .build()
        .run();
  }

  static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

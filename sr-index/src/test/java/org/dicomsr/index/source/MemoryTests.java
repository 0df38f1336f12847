package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.dicomsr.model.dicom.TransferSyntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTests {
  private static final long BOUND = 8 << 20;

  @TempDir Path temporary;
  Path root;
  final MemoryTarget target = new MemoryTarget();
  final IngestOptions options = IngestOptions.DEFAULTS.withWorkers(6).withMaxBytesInFlight(BOUND);

  @BeforeEach
  void realPath() throws IOException {
    root = Files.createDirectories(temporary.toRealPath().resolve("data"));
  }

  @Test
  void aSlowTargetDoesNotMakeObjectsPileUp() throws IOException {
    for (int i = 0; i < 60; i++) {
      report(root.resolve("f" + (100 + i)), "1." + i, (1 << 20) + i);
    }
    AtomicLong now = new AtomicLong();
    AtomicLong most = new AtomicLong();
    target.hook =
        object -> {
          long size = object.stamp().orElseThrow().size();
          most.accumulateAndGet(now.addAndGet(size), Math::max);
          IngestTests.pause(10);
          now.addAndGet(-size);
        };

    IngestReport report = run();

    assertThat(report.count(Outcome.ADDED)).isEqualTo(60);
    assertThat(report.peakBytesInFlight()).isBetween(BOUND / 2, BOUND);
    assertThat(most.get()).isBetween(2L << 20, BOUND);
  }

  @Test
  void hugeImagesCostNoMoreThanTheirHeaders() throws IOException {
    for (int i = 0; i < 40; i++) {
      TestFiles.image(root.resolve("i" + i), "1." + i, 500 << 20);
    }

    IngestReport report = run();

    assertThat(report.count(Outcome.ADDED)).isEqualTo(40);
    assertThat(report.peakBytesInFlight()).isLessThanOrEqualTo(BOUND);
    assertThat(report.bytes()).isGreaterThan(40L * (500 << 20));
  }

  @Test
  void anObjectBeyondTheBoundIsRejectedByName() throws IOException {
    report(root.resolve("huge"), "1.1", 20 << 20);
    report(root.resolve("small"), "1.2", 100);

    IngestReport report = run();

    assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
    assertThat(report.rejections().getFirst().why().orElseThrow())
        .isEqualTo(
            new Rejection(
                RejectionReason.OVER_LIMIT,
                "expected at most maxBytesInFlight = 8388608 bytes, found more"));
  }

  @Test
  void whatInflatesBeyondItsShareIsReadAloneAtTheEnd() throws IOException {
    Path file = root.resolve("a-deflated");
    TestFiles.write(
        file,
        TestFiles.bytes(
            TestFiles.large("1.1", 3 << 20), TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN));
    assertThat(Files.size(file)).isLessThan(50_000);
    TestFiles.write(
        root.resolve("b-deflated"),
        TestFiles.bytes(
            TestFiles.large("1.2", 20 << 20), TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN));
    for (int i = 0; i < 20; i++) {
      TestFiles.write(root.resolve("f" + i), "2." + i, "x");
    }

    IngestReport report = run();

    assertThat(report.count(Outcome.ADDED)).isEqualTo(21);
    assertThat(target.order.getLast()).isEqualTo("1.1=large");
    assertThat(report.rejections().getFirst().why().orElseThrow().detail())
        .contains("maxInflatedSize = 8388608");
  }

  @Test
  void largeObjectsOfAProgramAreCountedToo() throws IOException {
    IngestReport report =
        Ingest.into(target)
            .from(
                Source.ofDataSets(
                    "made",
                    () ->
                        java.util.stream.IntStream.range(0, 40)
                            .mapToObj(i -> TestFiles.large("1." + i, 1 << 20))
                            .iterator()))
            .options(options)
            .build()
            .run();

    assertThat(report.count(Outcome.ADDED)).isEqualTo(40);
    // One of them at least; how many wait at a time is up to who is faster.
    assertThat(report.peakBytesInFlight()).isBetween(1L << 20, BOUND);
  }

  private static void report(Path file, String uid, int bytes) {
    TestFiles.write(
        file,
        TestFiles.bytes(TestFiles.large(uid, bytes), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
  }

  private IngestReport run() throws IOException {
    return Ingest.into(target).from(Source.of(root)).options(options).build().run();
  }
}

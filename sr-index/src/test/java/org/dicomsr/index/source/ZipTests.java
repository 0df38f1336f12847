package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTests {
  @TempDir Path temporary;
  Path archive;
  final MemoryTarget target = new MemoryTarget();
  final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void realPath() throws IOException {
    archive = temporary.toRealPath().resolve("archive.zip");
  }

  @Test
  void entriesAreObjects() throws IOException {
    entries.put("study/1.dcm", TestFiles.bytes("1.1", "x"));
    entries.put("study/2.dcm", TestFiles.bytes("1.2", "y"));
    entries.put("study/.DS_Store", new byte[10]);
    entries.put("__MACOSX/study/1.dcm", new byte[10]);
    entries.put("readme", TestFiles.ascii("hello world"));
    entries.put("empty", new byte[0]);

    IngestReport report = run();

    assertThat(target.durable).containsOnlyKeys("1.1", "1.2");
    assertThat(report.files()).isEqualTo(4);
    assertThat(report.count(RejectionReason.NOT_DICOM)).isEqualTo(1);
    assertThat(report.count(RejectionReason.EMPTY)).isEqualTo(1);
    assertThat(report.rejections().getFirst().location()).isEqualTo(archive + "!/readme");
  }

  @Test
  void pixelDataIsNotUnpacked() throws IOException {
    Path image = TestFiles.image(temporary.resolve("image"), "1.7", 40 << 20);
    entries.put("image", Files.readAllBytes(image));

    IngestReport report = run(IngestOptions.DEFAULTS.withMaxBytesInFlight(4 << 20));

    assertThat(report.count(Outcome.ADDED)).isEqualTo(1);
    assertThat(report.peakBytesInFlight()).isLessThanOrEqualTo(4 << 20);
  }

  @Test
  void archivesInArchivesAreRefused() throws IOException {
    Path inner =
        TestFiles.zip(temporary.resolve("inner"), Map.of("a", TestFiles.bytes("1.1", "x")));
    entries.put("inner.zip", Files.readAllBytes(inner));
    entries.put("inner", Files.readAllBytes(inner));

    IngestReport report = run();

    assertThat(report.count(RejectionReason.NESTED_ARCHIVE)).isEqualTo(2);
  }

  @Test
  void aBombIsDefused() throws IOException {
    entries.put(
        "bomb",
        TestFiles.bytes(
            TestFiles.large("1.1", 30 << 20), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
    entries.put("good", TestFiles.bytes("1.2", "x"));
    IngestOptions options = IngestOptions.DEFAULTS.withMaxBytesInFlight(16 << 20);

    IngestReport report = run(options);
    assertThat(report.rejections().getFirst().why().orElseThrow().detail())
        .contains("at most maxBytesInFlight = 16777216 bytes");
    assertThat(target.durable).containsOnlyKeys("1.2");

    report = run(options.withReading(ReadOptions.DEFAULTS.withMaxInflatedSize(1 << 20)));
    assertThat(report.rejections().getFirst().why().orElseThrow().detail())
        .contains("at most maxInflatedSize = 1048576 bytes");
  }

  @Test
  void anEntryMayNotBeLargerThanListed() throws IOException {
    entries.put("liar", TestFiles.bytes("1.1", "a".repeat(40)));
    TestFiles.zip(archive, entries);
    byte[] bytes = Files.readAllBytes(archive);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int central = indexOf(bytes, 0x02014B50);
    buffer.putInt(central + 24, 200);
    Files.write(archive, bytes);

    IngestReport report = runAsIs(IngestOptions.DEFAULTS);

    assertThat(report.files()).isEqualTo(1);
    assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
  }

  @Test
  void damagedArchivesAreToldAsAWhole() throws IOException {
    for (int i = 0; i < 50; i++) {
      entries.put("e" + i, TestFiles.bytes("1." + i, "x"));
    }
    TestFiles.zip(archive, entries);
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    IngestReport report = runAsIs(IngestOptions.DEFAULTS);

    assertThat(report.files()).isEqualTo(1);
    assertThat(report.count(RejectionReason.BAD_ARCHIVE)).isEqualTo(1);
  }

  @Test
  void anyDamageGivesOutcomesAndNothingElse() throws IOException {
    for (int i = 0; i < 4; i++) {
      entries.put("e" + i, TestFiles.bytes("1." + i, "x"));
    }
    TestFiles.zip(archive, entries);
    byte[] bytes = Files.readAllBytes(archive);
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= (byte) 0x5A;
      Files.write(archive, damaged);
      assertThat(runAsIs(IngestOptions.DEFAULTS.withWorkers(1)).files()).isBetween(0L, 4L);
    }
  }

  @Test
  void encryptedEntriesAreRefused() throws IOException {
    entries.put("secret", TestFiles.bytes("1.1", "x"));
    TestFiles.zip(archive, entries);
    byte[] bytes = Files.readAllBytes(archive);
    bytes[indexOf(bytes, 0x02014B50) + 8] |= 1;
    bytes[6] |= 1;
    Files.write(archive, bytes);

    IngestReport report = runAsIs(IngestOptions.DEFAULTS);

    assertThat(report.count(RejectionReason.BAD_ARCHIVE)).isEqualTo(1);
    assertThat(report.rejections().toString()).doesNotContain("secret");
  }

  @Test
  void listsOfEntriesAreLimited() throws IOException {
    for (int i = 0; i < 12; i++) {
      entries.put("e" + i, TestFiles.bytes("1." + i, "x"));
    }
    TestFiles.zip(archive, entries);

    IngestReport report =
        Ingest.into(target)
            .from(new FileSource(java.util.List.of(archive), new ZipLimits(10, 1 << 20)))
            .build()
            .run();

    assertThat(report.rejections().getFirst().why().orElseThrow())
        .isEqualTo(
            new Rejection(
                RejectionReason.OVER_LIMIT,
                "expected at most maxZipEntries = 10 entries, found 12 in the archive"));
  }

  private static int indexOf(byte[] bytes, int signature) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (buffer.getInt(at) != signature) {
      at++;
    }
    return at;
  }

  private IngestReport run() throws IOException {
    return run(IngestOptions.DEFAULTS);
  }

  private IngestReport run(IngestOptions options) throws IOException {
    TestFiles.zip(archive, entries);
    return runAsIs(options);
  }

  private IngestReport runAsIs(IngestOptions options) throws IOException {
    return Ingest.into(target).from(Source.of(archive)).options(options).build().run();
  }
}

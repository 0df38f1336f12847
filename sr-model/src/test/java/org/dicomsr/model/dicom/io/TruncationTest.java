package org.dicomsr.model.dicom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image that ends too early, read up to its pixel data. */
class TruncationTest {
  private static final ReadOptions HEADER = ReadOptions.DEFAULTS.withStopAt(0x7FE00000);
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final byte[] FRAGMENT = new byte[100_000];
  private static final int PADDING = 0xFFFCFFFC;

  @TempDir Path folder;

  private static Raw start(TransferSyntax syntax) {
    Raw file = Raw.file(syntax);
    Raw data = syntax.equals(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN) ? Raw.big() : Raw.little();
    return syntax.equals(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN)
        ? file.then(data.implicit(Tag.MODALITY, "CT"))
        : file.then(data.explicit(Tag.MODALITY, "CS", "CT"));
  }

  private static Raw pixels(TransferSyntax syntax, int length) {
    return switch (syntax.uid()) {
      case "1.2.840.10008.1.2" ->
          Raw.little().tag(Tag.PIXEL_DATA).u32(length).bytes(new byte[length]);
      case "1.2.840.10008.1.2.2" ->
          Raw.big().longHeader(Tag.PIXEL_DATA, "OW", length).bytes(new byte[length]);
      default -> Raw.little().longHeader(Tag.PIXEL_DATA, "OW", length).bytes(new byte[length]);
    };
  }

  private static Raw fragments() {
    return Raw.little()
        .longHeader(Tag.PIXEL_DATA, "OB", Raw.UNDEFINED)
        .item(0)
        .item(FRAGMENT.length)
        .bytes(FRAGMENT)
        .item(60)
        .bytes(new byte[60]);
  }

  static Stream<TransferSyntax> syntaxes() {
    return Stream.of(
        TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void isSeenWhereverPixelDataBreaksOff(TransferSyntax syntax) throws IOException {
    for (int length : List.of(60, 200_000)) {
      byte[] start = start(syntax).toBytes();
      byte[] whole = Raw.little().bytes(start).then(pixels(syntax, length)).toBytes();
      assertCutsAreSeen(whole, start.length, new TreeSet<>(Set.of(start.length)));
      byte[] small = pixels(syntax, 0).toBytes();
      byte[] thenMore =
          Raw.little().bytes(whole).bytes(small).bytes(Arrays.copyOf(small, 3)).toBytes();
      assertWhole(thenMore);
    }
  }

  @Test
  void isSeenWhereverFragmentsBreakOff() throws IOException {
    byte[] start = start(TransferSyntax.ofUid("1.2.840.10008.1.2.4.50")).toBytes();
    byte[] fragments = fragments().toBytes();
    byte[] whole = Raw.little().bytes(start).bytes(fragments).sequenceEnd().toBytes();
    int first = start.length + 12;
    int second = first + 8;
    int third = second + 8 + FRAGMENT.length;
    // Between two fragments nothing tells a cut from a delimiter that was forgotten.
    assertCutsAreSeen(
        whole,
        start.length,
        new TreeSet<>(Set.of(start.length, first, second, third, whole.length - 8)));
  }

  @Test
  void isSeenBehindPixelDataToo() throws IOException {
    byte[] start =
        start(TransferSyntax.ofUid("1.2.840.10008.1.2.4.50"))
            .then(fragments())
            .sequenceEnd()
            .toBytes();
    byte[] whole =
        Raw.little().bytes(start).longHeader(PADDING, "OB", 10).bytes(new byte[10]).toBytes();
    assertCutsAreSeen(whole, start.length, new TreeSet<>(Set.of(start.length)));
  }

  private void assertCutsAreSeen(byte[] whole, int from, Set<Integer> unseen) throws IOException {
    assertWhole(whole);
    for (int length = from; length < whole.length; length++) {
      // A tag takes four bytes; every place matters near a header, few in the midst of pixels.
      boolean isOften = length - from < 200 || whole.length - length < 200 || length % 9973 == 0;
      int place = length;
      boolean isLacking = unseen.stream().anyMatch(at -> place >= at && place < at + 4);
      if (isOften && !(isLacking && !unseen.contains(length))) {
        byte[] cut = Arrays.copyOf(whole, length);
        for (DicomFile file : readings(cut)) {
          assertThat(file.truncation().isPresent())
              .as("cut at %d of %d: %s", length, whole.length, file.violations())
              .isEqualTo(!unseen.contains(length));
          assertThat(file.dataSet().string(Tag.MODALITY)).contains("CT");
        }
      }
    }
  }

  private void assertWhole(byte[] bytes) throws IOException {
    for (DicomFile file : readings(bytes)) {
      assertThat(file.truncation()).isEmpty();
      assertThat(file.dataSet().contains(Tag.PIXEL_DATA)).isFalse();
    }
  }

  private List<DicomFile> readings(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("image"), bytes);
    DicomFile inMemory = DicomReader.read(bytes, HEADER);
    DicomFile inFile = DicomReader.readHeader(path);
    assertThat(inFile.violations()).isEqualTo(inMemory.violations());
    return List.of(inMemory, inFile);
  }

  @Test
  void saysWhereAndHowMuchIsThere() throws IOException {
    byte[] whole = start(EXPLICIT).then(pixels(EXPLICIT, 60)).toBytes();
    DicomFile file = DicomReader.read(Arrays.copyOf(whole, whole.length - 13), HEADER);
    assertThat(file.truncation())
        .contains(
            Violation.error(
                "DCM-TRUNCATED",
                "(7FE0,0010)",
                "expected a whole value, found its first 47 bytes and the end of input",
                "PS3.5 7.1"));
  }

  @Test
  void ofAStreamIsSeenFromItsLength() throws IOException {
    byte[] whole = start(EXPLICIT).then(pixels(EXPLICIT, 3_000_000)).toBytes();
    byte[] cut = Arrays.copyOf(whole, 2_000_000);
    assertThat(DicomReader.read(new ByteArrayInputStream(cut), cut.length, HEADER).truncation())
        .isPresent();
    assertThat(DicomReader.read(new ByteArrayInputStream(whole), whole.length, HEADER).truncation())
        .isEmpty();
    assertThat(DicomReader.read(new ByteArrayInputStream(cut), HEADER).truncation()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DicomReader.read(new ByteArrayInputStream(cut), -1, HEADER));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 11, 777})
  void isNotWhatPaddingLooksLike(int length) throws IOException {
    byte[] image = start(EXPLICIT).then(pixels(EXPLICIT, 60)).toBytes();
    byte[] report = start(EXPLICIT).toBytes();
    for (byte filler : new byte[] {0, (byte) 0xFF, ' ', '\n'}) {
      byte[] padding = new byte[length];
      Arrays.fill(padding, filler);
      assertWhole(Raw.little().bytes(image).bytes(padding).toBytes());
      if (filler == 0 || length < 8) {
        assertWhole(Raw.little().bytes(report).bytes(padding).toBytes());
      }
    }
  }

  @Test
  void isSeenInAHeaderThatBeganWithAKnownTag() throws IOException {
    byte[] start = start(EXPLICIT).toBytes();
    byte[] whole = Raw.little().bytes(start).explicit(Tag.PATIENT_NAME, "PN", "A^B ").toBytes();
    for (int length = start.length + 4; length < whole.length; length++) {
      DicomFile file = DicomReader.read(Arrays.copyOf(whole, length));
      assertThat(file.truncation()).as("cut at %d", length).isPresent();
    }
    assertThat(DicomReader.read(whole).truncation()).isEmpty();
  }

  @Test
  void isNotWhatAReaderThatLostItsWayTakesForALength() throws IOException {
    Raw raw = start(EXPLICIT).longHeader(0x00000000, "OB", 10_000).bytes(new byte[100]);
    DicomFile file = DicomReader.read(raw.toBytes());
    assertThat(file.truncation()).isEmpty();
    assertThat(file.violations()).extracting(Violation::rule).contains("DCM-LENGTH");
  }

  @Test
  void isNotedHoweverMuchElseIsWrong() throws IOException {
    Raw raw = start(EXPLICIT);
    for (int i = 0; i < 3000; i++) {
      raw.explicit(Tag.PATIENT_NAME, "PN", "A ");
    }
    byte[] bytes = raw.tag(Tag.PIXEL_DATA).text("OB").u16(0).u32(10).u16(0).toBytes();
    assertThat(DicomReader.read(bytes, HEADER).truncation()).isPresent();
    assertThat(DicomReader.read(bytes).truncation()).isPresent();
  }
}

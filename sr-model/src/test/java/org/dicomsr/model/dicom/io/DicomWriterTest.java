package org.dicomsr.model.dicom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomWriterTest {
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  @TempDir Path folder;

  private static DataSet roundTrip(DataSet dataSet) throws IOException {
    return DicomReader.read(
            DicomWriter.toBytes(new DicomFile(DataSet.EMPTY, dataSet, EXPLICIT, List.of())))
        .dataSet();
  }

  @Nested
  class TextOfAProgram {
    private final DataSet latin =
        DataSet.build(b ->
            b.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
                .text(Tag.PATIENT_NAME, "M\u00fcller^A"));

    @Test
    void goesIntoTheDeclaredSet() throws IOException {
      DataSet read = roundTrip(latin);
      assertThat(read).isEqualTo(latin);
      assertThat(read.value(Tag.PATIENT_NAME).orElseThrow().bytes()).startsWith('M', 0xFC);
    }

    @Test
    void turnsTheWholeIntoUtf8WhereTheDeclaredSetCannotHoldIt() throws IOException {
      DataSet mixed =
          latin.with(
              SequenceElement.of(
                  Tag.CONTENT_SEQUENCE,
                  DataSet.build(b ->
                      b.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 144")
                          .text(Tag.TEXT_VALUE, "\u738b"))));
      DataSet read = roundTrip(mixed);
      assertThat(read.string(Tag.SPECIFIC_CHARACTER_SET)).contains("ISO_IR 192");
      assertThat(read.string(Tag.PATIENT_NAME)).contains("M\u00fcller^A");
      DataSet item = read.item(Tag.CONTENT_SEQUENCE).orElseThrow();
      assertThat(item.string(Tag.TEXT_VALUE)).contains("\u738b");
      assertThat(item.contains(Tag.SPECIFIC_CHARACTER_SET)).isFalse();
    }

    @Test
    void declaresUtf8WhereNothingIsDeclared() throws IOException {
      DataSet read = roundTrip(DataSet.build(b -> b.text(Tag.PATIENT_NAME, "\u738b^A")));
      assertThat(read.string(Tag.SPECIFIC_CHARACTER_SET)).contains("ISO_IR 192");
      assertThat(read.string(Tag.PATIENT_NAME)).contains("\u738b^A");
      assertThat(
              roundTrip(DataSet.build(b -> b.text(Tag.PATIENT_NAME, "King^A")))
                  .contains(Tag.SPECIFIC_CHARACTER_SET))
          .isFalse();
    }

    @Test
    void leavesTheTextThatWasReadAsItWas() throws IOException {
      byte[] odd = {(byte) 0xC3, (byte) 0x28, 'x', ' '};
      Raw raw =
          Raw.file(EXPLICIT)
              .explicit(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192")
              .tag(Tag.PATIENT_ID)
              .text("LO")
              .u16(4)
              .bytes(odd);
      DicomFile read = DicomReader.read(raw.toBytes());
      DataSet changed = read.dataSet().with(ValueElement.ofText(Tag.PATIENT_NAME, Vr.PN, "\u738b"));
      assertThat(roundTrip(changed).value(Tag.PATIENT_ID).orElseThrow().bytes()).isEqualTo(odd);
    }
  }

  @Nested
  class FileMetaInformation {
    @Test
    void namesObjectAndTransferSyntaxAndCountsItsBytes() throws IOException {
      DataSet object =
          DataSet.build(
              b -> b.text(Tag.SOP_CLASS_UID, "1.2.3").text(Tag.SOP_INSTANCE_UID, "1.2.34"));
      byte[] bytes = DicomWriter.toBytes(new DicomFile(DataSet.EMPTY, object, EXPLICIT, List.of()));
      DataSet meta = DicomReader.read(bytes).fileMeta();
      assertThat(meta.string(Tag.MEDIA_STORAGE_SOP_CLASS_UID)).contains("1.2.3");
      assertThat(meta.string(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID)).contains("1.2.34");
      assertThat(meta.string(Tag.TRANSFER_SYNTAX_UID)).contains(EXPLICIT.uid());
      int dataSet = DicomWriter.toBytes(object, EXPLICIT).length;
      assertThat(meta.integer(Tag.FILE_META_INFORMATION_GROUP_LENGTH))
          .hasValue(bytes.length - 132 - 12 - dataSet);
    }
  }

  @Nested
  class AFile {
    @Test
    void isNeverHalfWritten() throws IOException {
      Path target = Files.writeString(folder.resolve("target"), "untouched");
      Path source = Files.write(folder.resolve("source"), new byte[10]);
      DataSet broken =
          DataSet.of(
              ValueElement.ofBytes(Tag.ICC_PROFILE, Vr.OB, new byte[100_000]),
              new BulkElement(
                  Tag.PIXEL_DATA,
                  Vr.OW,
                  new BulkData.FileRange(source, 0, 100, ByteOrder.LITTLE_ENDIAN)));
      assertThatThrownBy(() -> DicomWriter.write(target, broken, EXPLICIT))
          .isInstanceOf(IOException.class);
      assertThat(target).hasContent("untouched");
      try (Stream<Path> all = Files.list(folder)) {
        assertThat(all).containsExactlyInAnyOrder(target, source);
      }
    }

    @Test
    void mayReplaceTheOneItsBulkDataIsIn() throws IOException {
      DataSet image = DataSet.of(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, new byte[100_000]));
      Path file = folder.resolve("image.dcm");
      DicomWriter.write(file, image, EXPLICIT);
      DicomWriter.write(file, DicomReader.read(file));
      assertThat(DicomReader.read(Files.readAllBytes(file)).dataSet()).isEqualTo(image);
    }
  }

  @Nested
  class ARefusal {
    @Test
    void leavesNothingInTheStream() {
      DataSet fragments = DataSet.of(new FragmentsElement(Tag.PIXEL_DATA, Vr.OB, List.of()));
      assertRefused(fragments);
      assertRefused(DataSet.of(SequenceElement.of(Tag.ICON_IMAGE_SEQUENCE, fragments)));
      assertRefused(DataSet.of(new BulkElement(Tag.PIXEL_DATA, Vr.OW, new BulkData.Uri("bulk/1"))));
      assertRefused(
          DataSet.of(new BulkElement(Tag.PIXEL_DATA, Vr.OW, new BulkData.Skipped(0, 10))));
      assertRefused(
          DataSet.of(
              new BulkElement(
                  Tag.PIXEL_DATA,
                  Vr.OW,
                  new BulkData.FileRange(Path.of("x"), 0, 1L << 32, ByteOrder.LITTLE_ENDIAN))));
      BulkElement large =
          new BulkElement(
              Tag.PIXEL_DATA,
              Vr.OW,
              new BulkData.FileRange(Path.of("x"), 0, 3L << 30, ByteOrder.LITTLE_ENDIAN));
      assertRefused(
          DataSet.of(
              SequenceElement.of(Tag.ICON_IMAGE_SEQUENCE, DataSet.of(large), DataSet.of(large))));
    }

    @Test
    void meetsTooDeepSequences() {
      DataSet nested = DataSet.EMPTY;
      for (int i = 0; i < 3000; i++) {
        nested = DataSet.of(SequenceElement.of(Tag.CONTENT_SEQUENCE, nested));
      }
      assertRefused(nested);
    }

    private void assertRefused(DataSet dataSet) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThatThrownBy(() ->
              DicomWriter.write(
                  out,
                  new DicomFile(DataSet.EMPTY, dataSet, EXPLICIT, List.of()),
                  SequenceLengths.DEFINED))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(out.size()).isZero();
    }
  }

  @Test
  void numbersThatLieBehindAUnMarkStayLittleEndian() throws IOException {
    byte[] bytes = {1, 0};
    DataSet dataSet =
        DataSet.of(
            ValueElement.unknown(
                Tag.ROWS,
                Vr.US,
                bytes,
                0,
                2,
                org.dicomsr.model.dicom.charset.SpecificCharacterSet.DEFAULT));
    byte[] written = DicomWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    assertThat(written).containsExactly(0, 0x28, 0, 0x10, 'U', 'N', 0, 0, 0, 0, 0, 2, 1, 0);
  }

  // dcmtk does the same: dcmconv of such a file gives the same bytes.
  @Test
  void wordsOfPixelCellsOf32BitsHave16() throws IOException {
    byte[] cells = {(byte) 0xE8, 0x0E, 0x13, 0x00, 4, 3, 2, 1};
    DataSet dataSet =
        DataSet.of(
            ValueElement.ofIntegers(Tag.BITS_ALLOCATED, Vr.US, 32),
            ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, cells));
    byte[] big = DicomWriter.toBytes(dataSet, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
    assertThat(java.util.Arrays.copyOfRange(big, big.length - 8, big.length))
        .containsExactly(0x0E, 0xE8, 0x00, 0x13, 3, 4, 1, 2);
    DicomFile read = DicomReader.read(big);
    assertThat(read.dataSet()).isEqualTo(dataSet);
    assertThat(DicomWriter.toBytes(read.dataSet(), TransferSyntax.EXPLICIT_VR_BIG_ENDIAN))
        .containsExactly(big);
  }
}

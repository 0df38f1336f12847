package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Small objects and files to ingest. */
final class TestFiles {
  /** Long ago enough for a stamp to prove something. */
  static final FileTime OLD = FileTime.from(Instant.parse("2020-01-02T03:04:05Z"));

  private TestFiles() {}

  static DataSet object(String uid, String text) {
    return DataSet.build(d ->
        d.text(Tag.SOP_CLASS_UID, SopClassUid.BASIC_TEXT_SR_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, uid)
            .text(Tag.MODALITY, "SR")
            .text(Tag.SERIES_DESCRIPTION, text));
  }

  static byte[] bytes(DataSet dataSet, TransferSyntax syntax) {
    try {
      return DicomWriter.toBytes(new DicomFile(DataSet.EMPTY, dataSet, syntax, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String uid, String text) {
    return bytes(object(uid, text), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, OLD);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String uid, String text) {
    return write(file, bytes(uid, text));
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setLastModifiedTime(OLD);
        zip.putNextEntry(header);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(file, OLD);
    return file;
  }

  /** An image whose pixel data takes so many bytes, of which few are on disk. */
  static Path image(Path file, String uid, int pixelBytes) throws IOException {
    DataSet header =
        DataSet.build(d ->
            d.text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
                .text(Tag.SOP_INSTANCE_UID, uid)
                .text(Tag.MODALITY, "CT"));
    byte[] start = bytes(header, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    byte[] pixels = {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'W', 0, 0, 0, 0, 0, 0};
    for (int i = 0; i < 4; i++) {
      pixels[8 + i] = (byte) (pixelBytes >>> (8 * i));
    }
    write(file, start);
    try (OutputStream out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
      out.write(pixels);
    }
    try (var channel =
        java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.allocate(1), channel.size() + pixelBytes - 1);
    }
    Files.setLastModifiedTime(file, OLD);
    return file;
  }

  /** A report with a text of so many bytes, all of which have to be in memory. */
  static DataSet large(String uid, int textBytes) {
    byte[] text = new byte[textBytes];
    Arrays.fill(text, (byte) 'x');
    return object(uid, "large").with(ValueElement.ofBytes(Tag.TEXT_VALUE, Vr.UT, text));
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}

package org.dicomsr.examples.demo.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dicomsr.index.source.RejectionReason;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Ten kinds of files that no index can take, as archives have them. */
public enum BrokenFile {
  /** Nothing: a disk was full. */
  EMPTY("lost.dcm", RejectionReason.EMPTY),
  /** A note that somebody left. */
  NOTE("readme.txt", RejectionReason.NOT_DICOM),
  /** A picture under the name of an image. */
  PICTURE("screenshot.dcm", RejectionReason.NOT_DICOM),
  /** A compressed file that nobody unpacked. */
  PACKED("image.dcm.gz", RejectionReason.NOT_DICOM),
  /** A transfer that broke off when it had hardly begun. */
  CUT_HEADER("partial.dcm", RejectionReason.MALFORMED),
  /** A transfer that broke off in the samples. */
  CUT_CONTENT("partial2.dcm", RejectionReason.MALFORMED),
  /** An element that is longer than what it is in. */
  WRONG_LENGTH("length.dcm", RejectionReason.MALFORMED),
  /** An object that nothing identifies. */
  ANONYMOUS("nobody.dcm", RejectionReason.NO_INSTANCE),
  /** An archive that broke off. */
  CUT_ARCHIVE("export.zip", RejectionReason.BAD_ARCHIVE),
  /** An archive in an archive. */
  NESTED_ARCHIVE("disc.zip", RejectionReason.NESTED_ARCHIVE);

  private final String file;
  private final RejectionReason reason;

  BrokenFile(String file, RejectionReason reason) {
    this.file = file;
    this.reason = reason;
  }

  /** {@return what such a file is called} */
  public String file() {
    return file;
  }

  /** {@return why an index rejects it} */
  public RejectionReason reason() {
    return reason;
  }

  /**
   * Makes such a file.
   *
   * @param ecg an ECG that is in order
   * @return the bytes
   * @throws IOException never, as all is done in memory
   */
  public byte[] of(DataSet ecg) throws IOException {
    return switch (this) {
      case EMPTY -> new byte[0];
      case NOTE ->
          "Please call the radiology department before opening.\n".repeat(8).getBytes(UTF_8);
      case PICTURE -> picture();
      case PACKED -> packed(bytes(ecg));
      case CUT_HEADER -> Arrays.copyOf(bytes(ecg), 140);
      case CUT_CONTENT -> cut(bytes(ecg), 500);
      case WRONG_LENGTH -> wrongLength(bytes(ecg));
      case ANONYMOUS -> bytes(ecg.without(Tag.SOP_CLASS_UID, Tag.SOP_INSTANCE_UID));
      case CUT_ARCHIVE -> cut(zip("image.dcm", bytes(ecg)), 40);
      case NESTED_ARCHIVE -> zip("inner.zip", zip("image.dcm", bytes(ecg)));
    };
  }

  private static byte[] bytes(DataSet object) throws IOException {
    return DicomWriter.toBytes(
        new DicomFile(DataSet.EMPTY, object, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  private static byte[] picture() {
    byte[] bytes = new byte[900];
    byte[] start = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    Arrays.fill(bytes, (byte) 0x5A);
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  /** The first Code Meaning claims to go on far behind the end of its item. */
  private static byte[] wrongLength(byte[] bytes) {
    byte[] element = {8, 0, 4, 1, 'L', 'O'};
    for (int i = 132; i < bytes.length - 8; i++) {
      if (Arrays.equals(bytes, i, i + element.length, element, 0, element.length)) {
        bytes[i + 6] = (byte) 0xF0;
        bytes[i + 7] = (byte) 0xFF;
        return bytes;
      }
    }
    throw new IllegalArgumentException("expected an object with codes, found one without");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}

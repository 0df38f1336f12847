package org.dicomsr.model.dicom.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/**
 * Writes DICOM objects (PS3.5, PS3.10).
 *
 * <p>Elements that were read are written with the bytes they had: unknown and private ones too.
 * Text that was set by a program is encoded in the data set's Specific Character Set; where that
 * cannot express it, the whole data set is written in UTF-8 ({@code ISO_IR 192}). Odd values are
 * padded, group lengths that are there are computed anew. Files are written beside their name and
 * then moved, so that there is never half a file. All methods are static and thread-safe.
 *
 * <p>Pixel data is never transcoded: encapsulated pixel data goes into an encapsulated transfer
 * syntax only.
 */
public final class DicomWriter {
  /** Identifies this library in files it wrote (PS3.10 7.1, Implementation Class UID). */
  public static final String IMPLEMENTATION_CLASS_UID =
      "2.25.191824670924561190326847725913462958157";

  /** Names this library in files it wrote (PS3.10 7.1, Implementation Version Name). */
  public static final String IMPLEMENTATION_VERSION_NAME = "DICOM_SR_0_1";

  private DicomWriter() {}

  /**
   * Writes a file in the transfer syntax it was read in.
   *
   * @param path where to; a file of that name is replaced
   * @param object the object
   * @throws IOException when it cannot be written, or its bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static void write(Path path, DicomFile object) throws IOException {
    write(path, object, SequenceLengths.DEFINED);
  }

  /**
   * Writes a file.
   *
   * @param path where to; a file of that name is replaced
   * @param object the object
   * @param lengths how to delimit sequences
   * @throws IOException when it cannot be written, or its bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static void write(Path path, DicomFile object, SequenceLengths lengths)
      throws IOException {
    Path absolute = path.toAbsolutePath();
    Path beside = absolute.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        write(out, object, lengths);
      }
      move(beside, absolute);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Writes a data set as a file.
   *
   * @param path where to; a file of that name is replaced
   * @param dataSet the data set
   * @param transferSyntax how to encode it
   * @throws IOException when it cannot be written, or its bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static void write(Path path, DataSet dataSet, TransferSyntax transferSyntax)
      throws IOException {
    write(path, new DicomFile(DataSet.EMPTY, dataSet, transferSyntax, java.util.List.of()));
  }

  /**
   * Writes preamble, File Meta Information and data set to a stream, which stays open.
   *
   * @param out where to
   * @param object the object
   * @param lengths how to delimit sequences
   * @throws IOException when it cannot be written, or its bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static void write(OutputStream out, DicomFile object, SequenceLengths lengths)
      throws IOException {
    Objects.requireNonNull(lengths, "lengths");
    // Encoded before the first byte goes out, so that a refusal leaves nothing behind.
    DataSetEncoder data = new DataSetEncoder(object.dataSet(), object.transferSyntax(), lengths);
    DataSetEncoder meta =
        new DataSetEncoder(
            fileMeta(object), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, SequenceLengths.DEFINED);
    out.write(new byte[128]);
    out.write(new byte[] {'D', 'I', 'C', 'M'});
    meta.writeTo(out);
    writeDataSet(out, data, object.transferSyntax());
  }

  private static void writeDataSet(OutputStream out, DataSetEncoder data, TransferSyntax syntax)
      throws IOException {
    if (!syntax.deflated()) {
      data.writeTo(out);
      return;
    }
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
      data.writeTo(deflated);
      deflated.finish();
      if ((deflater.getBytesWritten() & 1) != 0) {
        out.write(0);
      }
    } finally {
      deflater.end();
    }
  }

  /**
   * Writes an object into an array.
   *
   * @param object the object
   * @return preamble, File Meta Information and data set
   * @throws IOException when bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static byte[] toBytes(DicomFile object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, object, SequenceLengths.DEFINED);
    return out.toByteArray();
  }

  /**
   * Writes a data set into an array, without preamble and File Meta Information.
   *
   * @param dataSet the data set
   * @param transferSyntax how to encode it
   * @return the encoded data set
   * @throws IOException when bulk data cannot be had
   * @throws IllegalArgumentException when the transfer syntax cannot hold it
   */
  public static byte[] toBytes(DataSet dataSet, TransferSyntax transferSyntax) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeDataSet(
        out, new DataSetEncoder(dataSet, transferSyntax, SequenceLengths.DEFINED), transferSyntax);
    return out.toByteArray();
  }

  private static DataSet fileMeta(DicomFile object) {
    DataSet data = object.dataSet();
    DataSet.Builder meta =
        object.fileMeta().toBuilder()
            .put(ValueElement.ofIntegers(Tag.FILE_META_INFORMATION_GROUP_LENGTH, Vr.UL, 0))
            .put(ValueElement.ofBytes(Tag.FILE_META_INFORMATION_VERSION, Vr.OB, new byte[] {0, 1}))
            .text(Tag.TRANSFER_SYNTAX_UID, object.transferSyntax().uid())
            .text(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_CLASS_UID)
            .text(Tag.IMPLEMENTATION_VERSION_NAME, IMPLEMENTATION_VERSION_NAME);
    data.string(Tag.SOP_CLASS_UID)
        .ifPresent(uid -> meta.text(Tag.MEDIA_STORAGE_SOP_CLASS_UID, uid));
    data.string(Tag.SOP_INSTANCE_UID)
        .ifPresent(uid -> meta.text(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, uid));
    return meta.build();
  }
}

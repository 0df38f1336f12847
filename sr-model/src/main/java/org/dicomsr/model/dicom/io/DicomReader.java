package org.dicomsr.model.dicom.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * Reads DICOM objects from files, streams and byte arrays.
 *
 * <p>Understands explicit and implicit little endian, explicit big endian, deflated and all
 * encapsulated transfer syntaxes, with or without preamble and File Meta Information; where the
 * input does not say how it is encoded, or says so wrongly, the encoding is recognised and a
 * violation reported. Pixel data is never decoded. All methods are static and thread-safe.
 *
 * <p>Errors: {@link DicomFormatException} for what is no DICOM, ends too early or exceeds a limit
 * of the {@link ReadOptions}; any other {@link IOException} comes from the input itself.
 */
public final class DicomReader {
  private static final int PREAMBLE = 128;

  private DicomReader() {}

  /**
   * Reads a file with {@link ReadOptions#DEFAULTS}: bulk data stays in the file.
   *
   * @param file the file
   * @return the object
   * @throws IOException when the file is no DICOM object, or cannot be read
   */
  public static DicomFile read(Path file) throws IOException {
    return read(file, ReadOptions.DEFAULTS);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param options limits and choices
   * @return the object
   * @throws IOException when the file is no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile read(Path file, ReadOptions options) throws IOException {
    requireRegular(file);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return read(file, channel, channel.size(), options);
    }
  }

  /**
   * Reads a file that is open: whoever has just listed it knows that it is a regular file and how
   * long it is, and need not wait for the file system to say so again.
   *
   * @param file the file, of which bulk data is read later
   * @param channel the same, open, at its start; it is not closed
   * @param size how many bytes it has
   * @param options limits and choices
   * @return the object
   * @throws IOException when the file is no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile read(
      Path file, SeekableByteChannel channel, long size, ReadOptions options) throws IOException {
    return read(Input.over(channel, size), file, options);
  }

  /**
   * Reads the part of a file before its pixel data, or before another tag that the options name.
   * Lengths tell whether the file was cut behind it: see {@link DicomFile#truncation}.
   *
   * @param file the file
   * @param options limits and choices; without a place to stop, (7FE0,0000) is taken
   * @return the object without what comes later
   * @throws IOException when the file is no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile readHeader(Path file, ReadOptions options) throws IOException {
    return read(file, options.stopAt() == 0 ? options.withStopAt(0x7FE00000) : options);
  }

  /**
   * Reads the part of a file before its pixel data with {@link ReadOptions#DEFAULTS}.
   *
   * @param file the file
   * @return the object without what comes later
   * @throws IOException when the file is no DICOM object, or cannot be read
   */
  public static DicomFile readHeader(Path file) throws IOException {
    return readHeader(file, ReadOptions.DEFAULTS);
  }

  /**
   * Reads a stream to its end, or to where the options say to stop; does not close it.
   *
   * @param stream the stream
   * @param options limits and choices
   * @return the object
   * @throws IOException when the stream holds no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile read(InputStream stream, ReadOptions options) throws IOException {
    return read(Input.over(stream, -1), null, options);
  }

  /**
   * Reads a stream whose length is known, to its end or to where the options say to stop; does not
   * close it. Knowing the length, the reader sees without reading it that what it leaves was cut.
   *
   * @param stream the stream
   * @param length how many bytes it has
   * @param options limits and choices
   * @return the object
   * @throws IOException when the stream holds no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile read(InputStream stream, long length, ReadOptions options)
      throws IOException {
    if (length < 0) {
      throw new IllegalArgumentException("length must not be negative, found " + length);
    }
    return read(Input.over(stream, length), null, options);
  }

  /**
   * Reads a stream to its end with {@link ReadOptions#DEFAULTS}; does not close it.
   *
   * @param stream the stream
   * @return the object
   * @throws IOException when the stream holds no DICOM object, exceeds a limit, or cannot be read
   */
  public static DicomFile read(InputStream stream) throws IOException {
    return read(stream, ReadOptions.DEFAULTS);
  }

  /**
   * Reads a byte array, which the object's values are slices of: it must not change any more.
   *
   * @param bytes the whole input
   * @param options limits and choices
   * @return the object
   * @throws IOException when the bytes are no DICOM object, or exceed a limit
   */
  public static DicomFile read(byte[] bytes, ReadOptions options) throws IOException {
    return read(Input.over(bytes, 0, bytes.length, 0), null, options);
  }

  /**
   * Reads a byte array with {@link ReadOptions#DEFAULTS}; the object's values are slices of it: it
   * must not change any more.
   *
   * @param bytes the whole input
   * @return the object
   * @throws IOException when the bytes are no DICOM object, or exceed a limit
   */
  public static DicomFile read(byte[] bytes) throws IOException {
    return read(bytes, ReadOptions.DEFAULTS);
  }

  // Opening a FIFO or a device would wait for ever.
  private static void requireRegular(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      return;
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(file.toString());
    }
    throw new DicomFormatException(
        null, "", -1, "a regular file", Files.isDirectory(file) ? "a directory" : "something else");
  }

  private static DicomFile read(Input in, @Nullable Path file, ReadOptions options)
      throws IOException {
    ReadLog log = new ReadLog();
    DataSet meta = DataSet.EMPTY;
    TransferSyntax syntax = null;
    boolean part10 = skipPreamble(in, log);
    if (part10 || startsWithMeta(in)) {
      if (!part10) {
        log.warn(
            "DCM-PREAMBLE",
            0,
            "expected a preamble and DICM, found File Meta Information",
            "PS3.10 7.1");
      }
      meta = new DicomParser(in, null, options.withStopAt(0), log, false).fileMeta();
      log.sopInstanceUid(meta.string(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID).orElse(null));
      Optional<String> uid = meta.string(Tag.TRANSFER_SYNTAX_UID);
      if (uid.isPresent()) {
        syntax = TransferSyntax.ofUid(uid.get());
      } else {
        log.error(
            "DCM-META",
            in.offset(),
            "expected a Transfer Syntax UID in the File Meta Information, found none",
            "PS3.10 7.1");
      }
    } else {
      log.error(
          "DCM-META", 0, "expected File Meta Information, found a bare data set", "PS3.10 7.1");
    }
    if (syntax == null) {
      syntax = EncodingGuess.of(in, log, part10 || !meta.isEmpty());
    }
    DataSet dataSet =
        syntax.deflated()
            ? inflated(in, file, syntax, options, log)
            : dataSet(in, file, syntax, options, log);
    return new DicomFile(meta, dataSet, syntax, log.violations());
  }

  private static DataSet dataSet(
      Input in, @Nullable Path file, TransferSyntax syntax, ReadOptions options, ReadLog log)
      throws IOException {
    boolean bigEndian = isBigEndian(in, syntax, log);
    return new DicomParser(in, file, options, log, bigEndian).dataSet(syntax.explicitVr());
  }

  private static DataSet inflated(
      Input in, @Nullable Path file, TransferSyntax syntax, ReadOptions options, ReadLog log)
      throws IOException {
    if (EncodingGuess.isDataSet(in)) {
      log.error(
          "DCM-DEFLATE",
          in.offset(),
          "expected a deflated data set, found a plain one",
          "PS3.5 A.5");
      return dataSet(in, file, syntax, options, log);
    }
    Inflater inflater = new Inflater(true);
    try {
      InputStream inflating = new InflaterInputStream(in.rest(), inflater, 1 << 13);
      Input plain = Input.over(new InflatedLimit(inflating, options.maxInflatedSize(), log), -1);
      return dataSet(plain, null, syntax, options, log);
    } finally {
      inflater.end();
    }
  }

  private static boolean skipPreamble(Input in, ReadLog log) throws IOException {
    if (in.require(PREAMBLE + 4) && isDicm(in, PREAMBLE)) {
      // The four letters may lie there by chance: group 0002 or a plausible element has to follow,
      // or nothing at all.
      boolean meta = !in.require(PREAMBLE + 10) || startsWithMeta(in, PREAMBLE + 4);
      if (meta || !EncodingGuess.isDataSet(in)) {
        in.position += PREAMBLE + 4;
        return true;
      }
    } else if (in.require(4) && isDicm(in, 0)) {
      log.warn("DCM-PREAMBLE", 0, "expected a preamble before DICM, found none", "PS3.10 7.1");
      in.position += 4;
      return true;
    }
    return false;
  }

  private static boolean isDicm(Input in, int at) {
    int from = in.position + at;
    byte[] b = in.buffer;
    return b[from] == 'D' && b[from + 1] == 'I' && b[from + 2] == 'C' && b[from + 3] == 'M';
  }

  private static boolean startsWithMeta(Input in) throws IOException {
    return in.require(8) && startsWithMeta(in, 0);
  }

  private static boolean startsWithMeta(Input in, int at) {
    byte[] b = in.buffer;
    int from = in.position + at;
    return b[from] == 2
        && b[from + 1] == 0
        && (b[from + 3] == 0 || b[from + 3] == 1)
        && (Vr.ofCode((b[from + 4] & 0xFF) << 8 | (b[from + 5] & 0xFF)) != null || at > 0);
  }

  // Files that say little endian and are big endian, and the other way round, exist.
  private static boolean isBigEndian(Input in, TransferSyntax syntax, ReadLog log)
      throws IOException {
    boolean declared = syntax.byteOrder() == ByteOrder.BIG_ENDIAN;
    boolean other = in.require(8) && EncodingGuess.isSwapped(in, declared);
    if (other) {
      log.error(
          "DCM-BYTE-ORDER",
          in.offset(),
          "expected " + (declared ? "big" : "little") + " endian, found the other byte order",
          "PS3.5 7.3");
    }
    return declared != other;
  }
}

package org.dicomsr.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.BulkHandling;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.ReadOptions;

/** Reads entries, up to the pixel data and within an allowance of memory. */
final class ObjectReader {
  /** The start of (7FE0,eeee). */
  private static final int PIXEL_DATA_GROUP = 0x7FE00000;

  /** Entries up to this size are unpacked before they are read. */
  private static final int SMALL = 1 << 20;

  private final ReadOptions options;

  ObjectReader(ReadOptions options) {
    this.options = options.stopAt() == 0 ? options.withStopAt(PIXEL_DATA_GROUP) : options;
  }

  /**
   * Reads an entry.
   *
   * @param allowance how many bytes of it may be in memory
   */
  DicomFile read(SourceEntry entry, long allowance) throws IOException {
    return switch (entry) {
      case SourceEntry.OfDataSet given ->
          new DicomFile(
              DataSet.EMPTY, given.dataSet(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
      case SourceEntry.OfFile found -> read(found.file(), allowance);
      case SourceEntry.Unusable none ->
          throw new IllegalArgumentException("expected something to read, found " + none);
    };
  }

  /** Whether an object that inflates beyond its allowance may be read with a larger one. */
  boolean mayInflateBeyond(long allowance) {
    return options.maxInflatedSize() > allowance;
  }

  private DicomFile read(SourceFile file, long allowance) throws IOException {
    ReadOptions within =
        options.withMaxInflatedSize(Math.min(options.maxInflatedSize(), allowance));
    Path path = file.path().orElse(null);
    if (path != null) {
      try (SeekableByteChannel channel = Files.newByteChannel(path)) {
        long size = channel.size();
        if (size > allowance) {
          requireRoom(file, allowance);
        }
        return DicomReader.read(path, channel, size, within);
      }
    }
    try (InputStream stream = file.open()) {
      long size = file.stamp().size();
      if (size <= Math.min(SMALL, allowance)) {
        byte[] bytes = stream.readNBytes((int) size + 1);
        if (bytes.length > size) {
          throw new ZipException("expected the listed size, found more bytes");
        }
        return DicomReader.read(bytes, within);
      }
      InputStream limited =
          LimitedStream.ofUnpacked(stream, "maxInflatedSize", options.maxInflatedSize());
      limited = LimitedStream.ofRead(limited, "maxBytesInFlight", allowance);
      return DicomReader.read(limited, size, within);
    }
  }

  // Most of a large file is pixel data, which is not read. Whether that is so shows only in
  // reading:
  // such files are gone through once, keeping little, before they are read.
  private void requireRoom(SourceFile file, long allowance) throws IOException {
    try (InputStream stream = file.open()) {
      InputStream limited = LimitedStream.ofRead(stream, "maxBytesInFlight", allowance);
      DicomReader.read(limited, options.withBulk(BulkHandling.SKIP));
    } catch (DicomFormatException e) {
      if (e.expected().contains("maxBytesInFlight")) {
        throw e;
      }
      // whatever else is wrong shows again, with the file's length known
    }
  }
}

package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.TransferSyntax;

/**
 * A frame as it was compressed (PS3.5 A.4): a JPEG, JPEG-LS, JPEG 2000, RLE or video stream to be
 * decoded by a library for it. What comes out of that are stored values: rescaling is the caller's.
 *
 * @param number place in the object, from 1
 * @param rows number of rows
 * @param columns number of columns
 * @param samples of a pixel: 1 for grey, 3 for colour
 * @param transferSyntax names the compression
 * @param fragments the parts of the stream, in order, which stay in their file until read
 * @param length of the stream in bytes; a byte of padding may be part of it
 */
public record EncodedFrame(
    int number,
    int rows,
    int columns,
    int samples,
    TransferSyntax transferSyntax,
    List<BulkData> fragments,
    long length)
    implements Frame {

  /** Copies the list. */
  public EncodedFrame {
    Objects.requireNonNull(transferSyntax, "transferSyntax");
    fragments = List.copyOf(fragments);
  }

  /**
   * Opens the stream.
   *
   * @return the joined fragments, to be closed by the caller
   * @throws IOException when a fragment cannot be read
   */
  public InputStream open() throws IOException {
    List<InputStream> streams = new ArrayList<>(fragments.size());
    try {
      for (BulkData fragment : fragments) {
        streams.add(fragment.open());
      }
      return new SequenceInputStream(Collections.enumeration(streams));
    } catch (IOException | RuntimeException e) {
      for (InputStream stream : streams) {
        stream.close();
      }
      throw e;
    }
  }

  /**
   * Reads the stream.
   *
   * @return the joined fragments, {@link #length} bytes
   * @throws IOException when they cannot be read or are too long for an array
   */
  public byte[] bytes() throws IOException {
    if (length > Integer.MAX_VALUE - 8) {
      throw new IOException("expected a frame that fits into an array, found " + length + " bytes");
    }
    byte[] bytes = new byte[(int) length];
    int at = 0;
    for (BulkData fragment : fragments) {
      byte[] part = new byte[(int) Math.min(fragment.length(), length - at)];
      RawBytes.read(fragment, 0, part);
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    return bytes;
  }

  /** Size and transfer syntax. */
  @Override
  public String toString() {
    return "EncodedFrame["
        + number
        + ", "
        + rows
        + " × "
        + columns
        + " × "
        + samples
        + ", "
        + transferSyntax.name()
        + ", "
        + length
        + " bytes]";
  }
}

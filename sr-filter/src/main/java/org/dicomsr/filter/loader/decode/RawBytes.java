package org.dicomsr.filter.loader.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;

/**
 * Samples of pixel and waveform data where they lie: in memory or in their file, of which only the
 * part asked for is read. What comes out is little endian, whatever the file is.
 *
 * <p>Big endian files are the difficulty: the data layer swaps the words of a value's
 * representation, not the samples within, which may be narrower (8 bits in OW, PS3.5 8.1.1) or
 * wider (32 bits in OW).
 */
final class RawBytes {
  /** The data set is little endian, native pixels are not. */
  private static final String GE_BIG_ENDIAN_PIXELS = "1.2.840.113619.5.2";

  private final DataElement element;
  private final boolean bigEndianFile;
  private final boolean bigEndianPixels;

  RawBytes(DataElement element, TransferSyntax syntax) {
    this.element = element;
    this.bigEndianFile = syntax.byteOrder() == ByteOrder.BIG_ENDIAN;
    this.bigEndianPixels = syntax.uid().equals(GE_BIG_ENDIAN_PIXELS);
  }

  /** How many bytes there are; none where the element is of a kind that holds no samples. */
  long length() {
    return switch (element) {
      case ValueElement value -> value.length();
      case BulkElement bulk -> bulk.data().length();
      case FragmentsElement fragments -> 0;
      case SequenceElement sequence -> 0;
    };
  }

  /**
   * Reads a part.
   *
   * @param offset of the first byte
   * @param length in bytes
   * @param width of a sample in bytes: 1, 2, 4 or 8
   * @return the bytes, samples little endian
   */
  ByteBuffer read(long offset, int length, int width) throws IOException {
    int word = element.vr().wordSize();
    // Bytes of one word may change places, so whole words are read.
    long from = offset / word * word;
    long to = Math.min((offset + length + word - 1) / word * word, length());
    byte[] bytes = new byte[Math.toIntExact(to - from)];
    boolean swapped = read(from, bytes);
    if (swapped && width < word) {
      reverse(bytes, word, 1);
    } else if (swapped) {
      reverse(bytes, width, 1);
    } else if (bigEndianFile && width > word && element instanceof ValueElement) {
      reverse(bytes, width, word);
    } else if (bigEndianPixels) {
      reverse(bytes, width, 1);
    }
    return ByteBuffer.wrap(bytes, (int) (offset - from), length)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Fills an array, and tells whether the bytes are as in a big endian file. */
  private boolean read(long from, byte[] bytes) throws IOException {
    switch (element) {
      case ValueElement value -> value.byteBuffer().get((int) from, bytes);
      case BulkElement bulk -> {
        return read(bulk.data(), from, bytes);
      }
      case FragmentsElement fragments -> throw new EOFException("expected native samples");
      case SequenceElement sequence -> throw new EOFException("expected native samples");
    }
    return false;
  }

  static boolean read(BulkData data, long from, byte[] bytes) throws IOException {
    if (data instanceof BulkData.FileRange range) {
      try (FileChannel channel = FileChannel.open(range.file())) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          if (channel.read(buffer, range.offset() + from + buffer.position()) < 0) {
            throw new EOFException(
                "expected "
                    + bytes.length
                    + " bytes at offset "
                    + (range.offset() + from)
                    + ", found "
                    + buffer.position());
          }
        }
      }
      return range.byteOrder() == ByteOrder.BIG_ENDIAN;
    }
    try (InputStream in = data.open()) {
      in.skipNBytes(from);
      if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new EOFException("expected " + bytes.length + " bytes, found less");
      }
    }
    return false;
  }

  /** Reverses the order of the parts in each group. */
  private static void reverse(byte[] bytes, int group, int part) {
    byte[] kept = new byte[part];
    for (int start = 0; start + group <= bytes.length; start += group) {
      for (int i = start, j = start + group - part; i < j; i += part, j -= part) {
        System.arraycopy(bytes, i, kept, 0, part);
        System.arraycopy(bytes, j, bytes, i, part);
        System.arraycopy(kept, 0, bytes, j, part);
      }
    }
  }
}

package org.dicomsr.model.dicom.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Objects;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.Vr;

/**
 * Words in the other byte order: JSON holds little endian (PS3.18 F.2.7). Bytes that fill no word
 * at the end stay.
 */
final class SwappingInputStream extends FilterInputStream {
  private final byte[] word;
  private int position;
  private int filled;

  private SwappingInputStream(InputStream in, int wordSize) {
    super(in);
    this.word = new byte[wordSize];
  }

  static InputStream littleEndian(BulkData data, Vr vr) throws IOException {
    boolean swap =
        vr.wordSize() > 1
            && data instanceof BulkData.FileRange range
            && range.byteOrder() == ByteOrder.BIG_ENDIAN;
    return swap ? new SwappingInputStream(data.open(), vr.wordSize()) : data.open();
  }

  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    filled = in.readNBytes(word, 0, word.length);
    position = 0;
    if (filled == word.length) {
      for (int i = 0, j = word.length - 1; i < j; i++, j--) {
        byte kept = word[i];
        word[i] = word[j];
        word[j] = kept;
      }
    }
    return filled > 0;
  }

  @Override
  public int read() throws IOException {
    return fill() ? word[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int done = 0;
    while (done < length && fill()) {
      bytes[offset + done++] = word[position++];
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

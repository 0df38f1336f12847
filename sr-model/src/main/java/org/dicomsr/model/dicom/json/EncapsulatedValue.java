package org.dicomsr.model.dicom.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.dicom.BulkData;

/**
 * The fragments of encapsulated pixel data in one run of bytes: each with its item header, without
 * the delimiter behind them (PS3.5 A.4).
 */
final class EncapsulatedValue {
  private static final int HEADER = 8;
  private static final int ITEM = 0xE000FFFE; // (FFFE,E000) as a little endian number

  private EncapsulatedValue() {}

  static long length(List<BulkData> fragments) {
    long length = 0;
    for (BulkData fragment : fragments) {
      length += HEADER + fragment.length() + (fragment.length() & 1);
    }
    return length;
  }

  static InputStream open(List<BulkData> fragments) throws IOException {
    for (BulkData fragment : fragments) {
      if (fragment.length() < 0) {
        throw new IOException(
            "encapsulated pixel data: expected fragments of known length, found one without");
      }
    }
    return new Fragments(fragments.iterator());
  }

  /**
   * The fragments, or an empty list when the bytes are not exactly such items, at least two of
   * them: an offset table and a frame.
   */
  static List<BulkData> parse(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
    List<BulkData> fragments = new ArrayList<>();
    while (bytes.remaining() >= HEADER && bytes.getInt() == ITEM) {
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        return List.of();
      }
      fragments.add(new BulkData.InMemory(value, bytes.position(), length));
      bytes.position(bytes.position() + length);
    }
    return bytes.hasRemaining() || fragments.size() < 2 ? List.of() : fragments;
  }

  /** Opens one fragment after the other. */
  private static final class Fragments extends InputStream {
    private final Iterator<BulkData> fragments;
    private InputStream part = InputStream.nullInputStream();
    private boolean inHeader;
    private boolean padded = true;
    private BulkData fragment = new BulkData.InMemory(new byte[0], 0, 0);

    Fragments(Iterator<BulkData> fragments) {
      this.fragments = fragments;
    }

    private boolean next() throws IOException {
      part.close();
      if (inHeader) {
        part = fragment.open();
        inHeader = false;
        padded = (fragment.length() & 1) == 0;
      } else if (!padded) {
        part = new ByteArrayInputStream(new byte[1]);
        padded = true;
      } else if (fragments.hasNext()) {
        fragment = fragments.next();
        int even = Math.toIntExact(fragment.length() + (fragment.length() & 1));
        byte[] header =
            ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(ITEM)
                .putInt(even)
                .array();
        part = new ByteArrayInputStream(header);
        inHeader = true;
      } else {
        return false;
      }
      return true;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      if (length == 0) {
        return 0;
      }
      int read = part.read(bytes, offset, length);
      while (read < 0 && next()) {
        read = part.read(bytes, offset, length);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      part.close();
    }
  }
}

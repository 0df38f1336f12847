package org.dicomsr.model.dicom.io;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * An inflated stream that ends with a clear error at the limit, so that a small file cannot fill
 * the memory.
 */
final class InflatedLimit extends FilterInputStream {
  private final ReadLog log;
  private final long limit;
  private long inflated;

  InflatedLimit(InputStream in, long limit, ReadLog log) {
    super(in);
    this.limit = limit;
    this.log = log;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, offset, length);
    } catch (EOFException e) {
      throw log.fault(inflated, "a complete deflated data set", "end of input");
    } catch (ZipException e) {
      throw log.fault(inflated, "a deflated data set", "bytes that do not inflate");
    }
    if (read > 0) {
      inflated += read;
      if (inflated > limit) {
        throw log.fault(inflated, "at most maxInflatedSize = " + limit + " bytes", "more");
      }
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 8192)];
    long left = count;
    while (left > 0) {
      int read = read(passed, 0, (int) Math.min(left, passed.length));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return count - left;
  }
}

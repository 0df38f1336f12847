package org.dicomsr.index.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dicomsr.model.dicom.DicomFormatException;

/** A stream that ends with a clear error when more is taken from it than a limit allows. */
final class LimitedStream extends FilterInputStream {
  private final String limitName;
  private final long limit;
  private final boolean countsSkipped;
  private long taken;

  private LimitedStream(InputStream in, String limitName, long limit, boolean countsSkipped) {
    super(in);
    this.limitName = limitName;
    this.limit = limit;
    this.countsSkipped = countsSkipped;
  }

  /** Counts bytes that are read: what may end up in memory. */
  static LimitedStream ofRead(InputStream in, String limitName, long limit) {
    return new LimitedStream(in, limitName, limit, false);
  }

  /** Counts bytes that are skipped too, since unpacking them takes as long as reading them. */
  static LimitedStream ofUnpacked(InputStream in, String limitName, long limit) {
    return new LimitedStream(in, limitName, limit, true);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    take(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    // In pieces, so that the limit is noticed before an archive's bomb is unpacked.
    long skipped = in.skip(countsSkipped ? Math.min(count, 1 << 16) : count);
    if (countsSkipped) {
      take(skipped);
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void take(long count) throws DicomFormatException {
    taken += count;
    if (taken > limit) {
      throw new DicomFormatException(
          null, "", -1, "at most " + limitName + " = " + limit + " bytes", "more");
    }
  }
}

package org.dicomsr.index.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A report on its way to a file: says which when the disk is full. */
final class ReportStream extends FilterOutputStream {
  private final Path file;

  ReportStream(Path file, OutputStream out) {
    super(out);
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw DiskFull.named(file, e, "what was committed to the index is kept");
    }
  }
}

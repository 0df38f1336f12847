package org.dicomsr.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** An entry of a zip archive. */
final class ZippedFile implements SourceFile {
  private final String location;
  private final SharedZip zip;
  private final ZipEntry entry;
  private final FileStamp stamp;

  ZippedFile(String location, SharedZip zip, ZipEntry entry, FileStamp stamp) {
    this.location = location;
    this.zip = zip;
    this.entry = entry;
    this.stamp = stamp;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public FileStamp stamp() {
    return stamp;
  }

  @Override
  public InputStream open() throws IOException {
    InputStream stream = zip.file().getInputStream(entry);
    if (stream == null) {
      throw new ZipException("expected an entry of the archive, found none");
    }
    return stream;
  }

  @Override
  public void close() {
    zip.release();
  }
}

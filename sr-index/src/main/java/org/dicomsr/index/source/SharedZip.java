package org.dicomsr.index.source;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;

/** An archive that stays open as long as the scan or one of its entries needs it. */
final class SharedZip {
  private final ZipFile file;
  private final AtomicInteger users = new AtomicInteger(1);

  SharedZip(ZipFile file) {
    this.file = file;
  }

  ZipFile file() {
    return file;
  }

  void retain() {
    users.incrementAndGet();
  }

  void release() {
    if (users.decrementAndGet() == 0) {
      try {
        file.close();
      } catch (IOException e) {
        // it was only read from
      }
    }
  }
}

package org.dicomsr.filter.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.dicomsr.filter.internal.digest.Sha256;
import org.dicomsr.index.source.SourceFile;

/** SHA-256 of files. */
final class Hashes {
  private Hashes() {}

  /** A hash, and how many bytes it is of. */
  record Sum(String sha256, long bytes) {}

  static Sum of(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return of(in);
    }
  }

  static Sum of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  private static Sum of(InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
    return new Sum(Sha256.text(digest), bytes);
  }
}

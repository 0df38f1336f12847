package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What to say when the disk is full. The platform says so in the words of the operating system, and
 * when a file that is open is written, without its name. Thread-safe.
 */
public final class DiskFull {
  private DiskFull() {}

  /**
   * Whether writing failed since there is no room, or no more is allowed.
   *
   * @param failure what was thrown; what caused it does not count
   * @return whether it says so
   */
  public static boolean is(Throwable failure) {
    String message = failure.getMessage();
    if (!(failure instanceof IOException) || message == null) {
      return false;
    }
    String words = message.toLowerCase(Locale.ROOT);
    return words.contains("no space left")
        || words.contains("not enough space")
        || words.contains("disk quota exceeded");
  }

  /**
   * Names the file that could not be written when the disk was full.
   *
   * @param file the file, as its user knows it
   * @param failure what was thrown while it was written
   * @param kept what is still there, as a main clause
   * @return an exception of which the message is the file, what was expected and found, and what is
   *     kept; any other failure as it is
   */
  public static IOException named(Path file, IOException failure, String kept) {
    if (!is(failure)) {
      return failure;
    }
    FileSystemException named =
        new FileSystemException(
            file.toString(), null, "expected room on the disk, found none; " + kept);
    named.initCause(failure);
    return named;
  }
}

package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.dicomsr.model.dicom.DicomFormatException;

/**
 * The record at the end of a zip archive, which tells how large its list of entries is. Looked at
 * before the list is taken into memory.
 */
final class ZipEnd {
  private static final int SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int SIGNATURE = 0x06054B50;
  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_SIZE = 20;
  private static final int SIGNATURE64 = 0x06064B50;
  private static final int SIZE64 = 56;

  private ZipEnd() {}

  static void check(Path archive, ZipLimits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(archive)) {
      long size = channel.size();
      long start = Math.max(0, size - SIZE - LONGEST_COMMENT - LOCATOR_SIZE);
      ByteBuffer tail = read(channel, start, (int) (size - start));
      int at = tail.limit() - SIZE;
      while (at >= 0 && tail.getInt(at) != SIGNATURE) {
        at--;
      }
      if (at < 0) {
        throw new ZipException("expected the end record of a zip archive, found none");
      }
      long entries = tail.getShort(at + 10) & 0xFFFF;
      long directory = tail.getInt(at + 12) & 0xFFFFFFFFL;
      int locator = at - LOCATOR_SIZE;
      if (locator >= 0 && tail.getInt(locator) == LOCATOR) {
        long where = tail.getLong(locator + 8);
        if (where >= 0 && where <= size - SIZE64) {
          ByteBuffer end64 = read(channel, where, SIZE64);
          if (end64.getInt(0) == SIGNATURE64) {
            entries = end64.getLong(32);
            directory = end64.getLong(40);
          }
        }
      }
      require("maxZipEntries", entries, limits.maxEntries(), "entries");
      require("maxZipDirectory", directory, limits.maxDirectory(), "bytes");
    }
  }

  private static void require(String limit, long found, long most, String what)
      throws DicomFormatException {
    if (found < 0 || found > most) {
      throw new DicomFormatException(
          null, "", -1, "at most " + limit + " = " + most + " " + what, found + " in the archive");
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.flip();
  }
}

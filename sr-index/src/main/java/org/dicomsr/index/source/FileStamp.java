package org.dicomsr.index.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What tells, without opening it, that a file is still the one it was: size, time of the last
 * change and the file system's own key. Immutable.
 *
 * @param size in bytes
 * @param modified time of the last change, in nanoseconds since 1970
 * @param key stands for the file itself: a hash of its inode, or of the checksum that an archive
 *     keeps of its entry; 0 where there is none
 */
public record FileStamp(long size, long modified, long key) {

  /** In the place of a time that proves nothing: {@link #tooFresh}. */
  static final long UNCERTAIN = Long.MIN_VALUE;

  /** The coarsest clock among file systems in use: FAT counts in steps of two seconds. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  /** Checks the size. */
  public FileStamp {
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative, found " + size);
    }
  }

  /**
   * The stamp of a file.
   *
   * @param attributes as the file system gave them
   * @return the stamp
   */
  public static FileStamp of(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return new FileStamp(
        attributes.size(),
        nanoseconds(attributes.lastModifiedTime()),
        key == null ? 0 : Hash.of(inode(key.toString())));
  }

  // "(dev=801,ino=12)": the number of a device may be another after it was mounted again.
  private static String inode(String key) {
    return key.substring(Math.max(key.indexOf("ino="), 0));
  }

  /**
   * Counts nanoseconds since 1970, which a long holds until the year 2262.
   *
   * @param time a time of a file
   * @return the count
   */
  public static long nanoseconds(FileTime time) {
    return Objects.requireNonNull(time, "time").to(TimeUnit.NANOSECONDS);
  }

  /**
   * Says whether a file with this stamp may have changed unnoticed: its last change is so near to
   * the moment at which it was looked at that another one could bear the same time.
   *
   * @param seen the moment
   * @return whether the stamp proves nothing
   */
  public boolean tooFresh(Instant seen) {
    return modified > TimeUnit.SECONDS.toNanos(seen.getEpochSecond()) + seen.getNano() - TICK;
  }
}

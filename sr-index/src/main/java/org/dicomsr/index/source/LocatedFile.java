package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that were found before, by the locations that the ledger has of them. Thread-safe. */
public final class LocatedFile {
  private LocatedFile() {}

  /**
   * Finds a file, or an entry of a zip archive, again.
   *
   * @param location where it is, as in {@link LedgerEntry#location}
   * @return the file as it is now, to be closed; empty when there is none
   * @throws IOException when it cannot be told
   */
  public static Optional<SourceFile> at(String location) throws IOException {
    Path path = path(location);
    if (path != null && Files.isRegularFile(path)) {
      return Optional.of(
          new PathFile(path, FileStamp.of(Files.readAttributes(path, BasicFileAttributes.class))));
    }
    for (int at = location.indexOf(Zips.ENTRY);
        at >= 0;
        at = location.indexOf(Zips.ENTRY, at + 1)) {
      Path archive = path(location.substring(0, at));
      if (archive != null && Files.isRegularFile(archive)) {
        return Zips.find(archive, location, location.substring(at + Zips.ENTRY.length()));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Path path(String location) {
    try {
      return Path.of(location);
    } catch (InvalidPathException e) {
      return null; // a name of an entry that no file can have
    }
  }

  /**
   * Whether a file is as it was when the ledger took note of it.
   *
   * @param file the file as it is now
   * @param entry what the ledger has
   * @return whether size, time and identity are the same; a time that proved nothing then does not
   *     count
   */
  public static boolean isSame(SourceFile file, LedgerEntry entry) {
    FileStamp now = file.stamp();
    FileStamp then = entry.stamp();
    return now.size() == then.size()
        && now.key() == then.key()
        && (then.modified() == FileStamp.UNCERTAIN || now.modified() == then.modified());
  }
}

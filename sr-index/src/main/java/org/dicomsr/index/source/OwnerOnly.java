package org.dicomsr.index.source;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders for the eyes of their owner only, as all that is written about an archive
 * should be. They are created that way, not changed afterwards, where the file system knows POSIX
 * permissions. Thread-safe.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /**
   * Opens a file, and creates it before if it is not there.
   *
   * @param file the file; one that is there already loses the permissions of others
   * @param options how to open it
   * @return the open file
   * @throws IOException when that fails
   */
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    boolean posix = isPosix(file);
    try {
      Files.createFile(file, attributes(posix, FILE));
      if (!posix) {
        restrict(file.toFile());
      }
    } catch (FileAlreadyExistsException e) {
      if (posix && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
        Files.setPosixFilePermissions(file, FILE);
      }
    }
    return FileChannel.open(file, options);
  }

  /**
   * Creates a folder and those above it, if they are not there; one that is there stays as it is.
   *
   * @param folder the folder
   * @throws IOException when that fails
   */
  public static void createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(isPosix(folder), FOLDER));
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] attributes(
      boolean posix, Set<PosixFilePermission> permissions) {
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  // The best that a file system without POSIX permissions may offer; it may refuse.
  private static void restrict(File file) {
    boolean restricted = file.setReadable(false, false) && file.setReadable(true, true);
    if (restricted) {
      file.setWritable(true, true);
    }
  }
}

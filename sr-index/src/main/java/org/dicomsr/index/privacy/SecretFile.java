package org.dicomsr.index.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The file that holds a secret: one line of hexadecimal digits, readable and writable by its owner
 * only.
 *
 * <p>Keep a copy where the index's backups are not. Without it, nothing can be added to the index,
 * and patients get new pseudonyms in the next.
 */
public final class SecretFile {
  private static final int BYTES = 32;
  private static final int MOST_BYTES = 4096;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /**
   * Reads a secret.
   *
   * @param file the file
   * @return the secret, absent when there is no such file
   * @throws IOException when it cannot be read or holds no secret, or others may read it
   */
  public static Optional<IndexSecret> read(Path file) throws IOException {
    String text;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("secret file: expected a line of hexadecimal digits, found more");
      }
      text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    requireOwnerOnly(file);
    return Optional.of(parse(text));
  }

  /**
   * Reads a secret, or makes one. It appears at once: a process that is killed leaves the whole
   * file or none, and of several that make it at one time, all get the same.
   *
   * @param file the file
   * @return the secret
   * @throws IOException when it cannot be read or written
   */
  public static IndexSecret readOrCreate(Path file) throws IOException {
    Optional<IndexSecret> present = read(file);
    if (present.isPresent()) {
      return present.get();
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(folder, ".secret-", "", attributes(folder));
    try {
      write(draft, HexFormat.of().formatHex(random) + "\n");
      publish(draft, file);
    } catch (FileAlreadyExistsException e) {
      // another process was faster: its secret counts
    } finally {
      Files.deleteIfExists(draft);
    }
    return read(file)
        .orElseThrow(() -> new IOException("secret file: expected the file just made, found none"));
  }

  /**
   * Reads a secret from its text.
   *
   * @param text hexadecimal digits, 32 or more
   * @return the secret
   * @throws IOException when the text is none
   */
  static IndexSecret parse(String text) throws IOException {
    try {
      return IndexSecret.of(HexFormat.of().parseHex(text));
    } catch (IllegalArgumentException e) {
      // its message could show the secret
      throw new IOException(
          "secret: expected "
              + 2 * IndexSecret.LEAST_BYTES
              + " hexadecimal digits or more, found "
              + text.length()
              + " characters");
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  // A second name for the finished file comes at once, and never in place of another file.
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(
          "secret file: expected a file that its owner alone may read (chmod 600), found more");
    }
  }

  private static FileAttribute<?>[] attributes(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

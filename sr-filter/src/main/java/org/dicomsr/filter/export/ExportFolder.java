package org.dicomsr.filter.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dicomsr.filter.export.ExportException.Reason;
import org.dicomsr.index.source.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a data set while it is made: beside the target, and of no use until it takes the
 * target's name. Not thread-safe.
 */
final class ExportFolder implements AutoCloseable {
  static final String SUMS = "SHA256SUMS";
  static final String DATA_SET = "dataset.json";
  private static final String SCRATCH = ".scratch";

  private final Path target;
  private final Path draft;
  private final Map<String, BufferedWriter> open = new HashMap<>();
  private @Nullable BufferedWriter fileSums;
  private boolean finished;

  private ExportFolder(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Begins a data set.
   *
   * @param target where it is to be
   * @param replace whether a data set, or an empty folder, may be there, and goes
   * @throws ExportException when something is there, or nothing can be written
   */
  static ExportFolder begin(Path target, boolean replace) throws ExportException {
    Path absolute = target.toAbsolutePath().normalize();
    Path name = absolute.getFileName();
    Path parent = absolute.getParent();
    if (name == null || parent == null) {
      throw new ExportException(
          Reason.TARGET_UNWRITABLE, "expected a target in a folder, found the root");
    }
    requireFree(absolute, replace);
    Path draft = parent.resolve("." + name + ".unfinished-" + UUID.randomUUID());
    try {
      OwnerOnly.createFolders(draft.resolve(SCRATCH));
    } catch (IOException e) {
      throw new ExportException(
          Reason.TARGET_UNWRITABLE,
          "expected a target that can be written, found one that cannot (" + kind(e) + ")",
          e);
    }
    return new ExportFolder(absolute, draft);
  }

  private static String kind(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "not allowed"
        : e instanceof java.nio.file.FileSystemException failed && failed.getReason() != null
            ? failed.getReason()
            : "no further information";
  }

  private static void requireFree(Path target, boolean replace) throws ExportException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!replace) {
      throw new ExportException(
          Reason.TARGET_EXISTS, "expected a target that is not there, found one; replace it?");
    }
    if (!isOurs(target)) {
      throw new ExportException(
          Reason.TARGET_EXISTS,
          "expected a data set to replace, found something else; it stays as it is");
    }
  }

  /** Whether a folder holds a data set, or nothing: whatever else there is is never deleted. */
  private static boolean isOurs(Path target) throws ExportException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isRegularFile(target.resolve(DATA_SET))
        && Files.isRegularFile(target.resolve(SUMS))) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
      return !files.iterator().hasNext();
    } catch (IOException e) {
      throw new ExportException(
          Reason.TARGET_UNWRITABLE, "expected a target that can be read, found another", e);
    }
  }

  /** A file to be written, in a folder that is there. */
  Path file(String path) throws IOException {
    Path file = draft.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return file;
  }

  /** A text file that is written bit by bit; {@code scratch} ones are gone in the end. */
  BufferedWriter text(String name) throws IOException {
    BufferedWriter present = open.get(name);
    if (present == null) {
      present = Files.newBufferedWriter(draft.resolve(name), StandardCharsets.UTF_8);
      open.put(name, present);
    }
    return present;
  }

  /** A text file that is gone in the end. */
  BufferedWriter scratch(String name) throws IOException {
    return text(SCRATCH + "/" + name);
  }

  /** Reads a scratch file, if there is one. */
  void copyScratch(String name, BufferedWriter to) throws IOException {
    BufferedWriter written = open.remove(SCRATCH + "/" + name);
    if (written != null) {
      written.close();
      try (BufferedReader in = Files.newBufferedReader(draft.resolve(SCRATCH).resolve(name))) {
        in.transferTo(to);
      }
    }
  }

  /** Notes the hash of a file of the data set; files come in the order of their paths. */
  void sum(String path, String sha256) throws IOException {
    if (fileSums == null) {
      fileSums = scratch("sums");
    }
    fileSums.write(sha256 + "  " + path + "\n");
  }

  /**
   * Ends the data set: hashes what there is, and gives it the target's name.
   *
   * @param replace whether what is there may go
   */
  void finish(boolean replace) throws IOException {
    BufferedWriter sums =
        Files.newBufferedWriter(
            draft.resolve(SCRATCH).resolve(SUMS),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE);
    try (sums) {
      List<String> names = names();
      boolean files = false;
      for (String name : names) {
        if (!files && name.compareTo("files/") > 0) {
          copyScratch("sums", sums);
          files = true;
        }
        closeText(name);
        sums.write(Hashes.of(draft.resolve(name)).sha256() + "  " + name + "\n");
      }
      if (!files) {
        copyScratch("sums", sums);
      }
    }
    for (BufferedWriter writer : open.values()) {
      writer.close();
    }
    open.clear();
    Files.move(draft.resolve(SCRATCH).resolve(SUMS), draft.resolve(SUMS));
    delete(draft.resolve(SCRATCH));
    publish(replace);
    finished = true;
  }

  private void closeText(String name) throws IOException {
    BufferedWriter writer = open.remove(name);
    if (writer != null) {
      writer.close();
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  private void publish(boolean replace) throws IOException {
    requireFree(target, replace);
    Path old = null;
    if (Files.exists(target)) {
      old = target.resolveSibling("." + target.getFileName() + ".old-" + UUID.randomUUID());
      Files.move(target, old);
    }
    try {
      move(draft, target);
    } catch (IOException e) {
      if (old != null) {
        Files.move(old, target);
      }
      throw e;
    }
    if (old != null) {
      delete(old);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** What was not finished goes. */
  @Override
  public void close() {
    for (BufferedWriter writer : open.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        // of a data set that goes
      }
    }
    if (!finished) {
      try {
        delete(draft);
      } catch (IOException | UncheckedIOException e) {
        // it has a name that nobody takes for a data set
      }
    }
  }
}

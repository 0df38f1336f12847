package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.index.source.DiskFull;
import org.dicomsr.index.source.OwnerOnly;

/**
 * Files that a command writes: all or none, each beside its place and then moved there. Not
 * thread-safe.
 */
final class OutputFiles {
  private final boolean replace;
  private final boolean ownerOnly;
  private final Map<Path, String> files = new LinkedHashMap<>();

  /**
   * Begins with no files.
   *
   * @param replace whether files that are there may be replaced
   * @param ownerOnly whether nobody else may read what is written
   */
  OutputFiles(boolean replace, boolean ownerOnly) {
    this.replace = replace;
    this.ownerOnly = ownerOnly;
  }

  /** Checks that a file can be written, before what goes in it is worked out. */
  OutputFiles expect(Path file) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    if (Files.isDirectory(place)) {
      throw new IOException(file + ": expected a file, found a folder");
    }
    if (!replace && Files.exists(place)) {
      throw new IOException(file + ": is there already; --replace replaces it");
    }
    if (!Files.isDirectory(folder(place))) {
      throw new NoSuchFileException(String.valueOf(file.getParent()));
    }
    if (files.putIfAbsent(place, "") != null) {
      throw new IOException(file + ": expected a file for each output, found it twice");
    }
    return this;
  }

  private static Path folder(Path place) throws IOException {
    Path folder = place.getParent();
    if (folder == null) {
      throw new IOException(place + ": expected a file, found a folder");
    }
    return folder;
  }

  /** Says what goes in a file. */
  OutputFiles put(Path file, String text) {
    files.put(file.toAbsolutePath().normalize(), text);
    return this;
  }

  /** Writes all. */
  void write() throws IOException {
    Map<Path, Path> beside = new LinkedHashMap<>();
    List<Path> moved = new ArrayList<>();
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        write(file.getKey(), file.getValue(), beside);
      }
      for (Map.Entry<Path, Path> each : beside.entrySet()) {
        move(each.getValue(), each.getKey());
        moved.add(each.getValue());
      }
    } finally {
      for (Path temporary : beside.values()) {
        if (!moved.contains(temporary)) {
          Files.deleteIfExists(temporary);
        }
      }
    }
  }

  private void write(Path file, String text, Map<Path, Path> beside) throws IOException {
    try {
      Path temporary = temporary(file);
      beside.put(file, temporary);
      Files.writeString(temporary, text);
    } catch (IOException e) {
      throw DiskFull.named(file, e, "nothing was written, what was there before is kept");
    }
  }

  private Path temporary(Path file) throws IOException {
    Path temporary =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    if (ownerOnly) {
      OwnerOnly.open(temporary, java.nio.file.StandardOpenOption.WRITE).close();
    } else {
      Files.write(temporary, "".getBytes(StandardCharsets.UTF_8));
    }
    return temporary;
  }

  private void move(Path from, Path to) throws IOException {
    if (replace) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } else {
      try {
        Files.move(from, to);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(to + ": is there already; --replace replaces it", e);
      }
    }
  }
}

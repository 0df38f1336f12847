package org.dicomsr.model.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds data that is too large, or not ours, to lie in the project: folders of {@code shared},
 * which is given by the system property {@code dicomsr.shared} or the variable {@code
 * DICOMSR_SHARED}, or lies beside the project.
 */
public final class SharedData {
  private SharedData() {}

  /** A folder of the shared data, such as {@code spec}; empty when it is not there. */
  public static Optional<Path> folder(String name) {
    String given = System.getProperty("dicomsr.shared", System.getenv("DICOMSR_SHARED"));
    if (given != null) {
      return existing(Path.of(given, name));
    }
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Optional<Path> found = existing(at.resolve("shared").resolve(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> existing(Path folder) {
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }
}

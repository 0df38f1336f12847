package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.content.SopReference;
import org.jspecify.annotations.Nullable;

/**
 * An instance that an object document stands for: the one of a report, each of an image series.
 * Immutable; {@code toString} does not show locations.
 *
 * @param instance SOP class and SOP instance
 * @param number Instance Number (0020,0013)
 * @param frames the number of frames
 * @param locations where it was found, sorted, each once: an instance may lie in several files
 */
public record InstanceEntry(
    SopReference instance, @Nullable Integer number, int frames, List<String> locations) {

  /** Sorts the locations. */
  public InstanceEntry {
    Objects.requireNonNull(instance, "instance");
    locations =
        locations.size() < 2
            ? List.copyOf(locations)
            : locations.stream().distinct().sorted().toList();
  }

  /**
   * Copies with other locations.
   *
   * @param others the locations
   * @return the copy
   */
  public InstanceEntry withLocations(List<String> others) {
    return new InstanceEntry(instance, number, frames, others);
  }

  @Override
  public String toString() {
    return "InstanceEntry[" + instance + ", " + frames + " frames]";
  }
}

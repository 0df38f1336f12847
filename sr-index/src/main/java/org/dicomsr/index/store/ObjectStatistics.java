package org.dicomsr.index.store;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many objects of one kind and modality an index holds. Immutable.
 *
 * @param kind the kind, by its word such as {@code report}
 * @param modality the modality, such as {@code SR}; null where objects leave it out
 * @param objects how many objects: instances, and series of images
 * @param instances how many instances they stand for
 */
public record ObjectStatistics(
    String kind, @Nullable String modality, long objects, long instances) {

  /** Checks that the kind is not null. */
  public ObjectStatistics {
    Objects.requireNonNull(kind, "kind");
  }

  /** {@return the modality, if the objects have one} */
  public Optional<String> modalityIfAny() {
    return Optional.ofNullable(modality);
  }
}

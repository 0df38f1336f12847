package org.dicomsr.filter.facet;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * A code that a fact was found to have. Immutable; {@code toString} shows codes of registered
 * schemes only.
 *
 * @param key the code's key
 * @param meaning its meaning, as it was first found; null where there is none
 * @param facts how many facts have it
 */
public record DiscoveredCode(String key, @Nullable String meaning, long facts) {
  /** Checks that the key is not null. */
  public DiscoveredCode {
    Objects.requireNonNull(key, "key");
  }

  /** {@return the meaning, if there is one} */
  public Optional<String> meaningIfAny() {
    return Optional.ofNullable(meaning);
  }

  @Override
  public String toString() {
    return ConceptKey.parse(key) + " " + facts;
  }
}

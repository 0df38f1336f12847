package org.dicomsr.index.store;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of one name. Immutable; {@code toString} shows codes of registered schemes
 * only.
 *
 * @param key the name: a concept's key such as {@code SCT|410668003}, an attribute's keyword, or
 *     empty for facts without name
 * @param meaning the commonest meaning of the concept; null for attributes and where files leave it
 *     out
 * @param items how many facts have the name
 * @param objects how many objects have such a fact
 * @param context whether it is context somewhere: an observer, the language
 * @param units keys of the units of its numbers, and how many objects have each; empty for numbers
 *     without unit
 */
public record ConceptStatistics(
    String key,
    @Nullable String meaning,
    long items,
    long objects,
    boolean context,
    SortedMap<String, Long> units) {

  /** Copies the units. */
  public ConceptStatistics {
    Objects.requireNonNull(key, "key");
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

  /** {@return the commonest meaning, if there is one} */
  public Optional<String> commonMeaning() {
    return Optional.ofNullable(meaning);
  }

  @Override
  public String toString() {
    return "ConceptStatistics[" + shown(key) + ", " + items + " items, " + objects + " objects]";
  }

  private static String shown(String key) {
    return key.indexOf('|') < 0 ? key : ConceptKey.parse(key).toString();
  }
}

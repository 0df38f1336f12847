package org.dicomsr.filter.internal.facet;

import java.util.Collections;
import java.util.Map;

/**
 * How many entities have each value. Immutable.
 *
 * @param counts the values that some entity has; taken over, not copied
 * @param total how many entities there are
 * @param having how many have some value
 */
public record Tally(Map<String, Integer> counts, int total, int having) {
  /** Guards the map. */
  public Tally {
    counts = Collections.unmodifiableMap(counts);
  }

  /** {@return how many have no value} */
  public int missing() {
    return total - having;
  }

  @Override
  public String toString() {
    return "Tally[" + counts.size() + " values, " + having + " of " + total + "]";
  }
}

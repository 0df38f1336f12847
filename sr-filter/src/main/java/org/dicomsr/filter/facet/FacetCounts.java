package org.dicomsr.filter.facet;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.filter.query.Level;
import org.jspecify.annotations.Nullable;

/**
 * What was counted. Immutable; {@code toString} shows no values.
 *
 * <p>Values are those of the greatest counts first, then by label; bins and periods are in their
 * own order, and bins that nothing is in are there between others.
 *
 * @param facet what was to be counted
 * @param level what the counts are of
 * @param values the values of the page
 * @param columns of a table, the columns with their own counts; else empty
 * @param distinct how many values there are, those of other pages included
 * @param total how many entities were looked at
 * @param other the sum of the counts of the values that are not on the page
 * @param missing how many entities have no value
 * @param unit the unit of the bins, in UCUM; null where there are none
 * @param otherUnits numbers that cannot be compared with it: keys of their units (empty for none)
 *     and how many objects have such
 */
public record FacetCounts(
    Facet facet,
    Level level,
    List<FacetValue> values,
    List<FacetValue> columns,
    int distinct,
    long total,
    long other,
    long missing,
    @Nullable String unit,
    SortedMap<String, Long> otherUnits) {
  /** Copies lists and map. */
  public FacetCounts {
    Objects.requireNonNull(facet, "facet");
    Objects.requireNonNull(level, "level");
    values = List.copyOf(values);
    columns = List.copyOf(columns);
    otherUnits = Collections.unmodifiableSortedMap(new TreeMap<>(otherUnits));
  }

  /** {@return the unit of the bins, of numbers} */
  public Optional<String> unitOfBins() {
    return Optional.ofNullable(unit);
  }

  @Override
  public String toString() {
    return "FacetCounts[" + distinct + " values of " + total + " " + level + "]";
  }
}

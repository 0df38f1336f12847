package org.dicomsr.filter.facet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value and how many have it. Immutable; {@code toString} shows the count only, as texts of
 * objects may be values.
 *
 * @param value the value: the key of a code such as {@code SCT|24028007}, a word or text as it is
 *     recorded, a year or month such as {@code 2019-03}, the label of a bin
 * @param label what people read: of a code the commonest meaning, else the value
 * @param count how many have it
 * @param bin the bin; null for anything but numbers
 * @param across of a table, the counts of the row by column; else empty
 */
public record FacetValue(
    String value, String label, long count, @Nullable Bin bin, List<Long> across) {
  /** Copies the list. */
  public FacetValue {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(label, "label");
    across = List.copyOf(across);
  }

  /** {@return the bin, of numbers} */
  public Optional<Bin> numbers() {
    return Optional.ofNullable(bin);
  }

  @Override
  public String toString() {
    return "FacetValue[" + count + "]";
  }
}

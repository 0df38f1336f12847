package org.dicomsr.filter.query;

import java.util.Objects;

/**
 * From the first moment of one date to the last moment of another. Immutable.
 *
 * @param from the earlier date
 * @param to the later date, which may be the same
 */
public record DateRange(PartialDate from, PartialDate to) implements Value {
  /** Checks the order. */
  public DateRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (!from.start().isBefore(to.end())) {
      throw new InvalidQueryException(
          "a range from the earlier date to the later", "the later first", null);
    }
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}

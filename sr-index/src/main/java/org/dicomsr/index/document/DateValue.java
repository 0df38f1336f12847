package org.dicomsr.index.document;

import java.util.Objects;

/**
 * A date, with or without a time of day. Immutable; {@code toString} does not show it.
 *
 * @param range the moments it can be
 */
public record DateValue(TimeRange range) implements FactValue {
  /** Checks that the range is not null. */
  public DateValue {
    Objects.requireNonNull(range, "range");
  }

  @Override
  public String toString() {
    return "DateValue[]";
  }
}

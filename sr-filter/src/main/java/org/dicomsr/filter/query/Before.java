package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing comes earlier than another: {@code A before B}, {@code A within 30 d before B}.
 * Immutable.
 *
 * @param first what comes first
 * @param within the longest time between, null for any
 * @param second what comes later
 */
public record Before(Clause first, @Nullable TimeSpan within, Clause second) implements Clause {
  /** Checks that neither clause is null. */
  public Before {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }

  @Override
  public List<Clause> children() {
    return List.of(first, second);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

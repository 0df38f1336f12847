package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * All of it holds of facts that lie close together in time, the latest no later after the earliest
 * than the span: {@code within 30 d{ A and B }}. Immutable.
 *
 * @param span the longest time from the earliest to the latest
 * @param clause what holds
 */
public record Within(TimeSpan span, Clause clause) implements Clause {
  /** Checks that neither is null. */
  public Within {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(clause, "clause");
  }

  @Override
  public List<Clause> children() {
    return List.of(clause);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

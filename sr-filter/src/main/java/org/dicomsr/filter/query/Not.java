package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is no witness in the enclosing block: {@code not A}. Immutable.
 *
 * @param clause what must not hold
 */
public record Not(Clause clause) implements Clause {
  /** Checks that the clause is not null. */
  public Not {
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

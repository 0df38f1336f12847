package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There are several: {@code at least 3 group{ finding = Nodule }}. Immutable.
 *
 * @param count how many, from 1
 * @param clause of what
 */
public record AtLeast(int count, Countable clause) implements Clause {
  /** Checks the count. */
  public AtLeast {
    Objects.requireNonNull(clause, "clause");
    if (count < 1) {
      throw new InvalidQueryException("a whole number from 1", "a lesser one", "`not` says none");
    }
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

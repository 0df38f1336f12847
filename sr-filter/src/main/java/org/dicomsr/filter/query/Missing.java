package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is no such fact, with or without a value: {@code missing pacemaker}. Immutable.
 *
 * @param term which facts
 */
public record Missing(Term term) implements Clause {
  /** Checks that the term is not null. */
  public Missing {
    Objects.requireNonNull(term, "term");
  }

  @Override
  public List<Term> terms() {
    return List.of(term);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

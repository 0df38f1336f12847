package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is a fact with a value: {@code has pacemaker}. Immutable.
 *
 * @param term which facts
 */
public record Has(Term term) implements Clause {
  /** Checks that the term is not null. */
  public Has {
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

package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is a fact without a usable value: it is empty, has a qualifier alone, or a value that its
 * variable does not map: {@code unknown pacemaker}. Immutable.
 *
 * @param term which facts
 */
public record Unknown(Term term) implements Clause {
  /** Checks that the term is not null. */
  public Unknown {
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

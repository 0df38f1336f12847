package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is a fact whose value is one of several: {@code sex in (F, O)}. Immutable.
 *
 * @param term which facts
 * @param values one or more values or ranges
 */
public record In(Term term, List<Value> values) implements Clause {
  /** Copies the values. */
  public In {
    Objects.requireNonNull(term, "term");
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new InvalidQueryException("a value", "none", null);
    }
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

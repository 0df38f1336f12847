package org.dicomsr.filter.query;

import java.util.Objects;

/**
 * What a fact is qualified by: {@code ["Measurement Method" = "Simpson"]} holds of facts that have
 * that among their effective modifiers, their own or those of the containers around them.
 * Immutable.
 *
 * @param term what the modifier is called
 * @param value its value, or the range it lies in
 */
public record Modifier(Term term, Value value) implements QueryPart {
  /** Checks that neither is null. */
  public Modifier {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

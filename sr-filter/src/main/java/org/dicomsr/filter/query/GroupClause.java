package org.dicomsr.filter.query;

import java.util.Objects;
import java.util.Optional;

/**
 * There is a group, and all within the braces is about that one group's own facts: {@code group{
 * finding = Nodule and Diameter >= 15 mm }}. A group clause within another is about a group
 * somewhere beneath. Immutable.
 *
 * @param kind the kind of group
 * @param clause what holds of it
 */
public record GroupClause(GroupKind kind, Clause clause) implements Countable {
  /** Checks that neither is null. */
  public GroupClause {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(clause, "clause");
  }

  @Override
  public Optional<Clause> inner() {
    return Optional.of(clause);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

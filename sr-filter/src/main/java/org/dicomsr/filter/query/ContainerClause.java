package org.dicomsr.filter.query;

import java.util.Objects;
import java.util.Optional;

/**
 * There is a container of that concept, and all within the braces is about it with everything
 * beneath: {@code "CT Acquisition"{ "Mean CTDIvol" > 10 mGy }}. Immutable.
 *
 * @param concept the concept name of the container
 * @param clause what holds of it
 */
public record ContainerClause(Concept concept, Clause clause) implements Countable {
  /** Checks that neither is null. */
  public ContainerClause {
    Objects.requireNonNull(concept, "concept");
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

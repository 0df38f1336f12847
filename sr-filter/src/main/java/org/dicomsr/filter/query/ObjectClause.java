package org.dicomsr.filter.query;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is an object, and all within the braces is about that one object: {@code CT}, {@code SEG{
 * segment = "Left ventricle" }}. Immutable.
 *
 * @param kind the kind of object
 * @param clause what holds of it, null for nothing in particular
 */
public record ObjectClause(ObjectKind kind, @Nullable Clause clause) implements Countable {
  /** Checks that the kind is not null. */
  public ObjectClause {
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public Optional<Clause> inner() {
    return Optional.ofNullable(clause);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

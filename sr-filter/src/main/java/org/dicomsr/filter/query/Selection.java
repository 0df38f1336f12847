package org.dicomsr.filter.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a query in Java: what to list. Immutable.
 *
 * @param level what is listed
 * @param kind what kind of object they must be or have, null for any
 */
public record Selection(Level level, @Nullable ObjectKind kind) {
  /** Checks that the level is not null. */
  public Selection {
    Objects.requireNonNull(level, "level");
  }

  /**
   * {@code of KIND}.
   *
   * @param ofKind such as {@code CT} or {@code report}
   * @return a selection of these only
   * @throws InvalidQueryException when the word is no kind of object
   */
  public Selection of(String ofKind) {
    return of(ObjectKind.of(ofKind));
  }

  /**
   * {@code of KIND}.
   *
   * @param ofKind a kind of object
   * @return a selection of these only
   */
  public Selection of(ObjectKind ofKind) {
    return new Selection(level, ofKind);
  }

  /**
   * {@code where A and B}: makes the query.
   *
   * @param condition a condition
   * @param more further conditions, all of which must hold
   * @return the query
   * @throws InvalidQueryException when a condition stands where it may not
   */
  public Query where(Clause condition, Clause... more) {
    return new Query(level, kind, Queries.allOf(condition, more));
  }
}

package org.dicomsr.filter.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parts that make no query: what Java code asked for breaks a rule of the language. Text that
 * breaks the same rule raises {@link QuerySyntaxException}, which knows the place.
 *
 * <p>The message carries no name, text or number of the query.
 */
public final class InvalidQueryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient QueryProblem problem;

  /**
   * Makes an exception.
   *
   * @param problem what is wrong
   */
  public InvalidQueryException(QueryProblem problem) {
    super(Objects.requireNonNull(problem, "problem").sentence());
    this.problem = problem;
  }

  InvalidQueryException(String expected, String found, @Nullable String hint) {
    this(new QueryProblem(null, expected, found, hint));
  }

  /** {@return what is wrong, and with which part} */
  public QueryProblem problem() {
    return problem;
  }
}

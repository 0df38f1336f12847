package org.dicomsr.filter.query;

import java.util.Optional;

/**
 * A check beyond syntax, such as whether names are known or units fit. Given to {@link
 * Query#parse(String, QueryCheck)}, what it finds is reported with line and column, as errors of
 * syntax are.
 *
 * <p>Implementations must be safe to use from several threads if the queries are read by several.
 */
@FunctionalInterface
public interface QueryCheck {
  /** Finds nothing wrong. */
  QueryCheck NONE = query -> Optional.empty();

  /**
   * Looks at a query.
   *
   * @param query a query that keeps all rules of syntax
   * @return the first problem; its part must be one of the query's own, not merely an equal one
   */
  Optional<QueryProblem> check(Query query);

  /**
   * This check, then another one.
   *
   * @param next what to check when this one finds nothing
   * @return both
   */
  default QueryCheck and(QueryCheck next) {
    return query -> check(query).or(() -> next.check(query));
  }
}

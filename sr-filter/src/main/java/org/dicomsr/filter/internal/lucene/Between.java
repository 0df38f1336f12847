package org.dicomsr.filter.internal.lucene;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.Query;

/**
 * What a condition finds lies between two queries, which are the same where the index knows all
 * that is needed. Immutable.
 *
 * @param least finds nothing of which the condition does not hold
 * @param most finds all of which it holds
 */
record Between(Query least, Query most) {
  static final Between NOTHING = exactly(Clauses.NOTHING);

  static Between exactly(Query query) {
    return new Between(query, query);
  }

  static Between atMost(Query most) {
    return new Between(Clauses.NOTHING, most);
  }

  boolean isExact() {
    return least.equals(most);
  }

  /** The same done to both; what finds more is to find more then. */
  Between map(UnaryOperator<Query> change) {
    Query changed = change.apply(most);
    return isExact() ? exactly(changed) : new Between(change.apply(least), changed);
  }

  static Between all(Query universe, List<Between> parts) {
    Query most = Clauses.all(universe, parts.stream().map(Between::most).toList());
    return parts.stream().allMatch(Between::isExact)
        ? exactly(most)
        : new Between(Clauses.all(universe, parts.stream().map(Between::least).toList()), most);
  }

  static Between any(List<Between> parts) {
    Query most = Clauses.any(parts.stream().map(Between::most).toList());
    return parts.stream().allMatch(Between::isExact)
        ? exactly(most)
        : new Between(Clauses.any(parts.stream().map(Between::least).toList()), most);
  }

  Between not(Query universe) {
    Query least = Clauses.except(universe, most);
    return isExact() ? exactly(least) : new Between(least, Clauses.except(universe, this.least));
  }
}

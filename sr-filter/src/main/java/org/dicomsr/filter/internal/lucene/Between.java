package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
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

  @SuppressWarnings("ReferenceEquality") // mostly they are the same, and quickly seen to be equal
  boolean isExact() {
    return least == most || least.equals(most);
  }

  /** The same done to both; what finds more is to find more then. */
  Between map(UnaryOperator<Query> change) {
    Query changed = change.apply(most);
    return isExact() ? exactly(changed) : new Between(change.apply(least), changed);
  }

  static Between all(Query universe, List<Between> parts) {
    Query most = Clauses.all(universe, mosts(parts));
    return areExact(parts)
        ? exactly(most)
        : new Between(Clauses.all(universe, leasts(parts)), most);
  }

  static Between any(List<Between> parts) {
    Query most = Clauses.any(mosts(parts));
    return areExact(parts) ? exactly(most) : new Between(Clauses.any(leasts(parts)), most);
  }

  // Loops, as every query is put together of some of these.

  private static boolean areExact(List<Between> parts) {
    for (Between part : parts) {
      if (!part.isExact()) {
        return false;
      }
    }
    return true;
  }

  private static List<Query> mosts(List<Between> parts) {
    List<Query> all = new ArrayList<>(parts.size());
    for (Between part : parts) {
      all.add(part.most);
    }
    return all;
  }

  private static List<Query> leasts(List<Between> parts) {
    List<Query> all = new ArrayList<>(parts.size());
    for (Between part : parts) {
      all.add(part.least);
    }
    return all;
  }

  Between not(Query universe) {
    Query least = Clauses.except(universe, most);
    return isExact() ? exactly(least) : new Between(least, Clauses.except(universe, this.least));
  }
}

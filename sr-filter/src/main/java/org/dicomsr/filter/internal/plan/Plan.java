package org.dicomsr.filter.internal.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query that can be answered.
 *
 * <p>Entities are those of the query's level. A patient has all its objects; a study and a series
 * are of one patient and have the objects that say so. What is asked of a series is asked of its
 * own objects and of those of the same patient that annotate one of them, themselves or by way of
 * others (SR → SEG → CT). {@code select … of KIND} is about own objects alone.
 *
 * @param query the query as it was asked
 * @param where its condition, which holds of an entity
 * @param resolutions what its names stand for, in the order of the query
 * @param clauses which clause a condition was made of, by identity; not all conditions have one;
 *     does not count for equality
 */
public record Plan(
    Query query, Condition where, List<Resolution> resolutions, Map<Condition, Clause> clauses) {
  /** Copies list and map. */
  public Plan {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(where, "where");
    resolutions = List.copyOf(resolutions);
    @SuppressWarnings("IdentityHashMapUsage")
    Map<Condition, Clause> copy = new IdentityHashMap<>(clauses);
    clauses = Collections.unmodifiableMap(copy);
  }

  /**
   * The clause that a condition was made of.
   *
   * @param condition a condition of this plan
   * @return the clause, absent for a condition that stands for part of one
   */
  public Optional<Clause> clauseOf(Condition condition) {
    return Optional.ofNullable(clauses.get(condition));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Plan that
        && query.equals(that.query)
        && where.equals(that.where)
        && resolutions.equals(that.resolutions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, where, resolutions);
  }
}

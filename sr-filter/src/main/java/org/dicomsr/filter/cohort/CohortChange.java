package org.dicomsr.filter.cohort;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * How two cohorts differ. Immutable; {@code toString} shows counts.
 *
 * @param before a cohort
 * @param after a cohort that lists the same, such as patients
 * @param added what only the later has
 * @param gone what only the earlier has
 * @param causes what differs between them that can be the reason; none for equal cohorts
 */
public record CohortChange(
    Cohort before, Cohort after, Set<Hit> added, Set<Hit> gone, Set<Cause> causes) {
  /** Checks what must be there. */
  public CohortChange {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(added, "added");
    Objects.requireNonNull(gone, "gone");
    Objects.requireNonNull(causes, "causes");
  }

  /** What can make cohorts differ. */
  public enum Cause {
    /** Another query. */
    QUERY("the query is another"),
    /** Another catalogue. */
    CATALOGUE("the catalogue is another"),
    /** Names of the query stand for something else. */
    NAMES("names stand for something else"),
    /** What was searched has changed. */
    STATE("the index holds something else");

    private final String text;

    Cause(String text) {
      this.text = text;
    }

    /** {@return the cause in words} */
    public String text() {
      return text;
    }
  }

  /**
   * Compares two cohorts.
   *
   * @param before a cohort
   * @param after another
   * @return how they differ
   * @throws IllegalArgumentException when they are of different levels
   */
  public static CohortChange between(Cohort before, Cohort after) {
    if (before.level() != after.level()) {
      throw new IllegalArgumentException(
          "expected cohorts of one level, found " + before.level() + " and " + after.level());
    }
    Set<Hit> earlier = before.hits(before.level());
    Set<Hit> later = after.hits(after.level());
    EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
    add(causes, Cause.QUERY, before.query(), after.query());
    add(causes, Cause.CATALOGUE, before.catalogue(), after.catalogue());
    if (!causes.contains(Cause.QUERY)) {
      add(causes, Cause.NAMES, before.names(), after.names());
    }
    add(causes, Cause.STATE, before.state(), after.state());
    return new CohortChange(
        before, after, without(later, earlier), without(earlier, later), causes);
  }

  private static void add(Set<Cause> causes, Cause cause, Object before, Object after) {
    if (!before.equals(after)) {
      causes.add(cause);
    }
  }

  private static Set<Hit> without(Set<Hit> some, Set<Hit> others) {
    Set<Hit> rest = new LinkedHashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /**
   * Says why, as far as it can be told from what there is now.
   *
   * @param search what the later cohort was computed from
   * @return added and gone with their reasons
   * @throws IndexUnusableException when the index cannot be read
   */
  public ExplainedChange explained(Search search) throws IndexUnusableException {
    return new ChangeReasons(search, this).explained();
  }

  /** {@return how many were added and are gone, on one line} */
  public String summary() {
    return added.size() + " " + after.level() + " added, " + gone.size() + " gone";
  }

  @Override
  public String toString() {
    return "CohortChange[" + summary() + "]";
  }
}

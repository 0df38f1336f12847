package org.dicomsr.filter.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.dicomsr.filter.Answer;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Not;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * What a query found, and in what. Immutable and thread-safe; {@code toString} shows counts.
 *
 * @param query what was asked
 * @param catalogue hash of the catalogue that it was asked with
 * @param names what the names of the query stood for
 * @param state hash of what was searched, {@link Search#fingerprint}
 * @param objects the objects that what was found is, or has, in their order: of patients all, of
 *     series their own, not what annotates them
 */
public record Cohort(
    Query query, String catalogue, List<ResolvedName> names, String state, List<Hit> objects) {
  /** Copies the list; checks that it is one of objects in their order, each once. */
  public Cohort {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(state, "state");
    names = List.copyOf(names);
    objects = List.copyOf(objects);
    Hit last = null;
    for (Hit hit : objects) {
      if (hit.level() != Level.OBJECTS || (last != null && last.compareTo(hit) >= 0)) {
        throw new IllegalArgumentException(
            "expected objects in their order, each once, found others");
      }
      last = hit;
    }
  }

  /**
   * Asks a query and keeps the answer.
   *
   * @param search what is asked
   * @param query the query
   * @return the cohort
   * @throws InvalidQueryException when the query asks for what is not there
   * @throws IndexUnusableException when the index cannot be read
   */
  public static Cohort of(Search search, Query query) throws IndexUnusableException {
    Answer answer = search.answer(query);
    List<Hit> objects = new ArrayList<>();
    answer.forEachObject(objects::add);
    return new Cohort(
        query, search.catalogue().hash(), answer.names(), search.fingerprint(), objects);
  }

  /**
   * Asks the same again.
   *
   * @param search what is asked now
   * @return the cohort as it is now
   * @throws InvalidQueryException when the query cannot be asked any more, such as for a variable
   *     that is gone
   * @throws IndexUnusableException when the index cannot be read
   */
  public Cohort recomputed(Search search) throws IndexUnusableException {
    return of(search, query);
  }

  /** {@return hash of what the names of the query stood for} */
  public String resolved() {
    return ResolvedName.hash(names);
  }

  /** {@return what the query lists} */
  public Level level() {
    return query.level();
  }

  /**
   * What is in the cohort.
   *
   * @param level what is listed
   * @return the patients, studies, series or objects, in their order
   */
  public SequencedSet<Hit> hits(Level level) {
    SequencedSet<Hit> hits = new LinkedHashSet<>();
    for (Hit object : objects) {
      above(object, level).ifPresent(hits::add);
    }
    return hits;
  }

  /**
   * How much is in the cohort.
   *
   * @param level what is counted
   * @return the number of patients, studies, series or objects
   */
  public int count(Level level) {
    return level == Level.OBJECTS ? objects.size() : hits(level).size();
  }

  /** The patient, study or series that an object is of; empty when it does not say. */
  private static Optional<Hit> above(Hit object, Level level) {
    String study = object.study();
    String series = object.series();
    return switch (level) {
      case PATIENTS -> Optional.of(new Hit(level, object.patient(), null, null, null));
      case STUDIES ->
          study == null
              ? Optional.empty()
              : Optional.of(new Hit(level, object.patient(), study, null, null));
      case SERIES ->
          series == null
              ? Optional.empty()
              : Optional.of(new Hit(level, object.patient(), study, series, null));
      case OBJECTS -> Optional.of(object);
    };
  }

  /**
   * What is in one of two cohorts, or in both.
   *
   * @param other a cohort of the same level, kind, catalogue and state
   * @return the cohort of {@code this or other}
   * @throws IllegalArgumentException when the cohorts are of different states, catalogues or
   *     levels, or their conditions cannot be one query; says which
   */
  public Cohort union(Cohort other) {
    TreeSet<Hit> all = new TreeSet<>(objects);
    all.addAll(other.objects);
    return combined(other, Clause::or, all);
  }

  /**
   * What is in both of two cohorts.
   *
   * @param other a cohort of the same level, kind, catalogue and state
   * @return the cohort of {@code this and other}
   * @throws IllegalArgumentException when the cohorts are of different states, catalogues or
   *     levels, or their conditions cannot be one query; says which
   */
  public Cohort intersection(Cohort other) {
    TreeSet<Hit> both = new TreeSet<>(objects);
    both.retainAll(new TreeSet<>(other.objects));
    return combined(other, Clause::and, both);
  }

  /**
   * What is in this cohort and not in another.
   *
   * @param other a cohort of the same level, kind, catalogue and state
   * @return the cohort of {@code this and not other}
   * @throws IllegalArgumentException when the cohorts are of different states, catalogues or
   *     levels, or their conditions cannot be one query; says which
   */
  public Cohort difference(Cohort other) {
    TreeSet<Hit> rest = new TreeSet<>(objects);
    rest.removeAll(new TreeSet<>(other.objects));
    return combined(other, (mine, theirs) -> mine.and(new Not(theirs)), rest);
  }

  private Cohort combined(
      Cohort other, BinaryOperator<Clause> conditions, Collection<Hit> combined) {
    same("level", level().word(), other.level().word());
    same("kind", String.valueOf(query.kind()), String.valueOf(other.query.kind()));
    same("catalogue", catalogue, other.catalogue);
    same("state of the index", state, other.state);
    SequencedSet<ResolvedName> together = new LinkedHashSet<>(names);
    together.addAll(other.names);
    return new Cohort(
        new Query(
            query.level(), query.kind(), conditions.apply(query.where(), other.query.where())),
        catalogue,
        List.copyOf(together),
        state,
        List.copyOf(combined));
  }

  private static void same(String what, String mine, String theirs) {
    if (!mine.equals(theirs)) {
      throw new IllegalArgumentException(
          "expected cohorts of one " + what + ", found two: compute both again with the same");
    }
  }

  @Override
  public String toString() {
    return "Cohort[" + level() + ", " + objects.size() + " objects]";
  }
}

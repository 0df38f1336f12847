package org.dicomsr.filter;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * What a query found: patients, studies, series or objects, in an order that equal archives have in
 * common. Immutable and thread-safe; to be used while the snapshot is open. {@code toString} shows
 * level and count.
 */
public final class Answer {
  private final Source source;
  private final Plan plan;
  private final Source.Found found;

  Answer(Source source, Plan plan, Source.Found found) {
    this.source = source;
    this.plan = plan;
    this.found = found;
  }

  /** {@return what was asked} */
  public Query query() {
    return plan.query();
  }

  /** {@return what is listed} */
  public Level level() {
    return plan.query().level();
  }

  /** {@return how many were found} */
  public int count() {
    return found.count();
  }

  /**
   * How many patients, studies, series or objects those that were found are, have, or are of.
   *
   * @param level what is counted
   * @return the number
   * @throws IndexUnusableException when the index cannot be read
   */
  public int count(Level level) throws IndexUnusableException {
    return level == level() ? count() : found.count(level);
  }

  /**
   * Some of what was found.
   *
   * @param from the first, from 0
   * @param size how many at most
   * @return the hits in their order; fewer at the end
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<Hit> page(long from, int size) throws IndexUnusableException {
    if (from < 0 || size < 0) {
      throw new IllegalArgumentException("expected a page from 0, found one before");
    }
    return List.copyOf(found.page(from, size));
  }

  /**
   * Goes through all that was found, in its order.
   *
   * @param consumer is given each
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException {
    found.forEach(consumer);
  }

  /**
   * Goes through the objects that what was found is, or has: of a patient all, of a series its own,
   * not what annotates it.
   *
   * @param consumer is given each, in their order
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEachObject(Consumer<? super Hit> consumer) throws IndexUnusableException {
    found.forEachObject(consumer);
  }

  /**
   * The objects that made something be found: those with what the query asks for.
   *
   * @param hit one of the hits
   * @return objects, in their order; none for what was not found
   * @throws IllegalArgumentException when there is no such hit, or it is of another level
   * @throws IndexUnusableException when the index cannot be read
   */
  public SortedSet<Hit> matching(Hit hit) throws IndexUnusableException {
    return source.explainer(hit.patient()).matching(plan, hit);
  }

  /**
   * Says why something was found, or not.
   *
   * @param hit of the level that is listed, found or not
   * @return clause by clause, with the facts that decide it
   * @throws IllegalArgumentException when there is no such hit, or it is of another level
   * @throws IndexUnusableException when the index cannot be read
   */
  public Explanation explain(Hit hit) throws IndexUnusableException {
    return source.explainer(hit.patient()).explain(plan, hit);
  }

  /** {@return what the names of the query stand for, in its order} */
  public List<ResolvedName> names() {
    return names(plan);
  }

  static List<ResolvedName> names(Plan plan) {
    return plan.resolutions().stream()
        .map(each -> new ResolvedName(each.written(), each.kind(), each.standsFor()))
        .toList();
  }

  /**
   * What the answer does not say by itself: facts that a comparison could not compare, and choices
   * between facts that are equally good and do not agree. Worked out when it is asked for.
   *
   * @return the notes, in the order of the query
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<AnswerNote> notes() throws IndexUnusableException {
    return new AnswerNotes(source, plan).list();
  }

  @Override
  public String toString() {
    return "Answer[" + count() + " " + level() + "]";
  }
}

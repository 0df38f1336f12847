package org.dicomsr.filter;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.dicomsr.filter.internal.memory.Explainer;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * What a query finds. Hits are known by number when the answer is there; their texts and documents
 * are read when they are asked for. Immutable and thread-safe; of an index, to be used while the
 * snapshot is open.
 */
public final class Answer {
  private final Plan plan;
  private final Archive archive;
  private final Found found;

  Answer(Plan plan, Archive archive, Found found) {
    this.plan = plan;
    this.archive = archive;
    this.found = found;
  }

  /** {@return the query} */
  public Query query() {
    return plan.query();
  }

  /** {@return what is listed} */
  public Level level() {
    return plan.query().level();
  }

  /** {@return what the names of the query stand for} */
  public List<ResolvedName> names() {
    return plan.resolutions().stream()
        .map(each -> new ResolvedName(each.written(), each.kind(), each.standsFor()))
        .toList();
  }

  /**
   * How many hits there are.
   *
   * @return the number
   * @throws IndexUnusableException when the index cannot be read
   */
  public int count() throws IndexUnusableException {
    return found.count(level());
  }

  /**
   * How many patients, studies, series or objects the hits have, or are of. Own objects count, not
   * what annotates a series.
   *
   * @param of what is counted
   * @return the number
   * @throws IndexUnusableException when the index cannot be read
   */
  public int count(Level of) throws IndexUnusableException {
    return found.count(of);
  }

  /**
   * Some of the hits, in their order, which is the same for each answer to an equal query.
   *
   * @param from the number of the first, from 0
   * @param size how many at most
   * @return the hits; fewer, or none, at the end
   * @throws IllegalArgumentException when a number is negative
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<Hit> page(long from, int size) throws IndexUnusableException {
    if (from < 0 || size < 0) {
      throw new IllegalArgumentException("expected a page from 0, found a negative number");
    }
    return found.page(from, size);
  }

  /**
   * Goes through all hits, in their order, with one in memory at a time.
   *
   * @param consumer is given each
   * @throws IndexUnusableException when the index cannot be read
   */
  public void forEach(Consumer<? super Hit> consumer) throws IndexUnusableException {
    found.forEach(consumer);
  }

  /**
   * The objects that made a hit one: those of the kind that is selected, and those with what the
   * query asks for.
   *
   * @param hit one of the hits
   * @return objects, in order
   * @throws IllegalArgumentException when there is no such thing, or it is of another level
   * @throws IndexUnusableException when the index cannot be read
   */
  public SortedSet<Hit> matchingObjects(Hit hit) throws IndexUnusableException {
    return explainer(hit).matching(plan, hit);
  }

  /**
   * Tells why something is found, or why it is not.
   *
   * @param hit what it lists, or does not list, of the query's level
   * @return the reasons, with values of the patient
   * @throws IllegalArgumentException when there is no such thing, or it is of another level
   * @throws IndexUnusableException when the index cannot be read
   */
  public Explanation explain(Hit hit) throws IndexUnusableException {
    return explainer(hit).explain(plan, hit);
  }

  private Explainer explainer(Hit hit) throws IndexUnusableException {
    return Search.explainer(archive, hit);
  }

  /**
   * The documents of what is a hit's own.
   *
   * @param hit a patient, study, series or object
   * @return its documents, in no order; none when there is no such thing
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<ObjectDocument> documents(Hit hit) throws IndexUnusableException {
    return archive.documentsOf(hit.patient()).stream()
        .filter(document -> hit.equals(Hits.of(document, hit.level())))
        .toList();
  }

  @Override
  public String toString() {
    return "Answer[" + plan.query().level() + "]";
  }
}

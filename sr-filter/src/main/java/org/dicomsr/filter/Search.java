package org.dicomsr.filter;

import java.util.Collection;
import java.util.Objects;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.memory.Explainer;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * Answers queries about one commit of an index, or about documents in memory; the answers are the
 * same.
 *
 * <pre>{@code
 * try (IndexSnapshot snapshot = index.snapshot()) {
 *   Search search = Search.over(snapshot, Catalogue.EMPTY);
 *   Answer answer = search.answer("select patients where CT and SEG{ segment = \"Left ventricle\" }");
 *   System.out.println(answer.count());
 *   answer.page(0, 20).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>What is read of a commit as a whole is read once, so one search is to be kept for as long as
 * its snapshot. It does not close the snapshot; once that is closed, search and answers say so by
 * an {@link IllegalStateException}. Thread-safe.
 */
public final class Search {
  private final Archive archive;
  private final Resolver resolver;

  private Search(Archive archive, Resolver resolver) {
    this.archive = archive;
    this.resolver = resolver;
  }

  /**
   * Searches one commit of an index.
   *
   * @param snapshot the commit
   * @param catalogue variables, synonyms and units
   * @return a search, to be used while the snapshot is open
   */
  public static Search over(IndexSnapshot snapshot, Catalogue catalogue) {
    Objects.requireNonNull(catalogue, "catalogue");
    return new Search(new IndexArchive(snapshot), Resolver.of(catalogue).in(snapshot.profile()));
  }

  /**
   * Searches documents in memory, each of which is looked at for each query.
   *
   * @param documents documents; of several of one key the last counts
   * @param catalogue variables, synonyms and units
   * @return a search
   * @throws IllegalArgumentException when a document has no SOP Instance UID
   */
  public static Search over(Collection<ObjectDocument> documents, Catalogue catalogue) {
    Objects.requireNonNull(catalogue, "catalogue");
    return new Search(new DocumentArchive(documents), Resolver.of(catalogue));
  }

  /**
   * Answers a query.
   *
   * @param query the query
   * @return the answer
   * @throws InvalidQueryException when the query names what there is not, or compares what cannot
   *     be compared
   * @throws IndexUnusableException when the index cannot be read
   */
  public Answer answer(Query query) throws IndexUnusableException {
    return answer(resolver.plan(query));
  }

  /**
   * Answers a query.
   *
   * @param query the query's text
   * @return the answer
   * @throws QuerySyntaxException when the text is no query, names what there is not, or compares
   *     what cannot be compared
   * @throws IndexUnusableException when the index cannot be read
   */
  public Answer answer(String query) throws IndexUnusableException {
    return answer(resolver.plan(Query.parse(query, resolver)));
  }

  private Answer answer(Plan plan) throws IndexUnusableException {
    return new Answer(plan, archive, archive.find(plan));
  }

  /**
   * Tells why something is found, or why it is not.
   *
   * @param query the query
   * @param hit what it lists, or does not list, of the query's level
   * @return the reasons, with values of the patient
   * @throws IllegalArgumentException when there is no such thing, or it is of another level
   * @throws InvalidQueryException when the query cannot be answered
   * @throws IndexUnusableException when the index cannot be read
   */
  public Explanation explain(Query query, Hit hit) throws IndexUnusableException {
    return explainer(archive, hit).explain(resolver.plan(query), hit);
  }

  static Explainer explainer(Archive archive, Hit hit) throws IndexUnusableException {
    return new Explainer(MemoryArchive.of(archive.documentsOf(hit.patient())));
  }

  @Override
  public String toString() {
    return "Search[" + archive + "]";
  }
}

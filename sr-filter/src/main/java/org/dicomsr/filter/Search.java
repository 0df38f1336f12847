package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * Asks an index, or documents in memory. Both give the same answers.
 *
 * <pre>{@code
 * Catalogue catalogue = Catalogue.read(Path.of("tavi.yaml"));
 * try (SrIndex index = SrIndex.open(Path.of("index"));
 *     IndexSnapshot snapshot = index.snapshot()) {
 *   Search search = Search.over(snapshot, catalogue);
 *   Answer answer = search.answer("CT and ECG and pr_interval > 200 ms");
 *   System.out.println(answer.count());
 *   for (Hit hit : answer.page(0, 20)) {
 *     System.out.println(answer.explain(hit).text());
 *   }
 * }
 * }</pre>
 *
 * <p>A search is of one snapshot, whatever is written meanwhile; the snapshot is closed by who
 * opened it, and no answer can be asked after that. What a query needs to know of the index as a
 * whole is read once, so keep a search for as long as the snapshot. Thread-safe.
 */
public final class Search {
  /** How many queries can be told apart in one count. */
  public static final int MOST_QUERIES = 62;

  private final Source source;
  private final Catalogue catalogue;
  private final Resolver resolver;

  private Search(Source source, Catalogue catalogue, Resolver resolver) {
    this.source = source;
    this.catalogue = catalogue;
    this.resolver = resolver;
  }

  /**
   * Asks an index.
   *
   * @param snapshot a commit of it
   * @param catalogue variables, synonyms and units; {@link Catalogue#EMPTY} for none
   * @return the search
   */
  public static Search over(IndexSnapshot snapshot, Catalogue catalogue) {
    return new Search(
        Source.of(snapshot), catalogue, Resolver.of(catalogue).in(snapshot.profile()));
  }

  /**
   * Asks documents in memory: for a few, and for tests.
   *
   * @param documents the documents; of several of one key the last counts
   * @param catalogue variables, synonyms and units; {@link Catalogue#EMPTY} for none
   * @return the search
   * @throws IllegalArgumentException when a document has no key
   */
  public static Search over(Collection<ObjectDocument> documents, Catalogue catalogue) {
    return new Search(Source.of(documents), catalogue, Resolver.of(catalogue));
  }

  /** {@return the variables that queries may use} */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Reads a query and checks that it can be meant: names are known, units fit.
   *
   * @param text the query
   * @return the query
   * @throws QuerySyntaxException when it is none, or asks for what is not there; with its place
   */
  public Query parse(String text) {
    return Query.parse(text, resolver);
  }

  /**
   * Answers a query.
   *
   * @param text the query
   * @return the answer
   * @throws QuerySyntaxException when it is none, or asks for what is not there; with its place
   * @throws IndexUnusableException when the index cannot be read
   */
  public Answer answer(String text) throws IndexUnusableException {
    return answer(parse(text));
  }

  /**
   * Answers a query.
   *
   * @param query the query
   * @return the answer
   * @throws InvalidQueryException when it asks for what is not there
   * @throws IndexUnusableException when the index cannot be read
   */
  public Answer answer(Query query) throws IndexUnusableException {
    Plan plan = resolver.plan(Objects.requireNonNull(query, "query"));
    return new Answer(source, plan, source.find(plan));
  }

  /**
   * What the names of a query stand for, without answering it: the same in every archive.
   *
   * @param query the query
   * @return the names in the order of the query
   * @throws InvalidQueryException when it asks for what is not there
   */
  public List<ResolvedName> names(Query query) {
    return Answer.names(resolver.plan(query));
  }

  /**
   * Counts by which of several queries find something: patients by the exact combination of queries
   * that find them. Each query is answered once.
   *
   * @param queries at most {@value #MOST_QUERIES}, all of one level
   * @return how many are found by just those queries whose places in the list are in the key;
   *     combinations that do not occur, and what no query finds, are not in the map
   * @throws InvalidQueryException when one asks for what is not there
   * @throws IllegalArgumentException when there are too many, or of different levels
   * @throws IndexUnusableException when the index cannot be read
   */
  public Map<SortedSet<Integer>, Long> overlaps(List<Query> queries) throws IndexUnusableException {
    if (queries.size() > MOST_QUERIES
        || queries.stream().map(Query::level).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "expected at most " + MOST_QUERIES + " queries of one level, found others");
    }
    List<Plan> plans = queries.stream().map(resolver::plan).toList();
    Map<SortedSet<Integer>, Long> counts = new HashMap<>();
    for (Map.Entry<Long, Long> each : source.overlaps(plans).entrySet()) {
      SortedSet<Integer> places = new TreeSet<>();
      for (int i = 0; i < plans.size(); i++) {
        if ((each.getKey() >>> i & 1) != 0) {
          places.add(i);
        }
      }
      counts.put(Collections.unmodifiableSortedSet(places), each.getValue());
    }
    return Collections.unmodifiableMap(counts);
  }

  /**
   * Says why a query finds something, or does not.
   *
   * @param query the query
   * @param hit a patient, study, series or object of the query's level
   * @return clause by clause, with the facts that decide it
   * @throws InvalidQueryException when the query asks for what is not there
   * @throws IllegalArgumentException when there is no such hit, or it is of another level
   * @throws IndexUnusableException when the index cannot be read
   */
  public Explanation explain(Query query, Hit hit) throws IndexUnusableException {
    return source.explainer(hit.patient()).explain(resolver.plan(query), hit);
  }

  /**
   * All that is known of a patient, study, series or object, and, of a series, nothing of what
   * annotates it.
   *
   * @param hit what is asked for
   * @return its documents, sorted by key
   * @throws IndexUnusableException when the index cannot be read
   */
  public List<ObjectDocument> documents(Hit hit) throws IndexUnusableException {
    List<ObjectDocument> documents = new ArrayList<>();
    for (ObjectDocument document : source.documentsOfPatient(hit.patient())) {
      if (Source.belongs(document, hit)) {
        documents.add(document);
      }
    }
    documents.sort(java.util.Comparator.comparing(ObjectDocument::key));
    return List.copyOf(documents);
  }

  /**
   * What is searched, as a number: equal for equal archives, in whatever order they were indexed.
   * Goes through all of it. Those of an index and of documents are not to be compared.
   *
   * @return hexadecimal digits
   * @throws IndexUnusableException when the index cannot be read
   */
  public String fingerprint() throws IndexUnusableException {
    return source.fingerprint();
  }

  @Override
  public String toString() {
    return "Search[" + catalogue.variables().size() + " variables]";
  }
}

package org.dicomsr.filter.facet;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.facet.DocumentArchive;
import org.dicomsr.filter.internal.facet.IndexArchive;
import org.dicomsr.filter.internal.lucene.IndexEvaluator;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;

/**
 * Counts by value, of what queries find in one archive. Immutable and thread-safe; what it keeps of
 * an index is good for as long as the snapshot is open.
 */
public final class Facets {
  private final FacetCounting counting;
  private final Resolver resolver;

  private Facets(FacetCounting counting, Resolver resolver) {
    this.counting = counting;
    this.resolver = resolver;
  }

  /**
   * Counts in an index.
   *
   * @param snapshot the index, which must stay open
   * @param catalogue variables, synonyms and units
   * @return the facets of the index
   * @throws IOException when the index cannot be read
   */
  public static Facets of(IndexSnapshot snapshot, Catalogue catalogue) throws IOException {
    Resolver resolver = Resolver.of(catalogue).in(snapshot.profile());
    IndexEvaluator evaluator = IndexEvaluator.of(snapshot);
    IndexArchive archive =
        new IndexArchive(snapshot, query -> evaluator.hits(resolver.plan(query)).documents());
    return new Facets(new FacetCounting(archive, catalogue, resolver), resolver);
  }

  /**
   * Counts documents in memory.
   *
   * @param documents the documents
   * @param catalogue variables, synonyms and units
   * @return the facets of the documents
   */
  public static Facets of(Collection<ObjectDocument> documents, Catalogue catalogue) {
    Resolver resolver = Resolver.of(catalogue);
    List<ObjectDocument> all = List.copyOf(documents);
    MemoryEvaluator evaluator = new MemoryEvaluator(MemoryArchive.of(all));
    DocumentArchive archive =
        new DocumentArchive(
            all,
            query -> {
              Set<Hit> hits = evaluator.hits(resolver.plan(query));
              return all.stream()
                  .filter(document -> hits.contains(hit(query.level(), document)))
                  .toList();
            });
    return new Facets(new FacetCounting(archive, catalogue, resolver), resolver);
  }

  private static Hit hit(Level level, ObjectDocument document) {
    String patient = document.patient().key();
    return switch (level) {
      case PATIENTS -> new Hit(level, patient, null, null, null);
      case STUDIES -> new Hit(level, patient, document.studyUid(), null, null);
      case SERIES -> new Hit(level, patient, document.studyUid(), document.seriesUid(), null);
      case OBJECTS ->
          new Hit(level, patient, document.studyUid(), document.seriesUid(), document.key());
    };
  }

  /**
   * Reads a query and checks that its names and units can be meant here.
   *
   * @param text a query
   * @return the query
   * @throws QuerySyntaxException when the text is no query, names what there is not, or compares
   *     what cannot be compared
   */
  public Query query(String text) {
    return Query.parse(text, resolver);
  }

  /**
   * Counts what a query finds.
   *
   * @param query what is looked at: all objects of what it selects
   * @param level what the counts are of, whatever the query selects
   * @param requests facets, of which what is picked in one narrows all others
   * @return the counts of each, in order
   * @throws IOException when the index cannot be read
   * @throws InvalidQueryException when a name or unit in query or facets cannot be meant
   * @throws IllegalArgumentException when the bins of a facet cannot be meant
   */
  public List<FacetCounts> count(Query query, Level level, FacetRequest... requests)
      throws IOException {
    return counting.count(Objects.requireNonNull(query, "query"), level, List.of(requests));
  }

  /**
   * Counts everything.
   *
   * @param level what the counts are of
   * @param requests facets, of which what is picked in one narrows all others
   * @return the counts of each, in order
   * @throws IOException when the index cannot be read
   * @throws InvalidQueryException when a name or unit in facets cannot be meant
   * @throws IllegalArgumentException when the bins of a facet cannot be meant
   */
  public List<FacetCounts> count(Level level, FacetRequest... requests) throws IOException {
    return counting.count(null, level, List.of(requests));
  }
}

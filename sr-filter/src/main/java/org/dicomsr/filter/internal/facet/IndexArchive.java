package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.Views;
import org.jspecify.annotations.Nullable;

/** One commit of an index. Thread-safe. */
public final class IndexArchive implements Archive {
  private final IndexView view;
  private final Selecting selecting;
  private final FacetEngine engine;
  private final Labels labels;
  private final MeaningKeys meanings;

  /** Answers queries. */
  @FunctionalInterface
  public interface Selecting {
    /**
     * The objects of what a query selects.
     *
     * @param query the query
     * @return their Lucene documents, none of them deleted
     * @throws IOException when the index cannot be read
     */
    BitSet objects(Query query) throws IOException;
  }

  private record Selected(BitSet objects) implements Chosen {}

  /**
   * Counts in a commit.
   *
   * @param snapshot the commit, which must stay open
   * @param selecting answers queries
   * @throws IOException when the index cannot be read
   */
  public IndexArchive(IndexSnapshot snapshot, Selecting selecting) throws IOException {
    this.view = Views.of(snapshot);
    this.selecting = selecting;
    this.engine = new FacetEngine(view);
    this.labels = new Labels(view.searcher().getIndexReader());
    this.meanings = MeaningKeys.of(view.searcher().getIndexReader());
  }

  @Override
  public Chosen select(Query query) throws IOException {
    return new Selected(selecting.objects(query));
  }

  @Override
  public Chosen all() throws IOException {
    return new Selected(Places.objects(view.searcher().getIndexReader()));
  }

  private static BitSet of(Chosen objects) {
    return ((Selected) objects).objects();
  }

  @Override
  public List<Tally> count(Chosen objects, Level level, List<Source> sources) throws IOException {
    return engine.count(of(objects), level, sources);
  }

  @Override
  public boolean mayHave(Source source) throws IOException {
    return engine.mayHave(source);
  }

  @Override
  public double[] sample(Chosen objects, Source.Numbers numbers) throws IOException {
    return engine.sample(of(objects), numbers);
  }

  @Override
  public double[] sample(
      Chosen objects, Function<ObjectDocument, double[]> numbers, @Nullable BitSet among)
      throws IOException {
    BitSet bits = of(objects);
    double[] all = new double[64];
    int size = 0;
    int end = bits.length();
    for (int doc = end == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = doc + 1 < end ? bits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      if (among == null || among.get(doc)) {
        double[] some = numbers.apply(view.document(doc));
        if (size + some.length > all.length) {
          all = Arrays.copyOf(all, 2 * (size + some.length));
        }
        System.arraycopy(some, 0, all, size, some.length);
        size += some.length;
      }
    }
    double[] sorted = Arrays.copyOf(all, size);
    Arrays.sort(sorted);
    return sorted;
  }

  @Override
  public Optional<BitSet> bits(Chosen objects) {
    return Optional.of(of(objects));
  }

  @Override
  public String label(String key) throws IOException {
    return labels.of(key);
  }

  @Override
  public Optional<Set<String>> keys(ConceptSet names) {
    return meanings.keys(names);
  }
}

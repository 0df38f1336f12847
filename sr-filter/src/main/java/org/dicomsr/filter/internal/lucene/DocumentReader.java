package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through the documents that a query finds, in order. Not thread-safe. */
final class DocumentReader {
  private final IndexSearcher searcher;
  private final Weight weight;
  private @Nullable List<@Nullable ScorerSupplier> suppliers;

  /** Is given documents of one segment. */
  interface Documents {
    /** Takes a document of the segment. */
    void take(int doc) throws IOException;
  }

  /** Is told of each segment. */
  interface Segments {
    /** Begins with a segment. */
    Documents begin(LeafReaderContext leaf) throws IOException;
  }

  DocumentReader(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** About how many documents must be looked at. */
  long cost() throws IOException {
    long cost = 0;
    for (ScorerSupplier supplier : prepared()) {
      cost += supplier == null ? 0 : supplier.cost();
    }
    return cost;
  }

  /** By segment; each can be used once. */
  private List<@Nullable ScorerSupplier> prepared() throws IOException {
    List<@Nullable ScorerSupplier> all = suppliers;
    if (all == null) {
      all = new ArrayList<>();
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        all.add(weight.scorerSupplier(leaf));
      }
      suppliers = all;
    }
    return all;
  }

  void read(Segments segments) throws IOException {
    List<@Nullable ScorerSupplier> all = prepared();
    suppliers = null;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      ScorerSupplier supplier = all.get(leaf.ord);
      if (supplier == null) {
        continue;
      }
      Documents documents = segments.begin(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = supplier.get(Long.MAX_VALUE).iterator();
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.take(doc);
        }
      }
    }
  }
}

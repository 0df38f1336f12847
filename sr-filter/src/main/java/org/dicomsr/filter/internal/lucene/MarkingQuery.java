package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are marked by going through those of another query once, segment by segment.
 * Immutable.
 */
abstract class MarkingQuery extends Query {
  private final Query marking;
  private final int least;

  /**
   * Makes a query.
   *
   * @param marking the documents that mark others
   * @param least how many marks a document must have
   */
  MarkingQuery(Query marking, int least) {
    this.marking = Objects.requireNonNull(marking);
    this.least = least;
  }

  final int least() {
    return least;
  }

  /** The same with another query. */
  abstract MarkingQuery with(Query other);

  /** Marks documents of a segment. */
  abstract void mark(LeafReaderContext leaf, DocIdSetIterator found, BitSet marked)
      throws IOException;

  @Override
  @SuppressWarnings("ReferenceEquality") // as Lucene tells that nothing is to be rewritten
  public final Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = marking.rewrite(searcher);
    return rewritten == marking ? this : with(rewritten);
  }

  @Override
  public final Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = searcher.createWeight(marking, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = weight.scorerSupplier(leaf);
        return supplier == null ? null : new Marking(supplier, leaf, mode, score());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return weight.isCacheable(leaf);
      }
    };
  }

  /** Marks when documents are asked for. */
  private final class Marking extends ScorerSupplier {
    private final ScorerSupplier found;
    private final LeafReaderContext leaf;
    private final ScoreMode mode;
    private final float score;

    Marking(ScorerSupplier found, LeafReaderContext leaf, ScoreMode mode, float score) {
      this.found = found;
      this.leaf = leaf;
      this.mode = mode;
      this.score = score;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      BitSet marked = new SparseFixedBitSet(leaf.reader().maxDoc());
      mark(leaf, found.get(Long.MAX_VALUE).iterator(), marked);
      return new ConstantScoreScorer(score, mode, new BitSetIterator(marked, cost()));
    }

    @Override
    public long cost() {
      return found.cost();
    }
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public final String toString(String field) {
    return getClass().getSimpleName() + "(" + least + ", " + marking.toString(field) + ")";
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof MarkingQuery that
        && getClass() == that.getClass()
        && marking.equals(that.marking)
        && least == that.least;
  }

  @Override
  public final int hashCode() {
    return (31 * classHash() + marking.hashCode()) * 31 + least;
  }
}

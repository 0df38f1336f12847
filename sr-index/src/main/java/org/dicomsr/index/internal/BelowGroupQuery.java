package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Group documents with an item anywhere beneath them that meets a query: in the group itself, or in
 * a group within.
 *
 * <p>Each item marks its own group, the next one behind it. From there the distances to the groups
 * around are followed, all of which point forward, so that one pass in ascending order reaches
 * every ancestor. Immutable.
 */
public final class BelowGroupQuery extends Query {
  /** With more items than one in so many documents, marks are kept in a plain set of bits. */
  private static final int SPARSE = 64;

  private final Query items;

  /**
   * Makes a query.
   *
   * @param items matches documents of items only
   */
  public BelowGroupQuery(Query items) {
    this.items = Objects.requireNonNull(items, "items");
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // as Lucene tells that nothing is to be rewritten
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = items.rewrite(searcher);
    return rewritten == items ? this : new BelowGroupQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight within = searcher.createWeight(items, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier supplier = within.scorerSupplier(leaf);
        BitSet groups = IndexView.GROUPS.getBitSet(leaf);
        return supplier == null || groups == null
            ? null
            : new Climbing(supplier, groups, leaf, mode, score());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return within.isCacheable(leaf);
      }
    };
  }

  /** Marks the groups of a segment when they are asked for. */
  private static final class Climbing extends ScorerSupplier {
    private final ScorerSupplier items;
    private final BitSet groups;
    private final LeafReaderContext leaf;
    private final ScoreMode mode;
    private final float score;

    Climbing(
        ScorerSupplier items, BitSet groups, LeafReaderContext leaf, ScoreMode mode, float score) {
      this.items = items;
      this.groups = groups;
      this.leaf = leaf;
      this.mode = mode;
      this.score = score;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      int end = leaf.reader().maxDoc();
      BitSet marked =
          items.cost() < end / SPARSE ? new SparseFixedBitSet(end) : new FixedBitSet(end);
      markOwn(marked, items.get(Long.MAX_VALUE).iterator(), end);
      markAround(marked, end);
      return new ConstantScoreScorer(score, mode, new BitSetIterator(marked, cost()));
    }

    private void markOwn(BitSet marked, DocIdSetIterator found, int end) throws IOException {
      int item = found.nextDoc();
      while (item < end) {
        int group = groups.nextSetBit(item);
        if (group >= end) {
          return;
        }
        marked.set(group);
        // Further items of the same group say nothing new.
        item = found.advance(group + 1);
      }
    }

    private void markAround(BitSet marked, int end) throws IOException {
      NumericDocValues up = leaf.reader().getNumericDocValues(IndexField.GROUP_UP.field());
      if (up == null) {
        return;
      }
      int group = marked.nextSetBit(0);
      while (group < end) {
        if (up.advanceExact(group)) {
          marked.set(group + (int) up.longValue());
        }
        group = group + 1 < end ? marked.nextSetBit(group + 1) : end;
      }
    }

    @Override
    public long cost() {
      return items.cost();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "below(" + items.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BelowGroupQuery that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return 31 * BelowGroupQuery.class.hashCode() + items.hashCode();
  }
}

package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;

/** Some groups, and all groups anywhere beneath them. Immutable. */
final class GroupsBeneathQuery extends MarkingQuery {
  GroupsBeneathQuery(Query groups) {
    super(groups, 1);
  }

  @Override
  MarkingQuery with(Query other) {
    return new GroupsBeneathQuery(other);
  }

  @Override
  void mark(LeafReaderContext leaf, DocIdSetIterator found, BitSet marked) throws IOException {
    BitSet objects = IndexView.OBJECTS.getBitSet(leaf);
    BitSet groups = IndexView.GROUPS.getBitSet(leaf);
    NumericDocValues up = leaf.reader().getNumericDocValues(IndexField.GROUP_UP.field());
    if (objects == null || groups == null) {
      return;
    }
    int group = found.nextDoc();
    while (group != DocIdSetIterator.NO_MORE_DOCS) {
      int first = group == 0 ? 0 : 1 + objects.prevSetBit(group - 1);
      int object = objects.nextSetBit(group);
      FixedBitSet within = new FixedBitSet(object - first);
      for (; group < object; group = found.nextDoc()) {
        within.set(group - first);
      }
      if (up != null) {
        markBeneath(groups, up, first, within);
      }
      for (int i = 0; i < within.length(); i++) {
        if (within.get(i)) {
          marked.set(first + i);
        }
      }
    }
  }

  /** What is around a group is behind it: the last groups first. */
  private static void markBeneath(BitSet groups, NumericDocValues up, int first, FixedBitSet within)
      throws IOException {
    int[] around = new int[within.length()];
    for (int group = groups.nextSetBit(first);
        group < first + around.length;
        group = groups.nextSetBit(group + 1)) {
      around[group - first] = up.advanceExact(group) ? (int) up.longValue() : 0;
    }
    for (int i = around.length - 1; i >= 0; i--) {
      if (around[i] > 0 && within.get(i + around[i])) {
        within.set(i);
      }
    }
  }
}

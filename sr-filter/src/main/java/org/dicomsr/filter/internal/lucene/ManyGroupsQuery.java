package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.dicomsr.index.internal.IndexView;

/** Objects with at least so many of some groups. Immutable. */
final class ManyGroupsQuery extends MarkingQuery {
  ManyGroupsQuery(Query groups, int least) {
    super(groups, least);
  }

  @Override
  MarkingQuery with(Query other) {
    return new ManyGroupsQuery(other, least());
  }

  @Override
  void mark(LeafReaderContext leaf, DocIdSetIterator found, BitSet marked) throws IOException {
    BitSet objects = IndexView.OBJECTS.getBitSet(leaf);
    if (objects == null) {
      return;
    }
    int group = found.nextDoc();
    while (group != DocIdSetIterator.NO_MORE_DOCS) {
      int object = objects.nextSetBit(group);
      int count = 0;
      while (group < object) {
        count++;
        group = found.nextDoc();
      }
      if (count >= least()) {
        marked.set(object);
      }
    }
  }
}

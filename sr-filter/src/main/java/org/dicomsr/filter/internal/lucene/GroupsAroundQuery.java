package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.dicomsr.index.internal.IndexField;

/** Groups with at least so many of some groups anywhere beneath. Immutable. */
final class GroupsAroundQuery extends MarkingQuery {
  GroupsAroundQuery(Query groups, int least) {
    super(groups, least);
  }

  @Override
  MarkingQuery with(Query other) {
    return new GroupsAroundQuery(other, least());
  }

  /** A group around, and how many were found beneath so far. */
  private static final class Around {
    private final int group;
    private int count;

    Around(int group, int count) {
      this.group = group;
      this.count = count;
    }
  }

  @Override
  void mark(LeafReaderContext leaf, DocIdSetIterator found, BitSet marked) throws IOException {
    NumericDocValues up = leaf.reader().getNumericDocValues(IndexField.GROUP_UP.field());
    if (up == null) {
      return;
    }
    // Groups are behind what is within them: the innermost that is not yet reached is on top.
    Deque<Around> open = new ArrayDeque<>();
    for (int group = found.nextDoc(); ; group = found.nextDoc()) {
      while (!open.isEmpty() && open.peek().group < group) {
        close(open, up, marked, 0);
      }
      if (group == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      if (!open.isEmpty() && open.peek().group == group) {
        close(open, up, marked, 1);
      } else if (up.advanceExact(group)) {
        add(open, group + (int) up.longValue(), 1);
      }
    }
  }

  /** All beneath a group is counted: it is marked, and counts for what is around it. */
  private void close(Deque<Around> open, NumericDocValues up, BitSet marked, int itself)
      throws IOException {
    Around closed = open.pop();
    if (closed.count >= least()) {
      marked.set(closed.group);
    }
    if (up.advanceExact(closed.group)) {
      add(open, closed.group + (int) up.longValue(), closed.count + itself);
    }
  }

  private static void add(Deque<Around> open, int group, int count) {
    Around innermost = open.peek();
    if (innermost != null && innermost.group == group) {
      innermost.count += count;
    } else {
      open.push(new Around(group, count));
    }
  }
}

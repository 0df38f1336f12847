package org.dicomsr.model.content;

import java.util.Arrays;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a {@link ContentPath} leads to, in one walk: each level keeps the set of steps
 * that may come next, so that {@code **} costs nothing more, and what cannot lead to a hit is not
 * entered.
 */
final class PathWalk implements Spliterator<ContentNode> {
  private static final int USUAL_DEPTH = 16;

  private final ContentPath path;
  private final ContentNode start;
  // For each depth, which steps may match the children of the node that was visited there: a set of
  // bits.
  private long[] open = new long[USUAL_DEPTH];
  private @Nullable ContentNode next;

  PathWalk(ContentPath path, ContentNode root) {
    this.path = path;
    this.start = root;
    this.next = root;
    this.open[0] = path.beginning();
  }

  @Override
  public boolean tryAdvance(Consumer<? super ContentNode> action) {
    ContentNode node = next;
    while (node != null) {
      long reached = path.after(open[node.depth() - 1], node.item());
      if (node.depth() == open.length) {
        open = Arrays.copyOf(open, 2 * open.length);
      }
      open[node.depth()] = reached;
      ContentNode visited = node;
      node = path.goesOn(reached) ? TreeWalk.after(node, start) : TreeWalk.behind(node, start);
      if (path.isEnd(reached)) {
        next = node;
        action.accept(visited);
        return true;
      }
    }
    next = null;
    return false;
  }

  @Override
  public @Nullable Spliterator<ContentNode> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | DISTINCT | NONNULL | IMMUTABLE;
  }
}

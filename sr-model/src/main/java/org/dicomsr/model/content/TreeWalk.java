package org.dicomsr.model.content;

import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Depth first from a node through all beneath it. Nodes know the way back, so that no stack is
 * needed, however deep the tree.
 */
final class TreeWalk implements Spliterator<ContentNode> {
  private final ContentNode start;
  private @Nullable ContentNode next;

  TreeWalk(ContentNode start) {
    this.start = start;
    this.next = start;
  }

  /** The node that follows another in a walk. */
  static @Nullable ContentNode after(ContentNode node, ContentNode start) {
    ContentNode child = node.childFrom(1);
    return child != null ? child : behind(node, start);
  }

  /** The node that follows another and all beneath it. */
  static @Nullable ContentNode behind(ContentNode node, ContentNode start) {
    ContentNode at = node;
    while (at.depth() > start.depth()) {
      ContentNode parent = at.above();
      if (parent == null) {
        return null;
      }
      ContentNode sibling = parent.childFrom(at.ordinal() + 1);
      if (sibling != null) {
        return sibling;
      }
      at = parent;
    }
    return null;
  }

  @Override
  public boolean tryAdvance(Consumer<? super ContentNode> action) {
    ContentNode node = next;
    if (node == null) {
      return false;
    }
    next = after(node, start);
    action.accept(node);
    return true;
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

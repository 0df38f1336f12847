package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A place in a {@link ContentTree}: an item together with what is above it.
 *
 * <p>Items are values and know only their children; the same item may even be in several places. A
 * node knows its parents, its identifier and both ends of references. Nodes are small and made on
 * the way; two are equal when they are the same place of the same tree. Immutable and thread-safe;
 * {@code toString} shows identifier, value type and concept name.
 */
public final class ContentNode {
  private final ContentTree tree;
  private final @Nullable ContentNode parent;
  private final int ordinal;
  private final int depth;
  private final @Nullable Relationship relationship;
  private final ContentItem item;

  ContentNode(ContentTree tree) {
    this.tree = tree;
    this.parent = null;
    this.ordinal = 1;
    this.depth = 1;
    this.relationship = null;
    this.item = tree.item();
  }

  private ContentNode(ContentNode parent, int ordinal, Related.ByValue edge) {
    this.tree = parent.tree;
    this.parent = parent;
    this.ordinal = ordinal;
    this.depth = parent.depth + 1;
    this.relationship = edge.relationship();
    this.item = edge.item();
  }

  /** {@return the tree} */
  public ContentTree tree() {
    return tree;
  }

  /** {@return the item} */
  public ContentItem item() {
    return item;
  }

  /** {@return what the item is about, absent where a file leaves it out} */
  public Optional<CodedConcept> conceptName() {
    return item.conceptName();
  }

  /** {@return how the item relates to its parent, absent for the root} */
  public Optional<Relationship> relationship() {
    return Optional.ofNullable(relationship);
  }

  /** {@return the node above, absent for the root} */
  public Optional<ContentNode> parent() {
    return Optional.ofNullable(parent);
  }

  /** {@return the nodes above, nearest first} */
  public List<ContentNode> ancestors() {
    List<ContentNode> above = new ArrayList<>(depth - 1);
    for (ContentNode node = parent; node != null; node = node.parent) {
      above.add(node);
    }
    return above;
  }

  /** {@return the number of levels from the root: 1 for the root itself} */
  public int depth() {
    return depth;
  }

  /**
   * {@return the ordinal among the siblings, from 1, by-reference edges counted too (PS3.3
   * C.17.3.2.5)}
   */
  public int ordinal() {
    return ordinal;
  }

  /** {@return where the item is, such as 1.3.2} */
  public ItemIdentifier identifier() {
    int[] ordinals = new int[depth];
    for (ContentNode node = this; node != null; node = node.parent) {
      ordinals[node.depth - 1] = node.ordinal;
    }
    return ItemIdentifier.of(ordinals);
  }

  /** {@return the concept names from the root down to this item} */
  public ConceptPath conceptPath() {
    ContentItem[] items = new ContentItem[depth];
    for (ContentNode node = this; node != null; node = node.parent) {
      items[node.depth - 1] = node.item;
    }
    return new ConceptPath(List.of(items));
  }

  /**
   * {@return the nodes of the items beneath, in order; by-reference edges are {@linkplain
   * #references() elsewhere}}
   */
  public List<ContentNode> children() {
    List<ContentNode> children = new ArrayList<>(item.children().size());
    for (ContentNode child = childFrom(1); child != null; child = childFrom(child.ordinal + 1)) {
      children.add(child);
    }
    return children;
  }

  /** {@return this node and all beneath it, depth first, made as the stream goes on} */
  public Stream<ContentNode> nodes() {
    return StreamSupport.stream(new TreeWalk(this), false);
  }

  /** {@return the by-reference edges from this item, in order} */
  public List<ContentReference> references() {
    List<ContentReference> references = new ArrayList<>();
    List<Related> edges = item.children();
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i) instanceof Related.ByReference edge) {
        references.add(new ContentReference(this, i + 1, edge));
      }
    }
    return references;
  }

  /** {@return the by-reference edges that lead to this item, in the order of their sources} */
  public List<ContentReference> referencedBy() {
    return tree.index().to(identifier());
  }

  /** The first child by value at an ordinal or behind it. */
  @Nullable ContentNode childFrom(int from) {
    List<Related> edges = item.children();
    for (int i = from - 1; i < edges.size(); i++) {
      if (edges.get(i) instanceof Related.ByValue edge) {
        return new ContentNode(this, i + 1, edge);
      }
    }
    return null;
  }

  /** The child at an ordinal, null where there is none or a by-reference edge. */
  @Nullable ContentNode child(int number) {
    List<Related> edges = item.children();
    return number >= 1
            && number <= edges.size()
            && edges.get(number - 1) instanceof Related.ByValue edge
        ? new ContentNode(this, number, edge)
        : null;
  }

  @Nullable ContentNode above() {
    return parent;
  }

  // The same tree, not an equal one: comparing trees at each comparison of nodes would be slow.
  @SuppressWarnings("ReferenceEquality")
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof ContentNode that) || tree != that.tree || depth != that.depth) {
      return false;
    }
    ContentNode left = this;
    ContentNode right = that;
    while (left != null && right != null && left != right) {
      if (left.ordinal != right.ordinal) {
        return false;
      }
      left = left.parent;
      right = right.parent;
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (ContentNode node = this; node != null; node = node.parent) {
      hash = 31 * hash + node.ordinal;
    }
    return hash;
  }

  @Override
  public String toString() {
    return identifier() + " " + item;
  }
}

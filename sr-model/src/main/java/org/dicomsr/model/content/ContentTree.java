package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * A content tree to walk, search and edit.
 *
 * <pre>{@code
 * ContentTree tree = ContentTree.of(document.root());
 * tree.find(ContentPath.parse("ECG Report / ** / Tobacco Smoker")).forEach(node -> …);
 * tree.measurements(Mdc.PR_INTERVAL_GLOBAL);
 * ContentTree shorter = tree.remove(ItemIdentifier.of(1, 3, 2));
 * }</pre>
 *
 * <p>Each edit gives a new tree; what it does not touch is shared with this one. By-reference edges
 * name their targets by position, so edits rewrite those whose targets have moved, wherever they
 * are. Edges that come in with a new item are taken as they are: their targets are positions in the
 * tree <em>after</em> the edit.
 *
 * <p>Immutable and thread-safe; two trees are equal when their items are.
 */
public final class ContentTree {
  private final ContentItem item;
  // Made when first asked for; making it twice does no harm.
  private volatile @Nullable ReferenceIndex index;

  private ContentTree(ContentItem item, @Nullable ReferenceIndex index) {
    this.item = item;
    this.index = index;
  }

  /**
   * The tree under an item.
   *
   * @param root the item, which gets the identifier 1
   * @return the tree
   */
  public static ContentTree of(ContentItem root) {
    return new ContentTree(Objects.requireNonNull(root, "root"), null);
  }

  /** A tree that is known to have no by-reference edges. */
  static ContentTree withoutReferences(ContentItem root) {
    return new ContentTree(root, ReferenceIndex.EMPTY);
  }

  ContentItem item() {
    return item;
  }

  ReferenceIndex index() {
    ReferenceIndex known = index;
    if (known == null) {
      known = ReferenceIndex.of(this);
      index = known;
    }
    return known;
  }

  /** {@return the node of the root; its item is the whole tree} */
  public ContentNode root() {
    return new ContentNode(this);
  }

  /**
   * {@return all nodes, depth first, made as the stream goes on; by-reference edges are not
   * followed}
   */
  public Stream<ContentNode> nodes() {
    return root().nodes();
  }

  /**
   * Finds an item.
   *
   * @param identifier where it is
   * @return its node, absent when there is no item, or a by-reference edge
   */
  public Optional<ContentNode> node(ItemIdentifier identifier) {
    if (identifier.depth() == 0 || identifier.ordinal(0) != 1) {
      return Optional.empty();
    }
    ContentNode node = root();
    for (int level = 1; level < identifier.depth() && node != null; level++) {
      node = node.child(identifier.ordinal(level));
    }
    return Optional.ofNullable(node);
  }

  /**
   * Finds the items that a path leads to, in one walk of the tree that leaves out what cannot
   * match.
   *
   * @param path concept names from the root down
   * @return the nodes in the order of the document, made as the stream goes on
   */
  public Stream<ContentNode> find(ContentPath path) {
    return StreamSupport.stream(new PathWalk(path, root()), false);
  }

  /**
   * Finds all measurements of a concept.
   *
   * @param concept what was measured; a code that {@linkplain CodedConcept#sameConceptAs means the
   *     same} will do
   * @return the nodes of the NUM items with that concept name, in the order of the document
   */
  public List<ContentNode> measurements(CodedConcept concept) {
    ConceptKey key = concept.conceptKey();
    List<ContentNode> found = new ArrayList<>();
    ContentNode start = root();
    for (ContentNode node = start; node != null; node = TreeWalk.after(node, start)) {
      if (node.item() instanceof Num num && ConceptMatcher.matches(key, num.name())) {
        found.add(node);
      }
    }
    return found;
  }

  /** {@return all by-reference edges, in the order of their sources} */
  public List<ContentReference> references() {
    return index().all();
  }

  /** {@return the by-reference edges that lead to no item, in the order of their sources} */
  public List<ContentReference> danglingReferences() {
    return references().stream().filter(reference -> reference.target().isEmpty()).toList();
  }

  /**
   * The by-reference edges that the standard forbids because they make a loop (PS3.3 C.17.3.2.5):
   * from their target there is a way back to their source, be it that the target is an ancestor of
   * the source, or through other references.
   *
   * @return the edges, in the order of their sources
   */
  public List<ContentReference> cycles() {
    return references().isEmpty() ? List.of() : ReferenceLoops.of(this);
  }

  /**
   * Puts another item in the place of one, with all beneath it.
   *
   * <p>References to the item now lead to the other one. References from elsewhere to items beneath
   * it follow them when the other item holds them (the same instances) anywhere beneath it, and
   * stay when it holds a new item in their place.
   *
   * @param identifier of the item to be replaced
   * @param replacement the item to put there
   * @return the tree after the edit
   * @throws IllegalArgumentException when there is no such item, or a reference from elsewhere
   *     loses its target
   */
  public ContentTree replace(ItemIdentifier identifier, ContentItem replacement) {
    return new TreeEdit(this).replace(require(identifier), replacement);
  }

  /**
   * Puts an edge among the children of an item.
   *
   * @param parent identifier of the item
   * @param ordinal that the edge is to have, from 1; the one that had it, and those behind, move on
   * @param related the edge
   * @return the tree after the edit
   * @throws IllegalArgumentException when there is no such item, or the ordinal leaves a gap
   */
  public ContentTree insert(ItemIdentifier parent, int ordinal, Related related) {
    ContentNode node = require(parent);
    int most = node.item().children().size() + 1;
    if (ordinal < 1 || ordinal > most) {
      throw new IllegalArgumentException(
          parent + ": expected an ordinal from 1 to " + most + ", found " + ordinal);
    }
    return new TreeEdit(this).insert(node, ordinal, related);
  }

  /**
   * Puts an edge behind the children of an item.
   *
   * @param parent identifier of the item
   * @param related the edge
   * @return the tree after the edit
   * @throws IllegalArgumentException when there is no such item
   */
  public ContentTree append(ItemIdentifier parent, Related related) {
    ContentNode node = require(parent);
    return new TreeEdit(this).insert(node, node.item().children().size() + 1, related);
  }

  /**
   * Takes away an item with all beneath it, or a by-reference edge.
   *
   * @param identifier of the item or edge
   * @return the tree after the edit
   * @throws IllegalArgumentException when nothing is there, when it is the root, or when there are
   *     references to what would be taken away; the message names them
   */
  public ContentTree remove(ItemIdentifier identifier) {
    requireEdge(identifier);
    return new TreeEdit(this).remove(List.of(identifier), false);
  }

  /**
   * Takes away an item with all beneath it, and the references to any of these.
   *
   * @param identifier of the item or edge
   * @return the tree after the edit
   * @throws IllegalArgumentException when nothing is there, or when it is the root
   */
  public ContentTree removeWithReferences(ItemIdentifier identifier) {
    requireEdge(identifier);
    return new TreeEdit(this).remove(List.of(identifier), true);
  }

  /**
   * Takes away several items, each with all beneath it, and the references to any of these; as one
   * edit, whatever their number.
   *
   * @param identifiers of the items or edges, all as they are in this tree
   * @return the tree after the edit
   * @throws IllegalArgumentException when nothing is at one of them, or one is the root
   */
  public ContentTree removeWithReferences(Collection<ItemIdentifier> identifiers) {
    identifiers.forEach(this::requireEdge);
    return identifiers.isEmpty() ? this : new TreeEdit(this).remove(identifiers, true);
  }

  private ContentNode require(ItemIdentifier identifier) {
    return node(identifier)
        .orElseThrow(() ->
            new IllegalArgumentException(identifier + ": expected a content item, found none"));
  }

  private void requireEdge(ItemIdentifier identifier) {
    ItemIdentifier parent =
        identifier
            .parent()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    identifier + ": expected an item beneath the root, found the root"));
    int ordinal = identifier.ordinal(identifier.depth() - 1);
    if (ordinal < 1 || ordinal > require(parent).item().children().size()) {
      throw new IllegalArgumentException(
          identifier + ": expected a content item or a reference, found none");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContentTree that && item.equals(that.item);
  }

  @Override
  public int hashCode() {
    return item.hashCode();
  }

  @Override
  public String toString() {
    return "ContentTree[" + item + "]";
  }
}

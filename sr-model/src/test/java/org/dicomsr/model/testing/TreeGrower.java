package org.dicomsr.model.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.jspecify.annotations.Nullable;

/** Makes a tree of a flat list, so that the list's length is the tree's size and shrinks well. */
final class TreeGrower {
  private static final Set<ValueType> SIMPLE =
      EnumSet.of(
          ValueType.TEXT,
          ValueType.CODE,
          ValueType.NUM,
          ValueType.DATETIME,
          ValueType.DATE,
          ValueType.TIME,
          ValueType.UIDREF,
          ValueType.PNAME);
  private static final Set<ValueType> OBSERVED =
      EnumSet.of(ValueType.TEXT, ValueType.CODE, ValueType.NUM);
  private static final Set<ValueType> ACQUIRED =
      EnumSet.of(
          ValueType.CONTAINER,
          ValueType.IMAGE,
          ValueType.WAVEFORM,
          ValueType.COMPOSITE,
          ValueType.NUM);

  private final boolean odd;
  private final int depth;

  TreeGrower(boolean odd, int depth) {
    this.odd = odd;
    this.depth = depth;
  }

  /** What is to become an edge; the numbers pick one of those that are possible. */
  record Sprout(
      ContentItem item, Relationship relationship, int parent, boolean reference, int target) {}

  private static final class Node {
    final ContentItem item;
    final @Nullable Sprout reference;
    final int depth;
    final List<Node> children = new ArrayList<>();
    Relationship relationship;
    ItemIdentifier identifier = ItemIdentifier.ROOT;
    @Nullable Node target;

    Node(ContentItem item, Relationship relationship, @Nullable Sprout reference, int depth) {
      this.item = item;
      this.relationship = relationship;
      this.reference = reference;
      this.depth = depth;
    }

    ValueType type() {
      return item.valueType().orElseThrow();
    }
  }

  ContentItem grow(ContentItem rootItem, List<Sprout> sprouts) {
    Node root = new Node(rootItem, Relationship.missing(), null, 1);
    List<Node> parents = new ArrayList<>(List.of(root));
    for (Sprout sprout : sprouts) {
      place(sprout, parents);
    }
    aim(root, new ArrayList<>(), parents);
    number(root);
    return build(root);
  }

  private void place(Sprout sprout, List<Node> parents) {
    int count = parents.size();
    for (int i = 0; i < count; i++) {
      Node parent = parents.get(count - 1 - (sprout.parent() + i) % count);
      Optional<Relationship> relationship =
          odd ? Optional.of(sprout.relationship()) : legalRelationship(parent, sprout);
      if (parent.depth < depth && relationship.isPresent()) {
        Node child =
            new Node(
                sprout.item(),
                relationship.get(),
                sprout.reference() ? sprout : null,
                parent.depth + 1);
        parent.children.add(child);
        if (!sprout.reference()) {
          parents.add(child);
        }
        return;
      }
    }
  }

  private static Optional<Relationship> legalRelationship(Node parent, Sprout sprout) {
    ValueType from = parent.type();
    if (sprout.reference()) {
      // Its relationship follows from its target, which is chosen when the tree is grown.
      boolean possible =
          OBSERVED.contains(from) || from == ValueType.SCOORD || from == ValueType.TCOORD;
      return possible ? Optional.of(sprout.relationship()) : Optional.empty();
    }
    return legalRelationship(
        from, sprout.relationship(), sprout.item().valueType().orElseThrow(), false);
  }

  private static Optional<Relationship> legalRelationship(
      ValueType from, Relationship wish, ValueType to, boolean reference) {
    EnumSet<RelationshipType> legal = EnumSet.noneOf(RelationshipType.class);
    for (RelationshipType type : RelationshipType.values()) {
      if (isLegal(from, type, to, reference)) {
        legal.add(type);
      }
    }
    return wish.type()
        .filter(legal::contains)
        .or(() -> legal.stream().findFirst())
        .map(Relationship::of);
  }

  /**
   * Gives references their targets, and takes away those that find none. A legal target lies, with
   * all beneath it, before the reference: then no way leads from it back.
   */
  private void aim(Node node, List<Node> finished, List<Node> all) {
    for (Node child : List.copyOf(node.children)) {
      if (child.reference == null) {
        aim(child, finished, all);
        finished.add(child);
      } else if (odd) {
        int pick = child.reference.target() % (all.size() + 1);
        child.target = pick == all.size() ? null : all.get(pick);
      } else {
        aimLegally(node, child, child.reference, finished);
      }
    }
  }

  private static void aimLegally(Node node, Node edge, Sprout reference, List<Node> finished) {
    for (int i = 0; i < finished.size(); i++) {
      Node target = finished.get((reference.target() + i) % finished.size());
      Optional<Relationship> relationship =
          legalRelationship(node.type(), edge.relationship, target.type(), true);
      if (relationship.isPresent()) {
        edge.target = target;
        edge.relationship = relationship.get();
        return;
      }
    }
    node.children.remove(edge);
  }

  /** PS3.3 A.35.15.3.1.2, the same for most SOP classes; containment is by value only. */
  private static boolean isLegal(
      ValueType from, RelationshipType type, ValueType to, boolean reference) {
    return switch (type) {
      case CONTAINS -> from == ValueType.CONTAINER && !reference;
      case HAS_OBS_CONTEXT ->
          !reference
              && (OBSERVED.contains(from) || from == ValueType.CONTAINER)
              && (SIMPLE.contains(to) || to == ValueType.COMPOSITE);
      case HAS_ACQ_CONTEXT ->
          !reference
              && ACQUIRED.contains(from)
              && (SIMPLE.contains(to) || to == ValueType.CONTAINER);
      case HAS_CONCEPT_MOD -> !reference && (to == ValueType.TEXT || to == ValueType.CODE);
      case HAS_PROPERTIES, INFERRED_FROM ->
          OBSERVED.contains(from)
              && (!reference || to != ValueType.CONTAINER)
              && to != ValueType.TABLE;
      case SELECTED_FROM ->
          (from == ValueType.SCOORD && to == ValueType.IMAGE)
              || (from == ValueType.TCOORD
                  && (to == ValueType.SCOORD || to == ValueType.IMAGE || to == ValueType.WAVEFORM));
    };
  }

  /** Ordinals count by-reference edges too (PS3.3 C.17.3.2.5). */
  private static void number(Node node) {
    for (int i = 0; i < node.children.size(); i++) {
      Node child = node.children.get(i);
      child.identifier = node.identifier.child(i + 1);
      number(child);
    }
  }

  private static ContentItem build(Node node) {
    List<Related> edges = new ArrayList<>();
    for (Node child : node.children) {
      Sprout reference = child.reference;
      edges.add(
          reference == null
              ? new Related.ByValue(child.relationship, build(child))
              : new Related.ByReference(
                  child.relationship, target(child, reference), DataSet.EMPTY));
    }
    return node.item.withChildren(edges);
  }

  private static ItemIdentifier target(Node edge, Sprout reference) {
    // Without a target the reference dangles; no tree here has so many children.
    return edge.target == null
        ? ItemIdentifier.of(1, 100_000 + reference.target(), 7)
        : edge.target.identifier;
  }
}

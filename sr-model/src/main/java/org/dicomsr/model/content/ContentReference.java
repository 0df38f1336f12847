package org.dicomsr.model.content;

import java.util.Objects;
import java.util.Optional;

/**
 * A by-reference edge in its place (PS3.3 C.17.3.2.5). Immutable and thread-safe.
 *
 * @param source the node of the item that holds the edge
 * @param ordinal of the edge among the item's children, from 1
 * @param edge the edge
 */
public record ContentReference(ContentNode source, int ordinal, Related.ByReference edge) {

  /** Checks that no component is null. */
  public ContentReference {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(edge, "edge");
  }

  /** {@return where the edge itself is} */
  public ItemIdentifier identifier() {
    return source.identifier().child(ordinal);
  }

  /** {@return how the target relates to the source} */
  public Relationship relationship() {
    return edge.relationship();
  }

  /** {@return where the target is said to be} */
  public ItemIdentifier targetIdentifier() {
    return edge.target();
  }

  /** {@return the target, absent when no item is there: the reference dangles} */
  public Optional<ContentNode> target() {
    return source.tree().node(edge.target());
  }

  @Override
  public String toString() {
    return identifier() + " " + edge.relationship() + " → " + edge.target();
  }
}

package org.dicomsr.model.content;

import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;

/**
 * An edge of the content tree: the relationship, and what it leads to (PS3.3 C.17.3.1). Immutable.
 *
 * <p>Nearly always that is an item {@linkplain ByValue in its place}; {@link ByReference} points to
 * an item elsewhere in the tree.
 */
public sealed interface Related permits Related.ByValue, Related.ByReference {

  /** {@return how the target relates to the item that holds this edge} */
  Relationship relationship();

  /**
   * An edge to an item in its place.
   *
   * @param relationship how the item relates to its parent
   * @param item the item
   */
  record ByValue(Relationship relationship, ContentItem item) implements Related {
    /** Checks that no component is null. */
    public ByValue {
      Objects.requireNonNull(relationship, "relationship");
      Objects.requireNonNull(item, "item");
    }
  }

  /**
   * An edge to an item elsewhere in the tree (PS3.3 C.17.3.2.5, Referenced Content Item
   * Identifier).
   *
   * @param relationship how the target relates to the item that holds this edge
   * @param target where the target is
   * @param other attributes of the edge that this model does not know
   */
  record ByReference(Relationship relationship, ItemIdentifier target, DataSet other)
      implements Related {
    /** Checks that no component is null. */
    public ByReference {
      Objects.requireNonNull(relationship, "relationship");
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(other, "other");
    }
  }

  /**
   * Makes an edge to an item in its place.
   *
   * @param type how the item relates to its parent
   * @param item the item
   * @return the edge
   */
  static Related of(RelationshipType type, ContentItem item) {
    return new ByValue(Relationship.of(type), item);
  }

  /**
   * Makes an edge to an item elsewhere in the tree.
   *
   * @param type how the target relates to the item that holds this edge
   * @param target where the target is
   * @return the edge
   */
  static Related toReference(RelationshipType type, ItemIdentifier target) {
    return new ByReference(Relationship.of(type), target, DataSet.EMPTY);
  }
}

package org.dicomsr.templates.measurement;

import java.util.Objects;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;

/**
 * Points to an item elsewhere in the document, instead of saying it again (PS3.3 C.17.3.2.5).
 * Immutable and thread-safe.
 *
 * @param label to write: the {@linkplain ItemBuilder#label label} of the item; as read: its
 *     identifier, such as {@code 1.4.2}, by which the content tree finds it
 */
public record ItemReference(String label) {

  /** Checks that there is a label. */
  public ItemReference {
    Objects.requireNonNull(label, "label");
  }

  /**
   * Reads an edge.
   *
   * @param reference an edge by reference
   * @return where it leads
   */
  public static ItemReference from(ContentReference reference) {
    return new ItemReference(reference.targetIdentifier().toString());
  }

  /**
   * Writes an edge.
   *
   * @param parent the item from which it leads
   * @param type how the target relates to it
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.byReference(type, label);
  }

  @Override
  public String toString() {
    return "ItemReference";
  }
}

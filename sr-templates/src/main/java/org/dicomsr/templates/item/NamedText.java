package org.dicomsr.templates.item;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;

/**
 * A text and what it is about: a TEXT item whose concept a template leaves open. Immutable; {@code
 * toString} shows the concept only.
 *
 * @param name the concept name
 * @param text the text
 */
public record NamedText(CodedConcept name, String text) {

  /** Checks that no component is null. */
  public NamedText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Adds the item.
   *
   * @param parent the item above
   * @param type how the item relates to it
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.text(type, name, text);
  }

  @Override
  public String toString() {
    return "NamedText[" + name + "]";
  }
}

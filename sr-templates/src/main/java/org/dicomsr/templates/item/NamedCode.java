package org.dicomsr.templates.item;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;

/**
 * A code and what it is about: a CODE item whose concept a template leaves open. Immutable; {@code
 * toString} shows the concept only.
 *
 * @param name the concept name
 * @param value the code
 */
public record NamedCode(CodedConcept name, CodedConcept value) {

  /** Checks that no component is null. */
  public NamedCode {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Adds the item.
   *
   * @param parent the item above
   * @param type how the item relates to it
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.code(type, name, value);
  }

  @Override
  public String toString() {
    return "NamedCode[" + name + "]";
  }
}

package org.dicomsr.templates.item;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;

/**
 * A quantity and what it is of: a NUM item whose concept a template leaves open. Immutable; {@code
 * toString} shows the concept only.
 *
 * @param name the concept name
 * @param quantity the number and its unit
 */
public record NamedQuantity(CodedConcept name, Quantity quantity) {

  /** Checks that no component is null. */
  public NamedQuantity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(quantity, "quantity");
  }

  /**
   * Adds the item.
   *
   * @param parent the item above
   * @param type how the item relates to it
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    quantity.writeTo(parent, type, name);
  }

  @Override
  public String toString() {
    return "NamedQuantity[" + name + "]";
  }
}

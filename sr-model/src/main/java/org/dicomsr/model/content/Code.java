package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A coded concept as a value (PS3.3 C.17.3, CODE). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the code, Concept Code Sequence (0040,A168); null where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Code(
    @Nullable CodedConcept name,
    @Nullable CodedConcept value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Code {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.CODE);
  }

  @Override
  public Code withChildren(List<Related> newChildren) {
    return new Code(name, value, details, newChildren);
  }

  @Override
  public Code withDetails(ItemDetails newDetails) {
    return new Code(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("CODE", this);
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * Free text (PS3.3 C.17.3, TEXT). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the text, Text Value (0040,A160); null where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Text(
    @Nullable CodedConcept name,
    @Nullable String value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Text {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.TEXT);
  }

  @Override
  public Text withChildren(List<Related> newChildren) {
    return new Text(name, value, details, newChildren);
  }

  @Override
  public Text withDetails(ItemDetails newDetails) {
    return new Text(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("TEXT", this);
  }
}

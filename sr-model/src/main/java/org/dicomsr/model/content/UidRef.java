package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A unique identifier (PS3.3 C.17.3, UIDREF). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the identifier, UID (0040,A124); null where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record UidRef(
    @Nullable CodedConcept name,
    @Nullable String value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public UidRef {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.UIDREF);
  }

  @Override
  public UidRef withChildren(List<Related> newChildren) {
    return new UidRef(name, value, details, newChildren);
  }

  @Override
  public UidRef withDetails(ItemDetails newDetails) {
    return new UidRef(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("UIDREF", this);
  }
}

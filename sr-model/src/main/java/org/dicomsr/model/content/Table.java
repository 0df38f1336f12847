package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A table of values (PS3.3 C.18.10, TABLE). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value rows, columns and cells, Tabulated Values Sequence (0040,A801); null where a file
 *     leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Table(
    @Nullable CodedConcept name,
    @Nullable TabulatedValues value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Table {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.TABLE);
  }

  @Override
  public Table withChildren(List<Related> newChildren) {
    return new Table(name, value, details, newChildren);
  }

  @Override
  public Table withDetails(ItemDetails newDetails) {
    return new Table(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("TABLE", this);
  }
}

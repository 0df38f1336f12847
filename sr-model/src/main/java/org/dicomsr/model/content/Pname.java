package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person (PS3.3 C.17.3, PNAME). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the name, Person Name (0040,A123); null where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Pname(
    @Nullable CodedConcept name,
    @Nullable PersonName value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Pname {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.PNAME);
  }

  @Override
  public Pname withChildren(List<Related> newChildren) {
    return new Pname(name, value, details, newChildren);
  }

  @Override
  public Pname withDetails(ItemDetails newDetails) {
    return new Pname(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("PNAME", this);
  }
}

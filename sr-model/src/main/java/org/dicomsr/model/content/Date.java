package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.value.DicomDate;
import org.jspecify.annotations.Nullable;

/**
 * A date (PS3.3 C.17.3, DATE). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the date, Date (0040,A121); null where a file leaves it out or it is none
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Date(
    @Nullable CodedConcept name,
    @Nullable DicomDate value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Date {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.DATE);
  }

  @Override
  public Date withChildren(List<Related> newChildren) {
    return new Date(name, value, details, newChildren);
  }

  @Override
  public Date withDetails(ItemDetails newDetails) {
    return new Date(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("DATE", this);
  }
}

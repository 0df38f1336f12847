package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date and time (PS3.3 C.17.3, DATETIME). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the date and time, DateTime (0040,A120); null where a file leaves it out or it is
 *     none
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record DateTime(
    @Nullable CodedConcept name,
    @Nullable DicomDateTime value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public DateTime {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.DATETIME);
  }

  @Override
  public DateTime withChildren(List<Related> newChildren) {
    return new DateTime(name, value, details, newChildren);
  }

  @Override
  public DateTime withDetails(ItemDetails newDetails) {
    return new DateTime(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("DATETIME", this);
  }
}

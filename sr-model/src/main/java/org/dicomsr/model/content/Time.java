package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day (PS3.3 C.17.3, TIME). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the time, Time (0040,A122); null where a file leaves it out or it is none
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Time(
    @Nullable CodedConcept name,
    @Nullable DicomTime value,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Time {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.TIME);
  }

  @Override
  public Time withChildren(List<Related> newChildren) {
    return new Time(name, value, details, newChildren);
  }

  @Override
  public Time withDetails(ItemDetails newDetails) {
    return new Time(name, value, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("TIME", this);
  }
}

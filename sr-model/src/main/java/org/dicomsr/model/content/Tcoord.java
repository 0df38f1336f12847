package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * Temporal coordinates (PS3.3 C.18.7, TCOORD). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param rangeType the shape, Temporal Range Type (0040,A130); null where a file leaves it out or
 *     it is none of the standard's
 * @param extent the points in time; null where a file leaves them out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Tcoord(
    @Nullable CodedConcept name,
    @Nullable TemporalRangeType rangeType,
    @Nullable TemporalExtent extent,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Tcoord {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.TCOORD);
  }

  @Override
  public Tcoord withChildren(List<Related> newChildren) {
    return new Tcoord(name, rangeType, extent, details, newChildren);
  }

  @Override
  public Tcoord withDetails(ItemDetails newDetails) {
    return new Tcoord(name, rangeType, extent, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("TCOORD", this);
  }
}

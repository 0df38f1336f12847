package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a composite object (PS3.3 C.18.3, COMPOSITE). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param reference the object, Referenced SOP Sequence (0008,1199); null where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Composite(
    @Nullable CodedConcept name,
    @Nullable SopReference reference,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Composite {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.COMPOSITE);
  }

  @Override
  public Composite withChildren(List<Related> newChildren) {
    return new Composite(name, reference, details, newChildren);
  }

  @Override
  public Composite withDetails(ItemDetails newDetails) {
    return new Composite(name, reference, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("COMPOSITE", this);
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an image or part of one (PS3.3 C.18.4, IMAGE). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param reference the image and what of it is meant, Referenced SOP Sequence (0008,1199); null
 *     where a file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Image(
    @Nullable CodedConcept name,
    @Nullable ImageReference reference,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Image {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.IMAGE);
  }

  @Override
  public Image withChildren(List<Related> newChildren) {
    return new Image(name, reference, details, newChildren);
  }

  @Override
  public Image withDetails(ItemDetails newDetails) {
    return new Image(name, reference, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("IMAGE", this);
  }
}

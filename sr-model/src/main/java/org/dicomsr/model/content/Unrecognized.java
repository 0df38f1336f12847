package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * An item whose value type is missing or none of the standard's; its attributes are all in {@link
 * ItemDetails#other}. Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param term Value Type (0040,A040) as the file has it; null where it leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Unrecognized(
    @Nullable CodedConcept name, @Nullable String term, ItemDetails details, List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Unrecognized {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.empty();
  }

  @Override
  public Unrecognized withChildren(List<Related> newChildren) {
    return new Unrecognized(name, term, details, newChildren);
  }

  @Override
  public Unrecognized withDetails(ItemDetails newDetails) {
    return new Unrecognized(name, term, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("(unrecognized)", this);
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit (PS3.3 C.18.1, NUM). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param value the number and its unit, Measured Value Sequence (0040,A300); null where there is no
 *     value
 * @param qualifier why there is no number, or what is special about it, Numeric Value Qualifier
 *     Code Sequence (0040,A301)
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Num(
    @Nullable CodedConcept name,
    @Nullable MeasuredValue value,
    @Nullable CodedConcept qualifier,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Num {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.NUM);
  }

  @Override
  public Num withChildren(List<Related> newChildren) {
    return new Num(name, value, qualifier, details, newChildren);
  }

  @Override
  public Num withDetails(ItemDetails newDetails) {
    return new Num(name, value, qualifier, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("NUM", this);
  }
}

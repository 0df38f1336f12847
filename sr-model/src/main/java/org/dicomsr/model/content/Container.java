package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A heading over other content items (PS3.3 C.18.8, CONTAINER). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param continuity whether the children form a running text, Continuity of Content (0040,A050);
 *     null where a file leaves it out or it is none of the standard's
 * @param template the template that was used, Content Template Sequence (0040,A504); null where a
 *     file does not say
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Container(
    @Nullable CodedConcept name,
    @Nullable Continuity continuity,
    @Nullable TemplateIdentification template,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Container {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.CONTAINER);
  }

  @Override
  public Container withChildren(List<Related> newChildren) {
    return new Container(name, continuity, template, details, newChildren);
  }

  @Override
  public Container withDetails(ItemDetails newDetails) {
    return new Container(name, continuity, template, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("CONTAINER", this);
  }
}

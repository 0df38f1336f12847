package org.dicomsr.model.content;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/** Builds a NUM. Not thread-safe. */
public final class NumBuilder extends ItemBuilder<NumBuilder> {
  private final CodedConcept name;
  private final @Nullable MeasuredValue value;
  private @Nullable CodedConcept qualifier;

  NumBuilder(CodedConcept name, @Nullable MeasuredValue value, @Nullable CodedConcept qualifier) {
    this.name = name;
    this.value = value;
    this.qualifier = qualifier;
  }

  /**
   * Says what is special about the number, Numeric Value Qualifier Code Sequence (0040,A301).
   *
   * @param code the qualifier
   * @return this builder
   */
  public NumBuilder qualifier(CodedConcept code) {
    qualifier = Demands.code(ValueType.NUM, "qualifier", code);
    return this;
  }

  @Override
  NumBuilder self() {
    return this;
  }

  @Override
  ContentItem item(ItemDetails details, List<Related> children) {
    return new Num(name, value, qualifier, details, children);
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.function.BiFunction;

/** Builds what is beneath an item whose value is given at once. Not thread-safe. */
public final class ValueBuilder extends ItemBuilder<ValueBuilder> {
  private final BiFunction<ItemDetails, List<Related>, ContentItem> factory;

  ValueBuilder(BiFunction<ItemDetails, List<Related>, ContentItem> factory) {
    this.factory = factory;
  }

  @Override
  ValueBuilder self() {
    return this;
  }

  @Override
  ContentItem item(ItemDetails details, List<Related> children) {
    return factory.apply(details, children);
  }
}

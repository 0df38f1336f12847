package org.dicomsr.filter.catalogue;

import java.util.List;
import java.util.Optional;
import org.dicomsr.filter.query.QuantityRange;
import org.jspecify.annotations.Nullable;

/** What must hold of a variable. */
final class VariableRules {
  private VariableRules() {}

  static void check(
      List<Selector> from,
      @Nullable ValueType type,
      @Nullable String unit,
      List<Category> categories,
      @Nullable QuantityRange range,
      Aggregate aggregate) {}

  static Optional<ValueType> type(
      List<Selector> from,
      @Nullable ValueType type,
      @Nullable String unit,
      List<Category> categories,
      @Nullable QuantityRange range) {
    if (!categories.isEmpty()) {
      return Optional.of(ValueType.WORD);
    }
    if (type != null) {
      return Optional.of(type);
    }
    return unit != null || range != null ? Optional.of(ValueType.NUMBER) : Optional.empty();
  }
}

package org.dicomsr.filter.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.jspecify.annotations.Nullable;

/** What must hold of a variable. */
final class VariableRules {
  private static final String WHAT_TELLS = "`unit` or `type` says what they are";

  private VariableRules() {}

  static void check(
      List<Selector> from,
      @Nullable ValueType type,
      @Nullable String unit,
      List<Category> categories,
      @Nullable QuantityRange range,
      Aggregate aggregate) {
    if (from.isEmpty()) {
      codesAlone(categories);
    }
    words(categories);
    types(type, unit, categories, range);
    if (range != null && range.unit() != null) {
      throw refused("range", "a range in the variable's unit", "one with a unit", null);
    }
    if (aggregate == Aggregate.Simple.MIN || aggregate == Aggregate.Simple.MAX) {
      ordered(type(from, type, unit, categories, range));
    }
  }

  private static void codesAlone(List<Category> categories) {
    if (categories.isEmpty()) {
      throw refused("", "where its facts are (`from`)", "nothing", null);
    }
    for (Category category : categories) {
      for (Value value : category.recorded()) {
        if (!(value instanceof Code || value instanceof CodePrefix)) {
          throw refused(
              "values/" + category.word(),
              "codes, where there is no `from`",
              "another value",
              "without `from` the values are looked for in all facts");
        }
      }
    }
  }

  private static void words(List<Category> categories) {
    Set<Word> words = new HashSet<>();
    for (Category category : categories) {
      if (!words.add(category.word())) {
        throw refused(
            "values/" + category.word(), "each word once", "a second of the same name", null);
      }
    }
  }

  private static void types(
      @Nullable ValueType type,
      @Nullable String unit,
      List<Category> categories,
      @Nullable QuantityRange range) {
    if (categories.isEmpty()) {
      if (type != null && type != ValueType.NUMBER && (unit != null || range != null)) {
        throw refused("type", "`number`, as there is a unit or range", "another type", null);
      }
    } else {
      if (type != null && type != ValueType.WORD) {
        throw refused("type", "`word`, as there are `values`", "another type", null);
      }
      if ((unit != null || range != null)
          && categories.stream().noneMatch(VariableRules::hasNumber)) {
        throw refused(unit != null ? "unit" : "range", "numbers among the `values`", "none", null);
      }
    }
  }

  private static boolean hasNumber(Category category) {
    return category.recorded().stream()
        .anyMatch(value -> value instanceof Quantity || value instanceof QuantityRange);
  }

  private static void ordered(Optional<ValueType> type) {
    if (type.isEmpty()) {
      throw refused(
          "aggregate", "numbers or dates", "values of which no type is known", WHAT_TELLS);
    }
    switch (type.get()) {
      case NUMBER, DATE -> {}
      case CODE, TEXT, WORD ->
          throw refused("aggregate", "numbers or dates", "values without order", null);
    }
  }

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
    if (unit != null || range != null) {
      return Optional.of(ValueType.NUMBER);
    }
    List<Optional<ValueType>> known = from.stream().map(KnownTypes::of).distinct().toList();
    return known.size() == 1 ? Objects.requireNonNull(known.get(0)) : Optional.empty();
  }

  private static CatalogueException refused(
      String path, String expected, String found, @Nullable String hint) {
    return new CatalogueException(new CatalogueProblem(path, expected, found, hint));
  }
}

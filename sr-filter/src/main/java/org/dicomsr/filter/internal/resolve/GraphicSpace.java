package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Graphic types of coordinates, as files have them: in capitals. */
final class GraphicSpace implements Space {
  /** Any type. */
  static ValueTest any() {
    return new GraphicIn(new TreeSet<>());
  }

  @Override
  public ValueTest equal(Value value) {
    return switch (value) {
      case QuotedText(String text) -> type(text);
      case Word(String word) -> type(word);
      default -> throw wrongKind(value);
    };
  }

  private static ValueTest type(String text) {
    return new GraphicIn(new TreeSet<>(Set.of(text.strip().toUpperCase(Locale.ROOT))));
  }

  @Override
  public ValueTest other(Value value) {
    return new Without(any(), equal(value));
  }

  @Override
  public ValueTest compare(Operator operator, Value value) {
    throw wrongKind(value);
  }

  @Override
  public ValueTest words(Value value) {
    throw wrongKind(value);
  }

  @Override
  public ValueTest numbers(@Nullable QuantityRange range) {
    return Tests.NEVER;
  }

  @Override
  public Space as(@Nullable UcumUnit unit, @Nullable Set<Kind> kinds) {
    return this;
  }

  @Override
  public boolean canBe(Value value) {
    return value instanceof QuotedText || value instanceof Word;
  }

  @Override
  public List<UcumUnit> recorded() {
    return List.of();
  }

  private static RuntimeException wrongKind(Value value) {
    return Problems.refused(
        value, "a graphic type behind `=`", Problems.kindOf(value), "as in `graphic = POLYLINE`");
  }
}

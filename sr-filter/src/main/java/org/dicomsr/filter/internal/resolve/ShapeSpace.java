package org.dicomsr.filter.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.resolve.Numbers.Bounds;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Value;
import org.dicomsr.index.internal.NumberPoint;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Numbers of points, lengths and areas of coordinates: in space in mm, in an image in pixels. */
final class ShapeSpace implements Space {
  private static final Set<String> PIXELS = Set.of("pixel", "pixels", "{pixel}", "{pixels}");

  private final Context context;
  private final BuiltIn name;
  private final String what;
  private final Facts facts;
  private final UcumUnit unit;
  private final UcumUnit implied;

  ShapeSpace(Context context, BuiltIn name) {
    this(context, name, null);
  }

  private ShapeSpace(Context context, BuiltIn name, @Nullable UcumUnit implied) {
    this.context = context;
    this.name = name;
    this.facts =
        Facts.of(
            "`" + name.word() + "`",
            Set.of(Kind.NUMBER),
            name.unit().orElseThrow(),
            Sensitivity.PLAIN);
    this.unit = facts.recorded().get(0);
    this.implied = implied == null ? unit : implied;
    this.what =
        switch (name) {
          case POINTS -> NumberPoint.POINTS;
          case LENGTH -> NumberPoint.LENGTH;
          case AREA -> NumberPoint.AREA;
          default -> throw new IllegalArgumentException(name.word());
        };
  }

  /** Coordinates that have one. */
  ValueTest any() {
    List<ValueTest> tests = new ArrayList<>();
    tests.add(all(unit.canonical().dimension()));
    if (!what.equals(NumberPoint.POINTS)) {
      tests.add(all(NumberPoint.PIXELS));
    }
    return Tests.anyOf(tests);
  }

  /** All coordinates. */
  static ValueTest coordinates() {
    return new ShapeIn(
        NumberPoint.POINTS, Numbers.BARE, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private ValueTest all(String dimension) {
    return new ShapeIn(what, dimension, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public ValueTest equal(Value value) {
    return switch (value) {
      case Quantity(BigDecimal number, String written) ->
          test(value, Bounds.between(number, number), written);
      case QuantityRange(BigDecimal low, BigDecimal high, String written) ->
          test(value, Bounds.between(low, high), written);
      default -> throw wrongKind(value);
    };
  }

  @Override
  public ValueTest other(Value value) {
    return switch (value) {
      case Quantity(BigDecimal number, String written) -> outside(value, number, number, written);
      case QuantityRange(BigDecimal low, BigDecimal high, String written) ->
          outside(value, low, high, written);
      default -> throw wrongKind(value);
    };
  }

  private ValueTest outside(
      Value value, BigDecimal low, BigDecimal high, @Nullable String written) {
    return Tests.anyOf(
        List.of(test(value, Bounds.below(low), written), test(value, Bounds.above(high), written)));
  }

  @Override
  public ValueTest compare(Operator operator, Value value) {
    if (!(value instanceof Quantity(BigDecimal number, String written))) {
      throw wrongKind(value);
    }
    return test(value, Bounds.of(operator, number), written);
  }

  @Override
  public ValueTest words(Value value) {
    throw wrongKind(value);
  }

  @Override
  public ValueTest numbers(@Nullable QuantityRange range) {
    if (range == null) {
      return any();
    }
    List<ValueTest> tests = new ArrayList<>();
    add(tests, Bounds.between(range.low(), range.high()), implied);
    return Tests.anyOf(tests);
  }

  @Override
  public Space as(@Nullable UcumUnit other, @Nullable Set<Kind> kinds) {
    return new ShapeSpace(context, name, other);
  }

  @Override
  public boolean canBe(Value value) {
    return value instanceof Quantity || value instanceof QuantityRange;
  }

  @Override
  public List<UcumUnit> recorded() {
    return facts.recorded();
  }

  private static RuntimeException wrongKind(Value value) {
    return Problems.refused(value, "a number", Problems.kindOf(value), null);
  }

  private ValueTest test(Value value, Bounds bounds, @Nullable String written) {
    List<ValueTest> tests = new ArrayList<>();
    if (written != null && PIXELS.contains(written) && !what.equals(NumberPoint.POINTS)) {
      Numbers.add(tests, this::shape, NumberPoint.PIXELS, bounds, BigDecimal::doubleValue);
      return Tests.anyOf(tests);
    }
    UcumUnit asked = written == null ? implied : context.catalogue().unit(written).orElse(null);
    if (asked == null || !asked.isComparableTo(unit)) {
      throw Problems.refused(
          value,
          "a number in the unit of the facts",
          "another unit",
          asked == null ? Measures.recorded(facts) : Measures.mismatch(asked, facts));
    }
    context.resolved(value, "value", List.of("in " + asked.canonical().dimension()));
    add(tests, bounds, asked);
    return Tests.anyOf(tests);
  }

  private void add(List<ValueTest> tests, Bounds bounds, UcumUnit in) {
    Numbers.add(
        tests,
        this::shape,
        in.canonical().dimension(),
        bounds,
        number -> Numbers.canonical(number, in));
  }

  private ValueTest shape(String dimension, double least, double most) {
    return new ShapeIn(what, dimension, least, most);
  }
}

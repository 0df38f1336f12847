package org.dicomsr.filter.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.internal.resolve.Numbers.Bounds;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.PartialDate;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Values as files have them. */
final class PlainSpace implements Space {
  private static final String NUMBERS = "a number in the unit of the facts";

  private final Context context;
  private final Facts facts;

  PlainSpace(Context context, Facts facts) {
    this.context = context;
    this.facts = facts;
  }

  @Override
  public ValueTest equal(Value value) {
    return switch (value) {
      case Quantity number when isTerm(number) -> text(Quantity.text(number.number()));
      case Quantity(BigDecimal number, String unit) ->
          number(value, Bounds.between(number, number), unit);
      case QuantityRange(BigDecimal low, BigDecimal high, String unit) ->
          number(value, Bounds.between(low, high), unit);
      case PartialDate date -> date(value, Dates.equal(date));
      case DateRange range -> date(value, Dates.equal(range));
      case QuotedText(String text) -> named(value, text);
      case Word(String word) -> named(value, word);
      case Code code -> code(value, context.concepts().ofCode(code));
      case CodePrefix prefix -> code(value, context.concepts().ofPrefix(prefix));
    };
  }

  /** Template 1500 is the text of a number. */
  private boolean isTerm(Quantity number) {
    return number.unit() == null && has(Kind.TEXT) && !has(Kind.NUMBER);
  }

  @Override
  public ValueTest other(Value value) {
    return switch (value) {
      case Quantity(BigDecimal number, String unit) when has(Kind.NUMBER) ->
          outside(value, number, number, unit);
      case QuantityRange(BigDecimal low, BigDecimal high, String unit) ->
          outside(value, low, high, unit);
      case PartialDate date -> date(value, Dates.outside(date, date));
      case DateRange range -> date(value, Dates.outside(range.from(), range.to()));
      case Quantity number -> without(equal(value));
      case QuotedText text -> without(equal(value));
      case Word word -> without(equal(value));
      case Code code -> without(equal(value));
      case CodePrefix prefix -> without(equal(value));
    };
  }

  private ValueTest outside(Value value, BigDecimal low, BigDecimal high, @Nullable String unit) {
    return Tests.anyOf(
        List.of(number(value, Bounds.below(low), unit), number(value, Bounds.above(high), unit)));
  }

  /** Values of the same kind, but not these. */
  private ValueTest without(ValueTest equal) {
    List<ValueTest> tests = new ArrayList<>();
    List<ValueTest> parts = equal instanceof ValueTest.AnyOf any ? any.tests() : List.of(equal);
    for (ValueTest part : parts) {
      switch (part) {
        case CodeIn codes -> tests.add(new Without(new IsCode(), codes));
        case TextIn texts -> tests.add(new Without(new IsText(), texts));
        case UidIs uid -> {
          if (parts.size() == 1) {
            tests.add(new Without(new Present(), uid));
          }
        }
        default -> throw new IllegalStateException("no test of equality of a code or text");
      }
    }
    return Tests.anyOf(tests);
  }

  @Override
  public ValueTest compare(Operator operator, Value value) {
    if (!has(Kind.NUMBER) && !has(Kind.DATE)) {
      throw Problems.refused(
          value, "`=`, `!=` or `in`", "`" + operator + "`", facts.called() + " has no order");
    }
    if (value instanceof PartialDate date) {
      return date(value, Dates.compare(operator, date));
    }
    if (value instanceof Quantity(BigDecimal number, String unit)) {
      return number(value, Bounds.of(operator, number), unit);
    }
    throw wrongKind(value);
  }

  @Override
  public ValueTest words(Value value) {
    if (!has(Kind.TEXT)) {
      throw Problems.refused(
          value,
          Kind.anyOf(facts.kinds()) + " behind `=`",
          "words behind `~`",
          "`~` is about texts");
    }
    if (!facts.plainText()) {
      context.privacy().requireTexts(value);
    }
    String text =
        switch (value) {
          case QuotedText quoted -> quoted.text();
          case Word word -> word.word();
          default -> throw wrongKind(value);
        };
    return TextWords.test(value, text);
  }

  @Override
  public ValueTest numbers(@Nullable QuantityRange range) {
    if (range == null && facts.implied() == null) {
      return new IsNumber();
    }
    Bounds bounds = range == null ? Bounds.ALL : Bounds.between(range.low(), range.high());
    return Tests.anyOf(context.numbers().tests(bounds, facts.implied(), facts));
  }

  @Override
  public Space as(@Nullable UcumUnit unit, @Nullable Set<Kind> kinds) {
    Facts same = unit == null ? facts : facts.in(unit);
    return new PlainSpace(context, kinds == null ? same : same.only(kinds));
  }

  @Override
  public boolean canBe(Value value) {
    return switch (value) {
      case Quantity number -> has(Kind.NUMBER) || isTerm(number);
      case QuantityRange range -> has(Kind.NUMBER);
      case PartialDate date -> has(Kind.DATE);
      case DateRange range -> has(Kind.DATE);
      case QuotedText text -> has(Kind.CODE) || has(Kind.TEXT) || has(Kind.UID);
      case Word word -> has(Kind.CODE) || has(Kind.TEXT) || has(Kind.UID);
      case Code code -> has(Kind.CODE);
      case CodePrefix prefix -> has(Kind.CODE);
    };
  }

  @Override
  public List<UcumUnit> recorded() {
    return facts.recorded();
  }

  private boolean has(Kind kind) {
    return facts.kinds().contains(kind);
  }

  private RuntimeException wrongKind(Value value) {
    return Problems.refused(
        value,
        Kind.anyOf(facts.kinds()),
        Problems.kindOf(value),
        facts.kinds().equals(Set.of(Kind.DATE)) ? "a date begins with `@`" : null);
  }

  private ValueTest named(Value value, String text) {
    List<ValueTest> tests = new ArrayList<>();
    if (has(Kind.CODE)) {
      ConceptSet codes = context.concepts().ofText(text);
      context.resolved(value, "value", Concepts.describe(codes));
      tests.add(new CodeIn(codes));
    }
    if (has(Kind.TEXT)) {
      tests.add(text(text));
    }
    if (has(Kind.UID) && (isUid(text) || tests.isEmpty())) {
      tests.add(new UidIs(text.strip()));
    }
    if (tests.isEmpty()) {
      throw wrongKind(value);
    }
    return Tests.anyOf(tests);
  }

  private static ValueTest text(String text) {
    String normal = Tokens.normal(text);
    return new TextIn(normal.isEmpty() ? new TreeSet<>() : new TreeSet<>(Set.of(normal)));
  }

  private static boolean isUid(String text) {
    return text.indexOf('.') > 0 && text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  private ValueTest code(Value value, ConceptSet codes) {
    if (!has(Kind.CODE)) {
      throw wrongKind(value);
    }
    context.resolved(value, "value", Concepts.describe(codes));
    return new CodeIn(codes);
  }

  private ValueTest date(Value value, ValueTest test) {
    if (!has(Kind.DATE)) {
      throw wrongKind(value);
    }
    context.privacy().requireDates(value);
    return test;
  }

  private ValueTest number(Value value, Bounds bounds, @Nullable String written) {
    if (!has(Kind.NUMBER)) {
      throw wrongKind(value);
    }
    UcumUnit unit = unit(value, written);
    checkDimension(value, unit);
    if (unit != null) {
      context.resolved(value, "value", List.of("in " + unit.canonical().dimension()));
      context.privacy().checkAge(value, facts.sensitivity(), bounds, unit);
    }
    return Tests.anyOf(context.numbers().tests(bounds, unit, facts));
  }

  /** The unit as written, else that which is implied; null for bare numbers. */
  private @Nullable UcumUnit unit(Value value, @Nullable String written) {
    if (written == null) {
      return facts.implied();
    }
    return context
        .catalogue()
        .unit(written)
        .orElseThrow(() ->
            Problems.refused(
                value,
                "a unit of UCUM behind the number",
                "another text",
                facts.recorded().isEmpty()
                    ? "as in `mm`, `ms`, `%`; case matters"
                    : Measures.recorded(facts)));
  }

  private void checkDimension(Value value, @Nullable UcumUnit unit) {
    List<UcumUnit> recorded = facts.recorded();
    if (recorded.isEmpty()) {
      return;
    }
    if (unit == null) {
      if (recorded.stream().noneMatch(PlainSpace::isBare)) {
        throw Problems.refused(value, NUMBERS, "a number without unit", Measures.recorded(facts));
      }
    } else if (recorded.stream().noneMatch(unit::isComparableTo)) {
      throw Problems.refused(value, NUMBERS, "another unit", Measures.mismatch(unit, facts));
    }
  }

  private static boolean isBare(UcumUnit unit) {
    return unit.canonical().dimension().equals(Numbers.BARE);
  }
}

package org.dicomsr.filter.internal.memory;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.internal.plan.ValueTest.Word;
import org.dicomsr.filter.internal.plan.Words;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.internal.NumberPoint;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** What is asked of values. Thread-safe. */
public final class ValueTests {
  private static final String BARE = "1";
  private static final UcumUnit MILLIMETRES = UcumUnit.parse("mm").orElseThrow();
  private static final UcumUnit SQUARE_MILLIMETRES = UcumUnit.parse("mm2").orElseThrow();

  private ValueTests() {}

  /**
   * Whether a value passes a test.
   *
   * @param test the test
   * @param value the value of a fact, null where it has none
   * @return whether it passes
   */
  public static boolean passes(ValueTest test, @Nullable FactValue value) {
    return switch (test) {
      case Exists exists -> true;
      case Present present -> isPresent(value);
      case AnyOf any -> any.tests().stream().anyMatch(each -> passes(each, value));
      case Without without -> passes(without.test(), value) && !passes(without.not(), value);
      case IsCode code -> value instanceof CodeValue;
      case CodeIn in -> value instanceof CodeValue code && in.codes().contains(code.coded());
      case IsText text -> value instanceof TextValue || value instanceof PersonValue;
      case TextIn in -> {
        String text = text(value);
        yield text != null && in.texts().contains(Tokens.normal(text));
      }
      case UidIs is -> is.uid().equals(uid(value));
      case HasWords has -> value instanceof TextValue text && hasWords(text.text(), has.words());
      case IsNumber number -> value instanceof NumberValue found && found.number() != null;
      case NumberIn in -> value instanceof NumberValue number && isIn(number, in);
      case ShapeIn in -> value instanceof SpatialValue shape && isIn(shape, in);
      case GraphicIn in -> {
        String type = graphicType(value);
        yield type != null && (in.terms().isEmpty() || in.terms().contains(type));
      }
      case IsDate date -> value instanceof DateValue;
      case DateIn in ->
          value instanceof DateValue date
              && date.range().from() >= in.from()
              && Math.max(date.range().from(), date.range().to()) <= in.to();
    };
  }

  private static boolean isPresent(@Nullable FactValue value) {
    return value instanceof NumberValue number ? number.number() != null : value != null;
  }

  private static @Nullable String text(@Nullable FactValue value) {
    return value instanceof TextValue text
        ? text.text()
        : value instanceof PersonValue person ? person.name() : null;
  }

  private static @Nullable String uid(@Nullable FactValue value) {
    return value instanceof UidValue uid
        ? uid.uid()
        : value instanceof ReferenceValue reference ? reference.instance().sopInstanceUid() : null;
  }

  private static @Nullable String graphicType(@Nullable FactValue value) {
    return value instanceof SpatialValue shape
        ? shape.graphicType()
        : value instanceof TemporalValue times ? times.rangeType() : null;
  }

  /**
   * What a number is compared by.
   *
   * @param value a number
   * @return the number in base units, or as it is where its unit is none of UCUM; empty for a
   *     qualifier alone
   */
  static OptionalDouble comparable(NumberValue value) {
    if (value.number() == null) {
      return OptionalDouble.empty();
    }
    CanonicalNumber canonical = value.canonical();
    return OptionalDouble.of(canonical == null ? value.number() : canonical.value());
  }

  private static boolean isIn(NumberValue value, NumberIn in) {
    OptionalDouble number = comparable(value);
    return number.isPresent()
        && Tokens.dimension(value).equals(in.dimension())
        && in.least() <= number.getAsDouble()
        && number.getAsDouble() <= in.most();
  }

  private static boolean isIn(SpatialValue shape, ShapeIn in) {
    boolean pixels = shape.points().dimensions() == 2;
    return switch (in.what()) {
      case NumberPoint.POINTS -> isIn(BARE, shape.points().count(), in);
      case NumberPoint.LENGTH -> isIn(shape.length(), pixels ? null : MILLIMETRES, in);
      case NumberPoint.AREA -> isIn(shape.area(), pixels ? null : SQUARE_MILLIMETRES, in);
      default -> throw new IllegalArgumentException("expected a number of shapes");
    };
  }

  private static boolean isIn(OptionalDouble size, @Nullable UcumUnit unit, ShapeIn in) {
    if (size.isEmpty()) {
      return false;
    }
    if (unit == null) {
      return isIn(NumberPoint.PIXELS, size.getAsDouble(), in);
    }
    return CanonicalNumber.of(size.getAsDouble(), unit)
        .map(number -> isIn(number.dimension(), number.value(), in))
        .orElse(false);
  }

  private static boolean isIn(String dimension, double number, ShapeIn in) {
    return in.dimension().equals(dimension) && in.least() <= number && number <= in.most();
  }

  private static boolean hasWords(String text, List<Word> expected) {
    List<String> words = Words.of(text);
    return expected.stream().allMatch(word -> occurs(word, words));
  }

  private static boolean occurs(Word word, List<String> text) {
    int length = word.words().size();
    for (int start = 0; start + length <= text.size(); start++) {
      if (isAt(word, text, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(Word word, List<String> text, int start) {
    int last = word.words().size() - 1;
    for (int i = 0; i <= last; i++) {
      String expected = word.words().get(i);
      String found = text.get(start + i);
      boolean same =
          (i == last && word.prefix()) ? found.startsWith(expected) : Objects.equals(found, expected);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}

package org.dicomsr.filter.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.ShapeMeasure;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Numbers in the unit of a variable. Immutable and thread-safe. */
final class LabelNumbers {
  private static final String UCUM = "UCUM|";

  /** More digits than a double has are of the arithmetic. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final UcumUnit MILLIMETRES = UcumUnit.parse("mm").orElseThrow();
  private static final UcumUnit SQUARE_MILLIMETRES = UcumUnit.parse("mm2").orElseThrow();
  private static final UcumUnit YEARS = UcumUnit.parse("a").orElseThrow();
  private static final BigDecimal OLDEST = BigDecimal.valueOf(89);

  private final Catalogue catalogue;
  private final @Nullable UcumUnit unit;

  LabelNumbers(Catalogue catalogue, Variable variable) {
    this.catalogue = catalogue;
    this.unit = variable.unit() == null ? null : catalogue.unit(variable.unit()).orElseThrow();
  }

  /**
   * A number as the variable shows it.
   *
   * @param value a number that the variable can use
   * @param assumed the unit of numbers without; null for none
   * @param sensitivity of ages, the oldest are together
   * @return the number; empty when it is not to be had in the variable's unit
   */
  Optional<Label.Value> of(NumberValue value, @Nullable UcumUnit assumed, Sensitivity sensitivity) {
    Optional<BigDecimal> number = decimal(value);
    Optional<UcumUnit> recorded = recorded(value, assumed);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (sensitivity == Sensitivity.AGE) {
      // In no unit of time, it could be an age that is not to be told.
      return recorded
          .flatMap(each -> age(number.get(), each))
          .or(() -> Optional.of(Label.Value.HIDDEN));
    }
    return recorded.isPresent()
        ? shown(number.get(), recorded.get())
        : Optional.of(
            Label.Value.of(rounded(number.get()), value.unit() == null ? "" : value.unit().key()));
  }

  private Optional<Label.Value> age(BigDecimal age, UcumUnit recorded) {
    Optional<BigDecimal> years = recorded.convert(age, YEARS);
    return years.flatMap(
        each -> each.compareTo(OLDEST) > 0 ? shown(OLDEST, YEARS) : shown(age, recorded));
  }

  private Optional<Label.Value> shown(BigDecimal number, UcumUnit recorded) {
    UcumUnit target = unit == null ? recorded : unit;
    return recorded
        .convert(number, target)
        .map(converted -> Label.Value.of(rounded(converted), target.code()));
  }

  /** A measure of a shape as the variable shows it. */
  Optional<Label.Value> of(SpatialValue shape, ShapeMeasure measure) {
    boolean pixels = shape.points().dimensions() == 2;
    return switch (measure) {
      case POINTS -> Optional.of(Label.Value.of(BigDecimal.valueOf(shape.points().count()), ""));
      case LENGTH -> size(shape.length(), pixels ? null : MILLIMETRES);
      case AREA -> size(shape.area(), pixels ? null : SQUARE_MILLIMETRES);
    };
  }

  private Optional<Label.Value> size(OptionalDouble size, @Nullable UcumUnit in) {
    if (size.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = BigDecimal.valueOf(size.getAsDouble());
    return in == null
        ? Optional.of(Label.Value.of(rounded(number), "{pixels}"))
        : shown(number, in);
  }

  private static Optional<BigDecimal> decimal(NumberValue value) {
    if (value.number() == null) {
      return Optional.empty();
    }
    BigDecimal exact = BigDecimal.valueOf(value.number());
    String text = value.text();
    if (text != null && text.length() <= 64) {
      try {
        BigDecimal written = new BigDecimal(text.strip());
        return Optional.of(written.doubleValue() == value.number() ? written : exact);
      } catch (NumberFormatException e) {
        return Optional.of(exact);
      }
    }
    return Optional.of(exact);
  }

  private Optional<UcumUnit> recorded(NumberValue value, @Nullable UcumUnit assumed) {
    if (value.unit() == null) {
      return Optional.ofNullable(assumed);
    }
    Optional<UcumUnit> own = UcumUnit.of(value.unit().code());
    return own.isPresent() ? own : alias(value.unit().key());
  }

  private Optional<UcumUnit> alias(String key) {
    for (Map.Entry<String, String> alias : catalogue.unitAliases().entrySet()) {
      String written = alias.getKey();
      if (key.equals(written.indexOf('|') > 0 ? written : UCUM + written)) {
        return UcumUnit.parse(alias.getValue());
      }
    }
    return Optional.empty();
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal rounded = number.round(PRECISION);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}

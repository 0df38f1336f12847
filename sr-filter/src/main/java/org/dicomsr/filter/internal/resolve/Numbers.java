package org.dicomsr.filter.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a query in base units, made in the way in which those of documents are: so equal
 * numbers are equal doubles, and a number without its bound begins at the next double.
 */
final class Numbers {
  /** The dimension of bare numbers with a unit that says so, such as {@code 1}. */
  static final String BARE = "1";

  /** The dimension of numbers without unit. */
  static final String NO_UNIT = "";

  private final Catalogue catalogue;

  Numbers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** From a number to another, either null for no bound. */
  record Bounds(
      @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen) {
    static final Bounds ALL = new Bounds(null, false, null, false);

    static Bounds between(BigDecimal low, BigDecimal high) {
      return new Bounds(low, false, high, false);
    }

    static Bounds below(BigDecimal number) {
      return new Bounds(null, false, number, true);
    }

    static Bounds above(BigDecimal number) {
      return new Bounds(number, true, null, false);
    }

    static Bounds of(Operator operator, BigDecimal number) {
      return switch (operator) {
        case LESS -> below(number);
        case LESS_OR_EQUAL -> new Bounds(null, false, number, false);
        case GREATER -> above(number);
        case GREATER_OR_EQUAL -> new Bounds(number, false, null, false);
        case EQUAL, NOT_EQUAL, MATCHES -> throw new IllegalArgumentException(operator.sign());
      };
    }
  }

  /** A test of numbers from one double to another; null for none. */
  interface Range {
    ValueTest of(String dimension, double least, double most);
  }

  /**
   * Numbers in a unit.
   *
   * @param bounds in that unit
   * @param unit the unit; null for bare numbers
   * @param facts what is known of such facts
   * @return tests, one for each way in which such numbers are recorded
   */
  List<ValueTest> tests(Bounds bounds, @Nullable UcumUnit unit, Facts facts) {
    UcumUnit assumed = facts.assumed();
    List<ValueTest> tests = new ArrayList<>();
    if (unit == null) {
      add(tests, NumberIn::new, BARE, bounds, BigDecimal::doubleValue);
      add(tests, NumberIn::new, NO_UNIT, bounds, BigDecimal::doubleValue);
      return tests;
    }
    add(tests, NumberIn::new, unit.canonical().dimension(), bounds, n -> canonical(n, unit));
    if (assumed != null && assumed.isComparableTo(unit)) {
      add(tests, NumberIn::new, NO_UNIT, bounds, n -> converted(n, unit, assumed));
    }
    if (facts.fixed()) {
      return tests;
    }
    for (Map.Entry<String, String> alias : catalogue.unitAliases().entrySet()) {
      UcumUnit recorded = UcumUnit.parse(alias.getValue()).orElse(null);
      if (recorded != null
          && recorded.isComparableTo(unit)
          && UcumUnit.parse(alias.getKey()).isEmpty()) {
        add(
            tests,
            NumberIn::new,
            dimension(alias.getKey()),
            bounds,
            n -> converted(n, unit, recorded));
      }
    }
    return tests;
  }

  /** How the index calls what is measured in a unit that UCUM does not know. */
  private static String dimension(String alias) {
    return "unit:" + (alias.indexOf('|') > 0 ? alias : "UCUM|" + alias);
  }

  /** Adds a test of a range, unless there is nothing in it. */
  static void add(
      List<ValueTest> tests,
      Range range,
      String dimension,
      Bounds bounds,
      ToDoubleFunction<BigDecimal> convert) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    if (bounds.low != null) {
      double low = convert.applyAsDouble(bounds.low);
      least = bounds.lowOpen ? Math.nextUp(low) : low;
    }
    if (bounds.high != null) {
      double high = convert.applyAsDouble(bounds.high);
      most = bounds.highOpen ? Math.nextDown(high) : high;
    }
    boolean beyond = least == Double.POSITIVE_INFINITY || most == Double.NEGATIVE_INFINITY;
    if (!beyond && least <= most) {
      tests.add(range.of(dimension, least, most));
    }
  }

  /** In base units; infinite where that is beyond all numbers. */
  static double canonical(BigDecimal number, UcumUnit unit) {
    return CanonicalNumber.of(number.doubleValue(), unit)
        .map(CanonicalNumber::value)
        .orElseGet(() -> beyond(number));
  }

  private static double converted(BigDecimal number, UcumUnit unit, UcumUnit target) {
    OptionalDouble converted = unit.convert(number.doubleValue(), target);
    return converted.isPresent() ? converted.getAsDouble() : beyond(number);
  }

  private static double beyond(BigDecimal number) {
    return number.signum() < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }
}

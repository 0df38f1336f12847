package org.dicomsr.model.coding;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.BaseUnit;
import org.fhir.ucum.Component;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Factor;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Prefix;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.UcumModel;
import org.fhir.ucum.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reduces units to base units, over the grammar and definitions of the UCUM library.
 *
 * <p>The library's own reduction rounds, has no temperature scales and takes arbitrary units for
 * the number 1; this one is exact and keeps them apart.
 */
final class UcumAlgebra {
  private static final UcumModel MODEL = load();
  private static final Map<String, Product> DEFINED = new ConcurrentHashMap<>();
  private static final int MAX_EXPONENT = 99;

  /** Far above any unit's factor; a code of piled-up powers must not cost seconds. */
  private static final int MAX_BITS = 4096;

  private static final Ratio ICE_POINT = Ratio.of(new BigDecimal("273.15"));

  /**
   * Scales with a zero of their own: kelvins of one degree, kelvins at zero (UCUM section 4.3,
   * special units).
   */
  private static final Map<String, Scale> SCALES =
      Map.of(
          "Cel", new Scale(Ratio.ONE, ICE_POINT),
          "[degF]",
              new Scale(Ratio.of(5, 9), Ratio.of(new BigDecimal("459.67")).times(Ratio.of(5, 9))),
          "[degRe]", new Scale(Ratio.of(5, 4), ICE_POINT));

  private record Scale(Ratio factor, Ratio offset) {}

  /** A number times powers of bases. */
  private record Product(Ratio factor, SortedMap<String, Integer> powers) {
    static final Product ONE = new Product(Ratio.ONE, new TreeMap<>());

    static Product base(String code) {
      return new Product(Ratio.ONE, new TreeMap<>(Map.of(code, 1)));
    }

    Product times(Product other) {
      SortedMap<String, Integer> sum = new TreeMap<>(powers);
      other.powers.forEach((base, power) -> sum.merge(base, power, UcumAlgebra::sumOrNull));
      return new Product(limited(factor.times(other.factor)), sum);
    }

    Product times(Ratio number) {
      return new Product(factor.times(number), powers);
    }

    Product pow(int exponent) {
      if ((long) bits(factor) * Math.abs(exponent) > MAX_BITS) {
        throw new ArithmeticException("factor too large");
      }
      SortedMap<String, Integer> scaled = new TreeMap<>();
      powers.forEach((base, power) -> sumInto(scaled, base, power * exponent));
      return new Product(factor.pow(exponent), scaled);
    }

    private static void sumInto(SortedMap<String, Integer> powers, String base, int power) {
      if (power != 0) {
        powers.put(base, power);
      }
    }

    String dimension() {
      StringBuilder text = new StringBuilder();
      powers.forEach((base, power) ->
          text.append(text.isEmpty() ? "" : ".").append(base).append(power == 1 ? "" : power));
      return text.isEmpty() ? "1" : text.toString();
    }
  }

  private UcumAlgebra() {}

  private static UcumModel load() {
    InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml");
    try {
      return new UcumEssenceService(essence).getModel();
    } catch (UcumException e) {
      throw new IllegalStateException("the definitions of the UCUM library cannot be read", e);
    }
  }

  /** The canonical form of a code without annotations, or null when it is no unit. */
  static @Nullable CanonicalUnit reduce(String code) {
    try {
      Term term = new ExpressionParser(MODEL).parse(code);
      Product product = product(term);
      double size = product.factor().toDouble();
      if (!(size > 0) || Double.isInfinite(size)) {
        return null;
      }
      return new CanonicalUnit(product.dimension(), product.factor(), offset(term));
    } catch (UcumException | RuntimeException e) {
      // The parser reports most errors as UcumException, overlong numbers by others.
      return null;
    }
  }

  private static Product product(Term whole) throws UcumException {
    Product result = Product.ONE;
    boolean divide = false;
    boolean first = true;
    for (Term term = whole; term != null; term = term.getTerm()) {
      Component component = term.getComp();
      if (component != null) {
        Product factor = product(component);
        result = result.times(divide ? factor.pow(-1) : factor);
      } else if (!first) {
        throw new UcumException("two operators in a row");
      }
      divide = term.getOp() == Operator.DIVISION;
      first = false;
    }
    return result;
  }

  private static Product product(Component component) throws UcumException {
    return switch (component) {
      case Term term -> product(term);
      case Factor number -> Product.ONE.times(Ratio.of(number.getValue(), 1));
      case Symbol symbol -> product(symbol);
      default -> throw new UcumException("unknown kind of component");
    };
  }

  private static Product product(Symbol symbol) throws UcumException {
    if (Math.abs(symbol.getExponent()) > MAX_EXPONENT) {
      throw new UcumException("exponent too large");
    }
    Prefix prefix = symbol.getPrefix();
    Product unit = product(symbol.getUnit());
    Product prefixed = prefix == null ? unit : unit.times(ratio(prefix.getValue()));
    return prefixed.pow(symbol.getExponent());
  }

  private static Product product(Unit unit) throws UcumException {
    if (!(unit instanceof DefinedUnit defined)) {
      return Product.base(((BaseUnit) unit).getCode());
    }
    Product known = DEFINED.get(unit.getCode());
    if (known == null) {
      known = definition(defined);
      DEFINED.put(unit.getCode(), known);
    }
    return known;
  }

  /** A unit defined as the plain number 1 is an arbitrary unit: comparable with itself alone. */
  private static Product definition(DefinedUnit unit) throws UcumException {
    Scale scale = SCALES.get(unit.getCode());
    if (scale != null) {
      return Product.base("K").times(scale.factor());
    }
    String definition = unit.getValue().getUnit();
    if (unit.isSpecial()) {
      return Product.base(unit.getCode());
    }
    Ratio number = ratio(unit.getValue().getValue());
    if ("1".equals(definition) && number.equals(Ratio.ONE)) {
      return Product.base(unit.getCode());
    }
    return product(new ExpressionParser(MODEL).parse(definition)).times(number);
  }

  /**
   * Only a scale that stands alone has a zero: a degree Celsius per minute is a kelvin per minute.
   */
  private static Ratio offset(Term term) {
    if (term.getTerm() == null
        && term.getComp() instanceof Symbol symbol
        && symbol.getExponent() == 1) {
      Scale scale = SCALES.get(symbol.getUnit().getCode());
      return scale == null ? Ratio.ZERO : scale.offset();
    }
    return Ratio.ZERO;
  }

  private static int bits(Ratio factor) {
    return Math.max(factor.numerator().bitLength(), factor.denominator().bitLength());
  }

  private static Ratio limited(Ratio factor) {
    if (bits(factor) > MAX_BITS) {
      throw new ArithmeticException("factor too large");
    }
    return factor;
  }

  private static Ratio ratio(Decimal decimal) {
    return Ratio.of(new BigDecimal(decimal.asDecimal()));
  }

  private static @Nullable Integer sumOrNull(int left, int right) {
    return left + right == 0 ? null : left + right;
  }
}

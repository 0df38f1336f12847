package org.dicomsr.filter.query;

import java.util.List;
import java.util.Objects;

/**
 * There is a fact whose value compares so: {@code "PR interval global" > 200 ms}. Immutable.
 *
 * @param term which facts
 * @param operator how to compare
 * @param value with what: a number or date where the operator is one of order, text or a word where
 *     it is {@code ~}
 */
public record Comparison(Term term, Operator operator, Value value) implements Clause {
  /** Checks that operator and value go together. */
  public Comparison {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(value, "value");
    if (operator.ordering() && !(value instanceof Quantity || value instanceof PartialDate)) {
      throw new InvalidQueryException(
          "a number or a date behind `" + operator + "`", found(value), orderingHint(value));
    }
    if (operator == Operator.MATCHES && !(value instanceof QuotedText || value instanceof Word)) {
      throw new InvalidQueryException("text behind `~`", found(value), "text is written in quotes");
    }
  }

  private static String orderingHint(Value value) {
    return value instanceof QuantityRange || value instanceof DateRange
        ? "a range is asked for by `=`"
        : "numbers and dates alone have an order; a date begins with `@`";
  }

  private static String found(Value value) {
    return switch (value) {
      case Quantity number -> "a number";
      case QuantityRange range -> "a range";
      case PartialDate date -> "a date";
      case DateRange range -> "a range";
      case QuotedText text -> "quoted text";
      case Word word -> "a word";
      case Code code -> "a code";
      case CodePrefix prefix -> "a code";
    };
  }

  @Override
  public List<Term> terms() {
    return List.of(term);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

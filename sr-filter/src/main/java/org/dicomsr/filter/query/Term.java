package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The left side of a comparison: which facts are meant. Immutable and thread-safe.
 *
 * <pre>{@code
 * "Ejection Fraction"["Measurement Method" = "Simpson"]
 * }</pre>
 *
 * <p>The methods make clauses and terms of it, as {@code name("age").above(60, "a")}.
 *
 * @param path where the facts stand
 * @param modifiers what they must be qualified by, all of it
 */
public record Term(Path path, List<Modifier> modifiers) implements QueryPart {
  /** Copies the list. */
  public Term {
    Objects.requireNonNull(path, "path");
    modifiers = List.copyOf(modifiers);
  }

  /**
   * A term without modifiers.
   *
   * @param steps the steps of its path
   * @return the term
   */
  public static Term of(Step... steps) {
    return new Term(new Path(List.of(steps)), List.of());
  }

  /**
   * Reads a term.
   *
   * @param text such as {@code "Finding Site"["Laterality" = "Left"]}
   * @return the term
   * @throws QuerySyntaxException when the text is no term
   */
  public static Term parse(String text) {
    return new Parser(text, null).onlyTerm();
  }

  /**
   * This term with one more modifier.
   *
   * @param modifier what the modifier is called
   * @param value its value
   * @return a copy
   */
  public Term with(Term modifier, Value value) {
    List<Modifier> more = new ArrayList<>(modifiers);
    more.add(new Modifier(modifier, value));
    return new Term(path, more);
  }

  /**
   * This term with one more modifier, by meanings.
   *
   * @param modifier the meaning of its name
   * @param value the meaning of its value, or its text
   * @return a copy
   */
  public Term with(String modifier, String value) {
    return with(of(new Meaning(modifier)), new QuotedText(value));
  }

  /**
   * {@code term = value}.
   *
   * @param value a value or a range
   * @return the clause
   */
  public Clause is(Value value) {
    return new Comparison(this, Operator.EQUAL, value);
  }

  /**
   * {@code term = "text"}: the meaning of a code, or the text of a TEXT.
   *
   * @param text not blank
   * @return the clause
   */
  public Clause is(String text) {
    return is(new QuotedText(text));
  }

  /**
   * {@code term != value}: some fact has another value.
   *
   * @param value a value or a range
   * @return the clause
   */
  public Clause isNot(Value value) {
    return new Comparison(this, Operator.NOT_EQUAL, value);
  }

  /**
   * {@code term in (value, …)}.
   *
   * @param values one or more
   * @return the clause
   */
  public Clause in(Value... values) {
    return new In(this, List.of(values));
  }

  /**
   * {@code term ~ "text"}: full text.
   *
   * @param text words, a phrase or a prefix
   * @return the clause
   */
  public Clause matches(String text) {
    return new Comparison(this, Operator.MATCHES, new QuotedText(text));
  }

  /**
   * {@code term < value}.
   *
   * @param value a number or a date
   * @return the clause
   */
  public Clause below(Value value) {
    return new Comparison(this, Operator.LESS, value);
  }

  /**
   * {@code term < number unit}.
   *
   * @param number finite
   * @param unit in UCUM, as {@code mm}; {@code 1} is a unit as well
   * @return the clause
   */
  public Clause below(double number, String unit) {
    return below(Quantity.of(number, unit));
  }

  /**
   * {@code term <= value}.
   *
   * @param value a number or a date
   * @return the clause
   */
  public Clause atMost(Value value) {
    return new Comparison(this, Operator.LESS_OR_EQUAL, value);
  }

  /**
   * {@code term <= number unit}.
   *
   * @param number finite
   * @param unit in UCUM
   * @return the clause
   */
  public Clause atMost(double number, String unit) {
    return atMost(Quantity.of(number, unit));
  }

  /**
   * {@code term > value}.
   *
   * @param value a number or a date
   * @return the clause
   */
  public Clause above(Value value) {
    return new Comparison(this, Operator.GREATER, value);
  }

  /**
   * {@code term > number unit}.
   *
   * @param number finite
   * @param unit in UCUM
   * @return the clause
   */
  public Clause above(double number, String unit) {
    return above(Quantity.of(number, unit));
  }

  /**
   * {@code term >= value}.
   *
   * @param value a number or a date
   * @return the clause
   */
  public Clause atLeast(Value value) {
    return new Comparison(this, Operator.GREATER_OR_EQUAL, value);
  }

  /**
   * {@code term >= number unit}.
   *
   * @param number finite
   * @param unit in UCUM
   * @return the clause
   */
  public Clause atLeast(double number, String unit) {
    return atLeast(Quantity.of(number, unit));
  }

  /**
   * {@code term = low..high unit}, both ends included.
   *
   * @param low finite
   * @param high not less
   * @param unit in UCUM
   * @return the clause
   */
  public Clause between(double low, double high, String unit) {
    return is(
        new QuantityRange(
            Quantity.exact(low), Quantity.exact(high), Objects.requireNonNull(unit, "unit")));
  }

  /**
   * {@code term = low..high}, both ends included, of what has no unit.
   *
   * @param low the least
   * @param high not less
   * @return the clause
   */
  public Clause between(long low, long high) {
    return is(new QuantityRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high), null));
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

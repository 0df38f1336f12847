package org.dicomsr.filter.query;

import java.util.List;
import java.util.function.Consumer;

/**
 * A condition. Closed set: a {@code switch} over it needs no {@code default}. Immutable and
 * thread-safe; {@code toString} gives text that parses to an equal clause.
 *
 * <pre>
 *   Clause    = And(clauses) | Or(clauses) | Not(clause)
 *             | Same(scope, clause) | Within(span, clause) | Before(first, within?, second)
 *             | Countable | AtLeast(count, countable)
 *             | Comparison(term, operator, value) | In(term, values) | Has(term) | Missing(term) | Unknown(term)
 *   Countable = ObjectClause(kind, clause?) | GroupClause(kind, clause) | ContainerClause(concept, clause)
 * </pre>
 *
 * <p>What a clause alone can tell is checked when it is made; what depends on its place, such as an
 * object within an object, when a {@link Query} is made of it.
 */
public sealed interface Clause extends QueryPart
    permits And,
        Or,
        Not,
        Same,
        Within,
        Before,
        Countable,
        AtLeast,
        Comparison,
        In,
        Has,
        Missing,
        Unknown {

  /**
   * Reads a clause.
   *
   * @param text what may stand behind {@code where}
   * @return the clause
   * @throws QuerySyntaxException when the text is no clause
   */
  static Clause parse(String text) {
    return new Parser(text, null).onlyClause();
  }

  /** {@return the clauses within this one, in their order} */
  default List<Clause> children() {
    return List.of();
  }

  /** {@return the terms of this clause itself, without those of its children} */
  default List<Term> terms() {
    return List.of();
  }

  /**
   * Visits this clause and all within it, in the order of the text.
   *
   * @param visitor is given each clause, before those within it
   */
  default void forEach(Consumer<? super Clause> visitor) {
    visitor.accept(this);
    children().forEach(child -> child.forEach(visitor));
  }

  /**
   * {@code this and next}.
   *
   * @param next another condition
   * @return both
   */
  default Clause and(Clause next) {
    return new And(List.of(this, next));
  }

  /**
   * {@code this or next}.
   *
   * @param next another condition
   * @return either
   */
  default Clause or(Clause next) {
    return new Or(List.of(this, next));
  }

  /**
   * {@code this before next}.
   *
   * @param next what comes later
   * @return the clause
   */
  default Clause before(Clause next) {
    return new Before(this, null, next);
  }

  /**
   * {@code this within span before next}.
   *
   * @param span the longest time between
   * @param next what comes later
   * @return the clause
   */
  default Clause before(TimeSpan span, Clause next) {
    return new Before(this, span, next);
  }

  /** {@return text on several lines, where one would be long; it parses to an equal clause} */
  default String pretty() {
    return new PrettyPrinter().print(this);
  }
}

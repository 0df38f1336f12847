package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question to an archive: what to list, and on what conditions. Immutable and thread-safe.
 *
 * <pre>{@code
 * select patients where CT and SEG{ segment = "Left ventricle" and segment = "Right ventricle" }
 *   and report{ "PR interval global" > 200 ms } and pacemaker = yes
 * }</pre>
 *
 * <table>
 *   <caption>The language</caption>
 *   <tr><th>pattern</th><th>meaning</th><th>example</th></tr>
 *   <tr><td>{@code select LEVEL where …}</td><td>list patients, studies, series or objects; patients where nothing is said</td>
 *     <td>{@code select studies where CT}</td></tr>
 *   <tr><td>{@code select LEVEL of KIND where …}</td><td>of these only such with, or that are, objects of a kind</td>
 *     <td>{@code select series of CT where CT and SEG}</td></tr>
 *   <tr><td>{@code A and B}, {@code A or B}, {@code not A}, {@code ( A )}</td><td>as usual; {@code not} binds strongest, {@code or}
 *     weakest; {@code not A} is: no witness in the enclosing block</td><td>{@code CT and not (MR or US)}</td></tr>
 *   <tr><td>{@code KIND}, {@code KIND{ A }}</td><td>there is an object, and all of A is about that one</td>
 *     <td>{@code ECG{ "PR interval global" > 200 ms }}</td></tr>
 *   <tr><td>{@code group{ A }}, {@code segment{ }}, {@code channel{ }}, {@code roi{ }}</td><td>there is a group, and all of A is about
 *     the facts of that one</td><td>{@code segment{ label ~ "aort*" and algorithm = MANUAL }}</td></tr>
 *   <tr><td>{@code "concept"{ A }}</td><td>there is a container of that concept, and all of A is about it and what is beneath</td>
 *     <td>{@code "CT Acquisition"{ "Mean CTDIvol" > 10 mGy }}</td></tr>
 *   <tr><td>{@code at least N …}</td><td>there are several such objects or groups</td>
 *     <td>{@code at least 3 group{ finding = Nodule }}</td></tr>
 *   <tr><td>{@code same study{ A }}, {@code same series{ A }}</td><td>A holds in one study; in one series with what annotates it</td>
 *     <td>{@code same series{ CT and SEG }}</td></tr>
 *   <tr><td>{@code A before B}, {@code A within T before B}</td><td>A comes earlier than B, by T at the most</td>
 *     <td>{@code CT within 30 d before ECG}</td></tr>
 *   <tr><td>{@code within T{ A }}</td><td>from the earliest to the latest of A it is T at the most</td>
 *     <td>{@code within 30 d{ CT and ECG }}</td></tr>
 *   <tr><td>{@code has t}, {@code missing t}, {@code unknown t}</td><td>there is a fact with a value; there is no such fact; there is
 *     one without usable value</td><td>{@code unknown pacemaker}</td></tr>
 *   <tr><td>{@code t = v}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}</td><td>there is a fact that compares so</td>
 *     <td>{@code SliceThickness <= 1 mm}</td></tr>
 *   <tr><td>{@code t ~ "text"}</td><td>there is a fact with these words in its text</td><td>{@code text ~ "mitral regurg*"}</td></tr>
 *   <tr><td>{@code t in (v, …)}</td><td>there is a fact with one of these values</td><td>{@code sex in (F, O)}</td></tr>
 * </table>
 *
 * <p>{@code t} is a {@link Term}: a path of {@linkplain Step names, meanings and codes}, perhaps
 * with modifiers in brackets; {@code v} is a {@link Value}: a number with its unit, a date, a range
 * of these, quoted text, a word, a code. Words of the language are reserved only where the grammar
 * expects them: a variable may be called {@code segment} or {@code and}. {@code #} begins a comment
 * that ends with its line. The grammar and all rules are in {@code docs/query.md}.
 *
 * <p>{@link Queries} builds the same in Java, {@code org.dicomsr.filter.query.json.QueryJson} reads
 * and writes it as JSON. Equal queries are equal however they were made.
 *
 * @param level what is listed
 * @param kind what kind of object they must be or have, null for any
 * @param where the condition
 */
public record Query(Level level, @Nullable ObjectKind kind, Clause where) {
  /** How deep conditions and modifiers may stand within one another. */
  public static final int MOST_DEPTH = 100;

  /**
   * Checks what may stand where.
   *
   * @throws InvalidQueryException when a rule is broken
   */
  public Query {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(where, "where");
    Rules.check(level, kind, where);
  }

  /**
   * Reads a query.
   *
   * @param text a query; without {@code select} it lists patients
   * @return the query
   * @throws QuerySyntaxException when the text is no query; no other exception is thrown
   */
  public static Query parse(String text) {
    return parse(text, QueryCheck.NONE);
  }

  /**
   * Reads a query and checks it further.
   *
   * @param text a query; without {@code select} it lists patients
   * @param check such as {@link Names}; what it finds is reported with its place in the text. It is
   *     asked again when it finds something
   * @return the query
   * @throws QuerySyntaxException when the text is no query, or the check finds a problem
   */
  public static Query parse(String text, QueryCheck check) {
    return Parser.parse(Objects.requireNonNull(text, "text"), Objects.requireNonNull(check));
  }

  /**
   * Visits all clauses, in the order of the text.
   *
   * @param visitor is given each clause, before those within it
   */
  public void forEach(Consumer<? super Clause> visitor) {
    where.forEach(visitor);
  }

  /**
   * {@return all terms, in the order of the text, those of modifiers behind the term they modify}
   */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    forEach(clause -> clause.terms().forEach(term -> add(term, terms)));
    return terms;
  }

  private static void add(Term term, List<Term> terms) {
    terms.add(term);
    term.modifiers().forEach(modifier -> add(modifier.term(), terms));
  }

  /** {@return text on several lines, where one would be long; it parses to an equal query} */
  public String pretty() {
    return new PrettyPrinter().print(this);
  }

  /** {@return text on one line that parses to an equal query; equal queries give equal text} */
  @Override
  public String toString() {
    return Printer.print(this);
  }
}

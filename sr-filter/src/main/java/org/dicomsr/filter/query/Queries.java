package org.dicomsr.filter.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;

/**
 * Queries in Java, in the shape of their text. Import its methods statically. All are thread-safe.
 *
 * <pre>{@code
 * Query query =
 *     select(patients())
 *         .where(
 *             object("CT"),
 *             object("SEG", name("segment").is("Left ventricle"), name("segment").is("Right ventricle")),
 *             report(meaning("PR interval global").above(200, "ms")),
 *             name("pacemaker").is(word("yes")));
 * }</pre>
 *
 * <p>is {@code select patients where CT and SEG{ segment = "Left ventricle" and segment = "Right
 * ventricle" } and report{ "PR interval global" > 200 ms } and pacemaker = yes}. Several conditions
 * in one call are joined by {@code and}; clauses also join by their own methods {@link Clause#and},
 * {@link Clause#or} and {@link Clause#before(Clause)}, and comparisons are made of {@linkplain Term
 * terms}. Text may be mixed in: {@link Clause#parse}, {@link Term#parse}.
 *
 * <p>Methods throw {@link InvalidQueryException} for what the language does not allow.
 */
public final class Queries {
  private Queries() {}

  /**
   * {@code select LEVEL}.
   *
   * @param level what is listed
   * @return the beginning of a query
   */
  public static Selection select(Level level) {
    return new Selection(level, null);
  }

  /** {@return the level {@code patients}} */
  public static Level patients() {
    return Level.PATIENTS;
  }

  /** {@return the level {@code studies}} */
  public static Level studies() {
    return Level.STUDIES;
  }

  /** {@return the level {@code series}} */
  public static Level series() {
    return Level.SERIES;
  }

  /** {@return the level {@code objects}} */
  public static Level objects() {
    return Level.OBJECTS;
  }

  /**
   * {@code A and B}.
   *
   * @param first a condition
   * @param more further conditions
   * @return all of them; the first itself when there is only one
   */
  public static Clause allOf(Clause first, Clause... more) {
    return more.length == 0 ? first : new And(list(first, more));
  }

  /**
   * {@code A or B}.
   *
   * @param first a condition
   * @param more further conditions
   * @return any of them; the first itself when there is only one
   */
  public static Clause anyOf(Clause first, Clause... more) {
    return more.length == 0 ? first : new Or(list(first, more));
  }

  /**
   * {@code not A}.
   *
   * @param clause what must not hold
   * @return the clause
   */
  public static Clause not(Clause clause) {
    return new Not(clause);
  }

  /**
   * {@code CT{ A and B }}, or {@code CT} alone.
   *
   * @param kind a modality, or {@code report}, {@code image}, {@code waveform}, {@code
   *     segmentation}, {@code other}, {@code any}
   * @param inner what holds of one and the same object
   * @return the clause
   */
  public static ObjectClause object(String kind, Clause... inner) {
    return object(ObjectKind.of(kind), inner);
  }

  /**
   * An object of a kind.
   *
   * @param kind the kind
   * @param inner what holds of one and the same object
   * @return the clause
   */
  public static ObjectClause object(ObjectKind kind, Clause... inner) {
    return new ObjectClause(
        kind, inner.length == 0 ? null : inner.length == 1 ? inner[0] : new And(List.of(inner)));
  }

  /**
   * {@code report{ A and B }}.
   *
   * @param inner what holds of one and the same report
   * @return the clause
   */
  public static ObjectClause report(Clause... inner) {
    return object(ObjectKind.Category.REPORT, inner);
  }

  /**
   * {@code image{ A and B }}.
   *
   * @param inner what holds of one and the same series of images
   * @return the clause
   */
  public static ObjectClause image(Clause... inner) {
    return object(ObjectKind.Category.IMAGE, inner);
  }

  /**
   * {@code waveform{ A and B }}.
   *
   * @param inner what holds of one and the same waveform
   * @return the clause
   */
  public static ObjectClause waveform(Clause... inner) {
    return object(ObjectKind.Category.WAVEFORM, inner);
  }

  /**
   * {@code segmentation{ A and B }}.
   *
   * @param inner what holds of one and the same segmentation
   * @return the clause
   */
  public static ObjectClause segmentation(Clause... inner) {
    return object(ObjectKind.Category.SEGMENTATION, inner);
  }

  /**
   * {@code other{ A and B }}.
   *
   * @param inner what holds of one and the same object of another kind
   * @return the clause
   */
  public static ObjectClause other(Clause... inner) {
    return object(ObjectKind.Category.OTHER, inner);
  }

  /**
   * {@code any{ A and B }}.
   *
   * @param inner what holds of one and the same object
   * @return the clause
   */
  public static ObjectClause any(Clause... inner) {
    return object(ObjectKind.Category.ANY, inner);
  }

  /**
   * {@code group{ A and B }}.
   *
   * @param first what holds of one and the same group
   * @param more what else holds of it
   * @return the clause
   */
  public static GroupClause group(Clause first, Clause... more) {
    return new GroupClause(GroupKind.GROUP, allOf(first, more));
  }

  /**
   * {@code segment{ A and B }}.
   *
   * @param first what holds of one and the same segment
   * @param more what else holds of it
   * @return the clause
   */
  public static GroupClause segment(Clause first, Clause... more) {
    return new GroupClause(GroupKind.SEGMENT, allOf(first, more));
  }

  /**
   * {@code channel{ A and B }}.
   *
   * @param first what holds of one and the same channel
   * @param more what else holds of it
   * @return the clause
   */
  public static GroupClause channel(Clause first, Clause... more) {
    return new GroupClause(GroupKind.CHANNEL, allOf(first, more));
  }

  /**
   * {@code roi{ A and B }}.
   *
   * @param first what holds of one and the same region of interest
   * @param more what else holds of it
   * @return the clause
   */
  public static GroupClause roi(Clause first, Clause... more) {
    return new GroupClause(GroupKind.ROI, allOf(first, more));
  }

  /**
   * {@code "CT Acquisition"{ A and B }}.
   *
   * @param meaning the meaning of the container's concept
   * @param first what holds of it with everything beneath
   * @param more what else holds of it
   * @return the clause
   */
  public static ContainerClause container(String meaning, Clause first, Clause... more) {
    return container(new Meaning(meaning), first, more);
  }

  /**
   * {@code DCM|113819{ A and B }}.
   *
   * @param concept the container's concept
   * @param first what holds of it with everything beneath
   * @param more what else holds of it
   * @return the clause
   */
  public static ContainerClause container(Concept concept, Clause first, Clause... more) {
    return new ContainerClause(concept, allOf(first, more));
  }

  /**
   * {@code at least N …}.
   *
   * @param count how many, from 1
   * @param clause of what
   * @return the clause
   */
  public static Clause atLeast(int count, Countable clause) {
    return new AtLeast(count, clause);
  }

  /**
   * {@code same study{ A and B }}.
   *
   * @param first what holds in one study
   * @param more what else holds in it
   * @return the clause
   */
  public static Clause sameStudy(Clause first, Clause... more) {
    return new Same(Same.Scope.STUDY, allOf(first, more));
  }

  /**
   * {@code same series{ A and B }}.
   *
   * @param first what holds in one series, with what annotates it
   * @param more what else holds in it
   * @return the clause
   */
  public static Clause sameSeries(Clause first, Clause... more) {
    return new Same(Same.Scope.SERIES, allOf(first, more));
  }

  /**
   * {@code within 30 d{ A and B }}.
   *
   * @param span the longest time from the earliest to the latest
   * @param first what holds
   * @param more what else holds
   * @return the clause
   */
  public static Clause within(TimeSpan span, Clause first, Clause... more) {
    return new Within(span, allOf(first, more));
  }

  /**
   * {@code 30 d}.
   *
   * @param amount not negative
   * @param unit one of ms, s, min, h, d, wk, mo, a
   * @return the time
   */
  public static TimeSpan span(double amount, String unit) {
    return TimeSpan.of(amount, unit);
  }

  /**
   * {@code has t}.
   *
   * @param term which facts
   * @return the clause
   */
  public static Clause has(Term term) {
    return new Has(term);
  }

  /**
   * {@code missing t}.
   *
   * @param term which facts
   * @return the clause
   */
  public static Clause missing(Term term) {
    return new Missing(term);
  }

  /**
   * {@code unknown t}.
   *
   * @param term which facts
   * @return the clause
   */
  public static Clause unknown(Term term) {
    return new Unknown(term);
  }

  /**
   * A term: a variable, built-in or DICOM keyword.
   *
   * @param name its name
   * @return the term
   */
  public static Term name(String name) {
    return Term.of(new Name(name));
  }

  /**
   * A term: a built-in name.
   *
   * @param builtIn the name
   * @return the term
   */
  public static Term name(BuiltIn builtIn) {
    return name(builtIn.word());
  }

  /**
   * A term: a concept by its meaning.
   *
   * @param text the meaning
   * @return the term
   */
  public static Term meaning(String text) {
    return Term.of(new Meaning(text));
  }

  /**
   * A term: a concept by its code.
   *
   * @param concept a code with its scheme
   * @return the term
   */
  public static Term concept(CodedConcept concept) {
    return Term.of(Code.of(concept));
  }

  /**
   * A term: a path of steps.
   *
   * @param steps from above down; see {@link #step}, {@link #named}, {@link #code}, {@link
   *     #anyLevels}
   * @return the term
   */
  public static Term path(Step... steps) {
    return Term.of(steps);
  }

  /**
   * A step: a concept by its meaning.
   *
   * @param meaning the meaning
   * @return the step
   */
  public static Step step(String meaning) {
    return new Meaning(meaning);
  }

  /**
   * A step: a variable, built-in or DICOM keyword.
   *
   * @param name its name
   * @return the step
   */
  public static Step named(String name) {
    return new Name(name);
  }

  /** {@return the step {@code **}: any number of levels, none included} */
  public static Step anyLevels() {
    return new AnyLevels();
  }

  /**
   * {@code SCT|441509002}, as a value or a step.
   *
   * @param scheme the coding scheme designator
   * @param value the code value
   * @return the code
   */
  public static Code code(String scheme, String value) {
    return new Code(scheme, value);
  }

  /**
   * A code, as a value or a step.
   *
   * @param concept a code with its scheme
   * @return the code
   */
  public static Code code(CodedConcept concept) {
    return Code.of(concept);
  }

  /**
   * {@code OPS|5-377*}, as a value or a step.
   *
   * @param scheme the coding scheme designator
   * @param prefix how the codes begin
   * @return all these codes
   */
  public static CodePrefix codes(String scheme, String prefix) {
    return new CodePrefix(scheme, prefix);
  }

  /**
   * A word as value: {@code yes}.
   *
   * @param word the word
   * @return the value
   */
  public static Word word(String word) {
    return new Word(word);
  }

  /**
   * Quoted text as value.
   *
   * @param text the text
   * @return the value
   */
  public static QuotedText text(String text) {
    return new QuotedText(text);
  }

  /**
   * A number without unit.
   *
   * @param number finite
   * @return the value
   */
  public static Quantity number(double number) {
    return Quantity.of(number);
  }

  /**
   * A number with a unit.
   *
   * @param number finite
   * @param unit in UCUM
   * @return the value
   */
  public static Quantity number(double number, String unit) {
    return Quantity.of(number, unit);
  }

  /**
   * A number with a unit, in any precision.
   *
   * @param number the number
   * @param unit in UCUM
   * @return the value
   */
  public static Quantity number(BigDecimal number, String unit) {
    return new Quantity(number, Objects.requireNonNull(unit, "unit"));
  }

  /**
   * {@code @2019-03}.
   *
   * @param text a date of any precision, without the sign
   * @return the value
   */
  public static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  /**
   * {@code @2019..@2020-03}.
   *
   * @param from a date of any precision
   * @param to a later one
   * @return the value
   */
  public static DateRange dates(String from, String to) {
    return new DateRange(date(from), date(to));
  }

  private static List<Clause> list(Clause first, Clause... more) {
    List<Clause> all = new ArrayList<>(more.length + 1);
    all.add(first);
    all.addAll(List.of(more));
    return all;
  }
}

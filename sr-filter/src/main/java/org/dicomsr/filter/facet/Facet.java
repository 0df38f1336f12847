package org.dicomsr.filter.facet;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * What to count. Immutable and thread-safe.
 *
 * <table>
 *   <caption>Facets</caption>
 *   <tr><th>record</th><th>text</th><th>counts by</th></tr>
 *   <tr><td>{@link Values}</td><td>{@code modality}, {@code "Finding Site"}, {@code pacemaker}</td>
 *     <td>codes, words or short texts; numbers in bins and dates by year where the term is such</td></tr>
 *   <tr><td>{@link Histogram}</td><td>{@code "QT interval global" per 20 ms}, {@code age per 10}</td>
 *     <td>numbers in bins, whatever the unit they are recorded in</td></tr>
 *   <tr><td>{@link Dates}</td><td>{@code date per month}, {@code StudyDate per year}</td>
 *     <td>years or months</td></tr>
 *   <tr><td>{@link Words}</td><td>{@code words}, {@code words of "Conclusion"}</td>
 *     <td>words of free text</td></tr>
 *   <tr><td>{@link Names}</td><td>{@code names of numbers}, {@code names of codes}</td>
 *     <td>what numbers, codes, coordinates or all facts are about</td></tr>
 *   <tr><td>{@link Cross}</td><td>{@code age by sex}</td>
 *     <td>pairs of values that one object has</td></tr>
 * </table>
 */
public sealed interface Facet {

  /**
   * The values of a term.
   *
   * @param term a variable, built-in name, DICOM keyword or concept
   */
  record Values(Term term) implements Facet {
    /** Checks that the term is not null. */
    public Values {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public String toString() {
      return term.toString();
    }
  }

  /**
   * The numbers of a term, in bins.
   *
   * @param term a variable, built-in name, DICOM keyword or concept with numbers
   * @param bins how the bins are chosen
   */
  record Histogram(Term term, Bins bins) implements Facet {
    /** Checks that neither is null. */
    public Histogram {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(bins, "bins");
    }

    @Override
    public String toString() {
      return term + bins.toString();
    }
  }

  /**
   * The dates of a term. A date that is not known to the year or month, or a fact that spans
   * several, counts as missing. Dates are compared in UTC, as queries compare them.
   *
   * @param term such as the built-in {@code date}
   * @param span by year or month
   */
  record Dates(Term term, Span span) implements Facet {
    /** Checks that neither is null. */
    public Dates {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(span, "span");
    }

    @Override
    public String toString() {
      return term + " per " + span.word();
    }
  }

  /**
   * The words of free text, in lower case.
   *
   * @param term whose text; null for that of all facts that are no context
   */
  record Words(@Nullable Term term) implements Facet {
    /** {@return whose text, empty for all} */
    public Optional<Term> of() {
      return Optional.ofNullable(term);
    }

    @Override
    public String toString() {
      return term == null ? "words" : "words of " + term;
    }
  }

  /**
   * What facts are about that are no context.
   *
   * @param what which facts
   */
  record Names(What what) implements Facet {
    /** Checks that the kind is not null. */
    public Names {
      Objects.requireNonNull(what, "what");
    }

    @Override
    public String toString() {
      return "names of " + what.word();
    }
  }

  /**
   * Pairs of values, such as ages by sex: rows and columns of a table. Both are values of one
   * object.
   *
   * @param rows what makes the rows
   * @param columns what makes the columns
   */
  record Cross(Facet rows, Facet columns) implements Facet {
    /** Checks that both can be combined. */
    public Cross {
      if (rows instanceof Cross
          || rows instanceof Words
          || columns instanceof Cross
          || columns instanceof Words) {
        throw new IllegalArgumentException(
            "expected values that objects have one beside the other, found words or a table");
      }
    }

    @Override
    public String toString() {
      return rows + " by " + columns;
    }
  }

  /** How long a period of dates is. */
  enum Span {
    /** Years. */
    YEAR,
    /** Months. */
    MONTH;

    /** {@return the word for it, such as {@code year}} */
    public String word() {
      return this == YEAR ? "year" : "month";
    }
  }

  /** Which facts have names that are counted. */
  enum What {
    /** All facts. */
    FACTS("facts"),
    /** Numbers: measurements. */
    NUMBERS("numbers"),
    /** Codes: qualitative evaluations. */
    CODES("codes"),
    /** Coordinates: points, lines and shapes. */
    COORDINATES("coordinates");

    private final String word;

    What(String word) {
      this.word = word;
    }

    /** {@return the word for it, such as {@code numbers}} */
    public String word() {
      return word;
    }
  }

  /**
   * The values of a name.
   *
   * @param name a variable, built-in name or DICOM keyword
   * @return the facet
   */
  static Facet of(String name) {
    return new Values(Term.of(new Name(name)));
  }

  /**
   * Reads a facet.
   *
   * @param text as in the table above
   * @return the facet
   * @throws QuerySyntaxException when a term in it is none
   * @throws IllegalArgumentException when the text is no facet otherwise
   */
  static Facet parse(String text) {
    return FacetText.parse(text);
  }
}

package org.dicomsr.filter.catalogue;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no catalogue, or parts that make none. Says where, what was expected, what was
 * found, and where possible what to write instead: {@code tavi.yaml, line 8, column 11: expected a
 * unit of UCUM, found another text; …}. Parts that were put together in Java have no line.
 *
 * <p>The message shows no code, text or number of the catalogue.
 */
public final class CatalogueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final transient CatalogueProblem problem;

  /** The name of the file. */
  private final @Nullable String source;

  /** From 1; 0 without text. */
  private final int line;

  /** From 1; 0 without text. */
  private final int column;

  /**
   * Parts that make no catalogue.
   *
   * @param problem what is wrong
   */
  public CatalogueException(CatalogueProblem problem) {
    super(Objects.requireNonNull(problem, "problem").toString());
    this.problem = problem;
    this.source = null;
    this.line = 0;
    this.column = 0;
  }

  /** Text that is no catalogue. */
  CatalogueException(CatalogueProblem problem, @Nullable String source, int line, int column) {
    super(
        (source == null ? "" : source + ", ")
            + "line "
            + line
            + ", column "
            + column
            + ": "
            + problem.sentence());
    this.problem = problem;
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /** {@return what is wrong} */
  public CatalogueProblem problem() {
    return problem;
  }

  /** {@return the name of the file, without its folders; empty for text and for parts} */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** {@return the line of the fault, from 1; 0 for parts that were put together in Java} */
  public int line() {
    return line;
  }

  /** {@return the column of the fault, from 1; 0 for parts that were put together in Java} */
  public int column() {
    return column;
  }
}

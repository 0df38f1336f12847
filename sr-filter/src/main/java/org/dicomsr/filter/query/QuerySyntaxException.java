package org.dicomsr.filter.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text that is no query. Says where, what was expected, what was found, and where possible what to
 * write instead.
 *
 * <p>The message reads {@code line 1, column 8: expected an operator such as `=`, found the end;
 * did you mean `segment{ … }`?}; the same facts are accessors. It shows words of the language only,
 * never a name, a text or a number of the query; {@link #excerpt()} shows the line itself, with a
 * mark below.
 */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int EXCERPT_SIDE = 40;

  /** From 1. */
  private final int line;

  /** From 1. */
  private final int column;

  /** From 0. */
  private final int offset;

  /** What should be there. */
  private final String expected;

  /** What is there. */
  private final String found;

  /** What to write instead. */
  private final @Nullable String hint;

  /** Two lines. */
  private final String excerpt;

  private QuerySyntaxException(
      int line, int column, int offset, QueryProblem problem, String excerpt) {
    super("line " + line + ", column " + column + ": " + problem.sentence());
    this.line = line;
    this.column = column;
    this.offset = offset;
    this.expected = problem.expected();
    this.found = problem.found();
    this.hint = problem.hint();
    this.excerpt = excerpt;
  }

  static QuerySyntaxException of(String text, int offset, QueryProblem problem) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = 1 + text.codePointCount(lineStart, offset);
    return new QuerySyntaxException(
        line, column, offset, problem, excerpt(text, lineStart, offset));
  }

  private static String excerpt(String text, int lineStart, int offset) {
    int from = Math.max(lineStart, offset - EXCERPT_SIDE);
    int to = offset;
    while (to < text.length() && to < offset + EXCERPT_SIDE && !isBreak(text.charAt(to))) {
      to++;
    }
    StringBuilder shown = new StringBuilder();
    shown.append(from > lineStart ? "…" : "");
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? ' ' : c);
    }
    shown.append(to < text.length() && !isBreak(text.charAt(to)) ? "…" : "");
    int mark = text.codePointCount(from, offset) + (from > lineStart ? 1 : 0);
    return shown.append('\n').repeat(' ', mark).append('^').toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** {@return the line of the fault, from 1} */
  public int line() {
    return line;
  }

  /** {@return the column of the fault in its line, in characters as people count them, from 1} */
  public int column() {
    return column;
  }

  /** {@return the place of the fault in the text, as {@link String#charAt} counts, from 0} */
  public int offset() {
    return offset;
  }

  /** {@return what the language asks for there} */
  public String expected() {
    return expected;
  }

  /** {@return what is there instead} */
  public String found() {
    return found;
  }

  /** {@return what to write instead, where that can be guessed} */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  /**
   * The line of the fault, or a part of a long one, and below it a mark. This is the user's own
   * text: show it to the user, but keep it out of logs.
   *
   * @return two lines
   */
  public String excerpt() {
    return excerpt;
  }
}

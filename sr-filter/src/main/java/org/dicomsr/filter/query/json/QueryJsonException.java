package org.dicomsr.filter.query.json;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/**
 * JSON that is no query. The message reads {@code /where/and/1: expected …, found …}; the same
 * facts are accessors. It carries no name, text or number of the query.
 */
public final class QueryJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A JSON pointer (RFC 6901). */
  private final String pointer;

  /** What should be there. */
  private final String expected;

  /** What is there. */
  private final String found;

  /** What to write instead. */
  private final @Nullable String hint;

  QueryJsonException(String pointer, QueryProblem problem) {
    super((pointer.isEmpty() ? "the query" : pointer) + ": " + problem);
    this.pointer = Objects.requireNonNull(pointer, "pointer");
    this.expected = problem.expected();
    this.found = problem.found();
    this.hint = problem.hint();
  }

  /**
   * {@return where the fault is, as a JSON pointer (RFC 6901); empty for the whole, and for a
   * member whose name is unknown the object that has it}
   */
  public String pointer() {
    return pointer;
  }

  /** {@return what should be there} */
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
}

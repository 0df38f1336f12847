package org.dicomsr.filter.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query that is well-formed. Immutable and thread-safe.
 *
 * <p>Texts hold words of the language and of published tables only, never a name, a text or a
 * number of the query.
 *
 * @param part the very part that is wrong, found by identity; null where it is the query as a whole
 * @param expected what should be there
 * @param found what is there
 * @param hint what to write instead, where that can be guessed
 */
public record QueryProblem(
    @Nullable QueryPart part, String expected, String found, @Nullable String hint) {
  /** Checks that both texts are there. */
  public QueryProblem {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
  }

  /** The sentence that all messages share. */
  String sentence() {
    return "expected " + expected + ", found " + found + (hint == null ? "" : "; " + hint);
  }

  @Override
  public String toString() {
    return sentence();
  }
}

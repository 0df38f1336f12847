package org.dicomsr.filter.query;

import java.util.Objects;

/**
 * A bare word on the right: a literal, such as {@code yes} or {@code MANUAL}, never the name of
 * anything, and never a keyword. Immutable.
 *
 * @param word of the same form as a {@link Name}
 */
public record Word(String word) implements Value {
  /** Checks the form of the word. */
  public Word {
    Objects.requireNonNull(word, "word");
    if (!Lexer.isWord(word)) {
      throw new InvalidQueryException(
          "a word of letters, digits and underscores",
          "other characters",
          "anything else is written in quotes");
    }
  }

  @Override
  public String toString() {
    return word;
  }
}

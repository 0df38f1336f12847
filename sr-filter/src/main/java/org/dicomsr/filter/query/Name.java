package org.dicomsr.filter.query;

import java.util.Objects;

/**
 * A bare name on the left of a comparison: a variable of the catalogue, else a {@link BuiltIn},
 * else a keyword of the DICOM dictionary. What it stands for is not decided here. Immutable.
 *
 * @param name a letter or underscore, then letters, digits, underscores, and between them hyphens
 *     and points; it may be a keyword of the language
 */
public record Name(String name) implements Step {
  /** Checks the form of the name. */
  public Name {
    Objects.requireNonNull(name, "name");
    if (!Lexer.isWord(name)) {
      throw new InvalidQueryException(
          "a name of letters, digits and underscores", "other characters", null);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

package org.dicomsr.filter.query;

/**
 * A concept by its meaning: quoted text on the left of a comparison, or before a brace. Case and
 * the number of spaces do not matter when it is looked up; here it stays as written. Immutable.
 *
 * @param text the meaning, not blank
 */
public record Meaning(String text) implements Concept {
  /** Checks that there is text. */
  public Meaning {
    Texts.checkFilled(text, "the meaning of a concept");
  }

  @Override
  public String toString() {
    return Texts.quote(text);
  }
}

package org.dicomsr.filter.query;

/**
 * Quoted text on the right: it matches the meaning of a code, where case and the number of spaces
 * do not matter, or the value of a TEXT; never a number. Immutable.
 *
 * @param text not blank
 */
public record QuotedText(String text) implements Value {
  /** Checks that there is text. */
  public QuotedText {
    Texts.checkFilled(text, Texts.VALUE);
  }

  @Override
  public String toString() {
    return Texts.quote(text);
  }
}

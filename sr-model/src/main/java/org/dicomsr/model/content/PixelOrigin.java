package org.dicomsr.model.content;

import java.util.Optional;

/** What points in an image count from, Pixel Origin Interpretation (0048,0301). */
public enum PixelOrigin {
  /** The frame. */
  FRAME("FRAME"),
  /** The total pixel matrix. */
  VOLUME("VOLUME");

  private final String term;

  PixelOrigin(String term) {
    this.term = term;
  }

  /** {@return the defined term} */
  public String term() {
    return term;
  }

  /**
   * Finds a constant by its defined term.
   *
   * @param term the term
   * @return the constant, absent when the term is none of the standard's
   */
  public static Optional<PixelOrigin> ofTerm(String term) {
    for (PixelOrigin constant : values()) {
      if (constant.term.equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

package org.dicomsr.model.content;

import java.util.Optional;

/** Whether the children of a container form a running text, Continuity of Content (0040,A050). */
public enum Continuity {
  /** Each child stands for itself. */
  SEPARATE("SEPARATE"),
  /** The children are read one after the other. */
  CONTINUOUS("CONTINUOUS");

  private final String term;

  Continuity(String term) {
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
  public static Optional<Continuity> ofTerm(String term) {
    for (Continuity constant : values()) {
      if (constant.term.equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

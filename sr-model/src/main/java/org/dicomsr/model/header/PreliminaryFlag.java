package org.dicomsr.model.header;

import java.util.Optional;

/** Whether a document is meant to be replaced, Preliminary Flag (0040,A496) (PS3.3 C.17.2). */
public enum PreliminaryFlag {
  /** Yes, it reports early. */
  PRELIMINARY,
  /** No. */
  FINAL;

  /** {@return the enumerated value} */
  public String term() {
    return name();
  }

  /**
   * Finds a constant by its enumerated value.
   *
   * @param term the value
   * @return the constant, absent when the value is none of the standard's
   */
  public static Optional<PreliminaryFlag> ofTerm(String term) {
    for (PreliminaryFlag constant : values()) {
      if (constant.name().equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

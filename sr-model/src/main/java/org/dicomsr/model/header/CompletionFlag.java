package org.dicomsr.model.header;

import java.util.Optional;

/** How complete a document is, Completion Flag (0040,A491) (PS3.3 C.17.2). */
public enum CompletionFlag {
  /** Part of what is to be reported. */
  PARTIAL,
  /** All of it. */
  COMPLETE;

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
  public static Optional<CompletionFlag> ofTerm(String term) {
    for (CompletionFlag constant : values()) {
      if (constant.name().equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

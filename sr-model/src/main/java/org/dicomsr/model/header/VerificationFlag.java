package org.dicomsr.model.header;

import java.util.Optional;

/** Whether someone vouches for a document, Verification Flag (0040,A493) (PS3.3 C.17.2). */
public enum VerificationFlag {
  /** Nobody does. */
  UNVERIFIED,
  /** Verifying observers do. */
  VERIFIED;

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
  public static Optional<VerificationFlag> ofTerm(String term) {
    for (VerificationFlag constant : values()) {
      if (constant.name().equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

package org.dicomsr.model.header;

import java.util.Optional;

/** What someone did for a document, Participation Type (0040,A080) (PS3.3 C.17.2). */
public enum ParticipationType {
  /** Gave information, as a technician or a nurse does. */
  SOURCE,
  /** Entered or transcribed it. */
  ENT,
  /** Attested it, short of verifying it. */
  ATTEST;

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
  public static Optional<ParticipationType> ofTerm(String term) {
    for (ParticipationType constant : values()) {
      if (constant.name().equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

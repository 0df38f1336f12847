package org.dicomsr.model.content;

import java.util.Optional;

/** The shape that points in time describe, Temporal Range Type (0040,A130) (PS3.3 C.18.7.1.1). */
public enum TemporalRangeType {
  /** One point. */
  POINT("POINT"),
  /** Several points, each on its own. */
  MULTIPOINT("MULTIPOINT"),
  /** What lies between two points. */
  SEGMENT("SEGMENT"),
  /** What lies between the points of each pair. */
  MULTISEGMENT("MULTISEGMENT"),
  /** From one point on. */
  BEGIN("BEGIN"),
  /** Up to one point. */
  END("END");

  private final String term;

  TemporalRangeType(String term) {
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
  public static Optional<TemporalRangeType> ofTerm(String term) {
    for (TemporalRangeType constant : values()) {
      if (constant.term.equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

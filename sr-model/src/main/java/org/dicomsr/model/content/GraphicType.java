package org.dicomsr.model.content;

import java.util.Optional;

/** The shape that points in an image describe, Graphic Type (0070,0023) (PS3.3 C.18.6.1.1). */
public enum GraphicType {
  /** One point. */
  POINT("POINT"),
  /** Several points, each on its own. */
  MULTIPOINT("MULTIPOINT"),
  /** A line through points; closed when the first is also the last. */
  POLYLINE("POLYLINE"),
  /** A circle: its centre and a point on it. */
  CIRCLE("CIRCLE"),
  /** An ellipse: the ends of its major, then of its minor axis. */
  ELLIPSE("ELLIPSE");

  private final String term;

  GraphicType(String term) {
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
  public static Optional<GraphicType> ofTerm(String term) {
    for (GraphicType constant : values()) {
      if (constant.term.equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

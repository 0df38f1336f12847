package org.dicomsr.model.content;

import java.util.Optional;

/**
 * The shape that points in a frame of reference describe, Graphic Type (0070,0023) (PS3.3
 * C.18.9.1.2).
 */
public enum GraphicType3d {
  /** One point. */
  POINT("POINT"),
  /** Several points, each on its own. */
  MULTIPOINT("MULTIPOINT"),
  /** A line through points. */
  POLYLINE("POLYLINE"),
  /** A closed line through points of one plane, the first of which is also the last. */
  POLYGON("POLYGON"),
  /** An ellipse: the ends of its major, then of its minor axis. */
  ELLIPSE("ELLIPSE"),
  /** An ellipsoid: the ends of its three axes. */
  ELLIPSOID("ELLIPSOID");

  private final String term;

  GraphicType3d(String term) {
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
  public static Optional<GraphicType3d> ofTerm(String term) {
    for (GraphicType3d constant : values()) {
      if (constant.term.equals(term)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}

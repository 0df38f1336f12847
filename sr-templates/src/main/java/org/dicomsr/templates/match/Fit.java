package org.dicomsr.templates.match;

/** How well a code fits what a row asks for. The order is from the best. */
enum Fit {
  /** The row names the code. */
  CODE,
  /** The row names a context group that has the code. */
  GROUP,
  /** The row leaves the code open. */
  ANY,
  /** The row suggests other codes, but allows this one. */
  OPEN,
  /** The codes that the row allows are not known. */
  UNKNOWN,
  /** The row does not allow the code. */
  NONE;

  /** {@return whether the row asks for this very concept} */
  boolean isSpecific() {
    return this == CODE || this == GROUP;
  }

  /** The better one of two. */
  Fit or(Fit other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

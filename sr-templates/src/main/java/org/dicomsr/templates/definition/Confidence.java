package org.dicomsr.templates.definition;

/**
 * How sure it is that a row says what the standard's table says. The tables shipped were put
 * together from several sources.
 */
public enum Confidence {
  /** The row is literal, or independent sources agree on it. */
  CONFIRMED,
  /** The row is literal; its context group's number was taken from the same item of a sibling. */
  BY_ANALOGY,
  /** The row is literal; its context group's number rests on the group's name alone. */
  INFERRED,
  /** Only one source has the row. */
  SINGLE_SOURCE
}

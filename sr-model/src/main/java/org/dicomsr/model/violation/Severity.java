package org.dicomsr.model.violation;

/** How much a violation matters to somebody who relies on the standard. */
public enum Severity {
  /** A rule of the standard is broken: a strict reader may refuse the object. */
  ERROR,
  /** Legal but doubtful, or a rule that most readers forgive. */
  WARNING
}

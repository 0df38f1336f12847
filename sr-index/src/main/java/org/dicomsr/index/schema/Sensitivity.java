package org.dicomsr.index.schema;

/**
 * How confidential a value is, and so which privacy profile may keep it. From the least to the
 * most.
 */
public enum Sensitivity {
  /** Codes, numbers, UIDs and terms: what every profile keeps. */
  PLAIN,
  /** An age, which a strict profile groups above 89 years. */
  AGE,
  /** A date, which a strict profile shifts. */
  DATE,
  /** Free text and descriptions, in which anything may stand: a strict profile leaves them out. */
  TEXT,
  /** Names of people, birth dates, identifiers and addresses: no profile keeps them. */
  IDENTITY
}

package org.dicomsr.filter.export;

import java.util.Locale;

/** Which objects of a patient go along. */
public enum Include {
  /** Those that the query found its clauses true by; where it only denies, all it is about. */
  MATCHING,
  /** All objects of the studies of those that match. */
  STUDY,
  /**
   * Those that match, and what they refer to, through chains: of a report its segmentation, of that
   * its images.
   */
  REFERENCES;

  /** {@return the word for it, such as {@code references}} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}

package org.dicomsr.index.source;

import java.util.Locale;

/** What became of one file or object of an ingest. */
public enum Outcome {
  /** The target did not have this SOP Instance and has it now. */
  ADDED,
  /** The target had this SOP Instance with another content and now has this one. */
  REPLACED,
  /** The target has just this; or the ledger says so, and the file was not even opened. */
  UNCHANGED,
  /** Nothing to take in by its kind: a DICOMDIR, which only lists other files. */
  PASSED_OVER,
  /** Not taken in; a {@link Rejection} says why. */
  REJECTED;

  /** {@return the word for it in reports, such as {@code passed-over}} */
  public String term() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package org.dicomsr.examples.cli;

/**
 * What the launcher says of the terminal. Java itself cannot tell whether standard error is one.
 */
final class Terminal {
  private static final String COLUMNS = "sr.columns";

  private Terminal() {}

  /** How wide the terminal is that standard error goes to; 0 where it goes elsewhere. */
  static int columns() {
    return Math.max(0, Integer.getInteger(COLUMNS, 0));
  }
}

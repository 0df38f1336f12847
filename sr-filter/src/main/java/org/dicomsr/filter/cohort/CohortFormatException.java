package org.dicomsr.filter.cohort;

import java.io.IOException;

/** A file that holds no cohort. The message says where, and shows nothing of the file. */
public final class CohortFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param line the line of the file, from 1
   * @param what what was expected, and what was found
   */
  CohortFormatException(int line, String what) {
    super("line " + line + ": " + what);
  }
}

package org.dicomsr.filter.loader;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An exported data set that is not as it should be: no data set, one of another version, or with
 * files that are missing or changed. Names the file within the data set, what was expected and what
 * was found; never a value.
 */
public final class CohortReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The file within the data set. */
  private final String file;

  /**
   * Makes an exception.
   *
   * @param file the file within the data set, with line where that helps
   * @param expected what should be there
   * @param found what is there
   * @param cause what went wrong below, or null
   */
  CohortReadException(String file, String expected, String found, @Nullable Throwable cause) {
    super(file + ": expected " + expected + ", found " + found, cause);
    this.file = file;
  }

  /** {@return the file within the data set, such as {@code samples.jsonl, line 3}} */
  public String file() {
    return file;
  }
}

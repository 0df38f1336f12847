package org.dicomsr.filter.federated;

/**
 * An index that was counted with one subset file before, and is now to be counted with another one
 * over some of the same patients. Immutable.
 */
public final class AnotherSubsetFileException extends CountsException {
  private static final long serialVersionUID = 1L;

  /**
   * Says so.
   *
   * @param before the name of the file before
   */
  AnotherSubsetFileException(String before) {
    super(
        "expected the subset file and catalogue that this index was counted with before, `"
            + before
            + "`, found others over some of the same patients: their numbers could be subtracted from"
            + " each other");
  }
}

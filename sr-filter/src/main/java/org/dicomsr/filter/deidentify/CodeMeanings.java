package org.dicomsr.filter.deidentify;

/**
 * Whose word for a code is written. A Code Meaning (0008,0104) is text that any program may fill;
 * codes and scheme designators themselves always stay.
 *
 * <p>Where a table has the code (the context groups and template rows of the options' templates),
 * the table's meaning is written in any case; this says what becomes of the others.
 */
public enum CodeMeanings {
  /** The code value takes the place of a meaning that no table vouches for. */
  STANDARD,
  /**
   * Codes of registered schemes keep the file's meaning, codes of private schemes get their code
   * value.
   */
  REGISTERED_SCHEMES,
  /** All codes keep the file's meaning, unless it holds an identifier of the object's own. */
  ALL
}

package org.dicomsr.filter.deidentify;

import java.util.Locale;

/** What becomes of an attribute that the keep-list has; the list writes them in lower case. */
enum KeepAction {
  /** Numbers stay; anything else in their place goes. */
  NUMBER,
  /** Terms in capitals stay; anything else in their place goes. */
  TERM,
  /** A term that people may type: stays unless it is an identifier. */
  WORD,
  /** Binary values stay where they are. */
  BYTES,
  /** A sequence: its items are cleaned. */
  ITEMS,
  /** A UID gets another in its place. */
  UID,
  /** The UID of a class of objects: the standard's stay. */
  CLASS,
  /** The UID of a coding scheme stays. */
  SCHEME,
  /** A date is shifted. */
  DATE,
  /** A time stays. */
  TIME,
  /** Technical text stays unless it holds an identifier. */
  TEXT,
  /** A name within the object stays if it is a number. */
  SHORT,
  /** A defined term in mixed case. */
  RESCALE,
  /** The element stays, its value goes. */
  EMPTY,
  /** A fixed value takes the place. */
  DUMMY,
  /** A keyed hash takes the place. */
  TOKEN,
  /** Goes unless descriptors are retained. */
  LABEL,
  /** Becomes empty unless descriptors are retained. */
  LABEL_EMPTY,
  /** Gets a fixed value unless descriptors are retained. */
  LABEL_DUMMY,
  /** Stays if it is the meaning of a code, else becomes empty unless descriptors are retained. */
  NAME,
  /** Goes unless patient characteristics are retained. */
  PATIENT,
  /** Becomes empty unless patient characteristics are retained. */
  PATIENT_EMPTY,
  /** Gets a fixed value unless device identity is retained. */
  DEVICE,
  /** Stays in content that the content policy has passed. */
  CONTENT,
  /** Stays when encapsulated documents are allowed. */
  DOCUMENT,
  /** Has code of its own. */
  SPECIAL;

  static KeepAction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

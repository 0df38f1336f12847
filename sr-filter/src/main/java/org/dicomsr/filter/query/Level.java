package org.dicomsr.filter.query;

import java.util.Locale;

/** What the answer lists, and what the conditions of a query are about: {@code select patients}. */
public enum Level {
  /** Patients. */
  PATIENTS,
  /** Studies. */
  STUDIES,
  /** Series, each with the objects that annotate it. */
  SERIES,
  /** Single objects: instances, or series of images. */
  OBJECTS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** {@return the word of the language, such as {@code patients}} */
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}

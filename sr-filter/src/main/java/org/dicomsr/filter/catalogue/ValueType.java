package org.dicomsr.filter.catalogue;

import java.util.Locale;
import java.util.Optional;

/** What the values of a variable are. */
public enum ValueType {
  /** Numbers, in the variable's unit. */
  NUMBER,
  /** Codes. */
  CODE,
  /** Free text. */
  TEXT,
  /** Dates. */
  DATE,
  /** One of a few words: harmonised ones of the variable, or as files have them. */
  WORD;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** {@return the word of the file, such as {@code number}} */
  public String word() {
    return word;
  }

  /**
   * Finds a type.
   *
   * @param word such as {@code number}; case matters
   * @return the type, or empty when the word is none
   */
  public static Optional<ValueType> ofWord(String word) {
    for (ValueType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return word;
  }
}

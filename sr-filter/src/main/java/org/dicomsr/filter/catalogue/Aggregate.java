package org.dicomsr.filter.catalogue;

import java.util.Locale;
import java.util.Objects;
import org.dicomsr.filter.query.Name;

/** Which of many facts of one patient, study or series counts. Immutable and thread-safe. */
public sealed interface Aggregate {

  /** A choice that needs nothing else. */
  enum Simple implements Aggregate {
    /** All of them. */
    ALL,
    /** The last in time. */
    LATEST,
    /** The first in time. */
    FIRST,
    /** The least number or earliest date. */
    MIN,
    /** The greatest number or latest date. */
    MAX;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** {@return the word of the file, such as {@code latest}} */
    public String word() {
      return word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * The nearest in time to the facts of another variable, of which the first in time counts.
   *
   * @param variable the name of the other variable
   */
  record Nearest(String variable) implements Aggregate {
    /** Checks the form of the name. */
    public Nearest {
      Objects.requireNonNull(variable, "variable");
      variable = new Name(variable).name();
    }
  }
}

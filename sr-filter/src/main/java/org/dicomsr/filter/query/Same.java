package org.dicomsr.filter.query;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * All of it holds in one study, or in one series together with what annotates it: {@code same
 * series{ CT and SEG }}. Binds narrower than the selected level. Immutable.
 *
 * @param scope study or series
 * @param clause what holds there
 */
public record Same(Scope scope, Clause clause) implements Clause {

  /** What is the same. */
  public enum Scope {
    /** One study. */
    STUDY,
    /** One series, and what references it. */
    SERIES;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** {@return the word of the language, such as {@code series}} */
    public String word() {
      return word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Checks that neither is null. */
  public Same {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(clause, "clause");
  }

  @Override
  public List<Clause> children() {
    return List.of(clause);
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}

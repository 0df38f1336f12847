package org.dicomsr.model.dicom.charset;

import java.util.Objects;

/**
 * One value of Specific Character Set (0008,0005) that is not as PS3.3 C.12.1.1.2 wants it, and how
 * it was understood.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param term the value as found
 * @param takenFor the defined term it was taken for; empty where it was left out, or is a defined
 *     term in the wrong place
 */
public record CharacterSetProblem(Kind kind, String term, String takenFor) {

  /** What can be wrong with a value of Specific Character Set. */
  public enum Kind {
    /** Not a defined term, but close to one. */
    MISSPELT("is no defined term"),
    /** Not a defined term, nor like one. */
    UNKNOWN("is unknown"),
    /** One of several values, but without the prefix {@code ISO 2022} that code extensions need. */
    NOT_AN_EXTENSION("cannot be one of several values"),
    /** A character set that must stand alone is one of several values. */
    NOT_ALONE("must be the only value"),
    /** Left out, because another value leaves no room for it. */
    IGNORED("has no effect"),
    /** Value 1 is a multi-byte character set. */
    MULTI_BYTE_FIRST("cannot be the first value");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  private static final int LONGEST_TERM = 16;

  /** Checks that nothing is null. */
  public CharacterSetProblem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(takenFor, "takenFor");
  }

  /**
   * {@return a sentence that quotes the value only if it is close to a defined term, and so no
   * misplaced patient data: not unknown, and at most 16 of {@code A-Z 0-9 _ - space}}
   */
  @Override
  public String toString() {
    String quoted =
        kind != Kind.UNKNOWN && looksLikeTerm()
            ? '"' + term + '"'
            : "a value of " + term.length() + " characters";
    return "Specific Character Set: "
        + quoted
        + ' '
        + kind.sentence
        + (takenFor.isEmpty() ? "" : ", taken for \"" + takenFor + '"');
  }

  private boolean looksLikeTerm() {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '-')) {
        return false;
      }
    }
    return term.length() <= LONGEST_TERM;
  }
}

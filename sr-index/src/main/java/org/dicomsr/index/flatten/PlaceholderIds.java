package org.dicomsr.index.flatten;

import java.util.Locale;
import java.util.Set;

/**
 * Patient IDs that identify nobody: what people, devices and anonymizers write where an ID ought to
 * be. All methods are static.
 *
 * <p>Taking a real ID for a placeholder costs a join between two studies; taking a placeholder for
 * an ID joins strangers. So {@code 123456}, which real systems may issue and the public files of
 * four people carry, is one.
 */
public final class PlaceholderIds {
  private static final int LEAST_REPEATED = 3;
  private static final Set<String> WORDS =
      Set.of(
          "ANON",
          "ANONYM",
          "ANONYMOUS",
          "ANONYMIZED",
          "ANONYMISED",
          "ANONYMIZE",
          "DEIDENTIFIED",
          "DELETED",
          "REMOVED",
          "REDACTED",
          "HIDDEN",
          "EMPTY",
          "BLANK",
          "NOID",
          "NOPATIENTID",
          "NONE",
          "NULL",
          "NAN",
          "NA",
          "NN",
          "UNKNOWN",
          "UNK",
          "UNSPECIFIED",
          "UNDEFINED",
          "DEFAULT",
          "DUMMY",
          "TEST",
          "TESTPATIENT",
          "PATIENT",
          "PATIENTID",
          "PATID",
          "PID",
          "ID",
          "0");
  private static final String ASCENDING = "01234567890";

  private PlaceholderIds() {}

  /**
   * Tells whether an ID identifies nobody: it is empty, a word such as {@code ANONYMOUS}, one
   * character again and again, or digits that count up from 0 or 1.
   *
   * @param id a Patient ID
   * @return whether it is a placeholder
   */
  public static boolean isPlaceholder(String id) {
    StringBuilder letters = new StringBuilder(id.length());
    id.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    String plain = letters.toString();
    return plain.isEmpty() || WORDS.contains(plain) || isRepeated(plain) || countsUp(plain);
  }

  private static boolean isRepeated(String text) {
    return text.length() >= LEAST_REPEATED && text.chars().allMatch(c -> c == text.charAt(0));
  }

  private static boolean countsUp(String text) {
    return text.length() >= LEAST_REPEATED
        && (ASCENDING.startsWith(text) || ASCENDING.startsWith(text, 1));
  }
}

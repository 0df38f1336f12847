package org.dicomsr.model.coding;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coding scheme that DICOM registers (PS3.16 Table 8-1). Immutable and thread-safe.
 *
 * @param designator the Coding Scheme Designator (0008,0102), such as {@code DCM}
 * @param uid the Coding Scheme UID (0008,010C), where one is registered
 * @param name the scheme's name, where the table has one
 */
public record CodingScheme(String designator, @Nullable String uid, @Nullable String name) {

  /**
   * The scheme a designator stands for. Spellings often met in files, such as {@code SNOMEDCT} and
   * {@code LOINC}, give the scheme they mean.
   *
   * @param designator a coding scheme designator
   * @return the scheme, or empty when it is not registered
   */
  public static Optional<CodingScheme> ofDesignator(String designator) {
    return Optional.ofNullable(CodingSchemeTable.find(designator));
  }

  /**
   * The scheme a UID stands for; SNOMED CT for the UID it shares with the retired {@code SRT}.
   *
   * @param uid a coding scheme UID
   * @return the scheme, or empty when it is not registered
   */
  public static Optional<CodingScheme> ofUid(String uid) {
    return Optional.ofNullable(CodingSchemeTable.findUid(uid));
  }

  /**
   * All registered schemes, in the order of the table.
   *
   * @return an unmodifiable collection
   */
  public static Collection<CodingScheme> registered() {
    return CodingSchemeTable.all();
  }

  /**
   * Whether a designator is private: not registered, so that two makers may use it for different
   * schemes. Private designators ought to begin with {@code 99}; not all do.
   *
   * @param designator a coding scheme designator
   * @return whether it is not registered
   */
  public static boolean isPrivate(String designator) {
    return CodingSchemeTable.find(designator) == null;
  }

  /**
   * Text for messages. The values of private schemes may hold anything, even a person's name, and
   * so may a designator that is none: only what is registered, or formed as a private designator,
   * is shown.
   */
  static String describe(String value, @Nullable String scheme) {
    if (scheme == null) {
      return "(…)";
    }
    if (!isPrivate(scheme)) {
      return "(" + value + ", " + scheme + ")";
    }
    if (!scheme.startsWith("99")) {
      return "(…, private)";
    }
    int site = scheme.indexOf('@');
    return "(…, " + (site < 0 ? scheme : scheme.substring(0, site)) + ")";
  }
}

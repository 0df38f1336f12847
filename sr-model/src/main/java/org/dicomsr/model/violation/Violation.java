package org.dicomsr.model.violation;

import java.util.Objects;

/**
 * One rule of the standard that an object breaks; the object was read all the same.
 *
 * <p>No component holds a value of the object other than UIDs, tags, lengths, counts, value
 * representations and codes of registered schemes, so a violation may be logged. Immutable and
 * thread-safe.
 *
 * @param rule stable identifier of the rule, such as {@code SR-NUM-UNIT}
 * @param severity how much it matters
 * @param path where: a content item identifier such as {@code 1.3.2}, a tag path such as {@code
 *     (0040,A730)[2]/(0040,A043)}, or an offset; empty for the whole object
 * @param message one sentence: what was expected and what was found
 * @param section the section of the standard that states the rule, such as {@code PS3.3 C.17.3}
 */
public record Violation(
    String rule, Severity severity, String path, String message, String section) {

  /** Checks that no component is null. */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(section, "section");
  }

  /**
   * Makes a violation of severity {@link Severity#ERROR}.
   *
   * @param rule stable identifier of the rule
   * @param path where
   * @param message what was expected and what was found
   * @param section the section of the standard
   * @return the violation
   */
  public static Violation error(String rule, String path, String message, String section) {
    return new Violation(rule, Severity.ERROR, path, message, section);
  }

  /**
   * Makes a violation of severity {@link Severity#WARNING}.
   *
   * @param rule stable identifier of the rule
   * @param path where
   * @param message what was expected and what was found
   * @param section the section of the standard
   * @return the violation
   */
  public static Violation warning(String rule, String path, String message, String section) {
    return new Violation(rule, Severity.WARNING, path, message, section);
  }
}

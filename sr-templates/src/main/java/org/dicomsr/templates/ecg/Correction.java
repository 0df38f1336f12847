package org.dicomsr.templates.ecg;

import java.util.Objects;

/**
 * Something that a corrected report says otherwise than the report it was made from. No component
 * holds a value of the report. Immutable.
 *
 * @param kind what happened
 * @param path where it is in the report as it was, a content item identifier such as {@code 1.9.1};
 *     empty for what was not there
 * @param rule the row that it is about, such as {@code TID3704-row2}; empty for none
 * @param message what happened and why, in a sentence
 */
public record Correction(Kind kind, String path, String rule, String message) {

  /** What happened to a value. */
  public enum Kind {
    /** It is said in another way, such as in another unit. */
    CHANGED,
    /** The template demands it, and it was not there. */
    ADDED,
    /** The template has no place for it, or its meaning is not known for certain. */
    LOST
  }

  /** Checks that no component is null. */
  public Correction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }
}

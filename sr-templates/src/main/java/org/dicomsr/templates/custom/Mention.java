package org.dicomsr.templates.custom;

/**
 * Something that a file's templates refer to by name.
 *
 * @param kind what it is
 * @param id its TID or CID
 * @param position where it is mentioned
 */
public record Mention(Kind kind, String id, FilePosition position) {

  /** What can be mentioned. */
  public enum Kind {
    /** A template that a row includes. */
    TEMPLATE,
    /** A context group. */
    CONTEXT_GROUP
  }
}

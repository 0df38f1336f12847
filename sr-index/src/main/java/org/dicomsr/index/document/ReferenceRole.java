package org.dicomsr.index.document;

import java.util.Optional;

/** Why an object refers to another. */
public enum ReferenceRole {
  /** A content item of a report does. */
  CONTENT("content"),
  /** It is listed as evidence of a report. */
  EVIDENCE("evidence"),
  /** It was derived from it. */
  SOURCE("source"),
  /** It refers to it for any other reason: a segmented series, images of a plan. */
  RELATED("related"),
  /** It is a document whose content went into this one. */
  PREDECESSOR("predecessor"),
  /** It is the same document, stored in another study. */
  IDENTICAL("identical");

  private final String term;

  ReferenceRole(String term) {
    this.term = term;
  }

  /** {@return the word for it in documents} */
  public String term() {
    return term;
  }

  /** {@return whether an annotation that refers to an object so is about that object} */
  public boolean annotates() {
    return switch (this) {
      case CONTENT, EVIDENCE, SOURCE, RELATED -> true;
      case PREDECESSOR, IDENTICAL -> false;
    };
  }

  /**
   * Finds a role by its word.
   *
   * @param term the word
   * @return the role, absent when there is none
   */
  public static Optional<ReferenceRole> ofTerm(String term) {
    for (ReferenceRole role : values()) {
      if (role.term.equals(term)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}

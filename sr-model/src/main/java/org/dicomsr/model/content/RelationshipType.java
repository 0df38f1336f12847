package org.dicomsr.model.content;

import java.util.Optional;

/** How a content item relates to its parent (PS3.3 C.17.3.2.4). */
public enum RelationshipType {
  /** The parent, a container, contains the child. */
  CONTAINS("CONTAINS"),
  /** The child says something about the observation: who, what, of whom. */
  HAS_OBS_CONTEXT("HAS OBS CONTEXT"),
  /** The child says how the data was acquired. */
  HAS_ACQ_CONTEXT("HAS ACQ CONTEXT"),
  /** The child qualifies the meaning of the parent's concept name. */
  HAS_CONCEPT_MOD("HAS CONCEPT MOD"),
  /** The child is a property of the parent. */
  HAS_PROPERTIES("HAS PROPERTIES"),
  /** The parent was concluded from the child. */
  INFERRED_FROM("INFERRED FROM"),
  /** The parent, coordinates, lies in the child, an image, waveform or other coordinates. */
  SELECTED_FROM("SELECTED FROM");

  private final String term;

  RelationshipType(String term) {
    this.term = term;
  }

  /** {@return the defined term of Relationship Type (0040,A010)} */
  public String term() {
    return term;
  }

  /**
   * Finds a relationship type by its defined term.
   *
   * @param term the term as in Relationship Type (0040,A010)
   * @return the relationship type, absent when the term is none of the standard's
   */
  public static Optional<RelationshipType> ofTerm(String term) {
    for (RelationshipType type : values()) {
      if (type.term.equals(term)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}

package org.dicomsr.model.content;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A relationship as it was found or is to be written: usually one of the standard's {@linkplain
 * RelationshipType types}, else a raw term.
 *
 * <p>{@code toString} shows only terms of the standard. Immutable.
 *
 * @param term the term of Relationship Type (0040,A010); empty where the attribute is missing or
 *     empty
 */
public record Relationship(String term) {
  private static final Map<RelationshipType, Relationship> STANDARD =
      new EnumMap<>(RelationshipType.class);
  private static final Relationship MISSING = new Relationship("");

  static {
    for (RelationshipType type : RelationshipType.values()) {
      STANDARD.put(type, new Relationship(type.term()));
    }
  }

  /** Checks that the term is not null. */
  public Relationship {
    Objects.requireNonNull(term, "term");
  }

  /**
   * The relationship of a type.
   *
   * @param type the type
   * @return the relationship
   */
  public static Relationship of(RelationshipType type) {
    return Objects.requireNonNull(STANDARD.get(type));
  }

  /** {@return the relationship of an edge whose type is missing} */
  public static Relationship missing() {
    return MISSING;
  }

  /** {@return the type, absent when the term is none of the standard's} */
  public Optional<RelationshipType> type() {
    return RelationshipType.ofTerm(term);
  }

  /**
   * Tells whether this is the relationship of a type.
   *
   * @param type the type
   * @return whether it is
   */
  public boolean is(RelationshipType type) {
    return term.equals(type.term());
  }

  @Override
  public String toString() {
    return type().map(RelationshipType::term).orElse(term.isEmpty() ? "(missing)" : "(unknown)");
  }
}

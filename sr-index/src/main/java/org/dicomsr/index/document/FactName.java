package org.dicomsr.index.document;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;

/**
 * What a fact is about: a coded concept in reports, an attribute elsewhere. Immutable.
 *
 * <p>{@link #key} is one text for both: {@code SCT|410668003} for a concept, {@code SegmentLabel}
 * for an attribute. Keys of concepts have a bar and keywords have none, so they never meet.
 */
public sealed interface FactName {
  /** The name of what has none. */
  FactName UNNAMED = new Unnamed();

  /** {@return what identifies the name; empty for no name} */
  String key();

  /** {@return the code meaning as the file has it} */
  Optional<String> meaning();

  /**
   * A concept.
   *
   * @param coded the concept
   */
  record Concept(Coded coded) implements FactName {
    /** Checks that the concept is not null. */
    public Concept {
      Objects.requireNonNull(coded, "coded");
    }

    @Override
    public String key() {
      return coded.key();
    }

    @Override
    public Optional<String> meaning() {
      return coded.meaning();
    }

    @Override
    public String toString() {
      return coded.toString();
    }
  }

  /**
   * An attribute.
   *
   * @param keyword of the dictionary (PS3.6), or one of the few that documents add: {@code
   *     MultiplexGroupDuration}, {@code NumberOfContours}, {@code NumberOfContourPoints}
   */
  record Attribute(String keyword) implements FactName {
    /** Checks that there is a keyword. */
    public Attribute {
      if (keyword.isEmpty()) {
        throw new IllegalArgumentException("expected a keyword, found none");
      }
    }

    @Override
    public String key() {
      return keyword;
    }

    @Override
    public Optional<String> meaning() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return keyword;
    }
  }

  /** No name, which a file left out or need not give: a nameless SELECTED FROM IMAGE is legal. */
  record Unnamed() implements FactName {
    @Override
    public String key() {
      return "";
    }

    @Override
    public Optional<String> meaning() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "(unnamed)";
    }
  }

  /**
   * The name of a concept, where nothing is known of the document.
   *
   * @param concept the concept
   * @return the name
   */
  static FactName of(CodedConcept concept) {
    return new Concept(Coded.of(concept));
  }

  /**
   * The name of an attribute.
   *
   * @param keyword its keyword
   * @return the name
   */
  static FactName of(String keyword) {
    return new Attribute(keyword);
  }
}

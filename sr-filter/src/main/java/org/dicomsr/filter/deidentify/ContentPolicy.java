package org.dicomsr.filter.deidentify;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.ConceptPath;
import org.dicomsr.model.content.ValueType;

/**
 * Names the content items of Structured Reports that a data set needs although items of their kind
 * go: text, dates, observer context and what is beneath it, patient characteristics.
 *
 * <p>Codes, measurements, references and coordinates stay without being named. Names of persons go
 * even when named, unless {@link Retained#PERSON_NAMES} are asked for; named text goes when it
 * holds an identifier of the object's own. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface ContentPolicy {

  /**
   * Whether an item stays.
   *
   * @param path the concept names from the root down to the item
   * @param concept the item's own concept name
   * @param type the item's value type
   * @return whether it stays
   */
  boolean keeps(ConceptPath path, CodedConcept concept, ValueType type);

  /**
   * Whether a text stays: asked of items that {@link #keeps} names. Let some texts stay by it, such
   * as those that stand for a category.
   *
   * @param path the concept names from the root down to the item
   * @param concept the item's own concept name
   * @param text the text
   * @return whether it stays
   */
  default boolean keepsText(ConceptPath path, CodedConcept concept, String text) {
    return keeps(path, concept, ValueType.TEXT);
  }

  /** {@return the policy that names nothing} */
  static ContentPolicy nothing() {
    return (path, concept, type) -> false;
  }

  /**
   * Names items by concept, wherever they are.
   *
   * @param concepts the concept names
   * @return the policy
   */
  static ContentPolicy of(Collection<CodedConcept> concepts) {
    Set<ConceptKey> keys =
        concepts.stream().map(CodedConcept::conceptKey).collect(Collectors.toUnmodifiableSet());
    return (path, concept, type) -> keys.contains(concept.conceptKey());
  }

  /**
   * Names what this policy names, and what another does.
   *
   * @param other the other
   * @return both
   */
  default ContentPolicy or(ContentPolicy other) {
    ContentPolicy one = this;
    return new ContentPolicy() {
      @Override
      public boolean keeps(ConceptPath path, CodedConcept concept, ValueType type) {
        return one.keeps(path, concept, type) || other.keeps(path, concept, type);
      }

      @Override
      public boolean keepsText(ConceptPath path, CodedConcept concept, String text) {
        return one.keepsText(path, concept, text) || other.keepsText(path, concept, text);
      }
    };
  }
}

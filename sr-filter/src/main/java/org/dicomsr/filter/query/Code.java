package org.dicomsr.filter.query;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;

/**
 * A code: on the left a concept, on the right a value. It finds what stands for the same concept,
 * be it written in SRT or SCT, and never the same characters in another scheme. Immutable.
 *
 * @param scheme the coding scheme designator, or the UID of a private scheme
 * @param value the code value
 */
public record Code(String scheme, String value) implements Concept, Value {
  /** Checks that both are filled. */
  public Code {
    Texts.checkFilled(scheme, "a coding scheme");
    Texts.checkFilled(value, "a code");
  }

  /**
   * The code of a concept; version and meaning do not take part.
   *
   * @param concept a concept with a coding scheme
   * @return the code
   * @throws InvalidQueryException when the concept has no coding scheme
   */
  public static Code of(CodedConcept concept) {
    return new Code(Optional.ofNullable(concept.scheme()).orElse(""), concept.value());
  }

  /** {@return what the code stands for, as documents are searched by it} */
  public ConceptKey key() {
    return CodedConcept.of(value, scheme, "").conceptKey();
  }

  @Override
  public String toString() {
    return Texts.code(scheme, value);
  }
}

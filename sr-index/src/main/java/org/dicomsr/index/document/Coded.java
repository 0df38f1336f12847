package org.dicomsr.index.document;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.CodingSchemes;
import org.dicomsr.model.coding.ConceptKey;

/**
 * A code together with what it stands for. Immutable; {@code toString} shows codes of registered
 * schemes only.
 *
 * @param key what the code stands for, apart from how it is written, as {@link ConceptKey#text}:
 *     what is searched for
 * @param code the code as the file has it, with meaning and version
 */
public record Coded(String key, CodedConcept code) {
  /** Checks that neither is null. */
  public Coded {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(code, "code");
  }

  /**
   * A code, where nothing is known of the document it came from.
   *
   * @param code the code
   * @return the code with its key
   */
  public static Coded of(CodedConcept code) {
    return new Coded(code.conceptKey().text(), code);
  }

  /**
   * A code of a document.
   *
   * @param code the code
   * @param schemes how the document and its site tell private schemes apart
   * @return the code with its key
   */
  public static Coded of(CodedConcept code, CodingSchemes schemes) {
    return new Coded(code.conceptKey(schemes).text(), code);
  }

  /** {@return the code meaning, if the file has one} */
  public Optional<String> meaning() {
    return Optional.ofNullable(code.meaning()).filter(meaning -> !meaning.isEmpty());
  }

  @Override
  public String toString() {
    return code.toString();
  }
}

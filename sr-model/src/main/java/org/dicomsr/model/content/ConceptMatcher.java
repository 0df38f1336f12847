package org.dicomsr.model.content;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/** Compares many concept names with one key; most are told apart without making keys of them. */
final class ConceptMatcher {
  private ConceptMatcher() {}

  static boolean matches(ConceptKey key, @Nullable CodedConcept name) {
    if (name == null) {
      return false;
    }
    boolean sameValue = name.value().equals(key.value());
    if (sameValue && key.scheme().equals(name.scheme())) {
      return true;
    }
    // Only a retired code of SNOMED, which begins with a letter, has another value than its key.
    boolean retired =
        key.scheme().equals("SCT") && !name.value().isEmpty() && !isDigit(name.value().charAt(0));
    return (sameValue || retired) && name.conceptKey().equals(key);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

package org.dicomsr.templates.match;

import java.util.Locale;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.context.ContextGroups;

/** Whether a code's meaning is one that the tables give it. */
final class Meanings {
  /** Schemes whose codes say what they mean; every table and language words that differently. */
  private static final Set<String> EXEMPT =
      Set.of("RFC5646", "RFC3066", "ISO639_1", "ISO639_2", "ISO3166_1", "UCUM");

  private final ContextGroups groups;

  Meanings(ContextGroups groups) {
    this.groups = groups;
  }

  /**
   * Compares letters and digits only: hyphens, brackets and case differ between editions.
   *
   * @param found a code as a document has it
   * @param known the same code as a template has it
   */
  boolean isKnown(CodedConcept found, CodedConcept known) {
    String meaning = String.valueOf(found.meaning());
    if (meaning.equals(known.meaning()) || EXEMPT.contains(String.valueOf(known.scheme()))) {
      return true;
    }
    String plain = plain(withoutTag(meaning));
    return plain.equals(plain(withoutTag(String.valueOf(known.meaning()))))
        || groups.meanings(found).stream()
            .anyMatch(other -> plain.equals(plain(withoutTag(other))));
  }

  /** Without what SNOMED appends to its full names, as in {@code Heart (body structure)}. */
  private static String withoutTag(String meaning) {
    int tag = meaning.endsWith(")") ? meaning.lastIndexOf(" (") : -1;
    return tag > 0 ? meaning.substring(0, tag) : meaning;
  }

  private static String plain(String meaning) {
    StringBuilder plain = new StringBuilder(meaning.length());
    for (int i = 0; i < meaning.length(); i++) {
      if (Character.isLetterOrDigit(meaning.charAt(i))) {
        plain.append(meaning.charAt(i));
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}

package org.dicomsr.model.coding;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a code stands for, apart from how it is written: version, meaning and kind of value are
 * gone, retired SNOMED codes are their SNOMED CT identifiers, and a private scheme goes by its UID
 * or site where known.
 *
 * <p>Made by {@link CodedConcept#conceptKey()}. It has a stable text form, {@code SCT|441509002},
 * in which a bar or backslash of the scheme is preceded by a backslash; a code without scheme
 * begins with the bar. Immutable and thread-safe.
 *
 * @param value the code value
 * @param scheme the designator of a registered scheme, the UID or designator of a private one, or
 *     empty
 */
public record ConceptKey(String value, String scheme) {

  /**
   * The text form, which {@link #parse} reads.
   *
   * @return scheme, bar, value
   */
  public String text() {
    return (isPlain(scheme) ? scheme : escaped(scheme)) + '|' + value;
  }

  /**
   * Reads the text form.
   *
   * @param text what {@link #text} gave
   * @return the key
   * @throws IllegalArgumentException if there is no bar between scheme and value
   */
  public static ConceptKey parse(String text) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|') {
        return new ConceptKey(text.substring(i + 1), scheme.toString());
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        scheme.append(text.charAt(i));
      } else {
        scheme.append(c);
      }
    }
    throw new IllegalArgumentException(
        "concept key of " + text.length() + " characters: expected scheme|value, found no bar");
  }

  /**
   * What became of SNOMED's older codes that begin alike: {@code T-32} gives the keys of the
   * heart's parts, by which such codes go. Codes that nothing replaced are not among them; their
   * keys begin with {@code SRT|}.
   *
   * @param prefix how the older codes begin
   * @return the keys of the concepts that replaced them
   */
  public static Set<ConceptKey> ofOlderSnomed(String prefix) {
    Set<ConceptKey> keys = new LinkedHashSet<>();
    RetiredSnomed.currentOf(prefix).forEach(value -> keys.add(new ConceptKey(value, "SCT")));
    return keys;
  }

  private static boolean isPlain(String scheme) {
    return scheme.indexOf('|') < 0 && scheme.indexOf('\\') < 0;
  }

  private static String escaped(String scheme) {
    return scheme.replace("\\", "\\\\").replace("|", "\\|");
  }

  /** As {@link CodedConcept#toString}: values of private schemes are withheld. */
  @Override
  public String toString() {
    return CodingScheme.describe(value, scheme);
  }
}

package org.dicomsr.model.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code as one sequence item holds it: the Basic Coded Entry and its enhancements (PS3.3 8.8).
 *
 * <p>Equality is strict: two records are equal when every component is, as a faithful copy needs.
 * To ask whether two codes <em>mean</em> the same, use {@link #sameConceptAs} or compare {@link
 * #conceptKey} values.
 *
 * <p>Any text that a file can hold is accepted, empty values and missing meanings included.
 * Immutable and thread-safe.
 *
 * @param value the code value, from whichever of the three attributes holds it
 * @param kind the attribute that holds the value
 * @param scheme Coding Scheme Designator (0008,0102); may be absent beside a URN
 * @param schemeVersion Coding Scheme Version (0008,0103)
 * @param meaning Code Meaning (0008,0104), which the standard requires and files sometimes lack
 * @param equivalents codes of Equivalent Code Sequence (0008,0121), in file order
 */
public record CodedConcept(
    String value,
    CodeValueKind kind,
    @Nullable String scheme,
    @Nullable String schemeVersion,
    @Nullable String meaning,
    List<CodedConcept> equivalents) {

  /** Copies the list of equivalents. */
  public CodedConcept {
    equivalents = List.copyOf(equivalents);
  }

  /**
   * A code without version.
   *
   * @param value the code value; its kind follows from it
   * @param scheme the coding scheme designator
   * @param meaning the code meaning
   * @return the code
   */
  public static CodedConcept of(String value, String scheme, String meaning) {
    return create(value, CodeValueKind.of(value), scheme, null, meaning);
  }

  /**
   * A code with the version of its scheme.
   *
   * @param value the code value; its kind follows from it
   * @param scheme the coding scheme designator
   * @param version the coding scheme version
   * @param meaning the code meaning
   * @return the code
   */
  public static CodedConcept of(String value, String scheme, String version, String meaning) {
    return create(value, CodeValueKind.of(value), scheme, version, meaning);
  }

  /**
   * A code whose value is a URN or URL and names its scheme by itself.
   *
   * @param value the URN
   * @param meaning the code meaning
   * @return the code
   */
  public static CodedConcept urn(String value, String meaning) {
    return create(value, CodeValueKind.URN, null, null, meaning);
  }

  /**
   * A code kept in Long Code Value, whatever its length.
   *
   * @param value the code value
   * @param scheme the coding scheme designator
   * @param meaning the code meaning
   * @return the code
   */
  public static CodedConcept longCode(String value, String scheme, String meaning) {
    return create(value, CodeValueKind.LONG, scheme, null, meaning);
  }

  private static CodedConcept create(
      String value,
      CodeValueKind kind,
      @Nullable String scheme,
      @Nullable String version,
      @Nullable String meaning) {
    return new CodedConcept(value, kind, scheme, version, meaning, List.of());
  }

  /**
   * A copy with another scheme version.
   *
   * @param newVersion the version, or null for none
   * @return the copy
   */
  public CodedConcept withSchemeVersion(@Nullable String newVersion) {
    return with(newVersion, meaning, equivalents);
  }

  /**
   * A copy with another meaning, such as a translation.
   *
   * @param newMeaning the meaning, or null for none
   * @return the copy
   */
  public CodedConcept withMeaning(@Nullable String newMeaning) {
    return with(schemeVersion, newMeaning, equivalents);
  }

  /**
   * A copy with other equivalent codes.
   *
   * @param newEquivalents the equivalent codes, which replace those here
   * @return the copy
   */
  public CodedConcept withEquivalents(List<CodedConcept> newEquivalents) {
    return with(schemeVersion, meaning, newEquivalents);
  }

  private CodedConcept with(
      @Nullable String newVersion, @Nullable String newMeaning, List<CodedConcept> newEquivalents) {
    return new CodedConcept(value, kind, scheme, newVersion, newMeaning, newEquivalents);
  }

  /**
   * What this code stands for, for use where nothing is known of the document it came from.
   *
   * @return the key
   */
  public ConceptKey conceptKey() {
    return CodingSchemes.NONE.key(this);
  }

  /**
   * What this code stands for in a document that identifies its coding schemes.
   *
   * @param schemes how the document, or else the site, tells its private schemes apart
   * @return the key
   */
  public ConceptKey conceptKey(CodingSchemes schemes) {
    return schemes.key(this);
  }

  /**
   * Whether both codes stand for the same concept: meaning, version, kind and equivalents do not
   * matter, and retired SNOMED codes are those that replace them.
   *
   * @param other a code
   * @return whether their keys are equal
   */
  public boolean sameConceptAs(CodedConcept other) {
    return conceptKey().equals(other.conceptKey());
  }

  /**
   * Value and scheme of a registered scheme; the value of any other is withheld, and so is every
   * meaning.
   */
  @Override
  public String toString() {
    return CodingScheme.describe(value, scheme);
  }
}

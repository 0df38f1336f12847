package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * The language of a report or a part of it, Language of Content Item and Descendants: TID 1204
 * (PS3.16); also that of a value, TID 1201. Immutable and thread-safe.
 *
 * @param language the language, a code of RFC 5646 as in CID 5000
 * @param country the country, a code of ISO 3166-1 as in CID 5001
 */
public record Language(CodedConcept language, @Nullable CodedConcept country) {
  private static final int LONGEST_MEANING = 64;

  /** Checks that there is a language. */
  public Language {
    Objects.requireNonNull(language, "language");
  }

  /**
   * A language of no country in particular.
   *
   * @param language the language, a code of RFC 5646
   * @return the language
   */
  public static Language of(CodedConcept language) {
    return new Language(language, null);
  }

  /**
   * The language of a locale, such as {@code Locale.ENGLISH} or {@code Locale.CANADA_FRENCH}, as
   * its tag of RFC 5646.
   *
   * @param locale a locale with a language
   * @return the language; a country is part of the tag
   */
  public static Language of(Locale locale) {
    CodedConcept tag =
        CodedConcept.of(locale.toLanguageTag(), "RFC5646", locale.getDisplayName(Locale.ENGLISH));
    String meaning =
        ContextGroups.standard().standardMeaning(tag).orElse(locale.getDisplayName(Locale.ENGLISH));
    return of(tag.withMeaning(meaning.substring(0, Math.min(meaning.length(), LONGEST_MEANING))));
  }

  /**
   * Copies with the country.
   *
   * @param value the country, or null for none
   * @return the copy
   */
  public Language withCountry(@Nullable CodedConcept value) {
    return new Language(language, value);
  }

  /**
   * Writes the language of an item and all beneath it, by {@code HAS CONCEPT MOD}.
   *
   * @param parent the item
   */
  public void writeTo(ItemBuilder<?> parent) {
    writeTo(parent, Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS);
  }

  /** Writes the language of a value, TID 1201. */
  void writeAsLanguageOfValue(ItemBuilder<?> parent) {
    writeTo(parent, Dcm.LANGUAGE_OF_VALUE);
  }

  private void writeTo(ItemBuilder<?> parent, CodedConcept name) {
    parent.code(
        HAS_CONCEPT_MOD,
        name,
        language,
        item -> new ChildWriter(item, HAS_CONCEPT_MOD).code(Dcm.COUNTRY_OF_LANGUAGE, country));
  }

  /**
   * Reads the language of an item and all beneath it.
   *
   * @param parent the item
   * @return the language that is said right beneath it
   */
  public static Optional<Language> from(ContentNode parent) {
    return from(parent, Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS);
  }

  /** Reads the language of a value, TID 1201. */
  static Optional<Language> ofValue(ContentNode parent) {
    return from(parent, Dcm.LANGUAGE_OF_VALUE);
  }

  private static Optional<Language> from(ContentNode parent, CodedConcept name) {
    ContentNode node = Children.of(parent).first(name, Code.class);
    if (node == null || !(node.item() instanceof Code code)) {
      return Optional.empty();
    }
    CodedConcept country = Children.of(node).code(Dcm.COUNTRY_OF_LANGUAGE);
    return Optional.ofNullable(Children.value(code))
        .map(language -> new Language(language, country));
  }

  @Override
  public String toString() {
    return "Language[" + language + "]";
  }
}

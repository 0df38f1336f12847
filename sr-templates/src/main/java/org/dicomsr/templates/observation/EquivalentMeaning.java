package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * What the concept name of an item says in other words or another language: a row of TID 1210
 * (PS3.16). Immutable and thread-safe; {@code toString} shows no text.
 *
 * @param meaning the other words, or a code; all of one item are alike in that
 * @param language their language
 */
public record EquivalentMeaning(TextOrCode meaning, @Nullable Language language) {

  /** Checks that there is a meaning. */
  public EquivalentMeaning {
    Objects.requireNonNull(meaning, "meaning");
  }

  /**
   * Other words.
   *
   * @param text the words
   * @return the meaning
   */
  public static EquivalentMeaning of(String text) {
    return new EquivalentMeaning(TextOrCode.of(text), null);
  }

  /**
   * Another code.
   *
   * @param code the code
   * @return the meaning
   */
  public static EquivalentMeaning of(CodedConcept code) {
    return new EquivalentMeaning(TextOrCode.of(code), null);
  }

  /**
   * Copies with their language.
   *
   * @param value their language, or null for none
   * @return the copy
   */
  public EquivalentMeaning withLanguage(@Nullable Language value) {
    return new EquivalentMeaning(meaning, value);
  }

  /**
   * Writes the row, by {@code HAS CONCEPT MOD}.
   *
   * @param parent the item whose concept name it explains
   */
  public void writeTo(ItemBuilder<?> parent) {
    switch (meaning) {
      case TextOrCode.OfText(String text) ->
          parent.text(
              HAS_CONCEPT_MOD, Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME, text, this::writeLanguageTo);
      case TextOrCode.OfCode(CodedConcept code) ->
          parent.code(
              HAS_CONCEPT_MOD, Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME, code, this::writeLanguageTo);
    }
  }

  private void writeLanguageTo(ItemBuilder<?> item) {
    if (language != null) {
      language.writeAsLanguageOfValue(item);
    }
  }

  /**
   * Reads the meanings that are right beneath an item.
   *
   * @param parent the item
   * @return the meanings, in order
   */
  public static List<EquivalentMeaning> from(ContentNode parent) {
    List<EquivalentMeaning> meanings = new ArrayList<>();
    for (ContentNode node : Children.of(parent).named(Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME)) {
      TextOrCode.from(node.item())
          .ifPresent(meaning ->
              meanings.add(new EquivalentMeaning(meaning, Language.ofValue(node).orElse(null))));
    }
    return meanings;
  }

  @Override
  public String toString() {
    return "EquivalentMeaning[" + meaning + "]";
  }
}

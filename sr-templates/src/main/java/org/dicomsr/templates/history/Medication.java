package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A medicine, by code or in words (TID 3802 rows 26 to 30). Immutable.
 *
 * @param code the medicine; null where it is told in words
 * @param text the medicine in words; null where it is coded
 * @param dosage how much of it, beside a code only; null if not said
 * @param status whether it is still taken, of CID 3773 Use Status; null if not said
 */
public record Medication(
    @Nullable CodedConcept code,
    @Nullable String text,
    @Nullable Quantity dosage,
    @Nullable CodedConcept status) {

  /** Checks that there is either a code or a text, and no dosage beside a text. */
  public Medication {
    if ((code == null) == (text == null)) {
      throw new IllegalArgumentException("expected either a code or a text");
    }
    if (text != null && dosage != null) {
      throw new IllegalArgumentException("expected no dosage beside a text, found one");
    }
  }

  /**
   * A medicine by code.
   *
   * @param code the medicine
   * @param dosage how much of it, or null
   * @param status whether it is still taken, or null
   * @return the medicine
   */
  public static Medication of(
      CodedConcept code, @Nullable Quantity dosage, @Nullable CodedConcept status) {
    return new Medication(Objects.requireNonNull(code, "code"), null, dosage, status);
  }

  /**
   * A medicine in words.
   *
   * @param text the medicine
   * @param status whether it is still taken, or null
   * @return the medicine
   */
  public static Medication inWords(String text, @Nullable CodedConcept status) {
    return new Medication(null, Objects.requireNonNull(text, "text"), null, status);
  }

  static Medication read(CodedConcept code, Reading item) {
    return of(code, item.quantity(Sct.DOSAGE).orElse(null), status(item));
  }

  static Medication read(String text, Reading item) {
    return inWords(text, status(item));
  }

  private static @Nullable CodedConcept status(Reading item) {
    return item.code(Ln.STATUS, "3773").orElse(null);
  }

  void writeTo(ItemBuilder<?> section) {
    if (code != null) {
      section.code(CONTAINS, Dcm.MEDICATION_TYPE, code, this::writeProperties);
    } else if (text != null) {
      section.text(CONTAINS, Dcm.MEDICATION_TYPE, text, this::writeProperties);
    }
  }

  private void writeProperties(ItemBuilder<?> item) {
    new ChildWriter(item, HAS_PROPERTIES).quantity(Sct.DOSAGE, dosage).code(Ln.STATUS, status);
  }

  @Override
  public String toString() {
    return "Medication[" + (code == null ? "text]" : "code]");
  }
}

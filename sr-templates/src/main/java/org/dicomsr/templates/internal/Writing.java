package org.dicomsr.templates.internal;

import java.util.Collection;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/** Adds items whose value may be absent: null and empty lists add nothing. */
public final class Writing {
  private Writing() {}

  /**
   * Adds a TEXT, if there is one.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name the concept name
   * @param value the text
   */
  public static void text(
      ItemBuilder<?> parent, RelationshipType type, CodedConcept name, @Nullable String value) {
    if (value != null) {
      parent.text(type, name, value);
    }
  }

  /**
   * Adds a TEXT for each text.
   *
   * @param parent the item above
   * @param type how the items relate to it
   * @param name the concept name
   * @param values the texts
   */
  public static void texts(
      ItemBuilder<?> parent, RelationshipType type, CodedConcept name, Collection<String> values) {
    values.forEach(value -> parent.text(type, name, value));
  }

  /**
   * Adds a CODE, if there is one.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name the concept name
   * @param value the code
   */
  public static void code(
      ItemBuilder<?> parent,
      RelationshipType type,
      CodedConcept name,
      @Nullable CodedConcept value) {
    if (value != null) {
      parent.code(type, name, value);
    }
  }

  /**
   * Adds a CODE for each code.
   *
   * @param parent the item above
   * @param type how the items relate to it
   * @param name the concept name
   * @param values the codes
   */
  public static void codes(
      ItemBuilder<?> parent,
      RelationshipType type,
      CodedConcept name,
      Collection<CodedConcept> values) {
    values.forEach(value -> parent.code(type, name, value));
  }

  /**
   * Adds a DATETIME, if there is one.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name the concept name
   * @param value the date and time
   */
  public static void dateTime(
      ItemBuilder<?> parent,
      RelationshipType type,
      CodedConcept name,
      @Nullable DicomDateTime value) {
    if (value != null) {
      parent.dateTime(type, name, value);
    }
  }

  /**
   * Adds a NUM, if there is one.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name the concept name
   * @param value the quantity
   */
  public static void quantity(
      ItemBuilder<?> parent, RelationshipType type, CodedConcept name, @Nullable Quantity value) {
    if (value != null) {
      value.writeTo(parent, type, name);
    }
  }
}

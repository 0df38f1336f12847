package org.dicomsr.templates.internal;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.jspecify.annotations.Nullable;

/**
 * Adds items beneath an item, all by one relationship, and nothing where there is no value. Not
 * thread-safe.
 */
public final class ChildWriter {
  private final ItemBuilder<?> parent;
  private final RelationshipType type;

  /**
   * Makes a writer.
   *
   * @param parent the item above
   * @param type how the items relate to it
   */
  public ChildWriter(ItemBuilder<?> parent, RelationshipType type) {
    this.parent = parent;
    this.type = type;
  }

  /**
   * Adds a TEXT.
   *
   * @param name what it is about
   * @param value the text, or null for none
   * @return this writer
   */
  public ChildWriter text(CodedConcept name, @Nullable String value) {
    if (value != null) {
      parent.text(type, name, value);
    }
    return this;
  }

  /**
   * Adds a TEXT for each value.
   *
   * @param name what they are about
   * @param values the texts
   * @return this writer
   */
  public ChildWriter texts(CodedConcept name, List<String> values) {
    values.forEach(value -> text(name, value));
    return this;
  }

  /**
   * Adds a CODE.
   *
   * @param name what it is about
   * @param value the code, or null for none
   * @return this writer
   */
  public ChildWriter code(CodedConcept name, @Nullable CodedConcept value) {
    if (value != null) {
      parent.code(type, name, value);
    }
    return this;
  }

  /**
   * Adds a CODE with what is beneath it.
   *
   * @param name what it is about
   * @param value the code, or null for none
   * @param inside builds what is beneath it
   * @return this writer
   */
  public ChildWriter code(
      CodedConcept name, @Nullable CodedConcept value, Consumer<ItemBuilder<?>> inside) {
    if (value != null) {
      parent.code(type, name, value, inside);
    }
    return this;
  }

  /**
   * Adds a CODE for each value.
   *
   * @param name what they are about
   * @param values the codes
   * @return this writer
   */
  public ChildWriter codes(CodedConcept name, List<CodedConcept> values) {
    values.forEach(value -> code(name, value));
    return this;
  }

  /**
   * Adds a UIDREF.
   *
   * @param name what it is about
   * @param value the UID, or null for none
   * @return this writer
   */
  public ChildWriter uid(CodedConcept name, @Nullable String value) {
    if (value != null) {
      parent.uidRef(type, name, value);
    }
    return this;
  }

  /**
   * Adds a UIDREF for each value.
   *
   * @param name what they are about
   * @param values the UIDs
   * @return this writer
   */
  public ChildWriter uids(CodedConcept name, List<String> values) {
    values.forEach(value -> uid(name, value));
    return this;
  }

  /**
   * Adds a PNAME.
   *
   * @param name what it is about
   * @param value the name of the person, or null for none
   * @return this writer
   */
  public ChildWriter personName(CodedConcept name, @Nullable PersonName value) {
    if (value != null) {
      parent.pname(type, name, value);
    }
    return this;
  }

  /**
   * Adds a DATE.
   *
   * @param name what it is about
   * @param value the date, or null for none
   * @return this writer
   */
  public ChildWriter date(CodedConcept name, @Nullable DicomDate value) {
    if (value != null) {
      parent.date(type, name, value);
    }
    return this;
  }

  /**
   * Adds a NUM.
   *
   * @param name what it is about
   * @param value the number and its unit, or null for none
   * @return this writer
   */
  public ChildWriter number(CodedConcept name, @Nullable MeasuredValue value) {
    if (value != null) {
      parent.num(type, name, value, number -> {});
    }
    return this;
  }
}

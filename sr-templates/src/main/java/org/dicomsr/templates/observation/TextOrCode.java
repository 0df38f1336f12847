package org.dicomsr.templates.observation;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Text;
import org.dicomsr.templates.internal.Children;

/**
 * A value for which a template has a row of value type TEXT and one of value type CODE. Immutable
 * and thread-safe; {@code toString} shows no text.
 */
public sealed interface TextOrCode {

  /**
   * A text.
   *
   * @param value the text
   */
  record OfText(String value) implements TextOrCode {
    /** Checks that there is a text. */
    public OfText {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "OfText";
    }
  }

  /**
   * A code.
   *
   * @param value the code
   */
  record OfCode(CodedConcept value) implements TextOrCode {
    /** Checks that there is a code. */
    public OfCode {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "OfCode";
    }
  }

  /**
   * A text.
   *
   * @param value the text
   * @return the value
   */
  static TextOrCode of(String value) {
    return new OfText(value);
  }

  /**
   * A code.
   *
   * @param value the code
   * @return the value
   */
  static TextOrCode of(CodedConcept value) {
    return new OfCode(value);
  }

  /**
   * Reads an item.
   *
   * @param item any item
   * @return its value, absent when it is neither TEXT nor CODE or has none
   */
  static Optional<TextOrCode> from(ContentItem item) {
    return switch (item) {
      case Text text -> Optional.ofNullable(Children.value(text)).map(TextOrCode::of);
      case Code code -> Optional.ofNullable(Children.value(code)).map(TextOrCode::of);
      case ContentItem other -> Optional.empty();
    };
  }

  /** {@return the text, or the meaning of the code; empty where a code has none} */
  default String text() {
    return switch (this) {
      case OfText(String value) -> value;
      case OfCode(CodedConcept value) -> Objects.requireNonNullElse(value.meaning(), "");
    };
  }

  /**
   * Writes a TEXT or a CODE.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it
   * @param name what it is about
   */
  default void writeTo(ItemBuilder<?> parent, RelationshipType type, CodedConcept name) {
    switch (this) {
      case OfText(String value) -> parent.text(type, name, value);
      case OfCode(CodedConcept value) -> parent.code(type, name, value);
    }
  }
}

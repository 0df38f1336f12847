package org.dicomsr.index.document;

import java.util.Objects;

/**
 * Text, or a term such as the value of Modality. Immutable; {@code toString} shows its length only.
 *
 * @param text the text as the file has it, without trailing padding
 */
public record TextValue(String text) implements FactValue {
  /** Checks that the text is not null. */
  public TextValue {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return "TextValue[" + text.length() + " characters]";
  }
}

package org.dicomsr.index.document;

import java.util.Objects;
import org.dicomsr.index.schema.Sensitivity;

/**
 * Something that qualifies a fact: the finding site of a measurement, the laterality of a site.
 * Immutable; {@code toString} shows the name only.
 *
 * @param name what is said
 * @param value what it is
 * @param context whether it is context, such as the language, and not to show up unless named
 */
public record Modifier(FactName name, FactValue value, boolean context) {
  /** Checks that neither name nor value is null. */
  public Modifier {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /** {@return how confidential it is} */
  public Sensitivity sensitivity() {
    return Sensitivities.of(name, value);
  }

  @Override
  public String toString() {
    return "Modifier[" + name + "]";
  }
}

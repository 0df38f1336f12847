package org.dicomsr.index.document;

import java.util.Objects;

/**
 * The name of a person. Immutable; {@code toString} does not show it.
 *
 * @param name the name with its delimiters, as the file has it (PS3.5 6.2.1)
 */
public record PersonValue(String name) implements FactValue {
  /** Checks that the name is not null. */
  public PersonValue {
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return "PersonValue[]";
  }
}

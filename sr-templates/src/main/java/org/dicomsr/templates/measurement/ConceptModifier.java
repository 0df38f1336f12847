package org.dicomsr.templates.measurement;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;

/**
 * Narrows what a measurement measures: row 2 of TID 301 (PS3.16). Immutable and thread-safe.
 *
 * @param name what is narrowed, such as Cardiac Cycle Point
 * @param value what it is narrowed to, such as end diastole
 */
public record ConceptModifier(CodedConcept name, CodedConcept value) {

  /** Checks that no component is null. */
  public ConceptModifier {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "ConceptModifier[" + name + "]";
  }
}

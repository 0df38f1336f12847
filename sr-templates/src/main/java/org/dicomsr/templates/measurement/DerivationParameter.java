package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.observation.TextOrCode;

/**
 * What a measurement was inferred from: rows 9 and 10 of TID 301, rows 13 to 14c of TID 1419
 * (PS3.16). Immutable and thread-safe; {@code toString} shows no value.
 */
public sealed interface DerivationParameter {

  /**
   * Another measurement.
   *
   * @param measurement the measurement
   */
  record OfMeasurement(Measurement measurement) implements DerivationParameter {
    /** Checks that there is a measurement. */
    public OfMeasurement {
      Objects.requireNonNull(measurement, "measurement");
    }
  }

  /**
   * A code or text, which TID 1419 allows.
   *
   * @param name what it is about
   * @param value the code or text
   */
  record OfValue(CodedConcept name, TextOrCode value) implements DerivationParameter {
    /** Checks that no component is null. */
    public OfValue {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "OfValue[" + name + "]";
    }
  }

  /**
   * A measurement elsewhere in the document.
   *
   * @param reference where it is
   */
  record ByReference(ItemReference reference) implements DerivationParameter {
    /** Checks that there is a reference. */
    public ByReference {
      Objects.requireNonNull(reference, "reference");
    }
  }

  /**
   * Writes the row, by {@code INFERRED FROM}.
   *
   * @param parent the measurement that was inferred
   */
  default void writeTo(ItemBuilder<?> parent) {
    switch (this) {
      case OfMeasurement(Measurement measurement) -> measurement.writeTo(parent, INFERRED_FROM);
      case OfValue(CodedConcept name, TextOrCode value) ->
          value.writeTo(parent, INFERRED_FROM, name);
      case ByReference(ItemReference reference) -> reference.writeTo(parent, INFERRED_FROM);
    }
  }
}

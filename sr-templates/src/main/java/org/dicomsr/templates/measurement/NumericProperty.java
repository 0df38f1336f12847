package org.dicomsr.templates.measurement;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.RelationshipType;

/**
 * A number that says something about a measurement, such as a limit of its normal range. Immutable
 * and thread-safe; {@code toString} shows no number.
 *
 * @param concept what it is
 * @param value the number and its unit
 */
public record NumericProperty(CodedConcept concept, MeasuredValue value) {

  /** Checks that no component is null. */
  public NumericProperty {
    Objects.requireNonNull(concept, "concept");
    Objects.requireNonNull(value, "value");
  }

  /**
   * A number in a unit.
   *
   * @param concept what it is
   * @param value the number
   * @param unit its unit, a UCUM code
   * @return the property
   */
  public static NumericProperty of(CodedConcept concept, double value, CodedConcept unit) {
    return new NumericProperty(concept, MeasuredValue.of(value, unit));
  }

  static Optional<NumericProperty> from(ContentItem item) {
    return item instanceof Num num && num.name() != null && num.value() != null
        ? Optional.of(new NumericProperty(num.name(), num.value()))
        : Optional.empty();
  }

  void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.num(type, concept, value, number -> {});
  }

  @Override
  public String toString() {
    return "NumericProperty[" + concept + "]";
  }
}

package org.dicomsr.index.document;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;

/**
 * A number in base units: what numbers of different units are compared by. Immutable; {@code
 * toString} shows the dimension only.
 *
 * <p>{@link #of} is the one way to make one, for documents and for queries alike: 0.2 s and 200 ms
 * give the same double. It is never NaN, infinite or −0.
 *
 * @param dimension what the unit measures, as a product of UCUM's base units such as {@code s}
 * @param value the number in base units
 */
public record CanonicalNumber(String dimension, double value) {
  /** Checks the number; turns −0 into 0. */
  public CanonicalNumber {
    Objects.requireNonNull(dimension, "dimension");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected a finite number");
    }
    value += 0.0;
  }

  /**
   * Converts a number.
   *
   * @param value a number in a unit
   * @param unit the unit
   * @return the number in base units, absent when it is not finite
   */
  public static Optional<CanonicalNumber> of(double value, UcumUnit unit) {
    OptionalDouble canonical = unit.canonical().toCanonical(value);
    return canonical.isPresent()
        ? Optional.of(new CanonicalNumber(unit.canonical().dimension(), canonical.getAsDouble()))
        : Optional.empty();
  }

  /**
   * Converts a number.
   *
   * @param value a number in a unit
   * @param unit the unit's code
   * @return the number in base units, absent when the code is no unit of UCUM
   */
  public static Optional<CanonicalNumber> of(double value, CodedConcept unit) {
    return UcumUnit.of(unit).flatMap(ucum -> of(value, ucum));
  }

  @Override
  public String toString() {
    return "CanonicalNumber[" + dimension + "]";
  }
}

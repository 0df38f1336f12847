package org.dicomsr.index.document;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, or the reason why there is none. Immutable; {@code toString} shows the
 * unit only.
 *
 * @param text the number as the file has it; null where it is binary, or there is none
 * @param number the number in the best precision there is, finite; null where there is none
 * @param unit its unit; null where the file leaves it out
 * @param canonical the number in base units; null without a number or a unit of UCUM
 * @param qualifier why there is no number, or what is special about it (PS3.3 C.18.1)
 */
public record NumberValue(
    @Nullable String text,
    @Nullable Double number,
    @Nullable Coded unit,
    @Nullable CanonicalNumber canonical,
    @Nullable Coded qualifier)
    implements FactValue {

  /** Checks the number; turns −0 into 0. */
  public NumberValue {
    if (number != null) {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("expected a finite number");
      }
      number += 0.0;
    }
  }

  /**
   * Makes a value; its canonical form follows.
   *
   * @param text the number as the file has it, or null
   * @param number the number; one that is not finite counts as none
   * @param unit its unit, or null
   * @param qualifier what is special about it, or null
   * @return the value
   */
  public static NumberValue of(
      @Nullable String text,
      @Nullable Double number,
      @Nullable Coded unit,
      @Nullable Coded qualifier) {
    Double finite = number != null && Double.isFinite(number) ? number : null;
    CanonicalNumber canonical =
        finite == null || unit == null
            ? null
            : CanonicalNumber.of(finite, unit.code()).orElse(null);
    return new NumberValue(text, finite, unit, canonical, qualifier);
  }

  /**
   * Makes a value of a unit of UCUM.
   *
   * @param text the number as the file has it, or null
   * @param number the number
   * @param unit the unit's code
   * @return the value
   */
  public static NumberValue of(@Nullable String text, double number, CodedConcept unit) {
    return of(text, number, Coded.of(unit), null);
  }

  /** {@return the number, if there is one} */
  public OptionalDouble value() {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** {@return the number in base units, if it and its unit are known} */
  public Optional<CanonicalNumber> canonicalNumber() {
    return Optional.ofNullable(canonical);
  }

  @Override
  public String toString() {
    return "NumberValue["
        + (number == null ? "no number" : "a number")
        + ", "
        + (unit == null ? "no unit" : unit)
        + "]";
  }
}

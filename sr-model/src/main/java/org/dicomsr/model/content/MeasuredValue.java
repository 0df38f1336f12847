package org.dicomsr.model.content;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit: an item of Measured Value Sequence (0040,A300) (PS3.3 C.18.1). Immutable;
 * {@code toString} shows the unit only.
 *
 * @param number the number with its original text, Numeric Value (0040,A30A); null where a file
 *     leaves it out or it is none
 * @param unit the unit, Measurement Units Code Sequence (0040,08EA); null where a file leaves it
 *     out
 * @param floatingPoint the number in full precision, Floating Point Value (0040,A161)
 * @param rational the number as a fraction, Rational Numerator Value (0040,A162) and Rational
 *     Denominator Value (0040,A163)
 */
public record MeasuredValue(
    @Nullable DecimalString number,
    @Nullable CodedConcept unit,
    @Nullable Double floatingPoint,
    @Nullable Rational rational) {

  /**
   * A number in a unit. Where the 16 characters of a decimal string cannot hold the number exactly,
   * the floating point form is added.
   *
   * @param value the number, finite
   * @param unit the unit, a UCUM code
   * @return the measured value
   * @throws IllegalArgumentException when the number is not finite
   */
  public static MeasuredValue of(double value, CodedConcept unit) {
    return new MeasuredValue(
        DecimalString.of(value), unit, DecimalString.fitsExactly(value) ? null : value, null);
  }

  /**
   * A fraction in a unit.
   *
   * @param rational the fraction
   * @param unit the unit, a UCUM code
   * @return the measured value, with the decimal nearest to the fraction
   */
  public static MeasuredValue of(Rational rational, CodedConcept unit) {
    return new MeasuredValue(DecimalString.of(rational.doubleValue()), unit, null, rational);
  }

  /** {@return the number in the best precision that there is, absent when there is none} */
  public Optional<Double> value() {
    return floatingPoint != null
        ? Optional.of(floatingPoint)
        : rational != null
            ? Optional.of(rational.doubleValue())
            : Optional.ofNullable(number).map(DecimalString::doubleValue);
  }

  @Override
  public String toString() {
    return "MeasuredValue[" + (unit == null ? "no unit" : unit) + "]";
  }
}

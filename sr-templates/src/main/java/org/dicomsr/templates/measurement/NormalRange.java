package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a measurement is normal: TID 312 (PS3.16). Immutable and thread-safe; {@code
 * toString} shows counts only.
 *
 * @param values the limits, as in CID 223
 * @param description for whom the range is, Normal Range description (121407, DCM)
 * @param authority who says so, Normal Range Authority (121408, DCM)
 */
public record NormalRange(
    List<NumericProperty> values, @Nullable String description, @Nullable TextOrCode authority) {
  static final CodedConcept UPPER_LIMIT =
      CodedConcept.of("371933006", "SCT", "Normal Range Upper Limit");
  static final CodedConcept LOWER_LIMIT =
      CodedConcept.of("385524004", "SCT", "Normal Range Lower Limit");
  static final NormalRange NONE = new NormalRange(List.of(), null, null);

  /** Copies the list. */
  public NormalRange {
    values = List.copyOf(values);
  }

  /**
   * A range with both limits.
   *
   * @param lower the lower limit
   * @param upper the upper limit
   * @param unit their unit, a UCUM code
   * @return the range
   */
  public static NormalRange of(double lower, double upper, CodedConcept unit) {
    return new NormalRange(
        List.of(
            NumericProperty.of(LOWER_LIMIT, lower, unit),
            NumericProperty.of(UPPER_LIMIT, upper, unit)),
        null,
        null);
  }

  /**
   * A range without lower limit.
   *
   * @param upper the upper limit
   * @param unit its unit, a UCUM code
   * @return the range
   */
  public static NormalRange upTo(double upper, CodedConcept unit) {
    return new NormalRange(List.of(NumericProperty.of(UPPER_LIMIT, upper, unit)), null, null);
  }

  /**
   * A range without upper limit.
   *
   * @param lower the lower limit
   * @param unit its unit, a UCUM code
   * @return the range
   */
  public static NormalRange from(double lower, CodedConcept unit) {
    return new NormalRange(List.of(NumericProperty.of(LOWER_LIMIT, lower, unit)), null, null);
  }

  /**
   * Copies with for whom the range is.
   *
   * @param value for whom the range is, or null for none
   * @return the copy
   */
  public NormalRange withDescription(@Nullable String value) {
    return new NormalRange(values, value, authority);
  }

  /**
   * Copies with who says so.
   *
   * @param value who says so, or null for none
   * @return the copy
   */
  public NormalRange withAuthority(@Nullable TextOrCode value) {
    return new NormalRange(values, description, value);
  }

  /** {@return the lower limit, absent when there is none} */
  public Optional<MeasuredValue> lower() {
    return limit(LOWER_LIMIT);
  }

  /** {@return the upper limit, absent when there is none} */
  public Optional<MeasuredValue> upper() {
    return limit(UPPER_LIMIT);
  }

  private Optional<MeasuredValue> limit(CodedConcept name) {
    return values.stream()
        .filter(value -> value.concept().sameConceptAs(name))
        .map(NumericProperty::value)
        .findFirst();
  }

  void writeTo(ItemBuilder<?> parent) {
    values.forEach(value -> value.writeTo(parent, HAS_PROPERTIES));
    new ChildWriter(parent, HAS_PROPERTIES).text(Dcm.NORMAL_RANGE_DESCRIPTION, description);
    if (authority != null) {
      authority.writeTo(parent, HAS_PROPERTIES, Dcm.NORMAL_RANGE_AUTHORITY);
    }
  }

  @Override
  public String toString() {
    return "NormalRange[" + values.size() + " values]";
  }
}

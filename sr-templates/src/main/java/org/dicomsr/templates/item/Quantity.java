package org.dicomsr.templates.item;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.NumBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.jspecify.annotations.Nullable;

/**
 * What a NUM item says: a number with its unit, or why there is none (PS3.3 C.18.1). Immutable;
 * {@code toString} shows the unit only.
 *
 * <pre>{@code
 * Quantity.of(400, Ucum.MILLISECOND).in(SECOND)        // 0.4
 * Quantity.without(MEASUREMENT_NOT_ATTEMPTED).number() // absent
 * }</pre>
 *
 * @param measured the number and its unit; null where there is only a qualifier
 * @param qualifier why there is no number, or what is special about it; null for nothing
 */
public record Quantity(@Nullable MeasuredValue measured, @Nullable CodedConcept qualifier) {

  /** Checks that there is a number or a qualifier. */
  public Quantity {
    if (measured == null && qualifier == null) {
      throw new IllegalArgumentException("expected a number or a qualifier, found neither");
    }
  }

  /**
   * A number in a unit.
   *
   * @param value the number, finite
   * @param unit the unit, a UCUM code
   * @return the quantity
   */
  public static Quantity of(double value, CodedConcept unit) {
    return of(MeasuredValue.of(value, unit));
  }

  /**
   * A measured value without qualifier.
   *
   * @param measured the number and its unit
   * @return the quantity
   */
  public static Quantity of(MeasuredValue measured) {
    return new Quantity(measured, null);
  }

  /**
   * A quantity that has no value, and why.
   *
   * @param qualifier the reason, of CID 42 Numeric Value Qualifier
   * @return the quantity
   */
  public static Quantity without(CodedConcept qualifier) {
    return new Quantity(null, qualifier);
  }

  /**
   * What an item says.
   *
   * @param item the item
   * @return the quantity; absent when the item has neither number nor qualifier
   */
  public static Optional<Quantity> from(Num item) {
    return item.value() == null && item.qualifier() == null
        ? Optional.empty()
        : Optional.of(new Quantity(item.value(), item.qualifier()));
  }

  /** {@return the number in its own unit} */
  public Optional<Double> number() {
    return measured == null ? Optional.empty() : measured.value();
  }

  /** {@return the unit} */
  public Optional<CodedConcept> unit() {
    return measured == null ? Optional.empty() : Optional.ofNullable(measured.unit());
  }

  /**
   * The number in another unit.
   *
   * @param target a unit of UCUM
   * @return the number; absent when there is none, or the units do not measure the same
   */
  public OptionalDouble in(CodedConcept target) {
    Optional<UcumUnit> from = unit().flatMap(UcumUnit::of);
    Optional<UcumUnit> to = UcumUnit.of(target);
    Optional<Double> value = number();
    return from.isPresent() && to.isPresent() && value.isPresent()
        ? from.get().convert(value.get(), to.get())
        : OptionalDouble.empty();
  }

  /**
   * Adds a NUM item with this quantity.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name what the quantity is of
   * @throws IllegalArgumentException when the number or the unit is missing
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type, CodedConcept name) {
    writeTo(parent, type, name, inside -> {});
  }

  /**
   * Adds a NUM item with this quantity and something beneath it.
   *
   * @param parent the item above
   * @param type how the item relates to it
   * @param name what the quantity is of
   * @param inside adds what is beneath
   * @throws IllegalArgumentException when the number or the unit is missing
   */
  public void writeTo(
      ItemBuilder<?> parent,
      RelationshipType type,
      CodedConcept name,
      Consumer<? super NumBuilder> inside) {
    CodedConcept reason = qualifier;
    if (measured != null) {
      parent.num(
          type,
          name,
          measured,
          num -> {
            if (reason != null) {
              num.qualifier(reason);
            }
            inside.accept(num);
          });
    } else if (reason != null) {
      parent.numWithoutValue(type, name, reason, inside);
    }
  }

  @Override
  public String toString() {
    return "Quantity["
        + unit().map(CodedConcept::toString).orElse("no unit")
        + (qualifier == null ? "]" : ", qualified]");
  }
}

package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Gives quantities the unit of their row: converted where they have another unit of the same
 * dimension, as they are where they have none and the row leaves no choice.
 */
final class UnitCorrection {
  private static final CodedConcept NO_UNITS = CodedConcept.of("1", "UCUM", "no units");
  private static final String GROUPS = "CID";

  private final Corrections corrections;

  UnitCorrection(Corrections corrections) {
    this.corrections = corrections;
  }

  /**
   * Whether something else than a unit stands in its place: nothing, "no units", or the number of a
   * context group of units.
   */
  static boolean isMissing(@Nullable CodedConcept unit) {
    return unit == null
        || unit.value().isEmpty()
        || unit.sameConceptAs(NO_UNITS)
        || GROUPS.equals(unit.scheme());
  }

  /** A quantity of a row with one unit; absent where it cannot be said in that unit. */
  Optional<Quantity> inUnit(
      CodedConcept name, @Nullable Quantity quantity, CodedConcept unit, String rule) {
    return fitted(name, quantity, List.of(unit), unit, rule);
  }

  /**
   * A quantity of a row with several units.
   *
   * @param implied the unit of numbers that have none; null if it is not known
   */
  Optional<Quantity> inUnits(
      CodedConcept name,
      @Nullable Quantity quantity,
      List<CodedConcept> units,
      @Nullable CodedConcept implied,
      String rule) {
    return fitted(name, quantity, units, implied, rule);
  }

  List<NamedQuantity> inUnit(List<NamedQuantity> quantities, CodedConcept unit, String rule) {
    List<NamedQuantity> fitted = new ArrayList<>();
    for (NamedQuantity quantity : quantities) {
      inUnit(quantity.name(), quantity.quantity(), unit, rule)
          .ifPresent(fit -> fitted.add(new NamedQuantity(quantity.name(), fit)));
    }
    return fitted;
  }

  private Optional<Quantity> fitted(
      CodedConcept name,
      @Nullable Quantity quantity,
      List<CodedConcept> units,
      @Nullable CodedConcept implied,
      String rule) {
    if (quantity == null) {
      return Optional.empty();
    }
    MeasuredValue measured = quantity.measured();
    if (measured == null) {
      return Optional.of(quantity);
    }
    String path = corrections.path(name, quantity);
    CodedConcept own = measured.unit();
    if (measured.value().isEmpty()) {
      if (quantity.qualifier() != null) {
        return Optional.of(Quantity.without(quantity.qualifier()));
      }
      corrections.note(Kind.LOST, path, rule, "a unit without a number");
      return Optional.empty();
    }
    if (own != null && units.stream().anyMatch(own::sameConceptAs)) {
      return Optional.of(quantity);
    }
    Optional<Quantity> fit =
        isMissing(own) ? implied(quantity, measured, implied) : converted(quantity, own, units);
    if (fit.isEmpty()) {
      corrections.note(
          Kind.LOST,
          path,
          rule,
          isMissing(own)
              ? "a number without unit, where several units are possible"
              : "a number in a unit that does not measure what the row does");
    } else {
      corrections.note(
          Kind.CHANGED,
          path,
          rule,
          (isMissing(own) ? "a number without unit taken to be in " : "converted to ")
              + fit.get().unit().orElseThrow());
    }
    return fit;
  }

  private static Optional<Quantity> implied(
      Quantity quantity, MeasuredValue measured, @Nullable CodedConcept unit) {
    return unit == null
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                new MeasuredValue(
                    measured.number(), unit, measured.floatingPoint(), measured.rational()),
                quantity.qualifier()));
  }

  private static Optional<Quantity> converted(
      Quantity quantity, @Nullable CodedConcept own, List<CodedConcept> units) {
    if (own == null) {
      return Optional.empty();
    }
    // Other schemes often spell units as UCUM does.
    Optional<UcumUnit> from = UcumUnit.of(own).or(() -> UcumUnit.parse(own.value()));
    for (CodedConcept unit : units) {
      Optional<UcumUnit> to = UcumUnit.of(unit);
      if (from.isPresent() && to.isPresent()) {
        OptionalDouble value = from.get().convert(quantity.number().orElseThrow(), to.get());
        if (value.isPresent()) {
          return Optional.of(
              new Quantity(MeasuredValue.of(value.getAsDouble(), unit), quantity.qualifier()));
        }
      }
    }
    return Optional.empty();
  }
}

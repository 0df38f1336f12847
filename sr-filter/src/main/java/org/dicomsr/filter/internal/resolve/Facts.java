package org.dicomsr.filter.internal.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some facts before any is seen.
 *
 * @param what how a message calls them: a name of the language or of a published table
 * @param kinds what their values can be
 * @param implied the unit of numbers that a query has without; null for bare numbers
 * @param units what numbers are recorded in, if that is known: no other dimension is meant
 * @param concept the concept of which the templates say that instead; null where units are known
 * @param assumed the unit of numbers that are recorded without; null for none
 * @param sensitivity how confidential they are, where the name tells
 * @param plainText whether texts are terms that every profile keeps
 * @param fixed whether the unit is that of the attribute, not one that files say
 */
record Facts(
    String what,
    Set<Kind> kinds,
    @Nullable UcumUnit implied,
    List<UcumUnit> units,
    @Nullable ConceptSet concept,
    @Nullable UcumUnit assumed,
    Sensitivity sensitivity,
    boolean plainText,
    boolean fixed) {
  /** Facts of which nothing is known. */
  static final Facts ANY =
      new Facts(
          "it",
          Set.of(Kind.values()),
          null,
          List.of(),
          null,
          null,
          Sensitivity.PLAIN,
          false,
          false);

  Facts {
    Objects.requireNonNull(what, "what");
    kinds = Set.copyOf(kinds);
    units = List.copyOf(units);
  }

  /** Facts whose numbers, if they have any, are in one unit. */
  static Facts of(String what, Set<Kind> kinds, @Nullable String unit, Sensitivity sensitivity) {
    UcumUnit known = unit == null ? null : UcumUnit.parse(unit).orElseThrow();
    return new Facts(
        what,
        kinds,
        known,
        known == null ? List.of() : List.of(known),
        null,
        null,
        sensitivity,
        sensitivity == Sensitivity.PLAIN,
        known != null);
  }

  /** Facts of a concept, whose values can be anything. */
  static Facts of(ConceptSet concept, @Nullable UcumUnit assumed, Sensitivity sensitivity) {
    return new Facts(
        "this concept",
        Set.of(Kind.values()),
        assumed,
        assumed == null ? List.of() : List.of(assumed),
        assumed == null ? concept : null,
        assumed,
        sensitivity,
        false,
        false);
  }

  /** {@return what numbers are recorded in; none where that is not known} */
  List<UcumUnit> recorded() {
    return concept == null ? units : UnitTable.standard().units(concept);
  }

  /** {@return how a message calls the facts} */
  String called() {
    return concept == null || recorded().isEmpty()
        ? what
        : "'" + Meanings.standard().meaning(concept.keys()) + "'";
  }

  /** These facts as a variable shows them. */
  Facts in(UcumUnit unit) {
    return new Facts(
        "this variable", kinds, unit, List.of(unit), null, assumed, sensitivity, plainText, fixed);
  }

  /** These facts, of which some kinds are asked for alone; all of these where none else is left. */
  Facts only(Set<Kind> some) {
    Set<Kind> both = new HashSet<>(some);
    both.retainAll(kinds);
    Set<Kind> left = both.isEmpty() ? some : both;
    return new Facts(what, left, implied, units, concept, assumed, sensitivity, plainText, fixed);
  }
}

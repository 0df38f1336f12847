package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some facts before any is seen.
 *
 * @param what how a message calls them: a name of the language or of a published table, in quotes
 * @param kinds what their values can be
 * @param implied the unit of numbers that are written without; null for bare numbers
 * @param recorded units they are recorded in, if that is known: no other dimension is meant
 * @param assumed the unit of numbers that are recorded without; null for none
 * @param sensitivity how confidential they are, where the name tells
 * @param plainText whether texts are terms that every profile keeps
 */
record Facts(
    String what,
    Set<Kind> kinds,
    @Nullable UcumUnit implied,
    List<UcumUnit> recorded,
    @Nullable UcumUnit assumed,
    Sensitivity sensitivity,
    boolean plainText) {
  /** Facts of which nothing is known. */
  static final Facts ANY =
      new Facts(
          "it", Set.of(Kind.values()), null, List.of(), null, Sensitivity.PLAIN, false);

  Facts {
    Objects.requireNonNull(what, "what");
    kinds = Set.copyOf(kinds);
    recorded = List.copyOf(recorded);
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
        sensitivity,
        sensitivity == Sensitivity.PLAIN);
  }

  /** These facts in another unit. */
  Facts in(UcumUnit unit, String called) {
    return new Facts(
        called,
        kinds,
        unit,
        List.of(unit),
        assumed,
        sensitivity,
        plainText);
  }

  /** These facts, of which some kinds are asked for alone. */
  Facts only(Set<Kind> some) {
    return new Facts(what, some, implied, recorded, assumed, sensitivity, plainText);
  }
}

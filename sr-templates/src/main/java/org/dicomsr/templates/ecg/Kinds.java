package org.dicomsr.templates.ecg;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;

/**
 * Tells measurements apart whose concepts a table leaves open: by their context group, else by what
 * their unit measures.
 *
 * @param cid the context group of the row
 * @param unit the unit of the row
 */
record Kinds(String cid, CodedConcept unit) {

  boolean holds(CodedConcept name) {
    return ContextGroups.standard().group(cid).filter(group -> group.contains(name)).isPresent();
  }

  boolean measures(Quantity quantity) {
    Optional<UcumUnit> own = quantity.unit().flatMap(UcumUnit::of);
    Optional<UcumUnit> row = UcumUnit.of(unit);
    return own.isPresent() && row.isPresent() && own.get().isComparableTo(row.get());
  }

  /**
   * Takes all quantities that are left right beneath an item.
   *
   * @param rows what has a row of its own: a second one of these is left where it is
   * @param lists where to put those of the first kind, those of the second kind, and all others
   */
  static void sort(
      Reading section,
      List<CodedConcept> rows,
      Kinds first,
      Kinds second,
      List<List<NamedQuantity>> lists) {
    for (Reading child : section.children()) {
      child
          .name()
          .filter(name -> rows.stream().noneMatch(name::sameConceptAs))
          .ifPresent(name ->
              child
                  .quantity()
                  .ifPresent(quantity ->
                      lists
                          .get(index(name, quantity, first, second))
                          .add(new NamedQuantity(name, quantity))));
    }
  }

  private static int index(CodedConcept name, Quantity quantity, Kinds first, Kinds second) {
    if (first.holds(name)) {
      return 0;
    }
    if (second.holds(name)) {
      return 1;
    }
    return first.measures(quantity) ? 0 : second.measures(quantity) ? 1 : 2;
  }
}

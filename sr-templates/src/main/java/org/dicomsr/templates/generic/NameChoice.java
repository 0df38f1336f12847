package org.dicomsr.templates.generic;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/** Which concept name an item gets. */
final class NameChoice {
  private NameChoice() {}

  /**
   * The name.
   *
   * @param found the row, and the concept by which it was found
   * @param given the name that was given with the value, null if none was
   * @return the name; null where the row asks for none, and may do without
   * @throws IllegalArgumentException if the row allows several names, and none was chosen
   */
  static @Nullable CodedConcept of(Found found, @Nullable CodedConcept given) {
    ItemRow row = (ItemRow) found.place().row();
    if (given != null) {
      return row.names.named(given.conceptKey()).orElse(given);
    }
    if (found.concept() != null || (row.names.isAny() && mayBeNameless(row))) {
      return found.concept();
    }
    throw new IllegalArgumentException(
        row
            + ": expected a concept name beside the row, as it allows "
            + (row.names.isAny() ? "any" : row.names.text())
            + ", found none");
  }

  private static boolean mayBeNameless(ItemRow row) {
    for (ValueType type : row.content.valueTypes()) {
      switch (type) {
        case TEXT, CODE, NUM, DATETIME, DATE, TIME, UIDREF, PNAME, TABLE -> {
          return false;
        }
        case COMPOSITE, IMAGE, WAVEFORM, SCOORD, SCOORD3D, TCOORD, CONTAINER -> {}
      }
    }
    return true;
  }
}

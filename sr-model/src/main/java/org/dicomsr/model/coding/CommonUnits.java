package org.dicomsr.model.coding;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical forms of units that most files use, worked out beforehand: the UCUM library takes
 * longer to read its definitions than a report takes to read. A test holds each line of the table
 * to what {@link UcumAlgebra} makes of the code.
 */
final class CommonUnits {
  private static final Map<String, CanonicalUnit> UNITS = load();

  private CommonUnits() {}

  /** The canonical form of a code without annotations, or null when the table lacks it. */
  static @Nullable CanonicalUnit find(String code) {
    return UNITS.get(code);
  }

  /** All units of the table by their codes. */
  static Map<String, CanonicalUnit> all() {
    return UNITS;
  }

  /** Code, dimension, then factor and offset as numerator and denominator. */
  private static Map<String, CanonicalUnit> load() {
    Map<String, CanonicalUnit> all = new HashMap<>();
    Tables.forEachLine(
        "common-units.tsv",
        line -> {
          String[] cells = line.split("\t", -1);
          all.put(
              cells[0],
              new CanonicalUnit(cells[1], ratio(cells[2], cells[3]), ratio(cells[4], cells[5])));
        });
    return Map.copyOf(all);
  }

  private static Ratio ratio(String numerator, String denominator) {
    return new Ratio(new BigInteger(numerator), new BigInteger(denominator));
  }
}

package org.dicomsr.model.coding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of SNOMED's older codes. DICOM used them under the designators {@code 99SDM}, {@code
 * SNM3} and {@code SRT}, all with the same values ({@code T-A0100}), before it turned to the
 * numbers of SNOMED CT (PS3.16 8.1).
 */
final class RetiredSnomed {
  /** A class of its own, so that documents without older codes do not wait for it. */
  private static final class Table {
    private static final int PAIRS = 7991;
    static final Map<String, String> CURRENT = HashMap.newHashMap(PAIRS);

    static {
      Tables.forEachLine(
          "retired-snomed.tsv",
          line -> {
            int tab = line.indexOf('\t');
            CURRENT.put(line.substring(0, tab), line.substring(tab + 1));
          });
    }
  }

  private RetiredSnomed() {}

  /** The SNOMED CT identifier that replaces an older code, or null. */
  static @Nullable String current(String value) {
    return Table.CURRENT.get(value);
  }

  /** The identifiers that replace the older codes which begin so. */
  static Set<String> currentOf(String prefix) {
    Set<String> current = new TreeSet<>();
    Table.CURRENT.forEach((value, identifier) -> {
      if (value.startsWith(prefix)) {
        current.add(identifier);
      }
    });
    return current;
  }

  /** Whether a value is formed as a SNOMED CT identifier: all digits, which no older code is. */
  static boolean isIdentifier(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !value.isEmpty();
  }

  static int size() {
    return Table.CURRENT.size();
  }
}

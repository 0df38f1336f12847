package org.dicomsr.model.coding;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registered schemes by designator and by UID, read once. */
final class CodingSchemeTable {
  private static final Map<String, CodingScheme> BY_DESIGNATOR = new LinkedHashMap<>();
  private static final Map<String, CodingScheme> BY_UID = new HashMap<>();

  /** Designators that are not in the table but that files use for a scheme that is. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("SNOMEDCT", "SCT"),
          Map.entry("SNOMED-CT", "SCT"),
          Map.entry("SNOMED CT", "SCT"),
          Map.entry("SDM", "99SDM"),
          Map.entry("LOINC", "LN"),
          Map.entry("NCIT", "NCIt"),
          Map.entry("RadLex", "RADLEX"));

  static {
    Tables.forEachLine(
        "coding-schemes.tsv",
        line -> {
          int first = line.indexOf('\t');
          int second = line.indexOf('\t', first + 1);
          String designator = line.substring(0, first);
          String uid = orNull(line.substring(first + 1, second));
          CodingScheme scheme =
              new CodingScheme(designator, uid, orNull(line.substring(second + 1)));
          BY_DESIGNATOR.put(designator, scheme);
          if (uid != null && !"SRT".equals(designator)) {
            BY_UID.put(uid, scheme);
          }
        });
  }

  private CodingSchemeTable() {}

  static @Nullable CodingScheme find(String designator) {
    CodingScheme scheme = BY_DESIGNATOR.get(designator);
    if (scheme != null) {
      return scheme;
    }
    String meant = SPELLINGS.get(designator);
    return meant == null ? null : BY_DESIGNATOR.get(meant);
  }

  static @Nullable CodingScheme findUid(String uid) {
    return BY_UID.get(uid);
  }

  static Collection<CodingScheme> all() {
    return Collections.unmodifiableCollection(BY_DESIGNATOR.values());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

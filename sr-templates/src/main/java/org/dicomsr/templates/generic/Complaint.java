package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.generic.Found.Deep;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/** What is wrong with the name of a row, and what may have been meant. */
final class Complaint {
  private static final int SUGGESTED = 3;
  private static final int LISTED = 12;

  private Complaint() {}

  /**
   * Says that a name stands for no row, or for several.
   *
   * @param rows where it was looked for
   * @param name the name
   * @param found the rows that it stands for and that are wanted; not just one
   * @param what the value that is to go there, null if none is
   */
  static IllegalArgumentException about(
      Rows rows, RowName name, List<Deep> found, @Nullable String what) {
    String where = rows.template + ", " + name + ": ";
    if (found.size() > 1) {
      String all = found.stream().map(Deep::toString).collect(Collectors.joining("; "));
      return new IllegalArgumentException(
          where + "expected a name of one row, found " + found.size() + ": " + all);
    }
    List<Deep> other = RowFinder.best(rows, name, row -> true);
    if (!other.isEmpty() && what != null) {
      String all = other.stream().map(Deep::toString).collect(Collectors.joining("; "));
      return new IllegalArgumentException(
          where + "expected a row that can take " + what + ", found " + all);
    }
    return unknown(rows, name);
  }

  /** Says that a name stands for no row. */
  static IllegalArgumentException unknown(Rows rows, RowName name) {
    return new IllegalArgumentException(
        rows.template
            + ", "
            + name
            + ": expected the concept meaning, code or label of a row, found none"
            + suggestion(rows, name));
  }

  private static String suggestion(Rows rows, RowName name) {
    Set<String> known = names(rows);
    if (known.isEmpty()) {
      return "; there are no rows here";
    }
    String text =
        Codes.plain(
            switch (name) {
              case RowName.Meaning(String meaning) -> meaning;
              case RowName.Key key -> "";
              case RowName.Concept(CodedConcept concept) -> Codes.meaningOf(concept);
            });
    List<String> near =
        known.stream()
            .filter(each -> isNear(text, Codes.plain(each)))
            .sorted(Comparator.comparingInt(each -> distance(text, Codes.plain(each))))
            .limit(SUGGESTED)
            .toList();
    if (!near.isEmpty()) {
      return "; did you mean " + quoted(near, " or ") + "?";
    }
    return "; known are "
        + quoted(known.stream().limit(LISTED).toList(), ", ")
        + (known.size() > LISTED ? " …" : "");
  }

  private static String quoted(List<String> names, String between) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(between));
  }

  /** The names of the rows here and in the containers here. */
  private static Set<String> names(Rows rows) {
    Set<String> names = new LinkedHashSet<>();
    RowFinder.search(
        rows,
        List.of(),
        level -> {
          level.places.stream()
              .sorted(Comparator.comparingInt(place -> place.chain().size()))
              .forEach(place -> names(place.row(), names));
          return List.of();
        });
    return names;
  }

  private static void names(Row row, Set<String> into) {
    switch (row) {
      case ItemRow item -> {
        item.names.named().forEach(code -> into.add(Codes.meaningOf(code)));
        if (item.names.isAny()) {
          into.add(row.toString());
        }
      }
      case IncludeRow include -> {
        // Its rows are named themselves.
      }
    }
  }

  private static boolean isNear(String text, String name) {
    return !text.isEmpty()
        && (name.contains(text)
            || text.contains(name)
            || distance(text, name) <= Math.max(1, Math.min(text.length(), name.length()) / 3));
  }

  /** How many letters must be put in, taken away or changed. */
  private static int distance(String one, String other) {
    List<Integer> last = new ArrayList<>();
    for (int j = 0; j <= other.length(); j++) {
      last.add(j);
    }
    for (int i = 1; i <= one.length(); i++) {
      List<Integer> next = new ArrayList<>();
      next.add(i);
      for (int j = 1; j <= other.length(); j++) {
        int change = last.get(j - 1) + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        next.add(Math.min(change, Math.min(last.get(j), next.get(j - 1)) + 1));
      }
      last = next;
    }
    return last.get(other.length());
  }
}

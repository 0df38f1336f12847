package org.dicomsr.filter.search;

import java.util.List;
import java.util.Objects;

/**
 * What a name or value of a query stands for. Immutable.
 *
 * @param written as the query has it
 * @param kind what it is: {@code variable}, {@code built-in}, {@code keyword}, {@code concept} or
 *     {@code value}
 * @param standsFor keys, meanings in quotes, keywords and units
 */
public record ResolvedName(String written, String kind, List<String> standsFor) {
  /** Copies the list. */
  public ResolvedName {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(kind, "kind");
    standsFor = List.copyOf(standsFor);
  }

  /** {@return name, kind and what it stands for, on one line} */
  public String text() {
    return written + " (" + kind + "): " + String.join(", ", standsFor);
  }

  @Override
  public String toString() {
    return "ResolvedName[" + kind + ", " + standsFor.size() + "]";
  }
}

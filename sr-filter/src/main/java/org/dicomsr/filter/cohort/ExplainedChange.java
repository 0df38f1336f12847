package org.dicomsr.filter.cohort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why two cohorts differ. Immutable. It holds clauses of the queries and counts, and no value of a
 * patient.
 *
 * @param change how they differ
 * @param added why something was added, with the number of what was; the most frequent first
 * @param gone why something is gone, with the number of what is; the most frequent first
 */
public record ExplainedChange(
    CohortChange change, Map<String, Integer> added, Map<String, Integer> gone) {
  /** Copies the maps. */
  public ExplainedChange {
    Objects.requireNonNull(change, "change");
    added = sorted(added);
    gone = sorted(gone);
  }

  private static Map<String, Integer> sorted(Map<String, Integer> reasons) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(sorted);
  }

  /** {@return lines for people: what changed, and why} */
  public String text() {
    StringBuilder out = new StringBuilder(change.summary()).append('\n');
    change.causes().forEach(cause -> out.append("  ").append(cause.text()).append('\n'));
    added.forEach((reason, count) -> line(out, "added", count, reason));
    gone.forEach((reason, count) -> line(out, "gone", count, reason));
    return out.toString();
  }

  private static void line(StringBuilder out, String what, int count, String reason) {
    out.append("  ")
        .append(count)
        .append(' ')
        .append(what)
        .append(", because ")
        .append(reason)
        .append('\n');
  }
}

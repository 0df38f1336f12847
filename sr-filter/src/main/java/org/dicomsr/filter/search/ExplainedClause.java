package org.dicomsr.filter.search;

import java.util.List;
import java.util.Objects;

/**
 * A clause of a query, or part of one, and why it holds or not. Immutable; {@code toString} shows
 * no value.
 *
 * @param text the clause as the query has it; a word such as {@code and} for what is part of one
 * @param holds whether it holds
 * @param count how many witnesses there are
 * @param witnesses the first few of them
 * @param misses why it does not hold; none where it does
 * @param parts the clauses within: of a block those about the first witness, or, where there is
 *     none, about what comes closest
 */
public record ExplainedClause(
    String text,
    boolean holds,
    int count,
    List<Witness> witnesses,
    List<Miss> misses,
    List<ExplainedClause> parts) {
  /** Copies the lists. */
  public ExplainedClause {
    Objects.requireNonNull(text, "text");
    witnesses = List.copyOf(witnesses);
    misses = List.copyOf(misses);
    parts = List.copyOf(parts);
  }

  void addTo(StringBuilder out, int depth) {
    out.append("  ".repeat(depth)).append(holds ? "+ " : "- ").append(text).append('\n');
    String indent = "  ".repeat(depth + 2);
    witnesses.forEach(each -> out.append(indent).append(each.text()).append('\n'));
    if (count > witnesses.size()) {
      out.append(indent).append("… ").append(count).append(" in all\n");
    }
    for (Miss miss : misses) {
      out.append(indent).append(miss).append('\n');
      miss.examples()
          .forEach(each -> out.append(indent).append("  ").append(each.text()).append('\n'));
    }
    parts.forEach(part -> part.addTo(out, depth + 1));
  }

  @Override
  public String toString() {
    return "ExplainedClause["
        + (holds ? "holds" : "does not hold")
        + ", "
        + count
        + " witnesses, "
        + misses
        + ", "
        + parts.size()
        + " parts]";
  }
}

package org.dicomsr.filter.search;

import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.query.Query;

/**
 * Why a query finds something, or does not: clause by clause, with the facts that it was decided
 * by. Immutable; {@code toString} shows no value, {@link #text} shows those of the patient.
 *
 * @param query the query
 * @param hit what was asked about
 * @param holds whether the query finds it
 * @param ofKind whether it is, or has, an object of the kind that is selected
 * @param where the query's condition
 * @param names what its names stand for
 */
public record Explanation(
    Query query,
    Hit hit,
    boolean holds,
    boolean ofKind,
    ExplainedClause where,
    List<ResolvedName> names) {
  /** Checks what must be there; copies the list. */
  public Explanation {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(hit, "hit");
    Objects.requireNonNull(where, "where");
    names = List.copyOf(names);
  }

  /**
   * All of it, for people: clauses with {@code +} hold, those with {@code -} do not; beneath each
   * is what it was decided by.
   *
   * @return lines of text that hold values of the patient
   */
  public String text() {
    StringBuilder out = new StringBuilder(holds ? "found" : "not found").append('\n');
    if (!ofKind) {
      out.append("- of ").append(query.kind()).append('\n');
    }
    where.addTo(out, 0);
    names.forEach(name -> out.append(name.text()).append('\n'));
    return out.toString();
  }

  @Override
  public String toString() {
    return "Explanation[" + hit + ", " + (holds ? "found" : "not found") + "]";
  }
}

package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.List;

/** And within and is one and, as the text without parentheses is; or likewise. */
final class Junctions {
  private Junctions() {}

  static List<Clause> flattened(
      List<? extends Clause> clauses, Class<? extends Clause> type, String what) {
    List<Clause> flat = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      if (type.isInstance(clause)) {
        flat.addAll(clause.children());
      } else {
        flat.add(clause);
      }
    }
    if (flat.size() < 2) {
      throw new InvalidQueryException("two or more clauses joined by " + what, "fewer", null);
    }
    return List.copyOf(flat);
  }
}

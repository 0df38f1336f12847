package org.dicomsr.filter.internal.memory;

import java.util.List;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Place.Step;
import org.dicomsr.index.document.FactName;

/** Whether what is above a fact meets the steps of a path. */
final class Paths {
  private Paths() {}

  /** Whether names end in steps. All ways to divide the names are followed at once. */
  static boolean endIn(List<FactName> names, List<Step> steps) {
    // met[i]: the first i steps end here
    boolean[] met = new boolean[steps.size() + 1];
    begin(met, steps);
    for (FactName name : names) {
      boolean[] next = new boolean[met.length];
      for (int i = 0; i < steps.size(); i++) {
        ConceptSet expected = steps.get(i).name();
        if (met[i] && expected == null) {
          next[i] = true;
        } else if (met[i] && expected != null && expected.contains(name)) {
          next[i + 1] = true;
        }
      }
      begin(next, steps);
      met = next;
    }
    return met[steps.size()];
  }

  /** A path may begin anywhere, and any number of levels may be none. */
  private static void begin(boolean[] met, List<Step> steps) {
    met[0] = true;
    for (int i = 0; i < steps.size(); i++) {
      met[i + 1] |= met[i] && steps.get(i).name() == null;
    }
  }
}

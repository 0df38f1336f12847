package org.dicomsr.model.iod;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.violation.Violation;

/**
 * Gathers violations, up to a number for each rule: a rule that is broken ten thousand times is
 * well described by the first thousand.
 */
final class Findings {
  private static final int MOST = 1000;

  private final List<Violation> violations = new ArrayList<>();
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  /** Whether a further violation of the rule would be kept, so that a path need be made. */
  boolean wants(Rule rule) {
    int count = counts.merge(rule, 1, Integer::sum);
    if (count == MOST + 1) {
      put(
          Rule.HDR_MORE,
          "",
          "expected few violations of "
              + rule.id()
              + ", found over "
              + MOST
              + "; the rest is left out",
          rule.section());
    }
    return count <= MOST;
  }

  /** Adds a violation that is {@linkplain #wants wanted}. */
  void put(Rule rule, String path, String message, String section) {
    violations.add(new Violation(rule.id(), rule.severity(), path, message, section));
  }

  void put(Rule rule, String path, String message) {
    put(rule, path, message, rule.section());
  }

  void add(Rule rule, String path, String message) {
    if (wants(rule)) {
      put(rule, path, message);
    }
  }

  List<Violation> list() {
    return List.copyOf(violations);
  }
}

package org.dicomsr.filter.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where facts stand: steps from above down, such as {@code "ECG Report"/ ** /"PR interval global"}.
 * One step finds a fact wherever it stands. Immutable.
 *
 * @param steps one or more; the last is not {@code **}
 */
public record Path(List<Step> steps) {
  /** Copies the steps and checks them. */
  public Path {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.get(steps.size() - 1) instanceof AnyLevels) {
      throw new InvalidQueryException(
          "a name, meaning or code at the end of the path",
          steps.isEmpty() ? "no step" : "`**`",
          null);
    }
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("/"));
  }
}

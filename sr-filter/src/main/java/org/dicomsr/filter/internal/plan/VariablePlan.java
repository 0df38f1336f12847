package org.dicomsr.filter.internal.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.model.coding.UcumUnit;

/**
 * What a variable stands for, where its values are wanted and none is asked for. Immutable.
 *
 * @param counted the facts that count: a {@link Fact}, or a {@link Chosen} one
 * @param words what is asked of values that a harmonised word stands for, one test for each
 *     alternative of the facts; none where values are taken as they are
 * @param assumed the unit of numbers without, for each alternative
 */
public record VariablePlan(
    Condition counted, Map<String, List<ValueTest>> words, List<Optional<UcumUnit>> assumed) {
  /** Copies map and list. */
  public VariablePlan {
    Objects.requireNonNull(counted, "counted");
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    assumed = List.copyOf(assumed);
  }

  /** {@return where the facts are} */
  public Fact facts() {
    return switch (counted) {
      case Fact fact -> fact;
      case Chosen chosen -> chosen.fact();
      case Condition other -> throw new IllegalStateException("expected facts");
    };
  }
}

package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.dicomsr.filter.internal.memory.Evaluation.Candidate;
import org.dicomsr.filter.internal.plan.Condition.Choice.First;
import org.dicomsr.filter.internal.plan.Condition.Choice.Greatest;
import org.dicomsr.filter.internal.plan.Condition.Choice.Latest;
import org.dicomsr.filter.internal.plan.Condition.Choice.Least;
import org.dicomsr.filter.internal.plan.Condition.Choice.Nearest;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.ShapeMeasure;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.internal.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Which of many facts is chosen: the best, and what is as good. First moments are compared; numbers
 * and dates only with what can be compared with them, so that there is a best of each kind.
 *
 * @param chosen the facts
 */
record Choosing(List<Candidate> chosen) {
  static Choosing of(
      Chosen condition, List<Candidate> candidates, Evaluation evaluation, Entity entity) {
    return new Choosing(
        switch (condition.choice()) {
          case Latest latest -> best(timed(candidates), each -> -from(each));
          case First first -> best(timed(candidates), Choosing::from);
          case Least least -> extreme(candidates, 1);
          case Greatest greatest -> extreme(candidates, -1);
          case Nearest nearest -> {
            OptionalLong event = event(nearest.event(), evaluation, entity);
            yield event.isEmpty()
                ? List.of()
                : best(timed(candidates), each -> Math.abs(from(each) - event.getAsLong()));
          }
        });
  }

  /** Whether something was chosen, and all that is equally good passes. */
  boolean holds() {
    return !chosen.isEmpty() && chosen.stream().allMatch(Candidate::passes);
  }

  /** Whether what is equally good does not agree. */
  boolean isConflict() {
    return chosen.stream().anyMatch(Candidate::passes)
        && !chosen.stream().allMatch(Candidate::passes);
  }

  private static List<Candidate> timed(List<Candidate> candidates) {
    return candidates.stream().filter(each -> each.time() != null).toList();
  }

  private static long from(Candidate candidate) {
    TimeRange time = candidate.time();
    if (time == null) {
      throw new IllegalArgumentException("expected a fact with a time");
    }
    return time.from();
  }

  private static List<Candidate> best(List<Candidate> candidates, ToLongFunction<Candidate> order) {
    long least = candidates.stream().mapToLong(order).min().orElse(0);
    return candidates.stream().filter(each -> order.applyAsLong(each) == least).toList();
  }

  private static List<Candidate> extreme(List<Candidate> candidates, int sign) {
    Map<String, List<Candidate>> sizes = new HashMap<>();
    List<Candidate> dates = new ArrayList<>();
    for (Candidate each : candidates) {
      if (size(each).isPresent()) {
        sizes.computeIfAbsent(dimension(each), absent -> new ArrayList<>()).add(each);
      } else if (each.fact().value() instanceof DateValue) {
        dates.add(each);
      }
    }
    List<Candidate> extreme = new ArrayList<>();
    sizes.values().forEach(list -> extreme.addAll(most(list, each -> sign * size(each).orElse(0))));
    extreme.addAll(best(dates, each -> sign * date(each)));
    return extreme;
  }

  private static List<Candidate> most(
      List<Candidate> candidates, ToDoubleFunction<Candidate> order) {
    double least = candidates.stream().mapToDouble(order).min().orElse(0);
    return candidates.stream().filter(each -> order.applyAsDouble(each) == least).toList();
  }

  /** A number, or what of a shape is asked for. */
  private static OptionalDouble size(Candidate candidate) {
    return switch (candidate.fact().value()) {
      case NumberValue number -> ValueTests.comparable(number);
      case SpatialValue shape ->
          ShapeMeasure.of(candidate.alternative().usable())
              .map(measure -> measure.size(shape))
              .orElse(OptionalDouble.empty());
      case null, default -> OptionalDouble.empty();
    };
  }

  /** What sizes can be compared; those of shapes in pixels or in millimetres. */
  private static String dimension(Candidate candidate) {
    return candidate.fact().value() instanceof NumberValue number
        ? Tokens.dimension(number)
        : candidate.fact().value() instanceof SpatialValue shape
            ? "shape of " + shape.points().dimensions() + " dimensions"
            : "";
  }

  private static long date(Candidate candidate) {
    return candidate.fact().value() instanceof DateValue date ? date.range().from() : 0;
  }

  /** When an event was: the first of its facts. */
  private static OptionalLong event(Fact event, Evaluation evaluation, Entity entity) {
    return evaluation.facts(event, new Scope.OfEntity(entity)).stream()
        .map(Choosing::time)
        .filter(Objects::nonNull)
        .mapToLong(TimeRange::from)
        .min();
  }

  /** A date that has no other time is of the time that it says. */
  private static @Nullable TimeRange time(Candidate event) {
    return event.alternative().when() == null && event.fact().value() instanceof DateValue date
        ? date.range()
        : event.time();
  }
}

package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.filter.internal.memory.Evaluation.Candidate;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.search.Miss;
import org.dicomsr.filter.search.Miss.Reason;
import org.dicomsr.filter.search.Witness;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.internal.Tokens;
import org.jspecify.annotations.Nullable;

/** How near facts come that are not what was asked for. */
final class FactMisses {
  private static final ValueTest PRESENT = new ValueTest.Present();

  private final Evaluation evaluation;

  FactMisses(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Why no chosen fact passes. */
  List<Miss> of(Chosen chosen, Scope scope) {
    if (!(scope instanceof Scope.OfEntity(Entity entity))) {
      return of(chosen.fact(), scope);
    }
    Choosing choosing = evaluation.choosing(chosen, entity);
    if (choosing.isConflict()) {
      return List.of(miss(Reason.CONFLICT, choosing.chosen()));
    }
    List<Candidate> passing =
        evaluation.facts(chosen, scope).stream().filter(Candidate::passes).toList();
    if (passing.isEmpty()) {
      return of(chosen.fact(), scope);
    }
    return choosing.chosen().isEmpty()
        ? List.of(miss(Reason.NO_TIME, passing))
        : List.of(miss(Reason.NOT_CHOSEN, passing), miss(Reason.OTHER_VALUE, choosing.chosen()));
  }

  private static Miss miss(Reason reason, List<Candidate> facts) {
    return new Miss(
        reason, facts.size(), Witnesses.first(facts.stream().map(Witnesses::of).toList()));
  }

  /** Why no fact passes. */
  List<Miss> of(Fact fact, Scope scope) {
    Map<Reason, List<Witness>> found = new EnumMap<>(Reason.class);
    for (Part part : scope.parts()) {
      for (Alternative alternative : counting(fact, part)) {
        add(alternative, part, found);
      }
    }
    if (found.size() > 1) {
      found.remove(Reason.ELSEWHERE);
    }
    if (found.isEmpty()) {
      return List.of(new Miss(Reason.ABSENT, 0, List.of()));
    }
    List<Miss> misses = new ArrayList<>();
    found.forEach((reason, all) -> misses.add(new Miss(reason, all.size(), Witnesses.first(all))));
    return misses;
  }

  /** The alternative whose facts are tested; all of them where none has usable ones. */
  private List<Alternative> counting(Fact fact, Part part) {
    Alternative one = evaluation.alternative(fact, part);
    return one == null ? fact.alternatives() : List.of(one);
  }

  private void add(Alternative alternative, Part part, Map<Reason, List<Witness>> found) {
    ObjectView view = evaluation.view(part.object());
    List<Found> there = view.places(alternative.place(), part);
    Set<String> dimensions = new HashSet<>();
    dimensions(alternative.test(), dimensions);
    for (Found each : there) {
      found
          .computeIfAbsent(reason(each.value(), dimensions), absent -> new ArrayList<>())
          .add(Witnesses.of(each, view.time(each, alternative.when())));
    }
    if (there.isEmpty() && alternative.place() instanceof Items items) {
      for (int index : part.items(part.object().named(items.name()))) {
        Found each = Found.of(part.object(), part.object().items().get(index));
        found
            .computeIfAbsent(Reason.ELSEWHERE, absent -> new ArrayList<>())
            .add(Witnesses.of(each, view.time(each, null)));
      }
    }
  }

  private static Reason reason(@Nullable FactValue value, Set<String> dimensions) {
    if (!ValueTests.passes(PRESENT, value)) {
      return Reason.NO_VALUE;
    }
    return value instanceof NumberValue number
            && !dimensions.isEmpty()
            && !dimensions.contains(Tokens.dimension(number))
        ? Reason.OTHER_UNIT
        : Reason.OTHER_VALUE;
  }

  /** What the numbers that a test asks for measure. */
  private static void dimensions(ValueTest test, Set<String> dimensions) {
    switch (test) {
      case ValueTest.NumberIn in -> dimensions.add(in.dimension());
      case ValueTest.AnyOf any -> any.tests().forEach(each -> dimensions(each, dimensions));
      case ValueTest.Without without -> dimensions(without.test(), dimensions);
      case ValueTest.Exists other -> {}
      case ValueTest.Present other -> {}
      case ValueTest.IsCode other -> {}
      case ValueTest.CodeIn other -> {}
      case ValueTest.TextIn other -> {}
      case ValueTest.IsText other -> {}
      case ValueTest.UidIs other -> {}
      case ValueTest.HasWords other -> {}
      case ValueTest.IsNumber other -> {}
      case ValueTest.ShapeIn other -> {}
      case ValueTest.GraphicIn other -> {}
      case ValueTest.IsDate other -> {}
      case ValueTest.DateIn other -> {}
    }
  }
}

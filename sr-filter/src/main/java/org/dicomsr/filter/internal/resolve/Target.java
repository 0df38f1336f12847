package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Choice;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.jspecify.annotations.Nullable;

/**
 * What a term stands for: where its facts are, and what can be asked of them.
 *
 * @param candidates where they are
 * @param ordered whether candidates are tried in order; else all count
 * @param choice which of several facts of an entity counts; null for all
 */
record Target(List<Candidate> candidates, boolean ordered, @Nullable Choice choice) {
  Target {
    candidates = List.copyOf(candidates);
  }

  /**
   * Where facts are.
   *
   * @param place where
   * @param exists which of these count at all
   * @param usable which of them have a value that can be used
   * @param when whose date is the time of the fact; null for its own
   * @param space what can be asked of its value
   */
  record Candidate(
      Place place, ValueTest exists, ValueTest usable, @Nullable Place when, Space space) {
    Candidate(Place place, Space space) {
      this(place, new ValueTest.Exists(), new ValueTest.Present(), null, space);
    }

    Alternative asked(ValueTest test) {
      return new Alternative(place, usable, test, when);
    }
  }

  /** There is a usable fact that passes a test. */
  Condition compared(Function<Space, ValueTest> test) {
    List<Alternative> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      all.add(candidate.asked(Tests.both(candidate.usable, test.apply(candidate.space))));
    }
    if (choice != null) {
      return new Chosen(choice, new Fact(all));
    }
    return ordered ? new Fact(all) : each(all);
  }

  /** The usable facts that count, whatever their values. */
  Condition counted() {
    Fact fact = event();
    return choice == null ? fact : new Chosen(choice, fact);
  }

  /** The usable facts, as something that other facts are near to. */
  Fact event() {
    return new Fact(candidates.stream().map(each -> each.asked(each.usable)).toList());
  }

  /** There is a usable fact. */
  Condition has() {
    return each(candidates.stream().map(each -> each.asked(each.usable)).toList());
  }

  /** There is no fact. */
  Condition missing() {
    return new None(each(candidates.stream().map(each -> each.asked(each.exists)).toList()));
  }

  /** There is a fact that is not usable. */
  Condition unknown() {
    return each(
        candidates.stream()
            .map(each -> each.asked(new Without(each.exists, each.usable)))
            .toList());
  }

  private static Condition each(List<Alternative> all) {
    if (all.size() == 1) {
      return new Fact(all);
    }
    List<Condition> facts = new ArrayList<>();
    all.forEach(one -> facts.add(new Fact(List.of(one))));
    return new Any(facts);
  }
}

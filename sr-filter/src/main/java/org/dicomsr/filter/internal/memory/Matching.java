package org.dicomsr.filter.internal.memory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;

/** Which objects make a condition hold. */
final class Matching {
  private final Evaluation evaluation;

  Matching(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The objects with what the parts that hold ask for; none where the condition does not hold. */
  Set<MemoryObject> objects(Condition condition, Scope scope) {
    Set<MemoryObject> objects = new LinkedHashSet<>();
    add(condition, scope, objects);
    return objects;
  }

  private void add(Condition condition, Scope scope, Set<MemoryObject> objects) {
    if (!evaluation.holds(condition, scope)) {
      return;
    }
    switch (condition) {
      case All all -> addAll(all.parts(), scope, objects);
      case Any any -> addAll(any.parts(), scope, objects);
      case None none -> {}
      case Some some ->
          evaluation.blocks(some, scope).forEach(block -> objects.add(block.object()));
      case InOne one ->
          Evaluation.entities(one, scope)
              .forEach(entity -> add(one.within(), Evaluation.scope(entity), objects));
      case Close close -> add(close.within(), scope, objects);
      case Earlier earlier -> addAll(List.of(earlier.first(), earlier.second()), scope, objects);
      case Fact fact ->
          evaluation.facts(fact, scope).forEach(found -> objects.add(found.fact().object()));
      case Chosen chosen ->
          evaluation.chosen(chosen, scope).forEach(found -> objects.add(found.fact().object()));
    }
  }

  private void addAll(List<Condition> parts, Scope scope, Set<MemoryObject> objects) {
    parts.forEach(part -> add(part, scope, objects));
  }
}

package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dicomsr.filter.internal.memory.Evaluation.Candidate;
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
import org.dicomsr.filter.internal.plan.Moment;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.Times;
import org.dicomsr.filter.search.ExplainedClause;
import org.dicomsr.filter.search.Miss;
import org.dicomsr.filter.search.Miss.Reason;
import org.dicomsr.filter.search.Witness;
import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/** Says why the conditions of one plan hold or not. Not thread-safe. */
final class Explaining {
  private final Plan plan;
  private final Evaluation evaluation;
  private final FactMisses misses;

  /** When what makes a clause about time hold took place: what is of then is shown first. */
  private final @Nullable Moment span;

  Explaining(Plan plan, Evaluation evaluation) {
    this(plan, evaluation, null);
  }

  private Explaining(Plan plan, Evaluation evaluation, @Nullable Moment span) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.span = span;
    this.misses = new FactMisses(evaluation);
  }

  ExplainedClause explain(Condition condition, Scope scope) {
    return switch (condition) {
      case All all -> junction(all, all.parts(), scope);
      case Any any -> junction(any, any.parts(), scope);
      case None none -> none(none, scope);
      case Some some -> some(some, scope);
      case InOne one -> inOne(one, scope);
      case Close close -> timed(close, List.of(close.within()), scope);
      case Earlier earlier -> timed(earlier, List.of(earlier.first(), earlier.second()), scope);
      case Fact fact -> fact(fact, scope);
      case Chosen chosen -> chosen(chosen, scope);
    };
  }

  /** The clause, else a word for what is part of one. */
  private String text(Condition condition) {
    return plan.clauseOf(condition)
        .map(Object::toString)
        .orElse(
            switch (condition) {
              case All all -> "and";
              case Any any -> "or";
              case None none -> "not";
              case Some some -> "some";
              case InOne one -> "same " + one.scope();
              case Close close -> "within";
              case Earlier earlier -> "before";
              case Fact fact -> "fact";
              case Chosen chosen -> "fact";
            });
  }

  private ExplainedClause made(
      Condition condition, List<Witness> witnesses, List<Miss> why, List<ExplainedClause> parts) {
    return new ExplainedClause(
        text(condition), why.isEmpty(), witnesses.size(), Witnesses.first(witnesses), why, parts);
  }

  private ExplainedClause junction(Condition condition, List<Condition> parts, Scope scope) {
    return new ExplainedClause(
        text(condition),
        evaluation.holds(condition, scope),
        0,
        List.of(),
        List.of(),
        all(parts, scope));
  }

  private List<ExplainedClause> all(List<Condition> parts, Scope scope) {
    return parts.stream().map(part -> explain(part, scope)).toList();
  }

  private ExplainedClause none(None none, Scope scope) {
    ExplainedClause denied = explain(none.part(), scope);
    List<Miss> why =
        denied.holds()
            ? List.of(new Miss(Reason.PRESENT, denied.count(), denied.witnesses()))
            : List.of();
    boolean isClause = plan.clauseOf(none.part()).isPresent();
    return made(none, List.of(), why, isClause ? List.of(denied) : List.of());
  }

  private ExplainedClause some(Some some, Scope scope) {
    List<FoundBlock> found = inTime(evaluation.blocks(some, scope), FoundBlock::time);
    List<Witness> witnesses = found.stream().map(Witnesses::of).toList();
    if (found.size() >= some.atLeast()) {
      return made(some, witnesses, List.of(), within(some, found.getFirst()));
    }
    if (!found.isEmpty()) {
      Miss few = new Miss(Reason.TOO_FEW, found.size(), Witnesses.first(witnesses));
      return made(some, List.of(), List.of(few), within(some, found.getFirst()));
    }
    List<FoundBlock> candidates =
        evaluation.blocks(new Some(some.block(), Condition.ALWAYS, 1), scope);
    if (candidates.isEmpty()) {
      return made(some, List.of(), List.of(new Miss(Reason.ABSENT, 0, List.of())), List.of());
    }
    FoundBlock closest = closest(some.within(), candidates, block -> scope(some, block));
    Miss notAll = new Miss(Reason.NOT_ALL, candidates.size(), List.of(Witnesses.of(closest)));
    return made(some, List.of(), List.of(notAll), within(some, closest));
  }

  private List<ExplainedClause> within(Some some, FoundBlock block) {
    return some.within() instanceof All(var parts) && parts.isEmpty()
        ? List.of()
        : List.of(explain(some.within(), scope(some, block)));
  }

  private Scope scope(Some some, FoundBlock block) {
    MemoryObject.Group group = block.group();
    return group == null
        ? new Scope.OfObject(block.object())
        : evaluation.view(block.object()).scope(some.block(), group);
  }

  /** The first of those of which the most parts hold. */
  private <T> T closest(Condition within, List<T> candidates, Function<T, Scope> scope) {
    T closest = candidates.getFirst();
    int most = -1;
    for (T candidate : candidates) {
      int held = held(within, scope.apply(candidate));
      if (held > most) {
        most = held;
        closest = candidate;
      }
    }
    return closest;
  }

  private int held(Condition condition, Scope scope) {
    return condition instanceof All(var parts)
        ? parts.stream().mapToInt(part -> held(part, scope)).sum()
        : evaluation.holds(condition, scope) ? 1 : 0;
  }

  private ExplainedClause inOne(InOne one, Scope scope) {
    List<Entity> entities = Evaluation.entities(one, scope);
    if (entities.isEmpty()) {
      return made(one, List.of(), List.of(new Miss(Reason.ABSENT, 0, List.of())), List.of());
    }
    Entity shown =
        entities.stream()
            .filter(entity -> evaluation.holds(one.within(), entity))
            .min(Comparator.comparing(entity -> !isInTime(one, entity)))
            .orElseGet(() -> closest(one.within(), entities, Evaluation::scope));
    List<Miss> why =
        evaluation.holds(one.within(), shown)
            ? List.of()
            : List.of(
                new Miss(
                    Reason.NOT_ALL,
                    entities.size(),
                    List.of(Witnesses.of(new FoundBlock(shown.own().getFirst(), null)))));
    return made(one, List.of(), why, List.of(explain(one.within(), Evaluation.scope(shown))));
  }

  private ExplainedClause timed(Condition condition, List<Condition> parts, Scope scope) {
    List<Miss> why = new ArrayList<>();
    List<Moment> moments = Times.moments(condition, evaluation.times(scope));
    if (moments.isEmpty() && parts.stream().allMatch(part -> evaluation.holds(part, scope))) {
      boolean dated =
          parts.stream().noneMatch(part -> Times.moments(part, evaluation.times(scope)).isEmpty());
      why.add(new Miss(dated ? Reason.TIME : Reason.NO_TIME, 0, List.of()));
    }
    Explaining within =
        moments.isEmpty() ? this : new Explaining(plan, evaluation, moment(moments));
    return new ExplainedClause(
        text(condition), !moments.isEmpty(), 0, List.of(), why, within.all(parts, scope));
  }

  /** One of several, in the time that counts already if there is such a one. */
  private Moment moment(List<Moment> moments) {
    return moments.stream().filter(this::isInTime).findFirst().orElse(moments.getFirst());
  }

  private boolean isInTime(Moment moment) {
    return span == null || span.contains(moment);
  }

  private boolean isInTime(InOne one, Entity entity) {
    return span == null
        || Times.moments(one.within(), evaluation.times(Evaluation.scope(entity))).stream()
            .anyMatch(span::contains);
  }

  /** Those of the time that counts come first. */
  private <T> List<T> inTime(List<T> all, Function<T, @Nullable TimeRange> time) {
    if (span == null) {
      return all;
    }
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing(each -> {
          TimeRange range = time.apply(each);
          return range == null || !isInTime(Moment.of(range.from(), range.to()));
        }));
    return sorted;
  }

  private ExplainedClause fact(Fact fact, Scope scope) {
    List<Witness> found = witnesses(evaluation.facts(fact, scope));
    return made(fact, found, found.isEmpty() ? misses.of(fact, scope) : List.of(), List.of());
  }

  private ExplainedClause chosen(Chosen chosen, Scope scope) {
    List<Witness> found = witnesses(evaluation.chosen(chosen, scope));
    return made(chosen, found, found.isEmpty() ? misses.of(chosen, scope) : List.of(), List.of());
  }

  private List<Witness> witnesses(List<Candidate> facts) {
    return inTime(facts, Candidate::time).stream().map(Witnesses::of).toList();
  }
}

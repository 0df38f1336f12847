package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;
import org.dicomsr.filter.internal.plan.Moment;
import org.dicomsr.filter.internal.plan.Times;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of one plan hold of the scopes of one patient. Not thread-safe. */
final class Evaluation {
  private final IdentityHashMap<MemoryObject, ObjectView> views = new IdentityHashMap<>();

  ObjectView view(MemoryObject object) {
    ObjectView present = views.get(object);
    if (present == null) {
      present = new ObjectView(object, this);
      views.put(object, present);
    }
    return present;
  }

  /** Whether a condition holds of what an answer lists. */
  boolean holds(Condition condition, Entity entity) {
    return holds(condition, scope(entity));
  }

  /** A listed object is no more than an object. */
  static Scope scope(Entity entity) {
    return switch (entity.hit().level()) {
      case OBJECTS -> new Scope.OfObject(entity.own().getFirst());
      case PATIENTS, STUDIES, SERIES -> new Scope.OfEntity(entity);
    };
  }

  boolean holds(Condition condition, Scope scope) {
    return switch (condition) {
      case All all -> all.parts().stream().allMatch(part -> holds(part, scope));
      case Any any -> any.parts().stream().anyMatch(part -> holds(part, scope));
      case None none -> !holds(none.part(), scope);
      case Some some -> hasSome(some, scope);
      case InOne one ->
          entities(one, scope).stream().anyMatch(entity -> holds(one.within(), entity));
      case Close close -> !Times.moments(close, times(scope)).isEmpty();
      case Earlier earlier -> !Times.moments(earlier, times(scope)).isEmpty();
      case Fact fact -> scope.parts().stream().anyMatch(part -> has(fact, part));
      case Chosen chosen -> !chosen(chosen, scope).isEmpty();
    };
  }

  static List<Entity> entities(InOne one, Scope scope) {
    return scope instanceof Scope.OfEntity(Entity entity) ? entity.parts(one.scope()) : List.of();
  }

  private boolean hasSome(Some some, Scope scope) {
    int missing = some.atLeast();
    for (Part part : scope.parts()) {
      missing -=
          some.block() instanceof Block.OfObject(ObjectKind kind)
              ? (isObject(some, kind, part) ? 1 : 0)
              : part.countGroups(view(part.object()).blocks(some));
      if (missing <= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isObject(Some some, ObjectKind kind, Part part) {
    return part.group() == null
        && Kinds.is(part.object().document(), kind)
        && view(part.object()).holds(some.within());
  }

  /** The blocks that make a condition hold. */
  List<FoundBlock> blocks(Some some, Scope scope) {
    List<FoundBlock> found = new ArrayList<>();
    for (Part part : scope.parts()) {
      MemoryObject object = part.object();
      if (some.block() instanceof Block.OfObject(ObjectKind kind)) {
        if (isObject(some, kind, part)) {
          found.add(new FoundBlock(object, null));
        }
      } else {
        for (int group : part.groups(view(object).blocks(some))) {
          found.add(new FoundBlock(object, object.groups().get(group)));
        }
      }
    }
    return found;
  }

  /** The first alternative that has usable facts; one alone counts whatever it has. */
  @Nullable Alternative alternative(Fact fact, Part part) {
    if (fact.alternatives().size() == 1) {
      return fact.alternatives().getFirst();
    }
    ObjectView view = view(part.object());
    for (Alternative alternative : fact.alternatives()) {
      if (view.has(alternative, true, part)) {
        return alternative;
      }
    }
    return null;
  }

  private boolean has(Fact fact, Part part) {
    Alternative alternative = alternative(fact, part);
    return alternative != null && view(part.object()).has(alternative, false, part);
  }

  /**
   * A fact that passes, or that may be chosen.
   *
   * @param fact the fact
   * @param alternative what it was found by
   * @param time when it was; null where nothing says so
   * @param passes whether it passes the test
   */
  record Candidate(Found fact, Alternative alternative, @Nullable TimeRange time, boolean passes) {}

  /** The facts that pass. */
  List<Candidate> facts(Fact fact, Scope scope) {
    List<Candidate> found = new ArrayList<>();
    for (Part part : scope.parts()) {
      Alternative alternative = alternative(fact, part);
      if (alternative != null) {
        ObjectView view = view(part.object());
        for (Found each : view.facts(alternative, false, part)) {
          found.add(new Candidate(each, alternative, view.time(each, alternative.when()), true));
        }
      }
    }
    return found;
  }

  /** The facts of which one is chosen. */
  List<Candidate> facts(Chosen chosen, Scope scope) {
    List<Candidate> found = new ArrayList<>();
    for (Part part : scope.parts()) {
      Alternative alternative = alternative(chosen.fact(), part);
      if (alternative != null) {
        ObjectView view = view(part.object());
        for (Found each : view.facts(alternative, true, part)) {
          found.add(
              new Candidate(
                  each,
                  alternative,
                  view.time(each, alternative.when()),
                  ValueTests.passes(alternative.test(), each.value())));
        }
      }
    }
    return found;
  }

  Choosing choosing(Chosen chosen, Entity entity) {
    return Choosing.of(chosen, facts(chosen, new Scope.OfEntity(entity)), this, entity);
  }

  /** The facts that were chosen, where they pass. */
  List<Candidate> chosen(Chosen chosen, Scope scope) {
    if (!(scope instanceof Scope.OfEntity(Entity entity))) {
      return facts(chosen.fact(), scope);
    }
    Choosing choosing = choosing(chosen, entity);
    return choosing.holds() ? choosing.chosen() : List.of();
  }

  /** At which moments something holds. */
  List<Moment> moments(Condition leaf, Scope scope) {
    return switch (leaf) {
      case Fact fact -> ofFacts(facts(fact, scope));
      case Chosen chosen -> ofFacts(chosen(chosen, scope));
      case Some some ->
          Times.several(of(blocks(some, scope).stream().map(FoundBlock::time)), some.atLeast());
      case InOne one ->
          entities(one, scope).stream()
              .flatMap(entity -> Times.moments(one.within(), times(scope(entity))).stream())
              .toList();
      case All all -> throw notLeaf();
      case Any any -> throw notLeaf();
      case None none -> throw notLeaf();
      case Close close -> throw notLeaf();
      case Earlier earlier -> throw notLeaf();
    };
  }

  private static IllegalArgumentException notLeaf() {
    return new IllegalArgumentException("expected a fact, a block, or what is in one study");
  }

  private static List<Moment> ofFacts(List<Candidate> facts) {
    return of(facts.stream().map(Candidate::time));
  }

  private static List<Moment> of(Stream<@Nullable TimeRange> times) {
    return times.filter(Objects::nonNull).map(time -> Moment.of(time.from(), time.to())).toList();
  }

  Times.Scope times(Scope scope) {
    return new Times.Scope() {
      @Override
      public List<Moment> moments(Condition leaf) {
        return Evaluation.this.moments(leaf, scope);
      }

      @Override
      public boolean holds(Condition condition) {
        return Evaluation.this.holds(condition, scope);
      }
    };
  }
}

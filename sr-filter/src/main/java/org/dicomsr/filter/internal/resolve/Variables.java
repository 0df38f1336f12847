package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.catalogue.Aggregate;
import org.dicomsr.filter.catalogue.Selector;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Choice;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.resolve.Target.Candidate;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Variables of a catalogue as terms. */
final class Variables {
  private final Context context;

  Variables(Context context) {
    this.context = context;
  }

  /**
   * What a variable stands for.
   *
   * @param variable the variable
   * @param name where the query says so
   * @param modifiers what the query asks for besides
   * @param scope where it says so
   */
  Target target(Variable variable, Name name, List<ModifierTest> modifiers, Scope scope) {
    try {
      return context.within(
          variable, () -> target(variable, name, modifiers, scope, choice(variable, scope)));
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw isOf(problem, name)
          ? e
          : Problems.refused(
              name,
              "a variable that can be looked for",
              "one of which the catalogue asks for " + problem.found(),
              problem.hint());
    }
  }

  /** Whether a problem is one of the query: a catalogue may have an equal name. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isOf(QueryProblem problem, Name name) {
    return problem.part() == name;
  }

  private Target target(
      Variable variable,
      Name name,
      List<ModifierTest> modifiers,
      Scope scope,
      @Nullable Choice choice) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : candidates(variable)) {
      Candidate qualified = modifiers.isEmpty() ? candidate : with(candidate, modifiers, name);
      if (scope != Scope.GROUP || qualified.place() instanceof Place.Items) {
        found.add(qualified);
      }
    }
    if (found.isEmpty()) {
      throw Problems.refused(name, "what groups have", "a property of the object", Terms.OUTSIDE);
    }
    return new Target(found, found.size() > 1, choice);
  }

  private static Candidate with(Candidate candidate, List<ModifierTest> modifiers, Name name) {
    if (!(candidate.place() instanceof Place.Items items)) {
      throw Problems.refused(
          name,
          "modifiers of what stands in the content",
          "modifiers of a property of the object",
          null);
    }
    List<ModifierTest> all = new ArrayList<>(items.modifiers());
    all.addAll(modifiers);
    Place place =
        new Place.Items(items.name(), items.above(), all, items.context(), items.within());
    return new Candidate(
        place, candidate.exists(), candidate.usable(), candidate.when(), candidate.space());
  }

  private @Nullable Choice choice(Variable variable, Scope scope) {
    if (scope != Scope.ENTITY) {
      return null;
    }
    return switch (variable.aggregate()) {
      case Aggregate.Simple simple ->
          switch (simple) {
            case ALL -> null;
            case LATEST -> new Choice.Latest();
            case FIRST -> new Choice.First();
            case MIN -> new Choice.Least();
            case MAX -> new Choice.Greatest();
          };
      case Aggregate.Nearest(String event) ->
          new Choice.Nearest(
              new Target(candidates(context.variable(event).orElseThrow()), true, null).event());
    };
  }

  private List<Candidate> candidates(Variable variable) {
    Place when = variable.when() == null ? null : found(variable.when()).get(0).place();
    List<Candidate> all = new ArrayList<>();
    List<Space> spaces = new ArrayList<>();
    if (variable.from().isEmpty()) {
      Place anywhere =
          new Place.Items(ConceptSet.ANY, List.of(), List.of(), false, Surroundings.ANY);
      all.add(shown(variable, new Candidate(anywhere, anything()), List.of(), when, spaces));
    }
    for (Selector selector : variable.from()) {
      for (Candidate candidate : found(selector)) {
        all.add(shown(variable, candidate, selector.values(), when, spaces));
      }
    }
    return all;
  }

  private Space anything() {
    return new PlainSpace(context, Facts.ANY);
  }

  /** Where a selector finds facts. */
  private List<Candidate> found(Selector selector) {
    Surroundings within = surroundings(selector);
    Optional<Term> term = selector.facts();
    if (term.isEmpty()) {
      Place anywhere = new Place.Items(ConceptSet.ANY, List.of(), List.of(), false, within);
      return List.of(new Candidate(anywhere, anything()));
    }
    return new Terms(context, false, within).target(term.get(), Scope.OBJECT).candidates();
  }

  private Surroundings surroundings(Selector selector) {
    Planner planner = new Planner(context, false);
    Condition object =
        selector.where() == null ? null : planner.condition(selector.where(), Scope.OBJECT);
    if (selector.object() != null && selector.object() != ObjectKind.Category.ANY) {
      object =
          new Condition.Some(
              new Block.OfObject(selector.object()), object == null ? Condition.ALWAYS : object, 1);
    }
    Condition group =
        selector.group() == null ? null : planner.condition(selector.group(), Scope.GROUP);
    return object == null && group == null && selector.template() == null
        ? Surroundings.ANY
        : new Surroundings(object, group, selector.template());
  }

  /** Facts with what the variable says of their values. */
  private Candidate shown(
      Variable variable,
      Candidate candidate,
      List<Value> counted,
      @Nullable Place when,
      List<Space> spaces) {
    UcumUnit unit =
        variable.unit() == null ? null : context.catalogue().unit(variable.unit()).orElseThrow();
    Space inner = candidate.space().as(unit, kinds(variable));
    ValueTest exists = candidate.exists();
    ValueTest usable = candidate.usable();
    if (!counted.isEmpty()) {
      exists =
          Tests.both(exists, Tests.anyOf(counted.stream().map(candidate.space()::equal).toList()));
      usable = Tests.both(usable, exists);
    }
    if (!variable.categories().isEmpty()) {
      usable = Tests.both(usable, VariableSpace.anyCategory(variable, inner));
      exists = variable.from().isEmpty() ? usable : exists;
    } else if (variable.range() != null) {
      usable = Tests.both(usable, inner.numbers(variable.range()));
    } else {
      ValueTest typed = typed(variable, inner);
      usable = typed == null ? usable : Tests.both(usable, typed);
    }
    spaces.add(inner);
    Space space = new VariableSpace(context, variable, inner, usable, spaces);
    return new Candidate(candidate.place(), exists, usable, when, space);
  }

  private static @Nullable Set<Kind> kinds(Variable variable) {
    if (!variable.categories().isEmpty() || variable.valueType().isEmpty()) {
      return null;
    }
    return switch (variable.valueType().get()) {
      case NUMBER -> Set.of(Kind.NUMBER);
      case CODE -> Set.of(Kind.CODE);
      case TEXT -> Set.of(Kind.TEXT);
      case DATE -> Set.of(Kind.DATE);
      case WORD -> Set.of(Kind.CODE, Kind.TEXT);
    };
  }

  private static @Nullable ValueTest typed(Variable variable, Space inner) {
    if (variable.valueType().isEmpty()) {
      return null;
    }
    return switch (variable.valueType().get()) {
      case NUMBER -> inner.numbers(null);
      case CODE -> new ValueTest.IsCode();
      case TEXT -> new ValueTest.IsText();
      case DATE -> new ValueTest.IsDate();
      case WORD -> null;
    };
  }
}

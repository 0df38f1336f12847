package org.dicomsr.filter.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.query.And;
import org.dicomsr.filter.query.AtLeast;
import org.dicomsr.filter.query.Before;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Comparison;
import org.dicomsr.filter.query.ContainerClause;
import org.dicomsr.filter.query.Countable;
import org.dicomsr.filter.query.GroupClause;
import org.dicomsr.filter.query.GroupKind;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.In;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Missing;
import org.dicomsr.filter.query.Not;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.Or;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Same;
import org.dicomsr.filter.query.TimeSpan;
import org.dicomsr.filter.query.Unknown;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Within;
import org.jspecify.annotations.Nullable;

/** Clauses to conditions, one by one. Not thread-safe. */
final class Planner {
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Context context;
  private final Terms terms;
  private final IdentityHashMap<Condition, Clause> clauses = new IdentityHashMap<>();

  /**
   * A planner.
   *
   * @param context the query's
   * @param variables whether names may be variables
   */
  Planner(Context context, boolean variables) {
    this.context = context;
    this.terms = new Terms(context, variables, Surroundings.ANY);
  }

  Plan plan(Query query) {
    Scope scope = query.level() == Level.OBJECTS ? Scope.OBJECT : Scope.ENTITY;
    Condition where = condition(query.where(), scope);
    return new Plan(query, where, context.resolutions(), clauses);
  }

  Condition condition(Clause clause, Scope scope) {
    Condition condition = made(clause, scope);
    clauses.put(condition, clause);
    return condition;
  }

  private Condition made(Clause clause, Scope scope) {
    return switch (clause) {
      case And and -> new Condition.All(all(and.clauses(), scope));
      case Or or -> new Condition.Any(all(or.clauses(), scope));
      case Not not -> new Condition.None(condition(not.clause(), scope));
      case Same same -> new Condition.InOne(same.scope(), condition(same.clause(), scope));
      case Within within ->
          new Condition.Close(millis(within.span()), condition(within.clause(), scope));
      case Before before ->
          new Condition.Earlier(
              condition(before.first(), scope),
              span(before.within()),
              condition(before.second(), scope));
      case Countable countable -> some(countable, 1);
      case AtLeast several -> some(several.clause(), several.count());
      case Comparison comparison -> comparison(comparison, scope);
      case In in ->
          terms
              .target(in.term(), scope)
              .compared(space -> Tests.anyOf(in.values().stream().map(space::equal).toList()));
      case Has has -> terms.target(has.term(), scope).has();
      case Missing missing -> terms.target(missing.term(), scope).missing();
      case Unknown unknown -> terms.target(unknown.term(), scope).unknown();
    };
  }

  private List<Condition> all(List<Clause> parts, Scope scope) {
    List<Condition> conditions = new ArrayList<>();
    parts.forEach(part -> conditions.add(condition(part, scope)));
    return conditions;
  }

  private Condition comparison(Comparison comparison, Scope scope) {
    Value value = comparison.value();
    return terms.target(comparison.term(), scope).compared(space -> test(space, comparison, value));
  }

  private static ValueTest test(Space space, Comparison comparison, Value value) {
    return switch (comparison.operator()) {
      case EQUAL -> space.equal(value);
      case NOT_EQUAL -> space.other(value);
      case MATCHES -> space.words(value);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          space.compare(comparison.operator(), value);
    };
  }

  private Condition some(Countable countable, int count) {
    Scope inner = countable instanceof ObjectClause ? Scope.OBJECT : Scope.GROUP;
    Block block =
        switch (countable) {
          case ObjectClause object -> new Block.OfObject(object.kind());
          case GroupClause group -> new Block.OfGroup(kind(group.kind()));
          case ContainerClause container -> {
            ConceptSet concept = context.concepts().of(container.concept());
            context.resolved(container.concept(), "concept", Concepts.describe(concept));
            yield new Block.OfContainer(concept);
          }
        };
    Condition within =
        countable.inner().map(clause -> condition(clause, inner)).orElse(Condition.ALWAYS);
    return new Condition.Some(block, within, count);
  }

  private static org.dicomsr.index.document.@Nullable GroupKind kind(GroupKind kind) {
    return switch (kind) {
      case GROUP -> null;
      case SEGMENT -> org.dicomsr.index.document.GroupKind.SEGMENT;
      case CHANNEL -> org.dicomsr.index.document.GroupKind.CHANNEL;
      case ROI -> org.dicomsr.index.document.GroupKind.ROI;
    };
  }

  private static @Nullable Long span(@Nullable TimeSpan span) {
    return span == null ? null : (Long) millis(span);
  }

  /** Whole milliseconds, as times of documents are. */
  private static long millis(TimeSpan span) {
    return span.seconds().multiply(MILLIS).min(LONGEST).longValue();
  }
}

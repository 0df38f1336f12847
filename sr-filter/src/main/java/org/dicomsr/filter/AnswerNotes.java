package org.dicomsr.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.ExplainedClause;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.Miss;
import org.dicomsr.index.store.IndexUnusableException;

/** Works out the notes of an answer, by asking for what they are about. Not thread-safe. */
final class AnswerNotes {
  private static final Query ANY_OBJECT =
      new Query(Level.OBJECTS, null, new ObjectClause(ObjectKind.Category.ANY, null));

  private final Source source;
  private final Plan plan;
  private final List<AnswerNote> notes = new ArrayList<>();

  AnswerNotes(Source source, Plan plan) {
    this.source = source;
    this.plan = plan;
  }

  List<AnswerNote> list() throws IndexUnusableException {
    add(plan.where(), "");
    return List.copyOf(notes);
  }

  private void add(Condition condition, String around) throws IndexUnusableException {
    String clause = plan.clauseOf(condition).map(Object::toString).orElse(around);
    switch (condition) {
      case All all -> addAll(all.parts(), clause);
      case Any any -> addAll(any.parts(), clause);
      case None none -> add(none.part(), clause);
      case Some some -> add(some.within(), clause);
      case InOne one -> add(one.within(), clause);
      case Close close -> add(close.within(), clause);
      case Earlier earlier -> addAll(List.of(earlier.first(), earlier.second()), clause);
      case Fact fact -> incomparable(fact, clause);
      case Chosen chosen -> {
        incomparable(chosen.fact(), clause);
        conflicts(chosen, clause);
      }
    }
  }

  private void addAll(List<Condition> parts, String clause) throws IndexUnusableException {
    for (Condition part : parts) {
      add(part, clause);
    }
  }

  private void incomparable(Fact fact, String clause) throws IndexUnusableException {
    List<Condition> others = new ArrayList<>();
    for (Alternative each : fact.alternatives()) {
      List<ValueTest> comparable = new ArrayList<>();
      dimensions(each.test(), comparable);
      if (!comparable.isEmpty()) {
        ValueTest other = new Without(new IsNumber(), new AnyOf(comparable));
        others.add(new Fact(List.of(new Alternative(each.place(), other, other, null))));
      }
    }
    if (!others.isEmpty()) {
      Plan asking = new Plan(ANY_OBJECT, new Any(others), List.of(), Map.of());
      note(AnswerNote.Reason.INCOMPARABLE, clause, source.find(asking).count());
    }
  }

  /** All numbers of the dimensions that a test compares. */
  private static void dimensions(ValueTest test, List<ValueTest> found) {
    if (test instanceof NumberIn number) {
      found.add(
          new NumberIn(number.dimension(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    } else if (test instanceof AnyOf any) {
      any.tests().forEach(each -> dimensions(each, found));
    } else if (test instanceof Without without) {
      dimensions(without.test(), found);
    }
  }

  /** Of those with a fact that passes, who are not found by the one that counts. */
  private void conflicts(Chosen chosen, String clause) throws IndexUnusableException {
    Query query = plan.query();
    Source.Found passing = source.find(new Plan(query, chosen.fact(), List.of(), Map.of()));
    Plan asking = new Plan(query, chosen, List.of(), Map.of());
    List<Hit> doubtful = new ArrayList<>();
    java.util.Set<Hit> found = new java.util.HashSet<>();
    source.find(asking).forEach(found::add);
    passing.forEach(hit -> {
      if (!found.contains(hit)) {
        doubtful.add(hit);
      }
    });
    int count = 0;
    for (Hit hit : doubtful) {
      if (isConflict(source.explainer(hit.patient()).explain(asking, hit).where())) {
        count++;
      }
    }
    note(AnswerNote.Reason.CONFLICT, clause, count);
  }

  private static boolean isConflict(ExplainedClause clause) {
    return clause.misses().stream().anyMatch(miss -> miss.reason() == Miss.Reason.CONFLICT)
        || clause.parts().stream().anyMatch(AnswerNotes::isConflict);
  }

  private void note(AnswerNote.Reason reason, String clause, int count) {
    if (count > 0) {
      notes.add(new AnswerNote(reason, clause, count));
    }
  }
}

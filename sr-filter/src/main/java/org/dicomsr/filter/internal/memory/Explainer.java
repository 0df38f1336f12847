package org.dicomsr.filter.internal.memory;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.dicomsr.index.document.ObjectDocument;

/**
 * Says why a plan finds something or not. For what an index found, the documents of its patient are
 * archive enough. Immutable and thread-safe.
 *
 * @param archive what is asked
 */
public record Explainer(MemoryArchive archive) {
  /** Checks that the archive is not null. */
  public Explainer {
    Objects.requireNonNull(archive, "archive");
  }

  /**
   * Explains.
   *
   * @param plan the plan
   * @param hit an entity of the plan's level
   * @return why it is found, or not
   * @throws IllegalArgumentException when it is not in the archive, or of another level
   */
  public Explanation explain(Plan plan, Hit hit) {
    Entity entity = entity(plan, hit);
    boolean ofKind = MemoryEvaluator.isListed(plan, entity);
    Evaluation evaluation = new Evaluation();
    return new Explanation(
        plan.query(),
        hit,
        ofKind && evaluation.holds(plan.where(), entity),
        ofKind,
        new Explaining(plan, evaluation).explain(plan.where(), Evaluation.scope(entity)),
        names(plan));
  }

  private static List<ResolvedName> names(Plan plan) {
    return plan.resolutions().stream()
        .map(each -> new ResolvedName(each.written(), each.kind(), each.standsFor()))
        .toList();
  }

  /**
   * The objects that made a plan hold: those of the kind that is selected, and those with what the
   * clauses that hold ask for. What is denied has none; of clauses about time it is all that each
   * side asks for.
   *
   * @param plan the plan
   * @param hit an entity of the plan's level
   * @return objects of the entity; none where the plan does not hold
   * @throws IllegalArgumentException when it is not in the archive, or of another level
   */
  public SortedSet<Hit> matching(Plan plan, Hit hit) {
    Entity entity = entity(plan, hit);
    Evaluation evaluation = new Evaluation();
    SortedSet<Hit> hits = new TreeSet<>();
    if (!MemoryEvaluator.isListed(plan, entity) || !evaluation.holds(plan.where(), entity)) {
      return hits;
    }
    ObjectKind kind = plan.query().kind();
    if (kind != null) {
      entity.own().stream()
          .filter(object -> Kinds.is(object.document(), kind))
          .forEach(object -> hits.add(hit(object)));
    }
    new Matching(evaluation)
        .objects(plan.where(), Evaluation.scope(entity))
        .forEach(object -> hits.add(hit(object)));
    return hits;
  }

  private static Hit hit(MemoryObject object) {
    ObjectDocument document = object.document();
    return new Hit(
        Level.OBJECTS,
        document.patient().key(),
        document.studyUid(),
        document.seriesUid(),
        object.key());
  }

  private Entity entity(Plan plan, Hit hit) {
    MemoryEvaluator.requireLevel(plan, hit);
    return archive
        .find(hit)
        .orElseThrow(() -> new IllegalArgumentException("expected a hit of the archive"));
  }
}

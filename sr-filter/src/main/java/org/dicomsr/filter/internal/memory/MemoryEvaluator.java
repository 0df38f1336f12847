package org.dicomsr.filter.internal.memory;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.search.Hit;

/**
 * Answers plans by asking each entity of an archive. Immutable and thread-safe.
 *
 * @param archive what is asked
 */
public record MemoryEvaluator(MemoryArchive archive) {
  /** Checks that the archive is not null. */
  public MemoryEvaluator {
    Objects.requireNonNull(archive, "archive");
  }

  /**
   * What a plan finds.
   *
   * @param plan the plan
   * @return the entities of its level of which it holds
   */
  public SortedSet<Hit> hits(Plan plan) {
    SortedSet<Hit> hits = new TreeSet<>();
    for (MemoryArchive.Patient patient : archive.patients()) {
      Evaluation evaluation = new Evaluation();
      for (Entity entity : patient.entities(plan.query().level())) {
        if (isListed(plan, entity) && evaluation.holds(plan.where(), entity)) {
          hits.add(entity.hit());
        }
      }
    }
    return hits;
  }

  /**
   * Whether a plan finds something.
   *
   * @param plan the plan
   * @param hit an entity of the plan's level
   * @return whether it is in the archive, and the plan holds of it
   * @throws IllegalArgumentException when it is of another level
   */
  public boolean holds(Plan plan, Hit hit) {
    requireLevel(plan, hit);
    return archive
        .find(hit)
        .filter(entity -> isListed(plan, entity))
        .filter(entity -> new Evaluation().holds(plan.where(), entity))
        .isPresent();
  }

  static void requireLevel(Plan plan, Hit hit) {
    Level expected = plan.query().level();
    if (hit.level() != expected) {
      throw new IllegalArgumentException(
          "expected a hit among " + expected + ", found one among " + hit.level());
    }
  }

  /** Whether an entity is, or has, an object of the kind that is selected. */
  static boolean isListed(Plan plan, Entity entity) {
    ObjectKind kind = plan.query().kind();
    return kind == null
        || entity.own().stream().anyMatch(object -> Kinds.is(object.document(), kind));
  }
}

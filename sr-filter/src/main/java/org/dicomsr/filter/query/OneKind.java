package org.dicomsr.filter.query;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * At {@code select objects} all conditions are about one object, which is of one kind: {@code CT
 * and SEG} can never hold there, and {@code CT and not SEG} always does, which is not what it looks
 * like. Both are refused.
 */
final class OneKind {

  void check(@Nullable ObjectKind kind, Clause where) {
    kinds(where, kind == null || kind == ObjectKind.Category.ANY ? null : Set.of(kind));
  }

  /**
   * The kinds of object that a clause may hold of, null for any.
   *
   * @param outer the kinds that the clause's surroundings leave
   */
  private @Nullable Set<ObjectKind> kinds(Clause clause, @Nullable Set<ObjectKind> outer) {
    return switch (clause) {
      case ObjectClause object -> {
        if (object.kind() == ObjectKind.Category.ANY) {
          yield outer;
        }
        if (outer != null && !outer.contains(object.kind())) {
          throw Rules.refused(
              object,
              "conditions on one kind of object, as objects are listed one by one",
              "a second kind",
              "select `series`, `studies` or `patients`, or join kinds by `or`");
        }
        yield Set.of(object.kind());
      }
      case And and -> all(and, outer);
      case Before before -> all(before, outer);
      case Or or -> any(or, outer);
      case Not not -> {
        // Two kinds may both be denied; one may not be demanded and another denied.
        kinds(not.clause(), outer);
        yield outer;
      }
      case AtLeast several -> kinds(several.clause(), outer);
      case Within within -> kinds(within.clause(), outer);
      case Same same -> kinds(same.clause(), outer);
      case GroupClause group -> outer;
      case ContainerClause container -> outer;
      case Comparison comparison -> outer;
      case In in -> outer;
      case Has has -> outer;
      case Missing missing -> outer;
      case Unknown unknown -> outer;
    };
  }

  private @Nullable Set<ObjectKind> all(Clause clause, @Nullable Set<ObjectKind> outer) {
    @Nullable Set<ObjectKind> left = outer;
    for (Clause child : clause.children()) {
      left = child instanceof Not ? left : kinds(child, left);
    }
    for (Clause child : clause.children()) {
      if (child instanceof Not) {
        kinds(child, left);
      }
    }
    return left;
  }

  private @Nullable Set<ObjectKind> any(Or or, @Nullable Set<ObjectKind> outer) {
    Set<ObjectKind> union = new HashSet<>();
    boolean unbound = false;
    for (Clause child : or.clauses()) {
      @Nullable Set<ObjectKind> kinds = kinds(child, outer);
      if (kinds == null) {
        unbound = true;
      } else {
        union.addAll(kinds);
      }
    }
    return unbound ? null : union;
  }
}

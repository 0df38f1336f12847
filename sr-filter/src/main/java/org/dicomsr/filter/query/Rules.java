package org.dicomsr.filter.query;

import org.jspecify.annotations.Nullable;

/** The rules that need the whole query: what may stand where. */
final class Rules {
  /** What conditions are about, from wide to narrow. */
  private enum Place {
    PATIENT,
    STUDY,
    SERIES,
    /** One object, as {@code select objects} lists them. */
    LISTED_OBJECT,
    /** Within the braces of an object. */
    OBJECT,
    /** Within the braces of a group. */
    GROUP
  }

  private static final String SIDE_BY_SIDE = "objects stand side by side: `CT{ … } and SEG{ … }`";

  private Rules() {}

  static void check(Level level, @Nullable ObjectKind kind, Clause where) {
    Place place =
        switch (level) {
          case PATIENTS -> Place.PATIENT;
          case STUDIES -> Place.STUDY;
          case SERIES -> Place.SERIES;
          case OBJECTS -> Place.LISTED_OBJECT;
        };
    check(where, place, 1);
    if (level == Level.OBJECTS) {
      new OneKind().check(kind, where);
    }
  }

  private static void check(Clause clause, Place place, int depth) {
    if (depth > Query.MOST_DEPTH) {
      throw tooDeep(clause);
    }
    for (Term term : clause.terms()) {
      check(term, depth);
    }
    Place inner = place;
    switch (clause) {
      case ObjectClause object -> {
        if (place.compareTo(Place.OBJECT) >= 0) {
          throw refused(
              object,
              "conditions on one object",
              place == Place.GROUP ? "an object within a group" : "an object within an object",
              SIDE_BY_SIDE);
        }
        inner = Place.OBJECT;
      }
      case GroupClause group -> inner = Place.GROUP;
      case ContainerClause container -> inner = Place.GROUP;
      case Same same -> inner = same(same, place);
      case AtLeast several -> {
        if (place == Place.LISTED_OBJECT
            && several.count() > 1
            && several.clause() instanceof ObjectClause) {
          throw refused(
              several,
              "conditions on one object, as objects are listed one by one",
              "several objects",
              "select `series`, `studies` or `patients`");
        }
      }
      case Within within -> timed(within.clause());
      case Before before -> {
        timed(before.first());
        timed(before.second());
      }
      case And and -> {}
      case Or or -> {}
      case Not not -> {}
      case Comparison comparison -> {}
      case In in -> {}
      case Has has -> {}
      case Missing missing -> {}
      case Unknown unknown -> {}
    }
    // What is counted stands at the same depth as its count.
    int innerDepth = clause instanceof AtLeast ? depth : depth + 1;
    for (Clause child : clause.children()) {
      check(child, inner, innerDepth);
    }
  }

  private static void check(Term term, int depth) {
    if (depth > Query.MOST_DEPTH) {
      throw tooDeep(term);
    }
    for (Modifier modifier : term.modifiers()) {
      check(modifier.term(), depth + 1);
    }
  }

  private static Place same(Same same, Place place) {
    if (place.compareTo(Place.OBJECT) >= 0) {
      throw refused(
          same,
          "conditions on one object",
          "`same " + same.scope() + "` within one",
          "`same study{ … }` stands around objects");
    }
    Place inner =
        switch (same.scope()) {
          case STUDY -> Place.STUDY;
          case SERIES -> Place.SERIES;
        };
    if (inner.compareTo(place) < 0) {
      throw refused(
          same,
          place == Place.SERIES
              ? "conditions on one series"
              : "conditions on one object, as objects are listed one by one",
          "`same " + same.scope() + "`, which is wider",
          "select a wider level, or leave it out");
    }
    return inner;
  }

  /** What is compared in time must have one: some fact or object, whichever way it holds. */
  private static void timed(Clause clause) {
    Clause timeless = timeless(clause);
    if (timeless != null) {
      throw refused(
          timeless,
          "something that has a time",
          timeless instanceof Not ? "`not`" : "`missing`",
          "what is absent has no time");
    }
  }

  private static @Nullable Clause timeless(Clause clause) {
    return switch (clause) {
      case Not not -> not;
      case Missing missing -> missing;
      case And and -> {
        Clause found = null;
        for (Clause child : and.clauses()) {
          Clause timeless = timeless(child);
          if (timeless == null) {
            yield null;
          }
          found = found == null ? timeless : found;
        }
        yield found;
      }
      case Or or -> {
        for (Clause child : or.clauses()) {
          Clause timeless = timeless(child);
          if (timeless != null) {
            yield timeless;
          }
        }
        yield null;
      }
      case Same same -> timeless(same.clause());
      case Within within -> timeless(within.clause());
      case Before before -> null;
      case Countable countable -> null;
      case AtLeast several -> null;
      case Comparison comparison -> null;
      case In in -> null;
      case Has has -> null;
      case Unknown unknown -> null;
    };
  }

  private static InvalidQueryException tooDeep(QueryPart part) {
    return refused(
        part, "at most " + Query.MOST_DEPTH + " conditions within one another", "more", null);
  }

  static InvalidQueryException refused(
      QueryPart part, String expected, String found, @Nullable String hint) {
    return new InvalidQueryException(new QueryProblem(part, expected, found, hint));
  }
}

package org.dicomsr.filter.internal.plan;

import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.query.Same;
import org.jspecify.annotations.Nullable;

/** What holds of a scope, or does not. */
public sealed interface Condition {
  /**
   * All hold. None at all: it holds.
   *
   * @param parts the conditions
   */
  record All(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Some one holds. None at all: it does not hold.
   *
   * @param parts the conditions
   */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the list. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * It does not hold of the scope.
   *
   * @param part the condition
   */
  record None(Condition part) implements Condition {
    /** Checks that the condition is not null. */
    public None {
      Objects.requireNonNull(part, "part");
    }
  }

  /**
   * The scope has so many different blocks of which a condition holds. Groups and containers in the
   * scope of an entity are those of all its objects. Its moments are: of objects the object's time,
   * of groups and containers the observation time of the head, else the object's.
   *
   * @param block the kind of block
   * @param within what holds of it
   * @param atLeast how many, from 1; for more, the moment is the span of any so many of them
   */
  record Some(Block block, Condition within, int atLeast) implements Condition {
    /** Checks the count. */
    public Some {
      Objects.requireNonNull(block, "block");
      Objects.requireNonNull(within, "within");
      if (atLeast < 1) {
        throw new IllegalArgumentException("expected a count from 1, found " + atLeast);
      }
    }
  }

  /**
   * It holds of one study, or of one series, that the scope has: a patient its studies and series,
   * a study itself and its series, a series itself; anything narrower has none. A series is what it
   * is to a plan, with what annotates it, of other studies too.
   *
   * @param scope study or series
   * @param within what holds of it
   */
  record InOne(Same.Scope scope, Condition within) implements Condition {
    /** Checks that neither is null. */
    public InOne {
      Objects.requireNonNull(scope, "scope");
      Objects.requireNonNull(within, "within");
    }
  }

  /**
   * It holds of things that lie close together in time: see {@link Moment}.
   *
   * @param millis the longest time from the earliest to the latest
   * @param within what holds
   */
  record Close(long millis, Condition within) implements Condition {
    /** Checks that the condition is not null. */
    public Close {
      Objects.requireNonNull(within, "within");
    }
  }

  /**
   * One comes before the other: see {@link Moment}.
   *
   * @param first what comes first
   * @param millis the longest time from the earliest to the latest of both; null for any
   * @param second what comes later
   */
  record Earlier(Condition first, @Nullable Long millis, Condition second) implements Condition {
    /** Checks that neither condition is null. */
    public Earlier {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }

  /**
   * There is a fact. In the scope of an entity it is one of any of its objects; in that of a group
   * one of its own items; in that of a container one anywhere beneath; attributes and properties of
   * the object are facts of the object alone, and of no group.
   *
   * <p>Several alternatives are tried in order, for each object, group or container by itself: the
   * first that has usable facts there is the one whose facts are tested, usable or not; where none
   * has, there is nothing to test. One alternative alone is simply tested.
   *
   * @param alternatives where facts are, and what is asked of their values; at least one
   */
  record Fact(List<Alternative> alternatives) implements Condition {
    /** Copies the list. */
    public Fact {
      alternatives = List.copyOf(alternatives);
      if (alternatives.isEmpty()) {
        throw new IllegalArgumentException("expected an alternative, found none");
      }
    }
  }

  /**
   * Of all usable facts of an entity one is chosen, and it passes the test. In the scope of an
   * object or narrower, it is the same as {@link Fact}.
   *
   * <p>Where several facts are equally first, last, nearest, least or greatest and some of them
   * fail the test, there is a conflict: it does not hold, and the conflict is counted in the
   * answer's notes. Facts without time are not chosen by time. Times are compared by their first
   * moments; numbers with those of their dimension, dates with dates, so that there may be a least
   * of each.
   *
   * @param choice which one
   * @param fact where facts are and what is asked of their values
   */
  record Chosen(Choice choice, Fact fact) implements Condition {
    /** Checks that neither is null. */
    public Chosen {
      Objects.requireNonNull(choice, "choice");
      Objects.requireNonNull(fact, "fact");
    }
  }

  /**
   * One way to find a fact.
   *
   * @param place which facts
   * @param usable which of them have a usable value: those that make an alternative the one that
   *     counts
   * @param test what is asked of the value
   * @param when whose date is the time of the fact, the nearest date in the same object: the one
   *     whose place begins like the fact's for the most steps, of several the earliest; where there
   *     is none, the fact has no time. Null for the fact's own time, else the object's
   */
  record Alternative(Place place, ValueTest usable, ValueTest test, @Nullable Place when) {
    /** Checks what must be there. */
    public Alternative {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(usable, "usable");
      Objects.requireNonNull(test, "test");
    }
  }

  /** Which of many facts. */
  sealed interface Choice {
    /** The last in time. */
    record Latest() implements Choice {}

    /** The first in time. */
    record First() implements Choice {}

    /** The least number, or earliest date. */
    record Least() implements Choice {}

    /** The greatest number, or latest date. */
    record Greatest() implements Choice {}

    /**
     * The nearest in time to another fact of the entity: of those that pass the tests of the event
     * the first in time. A date that has no other time is of the time that it says.
     *
     * @param event that fact
     */
    record Nearest(Fact event) implements Choice {
      /** Checks that the event is not null. */
      public Nearest {
        Objects.requireNonNull(event, "event");
      }
    }
  }

  /** It always holds. */
  Condition ALWAYS = new All(List.of());

  /** It never holds. */
  Condition NEVER = new Any(List.of());
}

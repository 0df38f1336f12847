package org.dicomsr.filter;

import java.util.Objects;

/**
 * Something to know about an answer. Immutable.
 *
 * @param reason what it is
 * @param clause the clause of the query that it is about, as text
 * @param count how many objects have such facts, or how many hits are in doubt
 */
public record AnswerNote(Reason reason, String clause, int count) {
  /** Checks that there is a reason and a clause. */
  public AnswerNote {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(clause, "clause");
  }

  /** What there is to know. */
  public enum Reason {
    /** Objects have numbers of that name in units that cannot be compared with the query's. */
    INCOMPARABLE("objects have such a number in a unit that cannot be compared"),
    /** Several facts are equally first, last, nearest, least or greatest, and do not agree. */
    CONFLICT("not found, for facts of equal rank contradict each other");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** {@return the reason in words} */
    public String text() {
      return text;
    }
  }

  /** {@return count, reason and clause on one line} */
  public String text() {
    return count + " " + reason.text + ": " + clause;
  }

  @Override
  public String toString() {
    return "AnswerNote[" + reason + ", " + count + "]";
  }
}

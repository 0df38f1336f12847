package org.dicomsr.filter.search;

import java.util.List;
import java.util.Objects;

/**
 * Why a clause does not hold. Immutable.
 *
 * @param reason what is wrong
 * @param count how many things it is about
 * @param examples the first few of these
 */
public record Miss(Reason reason, int count, List<Witness> examples) {
  /** Checks the reason; copies the list. */
  public Miss {
    Objects.requireNonNull(reason, "reason");
    examples = List.copyOf(examples);
  }

  /** What can be wrong. */
  public enum Reason {
    /** There is no fact of that name, or no such object or group. */
    ABSENT("there is none"),
    /** There are facts of that name, but elsewhere, or with other modifiers. */
    ELSEWHERE("elsewhere, or with other modifiers"),
    /** The fact has no usable value. */
    NO_VALUE("without value"),
    /** The fact has another value. */
    OTHER_VALUE("with another value"),
    /** The fact's unit measures something else. */
    OTHER_UNIT("in a unit that cannot be compared"),
    /** There is one that passes, but not the one that counts. */
    NOT_CHOSEN("not the one that counts"),
    /** Several count equally, and do not agree. */
    CONFLICT("in conflict with one another"),
    /** There is one, but not enough of them. */
    TOO_FEW("too few"),
    /** There is one, of which not all of it holds; the parts are about the closest. */
    NOT_ALL("of which not all holds"),
    /** What is there has no time. */
    NO_TIME("without a time"),
    /** What is there is not in that order, or not that close. */
    TIME("in another order, or too far apart"),
    /** There is one, which is denied. */
    PRESENT("there is one");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** {@return the reason in words} */
    public String text() {
      return text;
    }
  }

  /** {@return the reason with the count, without values} */
  @Override
  public String toString() {
    return count == 0 ? reason.text : count + " " + reason.text;
  }
}

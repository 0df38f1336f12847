package org.dicomsr.filter.federated;

/**
 * A number that is known up to a least and a greatest value. Immutable and thread-safe; {@code
 * toString} is for people: {@code 12} or {@code 8–15}.
 *
 * @param least the least that it can be
 * @param most the greatest that it can be
 */
public record Interval(long least, long most) {
  /** Nothing, for certain. */
  public static final Interval ZERO = new Interval(0, 0);

  /** Checks the order. */
  public Interval {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "expected an interval of numbers from 0, found " + least + " to " + most);
    }
  }

  /** {@return whether there is one value only} */
  public boolean isExact() {
    return least == most;
  }

  /**
   * The sum with another number.
   *
   * @param other the other
   * @return from the sum of the least to the sum of the greatest
   */
  public Interval plus(Interval other) {
    return new Interval(Math.addExact(least, other.least), Math.addExact(most, other.most));
  }

  /**
   * Whether the number may be this.
   *
   * @param value a value
   * @return whether it lies within
   */
  public boolean contains(long value) {
    return least <= value && value <= most;
  }

  @Override
  public String toString() {
    return isExact() ? Long.toString(least) : least + "–" + most;
  }
}

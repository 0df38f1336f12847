package org.dicomsr.filter.federated;

/**
 * How much of a number may be told. Immutable and thread-safe.
 *
 * @param minCell the least number that is published, from 2; lesser ones, but for 0, are hidden
 * @param rounding published numbers are rounded to the nearest multiple of this, from 1 for none;
 *     at most {@code minCell}
 */
public record Disclosure(int minCell, int rounding) {
  /** From 5 patients, not rounded. */
  public static final Disclosure USUAL = new Disclosure(5, 1);

  static final int LEAST = 2;
  static final int MOST = 1000;

  /** Checks the numbers. */
  public Disclosure {
    if (minCell < LEAST || minCell > MOST) {
      throw new IllegalArgumentException(
          "expected a least cell from " + LEAST + " to " + MOST + ", found another number");
    }
    if (rounding < 1 || rounding > minCell) {
      throw new IllegalArgumentException(
          "expected a rounding from 1 to the least cell, found another number");
    }
  }

  /**
   * What is told of a cell that is not empty.
   *
   * @param patients how many are in it, from 1
   * @return the number, rounded, or that it is hidden
   */
  public CellCount of(long patients) {
    if (patients < minCell) {
      return new CellCount.Hidden();
    }
    long half = rounding / 2;
    return new CellCount.Shown((patients + half) / rounding * rounding);
  }

  /**
   * What a number can have been.
   *
   * @param count what was told
   * @return all that is known of it
   */
  public Interval interval(CellCount count) {
    return switch (count) {
      case CellCount.Hidden hidden -> new Interval(1, minCell - 1);
      case CellCount.Shown shown -> {
        long half = rounding / 2;
        long least = Math.max(minCell, shown.patients() - half);
        yield new Interval(least, Math.max(least, shown.patients() - half + rounding - 1));
      }
    };
  }

  /**
   * Whether a number can have been published under these rules.
   *
   * @param count a published number
   * @return whether some number of patients would be told so
   */
  boolean canTell(CellCount count) {
    return switch (count) {
      case CellCount.Hidden hidden -> true;
      case CellCount.Shown shown -> of(interval(count).least()).equals(shown);
    };
  }
}

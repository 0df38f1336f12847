package org.dicomsr.filter.federated;

/** How many patients are in a cell, as far as that is published. Immutable and thread-safe. */
public sealed interface CellCount {
  /**
   * A number that is published.
   *
   * @param patients how many; of a rounded table a multiple of the rounding
   */
  record Shown(long patients) implements CellCount {
    /** Checks that there are some. */
    public Shown {
      if (patients < 1) {
        throw new IllegalArgumentException("expected a number from 1, found " + patients);
      }
    }
  }

  /** From 1 to one less than the least number that is published. */
  record Hidden() implements CellCount {}
}

package org.dicomsr.examples.demo;

import java.util.Objects;

/**
 * Choices for a demonstration. Immutable.
 *
 * @param folder where everything goes
 * @param scale 1 for about a thousand patients
 * @param seed the same gives the same files
 * @param replace whether what an earlier demonstration left in the folder may go
 */
public record DemoOptions(DemoFolder folder, double scale, long seed, boolean replace) {
  /** The greatest scale: a million patients. */
  public static final double LARGEST_SCALE = 1000;

  /** Checks the scale. */
  public DemoOptions {
    Objects.requireNonNull(folder, "folder");
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw new IllegalArgumentException("expected a scale above 0, of at most 1000");
    }
  }
}

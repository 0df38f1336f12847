package org.dicomsr.examples.demo.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Draws values: the same for the same seed and names, on any machine. Not thread-safe. */
final class Lottery {
  private final Random random;

  /**
   * Makes a lottery.
   *
   * @param seed of the whole demonstration
   * @param name of what values are drawn for, so that one patient's do not depend on another's
   */
  Lottery(long seed, String name) {
    UUID mixed = UUID.nameUUIDFromBytes((seed + "/" + name).getBytes(UTF_8));
    random = new Random(mixed.getMostSignificantBits() ^ mixed.getLeastSignificantBits());
  }

  /** A whole number, both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A number around a mean, like a sum of three dice: never further than three deviations. */
  double around(double mean, double deviation) {
    double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
    return mean + (sum - 1.5) * 2 * deviation;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** A number with so many decimal places, as people write it. */
  static double rounded(double number, int places) {
    double factor = Math.pow(10, places);
    return Math.round(number * factor) / factor;
  }
}

package org.dicomsr.filter.internal.facet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where bins meet, in the unit that is shown and in base units. Immutable.
 *
 * @param unit the unit that is shown; null for bare numbers and units that UCUM does not know
 * @param dimension what is measured, as of {@code Tokens.dimension}
 * @param edges in the unit that is shown, ascending
 */
public record Scale(@Nullable UcumUnit unit, String dimension, List<Double> edges) {
  private static final int BINS = 10;
  private static final int MOST_EDGES = 10_000;
  private static final double FEW = 0.01;
  private static final double FAR = 3;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** Copies the list. */
  public Scale {
    edges = List.copyOf(edges);
  }

  /** {@return the edges in base units} */
  public double[] canonicalEdges() {
    return edges.stream()
        .mapToDouble(edge -> unit == null ? edge : unit.canonical().toCanonical(edge).orElse(edge))
        .toArray();
  }

  /**
   * Round edges that suit some numbers: about ten bins over those that are not far from the rest.
   *
   * @param unit the unit to show, or null
   * @param dimension what is measured
   * @param sample numbers in base units, ascending
   * @return the scale
   */
  public static Scale suited(@Nullable UcumUnit unit, String dimension, double... sample) {
    if (sample.length == 0) {
      return new Scale(unit, dimension, List.of(0.0));
    }
    int few = (int) Math.floor(sample.length * FEW);
    double least = shown(unit, dimension, sample[0]);
    double most = shown(unit, dimension, sample[sample.length - 1]);
    double low = shown(unit, dimension, sample[few]);
    double high = shown(unit, dimension, sample[sample.length - 1 - few]);
    if (most - least <= FAR * (high - low)) {
      low = least;
      high = most;
    }
    double width = round((high - low) / BINS);
    // Bins of whole numbers are whole.
    if (width < 1 && areWhole(unit, dimension, sample)) {
      width = 1;
    }
    return of(unit, dimension, width, low, high);
  }

  /**
   * Edges at all multiples of a width.
   *
   * @param unit the unit to show, or null
   * @param dimension what is measured
   * @param width the width of a bin, in that unit
   * @param sample numbers in base units, ascending
   * @return the scale
   */
  public static Scale wide(
      @Nullable UcumUnit unit, String dimension, double width, double... sample) {
    return sample.length == 0
        ? new Scale(unit, dimension, List.of(0.0))
        : of(
            unit,
            dimension,
            width,
            shown(unit, dimension, sample[0]),
            shown(unit, dimension, sample[sample.length - 1]));
  }

  private static Scale of(
      @Nullable UcumUnit unit, String dimension, double width, double low, double high) {
    double first = Math.floor(low / width);
    double last = Math.floor(high / width) + 1;
    if (last - first > MOST_EDGES) {
      throw new IllegalArgumentException(
          "expected bins of a width that makes at most "
              + MOST_EDGES
              + " of them, found a smaller one");
    }
    List<Double> edges = new ArrayList<>();
    for (double i = first; i <= last; i++) {
      edges.add(multiple(i, width));
    }
    return new Scale(unit, dimension, edges);
  }

  /** Without the noise of binary fractions: 3 × 0.1 is 0.3. */
  private static double multiple(double count, double width) {
    return BigDecimal.valueOf(width).multiply(BigDecimal.valueOf(count)).doubleValue() + 0.0;
  }

  private static double round(double width) {
    if (!(width > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    for (double round : ROUND) {
      if (round * power >= width * (1 - 1e-9)) {
        return BigDecimal.valueOf(round).multiply(BigDecimal.valueOf(power)).doubleValue();
      }
    }
    return 10 * power;
  }

  private static boolean areWhole(@Nullable UcumUnit unit, String dimension, double... sample) {
    for (double each : sample) {
      double number = shown(unit, dimension, each);
      if (number != Math.rint(number)) {
        return false;
      }
    }
    return true;
  }

  /** A number of base units in the unit that is shown. */
  static double shown(@Nullable UcumUnit unit, String dimension, double canonical) {
    if (unit == null) {
      return canonical;
    }
    OptionalDouble found =
        UcumUnit.parse(dimension).map(base -> base.convert(canonical, unit)).orElseThrow();
    return found.orElse(canonical);
  }
}

package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.Without;

/**
 * Which numbers pass a test. Immutable.
 *
 * @param ranges of dimensions that the test names, ranges that do not overlap
 * @param others whether numbers of all other dimensions pass
 */
record NumberRanges(List<NumberIn> ranges, boolean others) {
  /** No unit has this dimension. */
  private static final String OTHER = "\u0000";

  NumberRanges {
    ranges = List.copyOf(ranges);
  }

  static NumberRanges of(ValueTest test) {
    SortedMap<String, SortedSet<Double>> bounds = new TreeMap<>();
    bounds(test, bounds);
    List<NumberIn> ranges = new ArrayList<>();
    bounds.forEach((dimension, each) -> ranges(test, dimension, each, ranges));
    return new NumberRanges(ranges, passes(test, OTHER, 0));
  }

  /** Where what the test says of a dimension may change: the first numbers of what is alike. */
  private static void bounds(ValueTest test, SortedMap<String, SortedSet<Double>> bounds) {
    switch (test) {
      case NumberIn in -> {
        SortedSet<Double> own =
            bounds.computeIfAbsent(
                in.dimension(), absent -> new TreeSet<>(List.of(Double.NEGATIVE_INFINITY)));
        own.add(in.least() + 0.0);
        own.add(Math.nextUp(in.most() + 0.0));
      }
      case AnyOf any -> any.tests().forEach(each -> bounds(each, bounds));
      case Without without -> {
        bounds(without.test(), bounds);
        bounds(without.not(), bounds);
      }
      default -> {}
    }
  }

  private static void ranges(
      ValueTest test, String dimension, SortedSet<Double> firsts, List<NumberIn> ranges) {
    Double[] all = firsts.toArray(Double[]::new);
    int begin = -1;
    for (int i = 0; i < all.length; i++) {
      boolean passes = passes(test, dimension, all[i]);
      if (passes && begin < 0) {
        begin = i;
      }
      boolean last = i + 1 == all.length;
      if (begin >= 0 && (!passes || last)) {
        double most = passes ? Double.POSITIVE_INFINITY : Math.nextDown(all[i]);
        ranges.add(new NumberIn(dimension, all[begin], most));
        begin = -1;
      }
    }
  }

  private static boolean passes(ValueTest test, String dimension, double number) {
    return switch (test) {
      case Exists exists -> true;
      case Present present -> true;
      case IsNumber is -> true;
      case NumberIn in ->
          in.dimension().equals(dimension) && in.least() <= number && number <= in.most();
      case AnyOf any -> any.tests().stream().anyMatch(each -> passes(each, dimension, number));
      case Without without ->
          passes(without.test(), dimension, number) && !passes(without.not(), dimension, number);
      default -> false;
    };
  }

  /** Whether a fact without value passes. */
  static boolean passesWithout(ValueTest test) {
    return switch (test) {
      case Exists exists -> true;
      case AnyOf any -> any.tests().stream().anyMatch(NumberRanges::passesWithout);
      case Without without -> passesWithout(without.test()) && !passesWithout(without.not());
      default -> false;
    };
  }
}

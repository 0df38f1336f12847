package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.Without;

/** Puts tests of values together. */
final class Tests {
  /** What nothing passes. */
  static final ValueTest NEVER = new AnyOf(List.of());

  private Tests() {}

  /** One of several, without a list in a list. */
  static ValueTest anyOf(List<? extends ValueTest> tests) {
    List<ValueTest> flat = new ArrayList<>();
    for (ValueTest test : tests) {
      for (ValueTest part : parts(test)) {
        if (!flat.contains(part)) {
          flat.add(part);
        }
      }
    }
    return flat.size() == 1 ? flat.get(0) : new AnyOf(flat);
  }

  private static List<ValueTest> parts(ValueTest test) {
    return test instanceof AnyOf any ? any.tests() : List.of(test);
  }

  /**
   * Both of two: of ranges those in both, of others the one but not where the other fails. What
   * passes {@code second} has a value.
   */
  static ValueTest both(ValueTest first, ValueTest second) {
    if (first instanceof Exists || first instanceof Present || first.equals(second)) {
      return second;
    }
    List<ValueTest> mine = parts(first);
    List<ValueTest> others = parts(second);
    if (mine.stream().allMatch(Tests::isRange) && others.stream().allMatch(Tests::isRange)) {
      List<ValueTest> common = new ArrayList<>();
      mine.forEach(one -> others.forEach(other -> common(one, other, common)));
      return anyOf(common);
    }
    return new Without(second, new Without(second, first));
  }

  private static boolean isRange(ValueTest test) {
    return test instanceof NumberIn || test instanceof DateIn;
  }

  private static void common(ValueTest one, ValueTest other, List<ValueTest> to) {
    if (one instanceof NumberIn(String a, double least, double most)
        && other instanceof NumberIn(String b, double from, double until)
        && a.equals(b)
        && Math.max(least, from) <= Math.min(most, until)) {
      to.add(new NumberIn(a, Math.max(least, from), Math.min(most, until)));
    } else if (one instanceof DateIn(long from, long until)
        && other instanceof DateIn(long since, long last)
        && Math.max(from, since) <= Math.min(until, last)) {
      to.add(new DateIn(Math.max(from, since), Math.min(until, last)));
    }
  }
}

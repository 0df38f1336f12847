package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
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
   * Both of two: the narrower where one is; of ranges and codes those in both; of others the one
   * but not where the other fails. What passes {@code second} has a value.
   */
  static ValueTest both(ValueTest first, ValueTest second) {
    List<ValueTest> common = new ArrayList<>();
    for (ValueTest part : parts(second)) {
      if (Implications.implies(part, first)) {
        common.add(part);
        continue;
      }
      List<ValueTest> shared = new ArrayList<>();
      boolean exact = true;
      for (ValueTest mine : parts(first)) {
        exact &= Intersections.add(mine, part, shared);
      }
      common.addAll(exact ? shared : List.of(new Without(part, new Without(part, first))));
    }
    return anyOf(common);
  }
}

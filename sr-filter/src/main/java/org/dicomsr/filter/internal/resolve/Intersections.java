package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.TreeSet;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;

/** What passes two tests at once, where one test can say so. */
final class Intersections {
  private Intersections() {}

  /**
   * Adds a test of what passes both, if anything can.
   *
   * @return whether that is known
   */
  static boolean add(ValueTest one, ValueTest other, List<ValueTest> to) {
    if (Implications.implies(other, one)) {
      to.add(other);
      return true;
    }
    if (Implications.implies(one, other)) {
      to.add(one);
      return true;
    }
    if (one instanceof NumberIn a && other instanceof NumberIn b) {
      double least = Math.max(a.least(), b.least());
      double most = Math.min(a.most(), b.most());
      if (a.dimension().equals(b.dimension()) && least <= most) {
        to.add(new NumberIn(a.dimension(), least, most));
      }
      return true;
    }
    if (one instanceof ShapeIn a && other instanceof ShapeIn b && a.what().equals(b.what())) {
      double least = Math.max(a.least(), b.least());
      double most = Math.min(a.most(), b.most());
      // What is measured in pixels is not measured in space.
      if (a.dimension().equals(b.dimension()) && least <= most) {
        to.add(new ShapeIn(a.what(), a.dimension(), least, most));
      }
      return true;
    }
    if (one instanceof DateIn a && other instanceof DateIn b) {
      if (Math.max(a.from(), b.from()) <= Math.min(a.to(), b.to())) {
        to.add(new DateIn(Math.max(a.from(), b.from()), Math.min(a.to(), b.to())));
      }
      return true;
    }
    return one instanceof CodeIn(ConceptSet a)
        && other instanceof CodeIn(ConceptSet b)
        && (addKeys(a, b, to) || addKeys(b, a, to));
  }

  /** Of some keys those that are in a set; what the set knows by meaning could be any of them. */
  private static boolean addKeys(ConceptSet keys, ConceptSet set, List<ValueTest> to) {
    if (keys.any()
        || !keys.prefixes().isEmpty()
        || !keys.meanings().isEmpty()
        || !set.meanings().isEmpty()) {
      return false;
    }
    TreeSet<String> both = new TreeSet<>(keys.keys());
    both.removeIf(key ->
        !set.any()
            && !set.keys().contains(key)
            && set.prefixes().stream().noneMatch(key::startsWith));
    if (!both.isEmpty()) {
      to.add(new CodeIn(new ConceptSet(false, both, new TreeSet<>(), new TreeSet<>())));
    }
    return true;
  }
}

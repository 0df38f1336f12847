package org.dicomsr.templates.custom;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.TreeTest;
import org.jspecify.annotations.Nullable;

/** The labels of the rows that a condition names. */
final class RowLabels {
  private RowLabels() {}

  static Set<String> of(ConditionRule rule) {
    return switch (rule) {
      case ConditionRule.Xor xor -> Set.copyOf(xor.others());
      case ConditionRule.SomeOf some -> Set.copyOf(some.rows());
      case ConditionRule.Undecidable undecidable -> Set.of();
      case ConditionRule.When when -> {
        Set<String> labels = new TreeSet<>();
        add(when.required(), labels);
        add(when.allowed(), labels);
        yield labels;
      }
    };
  }

  private static void add(@Nullable TreeTest test, Set<String> labels) {
    switch (test) {
      case null -> {}
      case TreeTest.Present present -> labels.add(present.row());
      case TreeTest.ValueIn value -> labels.add(value.row());
      case TreeTest.NameIn name -> labels.add(name.row());
      case TreeTest.HasObservationTime time -> labels.add(time.row());
      case TreeTest.And and -> addAll(and.tests(), labels);
      case TreeTest.Or or -> addAll(or.tests(), labels);
      case TreeTest.Not not -> add(not.test(), labels);
    }
  }

  private static void addAll(List<TreeTest> tests, Set<String> labels) {
    tests.forEach(test -> add(test, labels));
  }
}

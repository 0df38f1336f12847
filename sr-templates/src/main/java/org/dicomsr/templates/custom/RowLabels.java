package org.dicomsr.templates.custom;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.TreeTest;
import org.jspecify.annotations.Nullable;

/** The labels of the rows that a condition names. */
final class RowLabels {
  private RowLabels() {}

  static Set<String> of(ConditionRule rule) {
    Set<String> labels = new LinkedHashSet<>();
    // no pattern switch: see FileDecoder
    if (rule instanceof ConditionRule.Xor xor) {
      labels.addAll(xor.others());
    } else if (rule instanceof ConditionRule.SomeOf some) {
      labels.addAll(some.rows());
    } else if (rule instanceof ConditionRule.When when) {
      add(when.required(), labels);
      add(when.allowed(), labels);
    }
    return labels;
  }

  private static void add(@Nullable TreeTest test, Set<String> labels) {
    if (test instanceof TreeTest.OfRow ofRow) {
      labels.add(ofRow.row());
    } else if (test instanceof TreeTest.And and) {
      addAll(and.tests(), labels);
    } else if (test instanceof TreeTest.Or or) {
      addAll(or.tests(), labels);
    } else if (test instanceof TreeTest.Not not) {
      add(not.test(), labels);
    }
  }

  private static void addAll(List<TreeTest> tests, Set<String> labels) {
    for (TreeTest test : tests) {
      add(test, labels);
    }
  }
}

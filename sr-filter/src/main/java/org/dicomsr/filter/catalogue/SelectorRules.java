package org.dicomsr.filter.catalogue;

import java.util.List;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/** What must hold of a selector. */
final class SelectorRules {
  private SelectorRules() {}

  static void check(
      @Nullable Term term,
      @Nullable String template,
      @Nullable Clause where,
      @Nullable Clause group,
      List<Value> values) {}
}

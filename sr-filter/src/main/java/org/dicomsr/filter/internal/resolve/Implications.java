package org.dicomsr.filter.internal.resolve;

import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;

/** Tests that follow from one another, so that plans need not say both. */
final class Implications {
  private Implications() {}

  /** Whether all that passes one test is known to pass another. */
  static boolean implies(ValueTest narrow, ValueTest wide) {
    if (narrow.equals(wide) || wide instanceof Exists) {
      return true;
    }
    if (narrow instanceof AnyOf any) {
      return any.tests().stream().allMatch(part -> implies(part, wide));
    }
    if (narrow instanceof Without without && implies(without.test(), wide)) {
      return true;
    }
    return switch (wide) {
      case Exists exists -> true;
      case Present present -> !(narrow instanceof Exists) && !(narrow instanceof Without);
      case AnyOf any -> any.tests().stream().anyMatch(part -> implies(narrow, part));
      case IsCode code -> narrow instanceof CodeIn;
      case IsText text -> narrow instanceof TextIn || narrow instanceof HasWords;
      case IsNumber number -> narrow instanceof NumberIn;
      case IsDate date -> narrow instanceof DateIn;
      case CodeIn(ConceptSet codes) ->
          narrow instanceof CodeIn(ConceptSet fewer) && contains(codes, fewer);
      case TextIn texts ->
          narrow instanceof TextIn fewer && texts.texts().containsAll(fewer.texts());
      case GraphicIn types -> narrow instanceof GraphicIn && types.terms().isEmpty();
      case NumberIn(String dimension, double least, double most) ->
          narrow instanceof NumberIn(String same, double from, double to)
              && dimension.equals(same)
              && from >= least
              && to <= most;
      case ShapeIn(String what, String dimension, double least, double most) ->
          narrow instanceof ShapeIn(String other, String same, double from, double to)
              && what.equals(other)
              && dimension.equals(same)
              && from >= least
              && to <= most;
      case DateIn(long first, long last) ->
          narrow instanceof DateIn(long from, long to) && from >= first && to <= last;
      case Without without -> false;
      case HasWords words -> false;
      case UidIs uid -> false;
    };
  }

  private static boolean contains(ConceptSet all, ConceptSet fewer) {
    return all.any()
        || (!fewer.any()
            && all.keys().containsAll(fewer.keys())
            && all.prefixes().containsAll(fewer.prefixes())
            && all.meanings().containsAll(fewer.meanings()));
  }
}

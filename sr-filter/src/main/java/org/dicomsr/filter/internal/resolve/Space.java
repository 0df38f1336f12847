package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.Set;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Value;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** What can be asked of the values of some facts. A value that cannot be meant is refused. */
interface Space {
  /** Facts with this value, or within this range. */
  ValueTest equal(Value value);

  /** Facts of a comparable kind with another value. */
  ValueTest other(Value value);

  /** Facts with a number or date that compares so. */
  ValueTest compare(Operator operator, Value value);

  /** Facts with these words in their text. */
  ValueTest words(Value value);

  /**
   * Facts with a number at all.
   *
   * @param range in the implied unit, what counts; null for all
   */
  ValueTest numbers(@Nullable QuantityRange range);

  /**
   * The same facts as a variable shows them.
   *
   * @param unit its unit; null for none
   * @param kinds what its values are; null for whatever they are
   */
  Space as(@Nullable UcumUnit unit, @Nullable Set<Kind> kinds);

  /** {@return whether values are of a kind that can be compared with this one} */
  boolean canBe(Value value);

  /** {@return the units that the facts are recorded in, if that is known} */
  List<UcumUnit> recorded();
}

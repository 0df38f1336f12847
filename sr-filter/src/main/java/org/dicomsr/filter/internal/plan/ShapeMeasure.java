package org.dicomsr.filter.internal.plan;

import java.util.Optional;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.index.internal.NumberPoint;

/** What is measured of a shape. */
public enum ShapeMeasure {
  /** The number of its points. */
  POINTS,
  /** Its length. */
  LENGTH,
  /** Its area. */
  AREA;

  /**
   * What a test of values is about.
   *
   * @param test the test
   * @return the measure, empty when it is about none
   */
  public static Optional<ShapeMeasure> of(ValueTest test) {
    return switch (test) {
      case ShapeIn shape ->
          Optional.of(
              switch (shape.what()) {
                case NumberPoint.LENGTH -> LENGTH;
                case NumberPoint.AREA -> AREA;
                default -> POINTS;
              });
      case AnyOf any -> any.tests().stream().flatMap(each -> of(each).stream()).findFirst();
      case Without without -> of(without.test());
      default -> Optional.empty();
    };
  }
}

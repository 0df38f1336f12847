package org.dicomsr.filter.internal.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.index.document.SpatialValue;
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

  /**
   * What a shape measures.
   *
   * @param shape a shape
   * @return the number of its points; its length or area in pixels or millimetres, empty where it
   *     has none
   */
  public OptionalDouble size(SpatialValue shape) {
    return switch (this) {
      case POINTS -> OptionalDouble.of(shape.points().count());
      case LENGTH -> shape.length();
      case AREA -> shape.area();
    };
  }
}

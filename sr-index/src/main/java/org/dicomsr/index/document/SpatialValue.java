package org.dicomsr.index.document;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.content.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * Points, and the shape that they describe: the value of SCOORD, in pixels, and of SCOORD3D, in mm
 * (PS3.3 C.18.6, C.18.9). Immutable; {@code toString} shows shape and number of points only.
 *
 * @param graphicType the defined term, such as {@code POLYLINE}; null where the file leaves it out
 * @param points the points, all of them
 * @param frameOfReferenceUid the frame of reference of points in mm
 * @param fiducialUid identifies the fiducial
 * @param pixelOrigin {@code FRAME} or {@code VOLUME}: what pixels count from, where the file says
 */
public record SpatialValue(
    @Nullable String graphicType,
    Coordinates points,
    @Nullable String frameOfReferenceUid,
    @Nullable String fiducialUid,
    @Nullable String pixelOrigin)
    implements FactValue {

  /** Checks that there are points, be they none. */
  public SpatialValue {
    Objects.requireNonNull(points, "points");
  }

  /** {@return the smallest box that holds all points; absent without finite points} */
  public Optional<Extent> extent() {
    return Extent.of(points);
  }

  /**
   * {@return the length of a line, or the circumference of a shape, in the unit of the points;
   * absent for points and where it is not defined}
   */
  public OptionalDouble length() {
    return Shapes.length(graphicType, points);
  }

  /**
   * {@return the area of a closed shape, in the squared unit of the points; absent for open lines,
   * points, and where it is not defined}
   */
  public OptionalDouble area() {
    return Shapes.area(graphicType, points);
  }

  @Override
  public String toString() {
    return "SpatialValue[" + points + "]";
  }
}

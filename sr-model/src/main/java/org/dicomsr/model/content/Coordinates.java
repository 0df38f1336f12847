package org.dicomsr.model.content;

import java.util.Arrays;
import java.util.Objects;

/**
 * Points of two or three dimensions, as Graphic Data (0070,0022) holds them: 32-bit floating point
 * numbers, point after point.
 *
 * <p>Immutable and thread-safe; {@code toString} shows the number of points only.
 */
public final class Coordinates {
  private final int dimensions;
  private final float[] values;

  private Coordinates(int dimensions, float[] values) {
    this.dimensions = dimensions;
    this.values = values;
  }

  /**
   * Points in an image.
   *
   * @param columnsAndRows column, row, column, row …, in pixels
   * @return the points
   */
  public static Coordinates of2d(float... columnsAndRows) {
    return new Coordinates(2, columnsAndRows.clone());
  }

  /**
   * Points in a frame of reference.
   *
   * @param values x, y, z, x, y, z …, in mm
   * @return the points
   */
  public static Coordinates of3d(float... values) {
    return new Coordinates(3, values.clone());
  }

  /** {@return 2 for points in an image, 3 for points in a frame of reference} */
  public int dimensions() {
    return dimensions;
  }

  /** {@return the number of whole points} */
  public int count() {
    return values.length / dimensions;
  }

  /** {@return the number of values: a file may hold some that make no whole point} */
  public int valueCount() {
    return values.length;
  }

  /** {@return all values, point after point} */
  public float[] values() {
    return values.clone();
  }

  /**
   * One coordinate of one point.
   *
   * @param point index of the point, from 0
   * @param axis 0 for column or x, 1 for row or y, 2 for z
   * @return the coordinate
   * @throws IndexOutOfBoundsException when there is none
   */
  public float at(int point, int axis) {
    Objects.checkIndex(axis, dimensions);
    return values[Objects.checkIndex(point, count()) * dimensions + axis];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coordinates that
        && dimensions == that.dimensions
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return count() + (count() == 1 ? " point" : " points");
  }
}

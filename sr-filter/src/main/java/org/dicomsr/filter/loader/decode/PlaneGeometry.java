package org.dicomsr.filter.loader.decode;

/**
 * Where the pixels of a frame lie (PS3.3 C.7.6.2): the centre of pixel (column, row) is {@code
 * position + column × columnSpacing × along + row × rowSpacing × down}. Immutable.
 *
 * @param position centre of the first pixel transmitted, in mm
 * @param along unit vector in which the column number grows
 * @param down unit vector in which the row number grows
 * @param rowSpacing distance of the centres of adjacent rows, in mm: the first of Pixel Spacing
 * @param columnSpacing distance of the centres of adjacent columns, in mm: the second
 */
public record PlaneGeometry(
    Vector3 position, Vector3 along, Vector3 down, double rowSpacing, double columnSpacing) {
  // Directions and spacings are written with six significant digits or so.
  private static final double DIRECTION = 1e-3;
  private static final double SPACING = 1e-3;
  // Of the finer spacing: a plane nearer than this is the same plane.
  private static final double POSITION = 0.05;

  /** {@return the unit vector at right angles to the plane: {@code along × down}} */
  public Vector3 normal() {
    return along.cross(down);
  }

  /** {@return the distance of the plane from the origin, along its normal, in mm} */
  public double distance() {
    return normal().dot(position);
  }

  /**
   * Tells whether two frames have axes of the same directions and spacings, as slices of one volume
   * do.
   *
   * @param other another frame's geometry
   * @return whether they differ at most in position
   */
  public boolean isAlignedWith(PlaneGeometry other) {
    return along.minus(other.along).length() < DIRECTION
        && down.minus(other.down).length() < DIRECTION
        && Math.abs(rowSpacing - other.rowSpacing) <= SPACING * rowSpacing
        && Math.abs(columnSpacing - other.columnSpacing) <= SPACING * columnSpacing;
  }

  /**
   * Tells whether two frames of equal size have their pixels at the same places.
   *
   * @param other another frame's geometry
   * @return whether directions, spacings and positions agree, the last within a twentieth of a
   *     pixel
   */
  public boolean coincidesWith(PlaneGeometry other) {
    return isAlignedWith(other) && position.minus(other.position).length() <= tolerance();
  }

  /** How far the position of a plane that coincides may be, in mm. */
  double tolerance() {
    return POSITION * Math.min(rowSpacing, columnSpacing);
  }

  /**
   * The matrix that takes (column, row, slice, 1) to (x, y, z, 1) in mm, for slices that follow
   * each other along the normal.
   *
   * @param sliceSpacing distance of the centres of adjacent slices in mm, negative when they run
   *     against the normal
   * @return four rows of four
   */
  public double[][] affine(double sliceSpacing) {
    Vector3 column = along.times(columnSpacing);
    Vector3 row = down.times(rowSpacing);
    Vector3 slice = normal().times(sliceSpacing);
    return new double[][] {
      {column.x(), row.x(), slice.x(), position.x()},
      {column.y(), row.y(), slice.y(), position.y()},
      {column.z(), row.z(), slice.z(), position.z()},
      {0, 0, 0, 1}
    };
  }
}

package org.dicomsr.filter.loader.decode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Planes of equal size in order: the grid of a volume, and the geometry that masks are brought to.
 *
 * <p>Planes stand in the order of their distance along the normal; planes of one place, as the
 * phases of a heart beat have them, in the order of their images' UIDs and frames. Planes without
 * geometry keep the order in which they were given. Immutable and thread-safe.
 */
public final class PlaneStack {
  // Of the slice spacing: how regular slices must be to make a volume.
  private static final double REGULAR = 0.02;
  private static final Comparator<ImagePlane> ORDER =
      Comparator.comparingDouble(PlaneStack::distance)
          .thenComparing(plane -> plane.sopInstanceUid().orElse(""))
          .thenComparingInt(ImagePlane::frame);

  private final int rows;
  private final int columns;
  private final List<ImagePlane> planes;

  private PlaneStack(int rows, int columns, List<ImagePlane> planes) {
    this.rows = rows;
    this.columns = columns;
    this.planes = List.copyOf(planes);
  }

  /**
   * The planes of images, as a series has them.
   *
   * @param images at least one, all of one size
   * @return their frames in order
   * @throws IllegalArgumentException when there is no image, or sizes or orientations differ
   */
  public static PlaneStack of(Collection<ImageFrames> images) {
    List<ImagePlane> planes = new ArrayList<>();
    ImageFrames first = null;
    for (ImageFrames image : images) {
      if (first == null) {
        first = image;
      }
      if (image.rows() != first.rows() || image.columns() != first.columns()) {
        throw new IllegalArgumentException(
            "expected images of "
                + first.rows()
                + " × "
                + first.columns()
                + ", found "
                + image.rows()
                + " × "
                + image.columns());
      }
      String uid = image.sopInstanceUid().orElse(null);
      for (int number = 1; number <= image.count(); number++) {
        planes.add(new ImagePlane(uid, number, image.geometry(number).orElse(null)));
      }
    }
    if (first == null) {
      throw new IllegalArgumentException("expected one image or more, found none");
    }
    return of(first.rows(), first.columns(), planes);
  }

  /**
   * Planes of given size.
   *
   * @param rows of each plane
   * @param columns of each plane
   * @param planes at least one, in any order
   * @return the planes in order
   * @throws IllegalArgumentException when there is no plane, or orientations or spacings differ
   */
  public static PlaneStack of(int rows, int columns, Collection<ImagePlane> planes) {
    if (planes.isEmpty()) {
      throw new IllegalArgumentException("expected one plane or more, found none");
    }
    List<ImagePlane> sorted = new ArrayList<>(planes);
    @Nullable PlaneGeometry first = sorted.getFirst().planeGeometry();
    boolean placed = first != null;
    for (ImagePlane plane : sorted) {
      PlaneGeometry geometry = plane.planeGeometry();
      placed &= geometry != null;
      if (first != null && geometry != null && !geometry.isAlignedWith(first)) {
        throw new IllegalArgumentException(
            "expected planes of one orientation and pixel spacing, found several");
      }
    }
    if (placed) {
      sorted.sort(ORDER);
    }
    return new PlaneStack(rows, columns, sorted);
  }

  private static double distance(ImagePlane plane) {
    return plane.geometry().map(PlaneGeometry::distance).orElse(0.0);
  }

  /** {@return the number of rows of each plane} */
  public int rows() {
    return rows;
  }

  /** {@return the number of columns of each plane} */
  public int columns() {
    return columns;
  }

  /** {@return the planes, in order} */
  public List<ImagePlane> planes() {
    return planes;
  }

  /** {@return the number of pixels of all planes} */
  public long voxels() {
    return (long) planes.size() * rows * columns;
  }

  /**
   * The distance of adjacent planes.
   *
   * @return it in mm, when there are two planes or more, each straight above the one before and all
   *     at one distance
   */
  public Optional<Double> sliceSpacing() {
    if (planes.size() < 2) {
      return Optional.empty();
    }
    double spacing = 0;
    for (int i = 1; i < planes.size(); i++) {
      PlaneGeometry below = planes.get(i - 1).planeGeometry();
      PlaneGeometry above = planes.get(i).planeGeometry();
      if (below == null || above == null) {
        return Optional.empty();
      }
      Vector3 step = above.position().minus(below.position());
      double distance = step.dot(below.normal());
      if (i == 1) {
        spacing = distance;
      }
      boolean straight = step.minus(below.normal().times(distance)).length() <= REGULAR * spacing;
      if (!(distance > 0) || !straight || Math.abs(distance - spacing) > REGULAR * spacing) {
        return Optional.empty();
      }
    }
    // Over the whole stack roundings of single positions even out.
    return Optional.of(
        (distance(planes.getLast()) - distance(planes.getFirst())) / (planes.size() - 1));
  }

  /**
   * The matrix that takes (column, row, plane, 1) to (x, y, z, 1) in mm in the patient coordinate
   * system of DICOM: x to the left, y to the back, z to the head. (NIfTI turns the first two
   * round.)
   *
   * @return four rows of four, when the planes make a {@linkplain #sliceSpacing regular} volume
   */
  public Optional<double[][]> affine() {
    PlaneGeometry first = planes.getFirst().planeGeometry();
    return first == null ? Optional.empty() : sliceSpacing().map(first::affine);
  }

  /** Number and size of the planes. */
  @Override
  public String toString() {
    return "PlaneStack[" + planes.size() + " of " + rows + " × " + columns + "]";
  }
}

package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the geometry of frames in classic, enhanced, slide and dose objects. */
final class Geometries {
  private static final int GRID_FRAME_OFFSET_VECTOR = 0x3004000C;

  private final DataSet object;
  private final FunctionalGroups groups;

  Geometries(DataSet object, FunctionalGroups groups) {
    this.object = object;
    this.groups = groups;
  }

  /** The geometry of a frame, counted from 0. */
  Optional<PlaneGeometry> of(int frame) {
    @Nullable Vector3 position = position(frame);
    double[] directions = directions(frame);
    double[] spacing = spacing(frame);
    if (position == null || directions.length != 6 || spacing.length != 2) {
      return Optional.empty();
    }
    Vector3 along = new Vector3(directions[0], directions[1], directions[2]);
    Vector3 down = new Vector3(directions[3], directions[4], directions[5]);
    boolean usable =
        isUnit(along)
            && isUnit(down)
            && Math.abs(along.dot(down)) < 1e-2
            && spacing[0] > 0
            && spacing[1] > 0
            && Double.isFinite(position.length());
    return usable
        ? Optional.of(new PlaneGeometry(position, along, down, spacing[0], spacing[1]))
        : Optional.empty();
  }

  private static boolean isUnit(Vector3 direction) {
    return Math.abs(direction.length() - 1) < 1e-2;
  }

  private @Nullable Vector3 position(int frame) {
    DataSet own = groups.item(frame, Tag.PLANE_POSITION_SEQUENCE).orElse(object);
    double[] position = Attributes.numbers(own, Tag.IMAGE_POSITION_PATIENT);
    if (position.length == 3) {
      return dosePlane(new Vector3(position[0], position[1], position[2]), frame);
    }
    DataSet slide = groups.item(frame, Tag.PLANE_POSITION_SLIDE_SEQUENCE).orElse(null);
    if (slide == null) {
      return null;
    }
    return new Vector3(
        Attributes.number(slide, Tag.X_OFFSET_IN_SLIDE_COORDINATE_SYSTEM).orElse(Double.NaN),
        Attributes.number(slide, Tag.Y_OFFSET_IN_SLIDE_COORDINATE_SYSTEM).orElse(Double.NaN),
        // micrometres, where the others are millimetres (PS3.3 C.8.12.6.1)
        Attributes.number(slide, Tag.Z_OFFSET_IN_SLIDE_COORDINATE_SYSTEM).orElse(0) / 1000);
  }

  /** Frames of a dose follow each other along the normal (PS3.3 C.8.8.3.2). */
  private @Nullable Vector3 dosePlane(Vector3 first, int frame) {
    double[] offsets = Attributes.numbers(object, GRID_FRAME_OFFSET_VECTOR);
    double[] directions = directions(frame);
    if (frame == 0 || offsets.length == 0) {
      return first;
    }
    if (frame >= offsets.length || directions.length != 6) {
      return null;
    }
    Vector3 normal =
        new Vector3(directions[0], directions[1], directions[2])
            .cross(new Vector3(directions[3], directions[4], directions[5]));
    // Offsets start at 0; where they are patient coordinates instead, they start at the position.
    return first.plus(normal.times(offsets[frame] - offsets[0]));
  }

  private double[] directions(int frame) {
    DataSet own = groups.item(frame, Tag.PLANE_ORIENTATION_SEQUENCE).orElse(object);
    double[] patient = Attributes.numbers(own, Tag.IMAGE_ORIENTATION_PATIENT);
    return patient.length > 0 ? patient : Attributes.numbers(object, Tag.IMAGE_ORIENTATION_SLIDE);
  }

  private double[] spacing(int frame) {
    DataSet own = groups.item(frame, Tag.PIXEL_MEASURES_SEQUENCE).orElse(object);
    return Attributes.numbers(own, Tag.PIXEL_SPACING);
  }

  /** The distance of the centres of adjacent slices that the object states, in mm; NaN if none. */
  double sliceSpacing(int frame) {
    DataSet own = groups.item(frame, Tag.PIXEL_MEASURES_SEQUENCE).orElse(object);
    return Math.abs(Attributes.number(own, Tag.SPACING_BETWEEN_SLICES).orElse(Double.NaN));
  }
}

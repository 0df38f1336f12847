package org.dicomsr.filter.loader.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Planes, each once, in the order in which they came. Two planes are one when they coincide, or,
 * where one has no place, when they are the same frame of the same image.
 *
 * <p>Planes that coincide lie within a distance of each other, so space is divided into cells of
 * that size, and only the cells around a plane are looked at. Not thread-safe.
 */
final class DistinctPlanes {
  // Planes that coincide with one that is aligned with the first are a little farther apart at
  // most than those that coincide with the first.
  private static final double MARGIN = 1.01;

  /** A frame of an image. */
  private record Frame(@Nullable String instanceUid, int number) {}

  /** A cube of space. */
  private record Cell(long x, long y, long z) {}

  private final List<ImagePlane> planes = new ArrayList<>();
  private final Set<Frame> frames = new HashSet<>();
  private final Set<Frame> unplaced = new HashSet<>();
  private final Map<Cell, List<PlaneGeometry>> cells = new HashMap<>();

  /** Those of other directions or spacings than the first: none in what can be used. */
  private final List<PlaneGeometry> askew = new ArrayList<>();

  private @Nullable PlaneGeometry first;

  /** Adds a plane that is not there yet. */
  void add(ImagePlane plane) {
    Frame frame = new Frame(plane.instanceUid(), plane.frame());
    PlaneGeometry geometry = plane.planeGeometry();
    if (geometry == null ? frames.contains(frame) : unplaced.contains(frame) || holds(geometry)) {
      return;
    }
    planes.add(plane);
    frames.add(frame);
    if (geometry == null) {
      unplaced.add(frame);
    } else {
      put(geometry);
    }
  }

  private boolean holds(PlaneGeometry geometry) {
    PlaneGeometry reference = first;
    if (reference == null) {
      return false;
    }
    Cell middle = cell(geometry, reference);
    for (long x = middle.x() - 1; x <= middle.x() + 1; x++) {
      for (long y = middle.y() - 1; y <= middle.y() + 1; y++) {
        for (long z = middle.z() - 1; z <= middle.z() + 1; z++) {
          if (isAmong(cells.getOrDefault(new Cell(x, y, z), List.of()), geometry)) {
            return true;
          }
        }
      }
    }
    return isAmong(askew, geometry);
  }

  private static boolean isAmong(List<PlaneGeometry> known, PlaneGeometry geometry) {
    return known.stream().anyMatch(there -> there.coincidesWith(geometry));
  }

  private void put(PlaneGeometry geometry) {
    PlaneGeometry reference = first;
    if (reference == null) {
      reference = geometry;
      first = geometry;
    }
    if (geometry.isAlignedWith(reference)) {
      cells.computeIfAbsent(cell(geometry, reference), cell -> new ArrayList<>()).add(geometry);
    } else {
      askew.add(geometry);
    }
  }

  private static Cell cell(PlaneGeometry geometry, PlaneGeometry reference) {
    double size = reference.tolerance() * MARGIN;
    Vector3 position = geometry.position();
    return new Cell(
        (long) Math.floor(position.x() / size),
        (long) Math.floor(position.y() / size),
        (long) Math.floor(position.z() / size));
  }

  /** {@return the planes} */
  List<ImagePlane> list() {
    return Collections.unmodifiableList(planes);
  }
}

package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;

/** Where the frames of a segmentation belong: which images they name, and where they lie. */
final class SegmentPlanes {
  // A grid with more holes than this was not meant as one.
  private static final int MAX_FILLED = 4096;
  // Of the slice spacing: how near a plane has to be to its place on the grid.
  private static final double ON_GRID = 0.02;

  private final ImageFrames frames;
  private final List<List<Source>> sources;
  private final Set<String> instances = new TreeSet<>();

  /** A source image of a frame: its UID, and its frames, none for all. */
  private record Source(String instance, List<Integer> frames) {
    boolean is(ImagePlane plane) {
      return instance.equals(plane.instanceUid())
          && (frames.isEmpty() || frames.contains(plane.frame()));
    }
  }

  private SegmentPlanes(ImageFrames frames) {
    this.frames = frames;
    this.sources = new ArrayList<>(frames.count());
  }

  static SegmentPlanes of(ImageFrames frames) {
    SegmentPlanes planes = new SegmentPlanes(frames);
    for (int i = 0; i < frames.count(); i++) {
      planes.addSources(i);
    }
    return planes;
  }

  private void addSources(int index) {
    List<Source> found = new ArrayList<>();
    for (DataSet derivation : frames.groups().items(index, Tag.DERIVATION_IMAGE_SEQUENCE)) {
      for (DataSet image : derivation.items(Tag.SOURCE_IMAGE_SEQUENCE)) {
        String uid = image.string(Tag.REFERENCED_SOP_INSTANCE_UID).orElse("");
        if (!uid.isEmpty()) {
          List<Integer> numbers = new ArrayList<>();
          for (double number : Attributes.numbers(image, Tag.REFERENCED_FRAME_NUMBER)) {
            numbers.add((int) number);
          }
          found.add(new Source(uid, numbers));
          instances.add(uid);
        }
      }
    }
    sources.add(found);
  }

  Set<String> sources() {
    return Collections.unmodifiableSet(instances);
  }

  /** The place of a frame, from 1, among planes. */
  int indexIn(PlaneStack stack, int number) throws IOException {
    Optional<PlaneGeometry> geometry = frames.geometry(number);
    List<Integer> named = new ArrayList<>();
    List<Integer> placed = new ArrayList<>();
    for (int i = 0; i < stack.planes().size(); i++) {
      ImagePlane plane = stack.planes().get(i);
      Optional<PlaneGeometry> there = plane.geometry();
      boolean comparable = geometry.isPresent() && there.isPresent();
      boolean here = geometry.flatMap(g -> there.map(g::coincidesWith)).orElse(false);
      if (here) {
        placed.add(i);
      }
      if ((here || !comparable) && isSource(number, plane)) {
        named.add(i);
      }
    }
    List<Integer> candidates = named.isEmpty() ? placed : named;
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    throw unplaced(stack, number, geometry, candidates.size());
  }

  private boolean isSource(int number, ImagePlane plane) {
    return sources.get(number - 1).stream().anyMatch(source -> source.is(plane));
  }

  private DicomFormatException unplaced(
      PlaneStack stack, int number, Optional<PlaneGeometry> geometry, int candidates) {
    boolean misaligned =
        geometry.isPresent()
            && stack.planes().stream()
                .flatMap(plane -> plane.geometry().stream())
                .noneMatch(geometry.get()::isAlignedWith);
    return misaligned && candidates == 0
        ? Attributes.fault(
            frames.dataSet(),
            Tag.format(Tag.PLANE_ORIENTATION_SEQUENCE),
            "frame " + number + " in the orientation and pixel spacing of the images",
            "another")
        : Attributes.fault(
            frames.dataSet(),
            Tag.format(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE) + "[" + number + "]",
            "one plane of the images at the place of frame " + number,
            candidates == 0 ? "none" : candidates + " and no source image that tells which");
  }

  /** The planes that frames lie on, each once, and those missing from a regular grid. */
  PlaneStack own() throws IOException {
    DistinctPlanes distinct = new DistinctPlanes();
    boolean placed = true;
    for (int number = 1; number <= frames.count(); number++) {
      Optional<PlaneGeometry> geometry = frames.geometry(number);
      placed &= geometry.isPresent();
      distinct.add(plane(number, geometry));
    }
    try {
      PlaneStack stack = PlaneStack.of(frames.rows(), frames.columns(), distinct.list());
      return placed ? filled(stack) : stack;
    } catch (IllegalArgumentException e) {
      throw Attributes.fault(
          frames.dataSet(),
          Tag.format(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE),
          "frames of one orientation and pixel spacing",
          "several");
    }
  }

  /** Without geometry, the first source image stands for the plane. */
  private ImagePlane plane(int number, Optional<PlaneGeometry> geometry) {
    List<Source> named = sources.get(number - 1);
    if (named.isEmpty()) {
      return new ImagePlane(null, geometry.isPresent() ? 1 : number, geometry.orElse(null));
    }
    Source source = named.getFirst();
    int frame = source.frames().isEmpty() ? 1 : source.frames().getFirst();
    return new ImagePlane(source.instance(), frame, geometry.orElse(null));
  }

  private PlaneStack filled(PlaneStack stack) {
    List<ImagePlane> planes = stack.planes();
    double spacing = frames.sliceSpacing(1);
    if (!(spacing > 0) || planes.size() < 2) {
      return stack;
    }
    PlaneGeometry first = planes.getFirst().geometry().orElseThrow();
    Vector3 normal = first.normal();
    List<ImagePlane> all = new ArrayList<>();
    for (ImagePlane plane : planes) {
      PlaneGeometry geometry = plane.geometry().orElseThrow();
      Vector3 step = geometry.position().minus(first.position());
      double steps = step.dot(normal) / spacing;
      long index = Math.round(steps);
      boolean onGrid =
          step.minus(normal.times(index * spacing)).length()
                  <= ON_GRID * spacing * Math.max(1, index)
              && index >= all.size()
              && index - all.size() <= MAX_FILLED;
      if (!onGrid) {
        return stack;
      }
      while (all.size() < index) {
        Vector3 position = first.position().plus(normal.times(all.size() * spacing));
        all.add(
            new ImagePlane(
                null,
                1,
                new PlaneGeometry(
                    position,
                    first.along(),
                    first.down(),
                    first.rowSpacing(),
                    first.columnSpacing())));
      }
      all.add(plane);
    }
    return PlaneStack.of(stack.rows(), stack.columns(), all);
  }
}

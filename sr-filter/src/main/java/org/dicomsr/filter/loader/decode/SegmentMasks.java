package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;

/**
 * The segments of a segmentation as masks, on the planes of the images that were segmented (PS3.3
 * C.8.20).
 *
 * <pre>{@code
 * SegmentMasks seg = SegmentMasks.read(file);
 * PlaneStack ct = PlaneStack.of(images);
 * for (Segment segment : seg.segments()) {
 *   byte[] mask = seg.mask(segment.number(), ct).binary();   // [planes × rows × columns]
 * }
 * }</pre>
 *
 * <p>A segmentation has frames only where its segments are, in any order. Each finds its plane by
 * the source image that it names (Derivation Image), else by its place (Plane Position); a plane
 * without frame is all zero (of a label map: background), and several frames of one segment on one
 * plane are united. Frames are never resampled: a segmentation in another orientation, spacing or
 * size than the images is refused.
 *
 * <p>Compressed segmentations are refused by the name of their transfer syntax. Masks are decoded
 * when asked for, each time anew. Immutable and thread-safe.
 */
public final class SegmentMasks {
  private static final long MAX_VOXELS = 1L << 29;

  private final ImageFrames frames;
  private final SegmentationType type;
  private final int maximum;
  private final List<Segment> segments;
  private final SegmentPlanes planes;

  private SegmentMasks(
      ImageFrames frames, SegmentationType type, int maximum, List<Segment> segments)
      throws IOException {
    this.frames = frames;
    this.type = type;
    this.maximum = maximum;
    this.segments = List.copyOf(segments);
    this.planes = SegmentPlanes.of(frames);
  }

  /**
   * Opens a segmentation; large pixel data stays in the file.
   *
   * @param file the file
   * @return its segments
   * @throws IOException when the file cannot be read, is no segmentation, or is one of a type that
   *     is not understood
   */
  public static SegmentMasks read(Path file) throws IOException {
    return of(DicomReader.read(file));
  }

  /**
   * The segments of an object that was read.
   *
   * @param file the object, read with its bulk data
   * @return its segments
   * @throws IOException when it is no segmentation, or one of a type that is not understood
   */
  public static SegmentMasks of(DicomFile file) throws IOException {
    DataSet object = file.dataSet();
    String term = object.string(Tag.SEGMENTATION_TYPE).orElse("");
    SegmentationType type =
        switch (term) {
          case "BINARY" -> SegmentationType.BINARY;
          case "FRACTIONAL" -> SegmentationType.FRACTIONAL;
          case "LABELMAP" -> SegmentationType.LABELMAP;
          default ->
              throw Attributes.fault(
                  object,
                  Tag.format(Tag.SEGMENTATION_TYPE),
                  "BINARY, FRACTIONAL or LABELMAP",
                  term.isEmpty() ? "none" : "another term");
        };
    ImageFrames frames = ImageFrames.of(file);
    if (frames.samples() != 1) {
      throw Attributes.fault(
          object, Tag.format(Tag.SAMPLES_PER_PIXEL), "1", String.valueOf(frames.samples()));
    }
    int maximum = maximum(object, type);
    List<Segment> segments = new ArrayList<>();
    for (DataSet item : object.items(Tag.SEGMENT_SEQUENCE)) {
      segments.add(Segment.of(item, Attributes.required(object, item, Tag.SEGMENT_NUMBER, 0)));
    }
    return new SegmentMasks(frames, type, maximum, segments);
  }

  private static int maximum(DataSet object, SegmentationType type) throws IOException {
    int bits = object.integer(Tag.BITS_ALLOCATED).orElse(0);
    int allowed =
        type == SegmentationType.BINARY ? 1 : type == SegmentationType.FRACTIONAL ? 8 : 32;
    if (bits > allowed) {
      throw Attributes.fault(
          object,
          Tag.format(Tag.BITS_ALLOCATED),
          "at most " + allowed + " bits in a " + type + " segmentation",
          String.valueOf(bits));
    }
    if (type != SegmentationType.FRACTIONAL) {
      return 1;
    }
    int maximum = Attributes.required(object, object, Tag.MAXIMUM_FRACTIONAL_VALUE, 1);
    return Math.min(maximum, 255);
  }

  /** {@return what the pixels of the file mean} */
  public SegmentationType type() {
    return type;
  }

  /** {@return the segments, in the order of the file} */
  public List<Segment> segments() {
    return segments;
  }

  /** {@return SOP Instance UIDs of the images that frames name as their source, sorted} */
  public Set<String> sourceInstances() {
    return planes.sources();
  }

  /** {@return Series Instance UIDs of the series that the segmentation refers to, sorted} */
  public Set<String> sourceSeries() {
    Set<String> series = new TreeSet<>();
    for (DataSet item : frames.dataSet().items(Tag.REFERENCED_SERIES_SEQUENCE)) {
      item.string(Tag.SERIES_INSTANCE_UID).ifPresent(series::add);
    }
    return series;
  }

  /**
   * The planes of the segmentation itself, for when the images are not at hand: those that frames
   * lie on, and, where they lie on a regular grid, the empty ones in between.
   *
   * @return the planes
   * @throws IOException when frames differ in orientation or spacing
   */
  public PlaneStack ownPlanes() throws IOException {
    return planes.own();
  }

  /**
   * Whether masks can be made on planes: these are of the frames' size, and each frame lies on one
   * of them.
   *
   * @param stack the planes of images
   * @return whether {@link #mask(int, PlaneStack)} has a place for each frame
   * @throws IOException when the place of a frame cannot be read
   */
  public boolean areOn(PlaneStack stack) throws IOException {
    return planes.areIn(stack);
  }

  /**
   * Decodes a segment on the segmentation's {@linkplain #ownPlanes own planes}.
   *
   * @param segment Segment Number
   * @return its mask
   * @throws IOException when there is no such segment, or its frames cannot be read
   */
  public SegmentMask mask(int segment) throws IOException {
    return mask(segment, ownPlanes());
  }

  /**
   * Decodes a segment on the planes of images.
   *
   * @param segment Segment Number
   * @param stack the planes of the images that were segmented
   * @return its mask, of the planes' shape
   * @throws IOException when there is no such segment, its frames cannot be read, are of another
   *     size, orientation or spacing than the planes, or lie on none of them
   */
  public SegmentMask mask(int segment, PlaneStack stack) throws IOException {
    Segment asked =
        segments.stream()
            .filter(s -> s.number() == segment)
            .findFirst()
            .orElseThrow(() ->
                Attributes.fault(
                    frames.dataSet(),
                    Tag.format(Tag.SEGMENT_SEQUENCE),
                    "a segment of number " + segment,
                    "none"));
    byte[] stored = new byte[requireVoxels(stack)];
    int plane = stack.rows() * stack.columns();
    if (type == SegmentationType.LABELMAP && segment == 0) {
      Arrays.fill(stored, (byte) 1); // the background is where no frame is, too
    }
    for (int number = 1; number <= frames.count(); number++) {
      if (type != SegmentationType.LABELMAP && segmentOf(number) != segment) {
        continue;
      }
      int start = planes.indexIn(stack, number) * plane;
      unite(frames.stored(number), segment, stored, start);
    }
    return new SegmentMask(asked, stack, stored, maximum);
  }

  private void unite(double[] values, int segment, byte[] stored, int start) {
    for (int i = 0; i < values.length; i++) {
      int at = start + i;
      if (type != SegmentationType.LABELMAP) {
        int value = Math.min(maximum, (int) values[i]);
        stored[at] = (byte) Math.max(value, stored[at] & 0xFF);
      } else if (segment == 0) {
        stored[at] = values[i] == 0 ? stored[at] : 0;
      } else if (values[i] == segment) {
        stored[at] = 1;
      }
    }
  }

  /**
   * Decodes all segments at once, as one map of Segment Numbers.
   *
   * @param stack the planes of the images that were segmented, or {@link #ownPlanes}
   * @return {@code [plane][row][column]}, flat: the number of the segment, 0 for none
   * @throws IOException when segments overlap, are fractional, or as for {@link #mask(int,
   *     PlaneStack)}
   */
  public int[] labelMap(PlaneStack stack) throws IOException {
    if (type == SegmentationType.FRACTIONAL) {
      throw Attributes.fault(
          frames.dataSet(), Tag.format(Tag.SEGMENTATION_TYPE), "BINARY or LABELMAP", "FRACTIONAL");
    }
    int[] labels = new int[requireVoxels(stack)];
    int plane = stack.rows() * stack.columns();
    for (int number = 1; number <= frames.count(); number++) {
      int start = planes.indexIn(stack, number) * plane;
      double[] values = frames.stored(number);
      int segment = type == SegmentationType.LABELMAP ? 0 : segmentOf(number);
      for (int i = 0; i < plane; i++) {
        int label =
            type == SegmentationType.LABELMAP ? (int) values[i] : values[i] > 0 ? segment : 0;
        int before = labels[start + i];
        if (label != 0 && before != 0 && before != label) {
          throw Attributes.fault(
              frames.dataSet(),
              Tag.format(Tag.SEGMENTS_OVERLAP),
              "segments that do not overlap",
              "segments " + before + " and " + label + " at one place");
        }
        labels[start + i] = label == 0 ? before : label;
      }
    }
    return labels;
  }

  private int segmentOf(int number) throws IOException {
    OptionalInt segment =
        frames
            .groups()
            .item(number - 1, Tag.SEGMENT_IDENTIFICATION_SEQUENCE)
            .map(item -> item.integer(Tag.REFERENCED_SEGMENT_NUMBER))
            .orElse(OptionalInt.empty());
    if (segment.isEmpty()) {
      throw Attributes.fault(
          frames.dataSet(),
          Tag.format(Tag.SEGMENT_IDENTIFICATION_SEQUENCE),
          "the segment of frame " + number,
          "none");
    }
    return segment.getAsInt();
  }

  private int requireVoxels(PlaneStack stack) throws IOException {
    if (stack.rows() != frames.rows() || stack.columns() != frames.columns()) {
      throw Attributes.fault(
          frames.dataSet(),
          Tag.format(Tag.ROWS),
          "frames of the images' " + stack.rows() + " × " + stack.columns() + " pixels",
          frames.rows() + " × " + frames.columns());
    }
    if (stack.voxels() > MAX_VOXELS) {
      throw Attributes.fault(
          frames.dataSet(), Tag.format(Tag.ROWS), "at most " + MAX_VOXELS + " voxels", "more");
    }
    return (int) stack.voxels();
  }

  /** Type and numbers; no labels. */
  @Override
  public String toString() {
    return "SegmentMasks[" + type + ", " + segments.size() + " segments, " + frames + "]";
  }
}

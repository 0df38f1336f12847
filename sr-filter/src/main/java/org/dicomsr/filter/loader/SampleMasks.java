package org.dicomsr.filter.loader;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dicomsr.filter.loader.decode.PlaneStack;
import org.dicomsr.filter.loader.decode.Segment;
import org.dicomsr.filter.loader.decode.SegmentMask;
import org.dicomsr.filter.loader.decode.SegmentMasks;
import org.jspecify.annotations.Nullable;

/**
 * A segmentation of a sample, with the planes its masks are on: those of the images that were
 * segmented where all of them are in the sample, else its own. Immutable and thread-safe.
 */
public final class SampleMasks {
  private final SampleFile file;
  private final SegmentMasks masks;
  private final PlaneStack stack;
  private final @Nullable SeriesImages source;

  SampleMasks(
      SampleFile file, SegmentMasks masks, PlaneStack stack, @Nullable SeriesImages source) {
    this.file = file;
    this.masks = masks;
    this.stack = stack;
    this.source = source;
  }

  /** {@return the file of the segmentation} */
  public SampleFile file() {
    return file;
  }

  /** {@return the segments, in the order of the file} */
  public List<Segment> segments() {
    return masks.segments();
  }

  /**
   * {@return the images that were segmented, whose planes the masks are on; absent where some of
   * them are not in the sample}
   */
  public Optional<SeriesImages> source() {
    return Optional.ofNullable(source);
  }

  /** {@return the planes of all masks} */
  public PlaneStack stack() {
    return stack;
  }

  /**
   * Decodes a segment.
   *
   * @param segment Segment Number
   * @return its mask on {@link #stack}
   * @throws IOException when there is no such segment, it does not fit the images, or cannot be
   *     read
   */
  public SegmentMask mask(int segment) throws IOException {
    return masks.mask(segment, stack);
  }

  /**
   * Decodes a segment.
   *
   * @param label Segment Label, letter by letter
   * @return its mask on {@link #stack}, absent when no segment has that label
   * @throws IOException when it does not fit the images, or cannot be read
   */
  public Optional<SegmentMask> mask(String label) throws IOException {
    for (Segment segment : segments()) {
      if (segment.label().equals(label)) {
        return Optional.of(mask(segment.number()));
      }
    }
    return Optional.empty();
  }

  /**
   * Decodes all segments at once.
   *
   * @return {@code [plane][row][column]}, flat: Segment Number, 0 for none
   * @throws IOException when segments overlap or are fractional, do not fit the images, or cannot
   *     be read
   */
  public int[] labelMap() throws IOException {
    return masks.labelMap(stack);
  }

  /** {@return the segmentation itself} */
  public SegmentMasks decoder() {
    return masks;
  }

  @Override
  public String toString() {
    return "SampleMasks[" + masks + (source == null ? "" : " on " + source) + "]";
  }
}

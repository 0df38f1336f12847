package org.dicomsr.filter.loader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.filter.loader.decode.EncodedFrame;
import org.dicomsr.filter.loader.decode.Frame;
import org.dicomsr.filter.loader.decode.ImageFrames;
import org.dicomsr.filter.loader.decode.ImagePlane;
import org.dicomsr.filter.loader.decode.NativeFrame;
import org.dicomsr.filter.loader.decode.PlaneStack;
import org.dicomsr.filter.loader.decode.SegmentMasks;
import org.dicomsr.model.dicom.Tag;

/**
 * The images of one series, in the order of their planes. Headers are read, pixels when asked for.
 * Immutable and thread-safe.
 */
public final class SeriesImages {
  private final String seriesUid;
  private final String modality;
  private final List<ImageFrames> images;

  private SeriesImages(String seriesUid, String modality, List<ImageFrames> images) {
    this.seriesUid = seriesUid;
    this.modality = modality;
    this.images = List.copyOf(images);
  }

  static SeriesImages of(String seriesUid, String modality, List<SampleFile> files)
      throws IOException {
    List<ImageFrames> images = new ArrayList<>(files.size());
    for (SampleFile file : files) {
      images.add(ImageFrames.of(file.read()));
    }
    return new SeriesImages(seriesUid, modality, images);
  }

  /** {@return the Series Instance UID} */
  public String seriesUid() {
    return seriesUid;
  }

  /** {@return the Modality, such as {@code CT}} */
  public String modality() {
    return modality;
  }

  /** {@return the images, in the order of the data set} */
  public List<ImageFrames> images() {
    return images;
  }

  /** {@return the Series Description, absent where de-identification took it away} */
  public Optional<String> description() {
    return images.getFirst().dataSet().string(Tag.SERIES_DESCRIPTION);
  }

  /**
   * The planes of the series, which masks of it are on.
   *
   * @return the frames of all images in the order of their places
   * @throws IOException when images differ in size or orientation, as those of a localizer do: use
   *     {@link #images} then
   */
  public PlaneStack stack() throws IOException {
    try {
      return PlaneStack.of(images);
    } catch (IllegalArgumentException e) {
      throw new IOException("series " + seriesUid + ": " + e.getMessage(), e);
    }
  }

  /** The planes, where the images have such that all masks have a place on them. */
  Optional<PlaneStack> stackFor(SegmentMasks masks) throws IOException {
    PlaneStack stack;
    try {
      stack = PlaneStack.of(images);
    } catch (IllegalArgumentException e) {
      // Images that differ in size or orientation are no planes for masks.
      return Optional.empty();
    }
    return masks.areOn(stack) ? Optional.of(stack) : Optional.empty();
  }

  /**
   * Decodes the frames of the series in the order of its {@linkplain #stack planes}.
   *
   * @return the frames, each with its values in the unit it names
   * @throws IOException when images differ in size or orientation, are compressed, or cannot be
   *     read
   */
  public List<NativeFrame> frames() throws IOException {
    Map<String, ImageFrames> byUid = new HashMap<>();
    for (ImageFrames image : images) {
      byUid.put(image.sopInstanceUid().orElse(""), image);
    }
    List<NativeFrame> frames = new ArrayList<>();
    for (ImagePlane plane : stack().planes()) {
      ImageFrames image = byUid.get(plane.sopInstanceUid().orElse(""));
      if (image == null) {
        throw new IOException("series " + seriesUid + ": expected images with UIDs, found none");
      }
      frames.add(decoded(image.frame(plane.frame())));
    }
    return frames;
  }

  private NativeFrame decoded(Frame frame) throws IOException {
    return switch (frame) {
      case NativeFrame decoded -> decoded;
      case EncodedFrame encoded ->
          throw new IOException(
              "series "
                  + seriesUid
                  + ": expected native pixels, found "
                  + encoded.transferSyntax().name()
                  + " ("
                  + encoded.transferSyntax().uid()
                  + "): its frames are to be had as bytes");
    };
  }

  /** Modality and number of images. */
  @Override
  public String toString() {
    return "SeriesImages[" + modality + ", " + images.size() + " images]";
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an image, or to frames or segments of one (PS3.3 C.18.4). Immutable.
 *
 * @param instance the image
 * @param frames numbers of the frames that are meant, from 1, Referenced Frame Number (0008,1160);
 *     empty for all
 * @param segments numbers of the segments that are meant, Referenced Segment Number (0062,000B);
 *     empty for all
 * @param presentationState how to show the image
 * @param realWorldValueMap how to read its pixels
 */
public record ImageReference(
    SopReference instance,
    List<Integer> frames,
    List<Integer> segments,
    @Nullable SopReference presentationState,
    @Nullable SopReference realWorldValueMap) {

  /** Copies the lists. */
  public ImageReference {
    Objects.requireNonNull(instance, "instance");
    frames = List.copyOf(frames);
    segments = List.copyOf(segments);
  }

  /**
   * A reference to a whole image.
   *
   * @param sopClassUid its SOP class
   * @param sopInstanceUid its SOP instance
   * @return the reference
   */
  public static ImageReference of(String sopClassUid, String sopInstanceUid) {
    return new ImageReference(
        new SopReference(sopClassUid, sopInstanceUid), List.of(), List.of(), null, null);
  }

  /**
   * Copies with frames.
   *
   * @param numbers of the frames that are meant, from 1
   * @return the copy
   */
  public ImageReference withFrames(Integer... numbers) {
    return new ImageReference(
        instance, List.of(numbers), segments, presentationState, realWorldValueMap);
  }

  /**
   * Copies with segments.
   *
   * @param numbers of the segments that are meant
   * @return the copy
   */
  public ImageReference withSegments(Integer... numbers) {
    return new ImageReference(
        instance, frames, List.of(numbers), presentationState, realWorldValueMap);
  }

  /**
   * Copies with a presentation state.
   *
   * @param reference how to show the image
   * @return the copy
   */
  public ImageReference withPresentationState(SopReference reference) {
    return new ImageReference(instance, frames, segments, reference, realWorldValueMap);
  }

  /**
   * Copies with a real world value map.
   *
   * @param reference how to read the pixels
   * @return the copy
   */
  public ImageReference withRealWorldValueMap(SopReference reference) {
    return new ImageReference(instance, frames, segments, presentationState, reference);
  }

  @Override
  public String toString() {
    return "ImageReference["
        + instance
        + ", "
        + frames.size()
        + " frames, "
        + segments.size()
        + " segments]";
  }
}

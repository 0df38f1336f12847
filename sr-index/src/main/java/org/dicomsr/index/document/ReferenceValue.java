package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an object, or to parts of it: the value of IMAGE, WAVEFORM and COMPOSITE (PS3.3
 * C.18.3 to C.18.5). Immutable.
 *
 * @param instance the object
 * @param frames numbers of the frames that are meant, from 1; empty for all
 * @param segments numbers of the segments that are meant; empty for all
 * @param channels channels of a waveform that are meant; empty for all
 * @param presentationState how an image is to be shown, if said
 * @param realWorldValueMap how its pixels are to be read, if said
 */
public record ReferenceValue(
    SopReference instance,
    List<Integer> frames,
    List<Integer> segments,
    List<WaveformReference.Channel> channels,
    @Nullable SopReference presentationState,
    @Nullable SopReference realWorldValueMap)
    implements FactValue {

  /** Copies the lists. */
  public ReferenceValue {
    Objects.requireNonNull(instance, "instance");
    frames = List.copyOf(frames);
    segments = List.copyOf(segments);
    channels = List.copyOf(channels);
  }

  /**
   * A reference to a whole object.
   *
   * @param instance the object
   * @return the value
   */
  public static ReferenceValue of(SopReference instance) {
    return new ReferenceValue(instance, List.of(), List.of(), List.of(), null, null);
  }

  @Override
  public String toString() {
    return "ReferenceValue["
        + instance
        + ", "
        + frames.size()
        + " frames, "
        + segments.size()
        + " segments, "
        + channels.size()
        + " channels]";
  }
}

package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;

/**
 * A reference to a waveform, or to some of its channels (PS3.3 C.18.5). Immutable.
 *
 * @param instance the waveform
 * @param channels the channels that are meant, Referenced Waveform Channels (0040,A0B0); empty for
 *     all
 */
public record WaveformReference(SopReference instance, List<Channel> channels) {

  /**
   * A channel, or all channels of a multiplex group.
   *
   * @param multiplexGroup the item of Waveform Sequence, from 1
   * @param channel the channel in the group, from 1; 0 for all
   */
  public record Channel(int multiplexGroup, int channel) {
    @Override
    public String toString() {
      return "Channel[]";
    }
  }

  /** Copies the list. */
  public WaveformReference {
    Objects.requireNonNull(instance, "instance");
    channels = List.copyOf(channels);
  }

  /**
   * A reference to a waveform or some of its channels.
   *
   * @param sopClassUid its SOP class
   * @param sopInstanceUid its SOP instance
   * @param channels the channels that are meant; none for all
   * @return the reference
   */
  public static WaveformReference of(
      String sopClassUid, String sopInstanceUid, Channel... channels) {
    return new WaveformReference(new SopReference(sopClassUid, sopInstanceUid), List.of(channels));
  }

  @Override
  public String toString() {
    return "WaveformReference[" + instance + ", " + channels.size() + " channels]";
  }
}

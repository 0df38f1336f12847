package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A multiplex group: channels sampled together at one frequency (PS3.3 C.10.9.1). The samples stay
 * in their file until they are asked for, each time anew. Immutable and thread-safe.
 */
public final class MultiplexSignals {
  private final DataSet object;
  private final DataSet group;
  private final String place;
  private final List<SignalChannel> channels;
  private final int sampleCount;
  private final SampleFormat format;
  private final RawBytes bytes;

  MultiplexSignals(
      DataSet object,
      DataSet group,
      String place,
      List<SignalChannel> channels,
      int sampleCount,
      SampleFormat format,
      RawBytes bytes) {
    this.object = object;
    this.group = group;
    this.place = place;
    this.channels = List.copyOf(channels);
    this.sampleCount = sampleCount;
    this.format = format;
    this.bytes = bytes;
  }

  /** {@return the channels, in the order of the rows of {@link #samples()}} */
  public List<SignalChannel> channels() {
    return channels;
  }

  /** {@return the number of samples of each channel} */
  public int sampleCount() {
    return sampleCount;
  }

  /** {@return samples per second of each channel, in Hz; NaN where the file does not say} */
  public double samplingFrequency() {
    return Attributes.number(group, Tag.SAMPLING_FREQUENCY).orElse(Double.NaN);
  }

  /**
   * {@return when the first sample was taken, in ms after the acquisition began; 0 where the file
   * does not say}
   */
  public double timeOffset() {
    return Attributes.number(group, Tag.MULTIPLEX_GROUP_TIME_OFFSET).orElse(0);
  }

  /** {@return the group's label, such as {@code RHYTHM}} */
  public Optional<String> label() {
    return group.string(Tag.MULTIPLEX_GROUP_LABEL);
  }

  /** {@return whether the samples were calculated from others, as median beats are} */
  public boolean derived() {
    return group.string(Tag.WAVEFORM_ORIGINALITY).filter("DERIVED"::equals).isPresent();
  }

  /**
   * Decodes all samples.
   *
   * <p>Skew between channels (Channel Time Skew, Channel Sample Skew) is not corrected.
   *
   * @return {@code [channel][sample]}, each row in the {@linkplain SignalChannel#unit unit} of its
   *     channel; NaN where the file has its padding value
   * @throws IOException when the samples cannot be read
   */
  public float[][] samples() throws IOException {
    float[][] values = new float[channels.size()][sampleCount];
    format.decode(bytes, channels, values);
    return values;
  }

  /**
   * Decodes all samples of a group that holds potentials only, as electrocardiograms do.
   *
   * @return {@code [channel][sample]} in mV; NaN where the file has its padding value
   * @throws IOException when a channel is not calibrated in a unit of electric potential, or the
   *     samples cannot be read
   */
  public float[][] millivolts() throws IOException {
    for (SignalChannel channel : channels) {
      requireMillivolts(channel);
    }
    return samples();
  }

  /**
   * Decodes some leads, in an order that does not depend on the file.
   *
   * @param leads which, such as {@link Lead#TWELVE}
   * @return {@code [lead][sample]} in mV, rows in the order asked for; NaN where the file has its
   *     padding value
   * @throws IOException when a lead is missing, is there twice or not calibrated in a unit of
   *     electric potential, or the samples cannot be read
   */
  public float[][] millivolts(List<Lead> leads) throws IOException {
    int[] rows = new int[leads.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(leads.get(i));
      requireMillivolts(channels.get(rows[i]));
    }
    float[][] all = samples();
    float[][] chosen = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = all[rows[i]];
    }
    return chosen;
  }

  private int row(Lead lead) throws IOException {
    int found = -1;
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).lead().filter(lead::equals).isPresent()) {
        if (found >= 0) {
          throw Attributes.fault(object, place, "one channel of lead " + lead.label(), "several");
        }
        found = i;
      }
    }
    if (found < 0) {
      throw Attributes.fault(object, place, "a channel of lead " + lead.label(), "none");
    }
    return found;
  }

  private void requireMillivolts(SignalChannel channel) throws IOException {
    @Nullable String unit = channel.unitCode();
    if (!SignalChannel.MILLIVOLT.equals(unit)) {
      throw Attributes.fault(
          object,
          place,
          "channel " + channel.number() + " in a unit of electric potential",
          unit == null ? "no unit" : "another unit");
    }
  }

  /** Number of channels and samples; labels are free text. */
  @Override
  public String toString() {
    return "MultiplexSignals[" + channels.size() + " channels, " + sampleCount + " samples]";
  }
}

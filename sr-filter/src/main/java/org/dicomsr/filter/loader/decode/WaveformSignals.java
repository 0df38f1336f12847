package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;

/**
 * The signals of a waveform object, such as a 12-lead electrocardiogram, as numbers (PS3.3 C.10.9).
 *
 * <pre>{@code
 * WaveformSignals ecg = WaveformSignals.read(file);
 * float[][] mV = ecg.rhythm().orElseThrow().millivolts(Lead.TWELVE);   // [12][samples]
 * }</pre>
 *
 * <p>Samples of 8, 16, 32 and 64 bits are understood; those that were companded by μ-law or A-law
 * are refused by name. Immutable and thread-safe.
 */
public final class WaveformSignals {
  private static final UcumUnit MILLIVOLT = UcumUnit.parse(SignalChannel.MILLIVOLT).orElseThrow();
  // More would not fit into one array of Java by far.
  private static final long MAX_VALUES = 1L << 28;

  private final List<MultiplexSignals> groups;

  private WaveformSignals(List<MultiplexSignals> groups) {
    this.groups = List.copyOf(groups);
  }

  /**
   * Opens a waveform object; large samples stay in the file.
   *
   * @param file the file
   * @return its signals
   * @throws IOException when the file cannot be read, is no waveform, or its samples are encoded in
   *     a way that is not understood
   */
  public static WaveformSignals read(Path file) throws IOException {
    return of(DicomReader.read(file));
  }

  /**
   * The signals of an object that was read.
   *
   * @param file the object, read with its bulk data
   * @return its signals
   * @throws IOException when it is no waveform, or its samples are encoded in a way that is not
   *     understood
   */
  public static WaveformSignals of(DicomFile file) throws IOException {
    DataSet object = file.dataSet();
    List<DataSet> items = object.items(Tag.WAVEFORM_SEQUENCE);
    if (items.isEmpty()) {
      throw Attributes.fault(
          object, Tag.format(Tag.WAVEFORM_SEQUENCE), "a multiplex group or more", "none");
    }
    List<MultiplexSignals> groups = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      groups.add(
          group(file, items.get(i), Tag.format(Tag.WAVEFORM_SEQUENCE) + "[" + (i + 1) + "]"));
    }
    return new WaveformSignals(groups);
  }

  private static MultiplexSignals group(DicomFile file, DataSet group, String place)
      throws IOException {
    DataSet object = file.dataSet();
    SampleFormat format = SampleFormat.of(object, group, place);
    List<SignalChannel> channels = new ArrayList<>();
    for (DataSet definition : group.items(Tag.CHANNEL_DEFINITION_SEQUENCE)) {
      channels.add(channel(definition, channels.size() + 1));
    }
    int samples = Attributes.required(object, group, Tag.NUMBER_OF_WAVEFORM_SAMPLES, 1);
    DataElement data = group.element(Tag.WAVEFORM_DATA).orElse(null);
    String at = place + "/" + Tag.format(Tag.WAVEFORM_DATA);
    if (channels.isEmpty() || data == null) {
      throw Attributes.fault(
          object,
          channels.isEmpty() ? place + "/" + Tag.format(Tag.CHANNEL_DEFINITION_SEQUENCE) : at,
          "channels and their data",
          "none");
    }
    RawBytes bytes = new RawBytes(data, file.transferSyntax());
    // Real files state a wrong Number of Waveform Channels; the definitions and the length agree.
    long needed = (long) samples * channels.size() * format.width();
    if (needed > bytes.length()) {
      throw Attributes.fault(
          object,
          at,
          samples + " samples of " + channels.size() + " channels in " + needed + " bytes",
          bytes.length() + " bytes");
    }
    if ((long) samples * channels.size() > MAX_VALUES) {
      throw Attributes.fault(object, at, "at most " + MAX_VALUES + " samples", "more");
    }
    return new MultiplexSignals(object, group, place, channels, samples, format, bytes);
  }

  private static SignalChannel channel(DataSet definition, int number) {
    CodedConcept source = CodeSequence.first(definition, Tag.CHANNEL_SOURCE_SEQUENCE).orElse(null);
    String label = definition.string(Tag.CHANNEL_LABEL).orElse(null);
    OptionalDouble sensitivity = Attributes.number(definition, Tag.CHANNEL_SENSITIVITY);
    if (sensitivity.isEmpty()) {
      return new SignalChannel(number, source, label, null, 1, 0);
    }
    double factor =
        sensitivity.getAsDouble()
            * Attributes.number(definition, Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR).orElse(1);
    double offset = Attributes.number(definition, Tag.CHANNEL_BASELINE).orElse(0);
    CodedConcept unit =
        CodeSequence.first(definition, Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE).orElse(null);
    Optional<UcumUnit> understood = Optional.ofNullable(unit).flatMap(UcumUnit::of);
    if (understood.isPresent() && understood.get().isComparableTo(MILLIVOLT)) {
      // Steps are converted like values: zero volts are zero millivolts.
      return new SignalChannel(
          number,
          source,
          label,
          SignalChannel.MILLIVOLT,
          understood.get().convert(factor, MILLIVOLT).orElse(Double.NaN),
          understood.get().convert(offset, MILLIVOLT).orElse(Double.NaN));
    }
    return new SignalChannel(
        number, source, label, unit == null ? null : unit.value(), factor, offset);
  }

  /** {@return the multiplex groups, in the order of the file} */
  public List<MultiplexSignals> groups() {
    return groups;
  }

  /**
   * {@return the first group as it was recorded: the rhythm of an electrocardiogram; absent where
   * all were derived}
   */
  public Optional<MultiplexSignals> rhythm() {
    return groups.stream().filter(group -> !group.derived()).findFirst();
  }

  /**
   * The median beats of an electrocardiogram.
   *
   * @return the first group whose label tells of median beats; where de-identification took the
   *     labels away, the first derived group without one
   */
  public Optional<MultiplexSignals> medianBeats() {
    Optional<MultiplexSignals> labelled =
        groups.stream().filter(WaveformSignals::isMedian).findFirst();
    return labelled.isPresent()
        ? labelled
        : groups.stream().filter(group -> group.derived() && group.label().isEmpty()).findFirst();
  }

  private static boolean isMedian(MultiplexSignals group) {
    String label = group.label().orElse("").toUpperCase(Locale.ROOT);
    return label.contains("MEDIAN") || (group.derived() && label.contains("BEAT"));
  }

  /** The groups; no values. */
  @Override
  public String toString() {
    return "WaveformSignals" + groups;
  }
}

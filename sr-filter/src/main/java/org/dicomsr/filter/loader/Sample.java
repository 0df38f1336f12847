package org.dicomsr.filter.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.loader.decode.PlaneStack;
import org.dicomsr.filter.loader.decode.SegmentMasks;
import org.dicomsr.filter.loader.decode.WaveformSignals;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomReader;
import org.jspecify.annotations.Nullable;

/**
 * A patient of a data set: labels, and files that are opened when they are asked for. Immutable and
 * thread-safe; {@code toString} shows counts.
 */
public final class Sample {
  private static final String IMAGE = "image";
  private static final String WAVEFORM = "waveform";
  private static final String SEGMENTATION = "segmentation";

  /** Waveforms that are electrocardiograms: 12-lead, general, ambulatory, and those of 32 bits. */
  private static final Set<String> ECG =
      Set.of(
          "1.2.840.10008.5.1.4.1.1.9.1.1",
          "1.2.840.10008.5.1.4.1.1.9.1.2",
          "1.2.840.10008.5.1.4.1.1.9.1.3",
          "1.2.840.10008.5.1.4.1.1.9.1.4");

  private final String pid;
  private final @Nullable String split;
  private final List<SampleFile> files;
  private final Map<String, LabelValue> labels;

  private Sample(
      String pid, @Nullable String split, List<SampleFile> files, Map<String, LabelValue> labels) {
    this.pid = pid;
    this.split = split;
    this.files = List.copyOf(files);
    this.labels = Collections.unmodifiableMap(labels);
  }

  static Sample of(Path folder, JsonView line) throws CohortReadException {
    List<SampleFile> files = new ArrayList<>();
    for (JsonView file : line.objects("files")) {
      files.add(new SampleFile(folder, file));
    }
    Map<String, LabelValue> labels = new LinkedHashMap<>();
    JsonView all = line.object("labels");
    for (String name : all.names()) {
      labels.put(name, LabelValue.of(all.object(name)));
    }
    return new Sample(line.text("pid"), line.textOrNull("split"), files, labels);
  }

  /** {@return what the patient is called in this data set} */
  public String pid() {
    return pid;
  }

  /** {@return the part of the data set, such as {@code train}; absent where there is one alone} */
  public Optional<String> split() {
    return Optional.ofNullable(split);
  }

  /** {@return all labels by name, in the order of the data set} */
  public Map<String, LabelValue> labels() {
    return labels;
  }

  /**
   * A label.
   *
   * @param name of the variable
   * @return what is said of it
   * @throws IllegalArgumentException when the data set has no such variable
   */
  public LabelValue label(String name) {
    LabelValue value = labels.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "expected one of the labels " + labels.keySet() + ", found another name");
    }
    return value;
  }

  /** {@return all files, in the order of the data set} */
  public List<SampleFile> files() {
    return files;
  }

  /**
   * The files of a role.
   *
   * @param role {@code image}, {@code segmentation}, {@code waveform}, {@code report} or {@code
   *     other}
   * @return the files, in the order of the data set
   */
  public List<SampleFile> files(String role) {
    return files.stream().filter(file -> file.role().equals(role)).toList();
  }

  /**
   * The first electrocardiogram, in the order of the data set.
   *
   * @return its signals, absent when there is none
   * @throws IOException when its file is missing or changed, or cannot be decoded
   */
  public Optional<WaveformSignals> ecg() throws IOException {
    for (SampleFile file : files(WAVEFORM)) {
      if (ECG.contains(file.sopClassUid())) {
        return Optional.of(WaveformSignals.of(file.read()));
      }
    }
    return Optional.empty();
  }

  /**
   * All waveforms, electrocardiograms and others.
   *
   * @return their signals, in the order of the data set
   * @throws IOException when a file is missing or changed, or cannot be decoded
   */
  public List<WaveformSignals> waveforms() throws IOException {
    List<WaveformSignals> all = new ArrayList<>();
    for (SampleFile file : files(WAVEFORM)) {
      all.add(WaveformSignals.of(file.read()));
    }
    return all;
  }

  /**
   * The series of images of a modality.
   *
   * @param modality as DICOM has it, such as {@code CT}
   * @return the series, in the order of the data set
   * @throws IOException when a file is missing or changed, or cannot be decoded
   */
  public List<SeriesImages> images(String modality) throws IOException {
    List<SeriesImages> all = new ArrayList<>();
    for (Map.Entry<String, List<SampleFile>> series : series().entrySet()) {
      String found = modality(series.getValue().getFirst());
      if (found.equals(modality)) {
        all.add(SeriesImages.of(series.getKey(), found, series.getValue()));
      }
    }
    return all;
  }

  private static String modality(SampleFile file) throws IOException {
    return DicomReader.readHeader(file.file()).dataSet().string(Tag.MODALITY).orElse("");
  }

  private Map<String, List<SampleFile>> series() {
    Map<String, List<SampleFile>> series = new LinkedHashMap<>();
    for (SampleFile file : files(IMAGE)) {
      series.computeIfAbsent(file.seriesUid(), absent -> new ArrayList<>()).add(file);
    }
    return series;
  }

  /**
   * All segmentations, each on the planes of the series of images that it segments where the sample
   * has all of these, else on its own.
   *
   * @return the segmentations, in the order of the data set
   * @throws IOException when a file is missing or changed, or cannot be decoded
   */
  public List<SampleMasks> masks() throws IOException {
    List<SampleMasks> all = new ArrayList<>();
    for (SampleFile file : files(SEGMENTATION)) {
      SegmentMasks masks = SegmentMasks.of(file.read());
      SeriesImages source = source(masks);
      PlaneStack ofImages = source == null ? null : source.stackFor(masks).orElse(null);
      all.add(
          ofImages == null
              ? new SampleMasks(file, masks, masks.ownPlanes(), null)
              : new SampleMasks(file, masks, ofImages, source));
    }
    return all;
  }

  /** The one series that is named as source, or whose images are. */
  private @Nullable SeriesImages source(SegmentMasks masks) throws IOException {
    SeriesImages found = null;
    for (Map.Entry<String, List<SampleFile>> series : series().entrySet()) {
      boolean named =
          masks.sourceSeries().contains(series.getKey())
              || series.getValue().stream()
                  .anyMatch(file -> masks.sourceInstances().contains(file.sopInstanceUid()));
      if (named && found != null) {
        return null; // images of several series: no single geometry
      }
      if (named) {
        found =
            SeriesImages.of(
                series.getKey(), modality(series.getValue().getFirst()), series.getValue());
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "Sample[" + labels.size() + " labels, " + files.size() + " files]";
  }
}

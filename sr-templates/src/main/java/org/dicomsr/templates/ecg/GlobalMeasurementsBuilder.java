package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link GlobalMeasurements}. Plain numbers are in the units of the table; quantities take
 * other units, which the table refuses, and {@linkplain Quantity#without reasons} why there is no
 * value. Not thread-safe.
 */
public final class GlobalMeasurementsBuilder {
  private @Nullable EcgMeasurementSource source;
  private @Nullable Quantity atrialRate;
  private @Nullable Quantity ventricularRate;
  private @Nullable Quantity qtInterval;
  private @Nullable Quantity qtcInterval;
  private @Nullable CodedConcept qtcAlgorithm;
  private @Nullable Quantity prInterval;
  private @Nullable Quantity qrsDuration;
  private @Nullable Quantity rrInterval;
  private @Nullable Quantity beats;
  private @Nullable Quantity ectopicBeats;
  private List<NamedQuantity> durations = new ArrayList<>();
  private List<NamedQuantity> axes = new ArrayList<>();
  private List<NamedQuantity> others = new ArrayList<>();
  private List<CodedConcept> ectopicMorphologies = List.of();

  GlobalMeasurementsBuilder() {}

  GlobalMeasurementsBuilder(GlobalMeasurements from) {
    source = from.source();
    atrialRate = from.atrialRate();
    ventricularRate = from.ventricularRate();
    qtInterval = from.qtInterval();
    qtcInterval = from.qtcInterval();
    qtcAlgorithm = from.qtcAlgorithm();
    prInterval = from.prInterval();
    qrsDuration = from.qrsDuration();
    rrInterval = from.rrInterval();
    beats = from.beats();
    ectopicBeats = from.ectopicBeats();
    durations.addAll(from.durations());
    axes.addAll(from.axes());
    others.addAll(from.others());
    ectopicMorphologies = from.ectopicMorphologies();
  }

  /** Whether no row of its own is filled yet. */
  boolean isBare() {
    return build().equals(new GlobalMeasurementsBuilder().build());
  }

  /**
   * Says from what all of it was measured.
   *
   * @param value the source
   * @return this builder
   */
  public GlobalMeasurementsBuilder source(EcgMeasurementSource value) {
    source = value;
    return this;
  }

  /**
   * Says how fast the atria beat.
   *
   * @param beatsPerMinute the rate in {H.B.}/min
   * @return this builder
   */
  public GlobalMeasurementsBuilder atrialRate(double beatsPerMinute) {
    return atrialRate(Quantity.of(beatsPerMinute, Ucum.BEATS_PER_MINUTE));
  }

  /**
   * Says how fast the atria beat.
   *
   * @param value the rate
   * @return this builder
   */
  public GlobalMeasurementsBuilder atrialRate(Quantity value) {
    atrialRate = value;
    return this;
  }

  /**
   * Says how fast the ventricles beat.
   *
   * @param beatsPerMinute the rate in {H.B.}/min
   * @return this builder
   */
  public GlobalMeasurementsBuilder ventricularRate(double beatsPerMinute) {
    return ventricularRate(Quantity.of(beatsPerMinute, Ucum.BEATS_PER_MINUTE));
  }

  /**
   * Says how fast the ventricles beat.
   *
   * @param value the rate
   * @return this builder
   */
  public GlobalMeasurementsBuilder ventricularRate(Quantity value) {
    ventricularRate = value;
    return this;
  }

  /**
   * Says how long the QT interval is.
   *
   * @param milliseconds the interval in ms
   * @return this builder
   */
  public GlobalMeasurementsBuilder qtInterval(double milliseconds) {
    return qtInterval(Quantity.of(milliseconds, Ucum.MILLISECOND));
  }

  /**
   * Says how long the QT interval is.
   *
   * @param value the interval
   * @return this builder
   */
  public GlobalMeasurementsBuilder qtInterval(Quantity value) {
    qtInterval = value;
    return this;
  }

  /**
   * Says how long the corrected QT interval is.
   *
   * @param milliseconds the interval in ms
   * @param algorithm how it was computed, of CID 3678 QT Correction Algorithm
   * @return this builder
   */
  public GlobalMeasurementsBuilder qtcInterval(double milliseconds, CodedConcept algorithm) {
    return qtcInterval(Quantity.of(milliseconds, Ucum.MILLISECOND), algorithm);
  }

  /**
   * Says how long the corrected QT interval is.
   *
   * @param value the interval
   * @param algorithm how it was computed, or null
   * @return this builder
   */
  public GlobalMeasurementsBuilder qtcInterval(Quantity value, @Nullable CodedConcept algorithm) {
    qtcInterval = value;
    qtcAlgorithm = algorithm;
    return this;
  }

  /**
   * Says how long the PR interval is.
   *
   * @param milliseconds the interval in ms
   * @return this builder
   */
  public GlobalMeasurementsBuilder prInterval(double milliseconds) {
    return prInterval(Quantity.of(milliseconds, Ucum.MILLISECOND));
  }

  /**
   * Says how long the PR interval is.
   *
   * @param value the interval
   * @return this builder
   */
  public GlobalMeasurementsBuilder prInterval(Quantity value) {
    prInterval = value;
    return this;
  }

  /**
   * Says how long the QRS complex is.
   *
   * @param milliseconds the duration in ms
   * @return this builder
   */
  public GlobalMeasurementsBuilder qrsDuration(double milliseconds) {
    return qrsDuration(Quantity.of(milliseconds, Ucum.MILLISECOND));
  }

  /**
   * Says how long the QRS complex is.
   *
   * @param value the duration
   * @return this builder
   */
  public GlobalMeasurementsBuilder qrsDuration(Quantity value) {
    qrsDuration = value;
    return this;
  }

  /**
   * Says how long the RR interval is.
   *
   * @param milliseconds the interval in ms
   * @return this builder
   */
  public GlobalMeasurementsBuilder rrInterval(double milliseconds) {
    return rrInterval(Quantity.of(milliseconds, Ucum.MILLISECOND));
  }

  /**
   * Says how long the RR interval is.
   *
   * @param value the interval
   * @return this builder
   */
  public GlobalMeasurementsBuilder rrInterval(Quantity value) {
    rrInterval = value;
    return this;
  }

  /**
   * Adds a duration that has no row of its own.
   *
   * @param name of CID 3689 ECG Global Waveform Duration
   * @param milliseconds the duration in ms
   * @return this builder
   */
  public GlobalMeasurementsBuilder duration(CodedConcept name, double milliseconds) {
    durations.add(new NamedQuantity(name, Quantity.of(milliseconds, Ucum.MILLISECOND)));
    return this;
  }

  /**
   * Adds an axis.
   *
   * @param name of CID 3229 ECG Axis Measurement
   * @param degrees the axis in degrees
   * @return this builder
   */
  public GlobalMeasurementsBuilder axis(CodedConcept name, double degrees) {
    axes.add(new NamedQuantity(name, Quantity.of(degrees, Ucum.DEGREE)));
    return this;
  }

  GlobalMeasurementsBuilder durations(List<NamedQuantity> all) {
    durations = new ArrayList<>(all);
    return this;
  }

  GlobalMeasurementsBuilder axes(List<NamedQuantity> all) {
    axes = new ArrayList<>(all);
    return this;
  }

  GlobalMeasurementsBuilder others(List<NamedQuantity> all) {
    others = new ArrayList<>(all);
    return this;
  }

  /**
   * Says how many beats there are.
   *
   * @param count the number of all beats
   * @return this builder
   */
  public GlobalMeasurementsBuilder beats(double count) {
    return beats(Quantity.of(count, Ucum.BEATS));
  }

  /**
   * Says how many beats there are.
   *
   * @param value the number of all beats
   * @return this builder
   */
  public GlobalMeasurementsBuilder beats(Quantity value) {
    beats = value;
    return this;
  }

  /**
   * Says how many ectopic beats there are, and what they look like.
   *
   * @param count the number of ectopic beats
   * @param morphologies such as those of CID 3234 Ectopic Beat Morphology
   * @return this builder
   */
  public GlobalMeasurementsBuilder ectopicBeats(double count, CodedConcept... morphologies) {
    return ectopicBeats(Quantity.of(count, Ucum.BEATS), List.of(morphologies));
  }

  /**
   * Says how many ectopic beats there are, and what they look like.
   *
   * @param value the number of ectopic beats
   * @param morphologies such as those of CID 3234 Ectopic Beat Morphology
   * @return this builder
   */
  public GlobalMeasurementsBuilder ectopicBeats(Quantity value, List<CodedConcept> morphologies) {
    ectopicBeats = value;
    ectopicMorphologies = morphologies;
    return this;
  }

  /** {@return the measurements} */
  public GlobalMeasurements build() {
    return new GlobalMeasurements(
        source,
        atrialRate,
        ventricularRate,
        qtInterval,
        qtcInterval,
        qtcAlgorithm,
        prInterval,
        qrsDuration,
        rrInterval,
        durations,
        axes,
        beats,
        ectopicBeats,
        ectopicMorphologies,
        others);
  }
}

package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.measurement.Tracking;
import org.dicomsr.templates.measurement.WaveformSource;
import org.jspecify.annotations.Nullable;

/**
 * Builds a measurement group: what the three templates have in common. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class GroupBuilder<B extends GroupBuilder<B>>
    permits PlanarRoiGroup.Builder, VolumetricRoiGroup.Builder, GenericGroup.Builder {
  private @Nullable String label;
  private @Nullable String activitySession;
  private @Nullable Tracking tracking;
  private @Nullable CodedConcept findingCategory;
  private @Nullable CodedConcept finding;
  @Nullable CodedConcept geometricPurpose;
  private @Nullable TimePointContext timePoint;
  private @Nullable CodedConcept method;
  private final List<FindingSite> sites = new ArrayList<>();
  private @Nullable AlgorithmIdentification algorithm;
  final List<Region> regions = new ArrayList<>();
  final List<ImageReference> sourceImages = new ArrayList<>();
  @Nullable String sourceSeries;
  final List<ImageSource> imageSources = new ArrayList<>();
  final List<WaveformSource> waveformSources = new ArrayList<>();
  private @Nullable SopReference realWorldValueMap;
  private final List<ImageReference> illustrations = new ArrayList<>();
  private final List<ImageReference> visualExplanations = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<QualitativeEvaluation> evaluations = new ArrayList<>();

  /** For the builders of this package. */
  GroupBuilder() {}

  abstract B self();

  /**
   * Builds the group. Whether it keeps to its template is checked with the report.
   *
   * @return the group
   */
  public abstract MeasurementGroup build();

  /** The label that was given, if one was. */
  @Nullable String label() {
    return label;
  }

  /**
   * Gives the group a name by which {@link DerivedMeasurement.Builder#from(String...)} finds it. It
   * is not part of the report.
   *
   * @param name any text, unique in the report
   * @return this builder
   */
  public B label(String name) {
    label = Objects.requireNonNull(name, "name");
    return self();
  }

  /**
   * Says in which session the observations were made.
   *
   * @param identifier the session
   * @return this builder
   */
  public B activitySession(String identifier) {
    activitySession = Objects.requireNonNull(identifier, "identifier");
    return self();
  }

  /**
   * Identifies the finding over time, with a new Tracking Unique Identifier.
   *
   * @param identifier for people, such as {@code nodule 1}
   * @return this builder
   */
  public B tracking(String identifier) {
    return tracking(identifier, Uids.random());
  }

  /**
   * Identifies the finding over time.
   *
   * @param identifier for people, such as {@code nodule 1}
   * @param uid for programs: the same wherever the same finding is followed
   * @return this builder
   */
  public B tracking(String identifier, String uid) {
    return tracking(Tracking.of(identifier, uid));
  }

  /**
   * Identifies the finding over time.
   *
   * @param value the identifiers
   * @return this builder
   */
  public B tracking(Tracking value) {
    tracking = Objects.requireNonNull(value, "value");
    return self();
  }

  /**
   * Says of which category the finding is.
   *
   * @param code the category
   * @return this builder
   */
  public B findingCategory(CodedConcept code) {
    findingCategory = Objects.requireNonNull(code, "code");
    return self();
  }

  /**
   * Says what was found.
   *
   * @param code the finding
   * @return this builder
   */
  public B finding(CodedConcept code) {
    finding = Objects.requireNonNull(code, "code");
    return self();
  }

  /**
   * Says when in the course of a treatment or study this was observed.
   *
   * @param value the time point
   * @return this builder
   */
  public B timePoint(TimePointContext value) {
    timePoint = Objects.requireNonNull(value, "value");
    return self();
  }

  /**
   * Says how was measured.
   *
   * @param code the method
   * @return this builder
   */
  public B method(CodedConcept code) {
    method = Objects.requireNonNull(code, "code");
    return self();
  }

  /**
   * Adds where it was found.
   *
   * @param code the anatomic location
   * @return this builder
   */
  public B site(CodedConcept code) {
    return site(FindingSite.of(code));
  }

  /**
   * Adds where it was found.
   *
   * @param code the anatomic location
   * @param laterality the side, of CID 244
   * @return this builder
   */
  public B site(CodedConcept code, CodedConcept laterality) {
    return site(FindingSite.of(code).withLaterality(laterality));
  }

  /**
   * Adds where it was found.
   *
   * @param value the anatomic location, with side and topographical modifier
   * @return this builder
   */
  public B site(FindingSite value) {
    sites.add(Objects.requireNonNull(value, "value"));
    return self();
  }

  /**
   * Says which algorithm made this.
   *
   * @param value the algorithm
   * @return this builder
   */
  public B algorithm(AlgorithmIdentification value) {
    algorithm = Objects.requireNonNull(value, "value");
    return self();
  }

  /**
   * Names the object that says what pixel values stand for.
   *
   * @param reference a real world value mapping
   * @return this builder
   */
  public B realWorldValueMap(SopReference reference) {
    realWorldValueMap = Objects.requireNonNull(reference, "reference");
    return self();
  }

  /**
   * Adds an image that illustrates the region. TID 1410 and 1501 have room for one.
   *
   * @param image the image
   * @return this builder
   */
  public B illustration(ImageReference image) {
    illustrations.add(Objects.requireNonNull(image, "image"));
    return self();
  }

  /**
   * Adds an image that explains how an algorithm came to its result.
   *
   * @param image the image
   * @return this builder
   */
  public B visualExplanation(ImageReference image) {
    visualExplanations.add(Objects.requireNonNull(image, "image"));
    return self();
  }

  /**
   * Adds what was measured.
   *
   * @param concept what was measured
   * @param value the number
   * @param unit its unit, a UCUM code
   * @return this builder
   */
  public B measurement(CodedConcept concept, double value, CodedConcept unit) {
    return measurement(Measurement.of(concept, value, unit));
  }

  /**
   * Adds what was measured, and how.
   *
   * @param concept what was measured
   * @param value the number
   * @param unit its unit, a UCUM code
   * @param inside builds what more there is to say
   * @return this builder
   */
  public B measurement(
      CodedConcept concept,
      double value,
      CodedConcept unit,
      Consumer<? super MeasurementBuilder> inside) {
    MeasurementBuilder builder = Measurement.builder(concept).value(value, unit);
    inside.accept(builder);
    return measurement(builder.build());
  }

  /**
   * Adds what was measured.
   *
   * @param measurement the measurement
   * @return this builder
   */
  public B measurement(Measurement measurement) {
    measurements.add(Objects.requireNonNull(measurement, "measurement"));
    return self();
  }

  /**
   * Puts measurements in the place of all there were.
   *
   * @param values the measurements
   * @return this builder
   */
  public B measurements(List<Measurement> values) {
    measurements.clear();
    measurements.addAll(values);
    return self();
  }

  /**
   * Adds a judgement as a code.
   *
   * @param concept what was judged
   * @param value the judgement
   * @return this builder
   */
  public B evaluation(CodedConcept concept, CodedConcept value) {
    return evaluation(QualitativeEvaluation.of(concept, value));
  }

  /**
   * Adds a judgement in words.
   *
   * @param concept what was judged
   * @param value the judgement
   * @return this builder
   */
  public B evaluation(CodedConcept concept, String value) {
    return evaluation(QualitativeEvaluation.of(concept, value));
  }

  /**
   * Adds a judgement.
   *
   * @param evaluation the judgement, with its modifiers
   * @return this builder
   */
  public B evaluation(QualitativeEvaluation evaluation) {
    evaluations.add(Objects.requireNonNull(evaluation, "evaluation"));
    return self();
  }

  /**
   * Puts evaluations in the place of all there were.
   *
   * @param values the evaluations
   * @return this builder
   */
  public B evaluations(List<? extends QualitativeEvaluation> values) {
    evaluations.clear();
    evaluations.addAll(values);
    return self();
  }

  /** Takes over all that a group holds. */
  void copy(GroupParts from) {
    activitySession = from.activitySession();
    tracking = from.tracking();
    findingCategory = from.findingCategory();
    finding = from.finding();
    geometricPurpose = from.geometricPurpose();
    timePoint = from.timePoint();
    method = from.method();
    sites.addAll(from.sites());
    algorithm = from.algorithm();
    regions.addAll(from.regions());
    sourceImages.addAll(from.sourceImages());
    sourceSeries = from.sourceSeries();
    imageSources.addAll(from.imageSources());
    waveformSources.addAll(from.waveformSources());
    realWorldValueMap = from.realWorldValueMap();
    illustrations.addAll(from.illustrations());
    visualExplanations.addAll(from.visualExplanations());
    measurements.addAll(from.measurements());
    evaluations.addAll(from.evaluations());
  }

  GroupParts parts() {
    return new GroupParts(
        activitySession,
        tracking,
        findingCategory,
        finding,
        geometricPurpose,
        timePoint,
        method,
        sites,
        algorithm,
        regions,
        sourceImages,
        sourceSeries,
        imageSources,
        waveformSources,
        realWorldValueMap,
        illustrations,
        visualExplanations,
        measurements,
        evaluations);
  }
}

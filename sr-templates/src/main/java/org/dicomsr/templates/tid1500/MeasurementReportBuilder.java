package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.internal.Strict;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.observation.ObserverContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds a measurement report, top-down as a reader sees it.
 *
 * <pre>{@code
 * MeasurementReport.builder()
 *     .studyOf(slice)
 *     .language(Language.of(Locale.US))
 *     .observer(PersonObserver.of("Doe^Jane"))
 *     .procedureReported(CT_OF_CHEST)
 *     .imageLibrary(library -> library.image(slice))
 *     .planarRoi(group -> group
 *         .tracking("nodule 1")
 *         .finding(NODULE)
 *         .site(LUNG)
 *         .region(GraphicType.POLYLINE, outline, image)
 *         .measurement(DIAMETER, 12.5, Ucum.MILLIMETER))
 *     .build();
 * }</pre>
 *
 * <p>What nobody wants to spell is filled in: the template of the report and of each group,
 * evidence for objects whose data sets were given, tracking UIDs where there is an identifier, and
 * the least SOP class that allows the content. Not thread-safe.
 */
public final class MeasurementReportBuilder {
  private final CodedConcept title;
  private @Nullable SrSopClass sopClass;
  private final List<Consumer<? super SrDocumentBuilder>> header = new ArrayList<>();
  private @Nullable Language language;
  private ObservationContext context = ObservationContext.INHERITED;
  private final List<CodedConcept> procedures = new ArrayList<>();
  private final List<DataSet> objects = new ArrayList<>();
  private @Nullable ImageLibrary library;
  private @Nullable AlgorithmIdentification measurementsAlgorithm;
  private @Nullable AlgorithmIdentification derivedAlgorithm;
  private @Nullable AlgorithmIdentification evaluationsAlgorithm;
  private final List<MeasurementGroup> groups = new ArrayList<>();
  private final Map<String, MeasurementGroup> labels = new HashMap<>();
  private final List<DerivedMeasurement.Builder> derived = new ArrayList<>();
  private final List<QualitativeEvaluation> evaluations = new ArrayList<>();

  MeasurementReportBuilder(CodedConcept title) {
    this.title = Objects.requireNonNull(title, "title");
  }

  // The document

  /**
   * Says which SOP class the document is to be of, when not the least that allows its content.
   *
   * @param value the SOP class
   * @return this builder
   */
  public MeasurementReportBuilder sopClass(SrSopClass value) {
    sopClass = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says what the header of the document is to hold; adds to what was said before.
   *
   * @param more such as {@code header -> header.series(Series.of(uid))}
   * @return this builder
   */
  public MeasurementReportBuilder header(Consumer<? super SrDocumentBuilder> more) {
    header.add(Objects.requireNonNull(more, "more"));
    return this;
  }

  /**
   * Puts the report into the study of an object, with its patient. The report may refer to the
   * object.
   *
   * @param object an object of the study; its header is enough
   * @return this builder
   */
  public MeasurementReportBuilder studyOf(DataSet object) {
    header(document -> document.studyOf(object));
    return object.contains(Tag.SERIES_INSTANCE_UID) && object.contains(Tag.SOP_INSTANCE_UID)
        ? evidenceOf(object)
        : this;
  }

  /**
   * Tells where objects are that the report may refer to.
   *
   * @param all their data sets, of which the headers are enough
   * @return this builder
   */
  public MeasurementReportBuilder evidenceOf(DataSet... all) {
    objects.addAll(List.of(all));
    return this;
  }

  /**
   * Tells where objects are that the report refers to.
   *
   * @param locations names studies, series and instances
   * @return this builder
   */
  public MeasurementReportBuilder evidence(Consumer<? super EvidenceBuilder> locations) {
    return header(document -> document.evidence(locations));
  }

  // Rows 2 to 5

  /**
   * Says in which language the report is (row 2).
   *
   * @param value the language
   * @return this builder
   */
  public MeasurementReportBuilder language(Language value) {
    language = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says who observed what and whom (row 3).
   *
   * @param value observers, procedure and subject, in place of any said before
   * @return this builder
   */
  public MeasurementReportBuilder observationContext(ObservationContext value) {
    context = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds an observer (row 3).
   *
   * @param observer a person or a device
   * @return this builder
   */
  public MeasurementReportBuilder observer(ObserverContext observer) {
    List<ObserverContext> all = new ArrayList<>(context.observers());
    all.add(Objects.requireNonNull(observer, "observer"));
    context = context.withObservers(all.toArray(ObserverContext[]::new));
    return this;
  }

  /** Puts an observer before those that were said. */
  void firstObserver(ObserverContext observer) {
    List<ObserverContext> all = new ArrayList<>(context.observers());
    all.addFirst(observer);
    context = context.withObservers(all.toArray(ObserverContext[]::new));
  }

  /**
   * Adds an imaging procedure that is reported (row 4).
   *
   * @param code such as of CID 100
   * @return this builder
   */
  public MeasurementReportBuilder procedureReported(CodedConcept code) {
    procedures.add(Objects.requireNonNull(code, "code"));
    return this;
  }

  /**
   * Lists the images that the report is about (row 5).
   *
   * @param inside builds the library
   * @return this builder
   */
  public MeasurementReportBuilder imageLibrary(Consumer<? super ImageLibrary.Builder> inside) {
    ImageLibrary.Builder builder = new ImageLibrary.Builder();
    inside.accept(builder);
    objects.addAll(builder.objects());
    return imageLibrary(builder.build());
  }

  /**
   * Lists the images that the report is about (row 5).
   *
   * @param value the library
   * @return this builder
   */
  public MeasurementReportBuilder imageLibrary(ImageLibrary value) {
    library = Objects.requireNonNull(value, "value");
    return this;
  }

  // Rows 6 to 9

  /**
   * Says which algorithm made the measurements (row 6b).
   *
   * @param value the algorithm
   * @return this builder
   */
  public MeasurementReportBuilder measurementsAlgorithm(AlgorithmIdentification value) {
    measurementsAlgorithm = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds a region in a plane (row 7).
   *
   * @param inside builds the group
   * @return this builder
   */
  public MeasurementReportBuilder planarRoi(Consumer<? super PlanarRoiGroup.Builder> inside) {
    return built(new PlanarRoiGroup.Builder(), inside);
  }

  /**
   * Adds a volume (row 8).
   *
   * @param inside builds the group
   * @return this builder
   */
  public MeasurementReportBuilder volumetricRoi(
      Consumer<? super VolumetricRoiGroup.Builder> inside) {
    return built(new VolumetricRoiGroup.Builder(), inside);
  }

  /**
   * Adds measurements and evaluations of no region of interest (row 9).
   *
   * @param inside builds the group
   * @return this builder
   */
  public MeasurementReportBuilder group(Consumer<? super GenericGroup.Builder> inside) {
    return built(new GenericGroup.Builder(), inside);
  }

  private <B extends GroupBuilder<B>> MeasurementReportBuilder built(
      B builder, Consumer<? super B> inside) {
    inside.accept(builder);
    MeasurementGroup group = builder.build();
    String label = builder.label();
    if (label != null && labels.putIfAbsent(label, group) != null) {
      throw new IllegalArgumentException(
          "measurement group: expected a label that no other group has");
    }
    return group(group);
  }

  /**
   * Adds a group (rows 7 to 9).
   *
   * @param group the group
   * @return this builder
   */
  public MeasurementReportBuilder group(MeasurementGroup group) {
    groups.add(Objects.requireNonNull(group, "group"));
    return this;
  }

  // Rows 10 and 11

  /**
   * Says which algorithm made the derived measurements (row 10b).
   *
   * @param value the algorithm
   * @return this builder
   */
  public MeasurementReportBuilder derivedMeasurementsAlgorithm(AlgorithmIdentification value) {
    derivedAlgorithm = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds what was computed from several groups (row 11).
   *
   * @param concept what was computed, of CID 7465
   * @param value the number
   * @param unit its unit, a UCUM code
   * @param inside says from which groups, and more
   * @return this builder
   */
  public MeasurementReportBuilder derived(
      CodedConcept concept,
      double value,
      CodedConcept unit,
      Consumer<? super DerivedMeasurement.Builder> inside) {
    DerivedMeasurement.Builder builder =
        new DerivedMeasurement.Builder(Measurement.builder(concept).value(value, unit));
    inside.accept(builder);
    derived.add(builder);
    return this;
  }

  /**
   * Adds what was computed from several groups (row 11).
   *
   * @param measurement what was computed; its sources are groups of this report
   * @return this builder
   */
  public MeasurementReportBuilder derived(DerivedMeasurement measurement) {
    derived.add(
        new DerivedMeasurement.Builder(measurement.measurement().toBuilder())
            .from(measurement.sources().toArray(MeasurementGroup[]::new)));
    return this;
  }

  // Rows 12 to 14

  /**
   * Says which algorithm made the evaluations of the report as a whole (row 12b).
   *
   * @param value the algorithm
   * @return this builder
   */
  public MeasurementReportBuilder evaluationsAlgorithm(AlgorithmIdentification value) {
    evaluationsAlgorithm = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds a judgement of the report as a whole, as a code (row 13).
   *
   * @param concept what was judged
   * @param value the judgement
   * @return this builder
   */
  public MeasurementReportBuilder evaluation(CodedConcept concept, CodedConcept value) {
    return evaluation(QualitativeEvaluation.of(concept, value));
  }

  /**
   * Adds a judgement of the report as a whole, in words (row 14).
   *
   * @param concept what was judged
   * @param value the judgement
   * @return this builder
   */
  public MeasurementReportBuilder evaluation(CodedConcept concept, String value) {
    return evaluation(QualitativeEvaluation.of(concept, value));
  }

  /**
   * Adds a judgement of the report as a whole (rows 13 and 14).
   *
   * @param value the judgement, with its modifiers
   * @return this builder
   */
  public MeasurementReportBuilder evaluation(QualitativeEvaluation value) {
    evaluations.add(Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * Builds the report.
   *
   * @return the report
   * @throws IllegalArgumentException when it refers to an object that no evidence locates, or is
   *     derived from a group that is not in it
   * @throws org.dicomsr.model.InvalidDocumentException when the template or the standard forbids
   *     what was asked for, with each place and row
   */
  public MeasurementReport build() {
    List<DerivedMeasurement> computed =
        derived.stream().map(builder -> builder.build(labels)).toList();
    ReportWriter writer =
        new ReportWriter(
            title,
            language,
            context,
            procedures,
            library,
            measurementsAlgorithm,
            groups,
            derivedAlgorithm,
            computed,
            evaluationsAlgorithm,
            evaluations);
    Container root = Strict.demand(writer.write(), MeasurementReport.TID);
    SrDocumentBuilder document =
        SrDocument.builder(sopClass == null ? SopClassChoice.of(root) : sopClass);
    document.evidence(locations -> objects.forEach(locations::object));
    header.forEach(more -> more.accept(document));
    return MeasurementReport.of(document.content(root).build());
  }
}

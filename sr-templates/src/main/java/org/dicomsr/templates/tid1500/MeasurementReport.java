package org.dicomsr.templates.tid1500;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.jspecify.annotations.Nullable;

/**
 * A measurement report (PS3.16 TID 1500): a view of a document.
 *
 * <pre>{@code
 * MeasurementReport report = MeasurementReport.read(file);
 * for (MeasurementHit hit : report.measurements(DIAMETER)) {
 *   hit.value();      // 12.5 mm
 *   hit.finding();    // of the group that the measurement is in
 *   hit.path();       // 1.5.1.5
 * }
 * }</pre>
 *
 * <p>Reading finds items by their concept, whatever their relationship, and wherever a measurement
 * group stands; what is odd is left out or empty, and {@link #validation} tells what it is. Edits
 * give copies and are strict: what would break the template, and is not broken before, is refused
 * with an {@link org.dicomsr.model.InvalidDocumentException} that names place and row. They keep
 * whatever this view does not know.
 *
 * <p>Immutable and thread-safe; equal when the documents are.
 */
public final class MeasurementReport {
  /** (126000, DCM, "Imaging Measurement Report"), the title of most reports. */
  public static final CodedConcept IMAGING_MEASUREMENT_REPORT =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");

  static final String TID = "1500";

  private final SrDocument document;
  private final ReportContent content;
  // Made when first asked for; making it twice does no harm.
  private volatile @Nullable ValidationResult validation;

  private MeasurementReport(SrDocument document) {
    this.document = document;
    this.content = ReportContent.read(document.root());
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @return the report
   * @throws org.dicomsr.model.dicom.DicomFormatException when the file is no Structured Report
   * @throws IOException when the file cannot be read
   */
  public static MeasurementReport read(Path path) throws IOException {
    return of(SrDocument.read(path));
  }

  /**
   * Looks at a document as a measurement report.
   *
   * @param document any Structured Report
   * @return the view, which is empty where the document is something else
   */
  public static MeasurementReport of(SrDocument document) {
    return new MeasurementReport(document);
  }

  /**
   * Starts an {@linkplain #IMAGING_MEASUREMENT_REPORT imaging measurement report}.
   *
   * @return a builder
   */
  public static MeasurementReportBuilder builder() {
    return builder(IMAGING_MEASUREMENT_REPORT);
  }

  /**
   * Starts a report.
   *
   * @param title the document title, of CID 7021
   * @return a builder
   */
  public static MeasurementReportBuilder builder(CodedConcept title) {
    return new MeasurementReportBuilder(title);
  }

  /** {@return the document} */
  public SrDocument document() {
    return document;
  }

  /** {@return the root of the content tree} */
  public ContentNode node() {
    return content.root();
  }

  /** {@return the document title; absent where a file leaves it out} */
  public Optional<CodedConcept> title() {
    return content.root().conceptName();
  }

  /** {@return the language of the report (row 2)} */
  public Optional<Language> language() {
    return Language.from(content.root());
  }

  /** {@return who observed what and whom (row 3)} */
  public ObservationContext observationContext() {
    return ObservationContext.from(content.root());
  }

  /** {@return the imaging procedures that are reported (row 4)} */
  public List<CodedConcept> proceduresReported() {
    return content.proceduresReported();
  }

  /** {@return the images that the report is about (row 5)} */
  public Optional<ImageLibrary> imageLibrary() {
    return ImageLibrary.from(content.root());
  }

  /** {@return which algorithm made the measurements, unless a group says otherwise (row 6b)} */
  public Optional<AlgorithmIdentification> measurementsAlgorithm() {
    return content.measurementsAlgorithm();
  }

  /** {@return which algorithm made the derived measurements (row 10b)} */
  public Optional<AlgorithmIdentification> derivedMeasurementsAlgorithm() {
    return content.derivedMeasurementsAlgorithm();
  }

  /** {@return which algorithm made the evaluations of the report as a whole (row 12b)} */
  public Optional<AlgorithmIdentification> evaluationsAlgorithm() {
    return content.evaluationsAlgorithm();
  }

  /** {@return all measurement groups, in the order of the document (rows 7 to 9)} */
  public List<MeasurementGroup> groups() {
    return content.groups();
  }

  /** {@return the groups that can be of TID 1410 (row 7)} */
  public List<PlanarRoiGroup> planarRoiGroups() {
    return groupsOf(PlanarRoiGroup.class);
  }

  /**
   * The groups that can be of TID 1411 (row 8). One that {@linkplain MeasurementGroup#isAmbiguous
   * can be of both} is here as well as among the planar ones.
   *
   * @return the groups, in the order of the document
   */
  public List<VolumetricRoiGroup> volumetricRoiGroups() {
    return groups().stream()
        .<VolumetricRoiGroup>mapMulti((group, sink) -> {
          switch (group) {
            case VolumetricRoiGroup volumetric -> sink.accept(volumetric);
            case PlanarRoiGroup planar -> planar.asVolumetric().ifPresent(sink);
            case GenericGroup generic -> {}
          }
        })
        .toList();
  }

  /** {@return the groups of TID 1501 (row 9)} */
  public List<GenericGroup> genericGroups() {
    return groupsOf(GenericGroup.class);
  }

  private <G extends MeasurementGroup> List<G> groupsOf(Class<G> type) {
    return groups().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The groups that follow a finding over time.
   *
   * @param trackingUid the Tracking Unique Identifier
   * @return the groups
   */
  public List<MeasurementGroup> groupsTrackedBy(String trackingUid) {
    return groups().stream()
        .filter(group -> group.trackingUid().filter(trackingUid::equals).isPresent())
        .toList();
  }

  /**
   * The groups of a finding.
   *
   * @param finding what was found
   * @return the groups
   */
  public List<MeasurementGroup> groupsOfFinding(CodedConcept finding) {
    return groups().stream()
        .filter(group -> group.finding().filter(finding::sameConceptAs).isPresent())
        .toList();
  }

  /**
   * The groups at an anatomic location.
   *
   * @param site where it was found, whatever the side
   * @return the groups
   */
  public List<MeasurementGroup> groupsAtSite(CodedConcept site) {
    return groups().stream()
        .filter(group -> group.sites().stream().anyMatch(place -> place.site().sameConceptAs(site)))
        .toList();
  }

  /**
   * The groups whose regions or sources, or those of their measurements, are of an object.
   *
   * @param sopInstanceUid an image, segmentation, waveform or other object
   * @return the groups
   */
  public List<MeasurementGroup> groupsReferringTo(String sopInstanceUid) {
    return groups().stream().filter(group -> group.refersTo(sopInstanceUid)).toList();
  }

  /** {@return what was computed from measurements of several regions (rows 10 and 11)} */
  public List<DerivedMeasurement> derivedMeasurements() {
    return content.derived().stream().map(ReportContent.FoundDerived::value).toList();
  }

  /** {@return what was judged of the report as a whole (rows 12 to 14)} */
  public List<QualitativeEvaluation> evaluations() {
    return content.evaluations();
  }

  /** {@return all measurements: of the groups, then derived ones} */
  public List<MeasurementHit> measurements() {
    return MeasurementHit.all(this, content);
  }

  /**
   * All measurements of a concept.
   *
   * @param concept what was measured
   * @return the measurements: of the groups, then derived ones
   */
  public List<MeasurementHit> measurements(CodedConcept concept) {
    return measurements().stream().filter(hit -> hit.concept().sameConceptAs(concept)).toList();
  }

  /** {@return all evaluations: of the groups, then of the report as a whole} */
  public List<EvaluationHit> allEvaluations() {
    return EvaluationHit.all(this, content);
  }

  /**
   * All evaluations of a concept.
   *
   * @param concept what was judged
   * @return the evaluations: of the groups, then of the report as a whole
   */
  public List<EvaluationHit> evaluations(CodedConcept concept) {
    return allEvaluations().stream().filter(hit -> hit.concept().sameConceptAs(concept)).toList();
  }

  /** {@return what comes of checking the report against its template; computed when first asked} */
  public ValidationResult validation() {
    ValidationResult known = validation;
    if (known == null) {
      known = TemplateValidator.standard().validate(document);
      validation = known;
    }
    return known;
  }

  /** Which row an item fills. */
  Optional<RowAssignment> rowOf(ContentNode node) {
    return validation().rowOf(node.identifier());
  }

  // Edits

  /**
   * Adds a measurement group.
   *
   * @param group the group
   * @return a copy with it
   */
  public MeasurementReport with(MeasurementGroup group) {
    return with(group, locations -> {});
  }

  /**
   * Adds a measurement group that refers to objects that the report did not refer to before.
   *
   * @param group the group
   * @param locations names studies and series of these objects
   * @return a copy with it
   */
  public MeasurementReport with(
      MeasurementGroup group, Consumer<? super EvidenceBuilder> locations) {
    return new ReportEdit(this).add(group).apply(locations);
  }

  /**
   * Puts another group in the place of one. What the old one holds and this view does not know
   * stays.
   *
   * @param group a group of this report
   * @param replacement the group to put there, such as one made by {@link
   *     MeasurementGroup#toBuilder}
   * @return a copy with it
   * @throws IllegalArgumentException when the first one is no group of this report, or a reference
   *     would lose its target
   */
  public MeasurementReport replace(MeasurementGroup group, MeasurementGroup replacement) {
    return replace(group, replacement, locations -> {});
  }

  /**
   * Puts another group in the place of one, which refers to objects that the report did not refer
   * to before.
   *
   * @param group a group of this report
   * @param replacement the group to put there
   * @param locations names studies and series of these objects
   * @return a copy with it
   * @throws IllegalArgumentException when the first one is no group of this report, or a reference
   *     would lose its target
   */
  public MeasurementReport replace(
      MeasurementGroup group,
      MeasurementGroup replacement,
      Consumer<? super EvidenceBuilder> locations) {
    return new ReportEdit(this).replace(group, replacement).apply(locations);
  }

  /**
   * Takes a group away.
   *
   * @param group a group of this report
   * @return a copy without it
   * @throws IllegalArgumentException when it is no group of this report, or a derived measurement
   *     was computed from it
   */
  public MeasurementReport without(MeasurementGroup group) {
    return new ReportEdit(this).remove(group).apply(locations -> {});
  }

  /**
   * Adds a measurement to a group.
   *
   * @param group a group of this report
   * @param measurement the measurement
   * @return a copy with it
   * @throws IllegalArgumentException when it is no group of this report
   */
  public MeasurementReport with(MeasurementGroup group, Measurement measurement) {
    return replace(group, group.toBuilder().measurement(measurement).build());
  }

  /**
   * Adds an evaluation to a group.
   *
   * @param group a group of this report
   * @param evaluation the evaluation
   * @return a copy with it
   * @throws IllegalArgumentException when it is no group of this report
   */
  public MeasurementReport with(MeasurementGroup group, QualitativeEvaluation evaluation) {
    return replace(group, group.toBuilder().evaluation(evaluation).build());
  }

  /**
   * Adds an evaluation of the report as a whole.
   *
   * @param evaluation the evaluation
   * @return a copy with it
   */
  public MeasurementReport with(QualitativeEvaluation evaluation) {
    return new ReportEdit(this).add(evaluation).apply(locations -> {});
  }

  /**
   * Copies as a new document that replaces this one, as edits of a report that others have seen
   * ought to be.
   *
   * @return the copy
   * @see SrDocument#asNewVersion()
   */
  public MeasurementReport asNewVersion() {
    return of(document.asNewVersion());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MeasurementReport that && document.equals(that.document);
  }

  @Override
  public int hashCode() {
    return document.hashCode();
  }

  /** {@return how many groups there are} */
  @Override
  public String toString() {
    return "MeasurementReport[" + groups().size() + " groups]";
  }
}

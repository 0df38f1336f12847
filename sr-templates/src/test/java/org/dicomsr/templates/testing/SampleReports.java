package org.dicomsr.templates.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Equation;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.MeasurementProperties;
import org.dicomsr.templates.measurement.NormalRange;
import org.dicomsr.templates.measurement.NumericProperty;
import org.dicomsr.templates.measurement.StatisticalProperties;
import org.dicomsr.templates.measurement.Tracking;
import org.dicomsr.templates.measurement.WaveformSource;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.observation.PatientSubject;
import org.dicomsr.templates.observation.PersonObserver;
import org.dicomsr.templates.observation.ProcedureStudyContext;
import org.dicomsr.templates.tid1500.ImageDescriptor;
import org.dicomsr.templates.tid1500.ImageDescriptors;
import org.dicomsr.templates.tid1500.ImageLibrary;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.MeasurementReportBuilder;
import org.dicomsr.templates.tid1500.ModelOutput;
import org.dicomsr.templates.tid1500.PlanarRoiGroup;
import org.dicomsr.templates.tid1500.QualitativeEvaluation;
import org.dicomsr.templates.tid1500.TimePointContext;

/** Measurement reports that use, together, every optional part of TID 1500. */
public final class SampleReports {
  public static final CodedConcept DIAMETER = sct("81827009", "Diameter");
  public static final CodedConcept VOLUME = sct("118565006", "Volume");
  public static final CodedConcept NODULE = sct("27925004", "Nodule");
  public static final CodedConcept LUNG = sct("39607008", "Lung");
  public static final CodedConcept LEFT = sct("7771000", "Left");
  public static final CodedConcept UPPER = sct("261183002", "Upper");
  public static final CodedConcept MANUAL = CodedConcept.of("M1", "99LOCAL", "Manual");
  public static final CodedConcept MARGIN = CodedConcept.of("Q1", "99LOCAL", "Margin");
  public static final CodedConcept SPICULATED = CodedConcept.of("Q2", "99LOCAL", "Spiculated");
  public static final CodedConcept REMARK = CodedConcept.of("Q3", "99LOCAL", "Remark");
  public static final CodedConcept CONFIDENCE = CodedConcept.of("Q4", "99LOCAL", "Confidence");
  public static final CodedConcept HIGH = CodedConcept.of("Q5", "99LOCAL", "High");
  public static final CodedConcept SUM = CodedConcept.of("D1", "99LOCAL", "Sum of diameters");
  public static final CodedConcept MEAN = sct("373098007", "Mean");
  public static final CodedConcept BASELINE = CodedConcept.of("C1442488", "UMLS", "Baseline");
  public static final CodedConcept SOURCE =
      CodedConcept.of("121112", "DCM", "Source of Measurement");
  public static final CodedConcept CT =
      CodedConcept.of("25045-6", "LN", "CT unspecified body region");

  private SampleReports() {}

  private static CodedConcept sct(String value, String meaning) {
    return CodedConcept.of(value, "SCT", meaning);
  }

  public static ImageReference slice(int number) {
    return SampleObjects.image(SampleObjects.ct(number));
  }

  public static ImageReference segment(int number) {
    return SampleObjects.image(SampleObjects.segmentation()).withSegments(number);
  }

  public static Coordinates triangle() {
    return Coordinates.of2d(101, 80, 113.5f, 84, 104, 95, 101, 80);
  }

  private static Coordinates triangle3d(float z) {
    return Coordinates.of3d(1, 8, z, 11.5f, 8, z, 4, 9, z, 1, 8, z);
  }

  private static AlgorithmIdentification algorithm(String name) {
    return AlgorithmIdentification.of(name, "2.1")
        .withManufacturer("Maker")
        .withParameters("threshold=0.5", "size=3")
        .withFamily(CodedConcept.of("123110", "DCM", "Artificial Intelligence"))
        .withCodedName(CodedConcept.of("A1", "99LOCAL", "Detector"));
  }

  private static TimePointContext timePoint() {
    return TimePointContext.of("week 8")
        .withSubjectIdentifier("S8")
        .withProtocolIdentifier("P8")
        .withTypes(BASELINE, CodedConcept.of("126074", "DCM", "Posttreatment"))
        .withOrder(2)
        .withOffset(56, Ucum.DAY, BASELINE);
  }

  private static MeasurementProperties properties() {
    return MeasurementProperties.NONE
        .withNormality(sct("17621005", "Normal"))
        .withNormalRange(NormalRange.of(1, 30, Ucum.MILLIMETER))
        .withStatistics(
            StatisticalProperties.of(
                NumericProperty.of(
                    CodedConcept.of("121414", "DCM", "Standard deviation of population"),
                    2,
                    Ucum.MILLIMETER)))
        .withLevelOfSignificance(sct("386134007", "Significant"))
        .withUncertainties(
            NumericProperty.of(
                sct("371884006", "+/-, range of measurement uncertainty"), 0.5, Ucum.MILLIMETER))
        .withSelectionStatus(CodedConcept.of("121410", "DCM", "User chosen value"));
  }

  private static MeasurementReportBuilder start() {
    return MeasurementReport.builder()
        .studyOf(SampleObjects.ct(1))
        .evidenceOf(SampleObjects.all())
        .language(Language.of(Locale.US))
        .observer(PersonObserver.of(PersonName.parse("Doe^Jane")))
        .procedureReported(CT);
  }

  /** The reports by name. */
  public static Map<String, MeasurementReport> all() {
    Map<String, MeasurementReport> all = new LinkedHashMap<>();
    all.put("plain", plain());
    all.put("library", library());
    all.put("model", model());
    all.put("judgements", judgements());
    all.put("planar", planar());
    all.put("frame", frame());
    all.put("volumetric", volumetric());
    all.put("generic", generic());
    all.put("inSpace", inSpace());
    all.put("derived", derived());
    all.put("evaluations", evaluations());
    return all;
  }

  /** What most reports are: one outline with a diameter. */
  public static MeasurementReport plain() {
    return start()
        .planarRoi(group ->
            group
                .tracking("nodule 1", "2.25.777")
                .finding(NODULE)
                .site(LUNG)
                .region(GraphicType.POLYLINE, triangle(), slice(1))
                .measurement(DIAMETER, 12.5, Ucum.MILLIMETER))
        .build();
  }

  /** What a model found. */
  public static MeasurementReport model() {
    return ModelOutput.builder(AlgorithmIdentification.of("Nodules", "2.1"))
        .studyOf(SampleObjects.ct(1))
        .evidenceOf(SampleObjects.all())
        .finding(
            NODULE,
            finding ->
                finding
                    .probability(0.93)
                    .site(LUNG, LEFT)
                    .segment(segment(1))
                    .sourceImages(slice(1))
                    .measurement(VOLUME, 1500, Ucum.CUBIC_MILLIMETER))
        .report(report -> report.language(Language.of(Locale.US)).procedureReported(CT))
        .build();
  }

  /** Judgements of the report as a whole, and nothing else. */
  public static MeasurementReport judgements() {
    return start()
        .evaluation(QualitativeEvaluation.of(MARGIN, SPICULATED).with(CONFIDENCE, HIGH))
        .evaluation(REMARK, "Unchanged")
        .build();
  }

  /** Images with all that can be said of them. */
  public static MeasurementReport library() {
    return start().imageLibrary(SampleReports::libraryOf).evaluation(MARGIN, SPICULATED).build();
  }

  private static void libraryOf(ImageLibrary.Builder library) {
    library
        .with(ImageDescriptor.MODALITY, CodedConcept.of("CT", "DCM", "Computed Tomography"))
        .with(ImageDescriptor.MODALITY, CodedConcept.of("MR", "DCM", "Magnetic Resonance"))
        .with(ImageDescriptor.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
        .with(ImageDescriptor.TARGET_REGION, CodedConcept.of("51185008", "SCT", "Chest"))
        .with(ImageDescriptor.TARGET_REGION_TEXT, "Chest")
        .image(SampleObjects.mr(1))
        .image(SampleObjects.mammogram(1))
        .images(List.of(SampleObjects.ct(1), SampleObjects.ct(2), SampleObjects.ct(3)))
        .group(group ->
            group
                .with(ImageDescriptor.STUDY_TIME, DicomTime.parse("1015").orElseThrow())
                .image(SampleObjects.pet(1))
                .waveform(SampleObjects.waveform(SampleObjects.ecg()), ImageDescriptors.NONE)
                .composite(
                    SampleObjects.reference(SampleObjects.structureSet()), ImageDescriptors.NONE));
  }

  /** Regions in planes of each kind, with all that can be said of them. */
  public static MeasurementReport planar() {
    return start()
        .observer(DeviceObserver.of("2.25.99", "Reader"))
        .measurementsAlgorithm(algorithm("Reader"))
        .planarRoi(group ->
            everything(group)
                .geometricPurpose(CodedConcept.of("75958009", "SCT", "Bounded by"))
                .region(GraphicType.POLYLINE, triangle(), slice(1)))
        .planarRoi(group ->
            group
                .tracking("nodule 2")
                .finding(NODULE)
                .region(GraphicType3d.POLYGON, triangle3d(4), SampleObjects.FRAME_OF_REFERENCE)
                .measurement(DIAMETER, 7, Ucum.MILLIMETER))
        .build();
  }

  private static PlanarRoiGroup.Builder everything(PlanarRoiGroup.Builder group) {
    return group
        .activitySession("1")
        .tracking("nodule 1", "2.25.777")
        .findingCategory(sct("49755003", "Morphologically Altered Structure"))
        .finding(NODULE)
        .timePoint(timePoint())
        .method(MANUAL)
        .site(FindingSite.of(LUNG).withLaterality(LEFT).withTopographicalModifier(UPPER))
        .site(sct("44029006", "Left lung"))
        .algorithm(algorithm("Detector"))
        .realWorldValueMap(SampleObjects.reference(SampleObjects.realWorldValueMap()))
        .illustration(slice(2))
        .visualExplanation(slice(2))
        .visualExplanation(slice(3))
        .measurement(
            DIAMETER,
            12.5,
            Ucum.MILLIMETER,
            diameter ->
                diameter
                    .modifier(CONFIDENCE, HIGH)
                    .method(MANUAL)
                    .derivation(MEAN)
                    .findingSite(FindingSite.of(LUNG).withLaterality(LEFT))
                    .properties(properties())
                    .inferredFrom(CONFIDENCE, HIGH)
                    .inferredFrom(CONFIDENCE, "by eye")
                    .equation(Equation.of("mean of two"))
                    .equivalentMeaning("Mean diameter")
                    .realWorldValueMap(SampleObjects.reference(SampleObjects.realWorldValueMap()))
                    .algorithm(algorithm("Ruler")))
        .measurement(VOLUME, 1500, Ucum.CUBIC_MILLIMETER)
        .evaluation(QualitativeEvaluation.of(MARGIN, SPICULATED).with(CONFIDENCE, HIGH))
        .evaluation(REMARK, "Close to the pleura");
  }

  /** A segment in one frame: frame and segment number together. */
  public static MeasurementReport frame() {
    return start()
        .planarRoi(group ->
            group
                .tracking("nodule 3")
                .segmentationFrame(segment(1).withFrames(2), slice(2))
                .measurement(DIAMETER, 8, Ucum.MILLIMETER))
        .build();
  }

  /** Volumes of each kind, with all that can be said of them. */
  public static MeasurementReport volumetric() {
    return start()
        .volumetricRoi(group ->
            group
                .activitySession("1")
                .tracking("liver", "2.25.778")
                .findingCategory(sct("91723000", "Anatomical Structure"))
                .finding(sct("10200004", "Liver"))
                .geometricPurpose(CodedConcept.of("75958009", "SCT", "Bounded by"))
                .timePoint(timePoint())
                .method(MANUAL)
                .site(LUNG, LEFT)
                .algorithm(algorithm("Segmenter"))
                .segment(segment(1))
                .sourceImages(slice(1), slice(2))
                .realWorldValueMap(SampleObjects.reference(SampleObjects.realWorldValueMap()))
                .illustration(slice(1))
                .illustration(slice(2))
                .visualExplanation(slice(3))
                .measurement(VOLUME, 1500, Ucum.CUBIC_CENTIMETER, volume -> volume.method(MANUAL))
                .evaluation(QualitativeEvaluation.of(MARGIN, SPICULATED).with(CONFIDENCE, HIGH))
                .evaluation(REMARK, "Large"))
        .volumetricRoi(group ->
            group
                .tracking("spleen")
                .finding(NODULE)
                .segment(segment(2))
                .sourceSeries("2.25.1500001")
                .measurement(VOLUME, 150, Ucum.CUBIC_CENTIMETER))
        .volumetricRoi(group ->
            group
                .tracking("outlines")
                .finding(NODULE)
                .region(GraphicType.POLYLINE, triangle(), slice(1))
                .region(GraphicType.CIRCLE, Coordinates.of2d(100, 100, 110, 100), slice(2))
                .measurement(VOLUME, 15, Ucum.CUBIC_CENTIMETER))
        .volumetricRoi(group ->
            group
                .tracking("one outline")
                .region(GraphicType.POLYLINE, triangle(), slice(1))
                .measurement(VOLUME, 16, Ucum.CUBIC_CENTIMETER))
        .volumetricRoi(group ->
            group
                .tracking("ellipsoid")
                .surface(
                    GraphicType3d.ELLIPSOID,
                    Coordinates.of3d(0, 0, 0, 4, 0, 0, 2, -1, 0, 2, 1, 0, 2, 0, -1, 2, 0, 1),
                    SampleObjects.FRAME_OF_REFERENCE)
                .sourceSeries("2.25.1500001")
                .measurement(VOLUME, 17, Ucum.CUBIC_CENTIMETER))
        .volumetricRoi(group ->
            group
                .tracking("polygons")
                .surface(GraphicType3d.POLYGON, triangle3d(1), SampleObjects.FRAME_OF_REFERENCE)
                .surface(GraphicType3d.POLYGON, triangle3d(2), SampleObjects.FRAME_OF_REFERENCE)
                .sourceImages(slice(1))
                .measurement(VOLUME, 18, Ucum.CUBIC_CENTIMETER))
        .build();
  }

  /** Measurements of no region, with all that can be said of them. */
  public static MeasurementReport generic() {
    return start()
        .group(group ->
            group
                .activitySession("1")
                .tracking("image", "2.25.779")
                .findingCategory(sct("49755003", "Morphologically Altered Structure"))
                .finding(NODULE)
                .timePoint(timePoint())
                .method(MANUAL)
                .site(FindingSite.of(LUNG).withLaterality(LEFT).withTopographicalModifier(UPPER))
                .algorithm(algorithm("Counter"))
                .realWorldValueMap(SampleObjects.reference(SampleObjects.realWorldValueMap()))
                .illustration(slice(1))
                .visualExplanation(slice(2))
                .measurement(
                    DIAMETER,
                    9.5,
                    Ucum.MILLIMETER,
                    diameter ->
                        diameter
                            .region(GraphicType.POLYLINE, Coordinates.of2d(1, 1, 5, 5), slice(1))
                            .tracking(Tracking.of("own", "2.25.780")))
                .image(SOURCE, slice(3))
                .source(
                    ImageSource.of(GraphicType.POINT, Coordinates.of2d(3, 4), slice(1))
                        .withPurpose(SOURCE))
                .source(
                    ImageSource.of(
                            GraphicType3d.POINT,
                            Coordinates.of3d(3, 4, 5),
                            SampleObjects.FRAME_OF_REFERENCE)
                        .withPurpose(SOURCE))
                .waveform(SOURCE, SampleObjects.waveform(SampleObjects.ecg()))
                .source(
                    WaveformSource.of(
                            TemporalRangeType.POINT,
                            new TemporalExtent.Samples(List.of(120L)),
                            SampleObjects.waveform(SampleObjects.ecg()))
                        .withPurpose(SOURCE))
                .evaluation(QualitativeEvaluation.of(MARGIN, SPICULATED).with(CONFIDENCE, HIGH))
                .evaluation(REMARK, "Sharp"))
        .group(group -> group.tracking("empty of measurements").site(LUNG))
        .build();
  }

  /** Regions of a structure set, in a plane and as a volume. */
  public static MeasurementReport inSpace() {
    return start()
        .planarRoi(group ->
            group
                .tracking("nodule 4")
                .regionInSpace(SampleObjects.reference(SampleObjects.structureSet()), "5")
                .evaluation(MARGIN, SPICULATED))
        .volumetricRoi(group ->
            group
                .tracking("structure")
                .regionInSpace(SampleObjects.reference(SampleObjects.structureSet()), "2")
                .measurement(VOLUME, 19, Ucum.CUBIC_CENTIMETER))
        .build();
  }

  /** A sum over two volumes. */
  public static MeasurementReport derived() {
    return start()
        .volumetricRoi(group ->
            group
                .label("first")
                .tracking("first")
                .finding(NODULE)
                .segment(segment(1))
                .sourceImages(slice(1))
                .measurement(DIAMETER, 10, Ucum.MILLIMETER))
        .volumetricRoi(group ->
            group
                .label("second")
                .tracking("second")
                .finding(NODULE)
                .segment(segment(2))
                .sourceImages(slice(1))
                .measurement(DIAMETER, 12, Ucum.MILLIMETER))
        .derivedMeasurementsAlgorithm(algorithm("Adder"))
        .derived(
            SUM,
            22,
            Ucum.MILLIMETER,
            sum ->
                sum.algorithm(algorithm("Adder")).properties(properties()).from("first", "second"))
        .derived(SUM, 20, Ucum.MILLIMETER, sum -> sum.from("first"))
        .build();
  }

  /** Judgements of the report as a whole, and who made it in full. */
  public static MeasurementReport evaluations() {
    return start()
        .observationContext(
            ObservationContext.of(
                    PersonObserver.of(PersonName.parse("Doe^Jane")),
                    DeviceObserver.of("2.25.99", "Reader"))
                .withProcedure(ProcedureStudyContext.of(SampleObjects.STUDY))
                .withSubject(PatientSubject.of(PersonName.parse("Sample^Patient"))))
        .evaluationsAlgorithm(algorithm("Judge"))
        .evaluation(QualitativeEvaluation.of(MARGIN, SPICULATED).with(CONFIDENCE, HIGH))
        .evaluation(REMARK, "Unchanged")
        .build();
  }
}

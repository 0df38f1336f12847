package org.dicomsr.templates.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.header.Evidence;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.tid1500.DerivedMeasurement;
import org.dicomsr.templates.tid1500.ImageLibrary;
import org.dicomsr.templates.tid1500.MeasurementGroup;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.MeasurementReportBuilder;
import org.dicomsr.templates.tid1500.QualitativeEvaluation;
import org.jspecify.annotations.Nullable;

/** What goes into a measurement report, and is to come out of it. */
public record ReportParts(
    CodedConcept title,
    @Nullable Language language,
    ObservationContext context,
    List<CodedConcept> procedures,
    @Nullable ImageLibrary library,
    @Nullable AlgorithmIdentification measurementsAlgorithm,
    List<MeasurementGroup> groups,
    @Nullable AlgorithmIdentification derivedAlgorithm,
    List<DerivedMeasurement> derived,
    @Nullable AlgorithmIdentification evaluationsAlgorithm,
    List<QualitativeEvaluation> evaluations) {

  /** What a report holds. */
  public static ReportParts of(MeasurementReport report) {
    return new ReportParts(
        report.title().orElseThrow(),
        report.language().orElse(null),
        report.observationContext(),
        report.proceduresReported(),
        report.imageLibrary().orElse(null),
        report.measurementsAlgorithm().orElse(null),
        report.groups(),
        report.derivedMeasurementsAlgorithm().orElse(null),
        report.derivedMeasurements(),
        report.evaluationsAlgorithm().orElse(null),
        report.evaluations());
  }

  /** The report. */
  public MeasurementReport build() {
    MeasurementReportBuilder builder =
        MeasurementReport.builder(title).observationContext(context).evidence(this::locate);
    if (language != null) {
      builder.language(language);
    }
    procedures.forEach(builder::procedureReported);
    if (library != null) {
      builder.imageLibrary(library);
    }
    if (measurementsAlgorithm != null) {
      builder.measurementsAlgorithm(measurementsAlgorithm);
    }
    groups.forEach(builder::group);
    if (derivedAlgorithm != null) {
      builder.derivedMeasurementsAlgorithm(derivedAlgorithm);
    }
    derived.forEach(builder::derived);
    if (evaluationsAlgorithm != null) {
      builder.evaluationsAlgorithm(evaluationsAlgorithm);
    }
    evaluations.forEach(builder::evaluation);
    return builder.build();
  }

  /** Says where everything is: in one series, for want of better. */
  public void locate(EvidenceBuilder evidence) {
    locate(references(), evidence);
  }

  static void locate(List<SopReference> references, EvidenceBuilder evidence) {
    evidence.study(SampleObjects.STUDY).series("2.25.1500009");
    for (SopReference reference : references) {
      evidence.instance(
          Objects.requireNonNull(reference.sopClassUid()),
          Objects.requireNonNull(reference.sopInstanceUid()));
    }
  }

  /** Whether no object is of two classes, as random ones may be. */
  boolean isConsistent() {
    Map<String, String> classes = new HashMap<>();
    return ContentTree.of(content())
        .nodes()
        .flatMap(node -> referred(node.item()))
        .filter(Objects::nonNull)
        .allMatch(reference -> {
          String sopClass = String.valueOf(reference.sopClassUid());
          String known = classes.putIfAbsent(String.valueOf(reference.sopInstanceUid()), sopClass);
          return known == null || known.equals(sopClass);
        });
  }

  private static Stream<@Nullable SopReference> referred(ContentItem item) {
    return switch (item) {
      case Image image when image.reference() != null ->
          Stream.of(
              image.reference().instance(),
              image.reference().presentationState(),
              image.reference().realWorldValueMap());
      case Waveform waveform when waveform.reference() != null ->
          Stream.of(waveform.reference().instance());
      case Composite composite -> Stream.of(composite.reference());
      default -> Stream.empty();
    };
  }

  private List<SopReference> references() {
    return Evidence.referencedBy(content());
  }

  private Container content() {
    return ContainerBuilder.root(
        title,
        root -> {
          context.writeTo(root);
          if (library != null) {
            library.writeTo(root);
          }
          groups.forEach(group -> group.writeTo(root));
          for (DerivedMeasurement each : derived) {
            Measurement measurement = each.measurement();
            measurement.writeTo(root, RelationshipType.CONTAINS);
          }
        });
  }
}

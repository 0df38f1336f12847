package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.jspecify.annotations.Nullable;

/** Writes the content of a report, in the order of the rows of TID 1500. */
record ReportWriter(
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

  Container write() {
    return ContainerBuilder.root(
        title,
        report -> {
          report.template(MeasurementReport.TID);
          if (language != null) {
            language.writeTo(report);
          }
          context.writeTo(report);
          procedures.forEach(code -> report.code(HAS_CONCEPT_MOD, Dcm.PROCEDURE_REPORTED, code));
          if (library != null) {
            library.writeTo(report);
          }
          if (!groups.isEmpty() || measurementsAlgorithm != null) {
            report.container(CONTAINS, Dcm.IMAGING_MEASUREMENTS, this::groups);
          }
          if (!derived.isEmpty() || derivedAlgorithm != null) {
            report.container(CONTAINS, Dcm.DERIVED_IMAGING_MEASUREMENTS, this::derived);
          }
          if (!evaluations.isEmpty() || evaluationsAlgorithm != null) {
            report.container(CONTAINS, Names.QUALITATIVE_EVALUATIONS, this::evaluations);
          }
        });
  }

  private static void algorithm(ContainerBuilder container, @Nullable AlgorithmIdentification by) {
    if (by != null) {
      by.writeTo(container, HAS_CONCEPT_MOD);
    }
  }

  private void groups(ContainerBuilder container) {
    algorithm(container, measurementsAlgorithm);
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).writeTo(container, label(i));
    }
  }

  private void derived(ContainerBuilder container) {
    algorithm(container, derivedAlgorithm);
    for (DerivedMeasurement measurement : derived) {
      measurement
          .measurement()
          .writeTo(
              container,
              CONTAINS,
              number ->
                  measurement
                      .sources()
                      .forEach(source -> number.byReference(INFERRED_FROM, label(index(source)))));
    }
  }

  private void evaluations(ContainerBuilder container) {
    algorithm(container, evaluationsAlgorithm);
    evaluations.forEach(evaluation -> evaluation.writeTo(container));
  }

  // No label that a caller may think of.
  private static String label(int group) {
    return "\0group " + group;
  }

  @Override
  public String toString() {
    return "ReportWriter[" + title + "]";
  }

  /** The group itself before one that is equal to it. */
  @SuppressWarnings("ReferenceEquality")
  private int index(MeasurementGroup source) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i) == source) {
        return i;
      }
    }
    int equal = groups.indexOf(source);
    if (equal < 0) {
      throw new IllegalArgumentException(
          "derived measurement: expected groups of the same report, found another one");
    }
    return equal;
  }
}

package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a patient before (TID 3830). Immutable.
 *
 * @param type the class of procedure, such as Surgical Procedure
 * @param procedure what was done
 * @param modifiers what modifies the procedure
 * @param dateTime when; null if not said, as with all that follow
 * @param reports reports on it
 * @param reportReferences reports on it that are no DICOM objects, by URL or otherwise
 * @param location where it was done
 * @param performer the person who did it
 * @param performingOrganization the organization that did it
 * @param comment in words
 * @param results what came of it
 */
public record PastProcedure(
    CodedConcept type,
    CodedConcept procedure,
    List<NamedCode> modifiers,
    @Nullable DicomDateTime dateTime,
    List<ClinicalReport> reports,
    List<String> reportReferences,
    @Nullable String location,
    @Nullable PersonName performer,
    @Nullable String performingOrganization,
    @Nullable String comment,
    List<CodedConcept> results) {

  /** Copies the lists; checks that there is a procedure and its class. */
  public PastProcedure {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(procedure, "procedure");
    modifiers = List.copyOf(modifiers);
    reports = List.copyOf(reports);
    reportReferences = List.copyOf(reportReferences);
    results = List.copyOf(results);
  }

  /**
   * Begins a procedure.
   *
   * @param type the class of procedure
   * @param procedure what was done
   * @return a builder
   */
  public static PastProcedureBuilder builder(CodedConcept type, CodedConcept procedure) {
    return new PastProcedureBuilder(type, procedure);
  }

  /** All procedures in a section: its codes, whatever class of procedure they name. */
  static List<PastProcedure> allFrom(Reading section) {
    List<PastProcedure> procedures = new ArrayList<>();
    for (Reading child : section.children()) {
      Optional<CodedConcept> type = child.name();
      if (type.isPresent()) {
        child.code().ifPresent(code -> procedures.add(from(type.get(), code, child)));
      }
    }
    return procedures;
  }

  private static PastProcedure from(CodedConcept type, CodedConcept procedure, Reading item) {
    List<ClinicalReport> reports = new ArrayList<>();
    for (Reading report : item.children(Sct.CLINICAL_REPORT)) {
      report.composite().ifPresent(document -> reports.add(ClinicalReport.from(document, report)));
    }
    List<CodedConcept> results = item.codes(Dcm.PROCEDURE_RESULT);
    List<NamedCode> modifiers = new ArrayList<>();
    for (Reading child : item.children()) {
      child
          .name()
          .ifPresent(
              name -> child.code().ifPresent(code -> modifiers.add(new NamedCode(name, code))));
    }
    return new PastProcedure(
        type,
        procedure,
        modifiers,
        item.dateTime(Dcm.PROCEDURE_DATETIME).orElse(null),
        reports,
        item.texts(Sct.CLINICAL_REPORT),
        item.text(Dcm.SERVICE_DELIVERY_LOCATION).orElse(null),
        item.children(Dcm.SERVICE_PERFORMER).stream()
            .map(Reading::person)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null),
        item.text(Dcm.SERVICE_PERFORMER).orElse(null),
        item.text(Dcm.COMMENT).orElse(null),
        results);
  }

  void writeTo(ItemBuilder<?> section) {
    section.code(CONTAINS, type, procedure, this::writeProperties);
  }

  private void writeProperties(ItemBuilder<?> item) {
    modifiers.forEach(modifier -> modifier.writeTo(item, HAS_CONCEPT_MOD));
    new ChildWriter(item, HAS_PROPERTIES).dateTime(Dcm.PROCEDURE_DATETIME, dateTime);
    reports.forEach(report -> report.writeTo(item));
    new ChildWriter(item, HAS_PROPERTIES)
        .texts(Sct.CLINICAL_REPORT, reportReferences)
        .text(Dcm.SERVICE_DELIVERY_LOCATION, location);
    if (performer != null) {
      item.pname(HAS_PROPERTIES, Dcm.SERVICE_PERFORMER, performer);
    }
    new ChildWriter(item, HAS_PROPERTIES)
        .text(Dcm.SERVICE_PERFORMER, performingOrganization)
        .text(Dcm.COMMENT, comment)
        .codes(Dcm.PROCEDURE_RESULT, results);
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "PastProcedure[" + reports.size() + " reports, " + results.size() + " results]";
  }
}

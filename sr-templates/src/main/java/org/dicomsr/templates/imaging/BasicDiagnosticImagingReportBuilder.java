package org.dicomsr.templates.imaging;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Strict;
import org.dicomsr.templates.observation.EquivalentMeaning;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;

/** Builds a {@link BasicDiagnosticImagingReport}. Not thread-safe. */
public final class BasicDiagnosticImagingReportBuilder {
  private static final String TID = "2000";

  private final CodedConcept title;
  private final Language language;
  private String sopClassUid = SopClassUid.COMPREHENSIVE_SR_STORAGE;
  private final List<Consumer<? super SrDocumentBuilder>> header = new ArrayList<>();
  private final List<CodedConcept> proceduresReported = new ArrayList<>();
  private final List<CodedConcept> acquisitionDeviceTypes = new ArrayList<>();
  private final List<CodedConcept> targetRegions = new ArrayList<>();
  private final List<EquivalentMeaning> equivalentMeanings = new ArrayList<>();
  private ObservationContext context = ObservationContext.INHERITED;
  private final List<ReportSection> sections = new ArrayList<>();

  BasicDiagnosticImagingReportBuilder(CodedConcept title, Language language) {
    this.title = Objects.requireNonNull(title, "title");
    this.language = Objects.requireNonNull(language, "language");
  }

  /**
   * Chooses another SOP class than Comprehensive SR. Basic Text SR holds no measurements, Enhanced
   * SR no references to items elsewhere in the document.
   *
   * @param uid the SOP class
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder sopClass(String uid) {
    sopClassUid = Objects.requireNonNull(uid, "uid");
    return this;
  }

  /**
   * Builds the document's header.
   *
   * @param inside builds patient, study, series, equipment, completion and whatever else there is
   *     beside content
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder header(Consumer<? super SrDocumentBuilder> inside) {
    header.add(Objects.requireNonNull(inside, "inside"));
    return this;
  }

  /**
   * Puts the document into the study of an object, with its patient.
   *
   * @param object the object, such as an image
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder studyOf(DataSet object) {
    return header(document -> document.studyOf(object));
  }

  /**
   * Adds where instances are that the report refers to.
   *
   * @param locations tells their studies and series
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder evidence(Consumer<? super EvidenceBuilder> locations) {
    return header(document -> document.evidence(locations));
  }

  /**
   * Adds what was done, Procedure reported (121058, DCM).
   *
   * @param code the procedure
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder procedureReported(CodedConcept code) {
    proceduresReported.add(Objects.requireNonNull(code, "code"));
    return this;
  }

  /**
   * Adds with what images were made, Acquisition Device Type (122142, DCM).
   *
   * @param code the modality, as in CID 29
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder acquisitionDeviceType(CodedConcept code) {
    acquisitionDeviceTypes.add(Objects.requireNonNull(code, "code"));
    return this;
  }

  /**
   * Adds which part of the body was looked at, Target Region (123014, DCM).
   *
   * @param code the region
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder targetRegion(CodedConcept code) {
    targetRegions.add(Objects.requireNonNull(code, "code"));
    return this;
  }

  /**
   * Adds other words for the title.
   *
   * @param meaning the words, or a code
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder equivalentMeaning(EquivalentMeaning meaning) {
    equivalentMeanings.add(Objects.requireNonNull(meaning, "meaning"));
    return this;
  }

  /**
   * Says who observed what in whom, where that differs from the header.
   *
   * @param value the context
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder context(ObservationContext value) {
    context = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds a section.
   *
   * @param heading the heading, as in CID 7001
   * @param inside builds what is in it
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder section(
      CodedConcept heading, Consumer<? super ReportSectionBuilder> inside) {
    return section(ReportSection.of(heading, inside));
  }

  /**
   * Adds a section that is ready.
   *
   * @param section the section
   * @return this builder
   */
  public BasicDiagnosticImagingReportBuilder section(ReportSection section) {
    sections.add(Objects.requireNonNull(section, "section"));
    return this;
  }

  /**
   * Builds the report.
   *
   * @return the report
   * @throws InvalidDocumentException when the content breaks TID 2000, with each place and row, or
   *     the standard forbids the document
   * @throws IllegalArgumentException when content refers to an instance that no evidence locates,
   *     or a value is none
   */
  public BasicDiagnosticImagingReport build() {
    Container content = Strict.demand(ContainerBuilder.root(title, this::write), TID);
    SrDocumentBuilder document = SrDocument.builder(sopClassUid).content(content);
    header.forEach(part -> part.accept(document));
    return BasicDiagnosticImagingReport.of(document.build());
  }

  private void write(ContainerBuilder report) {
    report.template(TID);
    new ChildWriter(report, HAS_CONCEPT_MOD)
        .codes(Dcm.PROCEDURE_REPORTED, proceduresReported)
        .codes(Dcm.ACQUISITION_DEVICE_TYPE, acquisitionDeviceTypes)
        .codes(Dcm.TARGET_REGION, targetRegions);
    language.writeTo(report);
    equivalentMeanings.forEach(meaning -> meaning.writeTo(report));
    context.writeTo(report);
    sections.forEach(section -> section.writeTo(report));
  }
}

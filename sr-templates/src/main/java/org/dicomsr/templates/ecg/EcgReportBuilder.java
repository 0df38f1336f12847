package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.internal.Strict;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObserverContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link EcgReport}, from top to bottom as the report reads.
 *
 * <pre>{@code
 * EcgReport report =
 *     EcgReport.builder()
 *         .studyOf(waveform)
 *         .evidence(evidence -> evidence.object(waveform))
 *         .language(Language.of(Locale.ENGLISH))
 *         .observer(DeviceObserver.of(deviceUid, "ECG cart"))
 *         .patient(patient -> patient.age(60).sex(MALE).bloodPressure(120, 80))
 *         .waveform(ecg -> ecg.waveform(reference).leadSystem(STANDARD_12_LEAD).dateTime(when))
 *         .globalMeasurements(all -> all
 *             .ventricularRate(75).qtInterval(400).prInterval(140).qrsDuration(100).rrInterval(800))
 *         .leadMeasurements(LEAD_II, lead -> lead.voltage(R_AMPLITUDE, 1.2))
 *         .qualitativeAnalysis(seen -> seen.finding(SINUS_RHYTHM))
 *         .build();
 * }</pre>
 *
 * <p>Titles, relationships, units, order and template identification are those of the tables. The
 * report is a Comprehensive SR unless {@link #sopClass} says otherwise. Not thread-safe.
 */
public final class EcgReportBuilder {
  private final List<Consumer<? super SrDocumentBuilder>> header = new ArrayList<>();
  private final List<ObserverContext> observers = new ArrayList<>();
  private final List<LeadMeasurements> leadMeasurements = new ArrayList<>();
  private SrSopClass sopClass = SrSopClass.COMPREHENSIVE;
  private @Nullable CodedConcept procedureReported;
  private @Nullable Language language;
  private Indications indications = Indications.EMPTY;
  private CardiovascularHistory history = CardiovascularHistory.EMPTY;
  private @Nullable PatientCharacteristics patient;
  private @Nullable PriorEcgStudy priorStudy;
  private @Nullable WaveformInformation waveform;
  private @Nullable GlobalMeasurements globalMeasurements;
  private QualitativeAnalysis qualitativeAnalysis = QualitativeAnalysis.EMPTY;
  private EcgSummary summary = EcgSummary.EMPTY;

  EcgReportBuilder() {}

  EcgReportBuilder(EcgContent content) {
    content(content);
  }

  /**
   * Chooses the SOP class. Two optional parts, the {@linkplain EcgMeasurementSource#time time range
   * of measurements} and the {@linkplain org.dicomsr.templates.history.ClinicalReport#title title
   * of reports on procedures}, fit into an Extensible SR only.
   *
   * @param value Comprehensive SR, Comprehensive 3D SR, Enhanced SR or Extensible SR
   * @return this builder
   */
  public EcgReportBuilder sopClass(SrSopClass value) {
    sopClass = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says more in the header.
   *
   * @param inside is given the builder of the document, once the report is built
   * @return this builder
   */
  public EcgReportBuilder header(Consumer<? super SrDocumentBuilder> inside) {
    header.add(Objects.requireNonNull(inside, "inside"));
    return this;
  }

  /**
   * Puts the report into the study of an object, with its patient.
   *
   * @param object an object of the study, such as the waveform; its header is enough
   * @return this builder
   */
  public EcgReportBuilder studyOf(DataSet object) {
    return header(document -> document.studyOf(object));
  }

  /**
   * Says where the instances are that the report refers to.
   *
   * @param locations names studies, series and instances
   * @return this builder
   */
  public EcgReportBuilder evidence(Consumer<? super EvidenceBuilder> locations) {
    return header(document -> document.evidence(locations));
  }

  /**
   * Says all at once, in place of all that was said of the content before.
   *
   * @param content all that the report is to say
   * @return this builder
   */
  public EcgReportBuilder content(EcgContent content) {
    procedureReported = content.procedureReported();
    language = content.language();
    observers.clear();
    observers.addAll(content.observers());
    indications = content.indications();
    history = content.history();
    patient = content.patient();
    priorStudy = content.priorStudy();
    waveform = content.waveform();
    globalMeasurements = content.globalMeasurements();
    leadMeasurements.clear();
    leadMeasurements.addAll(content.leadMeasurements());
    qualitativeAnalysis = content.qualitativeAnalysis();
    summary = content.summary();
    return this;
  }

  /**
   * Says what procedure is reported.
   *
   * @param code of CID 3670 ECG Procedure Type
   * @return this builder
   */
  public EcgReportBuilder procedureReported(CodedConcept code) {
    procedureReported = code;
    return this;
  }

  /**
   * Says in which language the report is.
   *
   * @param value the language
   * @return this builder
   */
  public EcgReportBuilder language(Language value) {
    language = value;
    return this;
  }

  /**
   * Adds who or what made the observations.
   *
   * @param observer a person or device
   * @return this builder
   */
  public EcgReportBuilder observer(ObserverContext observer) {
    observers.add(Objects.requireNonNull(observer, "observer"));
    return this;
  }

  /**
   * Says why the ECG was taken.
   *
   * @param findings of CID 3671 Reason for ECG Study
   * @return this builder
   */
  public EcgReportBuilder indications(CodedConcept... findings) {
    return indications(new Indications(List.of(findings), null));
  }

  /**
   * Says why the ECG was taken.
   *
   * @param value the indications
   * @return this builder
   */
  public EcgReportBuilder indications(Indications value) {
    indications = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Tells the history of the patient.
   *
   * @param inside tells it
   * @return this builder
   */
  public EcgReportBuilder history(Consumer<? super CardiovascularHistory.Builder> inside) {
    CardiovascularHistory.Builder builder = CardiovascularHistory.builder();
    inside.accept(builder);
    return history(builder.build());
  }

  /**
   * Tells the history of the patient.
   *
   * @param value the history
   * @return this builder
   */
  public EcgReportBuilder history(CardiovascularHistory value) {
    history = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says what the patient was like.
   *
   * @param inside says it; age and sex are mandatory
   * @return this builder
   */
  public EcgReportBuilder patient(Consumer<? super PatientCharacteristicsBuilder> inside) {
    PatientCharacteristicsBuilder builder = PatientCharacteristics.builder();
    inside.accept(builder);
    patient = builder.build();
    return this;
  }

  /**
   * Tells of an earlier ECG.
   *
   * @param value the earlier ECG
   * @return this builder
   */
  public EcgReportBuilder priorStudy(PriorEcgStudy value) {
    priorStudy = value;
    return this;
  }

  /**
   * Says which ECG it is, and how it was taken.
   *
   * @param inside says it; the date and time is mandatory
   * @return this builder
   */
  public EcgReportBuilder waveform(Consumer<? super WaveformInformationBuilder> inside) {
    WaveformInformationBuilder builder = WaveformInformation.builder();
    inside.accept(builder);
    waveform = builder.build();
    return this;
  }

  /**
   * Says what was measured in all leads together.
   *
   * @param inside says it; the ventricular rate, the QT, PR and RR intervals and the QRS duration
   *     are mandatory
   * @return this builder
   */
  public EcgReportBuilder globalMeasurements(Consumer<? super GlobalMeasurementsBuilder> inside) {
    GlobalMeasurementsBuilder builder = GlobalMeasurements.builder();
    inside.accept(builder);
    globalMeasurements = builder.build();
    return this;
  }

  /**
   * Adds what was measured in a lead.
   *
   * @param lead such as one of CID 3001 ECG Lead
   * @param inside says it
   * @return this builder
   */
  public EcgReportBuilder leadMeasurements(
      CodedConcept lead, Consumer<? super LeadMeasurements.Builder> inside) {
    LeadMeasurements.Builder builder = LeadMeasurements.builder(lead);
    inside.accept(builder);
    leadMeasurements.add(builder.build());
    return this;
  }

  /**
   * Says what is seen.
   *
   * @param inside says it
   * @return this builder
   */
  public EcgReportBuilder qualitativeAnalysis(
      Consumer<? super QualitativeAnalysis.Builder> inside) {
    QualitativeAnalysis.Builder builder = QualitativeAnalysis.builder();
    inside.accept(builder);
    qualitativeAnalysis = builder.build();
    return this;
  }

  /**
   * Says what it comes to.
   *
   * @param text in words
   * @param overallFinding of CID 3677 Summary Codes ECG
   * @return this builder
   */
  public EcgReportBuilder summary(String text, CodedConcept overallFinding) {
    return summary(new EcgSummary(text, overallFinding));
  }

  /**
   * Says what it comes to.
   *
   * @param value the summary
   * @return this builder
   */
  public EcgReportBuilder summary(EcgSummary value) {
    summary = Objects.requireNonNull(value, "value");
    return this;
  }

  /** {@return what was said so far} */
  public EcgContent content() {
    return new EcgContent(
        procedureReported,
        language,
        observers,
        indications,
        history,
        patient,
        priorStudy,
        waveform,
        globalMeasurements,
        leadMeasurements,
        qualitativeAnalysis,
        summary);
  }

  /**
   * Builds the report.
   *
   * @return the report
   * @throws org.dicomsr.model.InvalidDocumentException when the content breaks the template, or the
   *     standard forbids the document; the message names each place and row
   * @throws IllegalArgumentException when a value cannot be written, such as a code without
   *     meaning, or no evidence tells where an instance is
   */
  public EcgReport build() {
    Container root = Strict.demand(content().toContainer(), "3700");
    SrDocumentBuilder document = SrDocument.builder(sopClass);
    header.forEach(part -> part.accept(document));
    return EcgReport.of(document.content(root).build());
  }
}

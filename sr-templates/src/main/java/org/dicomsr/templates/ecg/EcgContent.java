package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.internal.SharedRows;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObserverContext;
import org.jspecify.annotations.Nullable;

/**
 * All that an ECG report says (TID 3700), in the order of the table. Immutable and thread-safe.
 *
 * <p>Reading finds sections wherever they are in the tree; writing puts them where they belong.
 *
 * @param procedureReported of CID 3670 ECG Procedure Type; null if not said
 * @param language of the report, which the template demands; null where a file leaves it out
 * @param observers who or what made the observations, at least one
 * @param indications why the ECG was taken
 * @param history of the patient
 * @param patient what the patient was like; null if not said
 * @param priorStudy an earlier ECG; null if not said
 * @param waveform the ECG, which the template demands; null where a file leaves it out
 * @param globalMeasurements of all leads together; null where there are none
 * @param leadMeasurements of each lead
 * @param qualitativeAnalysis what is seen
 * @param summary what it comes to
 */
public record EcgContent(
    @Nullable CodedConcept procedureReported,
    @Nullable Language language,
    List<ObserverContext> observers,
    Indications indications,
    CardiovascularHistory history,
    @Nullable PatientCharacteristics patient,
    @Nullable PriorEcgStudy priorStudy,
    @Nullable WaveformInformation waveform,
    @Nullable GlobalMeasurements globalMeasurements,
    List<LeadMeasurements> leadMeasurements,
    QualitativeAnalysis qualitativeAnalysis,
    EcgSummary summary) {

  /** Copies the lists; checks that sections which may be empty are there. */
  public EcgContent {
    observers = List.copyOf(observers);
    leadMeasurements = List.copyOf(leadMeasurements);
    Objects.requireNonNull(indications, "indications");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(qualitativeAnalysis, "qualitativeAnalysis");
    Objects.requireNonNull(summary, "summary");
  }

  /**
   * Reads a report.
   *
   * @param root the root of its content
   * @param use is told each item whose value is made use of
   * @return all that is found
   */
  public static EcgContent from(ContentNode root, Consumer<? super ContentNode> use) {
    Reading reading = Reading.of(root, use);
    Language language = Language.from(root).orElse(null);
    if (language != null) {
      reading.takeAll(List.of(Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS));
    }
    List<ObserverContext> observers = ObserverContext.from(root);
    if (!observers.isEmpty()) {
      reading.takeAll(List.of(Dcm.OBSERVER_TYPE, Dcm.READER_SPECIALTY));
      reading.takeAll(SharedRows.DEVICE_OBSERVER);
      reading.takeAll(SharedRows.PERSON_OBSERVER);
    }
    return new EcgContent(
        reading.code(Dcm.PROCEDURE_REPORTED, "3670").orElse(null),
        language,
        observers,
        Indications.from(root, use),
        CardiovascularHistory.from(root, use),
        PatientCharacteristics.from(root, use),
        PriorEcgStudy.from(root, use),
        WaveformInformation.from(root, use),
        GlobalMeasurements.from(root, use),
        LeadMeasurements.allFrom(root, use),
        QualitativeAnalysis.from(root, use),
        EcgSummary.from(root, use));
  }

  /**
   * Builds the content tree, whether it obeys the template or not.
   *
   * @return the root
   * @throws IllegalArgumentException when a value cannot be written, such as a code without meaning
   */
  public Container toContainer() {
    return ContainerBuilder.root(Ln.ECG_REPORT, this::writeRows);
  }

  private void writeRows(ContainerBuilder root) {
    root.template("3700");
    new ChildWriter(root, HAS_CONCEPT_MOD).code(Dcm.PROCEDURE_REPORTED, procedureReported);
    if (language != null) {
      language.writeTo(root);
    }
    observers.forEach(observer -> observer.writeTo(root));
    indications.writeTo(root);
    history.writeTo(root);
    if (patient != null) {
      patient.writeTo(root);
    }
    if (priorStudy != null) {
      priorStudy.writeTo(root);
    }
    if (waveform != null) {
      waveform.writeTo(root);
    }
    // Row 12 is mandatory, what it contains is not.
    root.container(CONTAINS, Dcm.QUANTITATIVE_ANALYSIS, this::writeMeasurements);
    qualitativeAnalysis.writeTo(root);
    summary.writeTo(root);
  }

  private void writeMeasurements(ContainerBuilder analysis) {
    if (globalMeasurements != null) {
      globalMeasurements.writeTo(analysis);
    }
    leadMeasurements.forEach(lead -> lead.writeTo(analysis));
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "EcgContent["
        + observers.size()
        + " observers, "
        + history
        + ", "
        + (globalMeasurements == null ? "no global measurements" : globalMeasurements)
        + ", "
        + leadMeasurements.size()
        + " leads, "
        + qualitativeAnalysis
        + "]";
  }
}

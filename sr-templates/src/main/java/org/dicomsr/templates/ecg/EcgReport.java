package org.dicomsr.templates.ecg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Num;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObserverContext;

/**
 * An ECG report (TID 3700) to read, and the way to {@linkplain #builder build} and {@linkplain
 * #corrected correct} one.
 *
 * <pre>{@code
 * EcgReport report = EcgReport.read(file);
 * report.globalMeasurements().map(GlobalMeasurements::prInterval);
 * report.measurements(Mdc.PR_INTERVAL_GLOBAL);   // with their places
 * report.unread();                               // what no accessor shows
 * }</pre>
 *
 * <p>Any Structured Report can be read as one. Sections and items are found by what they are about,
 * wherever they are and however they relate to what is above them; a text that spells a code is
 * that code. What cannot be placed is among {@link #unread()}. Nothing that a report says makes
 * reading fail.
 *
 * <p>Immutable and thread-safe. {@code toString} shows counts only.
 */
public final class EcgReport {
  private final SrDocument document;
  private final EcgContent content;
  private final List<ContentNode> unread;

  private EcgReport(SrDocument document, EcgContent content, List<ContentNode> unread) {
    this.document = document;
    this.content = content;
    this.unread = unread;
  }

  /**
   * Reads a report.
   *
   * @param file a DICOM file
   * @return the report
   * @throws IOException if the file cannot be read, or is no Structured Report
   */
  public static EcgReport read(Path file) throws IOException {
    return of(SrDocument.read(file));
  }

  /**
   * Looks at a document as an ECG report.
   *
   * @param document the document
   * @return the report
   */
  public static EcgReport of(SrDocument document) {
    ContentTree tree = ContentTree.of(document.root());
    Set<ItemIdentifier> used = new HashSet<>();
    EcgContent content = EcgContent.from(tree.root(), node -> used.add(node.identifier()));
    List<ContentNode> unread =
        tree.nodes()
            .filter(node -> !(node.item() instanceof Container))
            .filter(node -> !used.contains(node.identifier()))
            .toList();
    return new EcgReport(document, content, unread);
  }

  /** {@return a builder of a new report} */
  public static EcgReportBuilder builder() {
    return new EcgReportBuilder();
  }

  /** {@return a builder of a new report that begins with the content of this one} */
  public EcgReportBuilder toBuilder() {
    return new EcgReportBuilder(content);
  }

  /**
   * Rebuilds the report as the template and the standard want it, see {@link EcgCorrection}.
   *
   * @return a new version of the document, and what was changed
   * @throws IllegalArgumentException when something is missing that only {@link #correction} can be
   *     told; the message names the row
   */
  public CorrectedEcg corrected() {
    return correction().apply();
  }

  /** {@return a correction that can be told what the report leaves out} */
  public EcgCorrection correction() {
    return new EcgCorrection(this);
  }

  /** {@return the document} */
  public SrDocument document() {
    return document;
  }

  /** {@return all that the report says, as one value} */
  public EcgContent content() {
    return content;
  }

  /** {@return the content tree} */
  public ContentTree tree() {
    return ContentTree.of(document.root());
  }

  /** {@return what procedure is reported} */
  public Optional<CodedConcept> procedureReported() {
    return Optional.ofNullable(content.procedureReported());
  }

  /** {@return the language} */
  public Optional<Language> language() {
    return Optional.ofNullable(content.language());
  }

  /** {@return who or what made the observations} */
  public List<ObserverContext> observers() {
    return content.observers();
  }

  /** {@return why the ECG was taken; empty if not said} */
  public Indications indications() {
    return content.indications();
  }

  /** {@return the history of the patient; empty if not said} */
  public CardiovascularHistory history() {
    return content.history();
  }

  /** {@return what the patient was like} */
  public Optional<PatientCharacteristics> patientCharacteristics() {
    return Optional.ofNullable(content.patient());
  }

  /** {@return an earlier ECG} */
  public Optional<PriorEcgStudy> priorStudy() {
    return Optional.ofNullable(content.priorStudy());
  }

  /** {@return the ECG, and how it was taken} */
  public Optional<WaveformInformation> waveform() {
    return Optional.ofNullable(content.waveform());
  }

  /** {@return what was measured in all leads together} */
  public Optional<GlobalMeasurements> globalMeasurements() {
    return Optional.ofNullable(content.globalMeasurements());
  }

  /** {@return what was measured in each lead} */
  public List<LeadMeasurements> leadMeasurements() {
    return content.leadMeasurements();
  }

  /** {@return what is seen; empty if not said} */
  public QualitativeAnalysis qualitativeAnalysis() {
    return content.qualitativeAnalysis();
  }

  /** {@return what it comes to; empty if not said} */
  public EcgSummary summary() {
    return content.summary();
  }

  /**
   * Finds all measurements of a concept, in whichever section.
   *
   * @param concept what was measured
   * @return the measurements with their places, in the order of the document
   */
  public List<EcgMeasurement> measurements(CodedConcept concept) {
    List<EcgMeasurement> found = new ArrayList<>();
    for (ContentNode node : tree().measurements(concept)) {
      if (node.item() instanceof Num num) {
        Quantity.from(num)
            .ifPresent(
                quantity -> found.add(new EcgMeasurement(node, quantity, lead(node).orElse(null))));
      }
    }
    return found;
  }

  private static Optional<CodedConcept> lead(ContentNode node) {
    return node.ancestors().stream()
        .filter(above -> Nodes.isNamed(above, Dcm.ECG_LEAD_MEASUREMENTS))
        .flatMap(above -> Nodes.code(above, Dcm.LEAD_ID).stream())
        .findFirst();
  }

  /**
   * The items, other than containers, whose values no accessor shows: those that the template does
   * not describe, and those that are not what it says.
   *
   * @return the items, in the order of the document
   */
  public List<ContentNode> unread() {
    return unread;
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "EcgReport[" + content + ", " + unread.size() + " unread items]";
  }
}

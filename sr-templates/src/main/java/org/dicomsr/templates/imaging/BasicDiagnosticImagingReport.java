package org.dicomsr.templates.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.observation.EquivalentMeaning;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;

/**
 * A Basic Diagnostic Imaging Report: TID 2000 (PS3.16).
 *
 * <p>A view of a document. Any SR document can be viewed; what it says in another way than TID 2000
 * does is not found. Immutable and thread-safe; {@code toString} shows title and counts only.
 */
public final class BasicDiagnosticImagingReport {
  private final SrDocument document;
  private final ContentNode root;
  private final Children modifiers;

  private BasicDiagnosticImagingReport(SrDocument document) {
    this.document = document;
    this.root = ContentTree.of(document.root()).root();
    this.modifiers = Children.of(root);
  }

  /**
   * Reads a report from a file.
   *
   * @param path the file
   * @return the report
   * @throws IOException when it cannot be read or is no SR document
   */
  public static BasicDiagnosticImagingReport read(Path path) throws IOException {
    return of(SrDocument.read(path));
  }

  /**
   * Views a document as a report.
   *
   * @param document the document
   * @return the report
   */
  public static BasicDiagnosticImagingReport of(SrDocument document) {
    return new BasicDiagnosticImagingReport(Objects.requireNonNull(document, "document"));
  }

  /**
   * Builds a report.
   *
   * @param title what kind of report it is, as in CID 7000
   * @param language in which language it is written
   * @return a builder
   */
  public static BasicDiagnosticImagingReportBuilder builder(CodedConcept title, Language language) {
    return new BasicDiagnosticImagingReportBuilder(title, language);
  }

  /** {@return the document} */
  public SrDocument document() {
    return document;
  }

  /** {@return the root of the content} */
  public ContentNode node() {
    return root;
  }

  /** {@return what kind of report it is, absent where a file leaves it out} */
  public Optional<CodedConcept> title() {
    return root.conceptName();
  }

  /** {@return what was done, Procedure reported (121058, DCM)} */
  public List<CodedConcept> proceduresReported() {
    return modifiers.codes(Dcm.PROCEDURE_REPORTED);
  }

  /** {@return with what images were made, Acquisition Device Type (122142, DCM)} */
  public List<CodedConcept> acquisitionDeviceTypes() {
    return modifiers.codes(Dcm.ACQUISITION_DEVICE_TYPE);
  }

  /** {@return which part of the body was looked at, Target Region (123014, DCM)} */
  public List<CodedConcept> targetRegions() {
    return modifiers.codes(Dcm.TARGET_REGION);
  }

  /** {@return in which language it is written} */
  public Optional<Language> language() {
    return Language.from(root);
  }

  /** {@return other words for the title} */
  public List<EquivalentMeaning> equivalentMeanings() {
    return EquivalentMeaning.from(root);
  }

  /** {@return who observed what in whom, where that differs from the header} */
  public ObservationContext context() {
    return ObservationContext.from(root);
  }

  /**
   * The sections, with those inside others behind them.
   *
   * @return the sections, in order; what stands in none comes first, without a heading
   */
  public List<ReportSection> sections() {
    List<ReportSection> sections = new ArrayList<>();
    List<ReportItem> outside = ReportSection.items(root.children());
    if (!outside.isEmpty()) {
      sections.add(new ReportSection(null, ObservationContext.INHERITED, outside));
    }
    root.nodes()
        .filter(node -> node.item() instanceof Container && !node.equals(root))
        .filter(node -> !isDeviceIdentifier(node))
        .map(ReportSection::from)
        .forEach(sections::add);
    return sections;
  }

  private static boolean isDeviceIdentifier(ContentNode node) {
    return node.conceptName().filter(Dcm.UNIQUE_DEVICE_IDENTIFIERS::sameConceptAs).isPresent();
  }

  /**
   * The statements about a concept, whatever their section.
   *
   * @param concept what is stated, such as Impression
   * @return the statements, in order
   */
  public List<Statement> statements(CodedConcept concept) {
    return sections().stream()
        .flatMap(section -> section.statements().stream())
        .filter(statement -> statement.concept().sameConceptAs(concept))
        .toList();
  }

  @Override
  public String toString() {
    return "BasicDiagnosticImagingReport["
        + title().map(CodedConcept::toString).orElse("no title")
        + ", "
        + root.children().size()
        + " items]";
  }
}

package org.dicomsr.templates.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.observation.PersonObserver;
import org.dicomsr.templates.observation.TextOrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report has sections, a section has statements, a statement has images and measurements. */
class ImagingReportTests {
  private static final CodedConcept CT_CHEST = CodedConcept.of("24627-2", "LN", "CT Chest Report");
  private static final CodedConcept FINDINGS = CodedConcept.of("59776-5", "LN", "Findings");
  private static final CodedConcept IMPRESSIONS = CodedConcept.of("19005-8", "LN", "Impressions");
  private static final CodedConcept IMPRESSION = CodedConcept.of("121073", "DCM", "Impression");
  private static final CodedConcept BEST =
      CodedConcept.of("121080", "DCM", "Best illustration of finding");
  private static final CodedConcept NODULE = CodedConcept.of("27925004", "SCT", "Nodule");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final ImageReference SLICE =
      ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, "2.25.7");
  private static final Measurement DIAMETER =
      Measurement.builder(LENGTH)
          .value(12.5, Ucum.MILLIMETER)
          .source(
              ImageSource.of(GraphicType.POLYLINE, Coordinates.of2d(1, 1, 9, 9), SLICE)
                  .withPurpose(Dcm.PATH))
          .build();

  private static BasicDiagnosticImagingReportBuilder chest() {
    return BasicDiagnosticImagingReport.builder(CT_CHEST, Language.of(Locale.ENGLISH))
        .evidence(where ->
            where
                .study("2.25.1")
                .series("2.25.2")
                .instance(SopClassUid.CT_IMAGE_STORAGE, "2.25.7"));
  }

  @Test
  void isReadFromAFile(@TempDir Path folder) throws IOException {
    ObservationContext reader =
        ObservationContext.of(PersonObserver.of(PersonName.parse("Reader^Rita")));
    BasicDiagnosticImagingReport built =
        chest()
            .procedureReported(CT_CHEST)
            .context(reader)
            .section(
                FINDINGS,
                section ->
                    section.text(
                        Dcm.FINDING,
                        "A nodule.",
                        finding -> finding.image(BEST, SLICE).measurement(DIAMETER)))
            .section(
                IMPRESSIONS,
                section ->
                    section.code(IMPRESSION, NODULE).image(BEST, SLICE).measurement(DIAMETER))
            .build();
    Path file = folder.resolve("report.dcm");
    built.document().write(file);

    BasicDiagnosticImagingReport read = BasicDiagnosticImagingReport.read(file);

    assertThat(read.title()).contains(CT_CHEST);
    assertThat(read.proceduresReported()).containsExactly(CT_CHEST);
    assertThat(read.language()).contains(Language.of(Locale.ENGLISH));
    assertThat(read.context()).isEqualTo(reader);
    assertThat(read.sections()).hasSize(2).isEqualTo(built.sections());
    assertThat(read.statements(IMPRESSION))
        .containsExactly(new Statement(IMPRESSION, TextOrCode.of(NODULE), List.of()));
    assertThat(read.statements(Dcm.FINDING).getFirst().support())
        .containsExactly(
            new ImagingObservation.OfImage(BEST, SLICE),
            new ImagingObservation.OfMeasurement(DIAMETER));
    assertThat(read.sections().getLast().observations()).hasSize(2);
  }

  @Test
  void withANumberThatItsRowForbidsIsRefused() {
    BasicDiagnosticImagingReportBuilder negative =
        chest()
            .section(
                FINDINGS,
                section ->
                    section.measurement(
                        Measurement.builder(CodedConcept.of("118565006", "SCT", "Volume"))
                            .value(-3, Ucum.CUBIC_MILLIMETER)
                            .build()));

    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(negative::build)
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .anySatisfy(violation -> assertThat(violation.rule()).startsWith("TID1402-row1")));
  }

  @Test
  void thatRefersToAnImageOfUnknownPlaceIsRefused() {
    BasicDiagnosticImagingReportBuilder lost =
        BasicDiagnosticImagingReport.builder(CT_CHEST, Language.of(Locale.ENGLISH))
            .section(FINDINGS, section -> section.image(BEST, SLICE));

    assertThatIllegalArgumentException().isThrownBy(lost::build);
  }

  @Test
  void withoutMeasurementsMayBeABasicTextReport() {
    BasicDiagnosticImagingReport report =
        chest()
            .sopClass(SopClassUid.BASIC_TEXT_SR_STORAGE)
            .section(FINDINGS, section -> section.text(Dcm.FINDING, "Nothing."))
            .build();

    assertThat(report.document().sopCommon().sopClassUid())
        .isEqualTo(SopClassUid.BASIC_TEXT_SR_STORAGE);
  }

  @Test
  void isReadThoughItHasAnotherShape() {
    SrDocument document =
        chest()
            .build()
            .document()
            .withContent(
                ContainerBuilder.root(
                    CT_CHEST,
                    root ->
                        root.text(CONTAINS, Dcm.FINDING, "Outside.")
                            .container(
                                CONTAINS,
                                section ->
                                    section
                                        .code(HAS_PROPERTIES, IMPRESSION, NODULE)
                                        .item(
                                            CONTAINS,
                                            new Text(
                                                Dcm.FINDING, null, ItemDetails.NONE, List.of()))
                                        .container(
                                            CONTAINS,
                                            FINDINGS,
                                            inner ->
                                                inner.text(CONTAINS, Dcm.FINDING, "Inside.")))));

    List<ReportSection> sections = BasicDiagnosticImagingReport.of(document).sections();

    ObservationContext inherited = ObservationContext.INHERITED;
    assertThat(sections)
        .containsExactly(
            new ReportSection(null, inherited, List.of(said(Dcm.FINDING, "Outside."))),
            new ReportSection(
                null,
                inherited,
                List.of(new Statement(IMPRESSION, TextOrCode.of(NODULE), List.of()))),
            new ReportSection(FINDINGS, inherited, List.of(said(Dcm.FINDING, "Inside."))));
  }

  private static Statement said(CodedConcept concept, String text) {
    return new Statement(concept, TextOrCode.of(text), List.of());
  }
}

package org.dicomsr.templates.ecg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.templates.testing.EcgSamples.LEAD_AVF;
import static org.dicomsr.templates.testing.EcgSamples.MALE;
import static org.dicomsr.templates.testing.EcgSamples.R_AMPLITUDE;
import static org.dicomsr.templates.testing.EcgSamples.at;
import static org.dicomsr.templates.testing.EcgSamples.sct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.testing.EcgSamples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcgReportTests {
  private static final CodedConcept NOT_MEASURED =
      CodedConcept.of("114007", "DCM", "Measurement not attempted");

  private static EcgReport exhaustive(boolean extensible) {
    EcgReportBuilder builder = EcgSamples.exhaustive(extensible);
    return EcgSamples.withHeader(builder, builder.content().toContainer(), 1).build();
  }

  /** As little as the template demands. */
  private static EcgReportBuilder least() {
    return EcgReport.builder()
        .language(Language.of(Locale.ENGLISH))
        .observer(DeviceObserver.of("2.25.31"))
        .waveform(ecg -> ecg.dateTime(at(9)));
  }

  private static GlobalMeasurementsBuilder measured(GlobalMeasurementsBuilder all) {
    return all.ventricularRate(75).qtInterval(400).prInterval(140).qrsDuration(100).rrInterval(800);
  }

  @Nested
  class Building {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gives_back_all_that_was_said(boolean extensible) throws IOException {
      EcgContent content = EcgSamples.exhaustive(extensible).content();
      EcgReport built = exhaustive(extensible);
      assertThat(built.content()).isEqualTo(content);
      assertThat(built.unread()).isEmpty();
      EcgReport read = EcgReport.of(SrDocument.read(built.document().toBytes()));
      assertThat(read.content()).isEqualTo(content);
      assertThat(read.unread()).isEmpty();
    }

    @Test
    void fills_every_row_of_the_templates() {
      EcgReport report = exhaustive(true);
      ValidationResult result = TemplateValidator.standard().validate(report.document());
      assertThat(result.violations()).isEmpty();
      Set<String> filled = new HashSet<>();
      report
          .tree()
          .nodes()
          .forEach(node ->
              result.rowOf(node).ifPresent(row -> filled.add(row.tid() + ":" + row.label())));
      for (String tid :
          List.of(
              "3700", "3702", "3704", "3708", "3713", "3714", "3715", "3717", "3719", "3802",
              "3829", "3830", "3831", "1204", "1003", "4019")) {
        Template template = Templates.standard().template(tid).orElseThrow();
        assertThat(filled)
            .containsAll(
                template.rows().stream()
                    .filter(row -> row.content() instanceof RowContent.Item)
                    .map(TemplateRow::label)
                    .map(label -> tid + ":" + label)
                    .toList());
      }
    }

    @Test
    void needs_little() {
      EcgReport report = least().build();
      assertThat(report.document().sopCommon().sopClassUid())
          .isEqualTo(SopClassUid.COMPREHENSIVE_SR_STORAGE);
      assertThat(report.document().violations()).isEmpty();
      assertThat(TemplateValidator.standard().validate(report.document()).violations()).isEmpty();
      assertThat(report.globalMeasurements()).isEmpty();
      assertThat(report.leadMeasurements()).isEmpty();
    }

    @Test
    void takes_a_reason_in_place_of_a_measurement() {
      EcgReport report =
          least()
              .globalMeasurements(all -> measured(all).prInterval(Quantity.without(NOT_MEASURED)))
              .build();
      Quantity pr = report.globalMeasurements().orElseThrow().prInterval();
      assertThat(pr).isEqualTo(Quantity.without(NOT_MEASURED));
    }

    @Test
    void can_go_on_from_a_report_that_was_read() {
      EcgReport report = exhaustive(false);
      EcgReportBuilder builder =
          report.toBuilder().summary("normal", sct("164854000", "Normal ECG"));
      EcgReport edited = EcgSamples.withHeader(builder, builder.content().toContainer(), 2).build();
      assertThat(edited.summary().text()).isEqualTo("normal");
      assertThat(edited.history()).isEqualTo(report.history());
      assertThat(edited.globalMeasurements()).isEqualTo(report.globalMeasurements());
    }

    @Test
    void fits_into_an_enhanced_report() {
      EcgReport report =
          least()
              .sopClass(SrSopClass.ENHANCED)
              .globalMeasurements(EcgReportTests::measured)
              .build();
      assertThat(report.document().violations()).isEmpty();
    }
  }

  @Nested
  class Refusing {
    private void refuses(EcgReportBuilder builder, String... rules) {
      assertThatThrownBy(builder::build)
          .isInstanceOfSatisfying(
              InvalidDocumentException.class,
              refusal ->
                  assertThat(refusal.violations())
                      .extracting(violation -> violation.rule())
                      .contains(rules));
    }

    @Test
    void refuses_units_of_another_row() {
      refuses(
          least()
              .globalMeasurements(all ->
                  measured(all)
                      .qtInterval(Quantity.of(0.4, CodedConcept.of("s", "UCUM", "s")))
                      .ventricularRate(Quantity.of(75, MistakenEcg.NO_UNITS))),
          "TID3713-row5-units",
          "TID3713-row4-units");
      refuses(
          least().patient(patient -> patient.age(Quantity.of(60, Ucum.KILOGRAM)).sex(MALE)),
          "TID3704-row2-units");
    }

    @Test
    void refuses_codes_outside_groups_that_are_not_extensible() {
      refuses(
          least().patient(patient -> patient.age(60).sex(sct("248153007", "Male"))),
          "TID3704-row3-value");
      refuses(least().priorStudy(PriorEcgStudy.of(MALE)), "TID3702-row2-value");
    }

    @Test
    void refuses_to_leave_out_what_is_mandatory() {
      refuses(EcgReport.builder(), "TID3700-row3-M", "TID3700-row4-M", "TID3700-row11-M");
      refuses(least().waveform(ecg -> ecg.room("3.14")), "TID3708-row8-M");
      refuses(least().patient(patient -> patient.sex(MALE)), "TID3704-row2-M");
      refuses(
          least().globalMeasurements(all -> all.ventricularRate(75)),
          "TID3713-row5-M",
          "TID3713-row8-M",
          "TID3713-row9-M",
          "TID3713-row10-M");
    }

    @Test
    void refuses_more_than_there_is_room_for() {
      refuses(least().qualitativeAnalysis(seen -> seen.text("one").text("two")), "TID3717-row2-VM");
    }

    @Test
    void refuses_in_a_comprehensive_report_what_only_an_extensible_one_can_hold() {
      EcgReportBuilder builder = EcgSamples.exhaustive(true).sopClass(SrSopClass.COMPREHENSIVE);
      EcgSamples.withHeader(builder, builder.content().toContainer(), 1);
      refuses(builder, "SR-RELATIONSHIP-ILLEGAL");
    }
  }

  @Nested
  class Reading {
    @Test
    void finds_measurements_with_their_places() {
      EcgReport report = exhaustive(false);
      assertThat(report.measurements(Mdc.QT_INTERVAL_GLOBAL))
          .singleElement()
          .satisfies(qt -> {
            assertThat(qt.quantity().number()).contains(400.0);
            assertThat(qt.lead()).isNull();
            assertThat(qt.node().parent().flatMap(ContentNode::conceptName))
                .contains(Dcm.ECG_GLOBAL_MEASUREMENTS);
          });
      assertThat(report.measurements(R_AMPLITUDE))
          .extracting(found -> found.quantity().number().orElseThrow())
          .containsExactly(1.25, 0.75);
      assertThat(report.measurements(R_AMPLITUDE).getFirst().lead()).isEqualTo(LEAD_AVF);
    }

    @Test
    void finds_measurements_by_name_in_their_sections() {
      EcgReport report = exhaustive(false);
      assertThat(report.globalMeasurements().orElseThrow().measurement(EcgSamples.QRS_AXIS))
          .contains(Quantity.of(-30, Ucum.DEGREE));
      assertThat(report.leadMeasurements().getFirst().measurement(R_AMPLITUDE))
          .contains(Quantity.of(1.25, Ucum.MILLIVOLT));
    }

    @Test
    void shows_every_item_of_an_exhaustive_report() {
      EcgReport report = exhaustive(true);
      for (ContentNode leaf : Leaves.in(report.tree())) {
        if (Nodes.isNamed(leaf, Dcm.OBSERVER_TYPE)) {
          continue; // the observers tell their type
        }
        ContentTree other = Leaves.changed(report.tree(), leaf);
        assertThat(EcgContent.from(other.root(), used -> {}))
            .as("with another value at %s", leaf)
            .isNotEqualTo(report.content());
      }
    }

    @Test
    void reads_what_is_no_ecg_report_without_complaint(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("other.dcm");
      SrDocument.builder(SopClassUid.BASIC_TEXT_SR_STORAGE)
          .content(
              CodedConcept.of("18748-4", "LN", "Diagnostic imaging report"),
              root ->
                  root.text(
                      org.dicomsr.model.content.RelationshipType.CONTAINS, Dcm.FINDING, "none"))
          .build()
          .write(file);
      EcgReport report = EcgReport.read(file);
      assertThat(report.language()).isEmpty();
      assertThat(report.observers()).isEmpty();
      assertThat(report.waveform()).isEmpty();
      assertThat(report.patientCharacteristics()).isEmpty();
      assertThat(report.priorStudy()).isEmpty();
      assertThat(report.procedureReported()).isEmpty();
      assertThat(report.indications().isEmpty()).isTrue();
      assertThat(report.history().isEmpty()).isTrue();
      assertThat(report.qualitativeAnalysis().isEmpty()).isTrue();
      assertThat(report.unread())
          .singleElement()
          .hasToString(report.tree().root().children().getFirst().toString());
    }
  }
}

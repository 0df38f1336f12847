package org.dicomsr.templates.ecg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.dicomsr.templates.testing.EcgSamples.BYPASS;
import static org.dicomsr.templates.testing.EcgSamples.ECG;
import static org.dicomsr.templates.testing.EcgSamples.MALE;
import static org.dicomsr.templates.testing.EcgSamples.YES;
import static org.dicomsr.templates.testing.EcgSamples.at;
import static org.dicomsr.templates.testing.EcgSamples.sct;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.ecg.PatientCharacteristics.InSitu;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.history.KnownProblem;
import org.dicomsr.templates.history.PastProcedure;
import org.dicomsr.templates.history.Therapy;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.PersonObserver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reports as others publish them, with their mistakes. */
class EcgMistakesTests {
  private static List<SrDocument> published() throws IOException {
    List<Path> files =
        Corpus.files("sr").stream().filter(file -> file.endsWith("example_ecg_sr.dcm")).toList();
    assumeThat(files).as("the published ECG report is not in this corpus").isNotEmpty();
    return List.of(SrDocument.read(files.getFirst()));
  }

  private static Optional<Double> number(@Nullable Quantity quantity) {
    return quantity == null ? Optional.empty() : quantity.number();
  }

  /** Each item has a value that some accessor shows: with another value, the view is another. */
  private static void showsAll(SrDocument document) {
    EcgReport report = EcgReport.of(document);
    assertThat(report.unread()).isEmpty();
    ContentTree tree = report.tree();
    for (ContentNode leaf : Leaves.in(tree)) {
      if (!Nodes.isNamed(leaf, Dcm.OBSERVER_TYPE)) {
        EcgContent other = EcgContent.from(Leaves.changed(tree, leaf).root(), used -> {});
        assertThat(other).as("with another value at %s", leaf).isNotEqualTo(report.content());
      }
    }
  }

  private static EcgReport isCorrected(SrDocument document) {
    CorrectedEcg corrected = EcgReport.of(document).corrected();
    EcgReport report = corrected.report();
    ValidationResult result = TemplateValidator.standard().validate(report.document());
    assertThat(result.recognition().candidates().getFirst().tid()).isEqualTo("3700");
    assertThat(result.violations()).isEmpty();
    assertThat(report.document().violations()).isEmpty();
    assertThat(report.unread()).isEmpty();
    assertThat(report.document().relatedDocuments().predecessors())
        .containsExactly(document.toReference());
    assertThat(corrected.lost()).isEmpty();
    assertThat(corrected.corrections())
        .filteredOn(correction -> !correction.rule().endsWith("-value-meaning"))
        .extracting(Correction::kind, Correction::rule, Correction::path)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3802-row23", "1.8.4.1"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3802-row24", "1.8.4.2"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3704-row2", "1.9.1"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3704-row6", "1.9.3"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3704-row7", "1.9.4"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3704-row9", "1.9.6"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "TID3713-row4", "1.7.1.1"));
    assertThat(corrected.violations())
        .extracting(violation -> violation.rule())
        .contains(
            "TID3700-row1-concept",
            "TID3708-row1-VM",
            "TID3700-row12-M",
            "TID3830-row1-relationship",
            "TID3802-row23-relationship",
            "SR-RELATIONSHIP-ILLEGAL",
            "TID3704-row3-valuetype");
    assertThat(numbers(report)).isEqualTo(numbers(EcgReport.of(document)));
    return report;
  }

  private static List<Double> numbers(EcgReport report) {
    return report
        .tree()
        .nodes()
        .filter(node -> node.item() instanceof org.dicomsr.model.content.Num)
        .map(node -> Quantity.from((org.dicomsr.model.content.Num) node.item()).orElseThrow())
        .map(quantity -> quantity.number().orElseThrow())
        .sorted()
        .toList();
  }

  @Nested
  class OneWithTheSameMistakes {
    private final EcgReport report = EcgReport.of(MistakenEcg.document());

    @Test
    void shows_all_that_it_says() {
      showsAll(report.document());
    }

    @Test
    void shows_measurements_under_the_wrong_heading_and_without_unit() {
      GlobalMeasurements global = report.globalMeasurements().orElseThrow();
      assertThat(global.ventricularRate()).isEqualTo(Quantity.of(75, MistakenEcg.NO_UNITS));
      assertThat(global.qtInterval()).isEqualTo(Quantity.of(401, Ucum.MILLISECOND));
      assertThat(number(global.prInterval())).contains(140.0);
      assertThat(number(global.qrsDuration())).contains(99.0);
      assertThat(number(global.rrInterval())).contains(800.0);
      assertThat(report.measurements(Mdc.VENTRICULAR_HEART_RATE)).hasSize(1);
    }

    @Test
    void shows_the_waveform_that_has_another_name() {
      WaveformInformation waveform = report.waveform().orElseThrow();
      assertThat(waveform.waveforms()).containsExactly(ECG);
      assertThat(waveform.dateTime()).isEqualTo(at(9));
      assertThat(waveform.deviceType()).isEqualTo("recorder");
      assertThat(waveform.equipment()).isEqualTo("cart");
      assertThat(waveform.leadSystem()).isNotNull();
    }

    @Test
    void shows_a_history_with_wrong_relationships() {
      CardiovascularHistory history = report.history();
      assertThat(history.tests().hdlCholesterol().flatMap(Quantity::number)).contains(76.0);
      assertThat(history.tests().ldlCholesterol().flatMap(Quantity::number)).contains(161.0);
      assertThat(history.surgery().procedures())
          .extracting(PastProcedure::procedure)
          .containsExactly(BYPASS, sct("307280005", "Implantation of cardiac pacemaker"));
      assertThat(history.problems().problem(KnownProblem.MYOCARDIAL_INFARCTION).orElseThrow())
          .satisfies(problem -> {
            assertThat(problem.concernNoted()).isEqualTo(at(2));
            assertThat(problem.therapies()).containsExactly(new Therapy(BYPASS, null));
          });
      assertThat(history.problems().problems()).hasSize(2);
      assertThat(history.social().smoking()).isEqualTo(sct("77176002", "Current Smoker"));
    }

    @Test
    void shows_characteristics_with_wrong_units_and_a_text_for_a_code() {
      PatientCharacteristics patient = report.patientCharacteristics().orElseThrow();
      assertThat(patient.sex()).isEqualTo(MALE);
      assertThat(number(patient.age())).contains(60.0);
      assertThat(number(patient.systolicBloodPressure())).contains(162.0);
      assertThat(number(patient.diastolicBloodPressure())).contains(50.0);
      assertThat(patient.state()).isEqualTo(sct("128975004", "Resting state"));
      assertThat(patient.pacemaker()).isEqualTo(new InSitu(MistakenEcg.DUAL, null));
    }

    @Test
    void shows_both_observers() {
      assertThat(report.observers())
          .hasSize(2)
          .hasAtLeastOneElementOfType(PersonObserver.class)
          .hasAtLeastOneElementOfType(DeviceObserver.class);
    }

    @Test
    void is_corrected_without_loss() {
      EcgReport corrected = isCorrected(report.document());
      PatientCharacteristics patient = corrected.patientCharacteristics().orElseThrow();
      assertThat(patient.age()).isEqualTo(Quantity.of(60, Ucum.YEAR));
      assertThat(patient.diastolicBloodPressure())
          .isEqualTo(Quantity.of(50, Ucum.MILLIMETER_OF_MERCURY));
      assertThat(patient.pacemaker()).isEqualTo(new InSitu(YES, MistakenEcg.DUAL));
      assertThat(corrected.globalMeasurements().orElseThrow().ventricularRate())
          .isEqualTo(Quantity.of(75, Ucum.BEATS_PER_MINUTE));
      assertThat(corrected.history().tests().ldlCholesterol())
          .contains(Quantity.of(161, Ucum.MILLIGRAM_PER_DECILITER));
      assertThat(corrected.history().surgery()).isEqualTo(report.history().surgery());
      assertThat(corrected.history().social()).isEqualTo(report.history().social());
      assertThat(corrected.waveform()).isEqualTo(report.waveform());
      assertThat(corrected.observers()).isEqualTo(report.observers());
      assertThat(corrected.language()).isEqualTo(report.language());
      assertThat(corrected.document().root().name()).isEqualTo(Ln.ECG_REPORT);
      assertThat(
              corrected
                  .history()
                  .problems()
                  .problem(KnownProblem.MYOCARDIAL_INFARCTION)
                  .orElseThrow()
                  .problem()
                  .meaning())
          .isEqualToIgnoringCase("History of myocardial infarction");
    }
  }

  @Nested
  class ThePublishedOne {
    @Test
    void shows_all_that_it_says() throws IOException {
      published().forEach(EcgMistakesTests::showsAll);
    }

    @Test
    void has_its_sections() throws IOException {
      EcgReport report = EcgReport.of(published().getFirst());
      GlobalMeasurements global = report.globalMeasurements().orElseThrow();
      assertThat(number(global.ventricularRate())).contains(75.0);
      assertThat(number(global.qtInterval())).contains(400.0);
      assertThat(number(global.prInterval())).contains(140.0);
      assertThat(number(global.qrsDuration())).contains(100.0);
      assertThat(number(global.rrInterval())).contains(800.0);
      assertThat(report.history().problems().problems()).hasSize(2);
      assertThat(report.history().surgery().procedures()).hasSize(2);
      assertThat(report.history().tests().results()).hasSize(2);
      assertThat(report.history().social().smoking()).isNotNull();
      assertThat(report.patientCharacteristics().orElseThrow().sex()).isEqualTo(MALE);
      assertThat(report.waveform().orElseThrow().waveforms())
          .containsExactly(
              report
                  .tree()
                  .nodes()
                  .map(ContentNode::item)
                  .filter(Waveform.class::isInstance)
                  .map(item -> ((Waveform) item).reference())
                  .findFirst()
                  .orElseThrow());
    }

    @Test
    void is_corrected_without_loss() throws IOException {
      published().forEach(EcgMistakesTests::isCorrected);
    }
  }
}

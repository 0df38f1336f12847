package org.dicomsr.templates.ecg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.templates.testing.EcgSamples.ECG;
import static org.dicomsr.templates.testing.EcgSamples.at;
import static org.dicomsr.templates.testing.EcgSamples.sct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.header.DocumentTime;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.junit.jupiter.api.Test;

class EcgCorrectionTests {
  private static final CodedConcept SECOND = CodedConcept.of("s", "UCUM", "s");
  private static final CodedConcept AREA = CodedConcept.of("A1", "99LOCAL", "Local area");
  private static final CodedConcept MONTH = CodedConcept.of("mo", "UCUM", "month");

  private static SrDocument document(Consumer<? super ContainerBuilder> inside) {
    return MistakenEcg.document(ContainerBuilder.root(Ln.ECG_REPORT, inside));
  }

  /** A correction that is told what the report leaves out. */
  private static EcgCorrection correction(Consumer<? super ContainerBuilder> inside) {
    return EcgReport.of(document(inside))
        .correction()
        .language(Language.of(Locale.ENGLISH))
        .observer(DeviceObserver.of("2.25.5"))
        .dateTime(at(9));
  }

  private static CorrectedEcg corrected(Consumer<? super ContainerBuilder> inside) {
    return valid(correction(inside).apply());
  }

  private static CorrectedEcg valid(CorrectedEcg corrected) {
    SrDocument document = corrected.report().document();
    assertThat(TemplateValidator.standard().validate(document.root(), "3700").violations())
        .isEmpty();
    assertThat(document.violations()).isEmpty();
    return corrected;
  }

  private static CorrectedEcg withGlobal(Consumer<? super ContainerBuilder> inside) {
    return corrected(root -> root.container(CONTAINS, Dcm.ECG_GLOBAL_MEASUREMENTS, inside));
  }

  private static Consumer<ContainerBuilder> patient(Consumer<? super ContainerBuilder> inside) {
    return root -> root.container(CONTAINS, Dcm.PATIENT_CHARACTERISTICS, inside);
  }

  @Test
  void converts_units_that_measure_the_same() {
    CorrectedEcg corrected =
        withGlobal(global ->
            global
                .num(
                    CONTAINS, Mdc.VENTRICULAR_HEART_RATE, 1.25, CodedConcept.of("Hz", "UCUM", "Hz"))
                .num(CONTAINS, Mdc.QT_INTERVAL_GLOBAL, 0.4, SECOND)
                .num(CONTAINS, Mdc.PR_INTERVAL_GLOBAL, 140, CodedConcept.of("ms", "99X", "ms"))
                .num(CONTAINS, Mdc.QRS_DURATION_GLOBAL, 100, Ucum.MILLISECOND)
                .num(CONTAINS, Mdc.RR_INTERVAL_GLOBAL, 800, Ucum.MILLISECOND));
    GlobalMeasurements global = corrected.report().globalMeasurements().orElseThrow();
    assertThat(global.ventricularRate()).isEqualTo(Quantity.of(75, Ucum.BEATS_PER_MINUTE));
    assertThat(global.qtInterval()).isEqualTo(Quantity.of(400, Ucum.MILLISECOND));
    assertThat(global.prInterval()).isEqualTo(Quantity.of(140, Ucum.MILLISECOND));
    assertThat(corrected.corrections())
        .extracting(Correction::kind, Correction::rule, Correction::path)
        .containsExactlyInAnyOrder(
            tuple(Kind.CHANGED, "TID3713-row4", "1.1.1"),
            tuple(Kind.CHANGED, "TID3713-row5", "1.1.2"),
            tuple(Kind.CHANGED, "TID3713-row8", "1.1.3"));
  }

  @Test
  void says_that_missing_measurements_are_unknown() {
    CorrectedEcg corrected =
        withGlobal(
            global -> global.num(CONTAINS, Mdc.VENTRICULAR_HEART_RATE, 75, Ucum.BEATS_PER_MINUTE));
    GlobalMeasurements global = corrected.report().globalMeasurements().orElseThrow();
    assertThat(global.prInterval()).isEqualTo(EcgCorrection.UNKNOWN);
    assertThat(corrected.corrections())
        .extracting(Correction::kind, Correction::rule)
        .containsExactlyInAnyOrder(
            tuple(Kind.ADDED, "TID3713-row5"),
            tuple(Kind.ADDED, "TID3713-row8"),
            tuple(Kind.ADDED, "TID3713-row9"),
            tuple(Kind.ADDED, "TID3713-row10"));
    assertThat(corrected.lost()).isEmpty();
  }

  @Test
  void reports_what_it_cannot_keep() {
    CorrectedEcg corrected =
        withGlobal(global ->
            global
                .num(CONTAINS, Mdc.VENTRICULAR_HEART_RATE, 75, Ucum.KILOGRAM)
                .num(CONTAINS, AREA, 3, CodedConcept.of("mV.ms", "UCUM", "mV.ms"))
                .text(CONTAINS, AREA, "words")
                .num(
                    CONTAINS,
                    Mdc.QT_INTERVAL_GLOBAL,
                    400,
                    Ucum.MILLISECOND,
                    qt -> qt.observedAt(at(8))));
    assertThat(corrected.report().globalMeasurements().orElseThrow().ventricularRate())
        .isEqualTo(EcgCorrection.UNKNOWN);
    assertThat(corrected.lost())
        .extracting(Correction::rule, Correction::path)
        .containsExactlyInAnyOrder(
            tuple("TID3713-row4", "1.1.1"),
            tuple("TID3713", "1.1.2"),
            tuple("", "1.1.3"),
            tuple("", "1.1.4"));
  }

  @Test
  void does_not_mix_two_containers_or_two_measurements_of_one_row() {
    EcgReport report =
        EcgReport.of(
            document(root ->
                root.container(
                        CONTAINS,
                        Dcm.ECG_GLOBAL_MEASUREMENTS,
                        first ->
                            first
                                .num(CONTAINS, Mdc.PR_INTERVAL_GLOBAL, 140, Ucum.MILLISECOND)
                                .num(CONTAINS, Mdc.QTC_INTERVAL_GLOBAL, 410, Ucum.MILLISECOND)
                                .num(CONTAINS, Mdc.QTC_INTERVAL_GLOBAL, 420, Ucum.MILLISECOND))
                    .container(
                        CONTAINS,
                        Dcm.ECG_GLOBAL_MEASUREMENTS,
                        second ->
                            second
                                .num(CONTAINS, Mdc.PR_INTERVAL_GLOBAL, 150, Ucum.MILLISECOND)
                                .num(CONTAINS, Mdc.QT_INTERVAL_GLOBAL, 400, Ucum.MILLISECOND))));
    GlobalMeasurements global = report.globalMeasurements().orElseThrow();
    assertThat(global.prInterval()).isEqualTo(Quantity.of(140, Ucum.MILLISECOND));
    assertThat(global.qtcInterval()).isEqualTo(Quantity.of(410, Ucum.MILLISECOND));
    assertThat(global.qtInterval()).isNull();
    assertThat(global.durations()).isEmpty();
    assertThat(report.unread())
        .extracting(node -> node.identifier().toString())
        .containsExactly("1.1.3", "1.2.1", "1.2.2");
    CorrectedEcg corrected =
        report
            .correction()
            .language(Language.of(Locale.ENGLISH))
            .observer(DeviceObserver.of("2.25.5"))
            .dateTime(at(9))
            .apply();
    assertThat(corrected.lost())
        .extracting(Correction::path)
        .containsExactly("1.1.3", "1.2.1", "1.2.2");
  }

  @Test
  void reports_a_second_algorithm() {
    CorrectedEcg corrected =
        corrected(root ->
            root.container(
                CONTAINS,
                Ln.CURRENT_PROCEDURE_DESCRIPTIONS,
                ecg ->
                    ecg.text(CONTAINS, Dcm.ALGORITHM_NAME, "first")
                        .text(CONTAINS, Dcm.ALGORITHM_VERSION, "1")
                        .text(CONTAINS, Dcm.ALGORITHM_NAME, "second")
                        .text(CONTAINS, Dcm.ALGORITHM_VERSION, "2")));
    assertThat(corrected.report().waveform().orElseThrow().algorithm())
        .isEqualTo(AlgorithmIdentification.of("first", "1"));
    assertThat(corrected.lost()).extracting(Correction::path).containsExactly("1.1.3", "1.1.4");
  }

  @Test
  void takes_age_and_sex_from_the_header_only_where_the_report_is_silent() {
    CorrectedEcg silent =
        corrected(
            patient(section ->
                section.code(CONTAINS, Dcm.PATIENT_STATE, sct("128975004", "Resting state"))));
    PatientCharacteristics from = silent.report().patientCharacteristics().orElseThrow();
    assertThat(from.age()).isEqualTo(Quantity.of(60, Ucum.YEAR));
    assertThat(from.sex()).isEqualTo(CodedConcept.of("M", "DCM", "Male"));

    CorrectedEcg other =
        corrected(
            patient(section ->
                section
                    .num(CONTAINS, Dcm.SUBJECT_AGE, 61, MistakenEcg.NO_UNITS)
                    .code(CONTAINS, Dcm.SUBJECT_SEX, CodedConcept.of("w", "99LOCAL", "weiblich"))));
    PatientCharacteristics kept = other.report().patientCharacteristics().orElseThrow();
    assertThat(kept.age()).isEqualTo(EcgCorrection.UNKNOWN);
    assertThat(kept.sex()).isEqualTo(CodedConcept.of("U", "DCM", "Unknown sex"));
    assertThat(other.lost())
        .extracting(Correction::rule)
        .containsExactlyInAnyOrder("TID3704-row2", "TID3704-row3");
  }

  private static CorrectedEcg withSex(CodedConcept sex) {
    return corrected(
        patient(section ->
            section
                .num(CONTAINS, Dcm.SUBJECT_AGE, 60, Ucum.YEAR)
                .code(CONTAINS, Dcm.SUBJECT_SEX, sex)));
  }

  @Test
  void keeps_a_sex_that_is_said_by_another_code() {
    CodedConcept male = CodedConcept.of("M", "DCM", "Male");
    CodedConcept female = CodedConcept.of("F", "DCM", "Female");
    for (CodedConcept[] pair :
        new CodedConcept[][] {
          {sct("248153007", "Male"), male},
          {sct("248152002", "Female"), female},
          {CodedConcept.of("1", "99LOCAL", "male"), male}
        }) {
      CorrectedEcg corrected = withSex(pair[0]);
      assertThat(corrected.report().patientCharacteristics().orElseThrow().sex())
          .isEqualTo(pair[1]);
      assertThat(corrected.corrections())
          .extracting(Correction::kind, Correction::rule, Correction::path)
          .containsExactly(tuple(Kind.CHANGED, "TID3704-row3", "1.1.2"));
    }
  }

  @Test
  void reports_the_mode_of_a_device_that_another_mode_displaces() {
    CodedConcept single = CodedConcept.of("V", "NBG", "Ventricle");
    CorrectedEcg corrected =
        corrected(
            patient(section ->
                section.code(
                    CONTAINS,
                    Sct.PACEMAKER_IN_SITU,
                    MistakenEcg.DUAL,
                    item -> item.code(HAS_PROPERTIES, Sct.PACEMAKER_IN_SITU, single))));
    assertThat(corrected.lost())
        .extracting(Correction::rule, Correction::path)
        .containsExactly(tuple("TID3704-row9", "1.1.1.1"));
  }

  @Test
  void believes_the_caller_about_units() {
    CorrectedEcg corrected =
        valid(
            correction(
                    patient(section ->
                        section
                            .num(CONTAINS, Dcm.SUBJECT_AGE, 7, MistakenEcg.NO_UNITS)
                            .num(CONTAINS, Sct.SYSTOLIC_BLOOD_PRESSURE, 16, MistakenEcg.NO_UNITS)))
                .ageUnit(MONTH)
                .pressureUnit(Ucum.KILOPASCAL)
                .apply());
    PatientCharacteristics patient = corrected.report().patientCharacteristics().orElseThrow();
    assertThat(patient.age()).isEqualTo(Quantity.of(7, MONTH));
    assertThat(patient.systolicBloodPressure()).isEqualTo(Quantity.of(16, Ucum.KILOPASCAL));
    assertThat(corrected.lost()).isEmpty();
  }

  @Test
  void does_not_guess_the_unit_of_a_low_blood_pressure() {
    CorrectedEcg corrected =
        corrected(
            patient(section ->
                section.num(CONTAINS, Sct.SYSTOLIC_BLOOD_PRESSURE, 16, MistakenEcg.NO_UNITS)));
    assertThat(corrected.report().patientCharacteristics().orElseThrow().systolicBloodPressure())
        .isNull();
    assertThat(corrected.lost()).extracting(Correction::rule).containsExactly("TID3704-row6");
  }

  @Test
  void does_not_guess_the_unit_of_blood_pressures_that_nobody_has() {
    for (double[] pair : new double[][] {{16, 100}, {80, 120}, {1600, 900}, {120, 10}}) {
      CorrectedEcg corrected =
          corrected(
              patient(section ->
                  section
                      .num(CONTAINS, Sct.SYSTOLIC_BLOOD_PRESSURE, pair[0], MistakenEcg.NO_UNITS)
                      .num(CONTAINS, Sct.DIASTOLIC_BLOOD_PRESSURE, pair[1], MistakenEcg.NO_UNITS)));
      PatientCharacteristics patient = corrected.report().patientCharacteristics().orElseThrow();
      assertThat(patient.systolicBloodPressure()).isNull();
      assertThat(patient.diastolicBloodPressure()).isNull();
      assertThat(corrected.lost())
          .extracting(Correction::rule)
          .containsExactly("TID3704-row6", "TID3704-row7");
    }
  }

  @Test
  void tells_the_unit_of_an_age_by_the_birth_date() {
    SrDocument document =
        document(
            patient(section ->
                section
                    .num(CONTAINS, Dcm.SUBJECT_AGE, 60, MistakenEcg.NO_UNITS)
                    .text(CONTAINS, Dcm.SUBJECT_SEX, "Male")));
    SrDocument withoutAge =
        document
            .withPatientStudy(PatientStudy.UNKNOWN)
            .withTime(DocumentTime.of(1, LocalDateTime.of(2024, 9, 2, 12, 0)));
    CorrectedEcg corrected =
        EcgReport.of(withoutAge)
            .correction()
            .language(Language.of(Locale.ENGLISH))
            .observer(DeviceObserver.of("2.25.5"))
            .dateTime(at(9))
            .apply();
    PatientCharacteristics patient = corrected.report().patientCharacteristics().orElseThrow();
    assertThat(patient.age()).isEqualTo(Quantity.of(60, Ucum.YEAR));
    assertThat(patient.sex()).isEqualTo(CodedConcept.of("M", "DCM", "Male"));
  }

  @Test
  void names_what_only_the_caller_can_say() {
    EcgReport report = EcgReport.of(document(root -> {}));
    assertThatThrownBy(report::corrected)
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(violation -> violation.rule())
                    .contains("TID3700-row3-M", "TID3700-row4-M", "TID3700-row11-M"));
  }

  @Test
  void fills_other_mandatory_rows_with_codes_for_the_unknown() {
    CorrectedEcg corrected =
        corrected(root -> {
          root.container(
              CONTAINS,
              Ln.HISTORY_OF_FAMILY_MEMBER_DISEASES,
              family ->
                  family.code(
                      CONTAINS,
                      Sct.FAMILY_HISTORY_OF_CLINICAL_FINDING,
                      sct("160303001", "Family history of diabetes mellitus")));
          root.container(
              CONTAINS,
              Ln.PRIOR_PROCEDURE_DESCRIPTIONS,
              prior -> prior.dateTime(CONTAINS, Dcm.PROCEDURE_DATETIME, at(1)));
          root.container(
              CONTAINS,
              Dcm.ECG_LEAD_MEASUREMENTS,
              lead ->
                  lead.num(
                      CONTAINS,
                      CodedConcept.of("2:2048", "MDC", "R amplitude, per lead"),
                      900,
                      CodedConcept.of("uV", "UCUM", "uV")));
          root.container(
              CONTAINS,
              Dcm.QUALITATIVE_ANALYSIS,
              seen ->
                  seen.text(CONTAINS, Sct.ECG_FINDING, "first")
                      .text(CONTAINS, Sct.ECG_FINDING, "second"));
          root.container(
              CONTAINS,
              Ln.CURRENT_PROCEDURE_DESCRIPTIONS,
              ecg -> ecg.waveform(CONTAINS, ECG).waveform(CONTAINS, ECG));
        });
    EcgReport report = corrected.report();
    assertThat(report.history().family().findings().getFirst().relationship()).isNotNull();
    assertThat(report.priorStudy().orElseThrow().compared())
        .isEqualTo(sct("373068000", "Undetermined"));
    assertThat(report.leadMeasurements().getFirst().lead())
        .isEqualTo(CodedConcept.of("2:0", "MDC", "Unspecified lead"));
    assertThat(report.leadMeasurements().getFirst().voltages().getFirst().quantity())
        .isEqualTo(Quantity.of(0.9, Ucum.MILLIVOLT));
    assertThat(report.qualitativeAnalysis().texts()).containsExactly("first\r\nsecond");
    assertThat(corrected.lost()).extracting(Correction::rule).containsExactly("TID3708-row2");
  }

  @Test
  void replaces_meanings_but_those_that_contradict_their_code() {
    CorrectedEcg misspelt =
        correction(
                patient(section ->
                    section
                        .text(CONTAINS, Dcm.SUBJECT_SEX, "M")
                        .code(CONTAINS, Sct.ICD_IN_SITU, sct("373066001", "Jes"))))
            .apply();
    assertThat(defibrillator(misspelt)).isEqualTo(sct("373066001", "Yes"));
    assertThat(misspelt.corrections())
        .filteredOn(correction -> correction.kind() == Kind.CHANGED)
        .extracting(Correction::rule, Correction::path)
        .containsExactly(tuple("TID3704-row10-value-meaning", "1.1.2"));

    CorrectedEcg contradictory =
        correction(
                patient(section ->
                    section
                        .text(CONTAINS, Dcm.SUBJECT_SEX, "M")
                        .code(CONTAINS, Sct.ICD_IN_SITU, sct("373066001", "No"))))
            .apply();
    assertThat(defibrillator(contradictory).meaning()).isEqualTo("No");
    assertThat(contradictory.corrections()).noneMatch(made -> made.kind() == Kind.CHANGED);
  }

  private static CodedConcept defibrillator(CorrectedEcg corrected) {
    PatientCharacteristics patient = corrected.report().patientCharacteristics().orElseThrow();
    return Objects.requireNonNull(patient.defibrillator()).answer();
  }

  @Test
  void makes_a_new_version() {
    EcgReport report = EcgReport.of(MistakenEcg.document());
    CorrectedEcg corrected =
        report
            .correction()
            .clock(Clock.fixed(Instant.parse("2024-10-01T08:00:00Z"), ZoneOffset.UTC))
            .apply();
    SrDocument document = corrected.report().document();
    assertThat(document.sopCommon().sopInstanceUid())
        .isNotEqualTo(report.document().sopCommon().sopInstanceUid());
    assertThat(document.patient()).isEqualTo(report.document().patient());
    assertThat(document.time().contentDate()).isEqualTo(DicomDate.of(LocalDate.of(2024, 10, 1)));
    assertThat(document.evidence()).isEqualTo(report.document().evidence());
  }
}

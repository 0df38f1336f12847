package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.templates.testing.EcgSamples.BYPASS;
import static org.dicomsr.templates.testing.EcgSamples.ECG;
import static org.dicomsr.templates.testing.EcgSamples.at;
import static org.dicomsr.templates.testing.EcgSamples.sct;

import java.time.LocalDate;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.AgeUnit;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.model.iod.SrSopClass;

/** A report with the mistakes that published ones have. */
final class MistakenEcg {
  static final CodedConcept NO_UNITS = CodedConcept.of("1", "UCUM", "no units");
  static final CodedConcept DUAL = CodedConcept.of("D", "NBG", "Dual (A+V)");
  private static final CodedConcept DEVICE = CodedConcept.of("121007", "DCM", "Device");
  private static final CodedConcept AGE_UNIT = CodedConcept.of("7456", "CID", "Age Unit");
  private static final CodedConcept PRESSURE_UNIT = CodedConcept.of("3500", "CID", "Pressure Unit");
  private static final CodedConcept REPORTED =
      sct("418799008", "Finding reported by patient/informant");

  private MistakenEcg() {}

  static SrDocument document() {
    return document(content());
  }

  /** A document with any content, legal or not. */
  static SrDocument document(Container content) {
    SrDocument legal =
        SrDocument.builder(SrSopClass.COMPREHENSIVE)
            .patient(
                new Patient(
                    PersonName.parse("Mustermann^Max"),
                    "P1",
                    null,
                    DicomDate.of(LocalDate.of(1964, 1, 1)),
                    "M"))
            .patientStudy(new PatientStudy(AgeString.of(60, AgeUnit.YEARS), null, null))
            .content(Ln.ECG_REPORT, root -> {})
            .build();
    return legal.withContent(
        content,
        evidence -> evidence.instance(new LocatedInstance("2.25.1", "2.25.2", ECG.instance())));
  }

  static Container content() {
    return ContainerBuilder.root(
        CodedConcept.of("11524-0", "LN", "ECG Report"),
        root -> {
          root.template("3700")
              .code(
                  HAS_CONCEPT_MOD,
                  Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
                  CodedConcept.of("de-DE", "RFC5646", "German (Germany)"))
              .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
              .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, PersonName.parse("Reader^Rita"))
              .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, DEVICE)
              .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, "2.25.7");
          root.container(CONTAINS, Ln.CURRENT_PROCEDURE_DESCRIPTIONS, MistakenEcg::waveform);
          root.container(
              CONTAINS,
              Ln.CURRENT_PROCEDURE_DESCRIPTIONS,
              second ->
                  second.container(
                      CONTAINS, Dcm.ECG_GLOBAL_MEASUREMENTS, MistakenEcg::measurements));
          root.container(CONTAINS, Ln.HISTORY, MistakenEcg::history);
          root.container(CONTAINS, Dcm.PATIENT_CHARACTERISTICS, MistakenEcg::patient);
        });
  }

  private static void waveform(ContainerBuilder section) {
    section
        .dateTime(CONTAINS, Dcm.PROCEDURE_DATETIME, at(9))
        .waveform(CONTAINS, CodedConcept.of("C0018799", "SCT", "Electrocardiogram"), ECG)
        .code(
            CONTAINS,
            Mdc.LEAD_SYSTEM,
            CodedConcept.of(
                "10:11265", "MDC", "Standard 12-lead positions, electrodes placed individually"))
        .text(CONTAINS, Dcm.ACQUISITION_DEVICE_TYPE, "recorder")
        .text(CONTAINS, Dcm.EQUIPMENT_IDENTIFICATION, "cart");
  }

  private static void measurements(ContainerBuilder section) {
    section
        .num(CONTAINS, Mdc.VENTRICULAR_HEART_RATE, 75, NO_UNITS)
        .num(CONTAINS, Mdc.QT_INTERVAL_GLOBAL, 401, Ucum.MILLISECOND)
        .num(CONTAINS, Mdc.PR_INTERVAL_GLOBAL, 140, Ucum.MILLISECOND)
        .num(CONTAINS, Mdc.QRS_DURATION_GLOBAL, 99, Ucum.MILLISECOND)
        .num(CONTAINS, Mdc.RR_INTERVAL_GLOBAL, 800, Ucum.MILLISECOND);
  }

  private static void history(ContainerBuilder history) {
    history.container(
        CONTAINS,
        Ln.PROBLEM_LIST,
        list -> {
          list.container(
              CONTAINS,
              Dcm.CONCERN,
              concern ->
                  concern
                      .code(CONTAINS, REPORTED, sct("400047006", "Peripheral vascular disease"))
                      .dateTime(CONTAINS, Dcm.DATETIME_CONCERN_NOTED, at(1)));
          list.container(
              CONTAINS,
              Dcm.CONCERN,
              concern ->
                  concern
                      .code(
                          CONTAINS, REPORTED, sct("399211009", "History of myocardidal infarction"))
                      .dateTime(CONTAINS, Dcm.DATETIME_CONCERN_NOTED, at(2))
                      .code(CONTAINS, Sct.THERAPY, BYPASS));
        });
    history.container(
        CONTAINS,
        Ln.SOCIAL_HISTORY,
        social ->
            social.code(CONTAINS, Sct.TOBACCO_SMOKING_BEHAVIOR, sct("77176002", "Current Smoker")));
    history.container(
        CONTAINS,
        Ln.PAST_SURGICAL_HISTORY,
        surgery ->
            surgery
                .code(HAS_CONCEPT_MOD, Sct.SURGICAL_PROCEDURE, BYPASS)
                .code(
                    HAS_CONCEPT_MOD,
                    Sct.SURGICAL_PROCEDURE,
                    sct("307280005", "Implantation of cardiac pacemaker")));
    history.container(
        CONTAINS,
        Ln.RELEVANT_DIAGNOSTIC_TESTS_AND_OR_LABORATORY_DATA,
        tests ->
            tests
                .num(HAS_PROPERTIES, Ln.CHOLESTEROL_IN_HDL, 76, NO_UNITS)
                .num(HAS_PROPERTIES, Ln.CHOLESTEROL_IN_LDL, 161, NO_UNITS));
  }

  private static void patient(ContainerBuilder section) {
    section
        .num(CONTAINS, Dcm.SUBJECT_AGE, 60, AGE_UNIT)
        .text(CONTAINS, Dcm.SUBJECT_SEX, "M")
        .num(CONTAINS, Sct.SYSTOLIC_BLOOD_PRESSURE, 162, PRESSURE_UNIT)
        .num(CONTAINS, Sct.DIASTOLIC_BLOOD_PRESSURE, 50, PRESSURE_UNIT)
        .code(CONTAINS, Dcm.PATIENT_STATE, sct("128975004", "Resting state"))
        .code(CONTAINS, Sct.PACEMAKER_IN_SITU, DUAL);
  }
}

package org.dicomsr.templates.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.header.Evidence;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.Series;
import org.dicomsr.model.header.Study;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.ecg.EcgContent;
import org.dicomsr.templates.ecg.EcgFinding;
import org.dicomsr.templates.ecg.EcgMeasurementSource;
import org.dicomsr.templates.ecg.EcgReport;
import org.dicomsr.templates.ecg.EcgReportBuilder;
import org.dicomsr.templates.ecg.Indications;
import org.dicomsr.templates.ecg.PatientCharacteristics.InSitu;
import org.dicomsr.templates.ecg.PriorEcgStudy;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.history.DeviceUse;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.PersonObserver;

/** ECG reports to test with, all of one invented patient and study. */
public final class EcgSamples {
  public static final CodedConcept YES = sct("373066001", "Yes");
  public static final CodedConcept NO = sct("373067005", "No");
  public static final CodedConcept MALE = CodedConcept.of("M", "DCM", "Male");
  public static final CodedConcept IN_PROGRESS = sct("385651009", "In progress");
  public static final CodedConcept BYPASS = sct("232717009", "Coronary artery bypass graft");
  public static final CodedConcept LEAD_AVF =
      CodedConcept.of("2:64", "MDC", "aVF, augmented voltage, foot");
  public static final CodedConcept R_AMPLITUDE =
      CodedConcept.of("2:2048", "MDC", "R amplitude, per lead");
  public static final CodedConcept QRS_AXIS = CodedConcept.of("2:16132", "MDC", "QRS axis");
  public static final WaveformReference ECG =
      WaveformReference.of(
          SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE,
          "2.25.881",
          new WaveformReference.Channel(1, 2),
          new WaveformReference.Channel(2, 0));
  private static final WaveformReference OLD_ECG =
      WaveformReference.of(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "2.25.882");
  private static final SopReference OLD_REPORT =
      new SopReference(SopClassUid.COMPREHENSIVE_SR_STORAGE, "2.25.771");

  private EcgSamples() {}

  public static CodedConcept sct(String value, String meaning) {
    return CodedConcept.of(value, "SCT", meaning);
  }

  public static DicomDateTime at(int hour) {
    return DicomDateTime.of(LocalDateTime.of(2024, 5, 17, hour, 30, 15));
  }

  /** A builder with a header and evidence for all that some content refers to. */
  public static EcgReportBuilder withHeader(
      EcgReportBuilder builder, ContentItem root, int number) {
    return builder.header(document -> {
      document
          .patient(
              new Patient(
                  PersonName.parse("Mustermann^Max"),
                  "P1",
                  null,
                  DicomDate.of(LocalDate.of(1964, 1, 1)),
                  "M"))
          .study(Study.of("2.25.11"))
          .series(Series.of("2.25.12"))
          .instanceNumber(number)
          .sopInstanceUid("2.25.13" + number)
          .clock(Clock.fixed(Instant.parse("2024-05-17T12:00:00Z"), ZoneOffset.UTC));
      for (SopReference reference : Evidence.referencedBy(root)) {
        document.evidence(
            evidence -> evidence.instance(new LocatedInstance("2.25.21", "2.25.22", reference)));
      }
    });
  }

  /** Builds a report with that content. */
  public static EcgReport report(EcgContent content, SrSopClass sopClass, int number) {
    EcgReportBuilder builder = EcgReport.builder().content(content).sopClass(sopClass);
    return withHeader(builder, content.toContainer(), number).build();
  }

  /** All that TID 3700 and the templates it includes have rows for, each at least once. */
  public static EcgReportBuilder exhaustive(boolean extensible) {
    EcgMeasurementSource beat = EcgMeasurementSource.beat(3);
    EcgMeasurementSource averaged =
        new EcgMeasurementSource("12", sct("373098007", "Averaged"), null);
    EcgMeasurementSource timed =
        averaged.during(
            TemporalRangeType.SEGMENT, new TemporalExtent.Samples(List.of(1L, 500L)), ECG);
    return EcgReport.builder()
        .sopClass(extensible ? SrSopClass.EXTENSIBLE : SrSopClass.COMPREHENSIVE)
        .procedureReported(sct("268400002", "12-Lead ECG"))
        .language(
            Language.of(Locale.ENGLISH)
                .withCountry(CodedConcept.of("US", "ISO3166_1", "United States of America")))
        .observer(
            PersonObserver.of(PersonName.parse("Reader^Rita"))
                .withLoginName("rita")
                .withOrganization("Heart Center")
                .withRoleInOrganization(CodedConcept.of("121081", "DCM", "Physician"))
                .withRoleInProcedure(CodedConcept.of("121097", "DCM", "Recording"), "R1")
                .withSpecialty(sct("394579002", "Cardiology"), 12))
        .observer(
            DeviceObserver.of("2.25.31", "cart 7")
                .withManufacturer("Maker")
                .withModelName("Model")
                .withSerialNumber("S1")
                .withPhysicalLocation("ward"))
        .indications(
            new Indications(
                List.of(
                    sct("110467000", "Pre-Surgery testing"), sct("373113001", "Routine procedure")),
                "before operation"))
        .history(history(extensible))
        .patient(patient ->
            patient
                .age(60)
                .sex(MALE)
                .height(181)
                .weight(82.5)
                .bloodPressure(160, 100)
                .state(sct("128975004", "Resting state"))
                .pacemaker(new InSitu(YES, CodedConcept.of("DDDR", "NBG", "Dual chamber")))
                .defibrillator(NO))
        .priorStudy(
            PriorEcgStudy.of(YES)
                .withDateTime(at(7))
                .withStudyInstanceUid("2.25.41")
                .withReport(OLD_REPORT)
                .withWaveform(OLD_ECG))
        .waveform(ecg ->
            ecg.waveform(ECG)
                .leadSystem(
                    CodedConcept.of(
                        "10:11265",
                        "MDC",
                        "Standard 12-lead positions, electrodes placed individually"))
                .deviceType("Electrocardiograph")
                .equipment("cart 7")
                .acquiredBy(
                    PersonObserver.of(PersonName.parse("Nurse^Nora"))
                        .withLoginName("nora")
                        .withOrganization("ward 3")
                        .withRoleInOrganization(CodedConcept.of("121082", "DCM", "Technologist"))
                        .withRoleInProcedure(CodedConcept.of("121097", "DCM", "Recording"), "N1"))
                .room("3.14")
                .dateTime(at(9))
                .setting(
                    CodedConcept.of("10:11393", "MDC", "Sample rate"),
                    Quantity.of(500, CodedConcept.of("Hz", "UCUM", "Hz")))
                .setting(CodedConcept.of("10:11407", "MDC", "Notch filter"), "on")
                .algorithm(
                    AlgorithmIdentification.of("Interpreter", "1.2")
                        .withCodedName(CodedConcept.of("INT", "99LOCAL", "Interpreter"))
                        .withManufacturer("Maker")
                        .withParameters("gain=1", "filter=off")
                        .withFamily(CodedConcept.of("111022", "DCM", "Neural Network"))))
        .globalMeasurements(all ->
            all.source(extensible ? timed : averaged)
                .atrialRate(76)
                .ventricularRate(75)
                .qtInterval(400)
                .qtcInterval(447.2, CodedConcept.of("122730", "DCM", "Bazett QTc Algorithm"))
                .prInterval(140)
                .qrsDuration(100)
                .rrInterval(800)
                .duration(CodedConcept.of("2:16184", "MDC", "P duration, global"), 110)
                .duration(CodedConcept.of("2:16140", "MDC", "PP time period, global"), 790)
                .axis(QRS_AXIS, -30)
                .axis(CodedConcept.of("2:16128", "MDC", "P Axis"), 45)
                .beats(13)
                .ectopicBeats(
                    2, sct("27337007", "Unifocal PVCs"), sct("11157007", "Ventricular bigeminy")))
        .leadMeasurements(
            LEAD_AVF,
            lead ->
                lead.source(beat)
                    .duration(CodedConcept.of("2:7936", "MDC", "QRS duration, per lead"), 98)
                    .duration(CodedConcept.of("2:7680", "MDC", "Q duration, per lead"), 20)
                    .voltage(R_AMPLITUDE, 1.25)
                    .voltage(CodedConcept.of("2:2304", "MDC", "S amplitude, per lead"), -0.5)
                    .stSegment(sct("164929001", "ST Interval Normal"))
                    .noise(CodedConcept.of("10:11200", "MDC", "No noise"))
                    .noise(CodedConcept.of("10:11216", "MDC", "Moderate noise")))
        .leadMeasurements(
            CodedConcept.of("2:63", "MDC", "aVL, augmented voltage, left"),
            lead -> lead.voltage(R_AMPLITUDE, 0.75))
        .qualitativeAnalysis(seen ->
            seen.text("sinus rhythm with extrasystoles")
                .finding(
                    EcgFinding.of(sct("251175005", "Ventricular premature contraction"))
                        .withEquivalentMeaning("extrasystoles")
                        .inferredFrom(
                            EcgFinding.of(CodedConcept.of("W1", "99LOCAL", "Wide complex"))
                                .withEquivalentMeaning("wide QRS"),
                            EcgFinding.of(CodedConcept.of("W2", "99LOCAL", "Early complex"))))
                .finding(sct("59118001", "Right bundle branch block"), "RBBB"))
        .summary("abnormal", sct("102594003", "Abnormal ECG"));
  }

  /** All that TID 3802 and the templates it includes have rows for, each at least once. */
  public static CardiovascularHistory history(boolean extensible) {
    CodedConcept finding = sct("404684003", "Finding");
    CodedConcept stemi = sct("401303003", "ST Elevation Myocardial Infarction");
    return CardiovascularHistory.builder()
        .text("long history")
        .problems(problems ->
            problems
                .statement(finding, "tires easily")
                .statement(sct("55607006", "Problem"), "short of breath")
                .problem(
                    sct("400047006", "Peripheral vascular disease"),
                    problem ->
                        problem
                            .concernType(finding)
                            .concernNoted(at(1))
                            .concernResolved(at(2))
                            .modifier(sct("272741003", "Laterality"), sct("7771000", "Left"))
                            .started(at(3))
                            .resolved(at(4))
                            .status(sct("90734009", "Chronic"))
                            .severity(sct("6736007", "Moderate"))
                            .stage(sct("258219007", "Stage 2"))
                            .healthStatus(sct("81323004", "Alive and well"))
                            .therapy(BYPASS, sct("385656004", "Ended"))
                            .therapy(sct("48698004", "Calcium channel blocker"))
                            .comment("walks"))
                .problem(
                    sct("165816005", "HIV Positive"),
                    problem -> problem.status(sct("1194003", "Well controlled")))
                .diabetes(problem ->
                    problem.therapy(sct("170747006", "Diabetic on Insulin"), IN_PROGRESS))
                .hypertension(problem -> problem.therapy(sct("372695000", "Diuretic")))
                .hypercholesterolemia(problem -> problem.therapy(sct("96302009", "Statins")))
                .arrhythmia(
                    problem -> problem.therapy(sct("373260001", "class I antiarrhythmic agent")))
                .myocardialInfarction(problem -> problem.typeOfInfarction(stemi).therapy(BYPASS))
                .kidneyDisease(problem -> problem.stage(sct("258224005", "Stage 3"))))
        .social(social ->
            social
                .text("lives alone")
                .statement(sct("256235009", "Exercise"), "seldom")
                .statement(sct("897148007", "Alcohol consumption"), "never")
                .smoking(sct("77176002", "Current Smoker"))
                .drugMisuse(sct("78267003", "Cocaine Abuse")))
        .surgery(surgery ->
            surgery
                .text("two operations")
                .procedure(
                    BYPASS,
                    operation -> {
                      operation
                          .modifier(sct("272741003", "Laterality"), sct("7771000", "Left"))
                          .dateTime(at(5));
                      if (extensible) {
                        operation.report(
                            OLD_REPORT, CodedConcept.of("11504-8", "LN", "Operative Note"));
                      } else {
                        operation.report(OLD_REPORT);
                      }
                      operation
                          .reportReference("https://example.org/report/1")
                          .location("theatre 2")
                          .performer(PersonName.parse("Surgeon^Sam"))
                          .performingOrganization("Heart Center")
                          .comment("without trouble")
                          .result(sct("385669000", "Successful"));
                    })
                .procedure(sct("307280005", "Implantation of cardiac pacemaker")))
        .tests(tests ->
            tests
                .text("old tests")
                .procedure(
                    sct("40701008", "Echocardiography"),
                    test -> test.dateTime(at(6)).performingOrganization("Echo Lab"))
                .hdlCholesterol(75)
                .ldlCholesterol(160)
                .result(
                    CodedConcept.of("2571-8", "LN", "Triglyceride"),
                    Quantity.of(110, Ucum.MILLIGRAM_PER_DECILITER)))
        .medication(medication ->
            medication
                .medication(
                    org.dicomsr.templates.history.Medication.inWords("herbal tea", IN_PROGRESS))
                .medication(
                    sct("387458008", "Aspirin"),
                    Quantity.of(100, CodedConcept.of("mg", "UCUM", "mg")),
                    IN_PROGRESS))
        .family(family ->
            family
                .text("father died early")
                .finding(
                    sct("266897007", "Family history of myocardial infarction"),
                    sct("9947008", "Natural father")))
        .devices(devices ->
            devices
                .text("one device")
                .device(
                    new DeviceUse(
                        sct("14106009", "Cardiac pacemaker"),
                        at(1),
                        at(2),
                        IN_PROGRESS,
                        "new battery"))
                .device(sct("72506001", "Implantable defibrillator")))
        .build();
  }
}

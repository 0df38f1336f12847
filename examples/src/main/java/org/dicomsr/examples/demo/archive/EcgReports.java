package org.dicomsr.examples.demo.archive;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dicomsr.examples.demo.archive.Heart.Rhythm;
import org.dicomsr.examples.demo.archive.Site.EcgForm;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.ecg.EcgReport;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.tid1500.MeasurementReport;

/**
 * Reports on an ECG: of TID 3700 in ms, or of TID 1500 in s. With fibrillation there is no PR
 * interval: a number that could not be measured, or none at all. Static and thread-safe.
 */
final class EcgReports {
  private static final String SERIES = "ecg report";

  private EcgReports() {}

  static SrDocument of(Case patient, DataSet ecg) {
    return patient.site().habits().ecg() == EcgForm.ECG_REPORT
        ? ecgReport(patient, ecg)
        : measurementReport(patient, ecg);
  }

  private static SrDocument ecgReport(Case patient, DataSet ecg) {
    Site site = patient.site();
    Heart heart = patient.heart();
    LocalDateTime taken = patient.ecgDay().atTime(LocalTime.of(9, 30));
    double cycle = Math.rint(60_000.0 / heart.heartRate());
    return EcgReport.builder()
        .studyOf(ecg)
        .evidence(evidence -> evidence.object(ecg))
        .header(header -> header(header, patient))
        .procedureReported(Codes.TWELVE_LEAD_ECG)
        .language(Reports.language(site))
        .observer(Reports.observer(patient))
        .patient(person ->
            person
                .age(patient.age(patient.ecgDay()))
                .sex(patient.sex().equals("F") ? Codes.FEMALE : Codes.MALE))
        .waveform(shown ->
            shown
                .waveform(waveform(ecg))
                .leadSystem(Codes.STANDARD_LEADS)
                .dateTime(DicomDateTime.of(taken)))
        .globalMeasurements(all -> {
          all.ventricularRate(heart.heartRate())
              .qtInterval(heart.qtInterval())
              .qtcInterval(
                  Math.rint(heart.qtInterval() / Math.cbrt(cycle / 1000)), Codes.FRIDERICIA);
          all.prInterval(
              heart.rhythm() == Rhythm.FIBRILLATION
                  ? Quantity.without(Codes.NOT_MEASURED)
                  : Quantity.of(heart.prInterval(), Ucum.MILLISECOND));
          all.qrsDuration(heart.qrsDuration()).rrInterval(cycle);
        })
        .qualitativeAnalysis(seen -> seen.finding(heart.rhythm().finding().at(site)))
        .build()
        .document();
  }

  private static SrDocument measurementReport(Case patient, DataSet ecg) {
    Site site = patient.site();
    Heart heart = patient.heart();
    return MeasurementReport.builder()
        .studyOf(ecg)
        .evidenceOf(ecg)
        .header(header -> header(header, patient))
        .language(Reports.language(site))
        .observer(Reports.observer(patient))
        .group(group -> {
          group
              .tracking("ecg", patient.uid("ecg tracking"))
              .waveform(Codes.SOURCE_OF_MEASUREMENT, waveform(ecg))
              .measurement(Mdc.VENTRICULAR_HEART_RATE, heart.heartRate(), Ucum.BEATS_PER_MINUTE)
              .measurement(Mdc.QT_INTERVAL_GLOBAL, seconds(heart.qtInterval()), Ucum.SECOND)
              .measurement(Mdc.QRS_DURATION_GLOBAL, seconds(heart.qrsDuration()), Ucum.SECOND);
          if (heart.rhythm() != Rhythm.FIBRILLATION) {
            group.measurement(Mdc.PR_INTERVAL_GLOBAL, seconds(heart.prInterval()), Ucum.SECOND);
          }
          CodedConcept rhythm = heart.rhythm().finding().at(site);
          group.evaluation(Sct.ECG_FINDING, rhythm);
        })
        .build()
        .document();
  }

  private static void header(SrDocumentBuilder header, Case patient) {
    Reports.header(
        header,
        patient,
        SERIES,
        2,
        patient.ecgDay(),
        patient.site().say("ECG report", "EKG-Befund"));
  }

  private static WaveformReference waveform(DataSet ecg) {
    return WaveformReference.of(
        SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE,
        ecg.string(Tag.SOP_INSTANCE_UID).orElseThrow());
  }

  /** Of whole milliseconds: exactly what is meant, for texts of three places. */
  private static double seconds(int milliseconds) {
    return milliseconds / 1000.0;
  }
}

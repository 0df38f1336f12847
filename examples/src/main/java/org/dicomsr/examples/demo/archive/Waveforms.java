package org.dicomsr.examples.demo.archive;

import static org.dicomsr.examples.demo.archive.Elements.numbers;

import java.time.LocalDate;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;

/** 12-lead ECGs: a second and a half at 500 Hz, steps of 2.5 µV. Static and thread-safe. */
final class Waveforms {
  private static final int RATE = 500;
  private static final int SAMPLES = RATE * 3 / 2;
  private static final double STEP = 2.5;

  private static final List<Lead> LEADS =
      List.of(
          new Lead("2:1", "Lead I", 0.6),
          new Lead("2:2", "Lead II", 1),
          new Lead("2:61", "Lead III", 0.4),
          new Lead("2:62", "aVR, augmented voltage, right", -0.8),
          new Lead("2:63", "aVL, augmented voltage, left", 0.1),
          new Lead("2:64", "aVF, augmented voltage, foot", 0.7),
          new Lead("2:3", "Lead V1", -0.5),
          new Lead("2:4", "Lead V2", -0.2),
          new Lead("2:5", "Lead V3", 0.3),
          new Lead("2:6", "Lead V4", 0.9),
          new Lead("2:7", "Lead V5", 1.1),
          new Lead("2:8", "Lead V6", 0.9));

  private Waveforms() {}

  /** A lead, and how much of the pulse it sees. */
  private record Lead(String code, String meaning, double share) {
    CodedConcept concept() {
      return CodedConcept.of(code, "MDC", meaning);
    }
  }

  /** The ECG of the day before the intervention. */
  static DataSet ecg(Case patient) {
    LocalDate day = patient.ecgDay();
    DataSet.Builder ecg =
        Headers.object(
            patient, "ECG", day, "ecg", 1, "ECG", SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, 1);
    return ecg.text(Tag.CONTENT_DATE, Case.text(day))
        .text(Tag.CONTENT_TIME, Headers.MORNING)
        .text(Tag.ACQUISITION_DATE_TIME, Case.text(day) + Headers.MORNING)
        .text(Tag.SERIES_DESCRIPTION, patient.site().say("resting ECG", "Ruhe-EKG"))
        .empty(Tag.ACQUISITION_CONTEXT_SEQUENCE)
        .item(Tag.WAVEFORM_SEQUENCE, group -> multiplex(group, patient.heart()))
        .build();
  }

  private static void multiplex(DataSet.Builder group, Heart heart) {
    group
        .text(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
        .put(numbers(Tag.NUMBER_OF_WAVEFORM_CHANNELS, LEADS.size()))
        .put(numbers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, SAMPLES))
        .text(Tag.SAMPLING_FREQUENCY, Integer.toString(RATE))
        .text(Tag.MULTIPLEX_GROUP_LABEL, "RHYTHM")
        .put(
            SequenceElement.of(
                Tag.CHANNEL_DEFINITION_SEQUENCE,
                LEADS.stream().map(Waveforms::channel).toArray(DataSet[]::new)))
        .put(numbers(Tag.WAVEFORM_BITS_ALLOCATED, 16))
        .text(Tag.WAVEFORM_SAMPLE_INTERPRETATION, "SS")
        .put(Elements.words(Tag.WAVEFORM_DATA, samples(heart)));
  }

  private static DataSet channel(Lead lead) {
    return DataSet.build(channel ->
        channel
            .put(Elements.code(Tag.CHANNEL_SOURCE_SEQUENCE, lead.concept()))
            .text(Tag.CHANNEL_SENSITIVITY, Elements.decimal(STEP / 1000))
            .put(Elements.code(Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE, Codes.MILLIVOLT))
            .text(Tag.CHANNEL_SENSITIVITY_CORRECTION_FACTOR, "1")
            .text(Tag.CHANNEL_BASELINE, "0")
            .text(Tag.CHANNEL_SAMPLE_SKEW, "0")
            .put(numbers(Tag.WAVEFORM_BITS_STORED, 16))
            .text(Tag.FILTER_LOW_FREQUENCY, "0.05")
            .text(Tag.FILTER_HIGH_FREQUENCY, "150"));
  }

  private static short[] samples(Heart heart) {
    PulseWave wave = new PulseWave(heart);
    short[] samples = new short[SAMPLES * LEADS.size()];
    for (int i = 0; i < SAMPLES; i++) {
      double voltage = wave.at(i * 1000.0 / RATE);
      for (int lead = 0; lead < LEADS.size(); lead++) {
        samples[i * LEADS.size() + lead] =
            (short) Math.round(voltage * LEADS.get(lead).share() / STEP);
      }
    }
    return samples;
  }
}

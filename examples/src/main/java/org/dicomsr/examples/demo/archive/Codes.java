package org.dicomsr.examples.demo.archive;

import org.dicomsr.model.coding.CodedConcept;

/** Codes that all sites write alike. */
final class Codes {
  static final CodedConcept CHEST = sct("43799004", "Chest");
  static final CodedConcept CT = CodedConcept.of("25045-6", "LN", "CT unspecified body region");
  static final CodedConcept TWELVE_LEAD_ECG = sct("268400002", "12-Lead ECG");
  static final CodedConcept SEMI_AUTOMATIC =
      CodedConcept.of("123106", "DCM", "Semi-automatic Segmentation");
  static final CodedConcept MILLIVOLT = CodedConcept.of("mV", "UCUM", "mV");
  static final CodedConcept STANDARD_LEADS =
      CodedConcept.of(
          "10:11265", "MDC", "Standard 12-lead positions, electrodes placed individually");
  static final CodedConcept FRIDERICIA =
      CodedConcept.of("122732", "DCM", "Fridericia QTc Algorithm");
  static final CodedConcept MALE = CodedConcept.of("M", "DCM", "Male");
  static final CodedConcept FEMALE = CodedConcept.of("F", "DCM", "Female");
  static final CodedConcept SOURCE_OF_MEASUREMENT =
      CodedConcept.of("121112", "DCM", "Source of Measurement");

  static final CodedConcept NOT_MEASURED = CodedConcept.of("114006", "DCM", "Measurement failure");

  private Codes() {}

  private static CodedConcept sct(String value, String meaning) {
    return CodedConcept.of(value, "SCT", meaning);
  }

  /** A code of the consortium. */
  static CodedConcept tavi(String value, String meaning) {
    return CodedConcept.of(value, "99TAVI", meaning);
  }
}

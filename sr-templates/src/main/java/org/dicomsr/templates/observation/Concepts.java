package org.dicomsr.templates.observation;

import org.dicomsr.model.coding.CodedConcept;

/** Values of Observer Type (CID 270) and Subject Class (CID 271) that no template names as such. */
final class Concepts {
  static final CodedConcept DEVICE = CodedConcept.of("121007", "DCM", "Device");
  static final CodedConcept FETUS = CodedConcept.of("121026", "DCM", "Fetus");
  static final CodedConcept SPECIMEN = CodedConcept.of("121027", "DCM", "Specimen");
  static final CodedConcept DEVICE_SUBJECT = CodedConcept.of("121192", "DCM", "Device Subject");

  private Concepts() {}
}

package org.dicomsr.model.dicom.json;

/** How the numbers of DS, IS, SV and UV are written, for which PS3.18 F.2.3 leaves the choice. */
public enum JsonNumberForm {
  /**
   * As JSON numbers with their original digits; as strings where that would change text or lose
   * digits.
   */
  NUMBER,
  /** Always as strings. */
  STRING
}

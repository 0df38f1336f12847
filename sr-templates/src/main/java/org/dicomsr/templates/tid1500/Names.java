package org.dicomsr.templates.tid1500;

import org.dicomsr.model.coding.CodedConcept;

/** Concept names of schemes that have too few of them for a class of their own. */
final class Names {
  static final CodedConcept MR_COIL = CodedConcept.of("RID10813", "RADLEX", "MR coil");
  static final CodedConcept TIME_POINT = CodedConcept.of("C2348792", "UMLS", "Time Point");
  static final CodedConcept QUALITATIVE_EVALUATIONS =
      CodedConcept.of("C0034375", "UMLS", "Qualitative Evaluations");

  private Names() {}
}

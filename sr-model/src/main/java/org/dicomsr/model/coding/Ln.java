package org.dicomsr.model.coding;

/**
 * Codes of LOINC that template rows use, as concept names or fixed values.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class Ln {

  /** (2086-7, LN, "Cholesterol.in HDL"). */
  public static final CodedConcept CHOLESTEROL_IN_HDL =
      CodedConcept.of("2086-7", "LN", "Cholesterol.in HDL");

  /** (2089-1, LN, "Cholesterol.in LDL"). */
  public static final CodedConcept CHOLESTEROL_IN_LDL =
      CodedConcept.of("2089-1", "LN", "Cholesterol.in LDL");

  /** (55111-9, LN, "Current Procedure Descriptions"). */
  public static final CodedConcept CURRENT_PROCEDURE_DESCRIPTIONS =
      CodedConcept.of("55111-9", "LN", "Current Procedure Descriptions");

  /** (18810-2, LN, "ECG overall finding"). */
  public static final CodedConcept ECG_OVERALL_FINDING =
      CodedConcept.of("18810-2", "LN", "ECG overall finding");

  /** (28010-7, LN, "ECG Report"). */
  public static final CodedConcept ECG_REPORT = CodedConcept.of("28010-7", "LN", "ECG Report");

  /** (11951-1, LN, "Fetus ID"). */
  public static final CodedConcept FETUS_ID = CodedConcept.of("11951-1", "LN", "Fetus ID");

  /** (14749-6, LN, "Glucose"). */
  public static final CodedConcept GLUCOSE = CodedConcept.of("14749-6", "LN", "Glucose");

  /** (11323-3, LN, "Health status"). */
  public static final CodedConcept HEALTH_STATUS =
      CodedConcept.of("11323-3", "LN", "Health status");

  /** (11329-0, LN, "History"). */
  public static final CodedConcept HISTORY = CodedConcept.of("11329-0", "LN", "History");

  /** (10157-6, LN, "History of Family Member Diseases"). */
  public static final CodedConcept HISTORY_OF_FAMILY_MEMBER_DISEASES =
      CodedConcept.of("10157-6", "LN", "History of Family Member Diseases");

  /** (46264-8, LN, "History of medical device use"). */
  public static final CodedConcept HISTORY_OF_MEDICAL_DEVICE_USE =
      CodedConcept.of("46264-8", "LN", "History of medical device use");

  /** (10160-0, LN, "History of Medication Use"). */
  public static final CodedConcept HISTORY_OF_MEDICATION_USE =
      CodedConcept.of("10160-0", "LN", "History of Medication Use");

  /** (18785-6, LN, "Indications for Procedure"). */
  public static final CodedConcept INDICATIONS_FOR_PROCEDURE =
      CodedConcept.of("18785-6", "LN", "Indications for Procedure");

  /** (55281-0, LN, "Number of Fetuses"). */
  public static final CodedConcept NUMBER_OF_FETUSES =
      CodedConcept.of("55281-0", "LN", "Number of Fetuses");

  /** (11878-6, LN, "Number of Fetuses by US"). */
  public static final CodedConcept NUMBER_OF_FETUSES_BY_US =
      CodedConcept.of("11878-6", "LN", "Number of Fetuses by US");

  /** (10167-5, LN, "Past Surgical History"). */
  public static final CodedConcept PAST_SURGICAL_HISTORY =
      CodedConcept.of("10167-5", "LN", "Past Surgical History");

  /** (8302-2, LN, "Patient Height"). */
  public static final CodedConcept PATIENT_HEIGHT =
      CodedConcept.of("8302-2", "LN", "Patient Height");

  /** (29463-7, LN, "Patient Weight"). */
  public static final CodedConcept PATIENT_WEIGHT =
      CodedConcept.of("29463-7", "LN", "Patient Weight");

  /** (55114-3, LN, "Prior Procedure Descriptions"). */
  public static final CodedConcept PRIOR_PROCEDURE_DESCRIPTIONS =
      CodedConcept.of("55114-3", "LN", "Prior Procedure Descriptions");

  /** (11450-4, LN, "Problem List"). */
  public static final CodedConcept PROBLEM_LIST = CodedConcept.of("11450-4", "LN", "Problem List");

  /** (30954-2, LN, "Relevant Diagnostic Tests and/or Laboratory Data"). */
  public static final CodedConcept RELEVANT_DIAGNOSTIC_TESTS_AND_OR_LABORATORY_DATA =
      CodedConcept.of("30954-2", "LN", "Relevant Diagnostic Tests and/or Laboratory Data");

  /** (29762-2, LN, "Social History"). */
  public static final CodedConcept SOCIAL_HISTORY =
      CodedConcept.of("29762-2", "LN", "Social History");

  /** (33999-4, LN, "Status"). */
  public static final CodedConcept STATUS = CodedConcept.of("33999-4", "LN", "Status");

  /** (55112-7, LN, "Summary"). */
  public static final CodedConcept SUMMARY = CodedConcept.of("55112-7", "LN", "Summary");

  /** (74711-3, LN, "Unique Device Identifier"). */
  public static final CodedConcept UNIQUE_DEVICE_IDENTIFIER =
      CodedConcept.of("74711-3", "LN", "Unique Device Identifier");

  private Ln() {}
}

package org.dicomsr.model.coding;

/**
 * Codes of SNOMED CT, as used in DICOM that template rows use, as concept names or fixed values.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class Sct {

  /** (44808001, SCT, "Arrhythmia"). */
  public static final CodedConcept ARRHYTHMIA = CodedConcept.of("44808001", "SCT", "Arrhythmia");

  /** (116676008, SCT, "Associated Morphology"). */
  public static final CodedConcept ASSOCIATED_MORPHOLOGY =
      CodedConcept.of("116676008", "SCT", "Associated Morphology");

  /** (371524004, SCT, "Clinical Report"). */
  public static final CodedConcept CLINICAL_REPORT =
      CodedConcept.of("371524004", "SCT", "Clinical Report");

  /** (78267003, SCT, "Cocaine Abuse"). */
  public static final CodedConcept COCAINE_ABUSE =
      CodedConcept.of("78267003", "SCT", "Cocaine Abuse");

  /** (261004008, SCT, "Diagnostic intent"). */
  public static final CodedConcept DIAGNOSTIC_INTENT =
      CodedConcept.of("261004008", "SCT", "Diagnostic intent");

  /** (271650006, SCT, "Diastolic Blood Pressure"). */
  public static final CodedConcept DIASTOLIC_BLOOD_PRESSURE =
      CodedConcept.of("271650006", "SCT", "Diastolic Blood Pressure");

  /** (260911001, SCT, "Dosage"). */
  public static final CodedConcept DOSAGE = CodedConcept.of("260911001", "SCT", "Dosage");

  /** (228366006, SCT, "Drug misuse behavior"). */
  public static final CodedConcept DRUG_MISUSE_BEHAVIOR =
      CodedConcept.of("228366006", "SCT", "Drug misuse behavior");

  /** (271921002, SCT, "ECG Finding"). */
  public static final CodedConcept ECG_FINDING = CodedConcept.of("271921002", "SCT", "ECG Finding");

  /** (416471007, SCT, "Family history of clinical finding"). */
  public static final CodedConcept FAMILY_HISTORY_OF_CLINICAL_FINDING =
      CodedConcept.of("416471007", "SCT", "Family history of clinical finding");

  /** (276214006, SCT, "Finding category"). */
  public static final CodedConcept FINDING_CATEGORY =
      CodedConcept.of("276214006", "SCT", "Finding category");

  /** (363698007, SCT, "Finding Site"). */
  public static final CodedConcept FINDING_SITE =
      CodedConcept.of("363698007", "SCT", "Finding Site");

  /** (304283002, SCT, "Half-life of radiopharmaceutical"). */
  public static final CodedConcept HALF_LIFE_OF_RADIOPHARMACEUTICAL =
      CodedConcept.of("304283002", "SCT", "Half-life of radiopharmaceutical");

  /** (161445009, SCT, "History of Diabetes mellitus"). */
  public static final CodedConcept HISTORY_OF_DIABETES_MELLITUS =
      CodedConcept.of("161445009", "SCT", "History of Diabetes mellitus");

  /** (414416008, SCT, "History of Hypercholesterolemia"). */
  public static final CodedConcept HISTORY_OF_HYPERCHOLESTEROLEMIA =
      CodedConcept.of("414416008", "SCT", "History of Hypercholesterolemia");

  /** (161501007, SCT, "History of Hypertension"). */
  public static final CodedConcept HISTORY_OF_HYPERTENSION =
      CodedConcept.of("161501007", "SCT", "History of Hypertension");

  /** (275552000, SCT, "History of Kidney disease"). */
  public static final CodedConcept HISTORY_OF_KIDNEY_DISEASE =
      CodedConcept.of("275552000", "SCT", "History of Kidney disease");

  /** (399211009, SCT, "History of Myocardial infarction"). */
  public static final CodedConcept HISTORY_OF_MYOCARDIAL_INFARCTION =
      CodedConcept.of("399211009", "SCT", "History of Myocardial infarction");

  /** (337915000, SCT, "homo sapiens"). */
  public static final CodedConcept HOMO_SAPIENS =
      CodedConcept.of("337915000", "SCT", "homo sapiens");

  /** (443325000, SCT, "ICD in situ"). */
  public static final CodedConcept ICD_IN_SITU = CodedConcept.of("443325000", "SCT", "ICD in situ");

  /** (272741003, SCT, "Laterality"). */
  public static final CodedConcept LATERALITY = CodedConcept.of("272741003", "SCT", "Laterality");

  /** (370129005, SCT, "Measurement Method"). */
  public static final CodedConcept MEASUREMENT_METHOD =
      CodedConcept.of("370129005", "SCT", "Measurement Method");

  /** (441509002, SCT, "Pacemaker in situ"). */
  public static final CodedConcept PACEMAKER_IN_SITU =
      CodedConcept.of("441509002", "SCT", "Pacemaker in situ");

  /** (415229000, SCT, "Racial group"). */
  public static final CodedConcept RACIAL_GROUP =
      CodedConcept.of("415229000", "SCT", "Racial group");

  /** (89457008, SCT, "Radionuclide"). */
  public static final CodedConcept RADIONUCLIDE =
      CodedConcept.of("89457008", "SCT", "Radionuclide");

  /** (349358000, SCT, "Radiopharmaceutical agent"). */
  public static final CodedConcept RADIOPHARMACEUTICAL_AGENT =
      CodedConcept.of("349358000", "SCT", "Radiopharmaceutical agent");

  /** (410675002, SCT, "Route of Administration"). */
  public static final CodedConcept ROUTE_OF_ADMINISTRATION =
      CodedConcept.of("410675002", "SCT", "Route of Administration");

  /** (246112005, SCT, "Severity"). */
  public static final CodedConcept SEVERITY = CodedConcept.of("246112005", "SCT", "Severity");

  /** (160476009, SCT, "Social History"). */
  public static final CodedConcept SOCIAL_HISTORY =
      CodedConcept.of("160476009", "SCT", "Social History");

  /** (371439000, SCT, "Specimen Type"). */
  public static final CodedConcept SPECIMEN_TYPE =
      CodedConcept.of("371439000", "SCT", "Specimen Type");

  /** (258214002, SCT, "Stage"). */
  public static final CodedConcept STAGE = CodedConcept.of("258214002", "SCT", "Stage");

  /** (365416000, SCT, "ST Segment Finding"). */
  public static final CodedConcept ST_SEGMENT_FINDING =
      CodedConcept.of("365416000", "SCT", "ST Segment Finding");

  /** (408732007, SCT, "Subject relationship"). */
  public static final CodedConcept SUBJECT_RELATIONSHIP =
      CodedConcept.of("408732007", "SCT", "Subject relationship");

  /** (387713003, SCT, "Surgical Procedure"). */
  public static final CodedConcept SURGICAL_PROCEDURE =
      CodedConcept.of("387713003", "SCT", "Surgical Procedure");

  /** (271649006, SCT, "Systolic Blood Pressure"). */
  public static final CodedConcept SYSTOLIC_BLOOD_PRESSURE =
      CodedConcept.of("271649006", "SCT", "Systolic Blood Pressure");

  /** (277132007, SCT, "Therapy"). */
  public static final CodedConcept THERAPY = CodedConcept.of("277132007", "SCT", "Therapy");

  /** (365981007, SCT, "Tobacco Smoking Behavior"). */
  public static final CodedConcept TOBACCO_SMOKING_BEHAVIOR =
      CodedConcept.of("365981007", "SCT", "Tobacco Smoking Behavior");

  /** (106233006, SCT, "Topographical modifier"). */
  public static final CodedConcept TOPOGRAPHICAL_MODIFIER =
      CodedConcept.of("106233006", "SCT", "Topographical modifier");

  private Sct() {}
}

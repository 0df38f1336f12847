package org.dicomsr.model.coding;

/**
 * Codes of DICOM Controlled Terminology (PS3.16 Annex D) that template rows use, as concept names
 * or fixed values.
 *
 * <p>Written by {@code tools/spec/codes.py}; each constant is named after the meaning of its code.
 */
public final class Dcm {

  /** (121022, DCM, "Accession Number"). */
  public static final CodedConcept ACCESSION_NUMBER =
      CodedConcept.of("121022", "DCM", "Accession Number");

  /** (126201, DCM, "Acquisition Date"). */
  public static final CodedConcept ACQUISITION_DATE =
      CodedConcept.of("126201", "DCM", "Acquisition Date");

  /** (122142, DCM, "Acquisition Device Type"). */
  public static final CodedConcept ACQUISITION_DEVICE_TYPE =
      CodedConcept.of("122142", "DCM", "Acquisition Device Type");

  /** (126202, DCM, "Acquisition Time"). */
  public static final CodedConcept ACQUISITION_TIME =
      CodedConcept.of("126202", "DCM", "Acquisition Time");

  /** (111000, DCM, "Algorithm Family"). */
  public static final CodedConcept ALGORITHM_FAMILY =
      CodedConcept.of("111000", "DCM", "Algorithm Family");

  /** (122405, DCM, "Algorithm Manufacturer"). */
  public static final CodedConcept ALGORITHM_MANUFACTURER =
      CodedConcept.of("122405", "DCM", "Algorithm Manufacturer");

  /** (111001, DCM, "Algorithm Name"). */
  public static final CodedConcept ALGORITHM_NAME =
      CodedConcept.of("111001", "DCM", "Algorithm Name");

  /** (111002, DCM, "Algorithm Parameters"). */
  public static final CodedConcept ALGORITHM_PARAMETERS =
      CodedConcept.of("111002", "DCM", "Algorithm Parameters");

  /** (111003, DCM, "Algorithm Version"). */
  public static final CodedConcept ALGORITHM_VERSION =
      CodedConcept.of("111003", "DCM", "Algorithm Version");

  /** (121056, DCM, "Area Outline"). */
  public static final CodedConcept AREA_OUTLINE = CodedConcept.of("121056", "DCM", "Area Outline");

  /** (122149, DCM, "Beat Number"). */
  public static final CodedConcept BEAT_NUMBER = CodedConcept.of("122149", "DCM", "Beat Number");

  /** (121106, DCM, "Comment"). */
  public static final CodedConcept COMMENT = CodedConcept.of("121106", "DCM", "Comment");

  /** (122140, DCM, "Comparison with Prior Study Done"). */
  public static final CodedConcept COMPARISON_WITH_PRIOR_STUDY_DONE =
      CodedConcept.of("122140", "DCM", "Comparison with Prior Study Done");

  /** (121430, DCM, "Concern"). */
  public static final CodedConcept CONCERN = CodedConcept.of("121430", "DCM", "Concern");

  /** (111018, DCM, "Content Date"). */
  public static final CodedConcept CONTENT_DATE = CodedConcept.of("111018", "DCM", "Content Date");

  /** (111019, DCM, "Content Time"). */
  public static final CodedConcept CONTENT_TIME = CodedConcept.of("111019", "DCM", "Content Time");

  /** (121046, DCM, "Country of Language"). */
  public static final CodedConcept COUNTRY_OF_LANGUAGE =
      CodedConcept.of("121046", "DCM", "Country of Language");

  /** (130546, DCM, "Cross-sectional scan plane orientation"). */
  public static final CodedConcept CROSS_SECTIONAL_SCAN_PLANE_ORIENTATION =
      CodedConcept.of("130546", "DCM", "Cross-sectional scan plane orientation");

  /** (113820, DCM, "CT Acquisition Type"). */
  public static final CodedConcept CT_ACQUISITION_TYPE =
      CodedConcept.of("113820", "DCM", "CT Acquisition Type");

  /** (121431, DCM, "DateTime Concern Noted"). */
  public static final CodedConcept DATETIME_CONCERN_NOTED =
      CodedConcept.of("121431", "DCM", "DateTime Concern Noted");

  /** (121432, DCM, "DateTime Concern Resolved"). */
  public static final CodedConcept DATETIME_CONCERN_RESOLVED =
      CodedConcept.of("121432", "DCM", "DateTime Concern Resolved");

  /** (111527, DCM, "DateTime Ended"). */
  public static final CodedConcept DATETIME_ENDED =
      CodedConcept.of("111527", "DCM", "DateTime Ended");

  /** (121433, DCM, "DateTime Problem Resolved"). */
  public static final CodedConcept DATETIME_PROBLEM_RESOLVED =
      CodedConcept.of("121433", "DCM", "DateTime Problem Resolved");

  /** (111526, DCM, "DateTime Started"). */
  public static final CodedConcept DATETIME_STARTED =
      CodedConcept.of("111526", "DCM", "DateTime Started");

  /** (121401, DCM, "Derivation"). */
  public static final CodedConcept DERIVATION = CodedConcept.of("121401", "DCM", "Derivation");

  /** (126011, DCM, "Derived Imaging Measurements"). */
  public static final CodedConcept DERIVED_IMAGING_MEASUREMENTS =
      CodedConcept.of("126011", "DCM", "Derived Imaging Measurements");

  /** (120999, DCM, "Device Description"). */
  public static final CodedConcept DEVICE_DESCRIPTION =
      CodedConcept.of("120999", "DCM", "Device Description");

  /** (121014, DCM, "Device Observer Manufacturer"). */
  public static final CodedConcept DEVICE_OBSERVER_MANUFACTURER =
      CodedConcept.of("121014", "DCM", "Device Observer Manufacturer");

  /** (121061, DCM, "Device Observer Manufacturer Class UID"). */
  public static final CodedConcept DEVICE_OBSERVER_MANUFACTURER_CLASS_UID =
      CodedConcept.of("121061", "DCM", "Device Observer Manufacturer Class UID");

  /** (121015, DCM, "Device Observer Model Name"). */
  public static final CodedConcept DEVICE_OBSERVER_MODEL_NAME =
      CodedConcept.of("121015", "DCM", "Device Observer Model Name");

  /** (121013, DCM, "Device Observer Name"). */
  public static final CodedConcept DEVICE_OBSERVER_NAME =
      CodedConcept.of("121013", "DCM", "Device Observer Name");

  /** (121017, DCM, "Device Observer Physical Location During Observation"). */
  public static final CodedConcept DEVICE_OBSERVER_PHYSICAL_LOCATION_DURING_OBSERVATION =
      CodedConcept.of("121017", "DCM", "Device Observer Physical Location During Observation");

  /** (121016, DCM, "Device Observer Serial Number"). */
  public static final CodedConcept DEVICE_OBSERVER_SERIAL_NUMBER =
      CodedConcept.of("121016", "DCM", "Device Observer Serial Number");

  /** (121012, DCM, "Device Observer UID"). */
  public static final CodedConcept DEVICE_OBSERVER_UID =
      CodedConcept.of("121012", "DCM", "Device Observer UID");

  /** (113876, DCM, "Device Role in Procedure"). */
  public static final CodedConcept DEVICE_ROLE_IN_PROCEDURE =
      CodedConcept.of("113876", "DCM", "Device Role in Procedure");

  /** (121194, DCM, "Device Subject Manufacturer"). */
  public static final CodedConcept DEVICE_SUBJECT_MANUFACTURER =
      CodedConcept.of("121194", "DCM", "Device Subject Manufacturer");

  /** (121195, DCM, "Device Subject Model Name"). */
  public static final CodedConcept DEVICE_SUBJECT_MODEL_NAME =
      CodedConcept.of("121195", "DCM", "Device Subject Model Name");

  /** (121193, DCM, "Device Subject Name"). */
  public static final CodedConcept DEVICE_SUBJECT_NAME =
      CodedConcept.of("121193", "DCM", "Device Subject Name");

  /** (121197, DCM, "Device Subject Physical Location during observation"). */
  public static final CodedConcept DEVICE_SUBJECT_PHYSICAL_LOCATION_DURING_OBSERVATION =
      CodedConcept.of("121197", "DCM", "Device Subject Physical Location during observation");

  /** (121196, DCM, "Device Subject Serial Number"). */
  public static final CodedConcept DEVICE_SUBJECT_SERIAL_NUMBER =
      CodedConcept.of("121196", "DCM", "Device Subject Serial Number");

  /** (121198, DCM, "Device Subject UID"). */
  public static final CodedConcept DEVICE_SUBJECT_UID =
      CodedConcept.of("121198", "DCM", "Device Subject UID");

  /** (121003, DCM, "Document"). */
  public static final CodedConcept DOCUMENT = CodedConcept.of("121003", "DCM", "Document");

  /** (121144, DCM, "Document Title"). */
  public static final CodedConcept DOCUMENT_TITLE =
      CodedConcept.of("121144", "DCM", "Document Title");

  /** (122158, DCM, "ECG Global Measurements"). */
  public static final CodedConcept ECG_GLOBAL_MEASUREMENTS =
      CodedConcept.of("122158", "DCM", "ECG Global Measurements");

  /** (122159, DCM, "ECG Lead Measurements"). */
  public static final CodedConcept ECG_LEAD_MEASUREMENTS =
      CodedConcept.of("122159", "DCM", "ECG Lead Measurements");

  /** (121122, DCM, "Equipment Identification"). */
  public static final CodedConcept EQUIPMENT_IDENTIFICATION =
      CodedConcept.of("121122", "DCM", "Equipment Identification");

  /** (121050, DCM, "Equivalent Meaning of Concept Name"). */
  public static final CodedConcept EQUIVALENT_MEANING_OF_CONCEPT_NAME =
      CodedConcept.of("121050", "DCM", "Equivalent Meaning of Concept Name");

  /** (121051, DCM, "Equivalent Meaning of Value"). */
  public static final CodedConcept EQUIVALENT_MEANING_OF_VALUE =
      CodedConcept.of("121051", "DCM", "Equivalent Meaning of Value");

  /** (121021, DCM, "Filler Number"). */
  public static final CodedConcept FILLER_NUMBER =
      CodedConcept.of("121021", "DCM", "Filler Number");

  /** (121071, DCM, "Finding"). */
  public static final CodedConcept FINDING = CodedConcept.of("121071", "DCM", "Finding");

  /** (112227, DCM, "Frame of Reference UID"). */
  public static final CodedConcept FRAME_OF_REFERENCE_UID =
      CodedConcept.of("112227", "DCM", "Frame of Reference UID");

  /** (130400, DCM, "Geometric purpose of region"). */
  public static final CodedConcept GEOMETRIC_PURPOSE_OF_REGION =
      CodedConcept.of("130400", "DCM", "Geometric purpose of region");

  /** (127857, DCM, "Glucose Measurement Date"). */
  public static final CodedConcept GLUCOSE_MEASUREMENT_DATE =
      CodedConcept.of("127857", "DCM", "Glucose Measurement Date");

  /** (127858, DCM, "Glucose Measurement Time"). */
  public static final CodedConcept GLUCOSE_MEASUREMENT_TIME =
      CodedConcept.of("127858", "DCM", "Glucose Measurement Time");

  /** (111026, DCM, "Horizontal Pixel Spacing"). */
  public static final CodedConcept HORIZONTAL_PIXEL_SPACING =
      CodedConcept.of("111026", "DCM", "Horizontal Pixel Spacing");

  /** (128775, DCM, "Identifier within Person Observer's Role"). */
  public static final CodedConcept IDENTIFIER_WITHIN_PERSON_OBSERVERS_ROLE =
      CodedConcept.of("128775", "DCM", "Identifier within Person Observer's Role");

  /** (121200, DCM, "Illustration of ROI"). */
  public static final CodedConcept ILLUSTRATION_OF_ROI =
      CodedConcept.of("121200", "DCM", "Illustration of ROI");

  /** (111027, DCM, "Image Laterality"). */
  public static final CodedConcept IMAGE_LATERALITY =
      CodedConcept.of("111027", "DCM", "Image Laterality");

  /** (111028, DCM, "Image Library"). */
  public static final CodedConcept IMAGE_LIBRARY =
      CodedConcept.of("111028", "DCM", "Image Library");

  /** (126200, DCM, "Image Library Group"). */
  public static final CodedConcept IMAGE_LIBRARY_GROUP =
      CodedConcept.of("126200", "DCM", "Image Library Group");

  /** (110907, DCM, "Image Orientation (Patient) Column X"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_COLUMN_X =
      CodedConcept.of("110907", "DCM", "Image Orientation (Patient) Column X");

  /** (110908, DCM, "Image Orientation (Patient) Column Y"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_COLUMN_Y =
      CodedConcept.of("110908", "DCM", "Image Orientation (Patient) Column Y");

  /** (110909, DCM, "Image Orientation (Patient) Column Z"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_COLUMN_Z =
      CodedConcept.of("110909", "DCM", "Image Orientation (Patient) Column Z");

  /** (110904, DCM, "Image Orientation (Patient) Row X"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_ROW_X =
      CodedConcept.of("110904", "DCM", "Image Orientation (Patient) Row X");

  /** (110905, DCM, "Image Orientation (Patient) Row Y"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_ROW_Y =
      CodedConcept.of("110905", "DCM", "Image Orientation (Patient) Row Y");

  /** (110906, DCM, "Image Orientation (Patient) Row Z"). */
  public static final CodedConcept IMAGE_ORIENTATION_PATIENT_ROW_Z =
      CodedConcept.of("110906", "DCM", "Image Orientation (Patient) Row Z");

  /** (110901, DCM, "Image Position (Patient) X"). */
  public static final CodedConcept IMAGE_POSITION_PATIENT_X =
      CodedConcept.of("110901", "DCM", "Image Position (Patient) X");

  /** (110902, DCM, "Image Position (Patient) Y"). */
  public static final CodedConcept IMAGE_POSITION_PATIENT_Y =
      CodedConcept.of("110902", "DCM", "Image Position (Patient) Y");

  /** (110903, DCM, "Image Position (Patient) Z"). */
  public static final CodedConcept IMAGE_POSITION_PATIENT_Z =
      CodedConcept.of("110903", "DCM", "Image Position (Patient) Z");

  /** (111030, DCM, "Image Region"). */
  public static final CodedConcept IMAGE_REGION = CodedConcept.of("111030", "DCM", "Image Region");

  /** (111031, DCM, "Image View"). */
  public static final CodedConcept IMAGE_VIEW = CodedConcept.of("111031", "DCM", "Image View");

  /** (111032, DCM, "Image View Modifier"). */
  public static final CodedConcept IMAGE_VIEW_MODIFIER =
      CodedConcept.of("111032", "DCM", "Image View Modifier");

  /** (126010, DCM, "Imaging Measurements"). */
  public static final CodedConcept IMAGING_MEASUREMENTS =
      CodedConcept.of("126010", "DCM", "Imaging Measurements");

  /** (113609, DCM, "Instance Number"). */
  public static final CodedConcept INSTANCE_NUMBER =
      CodedConcept.of("113609", "DCM", "Instance Number");

  /** (110190, DCM, "Issuer of Identifier"). */
  public static final CodedConcept ISSUER_OF_IDENTIFIER =
      CodedConcept.of("110190", "DCM", "Issuer of Identifier");

  /** (111724, DCM, "Issuer of Specimen Identifier"). */
  public static final CodedConcept ISSUER_OF_SPECIMEN_IDENTIFIER =
      CodedConcept.of("111724", "DCM", "Issuer of Specimen Identifier");

  /** (121049, DCM, "Language of Content Item and Descendants"). */
  public static final CodedConcept LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS =
      CodedConcept.of("121049", "DCM", "Language of Content Item and Descendants");

  /** (121047, DCM, "Language of Value"). */
  public static final CodedConcept LANGUAGE_OF_VALUE =
      CodedConcept.of("121047", "DCM", "Language of Value");

  /** (122148, DCM, "Lead ID"). */
  public static final CodedConcept LEAD_ID = CodedConcept.of("122148", "DCM", "Lead ID");

  /** (121403, DCM, "Level of Significance"). */
  public static final CodedConcept LEVEL_OF_SIGNIFICANCE =
      CodedConcept.of("121403", "DCM", "Level of Significance");

  /** (128741, DCM, "Longitudinal Temporal Event Type"). */
  public static final CodedConcept LONGITUDINAL_TEMPORAL_EVENT_TYPE =
      CodedConcept.of("128741", "DCM", "Longitudinal Temporal Event Type");

  /** (128740, DCM, "Longitudinal Temporal Offset from Event"). */
  public static final CodedConcept LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT =
      CodedConcept.of("128740", "DCM", "Longitudinal Temporal Offset from Event");

  /** (130542, DCM, "Magnetic field strength"). */
  public static final CodedConcept MAGNETIC_FIELD_STRENGTH =
      CodedConcept.of("130542", "DCM", "Magnetic field strength");

  /** (125007, DCM, "Measurement Group"). */
  public static final CodedConcept MEASUREMENT_GROUP =
      CodedConcept.of("125007", "DCM", "Measurement Group");

  /** (121436, DCM, "Medical Device Used"). */
  public static final CodedConcept MEDICAL_DEVICE_USED =
      CodedConcept.of("121436", "DCM", "Medical Device Used");

  /** (111516, DCM, "Medication Type"). */
  public static final CodedConcept MEDICATION_TYPE =
      CodedConcept.of("111516", "DCM", "Medication Type");

  /** (121139, DCM, "Modality"). */
  public static final CodedConcept MODALITY = CodedConcept.of("121139", "DCM", "Modality");

  /** (121036, DCM, "Mother of fetus"). */
  public static final CodedConcept MOTHER_OF_FETUS =
      CodedConcept.of("121036", "DCM", "Mother of fetus");

  /** (110852, DCM, "MR signal intensity"). */
  public static final CodedConcept MR_SIGNAL_INTENSITY =
      CodedConcept.of("110852", "DCM", "MR signal intensity");

  /** (121402, DCM, "Normality"). */
  public static final CodedConcept NORMALITY = CodedConcept.of("121402", "DCM", "Normality");

  /** (121408, DCM, "Normal Range Authority"). */
  public static final CodedConcept NORMAL_RANGE_AUTHORITY =
      CodedConcept.of("121408", "DCM", "Normal Range Authority");

  /** (121407, DCM, "Normal Range description"). */
  public static final CodedConcept NORMAL_RANGE_DESCRIPTION =
      CodedConcept.of("121407", "DCM", "Normal Range description");

  /** (122707, DCM, "Number of Ectopic Beats"). */
  public static final CodedConcept NUMBER_OF_ECTOPIC_BEATS =
      CodedConcept.of("122707", "DCM", "Number of Ectopic Beats");

  /** (121140, DCM, "Number of Frames"). */
  public static final CodedConcept NUMBER_OF_FRAMES =
      CodedConcept.of("121140", "DCM", "Number of Frames");

  /** (131564, DCM, "Number of Series Related Instances"). */
  public static final CodedConcept NUMBER_OF_SERIES_RELATED_INSTANCES =
      CodedConcept.of("131564", "DCM", "Number of Series Related Instances");

  /** (131565, DCM, "Number of Study Related Series"). */
  public static final CodedConcept NUMBER_OF_STUDY_RELATED_SERIES =
      CodedConcept.of("131565", "DCM", "Number of Study Related Series");

  /** (121005, DCM, "Observer Type"). */
  public static final CodedConcept OBSERVER_TYPE =
      CodedConcept.of("121005", "DCM", "Observer Type");

  /** (121055, DCM, "Path"). */
  public static final CodedConcept PATH = CodedConcept.of("121055", "DCM", "Path");

  /** (121230, DCM, "Path Vertex"). */
  public static final CodedConcept PATH_VERTEX = CodedConcept.of("121230", "DCM", "Path Vertex");

  /** (121025, DCM, "Patient"). */
  public static final CodedConcept PATIENT = CodedConcept.of("121025", "DCM", "Patient");

  /** (121118, DCM, "Patient Characteristics"). */
  public static final CodedConcept PATIENT_CHARACTERISTICS =
      CodedConcept.of("121118", "DCM", "Patient Characteristics");

  /** (111043, DCM, "Patient Orientation Column"). */
  public static final CodedConcept PATIENT_ORIENTATION_COLUMN =
      CodedConcept.of("111043", "DCM", "Patient Orientation Column");

  /** (111044, DCM, "Patient Orientation Row"). */
  public static final CodedConcept PATIENT_ORIENTATION_ROW =
      CodedConcept.of("111044", "DCM", "Patient Orientation Row");

  /** (109054, DCM, "Patient State"). */
  public static final CodedConcept PATIENT_STATE =
      CodedConcept.of("109054", "DCM", "Patient State");

  /** (121057, DCM, "Perimeter Outline"). */
  public static final CodedConcept PERIMETER_OUTLINE =
      CodedConcept.of("121057", "DCM", "Perimeter Outline");

  /** (121006, DCM, "Person"). */
  public static final CodedConcept PERSON = CodedConcept.of("121006", "DCM", "Person");

  /** (128774, DCM, "Person Observer's Login Name"). */
  public static final CodedConcept PERSON_OBSERVERS_LOGIN_NAME =
      CodedConcept.of("128774", "DCM", "Person Observer's Login Name");

  /** (121009, DCM, "Person Observer's Organization Name"). */
  public static final CodedConcept PERSON_OBSERVERS_ORGANIZATION_NAME =
      CodedConcept.of("121009", "DCM", "Person Observer's Organization Name");

  /** (121010, DCM, "Person Observer's Role in the Organization"). */
  public static final CodedConcept PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION =
      CodedConcept.of("121010", "DCM", "Person Observer's Role in the Organization");

  /** (121011, DCM, "Person Observer's Role in this Procedure"). */
  public static final CodedConcept PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE =
      CodedConcept.of("121011", "DCM", "Person Observer's Role in this Procedure");

  /** (121008, DCM, "Person Observer Name"). */
  public static final CodedConcept PERSON_OBSERVER_NAME =
      CodedConcept.of("121008", "DCM", "Person Observer Name");

  /** (126203, DCM, "PET Radionuclide Incubation Time"). */
  public static final CodedConcept PET_RADIONUCLIDE_INCUBATION_TIME =
      CodedConcept.of("126203", "DCM", "PET Radionuclide Incubation Time");

  /** (110911, DCM, "Pixel Data Columns"). */
  public static final CodedConcept PIXEL_DATA_COLUMNS =
      CodedConcept.of("110911", "DCM", "Pixel Data Columns");

  /** (110910, DCM, "Pixel Data Rows"). */
  public static final CodedConcept PIXEL_DATA_ROWS =
      CodedConcept.of("110910", "DCM", "Pixel Data Rows");

  /** (121020, DCM, "Placer Number"). */
  public static final CodedConcept PLACER_NUMBER =
      CodedConcept.of("121020", "DCM", "Placer Number");

  /** (121405, DCM, "Population description"). */
  public static final CodedConcept POPULATION_DESCRIPTION =
      CodedConcept.of("121405", "DCM", "Population description");

  /** (112011, DCM, "Positioner Primary Angle"). */
  public static final CodedConcept POSITIONER_PRIMARY_ANGLE =
      CodedConcept.of("112011", "DCM", "Positioner Primary Angle");

  /** (112012, DCM, "Positioner Secondary Angle"). */
  public static final CodedConcept POSITIONER_SECONDARY_ANGLE =
      CodedConcept.of("112012", "DCM", "Positioner Secondary Angle");

  /** (122075, DCM, "Prior report for current patient"). */
  public static final CodedConcept PRIOR_REPORT_FOR_CURRENT_PATIENT =
      CodedConcept.of("122075", "DCM", "Prior report for current patient");

  /** (121023, DCM, "Procedure Code"). */
  public static final CodedConcept PROCEDURE_CODE =
      CodedConcept.of("121023", "DCM", "Procedure Code");

  /** (122146, DCM, "Procedure DateTime"). */
  public static final CodedConcept PROCEDURE_DATETIME =
      CodedConcept.of("122146", "DCM", "Procedure DateTime");

  /** (121058, DCM, "Procedure reported"). */
  public static final CodedConcept PROCEDURE_REPORTED =
      CodedConcept.of("121058", "DCM", "Procedure reported");

  /** (122177, DCM, "Procedure Result"). */
  public static final CodedConcept PROCEDURE_RESULT =
      CodedConcept.of("122177", "DCM", "Procedure Result");

  /** (121019, DCM, "Procedure Study Component UID"). */
  public static final CodedConcept PROCEDURE_STUDY_COMPONENT_UID =
      CodedConcept.of("121019", "DCM", "Procedure Study Component UID");

  /** (121018, DCM, "Procedure Study Instance UID"). */
  public static final CodedConcept PROCEDURE_STUDY_INSTANCE_UID =
      CodedConcept.of("121018", "DCM", "Procedure Study Instance UID");

  /** (126071, DCM, "Protocol Time Point Identifier"). */
  public static final CodedConcept PROTOCOL_TIME_POINT_IDENTIFIER =
      CodedConcept.of("126071", "DCM", "Protocol Time Point Identifier");

  /** (128230, DCM, "Pulse Sequence Name"). */
  public static final CodedConcept PULSE_SEQUENCE_NAME =
      CodedConcept.of("128230", "DCM", "Pulse Sequence Name");

  /** (122145, DCM, "Qualitative Analysis"). */
  public static final CodedConcept QUALITATIVE_ANALYSIS =
      CodedConcept.of("122145", "DCM", "Qualitative Analysis");

  /** (122144, DCM, "Quantitative Analysis"). */
  public static final CodedConcept QUANTITATIVE_ANALYSIS =
      CodedConcept.of("122144", "DCM", "Quantitative Analysis");

  /** (121001, DCM, "Quotation Mode"). */
  public static final CodedConcept QUOTATION_MODE =
      CodedConcept.of("121001", "DCM", "Quotation Mode");

  /** (121002, DCM, "Quoted Source"). */
  public static final CodedConcept QUOTED_SOURCE =
      CodedConcept.of("121002", "DCM", "Quoted Source");

  /** (123010, DCM, "Radionuclide Residual Syringe Counts"). */
  public static final CodedConcept RADIONUCLIDE_RESIDUAL_SYRINGE_COUNTS =
      CodedConcept.of("123010", "DCM", "Radionuclide Residual Syringe Counts");

  /** (123009, DCM, "Radionuclide Syringe Counts"). */
  public static final CodedConcept RADIONUCLIDE_SYRINGE_COUNTS =
      CodedConcept.of("123009", "DCM", "Radionuclide Syringe Counts");

  /** (123006, DCM, "Radionuclide Total Dose"). */
  public static final CodedConcept RADIONUCLIDE_TOTAL_DOSE =
      CodedConcept.of("123006", "DCM", "Radionuclide Total Dose");

  /** (123007, DCM, "Radiopharmaceutical Specific Activity"). */
  public static final CodedConcept RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY =
      CodedConcept.of("123007", "DCM", "Radiopharmaceutical Specific Activity");

  /** (123003, DCM, "Radiopharmaceutical Start DateTime"). */
  public static final CodedConcept RADIOPHARMACEUTICAL_START_DATETIME =
      CodedConcept.of("123003", "DCM", "Radiopharmaceutical Start DateTime");

  /** (123004, DCM, "Radiopharmaceutical Stop DateTime"). */
  public static final CodedConcept RADIOPHARMACEUTICAL_STOP_DATETIME =
      CodedConcept.of("123004", "DCM", "Radiopharmaceutical Stop DateTime");

  /** (123005, DCM, "Radiopharmaceutical Volume"). */
  public static final CodedConcept RADIOPHARMACEUTICAL_VOLUME =
      CodedConcept.of("123005", "DCM", "Radiopharmaceutical Volume");

  /** (128003, DCM, "Reader Specialty"). */
  public static final CodedConcept READER_SPECIALTY =
      CodedConcept.of("128003", "DCM", "Reader Specialty");

  /** (126100, DCM, "Real World Value Map used for measurement"). */
  public static final CodedConcept REAL_WORLD_VALUE_MAP_USED_FOR_MEASUREMENT =
      CodedConcept.of("126100", "DCM", "Real World Value Map used for measurement");

  /** (113961, DCM, "Reconstruction Algorithm"). */
  public static final CodedConcept RECONSTRUCTION_ALGORITHM =
      CodedConcept.of("113961", "DCM", "Reconstruction Algorithm");

  /** (130489, DCM, "Referenced Region of Interest Identifier"). */
  public static final CodedConcept REFERENCED_REGION_OF_INTEREST_IDENTIFIER =
      CodedConcept.of("130489", "DCM", "Referenced Region of Interest Identifier");

  /** (121191, DCM, "Referenced Segment"). */
  public static final CodedConcept REFERENCED_SEGMENT =
      CodedConcept.of("121191", "DCM", "Referenced Segment");

  /** (121214, DCM, "Referenced Segmentation Frame"). */
  public static final CodedConcept REFERENCED_SEGMENTATION_FRAME =
      CodedConcept.of("121214", "DCM", "Referenced Segmentation Frame");

  /** (121406, DCM, "Reference Authority"). */
  public static final CodedConcept REFERENCE_AUTHORITY =
      CodedConcept.of("121406", "DCM", "Reference Authority");

  /** (130488, DCM, "Region in Space"). */
  public static final CodedConcept REGION_IN_SPACE =
      CodedConcept.of("130488", "DCM", "Region in Space");

  /** (121121, DCM, "Room Identification"). */
  public static final CodedConcept ROOM_IDENTIFICATION =
      CodedConcept.of("121121", "DCM", "Room Identification");

  /** (121404, DCM, "Selection Status"). */
  public static final CodedConcept SELECTION_STATUS =
      CodedConcept.of("121404", "DCM", "Selection Status");

  /** (131561, DCM, "Series Date"). */
  public static final CodedConcept SERIES_DATE = CodedConcept.of("131561", "DCM", "Series Date");

  /** (131563, DCM, "Series Description"). */
  public static final CodedConcept SERIES_DESCRIPTION =
      CodedConcept.of("131563", "DCM", "Series Description");

  /** (112002, DCM, "Series Instance UID"). */
  public static final CodedConcept SERIES_INSTANCE_UID =
      CodedConcept.of("112002", "DCM", "Series Instance UID");

  /** (113607, DCM, "Series Number"). */
  public static final CodedConcept SERIES_NUMBER =
      CodedConcept.of("113607", "DCM", "Series Number");

  /** (131562, DCM, "Series Time"). */
  public static final CodedConcept SERIES_TIME = CodedConcept.of("131562", "DCM", "Series Time");

  /** (121434, DCM, "Service Delivery Location"). */
  public static final CodedConcept SERVICE_DELIVERY_LOCATION =
      CodedConcept.of("121434", "DCM", "Service Delivery Location");

  /** (121435, DCM, "Service Performer"). */
  public static final CodedConcept SERVICE_PERFORMER =
      CodedConcept.of("121435", "DCM", "Service Performer");

  /** (112225, DCM, "Slice Thickness"). */
  public static final CodedConcept SLICE_THICKNESS =
      CodedConcept.of("112225", "DCM", "Slice Thickness");

  /** (110181, DCM, "SOP Class UID"). */
  public static final CodedConcept SOP_CLASS_UID =
      CodedConcept.of("110181", "DCM", "SOP Class UID");

  /** (113240, DCM, "Source image diffusion b-value"). */
  public static final CodedConcept SOURCE_IMAGE_DIFFUSION_B_VALUE =
      CodedConcept.of("113240", "DCM", "Source image diffusion b-value");

  /** (121233, DCM, "Source image for segmentation"). */
  public static final CodedConcept SOURCE_IMAGE_FOR_SEGMENTATION =
      CodedConcept.of("121233", "DCM", "Source image for segmentation");

  /** (121112, DCM, "Source of Measurement"). */
  public static final CodedConcept SOURCE_OF_MEASUREMENT =
      CodedConcept.of("121112", "DCM", "Source of Measurement");

  /** (121232, DCM, "Source series for segmentation"). */
  public static final CodedConcept SOURCE_SERIES_FOR_SEGMENTATION =
      CodedConcept.of("121232", "DCM", "Source series for segmentation");

  /** (112226, DCM, "Spacing between slices"). */
  public static final CodedConcept SPACING_BETWEEN_SLICES =
      CodedConcept.of("112226", "DCM", "Spacing between slices");

  /** (111700, DCM, "Specimen Container Identifier"). */
  public static final CodedConcept SPECIMEN_CONTAINER_IDENTIFIER =
      CodedConcept.of("111700", "DCM", "Specimen Container Identifier");

  /** (121041, DCM, "Specimen Identifier"). */
  public static final CodedConcept SPECIMEN_IDENTIFIER =
      CodedConcept.of("121041", "DCM", "Specimen Identifier");

  /** (121039, DCM, "Specimen UID"). */
  public static final CodedConcept SPECIMEN_UID = CodedConcept.of("121039", "DCM", "Specimen UID");

  /** (110119, DCM, "Station AE Title"). */
  public static final CodedConcept STATION_AE_TITLE =
      CodedConcept.of("110119", "DCM", "Station AE Title");

  /** (111060, DCM, "Study Date"). */
  public static final CodedConcept STUDY_DATE = CodedConcept.of("111060", "DCM", "Study Date");

  /** (111061, DCM, "Study Time"). */
  public static final CodedConcept STUDY_TIME = CodedConcept.of("111061", "DCM", "Study Time");

  /** (121033, DCM, "Subject Age"). */
  public static final CodedConcept SUBJECT_AGE = CodedConcept.of("121033", "DCM", "Subject Age");

  /** (121031, DCM, "Subject Birth Date"). */
  public static final CodedConcept SUBJECT_BIRTH_DATE =
      CodedConcept.of("121031", "DCM", "Subject Birth Date");

  /** (121035, DCM, "Subject Breed"). */
  public static final CodedConcept SUBJECT_BREED =
      CodedConcept.of("121035", "DCM", "Subject Breed");

  /** (121024, DCM, "Subject Class"). */
  public static final CodedConcept SUBJECT_CLASS =
      CodedConcept.of("121024", "DCM", "Subject Class");

  /** (121030, DCM, "Subject ID"). */
  public static final CodedConcept SUBJECT_ID = CodedConcept.of("121030", "DCM", "Subject ID");

  /** (121029, DCM, "Subject Name"). */
  public static final CodedConcept SUBJECT_NAME = CodedConcept.of("121029", "DCM", "Subject Name");

  /** (121032, DCM, "Subject Sex"). */
  public static final CodedConcept SUBJECT_SEX = CodedConcept.of("121032", "DCM", "Subject Sex");

  /** (131233, DCM, "Subject Sex Parameters for Clinical Use Category"). */
  public static final CodedConcept SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY =
      CodedConcept.of("131233", "DCM", "Subject Sex Parameters for Clinical Use Category");

  /** (131234, DCM, "Subject Sex Parameters for Clinical Use Category Comment"). */
  public static final CodedConcept SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_COMMENT =
      CodedConcept.of("131234", "DCM", "Subject Sex Parameters for Clinical Use Category Comment");

  /** (131235, DCM, "Subject Sex Parameters for Clinical Use Category Reference"). */
  public static final CodedConcept SUBJECT_SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_REFERENCE =
      CodedConcept.of(
          "131235", "DCM", "Subject Sex Parameters for Clinical Use Category Reference");

  /** (121034, DCM, "Subject Species"). */
  public static final CodedConcept SUBJECT_SPECIES =
      CodedConcept.of("121034", "DCM", "Subject Species");

  /** (126070, DCM, "Subject Time Point Identifier"). */
  public static final CodedConcept SUBJECT_TIME_POINT_IDENTIFIER =
      CodedConcept.of("126070", "DCM", "Subject Time Point Identifier");

  /** (121028, DCM, "Subject UID"). */
  public static final CodedConcept SUBJECT_UID = CodedConcept.of("121028", "DCM", "Subject UID");

  /** (123014, DCM, "Target Region"). */
  public static final CodedConcept TARGET_REGION =
      CodedConcept.of("123014", "DCM", "Target Region");

  /** (126073, DCM, "Time Point Order"). */
  public static final CodedConcept TIME_POINT_ORDER =
      CodedConcept.of("126073", "DCM", "Time Point Order");

  /** (126072, DCM, "Time Point Type"). */
  public static final CodedConcept TIME_POINT_TYPE =
      CodedConcept.of("126072", "DCM", "Time Point Type");

  /** (112039, DCM, "Tracking Identifier"). */
  public static final CodedConcept TRACKING_IDENTIFIER =
      CodedConcept.of("112039", "DCM", "Tracking Identifier");

  /** (112040, DCM, "Tracking Unique Identifier"). */
  public static final CodedConcept TRACKING_UNIQUE_IDENTIFIER =
      CodedConcept.of("112040", "DCM", "Tracking Unique Identifier");

  /** (122170, DCM, "Type of Myocardial Infarction"). */
  public static final CodedConcept TYPE_OF_MYOCARDIAL_INFARCTION =
      CodedConcept.of("122170", "DCM", "Type of Myocardial Infarction");

  /** (121000, DCM, "Unique Device Identifiers"). */
  public static final CodedConcept UNIQUE_DEVICE_IDENTIFIERS =
      CodedConcept.of("121000", "DCM", "Unique Device Identifiers");

  /** (121004, DCM, "Verbal"). */
  public static final CodedConcept VERBAL = CodedConcept.of("121004", "DCM", "Verbal");

  /** (111066, DCM, "Vertical Pixel Spacing"). */
  public static final CodedConcept VERTICAL_PIXEL_SPACING =
      CodedConcept.of("111066", "DCM", "Vertical Pixel Spacing");

  /** (130401, DCM, "Visual explanation"). */
  public static final CodedConcept VISUAL_EXPLANATION =
      CodedConcept.of("130401", "DCM", "Visual explanation");

  /** (121231, DCM, "Volume Surface"). */
  public static final CodedConcept VOLUME_SURFACE =
      CodedConcept.of("121231", "DCM", "Volume Surface");

  private Dcm() {}
}

package org.dicomsr.model.dicom;

import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Data element tags as {@code int}: the group in the upper 16 bits, the element in the lower (PS3.5
 * 7.1).
 *
 * <p>The constants are those that reports, the objects they refer to and the file format use; their
 * names are the keywords of PS3.6. {@link DataDictionary} knows all others. Tags of group 8000 and
 * above are negative as {@code int}, so order them with {@link #compare(int, int)}.
 */
public final class Tag {

  // File Meta Information (PS3.10 7.1)

  /** File Meta Information Group Length (0002,0000), UL. */
  public static final int FILE_META_INFORMATION_GROUP_LENGTH = 0x00020000;

  /** File Meta Information Version (0002,0001), OB. */
  public static final int FILE_META_INFORMATION_VERSION = 0x00020001;

  /** Media Storage SOP Class UID (0002,0002), UI. */
  public static final int MEDIA_STORAGE_SOP_CLASS_UID = 0x00020002;

  /** Media Storage SOP Instance UID (0002,0003), UI. */
  public static final int MEDIA_STORAGE_SOP_INSTANCE_UID = 0x00020003;

  /** Transfer Syntax UID (0002,0010), UI. */
  public static final int TRANSFER_SYNTAX_UID = 0x00020010;

  /** Implementation Class UID (0002,0012), UI. */
  public static final int IMPLEMENTATION_CLASS_UID = 0x00020012;

  /** Implementation Version Name (0002,0013), SH. */
  public static final int IMPLEMENTATION_VERSION_NAME = 0x00020013;

  /** Source Application Entity Title (0002,0016), AE. */
  public static final int SOURCE_APPLICATION_ENTITY_TITLE = 0x00020016;

  /** Sending Application Entity Title (0002,0017), AE. */
  public static final int SENDING_APPLICATION_ENTITY_TITLE = 0x00020017;

  /** Receiving Application Entity Title (0002,0018), AE. */
  public static final int RECEIVING_APPLICATION_ENTITY_TITLE = 0x00020018;

  /** Private Information Creator UID (0002,0100), UI. */
  public static final int PRIVATE_INFORMATION_CREATOR_UID = 0x00020100;

  /** Private Information (0002,0102), OB. */
  public static final int PRIVATE_INFORMATION = 0x00020102;

  // Media storage directory (PS3.3 F.3)

  /** File-set ID (0004,1130), CS. */
  public static final int FILE_SET_ID = 0x00041130;

  /** Directory Record Sequence (0004,1220), SQ. */
  public static final int DIRECTORY_RECORD_SEQUENCE = 0x00041220;

  /** Directory Record Type (0004,1430), CS. */
  public static final int DIRECTORY_RECORD_TYPE = 0x00041430;

  /** Referenced File ID (0004,1500), CS. */
  public static final int REFERENCED_FILE_ID = 0x00041500;

  /** Referenced SOP Class UID in File (0004,1510), UI. */
  public static final int REFERENCED_SOP_CLASS_UID_IN_FILE = 0x00041510;

  /** Referenced SOP Instance UID in File (0004,1511), UI. */
  public static final int REFERENCED_SOP_INSTANCE_UID_IN_FILE = 0x00041511;

  /** Referenced Transfer Syntax UID in File (0004,1512), UI. */
  public static final int REFERENCED_TRANSFER_SYNTAX_UID_IN_FILE = 0x00041512;

  // SOP Common (PS3.3 C.12.1)

  /** Specific Character Set (0008,0005), CS. */
  public static final int SPECIFIC_CHARACTER_SET = 0x00080005;

  /** Instance Creation Date (0008,0012), DA. */
  public static final int INSTANCE_CREATION_DATE = 0x00080012;

  /** Instance Creation Time (0008,0013), TM. */
  public static final int INSTANCE_CREATION_TIME = 0x00080013;

  /** Instance Creator UID (0008,0014), UI. */
  public static final int INSTANCE_CREATOR_UID = 0x00080014;

  /** Instance Coercion DateTime (0008,0015), DT. */
  public static final int INSTANCE_COERCION_DATE_TIME = 0x00080015;

  /** SOP Class UID (0008,0016), UI. */
  public static final int SOP_CLASS_UID = 0x00080016;

  /** SOP Instance UID (0008,0018), UI. */
  public static final int SOP_INSTANCE_UID = 0x00080018;

  /** Related General SOP Class UID (0008,001A), UI. */
  public static final int RELATED_GENERAL_SOP_CLASS_UID = 0x0008001A;

  /** Original Specialized SOP Class UID (0008,001B), UI. */
  public static final int ORIGINAL_SPECIALIZED_SOP_CLASS_UID = 0x0008001B;

  /** Data Set Type (0008,0040), US, retired. */
  public static final int DATA_SET_TYPE = 0x00080040;

  /** Query/Retrieve View (0008,0053), CS. */
  public static final int QUERY_RETRIEVE_VIEW = 0x00080053;

  /** Timezone Offset From UTC (0008,0201), SH. */
  public static final int TIMEZONE_OFFSET_FROM_UTC = 0x00080201;

  /** Private Data Element Characteristics Sequence (0008,0300), SQ. */
  public static final int PRIVATE_DATA_ELEMENT_CHARACTERISTICS_SEQUENCE = 0x00080300;

  /** Content Qualification (0018,9004), CS. */
  public static final int CONTENT_QUALIFICATION = 0x00189004;

  /** Contributing Equipment Sequence (0018,A001), SQ. */
  public static final int CONTRIBUTING_EQUIPMENT_SEQUENCE = 0x0018A001;

  /** Contribution DateTime (0018,A002), DT. */
  public static final int CONTRIBUTION_DATE_TIME = 0x0018A002;

  /** Contribution Description (0018,A003), ST. */
  public static final int CONTRIBUTION_DESCRIPTION = 0x0018A003;

  /** Instance Number (0020,0013), IS. */
  public static final int INSTANCE_NUMBER = 0x00200013;

  /** Conversion Source Attributes Sequence (0020,9172), SQ. */
  public static final int CONVERSION_SOURCE_ATTRIBUTES_SEQUENCE = 0x00209172;

  /** Longitudinal Temporal Information Modified (0028,0303), CS. */
  public static final int LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED = 0x00280303;

  /** Purpose of Reference Code Sequence (0040,A170), SQ. */
  public static final int PURPOSE_OF_REFERENCE_CODE_SEQUENCE = 0x0040A170;

  /** SOP Instance Status (0100,0410), CS. */
  public static final int SOP_INSTANCE_STATUS = 0x01000410;

  /** SOP Authorization DateTime (0100,0420), DT. */
  public static final int SOP_AUTHORIZATION_DATE_TIME = 0x01000420;

  /** SOP Authorization Comment (0100,0424), LT. */
  public static final int SOP_AUTHORIZATION_COMMENT = 0x01000424;

  /** Encrypted Attributes Sequence (0400,0500), SQ. */
  public static final int ENCRYPTED_ATTRIBUTES_SEQUENCE = 0x04000500;

  /** Modified Attributes Sequence (0400,0550), SQ. */
  public static final int MODIFIED_ATTRIBUTES_SEQUENCE = 0x04000550;

  /** Nonconforming Modified Attributes Sequence (0400,0551), SQ. */
  public static final int NONCONFORMING_MODIFIED_ATTRIBUTES_SEQUENCE = 0x04000551;

  /** Original Attributes Sequence (0400,0561), SQ. */
  public static final int ORIGINAL_ATTRIBUTES_SEQUENCE = 0x04000561;

  /** Attribute Modification DateTime (0400,0562), DT. */
  public static final int ATTRIBUTE_MODIFICATION_DATE_TIME = 0x04000562;

  /** Modifying System (0400,0563), LO. */
  public static final int MODIFYING_SYSTEM = 0x04000563;

  /** Source of Previous Values (0400,0564), LO. */
  public static final int SOURCE_OF_PREVIOUS_VALUES = 0x04000564;

  /** Reason for the Attribute Modification (0400,0565), CS. */
  public static final int REASON_FOR_THE_ATTRIBUTE_MODIFICATION = 0x04000565;

  /** Barcode Value (2200,0005), LT. */
  public static final int BARCODE_VALUE = 0x22000005;

  /** MAC Parameters Sequence (4FFE,0001), SQ. */
  public static final int MAC_PARAMETERS_SEQUENCE = 0x4FFE0001;

  /** Digital Signatures Sequence (FFFA,FFFA), SQ. */
  public static final int DIGITAL_SIGNATURES_SEQUENCE = 0xFFFAFFFA;

  /** Data Set Trailing Padding (FFFC,FFFC), OB. */
  public static final int DATA_SET_TRAILING_PADDING = 0xFFFCFFFC;

  // Patient (PS3.3 C.7.1.1) and Patient Study (PS3.3 C.7.2.2)

  /** Referenced Patient Sequence (0008,1120), SQ. */
  public static final int REFERENCED_PATIENT_SEQUENCE = 0x00081120;

  /** Patient's Name (0010,0010), PN. */
  public static final int PATIENT_NAME = 0x00100010;

  /** Patient ID (0010,0020), LO. */
  public static final int PATIENT_ID = 0x00100020;

  /** Issuer of Patient ID (0010,0021), LO. */
  public static final int ISSUER_OF_PATIENT_ID = 0x00100021;

  /** Type of Patient ID (0010,0022), CS. */
  public static final int TYPE_OF_PATIENT_ID = 0x00100022;

  /** Issuer of Patient ID Qualifiers Sequence (0010,0024), SQ. */
  public static final int ISSUER_OF_PATIENT_ID_QUALIFIERS_SEQUENCE = 0x00100024;

  /** Patient's Birth Date (0010,0030), DA. */
  public static final int PATIENT_BIRTH_DATE = 0x00100030;

  /** Patient's Birth Time (0010,0032), TM. */
  public static final int PATIENT_BIRTH_TIME = 0x00100032;

  /** Patient's Sex (0010,0040), CS. */
  public static final int PATIENT_SEX = 0x00100040;

  /** Gender Identity Sequence (0010,0041), SQ. */
  public static final int GENDER_IDENTITY_SEQUENCE = 0x00100041;

  /** Sex Parameters for Clinical Use Category Sequence (0010,0043), SQ. */
  public static final int SEX_PARAMETERS_FOR_CLINICAL_USE_CATEGORY_SEQUENCE = 0x00100043;

  /** Patient's Insurance Plan Code Sequence (0010,0050), SQ. */
  public static final int PATIENT_INSURANCE_PLAN_CODE_SEQUENCE = 0x00100050;

  /** Quality Control Subject (0010,0200), CS. */
  public static final int QUALITY_CONTROL_SUBJECT = 0x00100200;

  /** Strain Description (0010,0212), UC. */
  public static final int STRAIN_DESCRIPTION = 0x00100212;

  /** Other Patient IDs (0010,1000), LO, retired. */
  public static final int OTHER_PATIENT_IDS = 0x00101000;

  /** Other Patient Names (0010,1001), PN. */
  public static final int OTHER_PATIENT_NAMES = 0x00101001;

  /** Other Patient IDs Sequence (0010,1002), SQ. */
  public static final int OTHER_PATIENT_IDS_SEQUENCE = 0x00101002;

  /** Patient's Birth Name (0010,1005), PN. */
  public static final int PATIENT_BIRTH_NAME = 0x00101005;

  /** Patient's Age (0010,1010), AS. */
  public static final int PATIENT_AGE = 0x00101010;

  /** Patient's Size (0010,1020), DS. */
  public static final int PATIENT_SIZE = 0x00101020;

  /** Patient's Size Code Sequence (0010,1021), SQ. */
  public static final int PATIENT_SIZE_CODE_SEQUENCE = 0x00101021;

  /** Patient's Body Mass Index (0010,1022), DS. */
  public static final int PATIENT_BODY_MASS_INDEX = 0x00101022;

  /** Patient's Weight (0010,1030), DS. */
  public static final int PATIENT_WEIGHT = 0x00101030;

  /** Patient's Address (0010,1040), LO. */
  public static final int PATIENT_ADDRESS = 0x00101040;

  /** Patient's Mother's Birth Name (0010,1060), PN. */
  public static final int PATIENT_MOTHER_BIRTH_NAME = 0x00101060;

  /** Military Rank (0010,1080), LO. */
  public static final int MILITARY_RANK = 0x00101080;

  /** Branch of Service (0010,1081), LO. */
  public static final int BRANCH_OF_SERVICE = 0x00101081;

  /** Medical Record Locator (0010,1090), LO, retired. */
  public static final int MEDICAL_RECORD_LOCATOR = 0x00101090;

  /** Referenced Patient Photo Sequence (0010,1100), SQ. */
  public static final int REFERENCED_PATIENT_PHOTO_SEQUENCE = 0x00101100;

  /** Medical Alerts (0010,2000), LO. */
  public static final int MEDICAL_ALERTS = 0x00102000;

  /** Allergies (0010,2110), LO. */
  public static final int ALLERGIES = 0x00102110;

  /** Country of Residence (0010,2150), LO. */
  public static final int COUNTRY_OF_RESIDENCE = 0x00102150;

  /** Region of Residence (0010,2152), LO. */
  public static final int REGION_OF_RESIDENCE = 0x00102152;

  /** Patient's Telephone Numbers (0010,2154), SH. */
  public static final int PATIENT_TELEPHONE_NUMBERS = 0x00102154;

  /** Ethnic Group (0010,2160), SH. */
  public static final int ETHNIC_GROUP = 0x00102160;

  /** Ethnic Group Code Sequence (0010,2161), SQ. */
  public static final int ETHNIC_GROUP_CODE_SEQUENCE = 0x00102161;

  /** Occupation (0010,2180), SH. */
  public static final int OCCUPATION = 0x00102180;

  /** Smoking Status (0010,21A0), CS. */
  public static final int SMOKING_STATUS = 0x001021A0;

  /** Additional Patient History (0010,21B0), LT. */
  public static final int ADDITIONAL_PATIENT_HISTORY = 0x001021B0;

  /** Pregnancy Status (0010,21C0), US. */
  public static final int PREGNANCY_STATUS = 0x001021C0;

  /** Last Menstrual Date (0010,21D0), DA. */
  public static final int LAST_MENSTRUAL_DATE = 0x001021D0;

  /** Patient's Religious Preference (0010,21F0), LO. */
  public static final int PATIENT_RELIGIOUS_PREFERENCE = 0x001021F0;

  /** Patient Species Description (0010,2201), LO. */
  public static final int PATIENT_SPECIES_DESCRIPTION = 0x00102201;

  /** Patient Species Code Sequence (0010,2202), SQ. */
  public static final int PATIENT_SPECIES_CODE_SEQUENCE = 0x00102202;

  /** Patient's Sex Neutered (0010,2203), CS. */
  public static final int PATIENT_SEX_NEUTERED = 0x00102203;

  /** Patient Breed Description (0010,2292), LO. */
  public static final int PATIENT_BREED_DESCRIPTION = 0x00102292;

  /** Patient Breed Code Sequence (0010,2293), SQ. */
  public static final int PATIENT_BREED_CODE_SEQUENCE = 0x00102293;

  /** Breed Registration Sequence (0010,2294), SQ. */
  public static final int BREED_REGISTRATION_SEQUENCE = 0x00102294;

  /** Responsible Person (0010,2297), PN. */
  public static final int RESPONSIBLE_PERSON = 0x00102297;

  /** Responsible Person Role (0010,2298), CS. */
  public static final int RESPONSIBLE_PERSON_ROLE = 0x00102298;

  /** Responsible Organization (0010,2299), LO. */
  public static final int RESPONSIBLE_ORGANIZATION = 0x00102299;

  /** Patient Comments (0010,4000), LT. */
  public static final int PATIENT_COMMENTS = 0x00104000;

  /** Patient Identity Removed (0012,0062), CS. */
  public static final int PATIENT_IDENTITY_REMOVED = 0x00120062;

  /** De-identification Method (0012,0063), LO. */
  public static final int DEIDENTIFICATION_METHOD = 0x00120063;

  /** De-identification Method Code Sequence (0012,0064), SQ. */
  public static final int DEIDENTIFICATION_METHOD_CODE_SEQUENCE = 0x00120064;

  // Clinical trial (PS3.3 C.7.1.3, C.7.2.3, C.7.3.2)

  /** Clinical Trial Sponsor Name (0012,0010), LO. */
  public static final int CLINICAL_TRIAL_SPONSOR_NAME = 0x00120010;

  /** Clinical Trial Protocol ID (0012,0020), LO. */
  public static final int CLINICAL_TRIAL_PROTOCOL_ID = 0x00120020;

  /** Clinical Trial Protocol Name (0012,0021), LO. */
  public static final int CLINICAL_TRIAL_PROTOCOL_NAME = 0x00120021;

  /** Clinical Trial Site ID (0012,0030), LO. */
  public static final int CLINICAL_TRIAL_SITE_ID = 0x00120030;

  /** Clinical Trial Site Name (0012,0031), LO. */
  public static final int CLINICAL_TRIAL_SITE_NAME = 0x00120031;

  /** Clinical Trial Subject ID (0012,0040), LO. */
  public static final int CLINICAL_TRIAL_SUBJECT_ID = 0x00120040;

  /** Clinical Trial Subject Reading ID (0012,0042), LO. */
  public static final int CLINICAL_TRIAL_SUBJECT_READING_ID = 0x00120042;

  /** Clinical Trial Time Point ID (0012,0050), LO. */
  public static final int CLINICAL_TRIAL_TIME_POINT_ID = 0x00120050;

  /** Clinical Trial Time Point Description (0012,0051), ST. */
  public static final int CLINICAL_TRIAL_TIME_POINT_DESCRIPTION = 0x00120051;

  /** Longitudinal Temporal Offset from Event (0012,0052), FD. */
  public static final int LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT = 0x00120052;

  /** Longitudinal Temporal Event Type (0012,0053), CS. */
  public static final int LONGITUDINAL_TEMPORAL_EVENT_TYPE = 0x00120053;

  /** Clinical Trial Coordinating Center Name (0012,0060), LO. */
  public static final int CLINICAL_TRIAL_COORDINATING_CENTER_NAME = 0x00120060;

  /** Clinical Trial Series ID (0012,0071), LO. */
  public static final int CLINICAL_TRIAL_SERIES_ID = 0x00120071;

  /** Clinical Trial Series Description (0012,0072), LO. */
  public static final int CLINICAL_TRIAL_SERIES_DESCRIPTION = 0x00120072;

  /** Clinical Trial Protocol Ethics Committee Name (0012,0081), LO. */
  public static final int CLINICAL_TRIAL_PROTOCOL_ETHICS_COMMITTEE_NAME = 0x00120081;

  // Study (PS3.3 C.7.2.1)

  /** Study Date (0008,0020), DA. */
  public static final int STUDY_DATE = 0x00080020;

  /** Study Time (0008,0030), TM. */
  public static final int STUDY_TIME = 0x00080030;

  /** Accession Number (0008,0050), SH. */
  public static final int ACCESSION_NUMBER = 0x00080050;

  /** Issuer of Accession Number Sequence (0008,0051), SQ. */
  public static final int ISSUER_OF_ACCESSION_NUMBER_SEQUENCE = 0x00080051;

  /** Modalities in Study (0008,0061), CS. */
  public static final int MODALITIES_IN_STUDY = 0x00080061;

  /** SOP Classes in Study (0008,0062), UI. */
  public static final int SOP_CLASSES_IN_STUDY = 0x00080062;

  /** Referring Physician's Name (0008,0090), PN. */
  public static final int REFERRING_PHYSICIAN_NAME = 0x00080090;

  /** Referring Physician Identification Sequence (0008,0096), SQ. */
  public static final int REFERRING_PHYSICIAN_IDENTIFICATION_SEQUENCE = 0x00080096;

  /** Consulting Physician's Name (0008,009C), PN. */
  public static final int CONSULTING_PHYSICIAN_NAME = 0x0008009C;

  /** Study Description (0008,1030), LO. */
  public static final int STUDY_DESCRIPTION = 0x00081030;

  /** Procedure Code Sequence (0008,1032), SQ. */
  public static final int PROCEDURE_CODE_SEQUENCE = 0x00081032;

  /** Physician(s) of Record (0008,1048), PN. */
  public static final int PHYSICIANS_OF_RECORD = 0x00081048;

  /** Physician(s) of Record Identification Sequence (0008,1049), SQ. */
  public static final int PHYSICIANS_OF_RECORD_IDENTIFICATION_SEQUENCE = 0x00081049;

  /** Name of Physician(s) Reading Study (0008,1060), PN. */
  public static final int NAME_OF_PHYSICIANS_READING_STUDY = 0x00081060;

  /** Physician(s) Reading Study Identification Sequence (0008,1062), SQ. */
  public static final int PHYSICIANS_READING_STUDY_IDENTIFICATION_SEQUENCE = 0x00081062;

  /** Admitting Diagnoses Description (0008,1080), LO. */
  public static final int ADMITTING_DIAGNOSES_DESCRIPTION = 0x00081080;

  /** Admitting Diagnoses Code Sequence (0008,1084), SQ. */
  public static final int ADMITTING_DIAGNOSES_CODE_SEQUENCE = 0x00081084;

  /** Referenced Study Sequence (0008,1110), SQ. */
  public static final int REFERENCED_STUDY_SEQUENCE = 0x00081110;

  /** Study Instance UID (0020,000D), UI. */
  public static final int STUDY_INSTANCE_UID = 0x0020000D;

  /** Study ID (0020,0010), SH. */
  public static final int STUDY_ID = 0x00200010;

  /** Number of Study Related Series (0020,1206), IS. */
  public static final int NUMBER_OF_STUDY_RELATED_SERIES = 0x00201206;

  /** Number of Study Related Instances (0020,1208), IS. */
  public static final int NUMBER_OF_STUDY_RELATED_INSTANCES = 0x00201208;

  /** Requesting Service (0032,1033), LO. */
  public static final int REQUESTING_SERVICE = 0x00321033;

  /** Requesting Service Code Sequence (0032,1034), SQ. */
  public static final int REQUESTING_SERVICE_CODE_SEQUENCE = 0x00321034;

  /** Admission ID (0038,0010), LO. */
  public static final int ADMISSION_ID = 0x00380010;

  /** Reason For Performed Procedure Code Sequence (0040,1012), SQ. */
  public static final int REASON_FOR_PERFORMED_PROCEDURE_CODE_SEQUENCE = 0x00401012;

  // Series (PS3.3 C.7.3.1)

  /** Series Date (0008,0021), DA. */
  public static final int SERIES_DATE = 0x00080021;

  /** Series Time (0008,0031), TM. */
  public static final int SERIES_TIME = 0x00080031;

  /** Modality (0008,0060), CS. */
  public static final int MODALITY = 0x00080060;

  /** Series Description (0008,103E), LO. */
  public static final int SERIES_DESCRIPTION = 0x0008103E;

  /** Series Description Code Sequence (0008,103F), SQ. */
  public static final int SERIES_DESCRIPTION_CODE_SEQUENCE = 0x0008103F;

  /** Performing Physician's Name (0008,1050), PN. */
  public static final int PERFORMING_PHYSICIAN_NAME = 0x00081050;

  /** Operators' Name (0008,1070), PN. */
  public static final int OPERATORS_NAME = 0x00081070;

  /** Operator Identification Sequence (0008,1072), SQ. */
  public static final int OPERATOR_IDENTIFICATION_SEQUENCE = 0x00081072;

  /** Referenced Performed Procedure Step Sequence (0008,1111), SQ. */
  public static final int REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE = 0x00081111;

  /** Related Series Sequence (0008,1250), SQ. */
  public static final int RELATED_SERIES_SEQUENCE = 0x00081250;

  /** Anatomical Orientation Type (0010,2210), CS. */
  public static final int ANATOMICAL_ORIENTATION_TYPE = 0x00102210;

  /** Body Part Examined (0018,0015), CS. */
  public static final int BODY_PART_EXAMINED = 0x00180015;

  /** Protocol Name (0018,1030), LO. */
  public static final int PROTOCOL_NAME = 0x00181030;

  /** Patient Position (0018,5100), CS. */
  public static final int PATIENT_POSITION = 0x00185100;

  /** Series Instance UID (0020,000E), UI. */
  public static final int SERIES_INSTANCE_UID = 0x0020000E;

  /** Series Number (0020,0011), IS. */
  public static final int SERIES_NUMBER = 0x00200011;

  /** Laterality (0020,0060), CS. */
  public static final int LATERALITY = 0x00200060;

  /** Smallest Pixel Value in Series (0028,0108), US or SS. */
  public static final int SMALLEST_PIXEL_VALUE_IN_SERIES = 0x00280108;

  /** Largest Pixel Value in Series (0028,0109), US or SS. */
  public static final int LARGEST_PIXEL_VALUE_IN_SERIES = 0x00280109;

  /** Performed Procedure Step Start Date (0040,0244), DA. */
  public static final int PERFORMED_PROCEDURE_STEP_START_DATE = 0x00400244;

  /** Performed Procedure Step Start Time (0040,0245), TM. */
  public static final int PERFORMED_PROCEDURE_STEP_START_TIME = 0x00400245;

  /** Performed Procedure Step End Date (0040,0250), DA. */
  public static final int PERFORMED_PROCEDURE_STEP_END_DATE = 0x00400250;

  /** Performed Procedure Step End Time (0040,0251), TM. */
  public static final int PERFORMED_PROCEDURE_STEP_END_TIME = 0x00400251;

  /** Performed Procedure Step ID (0040,0253), SH. */
  public static final int PERFORMED_PROCEDURE_STEP_ID = 0x00400253;

  /** Performed Procedure Step Description (0040,0254), LO. */
  public static final int PERFORMED_PROCEDURE_STEP_DESCRIPTION = 0x00400254;

  /** Performed Protocol Code Sequence (0040,0260), SQ. */
  public static final int PERFORMED_PROTOCOL_CODE_SEQUENCE = 0x00400260;

  /** Request Attributes Sequence (0040,0275), SQ. */
  public static final int REQUEST_ATTRIBUTES_SEQUENCE = 0x00400275;

  /** Comments on the Performed Procedure Step (0040,0280), ST. */
  public static final int COMMENTS_ON_THE_PERFORMED_PROCEDURE_STEP = 0x00400280;

  /** Series Type (0054,1000), CS. */
  public static final int SERIES_TYPE = 0x00541000;

  /** Treatment Session UID (300A,0700), UI. */
  public static final int TREATMENT_SESSION_UID = 0x300A0700;

  // Requests (PS3.3 C.17.2, 10.6)

  /** Requesting Physician (0032,1032), PN. */
  public static final int REQUESTING_PHYSICIAN = 0x00321032;

  /** Requested Procedure Description (0032,1060), LO. */
  public static final int REQUESTED_PROCEDURE_DESCRIPTION = 0x00321060;

  /** Requested Procedure Code Sequence (0032,1064), SQ. */
  public static final int REQUESTED_PROCEDURE_CODE_SEQUENCE = 0x00321064;

  /** Reason for Visit (0032,1066), UT. */
  public static final int REASON_FOR_VISIT = 0x00321066;

  /** Scheduled Procedure Step Description (0040,0007), LO. */
  public static final int SCHEDULED_PROCEDURE_STEP_DESCRIPTION = 0x00400007;

  /** Scheduled Protocol Code Sequence (0040,0008), SQ. */
  public static final int SCHEDULED_PROTOCOL_CODE_SEQUENCE = 0x00400008;

  /** Scheduled Procedure Step ID (0040,0009), SH. */
  public static final int SCHEDULED_PROCEDURE_STEP_ID = 0x00400009;

  /** Order Placer Identifier Sequence (0040,0026), SQ. */
  public static final int ORDER_PLACER_IDENTIFIER_SEQUENCE = 0x00400026;

  /** Order Filler Identifier Sequence (0040,0027), SQ. */
  public static final int ORDER_FILLER_IDENTIFIER_SEQUENCE = 0x00400027;

  /** Local Namespace Entity ID (0040,0031), UT. */
  public static final int LOCAL_NAMESPACE_ENTITY_ID = 0x00400031;

  /** Universal Entity ID (0040,0032), UT. */
  public static final int UNIVERSAL_ENTITY_ID = 0x00400032;

  /** Universal Entity ID Type (0040,0033), CS. */
  public static final int UNIVERSAL_ENTITY_ID_TYPE = 0x00400033;

  /** Requested Procedure ID (0040,1001), SH. */
  public static final int REQUESTED_PROCEDURE_ID = 0x00401001;

  /** Reason for the Requested Procedure (0040,1002), LO. */
  public static final int REASON_FOR_THE_REQUESTED_PROCEDURE = 0x00401002;

  /** Reason for Requested Procedure Code Sequence (0040,100A), SQ. */
  public static final int REASON_FOR_REQUESTED_PROCEDURE_CODE_SEQUENCE = 0x0040100A;

  /** Placer Order Number / Imaging Service Request (0040,2016), LO. */
  public static final int PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST = 0x00402016;

  /** Filler Order Number / Imaging Service Request (0040,2017), LO. */
  public static final int FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST = 0x00402017;

  /** Imaging Service Request Comments (0040,2400), LT. */
  public static final int IMAGING_SERVICE_REQUEST_COMMENTS = 0x00402400;

  /** Referenced Request Sequence (0040,A370), SQ. */
  public static final int REFERENCED_REQUEST_SEQUENCE = 0x0040A370;

  // Equipment (PS3.3 C.7.5.1)

  /** Station AE Title (0008,0055), AE. */
  public static final int STATION_AE_TITLE = 0x00080055;

  /** Manufacturer (0008,0070), LO. */
  public static final int MANUFACTURER = 0x00080070;

  /** Institution Name (0008,0080), LO. */
  public static final int INSTITUTION_NAME = 0x00080080;

  /** Institution Address (0008,0081), ST. */
  public static final int INSTITUTION_ADDRESS = 0x00080081;

  /** Institution Code Sequence (0008,0082), SQ. */
  public static final int INSTITUTION_CODE_SEQUENCE = 0x00080082;

  /** Station Name (0008,1010), SH. */
  public static final int STATION_NAME = 0x00081010;

  /** Institutional Department Name (0008,1040), LO. */
  public static final int INSTITUTIONAL_DEPARTMENT_NAME = 0x00081040;

  /** Institutional Department Type Code Sequence (0008,1041), SQ. */
  public static final int INSTITUTIONAL_DEPARTMENT_TYPE_CODE_SEQUENCE = 0x00081041;

  /** Manufacturer's Model Name (0008,1090), LO. */
  public static final int MANUFACTURER_MODEL_NAME = 0x00081090;

  /** Device Serial Number (0018,1000), LO. */
  public static final int DEVICE_SERIAL_NUMBER = 0x00181000;

  /** Device UID (0018,1002), UI. */
  public static final int DEVICE_UID = 0x00181002;

  /** Gantry ID (0018,1008), LO. */
  public static final int GANTRY_ID = 0x00181008;

  /** Unique Device Identifier (0018,1009), UT. */
  public static final int UNIQUE_DEVICE_IDENTIFIER = 0x00181009;

  /** UDI Sequence (0018,100A), SQ. */
  public static final int UDI_SEQUENCE = 0x0018100A;

  /** Software Versions (0018,1020), LO. */
  public static final int SOFTWARE_VERSIONS = 0x00181020;

  /** Spatial Resolution (0018,1050), DS. */
  public static final int SPATIAL_RESOLUTION = 0x00181050;

  /** Date of Last Calibration (0018,1200), DA. */
  public static final int DATE_OF_LAST_CALIBRATION = 0x00181200;

  /** Time of Last Calibration (0018,1201), TM. */
  public static final int TIME_OF_LAST_CALIBRATION = 0x00181201;

  /** Date of Manufacture (0018,1204), DA. */
  public static final int DATE_OF_MANUFACTURE = 0x00181204;

  /** Date of Installation (0018,1205), DA. */
  public static final int DATE_OF_INSTALLATION = 0x00181205;

  /** Pixel Padding Value (0028,0120), US or SS. */
  public static final int PIXEL_PADDING_VALUE = 0x00280120;

  /** Pixel Padding Range Limit (0028,0121), US or SS. */
  public static final int PIXEL_PADDING_RANGE_LIMIT = 0x00280121;

  /** Manufacturer's Device Identifier (3010,0043), ST. */
  public static final int MANUFACTURER_DEVICE_IDENTIFIER = 0x30100043;

  // Frame of Reference (PS3.3 C.7.4.1) and Synchronization (PS3.3 C.7.4.2)

  /** Trigger Source or Type (0018,1061), LO. */
  public static final int TRIGGER_SOURCE_OR_TYPE = 0x00181061;

  /** Synchronization Trigger (0018,106A), CS. */
  public static final int SYNCHRONIZATION_TRIGGER = 0x0018106A;

  /** Acquisition Time Synchronized (0018,1800), CS. */
  public static final int ACQUISITION_TIME_SYNCHRONIZED = 0x00181800;

  /** Time Source (0018,1801), SH. */
  public static final int TIME_SOURCE = 0x00181801;

  /** Time Distribution Protocol (0018,1802), CS. */
  public static final int TIME_DISTRIBUTION_PROTOCOL = 0x00181802;

  /** Frame of Reference UID (0020,0052), UI. */
  public static final int FRAME_OF_REFERENCE_UID = 0x00200052;

  /** Synchronization Frame of Reference UID (0020,0200), UI. */
  public static final int SYNCHRONIZATION_FRAME_OF_REFERENCE_UID = 0x00200200;

  /** Position Reference Indicator (0020,1040), LO. */
  public static final int POSITION_REFERENCE_INDICATOR = 0x00201040;

  // SR Document Series and SR Document General (PS3.3 C.17.1, C.17.2)

  /** Content Date (0008,0023), DA. */
  public static final int CONTENT_DATE = 0x00080023;

  /** Content Time (0008,0033), TM. */
  public static final int CONTENT_TIME = 0x00080033;

  /** Referenced Instance Sequence (0008,114A), SQ. */
  public static final int REFERENCED_INSTANCE_SEQUENCE = 0x0008114A;

  /** Person Identification Code Sequence (0040,1101), SQ. */
  public static final int PERSON_IDENTIFICATION_CODE_SEQUENCE = 0x00401101;

  /** Verifying Organization (0040,A027), LO. */
  public static final int VERIFYING_ORGANIZATION = 0x0040A027;

  /** Verification DateTime (0040,A030), DT. */
  public static final int VERIFICATION_DATE_TIME = 0x0040A030;

  /** Verifying Observer Sequence (0040,A073), SQ. */
  public static final int VERIFYING_OBSERVER_SEQUENCE = 0x0040A073;

  /** Verifying Observer Name (0040,A075), PN. */
  public static final int VERIFYING_OBSERVER_NAME = 0x0040A075;

  /** Author Observer Sequence (0040,A078), SQ. */
  public static final int AUTHOR_OBSERVER_SEQUENCE = 0x0040A078;

  /** Participant Sequence (0040,A07A), SQ. */
  public static final int PARTICIPANT_SEQUENCE = 0x0040A07A;

  /** Custodial Organization Sequence (0040,A07C), SQ. */
  public static final int CUSTODIAL_ORGANIZATION_SEQUENCE = 0x0040A07C;

  /** Participation Type (0040,A080), CS. */
  public static final int PARTICIPATION_TYPE = 0x0040A080;

  /** Participation DateTime (0040,A082), DT. */
  public static final int PARTICIPATION_DATE_TIME = 0x0040A082;

  /** Observer Type (0040,A084), CS. */
  public static final int OBSERVER_TYPE = 0x0040A084;

  /** Verifying Observer Identification Code Sequence (0040,A088), SQ. */
  public static final int VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE = 0x0040A088;

  /** Equivalent CDA Document Sequence (0040,A090), SQ, retired. */
  public static final int EQUIVALENT_CDA_DOCUMENT_SEQUENCE = 0x0040A090;

  /** Person Name (0040,A123), PN. */
  public static final int PERSON_NAME = 0x0040A123;

  /** Predecessor Documents Sequence (0040,A360), SQ. */
  public static final int PREDECESSOR_DOCUMENTS_SEQUENCE = 0x0040A360;

  /** Performed Procedure Code Sequence (0040,A372), SQ. */
  public static final int PERFORMED_PROCEDURE_CODE_SEQUENCE = 0x0040A372;

  /** Current Requested Procedure Evidence Sequence (0040,A375), SQ. */
  public static final int CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE = 0x0040A375;

  /** Pertinent Other Evidence Sequence (0040,A385), SQ. */
  public static final int PERTINENT_OTHER_EVIDENCE_SEQUENCE = 0x0040A385;

  /** HL7 Structured Document Reference Sequence (0040,A390), SQ. */
  public static final int HL7_STRUCTURED_DOCUMENT_REFERENCE_SEQUENCE = 0x0040A390;

  /** Completion Flag (0040,A491), CS. */
  public static final int COMPLETION_FLAG = 0x0040A491;

  /** Completion Flag Description (0040,A492), LO. */
  public static final int COMPLETION_FLAG_DESCRIPTION = 0x0040A492;

  /** Verification Flag (0040,A493), CS. */
  public static final int VERIFICATION_FLAG = 0x0040A493;

  /** Preliminary Flag (0040,A496), CS. */
  public static final int PRELIMINARY_FLAG = 0x0040A496;

  /** Identical Documents Sequence (0040,A525), SQ. */
  public static final int IDENTICAL_DOCUMENTS_SEQUENCE = 0x0040A525;

  /** HL7 Instance Identifier (0040,E001), ST. */
  public static final int HL7_INSTANCE_IDENTIFIER = 0x0040E001;

  /** Retrieve URI (0040,E010), UR. */
  public static final int RETRIEVE_URI = 0x0040E010;

  /** Document Title (0042,0010), ST. */
  public static final int DOCUMENT_TITLE = 0x00420010;

  /** Organizational Role Code Sequence (0044,010A), SQ. */
  public static final int ORGANIZATIONAL_ROLE_CODE_SEQUENCE = 0x0044010A;

  // SR Document Content (PS3.3 C.17.3)

  /** Mapping Resource (0008,0105), CS. */
  public static final int MAPPING_RESOURCE = 0x00080105;

  /** Mapping Resource UID (0008,0118), UI. */
  public static final int MAPPING_RESOURCE_UID = 0x00080118;

  /** Mapping Resource Name (0008,0122), LO. */
  public static final int MAPPING_RESOURCE_NAME = 0x00080122;

  /** Content Item Modifier Sequence (0040,0441), SQ. */
  public static final int CONTENT_ITEM_MODIFIER_SEQUENCE = 0x00400441;

  /** Measurement Units Code Sequence (0040,08EA), SQ. */
  public static final int MEASUREMENT_UNITS_CODE_SEQUENCE = 0x004008EA;

  /** Relationship Type (0040,A010), CS. */
  public static final int RELATIONSHIP_TYPE = 0x0040A010;

  /** Observation DateTime (0040,A032), DT. */
  public static final int OBSERVATION_DATE_TIME = 0x0040A032;

  /** Observation Start DateTime (0040,A033), DT. */
  public static final int OBSERVATION_START_DATE_TIME = 0x0040A033;

  /** Effective Start DateTime (0040,A034), DT. */
  public static final int EFFECTIVE_START_DATE_TIME = 0x0040A034;

  /** Effective Stop DateTime (0040,A035), DT. */
  public static final int EFFECTIVE_STOP_DATE_TIME = 0x0040A035;

  /** Value Type (0040,A040), CS. */
  public static final int VALUE_TYPE = 0x0040A040;

  /** Concept Name Code Sequence (0040,A043), SQ. */
  public static final int CONCEPT_NAME_CODE_SEQUENCE = 0x0040A043;

  /** Continuity Of Content (0040,A050), CS. */
  public static final int CONTINUITY_OF_CONTENT = 0x0040A050;

  /** DateTime (0040,A120), DT. */
  public static final int DATE_TIME = 0x0040A120;

  /** Date (0040,A121), DA. */
  public static final int DATE = 0x0040A121;

  /** Time (0040,A122), TM. */
  public static final int TIME = 0x0040A122;

  /** UID (0040,A124), UI. */
  public static final int UID = 0x0040A124;

  /** Text Value (0040,A160), UT. */
  public static final int TEXT_VALUE = 0x0040A160;

  /** Floating Point Value (0040,A161), FD. */
  public static final int FLOATING_POINT_VALUE = 0x0040A161;

  /** Rational Numerator Value (0040,A162), SL. */
  public static final int RATIONAL_NUMERATOR_VALUE = 0x0040A162;

  /** Rational Denominator Value (0040,A163), UL. */
  public static final int RATIONAL_DENOMINATOR_VALUE = 0x0040A163;

  /** Concept Code Sequence (0040,A168), SQ. */
  public static final int CONCEPT_CODE_SEQUENCE = 0x0040A168;

  /** Observation UID (0040,A171), UI. */
  public static final int OBSERVATION_UID = 0x0040A171;

  /** Measured Value Sequence (0040,A300), SQ. */
  public static final int MEASURED_VALUE_SEQUENCE = 0x0040A300;

  /** Numeric Value Qualifier Code Sequence (0040,A301), SQ. */
  public static final int NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE = 0x0040A301;

  /** Numeric Value (0040,A30A), DS. */
  public static final int NUMERIC_VALUE = 0x0040A30A;

  /** Content Template Sequence (0040,A504), SQ. */
  public static final int CONTENT_TEMPLATE_SEQUENCE = 0x0040A504;

  /** Content Sequence (0040,A730), SQ. */
  public static final int CONTENT_SEQUENCE = 0x0040A730;

  /** Template Identifier (0040,DB00), CS. */
  public static final int TEMPLATE_IDENTIFIER = 0x0040DB00;

  /** Template Version (0040,DB06), DT, retired. */
  public static final int TEMPLATE_VERSION = 0x0040DB06;

  /** Template Local Version (0040,DB07), DT, retired. */
  public static final int TEMPLATE_LOCAL_VERSION = 0x0040DB07;

  /** Template Extension Flag (0040,DB0B), CS, retired. */
  public static final int TEMPLATE_EXTENSION_FLAG = 0x0040DB0B;

  /** Template Extension Organization UID (0040,DB0C), UI, retired. */
  public static final int TEMPLATE_EXTENSION_ORGANIZATION_UID = 0x0040DB0C;

  /** Template Extension Creator UID (0040,DB0D), UI, retired. */
  public static final int TEMPLATE_EXTENSION_CREATOR_UID = 0x0040DB0D;

  /** Referenced Content Item Identifier (0040,DB73), UL. */
  public static final int REFERENCED_CONTENT_ITEM_IDENTIFIER = 0x0040DB73;

  // Spatial and temporal coordinates (PS3.3 C.18.6, C.18.7, C.18.9)

  /** Temporal Range Type (0040,A130), CS. */
  public static final int TEMPORAL_RANGE_TYPE = 0x0040A130;

  /** Referenced Sample Positions (0040,A132), UL. */
  public static final int REFERENCED_SAMPLE_POSITIONS = 0x0040A132;

  /** Referenced Time Offsets (0040,A138), DS. */
  public static final int REFERENCED_TIME_OFFSETS = 0x0040A138;

  /** Referenced DateTime (0040,A13A), DT. */
  public static final int REFERENCED_DATE_TIME = 0x0040A13A;

  /** Pixel Origin Interpretation (0048,0301), CS. */
  public static final int PIXEL_ORIGIN_INTERPRETATION = 0x00480301;

  /** Graphic Data (0070,0022), FL. */
  public static final int GRAPHIC_DATA = 0x00700022;

  /** Graphic Type (0070,0023), CS. */
  public static final int GRAPHIC_TYPE = 0x00700023;

  /** Fiducial UID (0070,031A), UI. */
  public static final int FIDUCIAL_UID = 0x0070031A;

  /** Referenced Frame of Reference UID (3006,0024), UI. */
  public static final int REFERENCED_FRAME_OF_REFERENCE_UID = 0x30060024;

  // Tables (PS3.3 C.18.10)

  /** Tabulated Values Sequence (0040,A801), SQ. */
  public static final int TABULATED_VALUES_SEQUENCE = 0x0040A801;

  /** Number of Table Rows (0040,A802), UL. */
  public static final int NUMBER_OF_TABLE_ROWS = 0x0040A802;

  /** Number of Table Columns (0040,A803), UL. */
  public static final int NUMBER_OF_TABLE_COLUMNS = 0x0040A803;

  /** Table Row Number (0040,A804), UL. */
  public static final int TABLE_ROW_NUMBER = 0x0040A804;

  /** Table Column Number (0040,A805), UL. */
  public static final int TABLE_COLUMN_NUMBER = 0x0040A805;

  /** Table Row Definition Sequence (0040,A806), SQ. */
  public static final int TABLE_ROW_DEFINITION_SEQUENCE = 0x0040A806;

  /** Table Column Definition Sequence (0040,A807), SQ. */
  public static final int TABLE_COLUMN_DEFINITION_SEQUENCE = 0x0040A807;

  /** Cell Values Sequence (0040,A808), SQ. */
  public static final int CELL_VALUES_SEQUENCE = 0x0040A808;

  /** Selector Attribute (0072,0026), AT. */
  public static final int SELECTOR_ATTRIBUTE = 0x00720026;

  /** Selector Attribute VR (0072,0050), CS. */
  public static final int SELECTOR_ATTRIBUTE_VR = 0x00720050;

  // References (PS3.3 10.8, C.18.3 to C.18.5)

  /** Retrieve AE Title (0008,0054), AE. */
  public static final int RETRIEVE_AE_TITLE = 0x00080054;

  /** Instance Availability (0008,0056), CS. */
  public static final int INSTANCE_AVAILABILITY = 0x00080056;

  /** Referenced Series Sequence (0008,1115), SQ. */
  public static final int REFERENCED_SERIES_SEQUENCE = 0x00081115;

  /** Referenced Image Sequence (0008,1140), SQ. */
  public static final int REFERENCED_IMAGE_SEQUENCE = 0x00081140;

  /** Referenced Real World Value Mapping Instance Sequence (0008,114B), SQ. */
  public static final int REFERENCED_REAL_WORLD_VALUE_MAPPING_INSTANCE_SEQUENCE = 0x0008114B;

  /** Referenced SOP Class UID (0008,1150), UI. */
  public static final int REFERENCED_SOP_CLASS_UID = 0x00081150;

  /** Referenced SOP Instance UID (0008,1155), UI. */
  public static final int REFERENCED_SOP_INSTANCE_UID = 0x00081155;

  /** Referenced Frame Number (0008,1160), IS. */
  public static final int REFERENCED_FRAME_NUMBER = 0x00081160;

  /** Retrieve URL (0008,1190), UR. */
  public static final int RETRIEVE_URL = 0x00081190;

  /** Referenced SOP Sequence (0008,1199), SQ. */
  public static final int REFERENCED_SOP_SEQUENCE = 0x00081199;

  /** Studies Containing Other Referenced Instances Sequence (0008,1200), SQ. */
  public static final int STUDIES_CONTAINING_OTHER_REFERENCED_INSTANCES_SEQUENCE = 0x00081200;

  /** Source Image Sequence (0008,2112), SQ. */
  public static final int SOURCE_IMAGE_SEQUENCE = 0x00082112;

  /** Spatial Locations Preserved (0028,135A), CS. */
  public static final int SPATIAL_LOCATIONS_PRESERVED = 0x0028135A;

  /** Referenced Waveform Channels (0040,A0B0), US. */
  public static final int REFERENCED_WAVEFORM_CHANNELS = 0x0040A0B0;

  /** Retrieve Location UID (0040,E011), UI. */
  public static final int RETRIEVE_LOCATION_UID = 0x0040E011;

  /** Source Instance Sequence (0042,0013), SQ. */
  public static final int SOURCE_INSTANCE_SEQUENCE = 0x00420013;

  /** Referenced Segment Number (0062,000B), US. */
  public static final int REFERENCED_SEGMENT_NUMBER = 0x0062000B;

  /** Storage Media File-set ID (0088,0130), SH. */
  public static final int STORAGE_MEDIA_FILE_SET_ID = 0x00880130;

  /** Storage Media File-set UID (0088,0140), UI. */
  public static final int STORAGE_MEDIA_FILE_SET_UID = 0x00880140;

  /** Icon Image Sequence (0088,0200), SQ. */
  public static final int ICON_IMAGE_SEQUENCE = 0x00880200;

  // Codes (PS3.3 8.8)

  /** Code Value (0008,0100), SH. */
  public static final int CODE_VALUE = 0x00080100;

  /** Coding Scheme Designator (0008,0102), SH. */
  public static final int CODING_SCHEME_DESIGNATOR = 0x00080102;

  /** Coding Scheme Version (0008,0103), SH. */
  public static final int CODING_SCHEME_VERSION = 0x00080103;

  /** Code Meaning (0008,0104), LO. */
  public static final int CODE_MEANING = 0x00080104;

  /** Context Group Version (0008,0106), DT. */
  public static final int CONTEXT_GROUP_VERSION = 0x00080106;

  /** Context Group Local Version (0008,0107), DT. */
  public static final int CONTEXT_GROUP_LOCAL_VERSION = 0x00080107;

  /** Coding Scheme Resources Sequence (0008,0109), SQ. */
  public static final int CODING_SCHEME_RESOURCES_SEQUENCE = 0x00080109;

  /** Coding Scheme URL Type (0008,010A), CS. */
  public static final int CODING_SCHEME_URL_TYPE = 0x0008010A;

  /** Context Group Extension Flag (0008,010B), CS. */
  public static final int CONTEXT_GROUP_EXTENSION_FLAG = 0x0008010B;

  /** Coding Scheme UID (0008,010C), UI. */
  public static final int CODING_SCHEME_UID = 0x0008010C;

  /** Context Group Extension Creator UID (0008,010D), UI. */
  public static final int CONTEXT_GROUP_EXTENSION_CREATOR_UID = 0x0008010D;

  /** Coding Scheme URL (0008,010E), UR. */
  public static final int CODING_SCHEME_URL = 0x0008010E;

  /** Context Identifier (0008,010F), CS. */
  public static final int CONTEXT_IDENTIFIER = 0x0008010F;

  /** Coding Scheme Identification Sequence (0008,0110), SQ. */
  public static final int CODING_SCHEME_IDENTIFICATION_SEQUENCE = 0x00080110;

  /** Coding Scheme Registry (0008,0112), LO. */
  public static final int CODING_SCHEME_REGISTRY = 0x00080112;

  /** Coding Scheme External ID (0008,0114), ST. */
  public static final int CODING_SCHEME_EXTERNAL_ID = 0x00080114;

  /** Coding Scheme Name (0008,0115), ST. */
  public static final int CODING_SCHEME_NAME = 0x00080115;

  /** Coding Scheme Responsible Organization (0008,0116), ST. */
  public static final int CODING_SCHEME_RESPONSIBLE_ORGANIZATION = 0x00080116;

  /** Context UID (0008,0117), UI. */
  public static final int CONTEXT_UID = 0x00080117;

  /** Long Code Value (0008,0119), UC. */
  public static final int LONG_CODE_VALUE = 0x00080119;

  /** URN Code Value (0008,0120), UR. */
  public static final int URN_CODE_VALUE = 0x00080120;

  /** Equivalent Code Sequence (0008,0121), SQ. */
  public static final int EQUIVALENT_CODE_SEQUENCE = 0x00080121;

  /** Context Group Identification Sequence (0008,0123), SQ. */
  public static final int CONTEXT_GROUP_IDENTIFICATION_SEQUENCE = 0x00080123;

  /** Mapping Resource Identification Sequence (0008,0124), SQ. */
  public static final int MAPPING_RESOURCE_IDENTIFICATION_SEQUENCE = 0x00080124;

  // Content identification (PS3.3 10.9) and language

  /** Language Code Sequence (0008,0006), SQ. */
  public static final int LANGUAGE_CODE_SEQUENCE = 0x00080006;

  /** Language Code Sequence (Trial) (0040,A744), SQ, retired. */
  public static final int LANGUAGE_CODE_SEQUENCE_TRIAL = 0x0040A744;

  /** Content Label (0070,0080), CS. */
  public static final int CONTENT_LABEL = 0x00700080;

  /** Content Description (0070,0081), LO. */
  public static final int CONTENT_DESCRIPTION = 0x00700081;

  /** Content Creator's Name (0070,0084), PN. */
  public static final int CONTENT_CREATOR_NAME = 0x00700084;

  /** Content Creator's Identification Code Sequence (0070,0086), SQ. */
  public static final int CONTENT_CREATOR_IDENTIFICATION_CODE_SEQUENCE = 0x00700086;

  /** Alternate Content Description Sequence (0070,0087), SQ. */
  public static final int ALTERNATE_CONTENT_DESCRIPTION_SEQUENCE = 0x00700087;

  // Image acquisition (PS3.3 C.7.6.1, C.8)

  /** Image Type (0008,0008), CS. */
  public static final int IMAGE_TYPE = 0x00080008;

  /** Acquisition UID (0008,0017), UI. */
  public static final int ACQUISITION_UID = 0x00080017;

  /** Acquisition Date (0008,0022), DA. */
  public static final int ACQUISITION_DATE = 0x00080022;

  /** Acquisition DateTime (0008,002A), DT. */
  public static final int ACQUISITION_DATE_TIME = 0x0008002A;

  /** Acquisition Time (0008,0032), TM. */
  public static final int ACQUISITION_TIME = 0x00080032;

  /** Conversion Type (0008,0064), CS. */
  public static final int CONVERSION_TYPE = 0x00080064;

  /** Presentation Intent Type (0008,0068), CS. */
  public static final int PRESENTATION_INTENT_TYPE = 0x00080068;

  /** Derivation Description (0008,2111), ST. */
  public static final int DERIVATION_DESCRIPTION = 0x00082111;

  /** Derivation Image Sequence (0008,9124), SQ. */
  public static final int DERIVATION_IMAGE_SEQUENCE = 0x00089124;

  /** Derivation Code Sequence (0008,9215), SQ. */
  public static final int DERIVATION_CODE_SEQUENCE = 0x00089215;

  /** Contrast/Bolus Agent (0018,0010), LO. */
  public static final int CONTRAST_BOLUS_AGENT = 0x00180010;

  /** Contrast/Bolus Agent Sequence (0018,0012), SQ. */
  public static final int CONTRAST_BOLUS_AGENT_SEQUENCE = 0x00180012;

  /** Scanning Sequence (0018,0020), CS. */
  public static final int SCANNING_SEQUENCE = 0x00180020;

  /** Sequence Variant (0018,0021), CS. */
  public static final int SEQUENCE_VARIANT = 0x00180021;

  /** Scan Options (0018,0022), CS. */
  public static final int SCAN_OPTIONS = 0x00180022;

  /** MR Acquisition Type (0018,0023), CS. */
  public static final int MR_ACQUISITION_TYPE = 0x00180023;

  /** Sequence Name (0018,0024), SH. */
  public static final int SEQUENCE_NAME = 0x00180024;

  /** Angio Flag (0018,0025), CS. */
  public static final int ANGIO_FLAG = 0x00180025;

  /** Radiopharmaceutical (0018,0031), LO. */
  public static final int RADIOPHARMACEUTICAL = 0x00180031;

  /** Cine Rate (0018,0040), IS. */
  public static final int CINE_RATE = 0x00180040;

  /** KVP (0018,0060), DS. */
  public static final int KVP = 0x00180060;

  /** Repetition Time (0018,0080), DS. */
  public static final int REPETITION_TIME = 0x00180080;

  /** Echo Time (0018,0081), DS. */
  public static final int ECHO_TIME = 0x00180081;

  /** Inversion Time (0018,0082), DS. */
  public static final int INVERSION_TIME = 0x00180082;

  /** Number of Averages (0018,0083), DS. */
  public static final int NUMBER_OF_AVERAGES = 0x00180083;

  /** Imaging Frequency (0018,0084), DS. */
  public static final int IMAGING_FREQUENCY = 0x00180084;

  /** Imaged Nucleus (0018,0085), SH. */
  public static final int IMAGED_NUCLEUS = 0x00180085;

  /** Echo Number(s) (0018,0086), IS. */
  public static final int ECHO_NUMBERS = 0x00180086;

  /** Magnetic Field Strength (0018,0087), DS. */
  public static final int MAGNETIC_FIELD_STRENGTH = 0x00180087;

  /** Data Collection Diameter (0018,0090), DS. */
  public static final int DATA_COLLECTION_DIAMETER = 0x00180090;

  /** Echo Train Length (0018,0091), IS. */
  public static final int ECHO_TRAIN_LENGTH = 0x00180091;

  /** Percent Sampling (0018,0093), DS. */
  public static final int PERCENT_SAMPLING = 0x00180093;

  /** Pixel Bandwidth (0018,0095), DS. */
  public static final int PIXEL_BANDWIDTH = 0x00180095;

  /** Contrast/Bolus Route (0018,1040), LO. */
  public static final int CONTRAST_BOLUS_ROUTE = 0x00181040;

  /** Frame Time (0018,1063), DS. */
  public static final int FRAME_TIME = 0x00181063;

  /** Frame Time Vector (0018,1065), DS. */
  public static final int FRAME_TIME_VECTOR = 0x00181065;

  /** Radiopharmaceutical Start Time (0018,1072), TM. */
  public static final int RADIOPHARMACEUTICAL_START_TIME = 0x00181072;

  /** Radionuclide Total Dose (0018,1074), DS. */
  public static final int RADIONUCLIDE_TOTAL_DOSE = 0x00181074;

  /** Radionuclide Half Life (0018,1075), DS. */
  public static final int RADIONUCLIDE_HALF_LIFE = 0x00181075;

  /** Heart Rate (0018,1088), IS. */
  public static final int HEART_RATE = 0x00181088;

  /** Reconstruction Diameter (0018,1100), DS. */
  public static final int RECONSTRUCTION_DIAMETER = 0x00181100;

  /** Distance Source to Detector (0018,1110), DS. */
  public static final int DISTANCE_SOURCE_TO_DETECTOR = 0x00181110;

  /** Distance Source to Patient (0018,1111), DS. */
  public static final int DISTANCE_SOURCE_TO_PATIENT = 0x00181111;

  /** Gantry/Detector Tilt (0018,1120), DS. */
  public static final int GANTRY_DETECTOR_TILT = 0x00181120;

  /** Table Height (0018,1130), DS. */
  public static final int TABLE_HEIGHT = 0x00181130;

  /** Rotation Direction (0018,1140), CS. */
  public static final int ROTATION_DIRECTION = 0x00181140;

  /** Exposure Time (0018,1150), IS. */
  public static final int EXPOSURE_TIME = 0x00181150;

  /** X-Ray Tube Current (0018,1151), IS. */
  public static final int X_RAY_TUBE_CURRENT = 0x00181151;

  /** Exposure (0018,1152), IS. */
  public static final int EXPOSURE = 0x00181152;

  /** Exposure in uAs (0018,1153), IS. */
  public static final int EXPOSURE_IN_UAS = 0x00181153;

  /** Filter Type (0018,1160), SH. */
  public static final int FILTER_TYPE = 0x00181160;

  /** Imager Pixel Spacing (0018,1164), DS. */
  public static final int IMAGER_PIXEL_SPACING = 0x00181164;

  /** Body Part Thickness (0018,11A0), DS. */
  public static final int BODY_PART_THICKNESS = 0x001811A0;

  /** Compression Force (0018,11A2), DS. */
  public static final int COMPRESSION_FORCE = 0x001811A2;

  /** Convolution Kernel (0018,1210), SH. */
  public static final int CONVOLUTION_KERNEL = 0x00181210;

  /** Actual Frame Duration (0018,1242), IS. */
  public static final int ACTUAL_FRAME_DURATION = 0x00181242;

  /** Receive Coil Name (0018,1250), SH. */
  public static final int RECEIVE_COIL_NAME = 0x00181250;

  /** Flip Angle (0018,1314), DS. */
  public static final int FLIP_ANGLE = 0x00181314;

  /** Positioner Primary Angle (0018,1510), DS. */
  public static final int POSITIONER_PRIMARY_ANGLE = 0x00181510;

  /** Positioner Secondary Angle (0018,1511), DS. */
  public static final int POSITIONER_SECONDARY_ANGLE = 0x00181511;

  /** View Position (0018,5101), CS. */
  public static final int VIEW_POSITION = 0x00185101;

  /** Sequence of Ultrasound Regions (0018,6011), SQ. */
  public static final int SEQUENCE_OF_ULTRASOUND_REGIONS = 0x00186011;

  /** Transducer Type (0018,6031), CS. */
  public static final int TRANSDUCER_TYPE = 0x00186031;

  /** Detector Type (0018,7004), CS. */
  public static final int DETECTOR_TYPE = 0x00187004;

  /** Acquisition Duration (0018,9073), FD. */
  public static final int ACQUISITION_DURATION = 0x00189073;

  /** Diffusion b-value (0018,9087), FD. */
  public static final int DIFFUSION_B_VALUE = 0x00189087;

  /** Single Collimation Width (0018,9306), FD. */
  public static final int SINGLE_COLLIMATION_WIDTH = 0x00189306;

  /** Total Collimation Width (0018,9307), FD. */
  public static final int TOTAL_COLLIMATION_WIDTH = 0x00189307;

  /** Spiral Pitch Factor (0018,9311), FD. */
  public static final int SPIRAL_PITCH_FACTOR = 0x00189311;

  /** CTDIvol (0018,9345), FD. */
  public static final int CTDIVOL = 0x00189345;

  /** Acquisition Protocol Name (0018,9423), LO. */
  public static final int ACQUISITION_PROTOCOL_NAME = 0x00189423;

  /** Acquisition Protocol Description (0018,9424), LT. */
  public static final int ACQUISITION_PROTOCOL_DESCRIPTION = 0x00189424;

  /** Acquisition Number (0020,0012), IS. */
  public static final int ACQUISITION_NUMBER = 0x00200012;

  /** Patient Orientation (0020,0020), CS. */
  public static final int PATIENT_ORIENTATION = 0x00200020;

  /** Image Laterality (0020,0062), CS. */
  public static final int IMAGE_LATERALITY = 0x00200062;

  /** Images in Acquisition (0020,1002), IS. */
  public static final int IMAGES_IN_ACQUISITION = 0x00201002;

  /** Image Comments (0020,4000), LT. */
  public static final int IMAGE_COMMENTS = 0x00204000;

  /** Number of Frames (0028,0008), IS. */
  public static final int NUMBER_OF_FRAMES = 0x00280008;

  /** Frame Increment Pointer (0028,0009), AT. */
  public static final int FRAME_INCREMENT_POINTER = 0x00280009;

  /** Corrected Image (0028,0051), CS. */
  public static final int CORRECTED_IMAGE = 0x00280051;

  /** Quality Control Image (0028,0300), CS. */
  public static final int QUALITY_CONTROL_IMAGE = 0x00280300;

  /** Burned In Annotation (0028,0301), CS. */
  public static final int BURNED_IN_ANNOTATION = 0x00280301;

  /** Recognizable Visual Features (0028,0302), CS. */
  public static final int RECOGNIZABLE_VISUAL_FEATURES = 0x00280302;

  /** Lossy Image Compression (0028,2110), CS. */
  public static final int LOSSY_IMAGE_COMPRESSION = 0x00282110;

  /** Lossy Image Compression Ratio (0028,2112), DS. */
  public static final int LOSSY_IMAGE_COMPRESSION_RATIO = 0x00282112;

  /** Lossy Image Compression Method (0028,2114), CS. */
  public static final int LOSSY_IMAGE_COMPRESSION_METHOD = 0x00282114;

  /** Radiopharmaceutical Information Sequence (0054,0016), SQ. */
  public static final int RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE = 0x00540016;

  /** View Code Sequence (0054,0220), SQ. */
  public static final int VIEW_CODE_SEQUENCE = 0x00540220;

  /** Radionuclide Code Sequence (0054,0300), SQ. */
  public static final int RADIONUCLIDE_CODE_SEQUENCE = 0x00540300;

  /** Radiopharmaceutical Code Sequence (0054,0304), SQ. */
  public static final int RADIOPHARMACEUTICAL_CODE_SEQUENCE = 0x00540304;

  /** Units (0054,1001), CS. */
  public static final int UNITS = 0x00541001;

  /** Decay Correction (0054,1102), CS. */
  public static final int DECAY_CORRECTION = 0x00541102;

  /** Decay Factor (0054,1321), DS. */
  public static final int DECAY_FACTOR = 0x00541321;

  // Anatomy (PS3.3 10.5, 10.18)

  /** Anatomic Region Sequence (0008,2218), SQ. */
  public static final int ANATOMIC_REGION_SEQUENCE = 0x00082218;

  /** Anatomic Region Modifier Sequence (0008,2220), SQ. */
  public static final int ANATOMIC_REGION_MODIFIER_SEQUENCE = 0x00082220;

  /** Primary Anatomic Structure Sequence (0008,2228), SQ. */
  public static final int PRIMARY_ANATOMIC_STRUCTURE_SEQUENCE = 0x00082228;

  /** Primary Anatomic Structure Modifier Sequence (0008,2230), SQ. */
  public static final int PRIMARY_ANATOMIC_STRUCTURE_MODIFIER_SEQUENCE = 0x00082230;

  /** Frame Anatomy Sequence (0020,9071), SQ. */
  public static final int FRAME_ANATOMY_SEQUENCE = 0x00209071;

  /** Frame Laterality (0020,9072), CS. */
  public static final int FRAME_LATERALITY = 0x00209072;

  // Image plane and pixels (PS3.3 C.7.6.2, C.7.6.3, C.11)

  /** Slice Thickness (0018,0050), DS. */
  public static final int SLICE_THICKNESS = 0x00180050;

  /** Spacing Between Slices (0018,0088), DS. */
  public static final int SPACING_BETWEEN_SLICES = 0x00180088;

  /** Image Position (Patient) (0020,0032), DS. */
  public static final int IMAGE_POSITION_PATIENT = 0x00200032;

  /** Image Orientation (Patient) (0020,0037), DS. */
  public static final int IMAGE_ORIENTATION_PATIENT = 0x00200037;

  /** Slice Location (0020,1041), DS. */
  public static final int SLICE_LOCATION = 0x00201041;

  /** Samples per Pixel (0028,0002), US. */
  public static final int SAMPLES_PER_PIXEL = 0x00280002;

  /** Photometric Interpretation (0028,0004), CS. */
  public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;

  /** Planar Configuration (0028,0006), US. */
  public static final int PLANAR_CONFIGURATION = 0x00280006;

  /** Rows (0028,0010), US. */
  public static final int ROWS = 0x00280010;

  /** Columns (0028,0011), US. */
  public static final int COLUMNS = 0x00280011;

  /** Pixel Spacing (0028,0030), DS. */
  public static final int PIXEL_SPACING = 0x00280030;

  /** Pixel Aspect Ratio (0028,0034), IS. */
  public static final int PIXEL_ASPECT_RATIO = 0x00280034;

  /** Bits Allocated (0028,0100), US. */
  public static final int BITS_ALLOCATED = 0x00280100;

  /** Bits Stored (0028,0101), US. */
  public static final int BITS_STORED = 0x00280101;

  /** High Bit (0028,0102), US. */
  public static final int HIGH_BIT = 0x00280102;

  /** Pixel Representation (0028,0103), US. */
  public static final int PIXEL_REPRESENTATION = 0x00280103;

  /** Smallest Image Pixel Value (0028,0106), US or SS. */
  public static final int SMALLEST_IMAGE_PIXEL_VALUE = 0x00280106;

  /** Largest Image Pixel Value (0028,0107), US or SS. */
  public static final int LARGEST_IMAGE_PIXEL_VALUE = 0x00280107;

  /** Window Center (0028,1050), DS. */
  public static final int WINDOW_CENTER = 0x00281050;

  /** Window Width (0028,1051), DS. */
  public static final int WINDOW_WIDTH = 0x00281051;

  /** Rescale Intercept (0028,1052), DS. */
  public static final int RESCALE_INTERCEPT = 0x00281052;

  /** Rescale Slope (0028,1053), DS. */
  public static final int RESCALE_SLOPE = 0x00281053;

  /** Rescale Type (0028,1054), LO. */
  public static final int RESCALE_TYPE = 0x00281054;

  /** Window Center and Width Explanation (0028,1055), LO. */
  public static final int WINDOW_CENTER_WIDTH_EXPLANATION = 0x00281055;

  /** VOI LUT Function (0028,1056), CS. */
  public static final int VOI_LUT_FUNCTION = 0x00281056;

  /** Red Palette Color Lookup Table Descriptor (0028,1101), US or SS. */
  public static final int RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR = 0x00281101;

  /** Green Palette Color Lookup Table Descriptor (0028,1102), US or SS. */
  public static final int GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR = 0x00281102;

  /** Blue Palette Color Lookup Table Descriptor (0028,1103), US or SS. */
  public static final int BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR = 0x00281103;

  /** Red Palette Color Lookup Table Data (0028,1201), OW. */
  public static final int RED_PALETTE_COLOR_LOOKUP_TABLE_DATA = 0x00281201;

  /** Green Palette Color Lookup Table Data (0028,1202), OW. */
  public static final int GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA = 0x00281202;

  /** Blue Palette Color Lookup Table Data (0028,1203), OW. */
  public static final int BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA = 0x00281203;

  /** ICC Profile (0028,2000), OB. */
  public static final int ICC_PROFILE = 0x00282000;

  /** Color Space (0028,2002), CS. */
  public static final int COLOR_SPACE = 0x00282002;

  /** Modality LUT Sequence (0028,3000), SQ. */
  public static final int MODALITY_LUT_SEQUENCE = 0x00283000;

  /** LUT Descriptor (0028,3002), US or SS. */
  public static final int LUT_DESCRIPTOR = 0x00283002;

  /** LUT Explanation (0028,3003), LO. */
  public static final int LUT_EXPLANATION = 0x00283003;

  /** LUT Data (0028,3006), US or OW. */
  public static final int LUT_DATA = 0x00283006;

  /** VOI LUT Sequence (0028,3010), SQ. */
  public static final int VOI_LUT_SEQUENCE = 0x00283010;

  /** Pixel Data Provider URL (0028,7FE0), UR. */
  public static final int PIXEL_DATA_PROVIDER_URL = 0x00287FE0;

  /** Real World Value Mapping Sequence (0040,9096), SQ. */
  public static final int REAL_WORLD_VALUE_MAPPING_SEQUENCE = 0x00409096;

  /** Real World Value Last Value Mapped (0040,9211), US or SS. */
  public static final int REAL_WORLD_VALUE_LAST_VALUE_MAPPED = 0x00409211;

  /** Real World Value First Value Mapped (0040,9216), US or SS. */
  public static final int REAL_WORLD_VALUE_FIRST_VALUE_MAPPED = 0x00409216;

  /** Quantity Definition Sequence (0040,9220), SQ. */
  public static final int QUANTITY_DEFINITION_SEQUENCE = 0x00409220;

  /** Real World Value Intercept (0040,9224), FD. */
  public static final int REAL_WORLD_VALUE_INTERCEPT = 0x00409224;

  /** Real World Value Slope (0040,9225), FD. */
  public static final int REAL_WORLD_VALUE_SLOPE = 0x00409225;

  /** Overlay Rows (6000,0010), US, first of a repeating group. */
  public static final int OVERLAY_ROWS = 0x60000010;

  /** Overlay Columns (6000,0011), US, first of a repeating group. */
  public static final int OVERLAY_COLUMNS = 0x60000011;

  /** Overlay Type (6000,0040), CS, first of a repeating group. */
  public static final int OVERLAY_TYPE = 0x60000040;

  /** Overlay Origin (6000,0050), SS, first of a repeating group. */
  public static final int OVERLAY_ORIGIN = 0x60000050;

  /** Overlay Data (6000,3000), OB or OW, first of a repeating group. */
  public static final int OVERLAY_DATA = 0x60003000;

  /** Extended Offset Table (7FE0,0001), OV. */
  public static final int EXTENDED_OFFSET_TABLE = 0x7FE00001;

  /** Extended Offset Table Lengths (7FE0,0002), OV. */
  public static final int EXTENDED_OFFSET_TABLE_LENGTHS = 0x7FE00002;

  /** Float Pixel Data (7FE0,0008), OF. */
  public static final int FLOAT_PIXEL_DATA = 0x7FE00008;

  /** Double Float Pixel Data (7FE0,0009), OD. */
  public static final int DOUBLE_FLOAT_PIXEL_DATA = 0x7FE00009;

  /** Pixel Data (7FE0,0010), OB or OW. */
  public static final int PIXEL_DATA = 0x7FE00010;

  // Multi-frame functional groups and dimensions (PS3.3 C.7.6.16, C.7.6.17)

  /** Frame Type (0008,9007), CS. */
  public static final int FRAME_TYPE = 0x00089007;

  /** Frame Acquisition DateTime (0018,9074), DT. */
  public static final int FRAME_ACQUISITION_DATE_TIME = 0x00189074;

  /** Frame Reference DateTime (0018,9151), DT. */
  public static final int FRAME_REFERENCE_DATE_TIME = 0x00189151;

  /** SOP Instance UID of Concatenation Source (0020,0242), UI. */
  public static final int SOP_INSTANCE_UID_OF_CONCATENATION_SOURCE = 0x00200242;

  /** Stack ID (0020,9056), SH. */
  public static final int STACK_ID = 0x00209056;

  /** In-Stack Position Number (0020,9057), UL. */
  public static final int IN_STACK_POSITION_NUMBER = 0x00209057;

  /** Frame Content Sequence (0020,9111), SQ. */
  public static final int FRAME_CONTENT_SEQUENCE = 0x00209111;

  /** Plane Position Sequence (0020,9113), SQ. */
  public static final int PLANE_POSITION_SEQUENCE = 0x00209113;

  /** Plane Orientation Sequence (0020,9116), SQ. */
  public static final int PLANE_ORIENTATION_SEQUENCE = 0x00209116;

  /** Temporal Position Index (0020,9128), UL. */
  public static final int TEMPORAL_POSITION_INDEX = 0x00209128;

  /** Frame Acquisition Number (0020,9156), US. */
  public static final int FRAME_ACQUISITION_NUMBER = 0x00209156;

  /** Dimension Index Values (0020,9157), UL. */
  public static final int DIMENSION_INDEX_VALUES = 0x00209157;

  /** Concatenation UID (0020,9161), UI. */
  public static final int CONCATENATION_UID = 0x00209161;

  /** In-concatenation Number (0020,9162), US. */
  public static final int IN_CONCATENATION_NUMBER = 0x00209162;

  /** In-concatenation Total Number (0020,9163), US. */
  public static final int IN_CONCATENATION_TOTAL_NUMBER = 0x00209163;

  /** Dimension Organization UID (0020,9164), UI. */
  public static final int DIMENSION_ORGANIZATION_UID = 0x00209164;

  /** Dimension Index Pointer (0020,9165), AT. */
  public static final int DIMENSION_INDEX_POINTER = 0x00209165;

  /** Functional Group Pointer (0020,9167), AT. */
  public static final int FUNCTIONAL_GROUP_POINTER = 0x00209167;

  /** Dimension Organization Sequence (0020,9221), SQ. */
  public static final int DIMENSION_ORGANIZATION_SEQUENCE = 0x00209221;

  /** Dimension Index Sequence (0020,9222), SQ. */
  public static final int DIMENSION_INDEX_SEQUENCE = 0x00209222;

  /** Concatenation Frame Offset Number (0020,9228), UL. */
  public static final int CONCATENATION_FRAME_OFFSET_NUMBER = 0x00209228;

  /** Dimension Organization Type (0020,9311), CS. */
  public static final int DIMENSION_ORGANIZATION_TYPE = 0x00209311;

  /** Dimension Description Label (0020,9421), LO. */
  public static final int DIMENSION_DESCRIPTION_LABEL = 0x00209421;

  /** Frame Label (0020,9453), LO. */
  public static final int FRAME_LABEL = 0x00209453;

  /** Pixel Measures Sequence (0028,9110), SQ. */
  public static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;

  /** Frame VOI LUT Sequence (0028,9132), SQ. */
  public static final int FRAME_VOI_LUT_SEQUENCE = 0x00289132;

  /** Pixel Value Transformation Sequence (0028,9145), SQ. */
  public static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;

  /** Plane Position (Slide) Sequence (0048,021A), SQ. */
  public static final int PLANE_POSITION_SLIDE_SEQUENCE = 0x0048021A;

  /** Shared Functional Groups Sequence (5200,9229), SQ. */
  public static final int SHARED_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009229;

  /** Per-Frame Functional Groups Sequence (5200,9230), SQ. */
  public static final int PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009230;

  // Slide microscopy (PS3.3 C.8.12)

  /** Container Identifier (0040,0512), LO. */
  public static final int CONTAINER_IDENTIFIER = 0x00400512;

  /** Specimen Identifier (0040,0551), LO. */
  public static final int SPECIMEN_IDENTIFIER = 0x00400551;

  /** Specimen UID (0040,0554), UI. */
  public static final int SPECIMEN_UID = 0x00400554;

  /** Specimen Description Sequence (0040,0560), SQ. */
  public static final int SPECIMEN_DESCRIPTION_SEQUENCE = 0x00400560;

  /** X Offset in Slide Coordinate System (0040,072A), DS. */
  public static final int X_OFFSET_IN_SLIDE_COORDINATE_SYSTEM = 0x0040072A;

  /** Y Offset in Slide Coordinate System (0040,073A), DS. */
  public static final int Y_OFFSET_IN_SLIDE_COORDINATE_SYSTEM = 0x0040073A;

  /** Z Offset in Slide Coordinate System (0040,074A), DS. */
  public static final int Z_OFFSET_IN_SLIDE_COORDINATE_SYSTEM = 0x0040074A;

  /** Imaged Volume Width (0048,0001), FL. */
  public static final int IMAGED_VOLUME_WIDTH = 0x00480001;

  /** Imaged Volume Height (0048,0002), FL. */
  public static final int IMAGED_VOLUME_HEIGHT = 0x00480002;

  /** Total Pixel Matrix Columns (0048,0006), UL. */
  public static final int TOTAL_PIXEL_MATRIX_COLUMNS = 0x00480006;

  /** Total Pixel Matrix Rows (0048,0007), UL. */
  public static final int TOTAL_PIXEL_MATRIX_ROWS = 0x00480007;

  /** Total Pixel Matrix Origin Sequence (0048,0008), SQ. */
  public static final int TOTAL_PIXEL_MATRIX_ORIGIN_SEQUENCE = 0x00480008;

  /** Image Orientation (Slide) (0048,0102), DS. */
  public static final int IMAGE_ORIENTATION_SLIDE = 0x00480102;

  /** Optical Path Sequence (0048,0105), SQ. */
  public static final int OPTICAL_PATH_SEQUENCE = 0x00480105;

  /** Column Position In Total Image Pixel Matrix (0048,021E), SL. */
  public static final int COLUMN_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX = 0x0048021E;

  /** Row Position In Total Image Pixel Matrix (0048,021F), SL. */
  public static final int ROW_POSITION_IN_TOTAL_IMAGE_PIXEL_MATRIX = 0x0048021F;

  // Segmentation (PS3.3 C.8.20) and Surface Segmentation (PS3.3 C.8.23)

  /** Algorithm Source (0024,0202), LO. */
  public static final int ALGORITHM_SOURCE = 0x00240202;

  /** Segmentation Type (0062,0001), CS. */
  public static final int SEGMENTATION_TYPE = 0x00620001;

  /** Segment Sequence (0062,0002), SQ. */
  public static final int SEGMENT_SEQUENCE = 0x00620002;

  /** Segmented Property Category Code Sequence (0062,0003), SQ. */
  public static final int SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE = 0x00620003;

  /** Segment Number (0062,0004), US. */
  public static final int SEGMENT_NUMBER = 0x00620004;

  /** Segment Label (0062,0005), LO. */
  public static final int SEGMENT_LABEL = 0x00620005;

  /** Segment Description (0062,0006), ST. */
  public static final int SEGMENT_DESCRIPTION = 0x00620006;

  /** Segmentation Algorithm Identification Sequence (0062,0007), SQ. */
  public static final int SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE = 0x00620007;

  /** Segment Algorithm Type (0062,0008), CS. */
  public static final int SEGMENT_ALGORITHM_TYPE = 0x00620008;

  /** Segment Algorithm Name (0062,0009), LO. */
  public static final int SEGMENT_ALGORITHM_NAME = 0x00620009;

  /** Segment Identification Sequence (0062,000A), SQ. */
  public static final int SEGMENT_IDENTIFICATION_SEQUENCE = 0x0062000A;

  /** Recommended Display Grayscale Value (0062,000C), US. */
  public static final int RECOMMENDED_DISPLAY_GRAYSCALE_VALUE = 0x0062000C;

  /** Recommended Display CIELab Value (0062,000D), US. */
  public static final int RECOMMENDED_DISPLAY_CIE_LAB_VALUE = 0x0062000D;

  /** Maximum Fractional Value (0062,000E), US. */
  public static final int MAXIMUM_FRACTIONAL_VALUE = 0x0062000E;

  /** Segmented Property Type Code Sequence (0062,000F), SQ. */
  public static final int SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE = 0x0062000F;

  /** Segmentation Fractional Type (0062,0010), CS. */
  public static final int SEGMENTATION_FRACTIONAL_TYPE = 0x00620010;

  /** Segmented Property Type Modifier Code Sequence (0062,0011), SQ. */
  public static final int SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE = 0x00620011;

  /** Segments Overlap (0062,0013), CS. */
  public static final int SEGMENTS_OVERLAP = 0x00620013;

  /** Tracking ID (0062,0020), UT. */
  public static final int TRACKING_ID = 0x00620020;

  /** Tracking UID (0062,0021), UI. */
  public static final int TRACKING_UID = 0x00620021;

  /** Number of Surfaces (0066,0001), UL. */
  public static final int NUMBER_OF_SURFACES = 0x00660001;

  /** Surface Sequence (0066,0002), SQ. */
  public static final int SURFACE_SEQUENCE = 0x00660002;

  /** Surface Number (0066,0003), UL. */
  public static final int SURFACE_NUMBER = 0x00660003;

  /** Surface Comments (0066,0004), LT. */
  public static final int SURFACE_COMMENTS = 0x00660004;

  /** Surface Count (0066,002A), UL. */
  public static final int SURFACE_COUNT = 0x0066002A;

  /** Referenced Surface Sequence (0066,002B), SQ. */
  public static final int REFERENCED_SURFACE_SEQUENCE = 0x0066002B;

  /** Referenced Surface Number (0066,002C), UL. */
  public static final int REFERENCED_SURFACE_NUMBER = 0x0066002C;

  /** Segment Surface Generation Algorithm Identification Sequence (0066,002D), SQ. */
  public static final int SEGMENT_SURFACE_GENERATION_ALGORITHM_IDENTIFICATION_SEQUENCE = 0x0066002D;

  /** Algorithm Family Code Sequence (0066,002F), SQ. */
  public static final int ALGORITHM_FAMILY_CODE_SEQUENCE = 0x0066002F;

  /** Algorithm Name Code Sequence (0066,0030), SQ. */
  public static final int ALGORITHM_NAME_CODE_SEQUENCE = 0x00660030;

  /** Algorithm Version (0066,0031), LO. */
  public static final int ALGORITHM_VERSION = 0x00660031;

  /** Algorithm Parameters (0066,0032), LT. */
  public static final int ALGORITHM_PARAMETERS = 0x00660032;

  /** Algorithm Name (0066,0036), LO. */
  public static final int ALGORITHM_NAME = 0x00660036;

  // Waveform (PS3.3 C.10.9, C.10.10)

  /** Multiplex Group Time Offset (0018,1068), DS. */
  public static final int MULTIPLEX_GROUP_TIME_OFFSET = 0x00181068;

  /** Trigger Time Offset (0018,1069), DS. */
  public static final int TRIGGER_TIME_OFFSET = 0x00181069;

  /** Trigger Sample Position (0018,106E), UL. */
  public static final int TRIGGER_SAMPLE_POSITION = 0x0018106E;

  /** Waveform Originality (003A,0004), CS. */
  public static final int WAVEFORM_ORIGINALITY = 0x003A0004;

  /** Number of Waveform Channels (003A,0005), US. */
  public static final int NUMBER_OF_WAVEFORM_CHANNELS = 0x003A0005;

  /** Number of Waveform Samples (003A,0010), UL. */
  public static final int NUMBER_OF_WAVEFORM_SAMPLES = 0x003A0010;

  /** Sampling Frequency (003A,001A), DS. */
  public static final int SAMPLING_FREQUENCY = 0x003A001A;

  /** Multiplex Group Label (003A,0020), SH. */
  public static final int MULTIPLEX_GROUP_LABEL = 0x003A0020;

  /** Channel Definition Sequence (003A,0200), SQ. */
  public static final int CHANNEL_DEFINITION_SEQUENCE = 0x003A0200;

  /** Waveform Channel Number (003A,0202), IS. */
  public static final int WAVEFORM_CHANNEL_NUMBER = 0x003A0202;

  /** Channel Label (003A,0203), SH. */
  public static final int CHANNEL_LABEL = 0x003A0203;

  /** Channel Status (003A,0205), CS. */
  public static final int CHANNEL_STATUS = 0x003A0205;

  /** Channel Source Sequence (003A,0208), SQ. */
  public static final int CHANNEL_SOURCE_SEQUENCE = 0x003A0208;

  /** Channel Source Modifiers Sequence (003A,0209), SQ. */
  public static final int CHANNEL_SOURCE_MODIFIERS_SEQUENCE = 0x003A0209;

  /** Source Waveform Sequence (003A,020A), SQ. */
  public static final int SOURCE_WAVEFORM_SEQUENCE = 0x003A020A;

  /** Channel Derivation Description (003A,020C), LO. */
  public static final int CHANNEL_DERIVATION_DESCRIPTION = 0x003A020C;

  /** Channel Sensitivity (003A,0210), DS. */
  public static final int CHANNEL_SENSITIVITY = 0x003A0210;

  /** Channel Sensitivity Units Sequence (003A,0211), SQ. */
  public static final int CHANNEL_SENSITIVITY_UNITS_SEQUENCE = 0x003A0211;

  /** Channel Sensitivity Correction Factor (003A,0212), DS. */
  public static final int CHANNEL_SENSITIVITY_CORRECTION_FACTOR = 0x003A0212;

  /** Channel Baseline (003A,0213), DS. */
  public static final int CHANNEL_BASELINE = 0x003A0213;

  /** Channel Time Skew (003A,0214), DS. */
  public static final int CHANNEL_TIME_SKEW = 0x003A0214;

  /** Channel Sample Skew (003A,0215), DS. */
  public static final int CHANNEL_SAMPLE_SKEW = 0x003A0215;

  /** Channel Offset (003A,0218), DS. */
  public static final int CHANNEL_OFFSET = 0x003A0218;

  /** Waveform Bits Stored (003A,021A), US. */
  public static final int WAVEFORM_BITS_STORED = 0x003A021A;

  /** Filter Low Frequency (003A,0220), DS. */
  public static final int FILTER_LOW_FREQUENCY = 0x003A0220;

  /** Filter High Frequency (003A,0221), DS. */
  public static final int FILTER_HIGH_FREQUENCY = 0x003A0221;

  /** Notch Filter Frequency (003A,0222), DS. */
  public static final int NOTCH_FILTER_FREQUENCY = 0x003A0222;

  /** Notch Filter Bandwidth (003A,0223), DS. */
  public static final int NOTCH_FILTER_BANDWIDTH = 0x003A0223;

  /** Multiplex Group UID (003A,0310), UI. */
  public static final int MULTIPLEX_GROUP_UID = 0x003A0310;

  /** Annotation Group Number (0040,A180), US. */
  public static final int ANNOTATION_GROUP_NUMBER = 0x0040A180;

  /** Modifier Code Sequence (0040,A195), SQ. */
  public static final int MODIFIER_CODE_SEQUENCE = 0x0040A195;

  /** Waveform Annotation Sequence (0040,B020), SQ. */
  public static final int WAVEFORM_ANNOTATION_SEQUENCE = 0x0040B020;

  /** Structured Waveform Annotation Sequence (0040,B030), SQ. */
  public static final int STRUCTURED_WAVEFORM_ANNOTATION_SEQUENCE = 0x0040B030;

  /** Waveform Textual Annotation Sequence (0040,B033), SQ. */
  public static final int WAVEFORM_TEXTUAL_ANNOTATION_SEQUENCE = 0x0040B033;

  /** Annotation DateTime (0040,B034), DT. */
  public static final int ANNOTATION_DATE_TIME = 0x0040B034;

  /** Waveform Montage Sequence (0040,B039), SQ. */
  public static final int WAVEFORM_MONTAGE_SEQUENCE = 0x0040B039;

  /** Unformatted Text Value (0070,0006), ST. */
  public static final int UNFORMATTED_TEXT_VALUE = 0x00700006;

  /** Waveform Sequence (5400,0100), SQ. */
  public static final int WAVEFORM_SEQUENCE = 0x54000100;

  /** Channel Minimum Value (5400,0110), OB or OW. */
  public static final int CHANNEL_MINIMUM_VALUE = 0x54000110;

  /** Channel Maximum Value (5400,0112), OB or OW. */
  public static final int CHANNEL_MAXIMUM_VALUE = 0x54000112;

  /** Waveform Bits Allocated (5400,1004), US. */
  public static final int WAVEFORM_BITS_ALLOCATED = 0x54001004;

  /** Waveform Sample Interpretation (5400,1006), CS. */
  public static final int WAVEFORM_SAMPLE_INTERPRETATION = 0x54001006;

  /** Waveform Padding Value (5400,100A), OB or OW. */
  public static final int WAVEFORM_PADDING_VALUE = 0x5400100A;

  /** Waveform Data (5400,1010), OB or OW. */
  public static final int WAVEFORM_DATA = 0x54001010;

  // Acquisition Context (PS3.3 C.7.6.14)

  /** Acquisition Context Sequence (0040,0555), SQ. */
  public static final int ACQUISITION_CONTEXT_SEQUENCE = 0x00400555;

  /** Acquisition Context Description (0040,0556), ST. */
  public static final int ACQUISITION_CONTEXT_DESCRIPTION = 0x00400556;

  // RT Structure Set (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8)

  /** Dose Units (3004,0002), CS. */
  public static final int DOSE_UNITS = 0x30040002;

  /** Dose Type (3004,0004), CS. */
  public static final int DOSE_TYPE = 0x30040004;

  /** Dose Summation Type (3004,000A), CS. */
  public static final int DOSE_SUMMATION_TYPE = 0x3004000A;

  /** Dose Grid Scaling (3004,000E), DS. */
  public static final int DOSE_GRID_SCALING = 0x3004000E;

  /** DVH Sequence (3004,0050), SQ. */
  public static final int DVH_SEQUENCE = 0x30040050;

  /** Structure Set Label (3006,0002), SH. */
  public static final int STRUCTURE_SET_LABEL = 0x30060002;

  /** Structure Set Name (3006,0004), LO. */
  public static final int STRUCTURE_SET_NAME = 0x30060004;

  /** Structure Set Description (3006,0006), ST. */
  public static final int STRUCTURE_SET_DESCRIPTION = 0x30060006;

  /** Structure Set Date (3006,0008), DA. */
  public static final int STRUCTURE_SET_DATE = 0x30060008;

  /** Structure Set Time (3006,0009), TM. */
  public static final int STRUCTURE_SET_TIME = 0x30060009;

  /** Referenced Frame of Reference Sequence (3006,0010), SQ. */
  public static final int REFERENCED_FRAME_OF_REFERENCE_SEQUENCE = 0x30060010;

  /** RT Referenced Study Sequence (3006,0012), SQ. */
  public static final int RT_REFERENCED_STUDY_SEQUENCE = 0x30060012;

  /** RT Referenced Series Sequence (3006,0014), SQ. */
  public static final int RT_REFERENCED_SERIES_SEQUENCE = 0x30060014;

  /** Contour Image Sequence (3006,0016), SQ. */
  public static final int CONTOUR_IMAGE_SEQUENCE = 0x30060016;

  /** Structure Set ROI Sequence (3006,0020), SQ. */
  public static final int STRUCTURE_SET_ROI_SEQUENCE = 0x30060020;

  /** ROI Number (3006,0022), IS. */
  public static final int ROI_NUMBER = 0x30060022;

  /** ROI Name (3006,0026), LO. */
  public static final int ROI_NAME = 0x30060026;

  /** ROI Description (3006,0028), ST. */
  public static final int ROI_DESCRIPTION = 0x30060028;

  /** ROI Display Color (3006,002A), IS. */
  public static final int ROI_DISPLAY_COLOR = 0x3006002A;

  /** ROI Volume (3006,002C), DS. */
  public static final int ROI_VOLUME = 0x3006002C;

  /** ROI Generation Algorithm (3006,0036), CS. */
  public static final int ROI_GENERATION_ALGORITHM = 0x30060036;

  /** ROI Generation Description (3006,0038), LO. */
  public static final int ROI_GENERATION_DESCRIPTION = 0x30060038;

  /** ROI Contour Sequence (3006,0039), SQ. */
  public static final int ROI_CONTOUR_SEQUENCE = 0x30060039;

  /** Contour Sequence (3006,0040), SQ. */
  public static final int CONTOUR_SEQUENCE = 0x30060040;

  /** Contour Geometric Type (3006,0042), CS. */
  public static final int CONTOUR_GEOMETRIC_TYPE = 0x30060042;

  /** Number of Contour Points (3006,0046), IS. */
  public static final int NUMBER_OF_CONTOUR_POINTS = 0x30060046;

  /** Contour Number (3006,0048), IS. */
  public static final int CONTOUR_NUMBER = 0x30060048;

  /** Contour Data (3006,0050), DS. */
  public static final int CONTOUR_DATA = 0x30060050;

  /** RT ROI Observations Sequence (3006,0080), SQ. */
  public static final int RT_ROI_OBSERVATIONS_SEQUENCE = 0x30060080;

  /** Observation Number (3006,0082), IS. */
  public static final int OBSERVATION_NUMBER = 0x30060082;

  /** Referenced ROI Number (3006,0084), IS. */
  public static final int REFERENCED_ROI_NUMBER = 0x30060084;

  /** ROI Observation Label (3006,0085), SH, retired. */
  public static final int ROI_OBSERVATION_LABEL = 0x30060085;

  /** RT ROI Identification Code Sequence (3006,0086), SQ. */
  public static final int RT_ROI_IDENTIFICATION_CODE_SEQUENCE = 0x30060086;

  /** RT ROI Interpreted Type (3006,00A4), CS. */
  public static final int RT_ROI_INTERPRETED_TYPE = 0x300600A4;

  /** ROI Interpreter (3006,00A6), PN. */
  public static final int ROI_INTERPRETER = 0x300600A6;

  /** ROI Physical Properties Sequence (3006,00B0), SQ. */
  public static final int ROI_PHYSICAL_PROPERTIES_SEQUENCE = 0x300600B0;

  /** ROI Physical Property (3006,00B2), CS. */
  public static final int ROI_PHYSICAL_PROPERTY = 0x300600B2;

  /** ROI Physical Property Value (3006,00B4), DS. */
  public static final int ROI_PHYSICAL_PROPERTY_VALUE = 0x300600B4;

  /** RT Plan Label (300A,0002), SH. */
  public static final int RT_PLAN_LABEL = 0x300A0002;

  /** RT Plan Name (300A,0003), LO. */
  public static final int RT_PLAN_NAME = 0x300A0003;

  /** RT Plan Date (300A,0006), DA. */
  public static final int RT_PLAN_DATE = 0x300A0006;

  /** Material ID (300A,00E1), SH. */
  public static final int MATERIAL_ID = 0x300A00E1;

  /** Referenced Structure Set Sequence (300C,0060), SQ. */
  public static final int REFERENCED_STRUCTURE_SET_SEQUENCE = 0x300C0060;

  /** Approval Status (300E,0002), CS. */
  public static final int APPROVAL_STATUS = 0x300E0002;

  /** Review Date (300E,0004), DA. */
  public static final int REVIEW_DATE = 0x300E0004;

  /** Review Time (300E,0005), TM. */
  public static final int REVIEW_TIME = 0x300E0005;

  /** Reviewer Name (300E,0008), PN. */
  public static final int REVIEWER_NAME = 0x300E0008;

  // Presentation state (PS3.3 C.10, C.11)

  /** Graphic Annotation Sequence (0070,0001), SQ. */
  public static final int GRAPHIC_ANNOTATION_SEQUENCE = 0x00700001;

  /** Graphic Layer (0070,0002), CS. */
  public static final int GRAPHIC_LAYER = 0x00700002;

  /** Graphic Annotation Units (0070,0005), CS. */
  public static final int GRAPHIC_ANNOTATION_UNITS = 0x00700005;

  /** Text Object Sequence (0070,0008), SQ. */
  public static final int TEXT_OBJECT_SEQUENCE = 0x00700008;

  /** Graphic Object Sequence (0070,0009), SQ. */
  public static final int GRAPHIC_OBJECT_SEQUENCE = 0x00700009;

  /** Bounding Box Top Left Hand Corner (0070,0010), FL. */
  public static final int BOUNDING_BOX_TOP_LEFT_HAND_CORNER = 0x00700010;

  /** Bounding Box Bottom Right Hand Corner (0070,0011), FL. */
  public static final int BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER = 0x00700011;

  /** Anchor Point (0070,0014), FL. */
  public static final int ANCHOR_POINT = 0x00700014;

  /** Graphic Dimensions (0070,0020), US. */
  public static final int GRAPHIC_DIMENSIONS = 0x00700020;

  /** Number of Graphic Points (0070,0021), US. */
  public static final int NUMBER_OF_GRAPHIC_POINTS = 0x00700021;

  /** Graphic Filled (0070,0024), CS. */
  public static final int GRAPHIC_FILLED = 0x00700024;

  /** Displayed Area Selection Sequence (0070,005A), SQ. */
  public static final int DISPLAYED_AREA_SELECTION_SEQUENCE = 0x0070005A;

  /** Graphic Layer Sequence (0070,0060), SQ. */
  public static final int GRAPHIC_LAYER_SEQUENCE = 0x00700060;

  /** Graphic Layer Order (0070,0062), IS. */
  public static final int GRAPHIC_LAYER_ORDER = 0x00700062;

  /** Presentation Creation Date (0070,0082), DA. */
  public static final int PRESENTATION_CREATION_DATE = 0x00700082;

  /** Presentation Creation Time (0070,0083), TM. */
  public static final int PRESENTATION_CREATION_TIME = 0x00700083;

  /** Compound Graphic Sequence (0070,0209), SQ. */
  public static final int COMPOUND_GRAPHIC_SEQUENCE = 0x00700209;

  /** Compound Graphic Type (0070,0294), CS. */
  public static final int COMPOUND_GRAPHIC_TYPE = 0x00700294;

  /** Presentation LUT Shape (2050,0020), CS. */
  public static final int PRESENTATION_LUT_SHAPE = 0x20500020;

  // Spatial Registration (PS3.3 C.20.2) and Fiducials (PS3.3 C.21.2)

  /** Registration Sequence (0070,0308), SQ. */
  public static final int REGISTRATION_SEQUENCE = 0x00700308;

  /** Matrix Registration Sequence (0070,0309), SQ. */
  public static final int MATRIX_REGISTRATION_SEQUENCE = 0x00700309;

  /** Matrix Sequence (0070,030A), SQ. */
  public static final int MATRIX_SEQUENCE = 0x0070030A;

  /** Frame of Reference Transformation Matrix Type (0070,030C), CS. */
  public static final int FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE = 0x0070030C;

  /** Fiducial Set Sequence (0070,031C), SQ. */
  public static final int FIDUCIAL_SET_SEQUENCE = 0x0070031C;

  /** Frame of Reference Transformation Matrix (3006,00C6), DS. */
  public static final int FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX = 0x300600C6;

  // Bulk annotations (PS3.3 C.37.1)

  /** Point Coordinates Data (0066,0016), OF. */
  public static final int POINT_COORDINATES_DATA = 0x00660016;

  /** Double Point Coordinates Data (0066,0022), OD. */
  public static final int DOUBLE_POINT_COORDINATES_DATA = 0x00660022;

  /** Long Primitive Point Index List (0066,0040), OL. */
  public static final int LONG_PRIMITIVE_POINT_INDEX_LIST = 0x00660040;

  /** Measurements Sequence (0066,0121), SQ. */
  public static final int MEASUREMENTS_SEQUENCE = 0x00660121;

  /** Floating Point Values (0066,0125), OF. */
  public static final int FLOATING_POINT_VALUES = 0x00660125;

  /** Measurement Values Sequence (0066,0132), SQ. */
  public static final int MEASUREMENT_VALUES_SEQUENCE = 0x00660132;

  /** Annotation Coordinate Type (006A,0001), CS. */
  public static final int ANNOTATION_COORDINATE_TYPE = 0x006A0001;

  /** Annotation Group Sequence (006A,0002), SQ. */
  public static final int ANNOTATION_GROUP_SEQUENCE = 0x006A0002;

  /** Annotation Group UID (006A,0003), UI. */
  public static final int ANNOTATION_GROUP_UID = 0x006A0003;

  /** Annotation Group Label (006A,0005), LO. */
  public static final int ANNOTATION_GROUP_LABEL = 0x006A0005;

  /** Annotation Group Description (006A,0006), UT. */
  public static final int ANNOTATION_GROUP_DESCRIPTION = 0x006A0006;

  /** Annotation Group Generation Type (006A,0007), CS. */
  public static final int ANNOTATION_GROUP_GENERATION_TYPE = 0x006A0007;

  /** Annotation Group Algorithm Identification Sequence (006A,0008), SQ. */
  public static final int ANNOTATION_GROUP_ALGORITHM_IDENTIFICATION_SEQUENCE = 0x006A0008;

  /** Annotation Property Category Code Sequence (006A,0009), SQ. */
  public static final int ANNOTATION_PROPERTY_CATEGORY_CODE_SEQUENCE = 0x006A0009;

  /** Annotation Property Type Code Sequence (006A,000A), SQ. */
  public static final int ANNOTATION_PROPERTY_TYPE_CODE_SEQUENCE = 0x006A000A;

  /** Annotation Property Type Modifier Code Sequence (006A,000B), SQ. */
  public static final int ANNOTATION_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE = 0x006A000B;

  /** Number of Annotations (006A,000C), UL. */
  public static final int NUMBER_OF_ANNOTATIONS = 0x006A000C;

  /** Annotation Index List (006A,0011), OL. */
  public static final int ANNOTATION_INDEX_LIST = 0x006A0011;

  // Encapsulated document (PS3.3 C.24)

  /** Encapsulated Document (0042,0011), OB. */
  public static final int ENCAPSULATED_DOCUMENT = 0x00420011;

  /** MIME Type of Encapsulated Document (0042,0012), LO. */
  public static final int MIME_TYPE_OF_ENCAPSULATED_DOCUMENT = 0x00420012;

  /** List of MIME Types (0042,0014), LO. */
  public static final int LIST_OF_MIME_TYPES = 0x00420014;

  /** Encapsulated Document Length (0042,0015), UL. */
  public static final int ENCAPSULATED_DOCUMENT_LENGTH = 0x00420015;

  // Items and delimiters (PS3.5 7.5)

  /** Item (FFFE,E000). */
  public static final int ITEM = 0xFFFEE000;

  /** Item Delimitation Item (FFFE,E00D). */
  public static final int ITEM_DELIMITATION_ITEM = 0xFFFEE00D;

  /** Sequence Delimitation Item (FFFE,E0DD). */
  public static final int SEQUENCE_DELIMITATION_ITEM = 0xFFFEE0DD;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Tag() {}

  /**
   * Writes a tag the way the standard does.
   *
   * @param tag any tag
   * @return such as {@code (0040,A730)}
   */
  public static String format(int tag) {
    return "("
        + HEX.toHexDigits((short) group(tag))
        + ","
        + HEX.toHexDigits((short) element(tag))
        + ")";
  }

  /**
   * Reads a tag from text: {@code (0040,A730)}, {@code 0040,A730}, {@code 0040A730} or a keyword of
   * the dictionary.
   *
   * @param text the text; hexadecimal digits in either case, keywords as in the standard
   * @return the tag
   * @throws IllegalArgumentException if the text is neither; the message tells its length only: it
   *     may be data
   */
  public static int parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Expected a tag such as (0040,A730), or a DICOM keyword; found neither in %d characters"
                    .formatted(text.length())));
  }

  /**
   * Reads a tag like {@link #parse(String)}, where the text may well be something else.
   *
   * @param text the text
   * @return the tag, or empty
   */
  public static OptionalInt find(String text) {
    Objects.requireNonNull(text, "text");
    int length = text.length();
    boolean parentheses = length == 11 && text.charAt(0) == '(' && text.charAt(10) == ')';
    int start = parentheses ? 1 : 0;
    boolean comma = (parentheses || length == 9) && text.charAt(start + 4) == ',';
    if (comma || length == 8) {
      long group = hex(text, start);
      long element = hex(text, start + (comma ? 5 : 4));
      if (group >= 0 && element >= 0) {
        return OptionalInt.of((int) (group << 16 | element));
      }
    }
    return DataDictionary.tag(text);
  }

  /** The value of four hexadecimal digits, or -1. */
  private static long hex(String text, int start) {
    for (int at = start; at < start + 4; at++) {
      if (!HexFormat.isHexDigit(text.charAt(at))) {
        return -1;
      }
    }
    return HexFormat.fromHexDigitsToLong(text, start, start + 4);
  }

  /**
   * The group number.
   *
   * @param tag any tag
   * @return 0 to 0xFFFF
   */
  public static int group(int tag) {
    return tag >>> 16;
  }

  /**
   * The element number.
   *
   * @param tag any tag
   * @return 0 to 0xFFFF
   */
  public static int element(int tag) {
    return tag & 0xFFFF;
  }

  /**
   * Says whether a tag is of an odd group (PS3.5 7.8). That includes the few odd groups that are
   * not allowed at all.
   *
   * @param tag any tag
   * @return whether the element is private
   */
  public static boolean isPrivate(int tag) {
    return (tag & 0x10000) != 0;
  }

  /**
   * Says whether a tag reserves a block of private elements (PS3.5 7.8.1).
   *
   * @param tag any tag
   * @return whether the tag is (gggg,0010) to (gggg,00FF) of an odd group
   */
  public static boolean isPrivateCreator(int tag) {
    int element = element(tag);
    return isPrivate(tag) && element >= 0x10 && element <= 0xFF;
  }

  /**
   * Says whether a tag is (gggg,0000).
   *
   * @param tag any tag
   * @return whether the element holds the length of its group (PS3.5 7.2)
   */
  public static boolean isGroupLength(int tag) {
    return element(tag) == 0;
  }

  /**
   * Compares in the order that data sets keep.
   *
   * @param left any tag
   * @param right any tag
   * @return negative, zero or positive as the left one comes before, equals or comes after the
   *     right one
   */
  public static int compare(int left, int right) {
    return Integer.compareUnsigned(left, right);
  }
}

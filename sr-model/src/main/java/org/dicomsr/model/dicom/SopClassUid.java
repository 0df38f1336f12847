package org.dicomsr.model.dicom;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The Storage SOP Classes (PS3.4 B.5), named by their keywords in PS3.6, and what kind of object
 * each is.
 *
 * <p>The kinds do not overlap. For a UID that is not registered, such as a private one, every
 * question is answered with no, except that all of {@code 1.2.840.10008.5.1.4.1.1.88} are taken for
 * reports: later editions add theirs there. Thread-safe.
 */
public final class SopClassUid {

  // Structured Reports (PS3.3 A.35)

  /** Text SR Storage - Trial, retired. */
  public static final String TEXT_SR_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.88.1";

  /** Audio SR Storage - Trial, retired. */
  public static final String AUDIO_SR_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.88.2";

  /** Detail SR Storage - Trial, retired. */
  public static final String DETAIL_SR_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.88.3";

  /** Comprehensive SR Storage - Trial, retired. */
  public static final String COMPREHENSIVE_SR_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.88.4";

  /** Basic Text SR Storage. */
  public static final String BASIC_TEXT_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.11";

  /** Enhanced SR Storage. */
  public static final String ENHANCED_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.22";

  /** Comprehensive SR Storage. */
  public static final String COMPREHENSIVE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.33";

  /** Comprehensive 3D SR Storage. */
  public static final String COMPREHENSIVE_3D_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.34";

  /** Extensible SR Storage. */
  public static final String EXTENSIBLE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.35";

  /** Procedure Log Storage. */
  public static final String PROCEDURE_LOG_STORAGE = "1.2.840.10008.5.1.4.1.1.88.40";

  /** Mammography CAD SR Storage. */
  public static final String MAMMOGRAPHY_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.50";

  /** Key Object Selection Document Storage. */
  public static final String KEY_OBJECT_SELECTION_DOCUMENT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.59";

  /** Chest CAD SR Storage. */
  public static final String CHEST_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.65";

  /** X-Ray Radiation Dose SR Storage. */
  public static final String X_RAY_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.67";

  /** Radiopharmaceutical Radiation Dose SR Storage. */
  public static final String RADIOPHARMACEUTICAL_RADIATION_DOSE_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.68";

  /** Colon CAD SR Storage. */
  public static final String COLON_CAD_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.69";

  /** Implantation Plan SR Storage. */
  public static final String IMPLANTATION_PLAN_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.70";

  /** Acquisition Context SR Storage. */
  public static final String ACQUISITION_CONTEXT_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.71";

  /** Simplified Adult Echo SR Storage. */
  public static final String SIMPLIFIED_ADULT_ECHO_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.72";

  /** Patient Radiation Dose SR Storage. */
  public static final String PATIENT_RADIATION_DOSE_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.73";

  /** Planned Imaging Agent Administration SR Storage. */
  public static final String PLANNED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.74";

  /** Performed Imaging Agent Administration SR Storage. */
  public static final String PERFORMED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.75";

  /** Enhanced X-Ray Radiation Dose SR Storage. */
  public static final String ENHANCED_X_RAY_RADIATION_DOSE_SR_STORAGE =
      "1.2.840.10008.5.1.4.1.1.88.76";

  /** Waveform Annotation SR Storage. */
  public static final String WAVEFORM_ANNOTATION_SR_STORAGE = "1.2.840.10008.5.1.4.1.1.88.77";

  // Segmentations and surfaces

  /** Segmentation Storage. */
  public static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";

  /** Surface Segmentation Storage. */
  public static final String SURFACE_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.5";

  /** Tractography Results Storage. */
  public static final String TRACTOGRAPHY_RESULTS_STORAGE = "1.2.840.10008.5.1.4.1.1.66.6";

  /** Label Map Segmentation Storage. */
  public static final String LABEL_MAP_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.7";

  /** Height Map Segmentation Storage. */
  public static final String HEIGHT_MAP_SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.8";

  /** Surface Scan Mesh Storage. */
  public static final String SURFACE_SCAN_MESH_STORAGE = "1.2.840.10008.5.1.4.1.1.68.1";

  /** Surface Scan Point Cloud Storage. */
  public static final String SURFACE_SCAN_POINT_CLOUD_STORAGE = "1.2.840.10008.5.1.4.1.1.68.2";

  // Waveforms

  /** Waveform Storage - Trial, retired. */
  public static final String WAVEFORM_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.9.1";

  /** 12-lead ECG Waveform Storage. */
  public static final String TWELVE_LEAD_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.1";

  /** General ECG Waveform Storage. */
  public static final String GENERAL_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.2";

  /** Ambulatory ECG Waveform Storage. */
  public static final String AMBULATORY_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.3";

  /** General 32-bit ECG Waveform Storage. */
  public static final String GENERAL_32BIT_ECG_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.1.4";

  /** Hemodynamic Waveform Storage. */
  public static final String HEMODYNAMIC_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.2.1";

  /** Cardiac Electrophysiology Waveform Storage. */
  public static final String CARDIAC_ELECTROPHYSIOLOGY_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.3.1";

  /** Basic Voice Audio Waveform Storage. */
  public static final String BASIC_VOICE_AUDIO_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.4.1";

  /** General Audio Waveform Storage. */
  public static final String GENERAL_AUDIO_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.4.2";

  /** Arterial Pulse Waveform Storage. */
  public static final String ARTERIAL_PULSE_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.5.1";

  /** Respiratory Waveform Storage. */
  public static final String RESPIRATORY_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.6.1";

  /** Multi-channel Respiratory Waveform Storage. */
  public static final String MULTICHANNEL_RESPIRATORY_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.6.2";

  /** Routine Scalp Electroencephalogram Waveform Storage. */
  public static final String ROUTINE_SCALP_ELECTROENCEPHALOGRAM_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.7.1";

  /** Electromyogram Waveform Storage. */
  public static final String ELECTROMYOGRAM_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.7.2";

  /** Electrooculogram Waveform Storage. */
  public static final String ELECTROOCULOGRAM_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.7.3";

  /** Sleep Electroencephalogram Waveform Storage. */
  public static final String SLEEP_ELECTROENCEPHALOGRAM_WAVEFORM_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.7.4";

  /** Body Position Waveform Storage. */
  public static final String BODY_POSITION_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.9.8.1";

  /** Waveform Presentation State Storage. */
  public static final String WAVEFORM_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.100.1";

  /** Waveform Acquisition Presentation State Storage. */
  public static final String WAVEFORM_ACQUISITION_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.9.100.2";

  /** Ultrasound Waveform Storage. */
  public static final String ULTRASOUND_WAVEFORM_STORAGE = "1.2.840.10008.5.1.4.1.1.601.5";

  // Presentation states and other displays

  /** Grayscale Softcopy Presentation State Storage. */
  public static final String GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.1";

  /** Color Softcopy Presentation State Storage. */
  public static final String COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.2";

  /** Pseudo-Color Softcopy Presentation State Storage. */
  public static final String PSEUDO_COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.3";

  /** Blending Softcopy Presentation State Storage. */
  public static final String BLENDING_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.4";

  /** XA/XRF Grayscale Softcopy Presentation State Storage. */
  public static final String XA_XRF_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.5";

  /** Grayscale Planar MPR Volumetric Presentation State Storage. */
  public static final String GRAYSCALE_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.6";

  /** Compositing Planar MPR Volumetric Presentation State Storage. */
  public static final String COMPOSITING_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.7";

  /** Advanced Blending Presentation State Storage. */
  public static final String ADVANCED_BLENDING_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.8";

  /** Volume Rendering Volumetric Presentation State Storage. */
  public static final String VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.9";

  /** Segmented Volume Rendering Volumetric Presentation State Storage. */
  public static final String SEGMENTED_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.10";

  /** Multiple Volume Rendering Volumetric Presentation State Storage. */
  public static final String MULTIPLE_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.11";

  /** Variable Modality LUT Softcopy Presentation State Storage. */
  public static final String VARIABLE_MODALITY_LUT_SOFTCOPY_PRESENTATION_STATE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.11.12";

  /** Basic Structured Display Storage. */
  public static final String BASIC_STRUCTURED_DISPLAY_STORAGE = "1.2.840.10008.5.1.4.1.1.131";

  // Radiotherapy

  /** RT Image Storage. */
  public static final String RT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.1";

  /** RT Dose Storage. */
  public static final String RT_DOSE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.2";

  /** RT Structure Set Storage. */
  public static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";

  /** RT Beams Treatment Record Storage. */
  public static final String RT_BEAMS_TREATMENT_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.4";

  /** RT Plan Storage. */
  public static final String RT_PLAN_STORAGE = "1.2.840.10008.5.1.4.1.1.481.5";

  /** RT Brachy Treatment Record Storage. */
  public static final String RT_BRACHY_TREATMENT_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.6";

  /** RT Treatment Summary Record Storage. */
  public static final String RT_TREATMENT_SUMMARY_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.7";

  /** RT Ion Plan Storage. */
  public static final String RT_ION_PLAN_STORAGE = "1.2.840.10008.5.1.4.1.1.481.8";

  /** RT Ion Beams Treatment Record Storage. */
  public static final String RT_ION_BEAMS_TREATMENT_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.9";

  /** RT Physician Intent Storage. */
  public static final String RT_PHYSICIAN_INTENT_STORAGE = "1.2.840.10008.5.1.4.1.1.481.10";

  /** RT Segment Annotation Storage. */
  public static final String RT_SEGMENT_ANNOTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.11";

  /** RT Radiation Set Storage. */
  public static final String RT_RADIATION_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.12";

  /** C-Arm Photon-Electron Radiation Storage. */
  public static final String C_ARM_PHOTON_ELECTRON_RADIATION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.13";

  /** Tomotherapeutic Radiation Storage. */
  public static final String TOMOTHERAPEUTIC_RADIATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.14";

  /** Robotic-Arm Radiation Storage. */
  public static final String ROBOTIC_ARM_RADIATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.15";

  /** RT Radiation Record Set Storage. */
  public static final String RT_RADIATION_RECORD_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.16";

  /** RT Radiation Salvage Record Storage. */
  public static final String RT_RADIATION_SALVAGE_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.17";

  /** Tomotherapeutic Radiation Record Storage. */
  public static final String TOMOTHERAPEUTIC_RADIATION_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.18";

  /** C-Arm Photon-Electron Radiation Record Storage. */
  public static final String C_ARM_PHOTON_ELECTRON_RADIATION_RECORD_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.19";

  /** Robotic Radiation Record Storage. */
  public static final String ROBOTIC_RADIATION_RECORD_STORAGE = "1.2.840.10008.5.1.4.1.1.481.20";

  /** RT Radiation Set Delivery Instruction Storage. */
  public static final String RT_RADIATION_SET_DELIVERY_INSTRUCTION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.21";

  /** RT Treatment Preparation Storage. */
  public static final String RT_TREATMENT_PREPARATION_STORAGE = "1.2.840.10008.5.1.4.1.1.481.22";

  /** Enhanced RT Image Storage. */
  public static final String ENHANCED_RT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.481.23";

  /** Enhanced Continuous RT Image Storage. */
  public static final String ENHANCED_CONTINUOUS_RT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.24";

  /** RT Patient Position Acquisition Instruction Storage. */
  public static final String RT_PATIENT_POSITION_ACQUISITION_INSTRUCTION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.481.25";

  // Registrations, maps and raw data

  /** Parametric Map Storage. */
  public static final String PARAMETRIC_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.30";

  /** Raw Data Storage. */
  public static final String RAW_DATA_STORAGE = "1.2.840.10008.5.1.4.1.1.66";

  /** Spatial Registration Storage. */
  public static final String SPATIAL_REGISTRATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.1";

  /** Spatial Fiducials Storage. */
  public static final String SPATIAL_FIDUCIALS_STORAGE = "1.2.840.10008.5.1.4.1.1.66.2";

  /** Deformable Spatial Registration Storage. */
  public static final String DEFORMABLE_SPATIAL_REGISTRATION_STORAGE =
      "1.2.840.10008.5.1.4.1.1.66.3";

  /** Real World Value Mapping Storage. */
  public static final String REAL_WORLD_VALUE_MAPPING_STORAGE = "1.2.840.10008.5.1.4.1.1.67";

  // Measurements, annotations and encapsulated documents

  /** Lensometry Measurements Storage. */
  public static final String LENSOMETRY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.1";

  /** Autorefraction Measurements Storage. */
  public static final String AUTOREFRACTION_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.2";

  /** Keratometry Measurements Storage. */
  public static final String KERATOMETRY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.3";

  /** Subjective Refraction Measurements Storage. */
  public static final String SUBJECTIVE_REFRACTION_MEASUREMENTS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.78.4";

  /** Visual Acuity Measurements Storage. */
  public static final String VISUAL_ACUITY_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.5";

  /** Spectacle Prescription Report Storage. */
  public static final String SPECTACLE_PRESCRIPTION_REPORT_STORAGE = "1.2.840.10008.5.1.4.1.1.78.6";

  /** Ophthalmic Axial Measurements Storage. */
  public static final String OPHTHALMIC_AXIAL_MEASUREMENTS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.7";

  /** Intraocular Lens Calculations Storage. */
  public static final String INTRAOCULAR_LENS_CALCULATIONS_STORAGE = "1.2.840.10008.5.1.4.1.1.78.8";

  /** Macular Grid Thickness and Volume Report Storage. */
  public static final String MACULAR_GRID_THICKNESS_AND_VOLUME_REPORT_STORAGE =
      "1.2.840.10008.5.1.4.1.1.79.1";

  /** Ophthalmic Visual Field Static Perimetry Measurements Storage. */
  public static final String OPHTHALMIC_VISUAL_FIELD_STATIC_PERIMETRY_MEASUREMENTS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.80.1";

  /** Content Assessment Results Storage. */
  public static final String CONTENT_ASSESSMENT_RESULTS_STORAGE = "1.2.840.10008.5.1.4.1.1.90.1";

  /** Microscopy Bulk Simple Annotations Storage. */
  public static final String MICROSCOPY_BULK_SIMPLE_ANNOTATIONS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.91.1";

  /** Encapsulated PDF Storage. */
  public static final String ENCAPSULATED_PDF_STORAGE = "1.2.840.10008.5.1.4.1.1.104.1";

  /** Encapsulated CDA Storage. */
  public static final String ENCAPSULATED_CDA_STORAGE = "1.2.840.10008.5.1.4.1.1.104.2";

  /** Encapsulated STL Storage. */
  public static final String ENCAPSULATED_STL_STORAGE = "1.2.840.10008.5.1.4.1.1.104.3";

  /** Encapsulated OBJ Storage. */
  public static final String ENCAPSULATED_OBJ_STORAGE = "1.2.840.10008.5.1.4.1.1.104.4";

  /** Encapsulated MTL Storage. */
  public static final String ENCAPSULATED_MTL_STORAGE = "1.2.840.10008.5.1.4.1.1.104.5";

  // Images

  /** Computed Radiography Image Storage. */
  public static final String COMPUTED_RADIOGRAPHY_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.1";

  /** Digital X-Ray Image Storage - For Presentation. */
  public static final String DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION =
      "1.2.840.10008.5.1.4.1.1.1.1";

  /** Digital X-Ray Image Storage - For Processing. */
  public static final String DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PROCESSING =
      "1.2.840.10008.5.1.4.1.1.1.1.1";

  /** Digital Mammography X-Ray Image Storage - For Presentation. */
  public static final String DIGITAL_MAMMOGRAPHY_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION =
      "1.2.840.10008.5.1.4.1.1.1.2";

  /** Digital Mammography X-Ray Image Storage - For Processing. */
  public static final String DIGITAL_MAMMOGRAPHY_X_RAY_IMAGE_STORAGE_FOR_PROCESSING =
      "1.2.840.10008.5.1.4.1.1.1.2.1";

  /** Digital Intra-Oral X-Ray Image Storage - For Presentation. */
  public static final String DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION =
      "1.2.840.10008.5.1.4.1.1.1.3";

  /** Digital Intra-Oral X-Ray Image Storage - For Processing. */
  public static final String DIGITAL_INTRA_ORAL_X_RAY_IMAGE_STORAGE_FOR_PROCESSING =
      "1.2.840.10008.5.1.4.1.1.1.3.1";

  /** CT Image Storage. */
  public static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";

  /** Enhanced CT Image Storage. */
  public static final String ENHANCED_CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2.1";

  /** Legacy Converted Enhanced CT Image Storage. */
  public static final String LEGACY_CONVERTED_ENHANCED_CT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.2.2";

  /** Ultrasound Multi-frame Image Storage, retired. */
  public static final String ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE_RETIRED =
      "1.2.840.10008.5.1.4.1.1.3";

  /** Ultrasound Multi-frame Image Storage. */
  public static final String ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.3.1";

  /** MR Image Storage. */
  public static final String MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4";

  /** Enhanced MR Image Storage. */
  public static final String ENHANCED_MR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4.1";

  /** MR Spectroscopy Storage. */
  public static final String MR_SPECTROSCOPY_STORAGE = "1.2.840.10008.5.1.4.1.1.4.2";

  /** Enhanced MR Color Image Storage. */
  public static final String ENHANCED_MR_COLOR_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.4.3";

  /** Legacy Converted Enhanced MR Image Storage. */
  public static final String LEGACY_CONVERTED_ENHANCED_MR_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.4.4";

  /** Nuclear Medicine Image Storage, retired. */
  public static final String NUCLEAR_MEDICINE_IMAGE_STORAGE_RETIRED = "1.2.840.10008.5.1.4.1.1.5";

  /** Ultrasound Image Storage, retired. */
  public static final String ULTRASOUND_IMAGE_STORAGE_RETIRED = "1.2.840.10008.5.1.4.1.1.6";

  /** Ultrasound Image Storage. */
  public static final String ULTRASOUND_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.6.1";

  /** Enhanced US Volume Storage. */
  public static final String ENHANCED_US_VOLUME_STORAGE = "1.2.840.10008.5.1.4.1.1.6.2";

  /** Photoacoustic Image Storage. */
  public static final String PHOTOACOUSTIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.6.3";

  /** Secondary Capture Image Storage. */
  public static final String SECONDARY_CAPTURE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.7";

  /** Multi-frame Single Bit Secondary Capture Image Storage. */
  public static final String MULTI_FRAME_SINGLE_BIT_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.1";

  /** Multi-frame Grayscale Byte Secondary Capture Image Storage. */
  public static final String MULTI_FRAME_GRAYSCALE_BYTE_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.2";

  /** Multi-frame Grayscale Word Secondary Capture Image Storage. */
  public static final String MULTI_FRAME_GRAYSCALE_WORD_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.3";

  /** Multi-frame True Color Secondary Capture Image Storage. */
  public static final String MULTI_FRAME_TRUE_COLOR_SECONDARY_CAPTURE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.7.4";

  /** X-Ray Angiographic Image Storage. */
  public static final String X_RAY_ANGIOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.1";

  /** Enhanced XA Image Storage. */
  public static final String ENHANCED_XA_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.1.1";

  /** X-Ray Radiofluoroscopic Image Storage. */
  public static final String X_RAY_RADIOFLUOROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.2";

  /** Enhanced XRF Image Storage. */
  public static final String ENHANCED_XRF_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.12.2.1";

  /** X-Ray Angiographic Bi-Plane Image Storage, retired. */
  public static final String X_RAY_ANGIOGRAPHIC_BI_PLANE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.12.3";

  /** X-Ray 3D Angiographic Image Storage. */
  public static final String X_RAY_3D_ANGIOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.1";

  /** X-Ray 3D Craniofacial Image Storage. */
  public static final String X_RAY_3D_CRANIOFACIAL_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.2";

  /** Breast Tomosynthesis Image Storage. */
  public static final String BREAST_TOMOSYNTHESIS_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.13.1.3";

  /** Breast Projection X-Ray Image Storage - For Presentation. */
  public static final String BREAST_PROJECTION_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION =
      "1.2.840.10008.5.1.4.1.1.13.1.4";

  /** Breast Projection X-Ray Image Storage - For Processing. */
  public static final String BREAST_PROJECTION_X_RAY_IMAGE_STORAGE_FOR_PROCESSING =
      "1.2.840.10008.5.1.4.1.1.13.1.5";

  /** Intravascular Optical Coherence Tomography Image Storage - For Presentation. */
  public static final String
      INTRAVASCULAR_OPTICAL_COHERENCE_TOMOGRAPHY_IMAGE_STORAGE_FOR_PRESENTATION =
          "1.2.840.10008.5.1.4.1.1.14.1";

  /** Intravascular Optical Coherence Tomography Image Storage - For Processing. */
  public static final String
      INTRAVASCULAR_OPTICAL_COHERENCE_TOMOGRAPHY_IMAGE_STORAGE_FOR_PROCESSING =
          "1.2.840.10008.5.1.4.1.1.14.2";

  /** Nuclear Medicine Image Storage. */
  public static final String NUCLEAR_MEDICINE_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.20";

  /** VL Image Storage - Trial, retired. */
  public static final String VL_IMAGE_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.77.1";

  /** VL Endoscopic Image Storage. */
  public static final String VL_ENDOSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.1";

  /** Video Endoscopic Image Storage. */
  public static final String VIDEO_ENDOSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.1.1";

  /** VL Microscopic Image Storage. */
  public static final String VL_MICROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.2";

  /** Video Microscopic Image Storage. */
  public static final String VIDEO_MICROSCOPIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.2.1";

  /** VL Slide-Coordinates Microscopic Image Storage. */
  public static final String VL_SLIDE_COORDINATES_MICROSCOPIC_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.3";

  /** VL Photographic Image Storage. */
  public static final String VL_PHOTOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.4";

  /** Video Photographic Image Storage. */
  public static final String VIDEO_PHOTOGRAPHIC_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.4.1";

  /** Ophthalmic Photography 8 Bit Image Storage. */
  public static final String OPHTHALMIC_PHOTOGRAPHY_8_BIT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.1";

  /** Ophthalmic Photography 16 Bit Image Storage. */
  public static final String OPHTHALMIC_PHOTOGRAPHY_16_BIT_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.2";

  /** Stereometric Relationship Storage. */
  public static final String STEREOMETRIC_RELATIONSHIP_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.5.3";

  /** Ophthalmic Tomography Image Storage. */
  public static final String OPHTHALMIC_TOMOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.4";

  /** Wide Field Ophthalmic Photography Stereographic Projection Image Storage. */
  public static final String
      WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_STEREOGRAPHIC_PROJECTION_IMAGE_STORAGE =
          "1.2.840.10008.5.1.4.1.1.77.1.5.5";

  /** Wide Field Ophthalmic Photography 3D Coordinates Image Storage. */
  public static final String WIDE_FIELD_OPHTHALMIC_PHOTOGRAPHY_3D_COORDINATES_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.6";

  /** Ophthalmic Optical Coherence Tomography En Face Image Storage. */
  public static final String OPHTHALMIC_OPTICAL_COHERENCE_TOMOGRAPHY_EN_FACE_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.7";

  /** Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage. */
  public static final String OPHTHALMIC_OPTICAL_COHERENCE_TOMOGRAPHY_BSCAN_VOLUME_ANALYSIS_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.5.8";

  /** VL Whole Slide Microscopy Image Storage. */
  public static final String VL_WHOLE_SLIDE_MICROSCOPY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.6";

  /** Dermoscopic Photography Image Storage. */
  public static final String DERMOSCOPIC_PHOTOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.7";

  /** Confocal Microscopy Image Storage. */
  public static final String CONFOCAL_MICROSCOPY_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.77.1.8";

  /** Confocal Microscopy Tiled Pyramidal Image Storage. */
  public static final String CONFOCAL_MICROSCOPY_TILED_PYRAMIDAL_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.77.1.9";

  /** VL Multi-frame Image Storage - Trial, retired. */
  public static final String VL_MULTI_FRAME_IMAGE_STORAGE_TRIAL = "1.2.840.10008.5.1.4.1.1.77.2";

  /** Ophthalmic Thickness Map Storage. */
  public static final String OPHTHALMIC_THICKNESS_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.81.1";

  /** Corneal Topography Map Storage. */
  public static final String CORNEAL_TOPOGRAPHY_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.82.1";

  /** Positron Emission Tomography Image Storage. */
  public static final String POSITRON_EMISSION_TOMOGRAPHY_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.128";

  /** Legacy Converted Enhanced PET Image Storage. */
  public static final String LEGACY_CONVERTED_ENHANCED_PET_IMAGE_STORAGE =
      "1.2.840.10008.5.1.4.1.1.128.1";

  /** Enhanced PET Image Storage. */
  public static final String ENHANCED_PET_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.130";

  // Media

  /** Media Storage Directory Storage: a DICOMDIR. */
  public static final String MEDIA_STORAGE_DIRECTORY_STORAGE = "1.2.840.10008.1.3.10";

  private static final String STRUCTURED_REPORTS = "1.2.840.10008.5.1.4.1.1.88.";

  /** Images by their IOD whose keywords do not say so. */
  private static final Set<String> OTHER_IMAGES =
      Set.of(
          ENHANCED_US_VOLUME_STORAGE,
          PARAMETRIC_MAP_STORAGE,
          OPHTHALMIC_THICKNESS_MAP_STORAGE,
          CORNEAL_TOPOGRAPHY_MAP_STORAGE,
          OPHTHALMIC_OPTICAL_COHERENCE_TOMOGRAPHY_BSCAN_VOLUME_ANALYSIS_STORAGE);

  private static final Set<String> IMAGES =
      storage(uid -> uid.keyword().contains("ImageStorage") || OTHER_IMAGES.contains(uid.uid()));
  private static final Set<String> WAVEFORMS =
      storage(uid -> uid.keyword().contains("WaveformStorage"));
  private static final Set<String> PRESENTATION_STATES =
      storage(uid -> uid.keyword().endsWith("PresentationStateStorage"));
  private static final Set<String> SEGMENTATIONS =
      storage(uid -> uid.keyword().endsWith("SegmentationStorage"));
  private static final Set<String> ENCAPSULATED_DOCUMENTS =
      storage(uid -> uid.keyword().startsWith("Encapsulated"));

  private SopClassUid() {}

  private static Set<String> storage(Predicate<RegisteredUid> kind) {
    return UidRegistry.entries().stream()
        .filter(uid -> uid.type() == UidType.SOP_CLASS && kind.test(uid))
        .map(RegisteredUid::uid)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Says whether objects of a class hold an SR content tree. That includes Key Object Selection and
   * the trial classes.
   *
   * @param sopClassUid any UID
   * @return whether it is one of the SR Storage SOP Classes
   */
  public static boolean isStructuredReport(String sopClassUid) {
    return sopClassUid.startsWith(STRUCTURED_REPORTS);
  }

  /**
   * Says whether objects of a class are key object selections.
   *
   * @param sopClassUid any UID
   * @return whether it is Key Object Selection Document Storage
   */
  public static boolean isKeyObjectSelection(String sopClassUid) {
    return sopClassUid.equals(KEY_OBJECT_SELECTION_DOCUMENT_STORAGE);
  }

  /**
   * Says whether objects of a class are images: pictures, volumes, videos and maps of measured
   * values.
   *
   * @param sopClassUid any UID
   * @return whether it is an Image Storage SOP Class; segmentations and dose grids have pixels but
   *     are no images here
   */
  public static boolean isImage(String sopClassUid) {
    return IMAGES.contains(sopClassUid);
  }

  /**
   * Says whether objects of a class are waveforms.
   *
   * @param sopClassUid any UID
   * @return whether it is a Waveform Storage SOP Class
   */
  public static boolean isWaveform(String sopClassUid) {
    return WAVEFORMS.contains(sopClassUid);
  }

  /**
   * Says whether objects of a class are segmentations: of pixels, label maps, height maps or
   * surfaces.
   *
   * @param sopClassUid any UID
   * @return whether it is a Segmentation Storage SOP Class; RT Structure Sets are not
   */
  public static boolean isSegmentation(String sopClassUid) {
    return SEGMENTATIONS.contains(sopClassUid);
  }

  /**
   * Says whether objects of a class are presentation states, of images or of waveforms.
   *
   * @param sopClassUid any UID
   * @return whether it is a Presentation State Storage SOP Class
   */
  public static boolean isPresentationState(String sopClassUid) {
    return PRESENTATION_STATES.contains(sopClassUid);
  }

  /**
   * Says whether objects of a class wrap a document or model of another format.
   *
   * @param sopClassUid any UID
   * @return whether it is encapsulated PDF, CDA, STL, OBJ or MTL
   */
  public static boolean isEncapsulatedDocument(String sopClassUid) {
    return ENCAPSULATED_DOCUMENTS.contains(sopClassUid);
  }
}

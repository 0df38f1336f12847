package org.dicomsr.model.iod;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.SopClassUid;

/**
 * The SOP classes whose objects hold an SR content tree (PS3.3 A.35, PS3.4 B.5), each with the
 * constraints of its IOD.
 *
 * <p>The four retired trial classes are here so that their objects can be named; nothing is
 * demanded of their content.
 */
public enum SrSopClass {
  /** Basic Text SR: text, codes and references to objects. */
  BASIC_TEXT(SopClassUid.BASIC_TEXT_SR_STORAGE, "A.35.1"),
  /** Enhanced SR: also numbers and coordinates, as a tree. */
  ENHANCED(SopClassUid.ENHANCED_SR_STORAGE, "A.35.2"),
  /** Comprehensive SR: also relationships by reference. */
  COMPREHENSIVE(SopClassUid.COMPREHENSIVE_SR_STORAGE, "A.35.3"),
  /** Key Object Selection Document: objects of one study, picked for a purpose. */
  KEY_OBJECT_SELECTION(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE, "A.35.4"),
  /** Mammography CAD SR. */
  MAMMOGRAPHY_CAD(SopClassUid.MAMMOGRAPHY_CAD_SR_STORAGE, "A.35.5"),
  /** Chest CAD SR. */
  CHEST_CAD(SopClassUid.CHEST_CAD_SR_STORAGE, "A.35.6"),
  /** Procedure Log. */
  PROCEDURE_LOG(SopClassUid.PROCEDURE_LOG_STORAGE, "A.35.7", Module.SYNCHRONIZATION),
  /** X-Ray Radiation Dose SR. */
  X_RAY_RADIATION_DOSE(
      SopClassUid.X_RAY_RADIATION_DOSE_SR_STORAGE, "A.35.8", Module.ENHANCED_EQUIPMENT),
  /** Spectacle Prescription Report. */
  SPECTACLE_PRESCRIPTION(
      SopClassUid.SPECTACLE_PRESCRIPTION_REPORT_STORAGE, "A.35.9", Module.ENHANCED_EQUIPMENT),
  /** Colon CAD SR. */
  COLON_CAD(SopClassUid.COLON_CAD_SR_STORAGE, "A.35.10", Module.ENHANCED_EQUIPMENT),
  /** Macular Grid Thickness and Volume Report. */
  MACULAR_GRID_THICKNESS_AND_VOLUME(
      SopClassUid.MACULAR_GRID_THICKNESS_AND_VOLUME_REPORT_STORAGE,
      "A.35.11",
      Module.ENHANCED_EQUIPMENT),
  /** Implantation Plan SR. */
  IMPLANTATION_PLAN(SopClassUid.IMPLANTATION_PLAN_SR_STORAGE, "A.35.12", Module.ENHANCED_EQUIPMENT),
  /** Comprehensive 3D SR: also coordinates in a frame of reference. */
  COMPREHENSIVE_3D(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE, "A.35.13"),
  /** Radiopharmaceutical Radiation Dose SR. */
  RADIOPHARMACEUTICAL_RADIATION_DOSE(
      SopClassUid.RADIOPHARMACEUTICAL_RADIATION_DOSE_SR_STORAGE,
      "A.35.14",
      Module.ENHANCED_EQUIPMENT),
  /** Extensible SR: anything, tables of values included. */
  EXTENSIBLE(SopClassUid.EXTENSIBLE_SR_STORAGE, "A.35.15", Module.ENHANCED_EQUIPMENT),
  /** Acquisition Context SR. */
  ACQUISITION_CONTEXT(
      SopClassUid.ACQUISITION_CONTEXT_SR_STORAGE, "A.35.16", Module.ENHANCED_EQUIPMENT),
  /** Simplified Adult Echo SR. */
  SIMPLIFIED_ADULT_ECHO(
      SopClassUid.SIMPLIFIED_ADULT_ECHO_SR_STORAGE, "A.35.17", Module.ENHANCED_EQUIPMENT),
  /** Patient Radiation Dose SR. */
  PATIENT_RADIATION_DOSE(
      SopClassUid.PATIENT_RADIATION_DOSE_SR_STORAGE, "A.35.18", Module.ENHANCED_EQUIPMENT),
  /** Planned Imaging Agent Administration SR. */
  PLANNED_IMAGING_AGENT_ADMINISTRATION(
      SopClassUid.PLANNED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE,
      "A.35.19",
      Module.ENHANCED_EQUIPMENT),
  /** Performed Imaging Agent Administration SR. */
  PERFORMED_IMAGING_AGENT_ADMINISTRATION(
      SopClassUid.PERFORMED_IMAGING_AGENT_ADMINISTRATION_SR_STORAGE,
      "A.35.20",
      Module.ENHANCED_EQUIPMENT,
      Module.SYNCHRONIZATION),
  /**
   * Enhanced X-Ray Radiation Dose SR: also tables of values. Any relationship by value is let pass.
   */
  ENHANCED_X_RAY_RADIATION_DOSE(
      SopClassUid.ENHANCED_X_RAY_RADIATION_DOSE_SR_STORAGE, "A.35.22", Module.ENHANCED_EQUIPMENT),
  /** Waveform Annotation SR. */
  WAVEFORM_ANNOTATION(
      SopClassUid.WAVEFORM_ANNOTATION_SR_STORAGE, "A.35.23", Module.ENHANCED_EQUIPMENT),
  /** Text SR of the trial, retired. */
  TEXT_TRIAL(SopClassUid.TEXT_SR_STORAGE_TRIAL, "A.35"),
  /** Audio SR of the trial, retired. */
  AUDIO_TRIAL(SopClassUid.AUDIO_SR_STORAGE_TRIAL, "A.35"),
  /** Detail SR of the trial, retired. */
  DETAIL_TRIAL(SopClassUid.DETAIL_SR_STORAGE_TRIAL, "A.35"),
  /** Comprehensive SR of the trial, retired. */
  COMPREHENSIVE_TRIAL(SopClassUid.COMPREHENSIVE_SR_STORAGE_TRIAL, "A.35");

  private static final Map<String, SrSopClass> BY_UID = new HashMap<>();

  static {
    for (SrSopClass sopClass : values()) {
      BY_UID.put(sopClass.uid, sopClass);
    }
  }

  private final String uid;
  private final String section;
  private final boolean enhancedEquipment;
  private final boolean synchronization;

  SrSopClass(String uid, String section, Module... modules) {
    this.uid = uid;
    this.section = section;
    Set<Module> required = Set.of(modules);
    this.enhancedEquipment = required.contains(Module.ENHANCED_EQUIPMENT);
    this.synchronization = required.contains(Module.SYNCHRONIZATION);
  }

  /** Modules that only some IODs demand. */
  private enum Module {
    /** Enhanced General Equipment (C.7.5.2). */
    ENHANCED_EQUIPMENT,
    /** Synchronization (C.7.4.2). */
    SYNCHRONIZATION
  }

  /**
   * Finds a class by its UID.
   *
   * @param uid the SOP Class UID (0008,0016) of an object
   * @return the class, absent when objects of that UID hold no SR content tree, or the standard
   *     does not know it
   */
  public static Optional<SrSopClass> ofUid(String uid) {
    return Optional.ofNullable(BY_UID.get(uid));
  }

  /** {@return the SOP Class UID} */
  public String uid() {
    return uid;
  }

  /** {@return the section of PS3.3 that defines the IOD, such as {@code A.35.13}} */
  public String section() {
    return section;
  }

  /**
   * {@return the value that Modality (0008,0060) must have: {@code KO} for key object selections,
   * else {@code SR}}
   */
  public String modality() {
    return this == KEY_OBJECT_SELECTION ? "KO" : "SR";
  }

  /** {@return the value types that content items may have} */
  public Set<ValueType> valueTypes() {
    return RelationshipTables.of(this).valueTypes();
  }

  /** {@return whether any relationship may be by reference} */
  public boolean allowsReferences() {
    return RelationshipTables.of(this).mayRefer();
  }

  /**
   * Tells whether a relationship is legal.
   *
   * @param source the value type of the item that holds the edge
   * @param relationship the type of the relationship
   * @param target the value type of the item that the edge leads to
   * @param byReference whether the target stands elsewhere in the tree
   * @return whether the IOD allows it
   */
  public boolean allows(
      ValueType source, RelationshipType relationship, ValueType target, boolean byReference) {
    return RelationshipTables.of(this).allows(source, relationship, target, byReference);
  }

  /** {@return whether the class is one of the retired trial classes} */
  public boolean isRetired() {
    return this == TEXT_TRIAL
        || this == AUDIO_TRIAL
        || this == DETAIL_TRIAL
        || this == COMPREHENSIVE_TRIAL;
  }

  /**
   * {@return whether objects must tell maker, model, serial number and software (Enhanced General
   * Equipment, C.7.5.2)}
   */
  public boolean requiresEnhancedEquipment() {
    return enhancedEquipment;
  }

  /** {@return whether objects must tell how clocks were synchronized (Synchronization, C.7.4.2)} */
  public boolean requiresSynchronization() {
    return synchronization;
  }
}

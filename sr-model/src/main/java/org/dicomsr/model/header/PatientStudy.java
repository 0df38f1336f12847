package org.dicomsr.model.header;

import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.DecimalString;
import org.jspecify.annotations.Nullable;

/**
 * The patient at the time of the study: the Patient Study Module (PS3.3 C.7.2.2).
 *
 * @param age Patient's Age (0010,1010)
 * @param size Patient's Size (0010,1020), in m
 * @param weight Patient's Weight (0010,1030), in kg
 */
public record PatientStudy(
    @Nullable AgeString age, @Nullable DecimalString size, @Nullable DecimalString weight) {
  /** Nothing known. */
  public static final PatientStudy UNKNOWN = new PatientStudy(null, null, null);

  /**
   * Reads the module.
   *
   * @param data a data set
   * @return what it holds of the module
   */
  public static PatientStudy from(DataSet data) {
    return new PatientStudy(
        ModuleEdit.parsed(data, Tag.PATIENT_AGE, AgeString::parse),
        ModuleEdit.parsed(data, Tag.PATIENT_SIZE, DecimalString::parse),
        ModuleEdit.parsed(data, Tag.PATIENT_WEIGHT, DecimalString::parse));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    PatientStudy before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.PATIENT_AGE, before.age, age, AgeString::text)
        .type3(Tag.PATIENT_SIZE, before.size, size, DecimalString::text)
        .type3(Tag.PATIENT_WEIGHT, before.weight, weight, DecimalString::text)
        .build();
  }

  /**
   * Copies with another age.
   *
   * @param value another age, or null for none
   * @return the copy
   */
  public PatientStudy withAge(@Nullable AgeString value) {
    return new PatientStudy(value, size, weight);
  }

  /**
   * Copies with another size in m.
   *
   * @param value another size in m, or null for none
   * @return the copy
   */
  public PatientStudy withSize(@Nullable DecimalString value) {
    return new PatientStudy(age, value, weight);
  }

  /**
   * Copies with another weight in kg.
   *
   * @param value another weight in kg, or null for none
   * @return the copy
   */
  public PatientStudy withWeight(@Nullable DecimalString value) {
    return new PatientStudy(age, size, value);
  }

  @Override
  public String toString() {
    return "PatientStudy";
  }
}

package org.dicomsr.model.header;

import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the document is about: the Patient Module (PS3.3 C.7.1.1).
 *
 * @param name Patient's Name (0010,0010)
 * @param id Patient ID (0010,0020)
 * @param issuerOfId who issued the ID, Issuer of Patient ID (0010,0021)
 * @param birthDate Patient's Birth Date (0010,0030)
 * @param sex Patient's Sex (0010,0040): M, F or O
 */
public record Patient(
    @Nullable PersonName name,
    @Nullable String id,
    @Nullable String issuerOfId,
    @Nullable DicomDate birthDate,
    @Nullable String sex) {
  /** A patient of whom nothing is known. */
  public static final Patient UNKNOWN = new Patient(null, null, null, null, null);

  /**
   * A patient with name and ID.
   *
   * @param name the name
   * @param id the ID
   * @return the patient
   */
  public static Patient of(PersonName name, String id) {
    return new Patient(name, id, null, null, null);
  }

  /**
   * Reads the module.
   *
   * @param data a data set
   * @return what it holds of the module
   */
  public static Patient from(DataSet data) {
    return new Patient(
        ModuleEdit.parsed(data, Tag.PATIENT_NAME, text -> Optional.of(PersonName.parse(text))),
        ModuleEdit.text(data, Tag.PATIENT_ID),
        ModuleEdit.text(data, Tag.ISSUER_OF_PATIENT_ID),
        ModuleEdit.parsed(data, Tag.PATIENT_BIRTH_DATE, DicomDate::parse),
        ModuleEdit.text(data, Tag.PATIENT_SEX));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    Patient before = from(data);
    return new ModuleEdit(data)
        .type2(Tag.PATIENT_NAME, before.name, name, PersonName::text)
        .type2(Tag.PATIENT_ID, before.id, id, Function.identity())
        .type3(Tag.ISSUER_OF_PATIENT_ID, before.issuerOfId, issuerOfId, Function.identity())
        .type2(Tag.PATIENT_BIRTH_DATE, before.birthDate, birthDate, DicomDate::text)
        .type2(Tag.PATIENT_SEX, before.sex, sex, Function.identity())
        .build();
  }

  /**
   * Copies with another name.
   *
   * @param value another name, or null for none
   * @return the copy
   */
  public Patient withName(@Nullable PersonName value) {
    return new Patient(value, id, issuerOfId, birthDate, sex);
  }

  /**
   * Copies with another patient ID.
   *
   * @param value another patient ID, or null for none
   * @return the copy
   */
  public Patient withId(@Nullable String value) {
    return new Patient(name, value, issuerOfId, birthDate, sex);
  }

  /**
   * Copies with another issuer of the ID.
   *
   * @param value another issuer of the ID, or null for none
   * @return the copy
   */
  public Patient withIssuerOfId(@Nullable String value) {
    return new Patient(name, id, value, birthDate, sex);
  }

  /**
   * Copies with another birth date.
   *
   * @param value another birth date, or null for none
   * @return the copy
   */
  public Patient withBirthDate(@Nullable DicomDate value) {
    return new Patient(name, id, issuerOfId, value, sex);
  }

  /**
   * Copies with another sex.
   *
   * @param value another sex, or null for none
   * @return the copy
   */
  public Patient withSex(@Nullable String value) {
    return new Patient(name, id, issuerOfId, birthDate, value);
  }

  @Override
  public String toString() {
    return "Patient";
  }
}

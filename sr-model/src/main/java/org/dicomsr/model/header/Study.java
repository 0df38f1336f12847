package org.dicomsr.model.header;

import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * The study that the document belongs to: the General Study Module (PS3.3 C.7.2.1).
 *
 * @param instanceUid Study Instance UID (0020,000D)
 * @param date Study Date (0008,0020)
 * @param time Study Time (0008,0030)
 * @param id Study ID (0020,0010)
 * @param accessionNumber Accession Number (0008,0050)
 * @param referringPhysician Referring Physician's Name (0008,0090)
 * @param description Study Description (0008,1030)
 */
public record Study(
    @Nullable String instanceUid,
    @Nullable DicomDate date,
    @Nullable DicomTime time,
    @Nullable String id,
    @Nullable String accessionNumber,
    @Nullable PersonName referringPhysician,
    @Nullable String description) {
  /**
   * A study of which only the UID is known.
   *
   * @param instanceUid Study Instance UID
   * @return the study
   */
  public static Study of(String instanceUid) {
    return new Study(instanceUid, null, null, null, null, null, null);
  }

  /**
   * Reads the module.
   *
   * @param data a data set
   * @return what it holds of the module
   */
  public static Study from(DataSet data) {
    return new Study(
        ModuleEdit.text(data, Tag.STUDY_INSTANCE_UID),
        ModuleEdit.parsed(data, Tag.STUDY_DATE, DicomDate::parse),
        ModuleEdit.parsed(data, Tag.STUDY_TIME, DicomTime::parse),
        ModuleEdit.text(data, Tag.STUDY_ID),
        ModuleEdit.text(data, Tag.ACCESSION_NUMBER),
        ModuleEdit.parsed(
            data, Tag.REFERRING_PHYSICIAN_NAME, text -> Optional.of(PersonName.parse(text))),
        ModuleEdit.text(data, Tag.STUDY_DESCRIPTION));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    Study before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.STUDY_INSTANCE_UID, before.instanceUid, instanceUid, Function.identity())
        .type2(Tag.STUDY_DATE, before.date, date, DicomDate::text)
        .type2(Tag.STUDY_TIME, before.time, time, DicomTime::text)
        .type2(Tag.STUDY_ID, before.id, id, Function.identity())
        .type2(Tag.ACCESSION_NUMBER, before.accessionNumber, accessionNumber, Function.identity())
        .type2(
            Tag.REFERRING_PHYSICIAN_NAME,
            before.referringPhysician,
            referringPhysician,
            PersonName::text)
        .type3(Tag.STUDY_DESCRIPTION, before.description, description, Function.identity())
        .build();
  }

  /**
   * Copies with another UID.
   *
   * @param value another UID, or null for none
   * @return the copy
   */
  public Study withInstanceUid(@Nullable String value) {
    return new Study(value, date, time, id, accessionNumber, referringPhysician, description);
  }

  /**
   * Copies with another date.
   *
   * @param value another date, or null for none
   * @return the copy
   */
  public Study withDate(@Nullable DicomDate value) {
    return new Study(
        instanceUid, value, time, id, accessionNumber, referringPhysician, description);
  }

  /**
   * Copies with another time.
   *
   * @param value another time, or null for none
   * @return the copy
   */
  public Study withTime(@Nullable DicomTime value) {
    return new Study(
        instanceUid, date, value, id, accessionNumber, referringPhysician, description);
  }

  /**
   * Copies with another study ID.
   *
   * @param value another study ID, or null for none
   * @return the copy
   */
  public Study withId(@Nullable String value) {
    return new Study(
        instanceUid, date, time, value, accessionNumber, referringPhysician, description);
  }

  /**
   * Copies with another accession number.
   *
   * @param value another accession number, or null for none
   * @return the copy
   */
  public Study withAccessionNumber(@Nullable String value) {
    return new Study(instanceUid, date, time, id, value, referringPhysician, description);
  }

  /**
   * Copies with another referring physician.
   *
   * @param value another referring physician, or null for none
   * @return the copy
   */
  public Study withReferringPhysician(@Nullable PersonName value) {
    return new Study(instanceUid, date, time, id, accessionNumber, value, description);
  }

  /**
   * Copies with another description.
   *
   * @param value another description, or null for none
   * @return the copy
   */
  public Study withDescription(@Nullable String value) {
    return new Study(instanceUid, date, time, id, accessionNumber, referringPhysician, value);
  }

  @Override
  public String toString() {
    return "Study[" + instanceUid + "]";
  }
}

package org.dicomsr.model.header;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * The series that the document belongs to: the SR Document Series Module (PS3.3 C.17.1) or the Key
 * Object Document Series Module (C.17.6.1).
 *
 * @param instanceUid Series Instance UID (0020,000E)
 * @param number Series Number (0020,0011)
 * @param modality Modality (0008,0060): SR, or KO for Key Object Selection Documents
 * @param date Series Date (0008,0021)
 * @param time Series Time (0008,0031)
 * @param description Series Description (0008,103E)
 * @param performedProcedureStep what the document was made in, Referenced Performed Procedure Step
 *     Sequence (0008,1111)
 */
public record Series(
    @Nullable String instanceUid,
    @Nullable Integer number,
    @Nullable String modality,
    @Nullable DicomDate date,
    @Nullable DicomTime time,
    @Nullable String description,
    @Nullable SopReference performedProcedureStep) {

  /**
   * A series of which only the UID is known, numbered 1.
   *
   * @param instanceUid Series Instance UID
   * @return the series
   */
  public static Series of(String instanceUid) {
    return new Series(instanceUid, 1, null, null, null, null, null);
  }

  /**
   * Reads the module.
   *
   * @param data a data set
   * @return what it holds of the module
   */
  public static Series from(DataSet data) {
    OptionalInt number = data.integer(Tag.SERIES_NUMBER);
    return new Series(
        ModuleEdit.text(data, Tag.SERIES_INSTANCE_UID),
        number.isPresent() ? (Integer) number.getAsInt() : null,
        ModuleEdit.text(data, Tag.MODALITY),
        ModuleEdit.parsed(data, Tag.SERIES_DATE, DicomDate::parse),
        ModuleEdit.parsed(data, Tag.SERIES_TIME, DicomTime::parse),
        ModuleEdit.text(data, Tag.SERIES_DESCRIPTION),
        data.item(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)
            .map(InstanceReferences::read)
            .orElse(null));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    Series before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.SERIES_INSTANCE_UID, before.instanceUid, instanceUid, Function.identity())
        .type3(Tag.SERIES_NUMBER, before.number, number, String::valueOf)
        .type3(Tag.MODALITY, before.modality, modality, Function.identity())
        .type3(Tag.SERIES_DATE, before.date, date, DicomDate::text)
        .type3(Tag.SERIES_TIME, before.time, time, DicomTime::text)
        .type3(Tag.SERIES_DESCRIPTION, before.description, description, Function.identity())
        .items2(
            Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE,
            list(before.performedProcedureStep),
            list(performedProcedureStep),
            item -> Optional.of(InstanceReferences.read(item)),
            InstanceReferences::write)
        .build();
  }

  private static List<SopReference> list(@Nullable SopReference reference) {
    return reference == null ? List.of() : List.of(reference);
  }

  /**
   * Copies with another UID.
   *
   * @param value another UID, or null for none
   * @return the copy
   */
  public Series withInstanceUid(@Nullable String value) {
    return new Series(value, number, modality, date, time, description, performedProcedureStep);
  }

  /**
   * Copies with another number.
   *
   * @param value another number, or null for none
   * @return the copy
   */
  public Series withNumber(@Nullable Integer value) {
    return new Series(
        instanceUid, value, modality, date, time, description, performedProcedureStep);
  }

  /**
   * Copies with another modality.
   *
   * @param value another modality, or null for none
   * @return the copy
   */
  public Series withModality(@Nullable String value) {
    return new Series(instanceUid, number, value, date, time, description, performedProcedureStep);
  }

  /**
   * Copies with another date.
   *
   * @param value another date, or null for none
   * @return the copy
   */
  public Series withDate(@Nullable DicomDate value) {
    return new Series(
        instanceUid, number, modality, value, time, description, performedProcedureStep);
  }

  /**
   * Copies with another time.
   *
   * @param value another time, or null for none
   * @return the copy
   */
  public Series withTime(@Nullable DicomTime value) {
    return new Series(
        instanceUid, number, modality, date, value, description, performedProcedureStep);
  }

  /**
   * Copies with another description.
   *
   * @param value another description, or null for none
   * @return the copy
   */
  public Series withDescription(@Nullable String value) {
    return new Series(instanceUid, number, modality, date, time, value, performedProcedureStep);
  }

  /**
   * Copies with another performed procedure step.
   *
   * @param value another performed procedure step, or null for none
   * @return the copy
   */
  public Series withPerformedProcedureStep(@Nullable SopReference value) {
    return new Series(instanceUid, number, modality, date, time, description, value);
  }

  @Override
  public String toString() {
    return "Series[" + instanceUid + "]";
  }
}

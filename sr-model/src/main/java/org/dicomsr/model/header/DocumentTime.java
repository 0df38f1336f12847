package org.dicomsr.model.header;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * Which document of its series this is, and when its content was made: a part of the SR Document
 * General Module (PS3.3 C.17.2) and of the Key Object Document Module (C.17.6.2).
 *
 * @param instanceNumber Instance Number (0020,0013)
 * @param contentDate Content Date (0008,0023)
 * @param contentTime Content Time (0008,0033)
 */
public record DocumentTime(
    @Nullable Integer instanceNumber,
    @Nullable DicomDate contentDate,
    @Nullable DicomTime contentTime) {

  /**
   * A document made at some time.
   *
   * @param instanceNumber its number
   * @param dateTime when, to the second
   * @return number and time
   */
  public static DocumentTime of(int instanceNumber, LocalDateTime dateTime) {
    return new DocumentTime(
        instanceNumber,
        DicomDate.of(dateTime.toLocalDate()),
        DicomTime.of(dateTime.toLocalTime().truncatedTo(ChronoUnit.SECONDS)));
  }

  /**
   * Reads this part of the module.
   *
   * @param data a data set
   * @return what it holds
   */
  public static DocumentTime from(DataSet data) {
    OptionalInt number = data.integer(Tag.INSTANCE_NUMBER);
    return new DocumentTime(
        number.isPresent() ? (Integer) number.getAsInt() : null,
        ModuleEdit.parsed(data, Tag.CONTENT_DATE, DicomDate::parse),
        ModuleEdit.parsed(data, Tag.CONTENT_TIME, DicomTime::parse));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    DocumentTime before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.INSTANCE_NUMBER, before.instanceNumber, instanceNumber, String::valueOf)
        .type3(Tag.CONTENT_DATE, before.contentDate, contentDate, DicomDate::text)
        .type3(Tag.CONTENT_TIME, before.contentTime, contentTime, DicomTime::text)
        .build();
  }

  @Override
  public String toString() {
    return "DocumentTime";
  }
}

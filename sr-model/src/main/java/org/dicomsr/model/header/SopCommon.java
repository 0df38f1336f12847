package org.dicomsr.model.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dicomsr.model.coding.CodingSchemes;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What identifies the object and how its text is to be read: the SOP Common Module (PS3.3 C.12.1).
 *
 * @param sopClassUid SOP Class UID (0008,0016)
 * @param sopInstanceUid SOP Instance UID (0008,0018)
 * @param characterSets Specific Character Set (0008,0005), in which the text was read; what is
 *     written may be in another
 * @param creationDate Instance Creation Date (0008,0012)
 * @param creationTime Instance Creation Time (0008,0013)
 * @param creatorUid Instance Creator UID (0008,0014)
 * @param timezoneOffset what dates and times without an offset of their own refer to, Timezone
 *     Offset From UTC (0008,0201)
 * @param codingSchemes Coding Scheme Identification Sequence (0008,0110)
 */
public record SopCommon(
    @Nullable String sopClassUid,
    @Nullable String sopInstanceUid,
    List<String> characterSets,
    @Nullable DicomDate creationDate,
    @Nullable DicomTime creationTime,
    @Nullable String creatorUid,
    @Nullable TimezoneOffset timezoneOffset,
    List<CodingSchemeIdentification> codingSchemes) {

  /** Copies the lists. */
  public SopCommon {
    characterSets = List.copyOf(characterSets);
    codingSchemes = List.copyOf(codingSchemes);
  }

  /**
   * Reads the module.
   *
   * @param data a data set
   * @return what it holds of the module
   */
  public static SopCommon from(DataSet data) {
    return new SopCommon(
        ModuleEdit.text(data, Tag.SOP_CLASS_UID),
        ModuleEdit.text(data, Tag.SOP_INSTANCE_UID),
        data.strings(Tag.SPECIFIC_CHARACTER_SET),
        ModuleEdit.parsed(data, Tag.INSTANCE_CREATION_DATE, DicomDate::parse),
        ModuleEdit.parsed(data, Tag.INSTANCE_CREATION_TIME, DicomTime::parse),
        ModuleEdit.text(data, Tag.INSTANCE_CREATOR_UID),
        ModuleEdit.parsed(data, Tag.TIMEZONE_OFFSET_FROM_UTC, TimezoneOffset::parse),
        ModuleEdit.items(
            data, Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE, CodingSchemeIdentification::read));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    SopCommon before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.SOP_CLASS_UID, before.sopClassUid, sopClassUid, Function.identity())
        .type3(Tag.SOP_INSTANCE_UID, before.sopInstanceUid, sopInstanceUid, Function.identity())
        .texts(Tag.SPECIFIC_CHARACTER_SET, before.characterSets, characterSets)
        .type3(Tag.INSTANCE_CREATION_DATE, before.creationDate, creationDate, DicomDate::text)
        .type3(Tag.INSTANCE_CREATION_TIME, before.creationTime, creationTime, DicomTime::text)
        .type3(Tag.INSTANCE_CREATOR_UID, before.creatorUid, creatorUid, Function.identity())
        .type3(
            Tag.TIMEZONE_OFFSET_FROM_UTC,
            before.timezoneOffset,
            timezoneOffset,
            TimezoneOffset::text)
        .items3(
            Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE,
            before.codingSchemes,
            codingSchemes,
            CodingSchemeIdentification::read,
            CodingSchemeIdentification::write)
        .build();
  }

  /** {@return what tells the private coding schemes of this document apart} */
  public CodingSchemes schemes() {
    if (codingSchemes.isEmpty()) {
      return CodingSchemes.NONE;
    }
    Map<String, String> uids = new HashMap<>();
    for (CodingSchemeIdentification scheme : codingSchemes) {
      if (scheme.uid() != null) {
        uids.put(scheme.designator(), scheme.uid());
      }
    }
    return CodingSchemes.of(uids);
  }

  /**
   * Copies as another instance.
   *
   * @param uid another SOP Instance UID
   * @param date when it is made
   * @param time when it is made
   * @return the copy
   */
  public SopCommon withInstance(String uid, DicomDate date, DicomTime time) {
    return new SopCommon(
        sopClassUid, uid, characterSets, date, time, creatorUid, timezoneOffset, codingSchemes);
  }

  /**
   * Copies with another offset.
   *
   * @param value another offset, or null for none
   * @return the copy
   */
  public SopCommon withTimezoneOffset(@Nullable TimezoneOffset value) {
    return new SopCommon(
        sopClassUid,
        sopInstanceUid,
        characterSets,
        creationDate,
        creationTime,
        creatorUid,
        value,
        codingSchemes);
  }

  /**
   * Copies with other identifications of coding schemes.
   *
   * @param value what coding schemes stand for
   * @return the copy
   */
  public SopCommon withCodingSchemes(List<CodingSchemeIdentification> value) {
    return new SopCommon(
        sopClassUid,
        sopInstanceUid,
        characterSets,
        creationDate,
        creationTime,
        creatorUid,
        timezoneOffset,
        value);
  }

  @Override
  public String toString() {
    return "SopCommon[" + sopClassUid + ", " + sopInstanceUid + "]";
  }
}

package org.dicomsr.model.header;

import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.jspecify.annotations.Nullable;

/**
 * What made the document: the General and the Enhanced General Equipment Module (PS3.3 C.7.5.1,
 * C.7.5.2). The enhanced module, which most SOP Classes since Comprehensive 3D SR demand, needs
 * manufacturer, model, serial number and software versions.
 *
 * @param manufacturer Manufacturer (0008,0070)
 * @param modelName Manufacturer's Model Name (0008,1090)
 * @param serialNumber Device Serial Number (0018,1000)
 * @param softwareVersions Software Versions (0018,1020)
 * @param institutionName Institution Name (0008,0080)
 * @param stationName Station Name (0008,1010)
 */
public record Equipment(
    @Nullable String manufacturer,
    @Nullable String modelName,
    @Nullable String serialNumber,
    List<String> softwareVersions,
    @Nullable String institutionName,
    @Nullable String stationName) {

  /** This library, for documents whose maker does not say what it is. */
  public static final Equipment LIBRARY =
      of("dicom-sr", "dicom-sr", "0", DicomWriter.IMPLEMENTATION_VERSION_NAME);

  /** Copies the list. */
  public Equipment {
    softwareVersions = List.copyOf(softwareVersions);
  }

  /**
   * Equipment as the enhanced module wants it described.
   *
   * @param manufacturer the manufacturer
   * @param modelName the model
   * @param serialNumber the serial number
   * @param softwareVersions the versions of its software
   * @return the equipment
   */
  public static Equipment of(
      String manufacturer, String modelName, String serialNumber, String... softwareVersions) {
    return new Equipment(
        manufacturer, modelName, serialNumber, List.of(softwareVersions), null, null);
  }

  /**
   * Reads the modules.
   *
   * @param data a data set
   * @return what it holds of the modules
   */
  public static Equipment from(DataSet data) {
    return new Equipment(
        ModuleEdit.text(data, Tag.MANUFACTURER),
        ModuleEdit.text(data, Tag.MANUFACTURER_MODEL_NAME),
        ModuleEdit.text(data, Tag.DEVICE_SERIAL_NUMBER),
        data.strings(Tag.SOFTWARE_VERSIONS),
        ModuleEdit.text(data, Tag.INSTITUTION_NAME),
        ModuleEdit.text(data, Tag.STATION_NAME));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    Equipment before = from(data);
    return new ModuleEdit(data)
        .type2(Tag.MANUFACTURER, before.manufacturer, manufacturer, Function.identity())
        .type3(Tag.MANUFACTURER_MODEL_NAME, before.modelName, modelName, Function.identity())
        .type3(Tag.DEVICE_SERIAL_NUMBER, before.serialNumber, serialNumber, Function.identity())
        .texts(Tag.SOFTWARE_VERSIONS, before.softwareVersions, softwareVersions)
        .type3(Tag.INSTITUTION_NAME, before.institutionName, institutionName, Function.identity())
        .type3(Tag.STATION_NAME, before.stationName, stationName, Function.identity())
        .build();
  }

  /**
   * Copies with another institution.
   *
   * @param value the name of the institution, or null for none
   * @return the copy
   */
  public Equipment withInstitutionName(@Nullable String value) {
    return new Equipment(
        manufacturer, modelName, serialNumber, softwareVersions, value, stationName);
  }

  /**
   * Copies with another station.
   *
   * @param value the name of the station, or null for none
   * @return the copy
   */
  public Equipment withStationName(@Nullable String value) {
    return new Equipment(
        manufacturer, modelName, serialNumber, softwareVersions, institutionName, value);
  }

  @Override
  public String toString() {
    return "Equipment";
  }
}

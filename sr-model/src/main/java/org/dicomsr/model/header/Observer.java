package org.dicomsr.model.header;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A person or a device that had a part in a document: the Identified Person or Device Macro (PS3.3
 * C.17.3.1 and Table C.17-3b). Immutable.
 */
public sealed interface Observer permits Observer.Person, Observer.Device {

  /** {@return for whom the observer acts} */
  Organization organization();

  /**
   * A person.
   *
   * @param name Person Name (0040,A123)
   * @param identification who it is as codes, Person Identification Code Sequence (0040,1101)
   * @param organization for whom the person acts
   */
  record Person(
      @Nullable PersonName name, List<CodedConcept> identification, Organization organization)
      implements Observer {
    /** Copies the list. */
    public Person {
      identification = List.copyOf(identification);
    }

    @Override
    public String toString() {
      return "Person";
    }
  }

  /**
   * A device.
   *
   * @param uid Device UID (0018,1002)
   * @param manufacturer Manufacturer (0008,0070)
   * @param modelName Manufacturer's Model Name (0008,1090)
   * @param stationName Station Name (0008,1010)
   * @param organization for whom the device works
   */
  record Device(
      @Nullable String uid,
      @Nullable String manufacturer,
      @Nullable String modelName,
      @Nullable String stationName,
      Organization organization)
      implements Observer {
    @Override
    public String toString() {
      return "Device[" + uid + "]";
    }
  }

  /**
   * A person of whom only the name is known.
   *
   * @param name the name
   * @return the person
   */
  static Person person(PersonName name) {
    return new Person(name, List.of(), Organization.UNKNOWN);
  }

  /**
   * A device.
   *
   * @param uid its UID
   * @param manufacturer who made it
   * @param modelName its model
   * @return the device
   */
  static Device device(String uid, String manufacturer, String modelName) {
    return new Device(uid, manufacturer, modelName, null, Organization.UNKNOWN);
  }

  /**
   * Reads an observer.
   *
   * @param item an item of Author Observer Sequence (0040,A078) or Participant Sequence (0040,A07A)
   * @return the observer, absent when Observer Type (0040,A084) is none of the standard's
   */
  static Optional<Observer> from(DataSet item) {
    return switch (item.string(Tag.OBSERVER_TYPE).orElse("")) {
      case "PSN" ->
          Optional.of(
              new Person(
                  ModuleEdit.parsed(
                      item, Tag.PERSON_NAME, text -> Optional.of(PersonName.parse(text))),
                  ModuleEdit.codes(item, Tag.PERSON_IDENTIFICATION_CODE_SEQUENCE),
                  Organization.from(item)));
      case "DEV" ->
          Optional.of(
              new Device(
                  ModuleEdit.text(item, Tag.DEVICE_UID),
                  ModuleEdit.text(item, Tag.MANUFACTURER),
                  ModuleEdit.text(item, Tag.MANUFACTURER_MODEL_NAME),
                  ModuleEdit.text(item, Tag.STATION_NAME),
                  Organization.from(item)));
      default -> Optional.empty();
    };
  }

  /** {@return the attributes of this observer} */
  default DataSet toDataSet() {
    ModuleEdit item = new ModuleEdit(organization().toDataSet());
    return switch (this) {
      case Person person ->
          item.type3(Tag.OBSERVER_TYPE, null, "PSN", Function.identity())
              .type3(Tag.PERSON_NAME, null, person.name, PersonName::text)
              .items2(
                  Tag.PERSON_IDENTIFICATION_CODE_SEQUENCE,
                  List.of(),
                  person.identification,
                  code -> Optional.of(CodeSequence.read(code)),
                  CodeSequence::write)
              .build();
      case Device device ->
          item.type3(Tag.OBSERVER_TYPE, null, "DEV", Function.identity())
              .type3(Tag.DEVICE_UID, null, device.uid, Function.identity())
              .type3(Tag.MANUFACTURER, null, device.manufacturer, Function.identity())
              .type3(Tag.MANUFACTURER_MODEL_NAME, null, device.modelName, Function.identity())
              .type2(Tag.STATION_NAME, null, device.stationName, Function.identity())
              .build();
    };
  }
}

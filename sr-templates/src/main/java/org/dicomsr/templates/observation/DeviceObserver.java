package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A device or program that made observations: TID 1004 (PS3.16). Immutable and thread-safe; {@code
 * toString} shows nothing of the device.
 *
 * @param uid the UID, which the template demands and files sometimes lack
 * @param name the name
 * @param manufacturer who made it
 * @param modelName the model
 * @param serialNumber the serial number
 * @param physicalLocation where it stood during the observation
 * @param roles what it did in the procedure, as in CID 7445
 * @param stationAeTitle its Application Entity Title
 * @param manufacturerClassUids what the manufacturer calls its class
 * @param uniqueDeviceIdentifiers what regulators call it; not every SOP class may hold them
 */
public record DeviceObserver(
    @Nullable String uid,
    @Nullable String name,
    @Nullable String manufacturer,
    @Nullable String modelName,
    @Nullable String serialNumber,
    @Nullable String physicalLocation,
    List<CodedConcept> roles,
    @Nullable String stationAeTitle,
    List<String> manufacturerClassUids,
    List<UniqueDeviceIdentifier> uniqueDeviceIdentifiers)
    implements ObserverContext {
  static final DeviceObserver NONE =
      new DeviceObserver(null, null, null, null, null, null, List.of(), null, List.of(), List.of());

  /** Copies the lists. */
  public DeviceObserver {
    roles = List.copyOf(roles);
    manufacturerClassUids = List.copyOf(manufacturerClassUids);
    uniqueDeviceIdentifiers = List.copyOf(uniqueDeviceIdentifiers);
  }

  /**
   * A device of which only the UID is known.
   *
   * @param uid the UID
   * @return the device
   */
  public static DeviceObserver of(String uid) {
    return NONE.withUid(Objects.requireNonNull(uid, "uid"));
  }

  /**
   * A device with a name.
   *
   * @param uid the UID
   * @param name the name
   * @return the device
   */
  public static DeviceObserver of(String uid, String name) {
    return of(uid).withName(name);
  }

  /**
   * Copies with another UID.
   *
   * @param value another UID, or null for none
   * @return the copy
   */
  public DeviceObserver withUid(@Nullable String value) {
    return new DeviceObserver(
        value,
        name,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with a name.
   *
   * @param value a name, or null for none
   * @return the copy
   */
  public DeviceObserver withName(@Nullable String value) {
    return new DeviceObserver(
        uid,
        value,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with who made it.
   *
   * @param value who made it, or null for none
   * @return the copy
   */
  public DeviceObserver withManufacturer(@Nullable String value) {
    return new DeviceObserver(
        uid,
        name,
        value,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with the model.
   *
   * @param value the model, or null for none
   * @return the copy
   */
  public DeviceObserver withModelName(@Nullable String value) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        value,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with the serial number.
   *
   * @param value the serial number, or null for none
   * @return the copy
   */
  public DeviceObserver withSerialNumber(@Nullable String value) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        value,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with where it stood during the observation.
   *
   * @param value where it stood during the observation, or null for none
   * @return the copy
   */
  public DeviceObserver withPhysicalLocation(@Nullable String value) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        serialNumber,
        value,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with what it did in the procedure.
   *
   * @param values what it did in the procedure; none for none
   * @return the copy
   */
  public DeviceObserver withRoles(CodedConcept... values) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        List.of(values),
        stationAeTitle,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with its Application Entity Title.
   *
   * @param value its Application Entity Title, or null for none
   * @return the copy
   */
  public DeviceObserver withStationAeTitle(@Nullable String value) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        value,
        manufacturerClassUids,
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with what the manufacturer calls its class.
   *
   * @param values what the manufacturer calls its class; none for none
   * @return the copy
   */
  public DeviceObserver withManufacturerClassUids(String... values) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        List.of(values),
        uniqueDeviceIdentifiers);
  }

  /**
   * Copies with what regulators call it.
   *
   * @param values what regulators call it; none for none
   * @return the copy
   */
  public DeviceObserver withUniqueDeviceIdentifiers(UniqueDeviceIdentifier... values) {
    return new DeviceObserver(
        uid,
        name,
        manufacturer,
        modelName,
        serialNumber,
        physicalLocation,
        roles,
        stationAeTitle,
        manufacturerClassUids,
        List.of(values));
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT)
        .code(Dcm.OBSERVER_TYPE, Concepts.DEVICE)
        .uid(Dcm.DEVICE_OBSERVER_UID, uid)
        .text(Dcm.DEVICE_OBSERVER_NAME, name)
        .text(Dcm.DEVICE_OBSERVER_MANUFACTURER, manufacturer)
        .text(Dcm.DEVICE_OBSERVER_MODEL_NAME, modelName)
        .text(Dcm.DEVICE_OBSERVER_SERIAL_NUMBER, serialNumber)
        .text(Dcm.DEVICE_OBSERVER_PHYSICAL_LOCATION_DURING_OBSERVATION, physicalLocation)
        .codes(Dcm.DEVICE_ROLE_IN_PROCEDURE, roles)
        .text(Dcm.STATION_AE_TITLE, stationAeTitle)
        .uids(Dcm.DEVICE_OBSERVER_MANUFACTURER_CLASS_UID, manufacturerClassUids);
    uniqueDeviceIdentifiers.forEach(identifier -> identifier.writeTo(parent, HAS_OBS_CONTEXT));
  }

  static DeviceObserver read(Children items) {
    return new DeviceObserver(
        items.uid(Dcm.DEVICE_OBSERVER_UID),
        items.text(Dcm.DEVICE_OBSERVER_NAME),
        items.text(Dcm.DEVICE_OBSERVER_MANUFACTURER),
        items.text(Dcm.DEVICE_OBSERVER_MODEL_NAME),
        items.text(Dcm.DEVICE_OBSERVER_SERIAL_NUMBER),
        items.text(Dcm.DEVICE_OBSERVER_PHYSICAL_LOCATION_DURING_OBSERVATION),
        items.codes(Dcm.DEVICE_ROLE_IN_PROCEDURE),
        items.text(Dcm.STATION_AE_TITLE),
        items.uids(Dcm.DEVICE_OBSERVER_MANUFACTURER_CLASS_UID),
        UniqueDeviceIdentifier.read(items));
  }

  @Override
  public String toString() {
    return "DeviceObserver";
  }
}

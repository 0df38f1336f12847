package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.Objects;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A device that is the subject of observations, such as a phantom: TID 1010 (PS3.16). Immutable and
 * thread-safe; {@code toString} shows nothing of it.
 *
 * @param name the name, which the template demands and files sometimes lack
 * @param uid the UID
 * @param manufacturer who made it
 * @param modelName the model
 * @param serialNumber the serial number
 * @param physicalLocation where it stood during the observation
 */
public record DeviceSubject(
    @Nullable String name,
    @Nullable String uid,
    @Nullable String manufacturer,
    @Nullable String modelName,
    @Nullable String serialNumber,
    @Nullable String physicalLocation)
    implements SubjectContext {
  static final DeviceSubject NONE = new DeviceSubject(null, null, null, null, null, null);

  /**
   * A device of which only the name is known.
   *
   * @param name the name
   * @return the device
   */
  public static DeviceSubject of(String name) {
    return NONE.withName(Objects.requireNonNull(name, "name"));
  }

  /**
   * Copies with another name.
   *
   * @param value another name, or null for none
   * @return the copy
   */
  public DeviceSubject withName(@Nullable String value) {
    return new DeviceSubject(value, uid, manufacturer, modelName, serialNumber, physicalLocation);
  }

  /**
   * Copies with a UID.
   *
   * @param value a UID, or null for none
   * @return the copy
   */
  public DeviceSubject withUid(@Nullable String value) {
    return new DeviceSubject(name, value, manufacturer, modelName, serialNumber, physicalLocation);
  }

  /**
   * Copies with who made it.
   *
   * @param value who made it, or null for none
   * @return the copy
   */
  public DeviceSubject withManufacturer(@Nullable String value) {
    return new DeviceSubject(name, uid, value, modelName, serialNumber, physicalLocation);
  }

  /**
   * Copies with the model.
   *
   * @param value the model, or null for none
   * @return the copy
   */
  public DeviceSubject withModelName(@Nullable String value) {
    return new DeviceSubject(name, uid, manufacturer, value, serialNumber, physicalLocation);
  }

  /**
   * Copies with the serial number.
   *
   * @param value the serial number, or null for none
   * @return the copy
   */
  public DeviceSubject withSerialNumber(@Nullable String value) {
    return new DeviceSubject(name, uid, manufacturer, modelName, value, physicalLocation);
  }

  /**
   * Copies with where it stood during the observation.
   *
   * @param value where it stood during the observation, or null for none
   * @return the copy
   */
  public DeviceSubject withPhysicalLocation(@Nullable String value) {
    return new DeviceSubject(name, uid, manufacturer, modelName, serialNumber, value);
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT)
        .code(Dcm.SUBJECT_CLASS, Concepts.DEVICE_SUBJECT)
        .text(Dcm.DEVICE_SUBJECT_NAME, name)
        .uid(Dcm.DEVICE_SUBJECT_UID, uid)
        .text(Dcm.DEVICE_SUBJECT_MANUFACTURER, manufacturer)
        .text(Dcm.DEVICE_SUBJECT_MODEL_NAME, modelName)
        .text(Dcm.DEVICE_SUBJECT_SERIAL_NUMBER, serialNumber)
        .text(Dcm.DEVICE_SUBJECT_PHYSICAL_LOCATION_DURING_OBSERVATION, physicalLocation);
  }

  static DeviceSubject read(Children items) {
    return new DeviceSubject(
        items.text(Dcm.DEVICE_SUBJECT_NAME),
        items.uid(Dcm.DEVICE_SUBJECT_UID),
        items.text(Dcm.DEVICE_SUBJECT_MANUFACTURER),
        items.text(Dcm.DEVICE_SUBJECT_MODEL_NAME),
        items.text(Dcm.DEVICE_SUBJECT_SERIAL_NUMBER),
        items.text(Dcm.DEVICE_SUBJECT_PHYSICAL_LOCATION_DURING_OBSERVATION));
  }

  @Override
  public String toString() {
    return "DeviceSubject";
  }
}

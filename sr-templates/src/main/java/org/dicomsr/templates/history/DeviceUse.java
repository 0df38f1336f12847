package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A device that a patient uses or used (TID 3831). Immutable.
 *
 * @param device what it is
 * @param started since when; null if not said, as with all that follow
 * @param ended until when
 * @param status whether it is still used, of CID 3773 Use Status
 * @param comment in words
 */
public record DeviceUse(
    CodedConcept device,
    @Nullable DicomDateTime started,
    @Nullable DicomDateTime ended,
    @Nullable CodedConcept status,
    @Nullable String comment) {

  /** Checks that there is a device. */
  public DeviceUse {
    Objects.requireNonNull(device, "device");
  }

  static List<DeviceUse> allFrom(Reading section) {
    List<DeviceUse> devices = new ArrayList<>();
    for (Reading item : section.children(Dcm.MEDICAL_DEVICE_USED)) {
      item.code().ifPresent(device -> devices.add(from(device, item)));
    }
    return devices;
  }

  private static DeviceUse from(CodedConcept device, Reading item) {
    return new DeviceUse(
        device,
        item.dateTime(Dcm.DATETIME_STARTED).orElse(null),
        item.dateTime(Dcm.DATETIME_ENDED).orElse(null),
        item.code(Ln.STATUS, "3773").orElse(null),
        item.text(Dcm.COMMENT).orElse(null));
  }

  void writeTo(ItemBuilder<?> section) {
    section.code(
        CONTAINS,
        Dcm.MEDICAL_DEVICE_USED,
        device,
        item -> {
          new ChildWriter(item, HAS_PROPERTIES)
              .dateTime(Dcm.DATETIME_STARTED, started)
              .dateTime(Dcm.DATETIME_ENDED, ended)
              .code(Ln.STATUS, status)
              .text(Dcm.COMMENT, comment);
        });
  }

  @Override
  public String toString() {
    return "DeviceUse[]";
  }
}

package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The devices that a patient uses or used (TID 3802 rows 35 to 37). Immutable.
 *
 * @param text in words; null if not said
 * @param devices by code
 */
public record DeviceHistory(@Nullable String text, List<DeviceUse> devices) {
  /** No devices. */
  public static final DeviceHistory EMPTY = new DeviceHistory(null, List.of());

  /** Copies the list. */
  public DeviceHistory {
    devices = List.copyOf(devices);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static DeviceHistory from(Reading history) {
    Builder read = new Builder();
    for (Reading section : history.containers(Ln.HISTORY_OF_MEDICAL_DEVICE_USE)) {
      if (read.text == null) {
        read.text = section.text(Ln.HISTORY).orElse(null);
      }
      read.devices.addAll(DeviceUse.allFrom(section));
    }
    return read.build();
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.HISTORY_OF_MEDICAL_DEVICE_USE,
        section -> {
          new ChildWriter(section, CONTAINS).text(Ln.HISTORY, text);
          devices.forEach(device -> device.writeTo(section));
        });
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "DeviceHistory[" + devices.size() + " devices]";
  }

  /** Builds a history of devices. Not thread-safe. */
  public static final class Builder {
    private final List<DeviceUse> devices = new ArrayList<>();
    private @Nullable String text;

    private Builder() {}

    /**
     * Tells it in words.
     *
     * @param value the text
     * @return this builder
     */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /**
     * Adds a device.
     *
     * @param code what it is, of CID 3777 Cardiovascular Implant
     * @return this builder
     */
    public Builder device(CodedConcept code) {
      return device(new DeviceUse(code, null, null, null, null));
    }

    /**
     * Adds a device.
     *
     * @param device the device
     * @return this builder
     */
    public Builder device(DeviceUse device) {
      devices.add(device);
      return this;
    }

    /** {@return the history} */
    public DeviceHistory build() {
      return new DeviceHistory(text, devices);
    }
  }
}

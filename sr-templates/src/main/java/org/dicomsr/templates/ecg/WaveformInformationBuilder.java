package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.NamedText;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.PersonObserver;
import org.jspecify.annotations.Nullable;

/** Builds {@link WaveformInformation}. Not thread-safe. */
public final class WaveformInformationBuilder {
  private final List<WaveformReference> waveforms = new ArrayList<>();
  private final List<NamedQuantity> settings = new ArrayList<>();
  private final List<NamedText> settingTexts = new ArrayList<>();
  // Read while reading a report, which may have several sections.
  @Nullable CodedConcept leadSystem;
  @Nullable String deviceType;
  @Nullable String equipment;
  @Nullable PersonObserver acquiredBy;
  @Nullable String room;
  @Nullable DicomDateTime dateTime;
  @Nullable AlgorithmIdentification algorithm;

  WaveformInformationBuilder() {}

  /**
   * Names the waveform; where it is, is for the report's evidence to tell.
   *
   * @param reference the waveform, with the channels that are meant
   * @return this builder
   */
  public WaveformInformationBuilder waveform(WaveformReference reference) {
    waveforms.add(reference);
    return this;
  }

  /**
   * Says how electrodes were placed.
   *
   * @param code of CID 3263 Electrode Placement Value
   * @return this builder
   */
  public WaveformInformationBuilder leadSystem(CodedConcept code) {
    leadSystem = code;
    return this;
  }

  /**
   * Says what kind of device took the ECG.
   *
   * @param text Acquisition Device Type
   * @return this builder
   */
  public WaveformInformationBuilder deviceType(String text) {
    deviceType = text;
    return this;
  }

  /**
   * Says which device took the ECG.
   *
   * @param text Equipment Identification
   * @return this builder
   */
  public WaveformInformationBuilder equipment(String text) {
    equipment = text;
    return this;
  }

  /**
   * Says who took the ECG.
   *
   * @param person the person, without specialty
   * @return this builder
   */
  public WaveformInformationBuilder acquiredBy(PersonObserver person) {
    acquiredBy = person;
    return this;
  }

  /**
   * Says where the ECG was taken.
   *
   * @param text Room Identification
   * @return this builder
   */
  public WaveformInformationBuilder room(String text) {
    room = text;
    return this;
  }

  /**
   * Says when the ECG was taken.
   *
   * @param value Procedure DateTime
   * @return this builder
   */
  public WaveformInformationBuilder dateTime(DicomDateTime value) {
    dateTime = value;
    return this;
  }

  /**
   * Adds how the device was set.
   *
   * @param name of CID 3690 ECG Control Numeric Variable
   * @param value the setting
   * @return this builder
   */
  public WaveformInformationBuilder setting(CodedConcept name, Quantity value) {
    settings.add(new NamedQuantity(name, value));
    return this;
  }

  /**
   * Adds how the device was set.
   *
   * @param name of CID 3691 ECG Control Text Variable
   * @param value the setting
   * @return this builder
   */
  public WaveformInformationBuilder setting(CodedConcept name, String value) {
    settingTexts.add(new NamedText(name, value));
    return this;
  }

  /**
   * Says what made the measurements.
   *
   * @param value the algorithm
   * @return this builder
   */
  public WaveformInformationBuilder algorithm(AlgorithmIdentification value) {
    algorithm = value;
    return this;
  }

  /** {@return the information} */
  public WaveformInformation build() {
    return new WaveformInformation(
        waveforms,
        leadSystem,
        deviceType,
        equipment,
        acquiredBy,
        room,
        dateTime,
        settings,
        settingTexts,
        algorithm);
  }
}

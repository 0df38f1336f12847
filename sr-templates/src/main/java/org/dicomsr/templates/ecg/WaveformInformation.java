package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.internal.SharedRows;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.NamedText;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.ObserverContext;
import org.dicomsr.templates.observation.PersonObserver;
import org.jspecify.annotations.Nullable;

/**
 * The ECG that a report is about, and how it was taken (TID 3708). Immutable.
 *
 * @param waveforms the waveform, with the channels that are meant; the table has room for one
 * @param leadSystem how electrodes were placed, of CID 3263; null if not said, as with all that is
 *     absent
 * @param deviceType Acquisition Device Type
 * @param equipment Equipment Identification
 * @param acquiredBy the person who took the ECG
 * @param room Room Identification
 * @param dateTime when the ECG was taken, which the template demands
 * @param settings such as those of CID 3690 ECG Control Numeric Variable
 * @param settingTexts such as those of CID 3691 ECG Control Text Variable
 * @param algorithm what made the measurements
 */
public record WaveformInformation(
    List<WaveformReference> waveforms,
    @Nullable CodedConcept leadSystem,
    @Nullable String deviceType,
    @Nullable String equipment,
    @Nullable PersonObserver acquiredBy,
    @Nullable String room,
    @Nullable DicomDateTime dateTime,
    List<NamedQuantity> settings,
    List<NamedText> settingTexts,
    @Nullable AlgorithmIdentification algorithm) {

  /** Copies the lists; checks that the table has room for what is said of the person. */
  public WaveformInformation {
    waveforms = List.copyOf(waveforms);
    settings = List.copyOf(settings);
    settingTexts = List.copyOf(settingTexts);
    if (acquiredBy != null && acquiredBy.specialty() != null) {
      throw new IllegalArgumentException(
          "person who took the ECG: expected no specialty (TID 3708 row 6), found one");
    }
  }

  /** {@return a builder} */
  public static WaveformInformationBuilder builder() {
    return new WaveformInformationBuilder();
  }

  static @Nullable WaveformInformation from(ContentNode node, Consumer<? super ContentNode> use) {
    List<Reading> sections = Reading.of(node, use).containers(Ln.CURRENT_PROCEDURE_DESCRIPTIONS);
    if (sections.isEmpty()) {
      return null;
    }
    WaveformInformationBuilder read = builder();
    sections.forEach(section -> read(section, read));
    return read.build();
  }

  private static void read(Reading section, WaveformInformationBuilder read) {
    if (read.acquiredBy == null) {
      ObserverContext.from(section.node()).stream()
          .filter(PersonObserver.class::isInstance)
          .map(PersonObserver.class::cast)
          .findFirst()
          .ifPresent(person -> {
            read.acquiredBy(withoutSpecialty(person));
            section.takeAll(SharedRows.PERSON_OBSERVER);
          });
    }
    if (read.algorithm == null) {
      AlgorithmIdentification.from(section.node())
          .ifPresent(algorithm -> {
            read.algorithm(algorithm);
            takeAlgorithm(section);
          });
    }
    if (read.leadSystem == null) {
      section.code(Mdc.LEAD_SYSTEM, "3263").ifPresent(read::leadSystem);
    }
    if (read.deviceType == null) {
      section.textOrMeaning(Dcm.ACQUISITION_DEVICE_TYPE).ifPresent(read::deviceType);
    }
    if (read.equipment == null) {
      section.textOrMeaning(Dcm.EQUIPMENT_IDENTIFICATION).ifPresent(read::equipment);
    }
    if (read.room == null) {
      section.textOrMeaning(Dcm.ROOM_IDENTIFICATION).ifPresent(read::room);
    }
    if (read.dateTime == null) {
      section.dateTime(Dcm.PROCEDURE_DATETIME).ifPresent(read::dateTime);
    }
    for (Reading child : section.children()) {
      child.waveform().ifPresent(read::waveform);
      Optional<CodedConcept> name = child.name();
      if (name.isPresent() && SharedRows.ALGORITHM.stream().noneMatch(name.get()::sameConceptAs)) {
        child.quantity().ifPresent(quantity -> read.setting(name.get(), quantity));
        child.text().ifPresent(text -> read.setting(name.get(), text));
      }
    }
  }

  // Those items that the algorithm was read from; of a second one nothing is.
  private static void takeAlgorithm(Reading section) {
    section.text(Dcm.ALGORITHM_NAME);
    section.code(Dcm.ALGORITHM_NAME);
    section.text(Dcm.ALGORITHM_VERSION);
    section.text(Dcm.ALGORITHM_MANUFACTURER);
    section.texts(Dcm.ALGORITHM_PARAMETERS);
    section.code(Dcm.ALGORITHM_FAMILY);
  }

  private static PersonObserver withoutSpecialty(PersonObserver person) {
    return new PersonObserver(
        person.name(),
        person.loginName(),
        person.organization(),
        person.roleInOrganization(),
        person.roleInProcedure(),
        person.identifierWithinRole(),
        null,
        null);
  }

  /**
   * Adds the container.
   *
   * @param parent the item above
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.container(CONTAINS, Ln.CURRENT_PROCEDURE_DESCRIPTIONS, this::writeRows);
  }

  private void writeRows(ContainerBuilder section) {
    section.template("3708");
    for (WaveformReference waveform : waveforms) {
      section.waveform(CONTAINS, Dcm.SOURCE_OF_MEASUREMENT, waveform);
    }
    new ChildWriter(section, CONTAINS)
        .code(Mdc.LEAD_SYSTEM, leadSystem)
        .text(Dcm.ACQUISITION_DEVICE_TYPE, deviceType)
        .text(Dcm.EQUIPMENT_IDENTIFICATION, equipment);
    if (acquiredBy != null) {
      writePerson(section, acquiredBy);
    }
    new ChildWriter(section, CONTAINS)
        .text(Dcm.ROOM_IDENTIFICATION, room)
        .dateTime(Dcm.PROCEDURE_DATETIME, dateTime);
    settings.forEach(setting -> setting.writeTo(section, CONTAINS));
    settingTexts.forEach(setting -> setting.writeTo(section, CONTAINS));
    if (algorithm != null) {
      algorithm.writeTo(section, CONTAINS);
    }
  }

  // Row 6 includes TID 1003 by CONTAINS: no observation context, and no Observer Type before it.
  private static void writePerson(ContainerBuilder section, PersonObserver person) {
    if (person.name() != null) {
      section.pname(CONTAINS, Dcm.PERSON_OBSERVER_NAME, person.name());
    }
    new ChildWriter(section, CONTAINS)
        .text(Dcm.PERSON_OBSERVERS_LOGIN_NAME, person.loginName())
        .text(Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME, person.organization())
        .code(Dcm.PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION, person.roleInOrganization());
    CodedConcept role = person.roleInProcedure();
    if (role != null) {
      section.code(
          CONTAINS,
          Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE,
          role,
          item ->
              new ChildWriter(item, HAS_CONCEPT_MOD)
                  .text(
                      Dcm.IDENTIFIER_WITHIN_PERSON_OBSERVERS_ROLE, person.identifierWithinRole()));
    }
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "WaveformInformation["
        + waveforms.size()
        + " waveforms, "
        + (settings.size() + settingTexts.size())
        + " settings]";
  }
}

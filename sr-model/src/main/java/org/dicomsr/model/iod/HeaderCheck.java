package org.dicomsr.model.iod;

import java.util.List;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TagPath;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.value.DecimalString;
import org.jspecify.annotations.Nullable;

/** The modules around the content: patient, study, series, equipment, document, SOP common. */
final class HeaderCheck {
  private static final Demand[] ALL = {
    new Demand("C.12.1", tags(Tag.SOP_CLASS_UID, Tag.SOP_INSTANCE_UID), tags()),
    new Demand(
        "C.7.1.1",
        tags(),
        tags(Tag.PATIENT_NAME, Tag.PATIENT_ID, Tag.PATIENT_BIRTH_DATE, Tag.PATIENT_SEX)),
    new Demand(
        "C.7.2.1",
        tags(Tag.STUDY_INSTANCE_UID),
        tags(
            Tag.STUDY_DATE,
            Tag.STUDY_TIME,
            Tag.ACCESSION_NUMBER,
            Tag.REFERRING_PHYSICIAN_NAME,
            Tag.STUDY_ID)),
    new Demand(
        "C.17.1",
        tags(Tag.MODALITY, Tag.SERIES_INSTANCE_UID, Tag.SERIES_NUMBER),
        tags(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE)),
    new Demand("C.17.2", tags(Tag.CONTENT_DATE, Tag.CONTENT_TIME, Tag.INSTANCE_NUMBER), tags())
  };
  private static final Demand REPORT =
      new Demand(
          "C.17.2",
          tags(Tag.COMPLETION_FLAG, Tag.VERIFICATION_FLAG),
          tags(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE));
  private static final Demand KEY_OBJECTS =
      new Demand("C.17.6.2", tags(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE), tags());
  private static final Demand EQUIPMENT = new Demand("C.7.5.1", tags(), tags(Tag.MANUFACTURER));
  private static final Demand ENHANCED_EQUIPMENT =
      new Demand(
          "C.7.5.2",
          tags(
              Tag.MANUFACTURER,
              Tag.MANUFACTURER_MODEL_NAME,
              Tag.DEVICE_SERIAL_NUMBER,
              Tag.SOFTWARE_VERSIONS),
          tags());
  private static final Demand SYNCHRONIZATION =
      new Demand(
          "C.7.4.2",
          tags(
              Tag.SYNCHRONIZATION_FRAME_OF_REFERENCE_UID,
              Tag.SYNCHRONIZATION_TRIGGER,
              Tag.ACQUISITION_TIME_SYNCHRONIZED),
          tags());
  private static final Demand VERIFIER =
      new Demand(
          "C.17.2",
          tags(Tag.VERIFYING_ORGANIZATION, Tag.VERIFICATION_DATE_TIME, Tag.VERIFYING_OBSERVER_NAME),
          tags(Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE));
  private static final Demand REQUEST =
      new Demand(
          "C.17.2",
          tags(Tag.STUDY_INSTANCE_UID),
          tags(
              Tag.ACCESSION_NUMBER,
              Tag.REFERENCED_STUDY_SEQUENCE,
              Tag.REQUESTED_PROCEDURE_DESCRIPTION,
              Tag.REQUESTED_PROCEDURE_CODE_SEQUENCE,
              Tag.REQUESTED_PROCEDURE_ID,
              Tag.PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST,
              Tag.FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST));
  private static final int[] TYPE_1C = {
    Tag.VERIFYING_OBSERVER_SEQUENCE, Tag.PREDECESSOR_DOCUMENTS_SEQUENCE,
        Tag.REFERENCED_REQUEST_SEQUENCE,
    Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE,
        Tag.IDENTICAL_DOCUMENTS_SEQUENCE
  };
  private static final String VERIFIED = "VERIFIED";

  private final DataSet dataSet;
  private final @Nullable SrSopClass sopClass;
  private final Findings findings;

  /** What a module asks of a data set: attributes with a value, and attributes with or without. */
  private static final class Demand {
    final String section;
    final int[] type1;
    final int[] type2;

    Demand(String section, int[] type1, int[] type2) {
      this.section = section;
      this.type1 = type1;
      this.type2 = type2;
    }
  }

  private static int[] tags(int... tags) {
    return tags;
  }

  HeaderCheck(DataSet dataSet, @Nullable SrSopClass sopClass, Findings findings) {
    this.dataSet = dataSet;
    this.sopClass = sopClass;
    this.findings = findings;
  }

  void run() {
    TagPath top = TagPath.root();
    boolean keyObjects = sopClass == SrSopClass.KEY_OBJECT_SELECTION;
    boolean equipment = sopClass != null && sopClass.requiresEnhancedEquipment();
    for (Demand demand : ALL) {
      check(dataSet, top, demand);
    }
    check(dataSet, top, keyObjects ? KEY_OBJECTS : REPORT);
    check(dataSet, top, equipment ? ENHANCED_EQUIPMENT : EQUIPMENT);
    if (sopClass != null && sopClass.requiresSynchronization()) {
      check(dataSet, top, SYNCHRONIZATION);
    }
    if (!keyObjects) {
      flags();
    }
    sequences(keyObjects);
    enumerated(Tag.PATIENT_SEX, "M", "F", "O");
    identity();
    positive(Tag.PATIENT_SIZE);
    positive(Tag.PATIENT_WEIGHT);
  }

  private void check(DataSet owner, TagPath path, Demand demand) {
    String section = "PS3.3 " + demand.section;
    for (int tag : demand.type1) {
      DataElement element = owner.element(tag).orElse(null);
      if ((element == null || isEmpty(element)) && findings.wants(Rule.HDR_TYPE_1)) {
        String found = element == null ? "no element" : "none";
        findings.put(
            Rule.HDR_TYPE_1,
            path.child(tag).toString(),
            name(tag) + ": expected a value, found " + found,
            section);
      }
    }
    for (int tag : demand.type2) {
      if (!owner.contains(tag) && findings.wants(Rule.HDR_TYPE_2)) {
        findings.put(
            Rule.HDR_TYPE_2,
            path.child(tag).toString(),
            name(tag) + ": expected the element, found none",
            section);
      }
    }
  }

  static boolean isEmpty(DataElement element) {
    return element instanceof SequenceElement sequence
        ? sequence.items().isEmpty()
        : element.isEmpty()
            || (element instanceof ValueElement value
                && value.vr().isString()
                && value.text().isEmpty());
  }

  private static String name(int tag) {
    return DataDictionary.find(tag).map(entry -> entry.name()).orElse("The attribute");
  }

  private void flags() {
    enumerated(Tag.COMPLETION_FLAG, "PARTIAL", "COMPLETE");
    enumerated(Tag.VERIFICATION_FLAG, "UNVERIFIED", VERIFIED);
    enumerated(Tag.PRELIMINARY_FLAG, "PRELIMINARY", "FINAL");
    boolean complete = is(Tag.COMPLETION_FLAG, "COMPLETE");
    if (is(Tag.VERIFICATION_FLAG, VERIFIED)) {
      if (!complete) {
        findings.add(
            Rule.HDR_VERIFIED_COMPLETE,
            Tag.format(Tag.VERIFICATION_FLAG),
            "expected Completion Flag COMPLETE beside VERIFIED, found another");
      }
      if (!dataSet.contains(Tag.VERIFYING_OBSERVER_SEQUENCE)) {
        findings.add(
            Rule.HDR_VERIFIED_OBSERVER,
            Tag.format(Tag.VERIFYING_OBSERVER_SEQUENCE),
            "expected a verifying observer of a VERIFIED document, found none");
      }
    }
    if (sopClass == SrSopClass.X_RAY_RADIATION_DOSE && is(Tag.COMPLETION_FLAG, "PARTIAL")) {
      findings.add(
          Rule.HDR_DOSE_COMPLETE,
          Tag.format(Tag.COMPLETION_FLAG),
          "expected COMPLETE, found PARTIAL");
    }
  }

  private boolean is(int tag, String term) {
    return dataSet.value(tag).filter(value -> value.is(term)).isPresent();
  }

  private void enumerated(int tag, String... terms) {
    ValueElement value = dataSet.value(tag).orElse(null);
    if (value == null || value.text().isEmpty()) {
      return;
    }
    for (String term : terms) {
      if (value.is(term)) {
        return;
      }
    }
    findings.add(
        Rule.HDR_ENUMERATED,
        Tag.format(tag),
        name(tag) + ": expected one of " + String.join(", ", terms) + ", found another value");
  }

  private void sequences(boolean keyObjects) {
    for (int tag : TYPE_1C) {
      boolean demanded = keyObjects && tag == Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE;
      if (!demanded && dataSet.element(tag).filter(HeaderCheck::isEmpty).isPresent()) {
        findings.add(Rule.HDR_TYPE_1C, Tag.format(tag), name(tag) + ": expected items, found none");
      }
    }
    int steps = dataSet.items(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE).size();
    if (steps > 1) {
      findings.add(
          Rule.HDR_STEP_ITEMS,
          Tag.format(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE),
          "expected at most one item, found " + steps);
    }
    items(Tag.VERIFYING_OBSERVER_SEQUENCE, VERIFIER);
    items(Tag.REFERENCED_REQUEST_SEQUENCE, REQUEST);
  }

  private void items(int sequence, Demand demand) {
    List<DataSet> items = dataSet.items(sequence);
    for (int i = 0; i < items.size(); i++) {
      check(items.get(i), TagPath.of(sequence).item(i + 1), demand);
    }
  }

  private void identity() {
    String uid = dataSet.string(Tag.SOP_CLASS_UID).orElse("");
    if (sopClass == null && !uid.isEmpty()) {
      findings.add(
          Rule.HDR_SOP_CLASS,
          Tag.format(Tag.SOP_CLASS_UID),
          "expected a SOP class of Structured Reports, found another");
    }
    ValueElement modality = dataSet.value(Tag.MODALITY).orElse(null);
    String expected = sopClass == null ? "SR" : sopClass.modality();
    if (modality != null && !modality.text().isEmpty() && !modality.is(expected)) {
      findings.add(
          Rule.HDR_MODALITY,
          Tag.format(Tag.MODALITY),
          "expected " + expected + ", found another value");
    }
  }

  private void positive(int tag) {
    if (dataSet
        .string(tag)
        .flatMap(DecimalString::parse)
        .filter(number -> number.doubleValue() == 0)
        .isPresent()) {
      findings.add(
          Rule.HDR_ZERO, Tag.format(tag), name(tag) + ": expected a number above zero, found zero");
    }
  }
}

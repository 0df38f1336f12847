package org.dicomsr.model.iod;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/** Small documents without fault, and edits that break them. */
final class Samples {
  static final String IMAGE_UID = "1.2.3.4.1";
  static final String WAVEFORM_UID = "1.2.3.4.2";
  static final String REPORT_UID = "1.2.3.4.3";
  static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  static final String ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";

  private Samples() {}

  /** A document whose root has the given children. */
  static DataSet document(SrSopClass sopClass, DataSet... children) {
    return DataSet.build(b -> {
      b.text(Tag.SOP_CLASS_UID, sopClass.uid()).text(Tag.SOP_INSTANCE_UID, "1.2.3.9");
      b.text(Tag.STUDY_DATE, "20200131")
          .text(Tag.CONTENT_DATE, "20200131")
          .text(Tag.STUDY_TIME, "1200")
          .text(Tag.CONTENT_TIME, "120000");
      b.empty(Tag.ACCESSION_NUMBER)
          .text(Tag.MODALITY, sopClass.modality())
          .text(Tag.MANUFACTURER, "Maker");
      b.empty(Tag.REFERRING_PHYSICIAN_NAME).text(Tag.MANUFACTURER_MODEL_NAME, "Model");
      b.empty(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE);
      b.text(Tag.PATIENT_NAME, "Doe^John")
          .text(Tag.PATIENT_ID, "1")
          .empty(Tag.PATIENT_BIRTH_DATE)
          .text(Tag.PATIENT_SEX, "O");
      b.text(Tag.DEVICE_SERIAL_NUMBER, "1").text(Tag.SOFTWARE_VERSIONS, "1", "2");
      b.text(Tag.SYNCHRONIZATION_TRIGGER, "NO TRIGGER")
          .text(Tag.ACQUISITION_TIME_SYNCHRONIZED, "N");
      b.text(Tag.STUDY_INSTANCE_UID, "1.2.3.7")
          .text(Tag.SERIES_INSTANCE_UID, "1.2.3.8")
          .empty(Tag.STUDY_ID);
      b.text(Tag.SERIES_NUMBER, "1")
          .text(Tag.INSTANCE_NUMBER, "1")
          .text(Tag.SYNCHRONIZATION_FRAME_OF_REFERENCE_UID, "1.2.3.6");
      b.text(Tag.VALUE_TYPE, "CONTAINER")
          .sequence(Tag.CONCEPT_NAME_CODE_SEQUENCE, List.of(code("126000")));
      b.text(Tag.CONTINUITY_OF_CONTENT, "SEPARATE").empty(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE);
      b.sequence(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, List.of(evidence()));
      b.text(Tag.COMPLETION_FLAG, "COMPLETE").text(Tag.VERIFICATION_FLAG, "UNVERIFIED");
      if (children.length > 0) {
        b.sequence(Tag.CONTENT_SEQUENCE, List.of(children));
      }
    });
  }

  private static DataSet evidence() {
    return DataSet.build(study ->
        study
            .item(
                Tag.REFERENCED_SERIES_SEQUENCE,
                series ->
                    series
                        .sequence(
                            Tag.REFERENCED_SOP_SEQUENCE,
                            List.of(
                                reference(CT, IMAGE_UID),
                                reference(ECG, WAVEFORM_UID),
                                reference(SrSopClass.ENHANCED.uid(), REPORT_UID)))
                        .text(Tag.SERIES_INSTANCE_UID, "1.2.3.5"))
            .text(Tag.STUDY_INSTANCE_UID, "1.2.3.7"));
  }

  static DataSet reference(String classUid, String instanceUid) {
    return DataSet.build(b ->
        b.text(Tag.REFERENCED_SOP_CLASS_UID, classUid)
            .text(Tag.REFERENCED_SOP_INSTANCE_UID, instanceUid));
  }

  static DataSet code(String value) {
    return code(value, "DCM");
  }

  static DataSet code(String value, String scheme) {
    return DataSet.build(b ->
        b.text(Tag.CODE_VALUE, value)
            .text(Tag.CODING_SCHEME_DESIGNATOR, scheme)
            .text(Tag.CODE_MEANING, "Meaning"));
  }

  /** An item without fault. */
  static DataSet item(
      @Nullable RelationshipType relationship, ValueType type, DataSet... children) {
    DataSet.Builder b = DataSet.builder();
    if (relationship != null) {
      b.text(Tag.RELATIONSHIP_TYPE, relationship.term());
    }
    b.text(Tag.VALUE_TYPE, type.term())
        .sequence(Tag.CONCEPT_NAME_CODE_SEQUENCE, List.of(code("121060")));
    List<DataSet> all = new ArrayList<>(List.of(children));
    switch (type) {
      case TEXT -> b.text(Tag.TEXT_VALUE, "text");
      case CODE -> b.sequence(Tag.CONCEPT_CODE_SEQUENCE, List.of(code("121071")));
      case NUM ->
          b.item(
              Tag.MEASURED_VALUE_SEQUENCE,
              value ->
                  value
                      .text(Tag.NUMERIC_VALUE, "1.5")
                      .sequence(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, List.of(code("mm", "UCUM"))));
      case DATETIME -> b.text(Tag.DATE_TIME, "20200131120000");
      case DATE -> b.text(Tag.DATE, "20200131");
      case TIME -> b.text(Tag.TIME, "120000");
      case UIDREF -> b.text(Tag.UID, "1.2.3");
      case PNAME -> b.text(Tag.PERSON_NAME, "Doe^John");
      case COMPOSITE ->
          b.sequence(
              Tag.REFERENCED_SOP_SEQUENCE,
              List.of(reference(SrSopClass.ENHANCED.uid(), REPORT_UID)));
      case IMAGE -> b.sequence(Tag.REFERENCED_SOP_SEQUENCE, List.of(reference(CT, IMAGE_UID)));
      case WAVEFORM ->
          b.sequence(Tag.REFERENCED_SOP_SEQUENCE, List.of(reference(ECG, WAVEFORM_UID)));
      case SCOORD -> {
        b.text(Tag.GRAPHIC_TYPE, "POINT")
            .put(ValueElement.ofDoubles(Tag.GRAPHIC_DATA, Vr.FL, 1, 2));
        all.add(item(RelationshipType.SELECTED_FROM, ValueType.IMAGE));
      }
      case SCOORD3D ->
          b.text(Tag.GRAPHIC_TYPE, "POINT")
              .put(ValueElement.ofDoubles(Tag.GRAPHIC_DATA, Vr.FL, 1, 2, 3))
              .text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "1.2.3");
      case TCOORD -> {
        b.text(Tag.TEMPORAL_RANGE_TYPE, "POINT")
            .put(ValueElement.ofIntegers(Tag.REFERENCED_SAMPLE_POSITIONS, Vr.UL, 1));
        all.add(item(RelationshipType.SELECTED_FROM, ValueType.WAVEFORM));
      }
      case TABLE ->
          b.item(
              Tag.TABULATED_VALUES_SEQUENCE,
              table ->
                  table
                      .put(ValueElement.ofIntegers(Tag.NUMBER_OF_TABLE_ROWS, Vr.UL, 1))
                      .put(ValueElement.ofIntegers(Tag.NUMBER_OF_TABLE_COLUMNS, Vr.UL, 1)));
      case CONTAINER -> b.text(Tag.CONTINUITY_OF_CONTENT, "SEPARATE");
    }
    if (!all.isEmpty()) {
      b.sequence(Tag.CONTENT_SEQUENCE, all);
    }
    return b.build();
  }

  /** An edge by reference. */
  static DataSet toReference(RelationshipType relationship, long... ordinals) {
    return DataSet.build(b ->
        b.text(Tag.RELATIONSHIP_TYPE, relationship.term())
            .put(ValueElement.ofIntegers(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER, Vr.UL, ordinals)));
  }

  /** Changes the data set at the end of a way of sequences, taking the first item of each. */
  static DataSet edit(DataSet dataSet, Consumer<DataSet.Builder> change, int... way) {
    return edit(dataSet, item -> build(item, change), way, 0);
  }

  private static DataSet build(DataSet item, Consumer<DataSet.Builder> change) {
    DataSet.Builder builder = item.toBuilder();
    change.accept(builder);
    return builder.build();
  }

  private static DataSet edit(DataSet dataSet, UnaryOperator<DataSet> change, int[] way, int at) {
    if (at == way.length) {
      return change.apply(dataSet);
    }
    List<DataSet> items = new ArrayList<>(dataSet.items(way[at]));
    items.set(0, edit(items.getFirst(), change, way, at + 1));
    return dataSet.with(SequenceElement.of(way[at], items));
  }
}

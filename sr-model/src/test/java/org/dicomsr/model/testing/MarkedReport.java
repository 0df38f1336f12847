package org.dicomsr.model.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;

/** A report with an item of each value type, all values of which are a marker. */
public final class MarkedReport {
  private static final List<ValueType> TYPES = List.of(ValueType.values());
  private static final int[] VALUES = {
    Tag.TEXT_VALUE,
    Tag.DATE,
    Tag.TIME,
    Tag.DATE_TIME,
    Tag.PERSON_NAME,
    Tag.UID,
    Tag.GRAPHIC_DATA,
    Tag.GRAPHIC_TYPE,
    Tag.NUMERIC_VALUE,
    Tag.TEMPORAL_RANGE_TYPE,
    Tag.REFERENCED_SAMPLE_POSITIONS,
    Tag.REFERENCED_TIME_OFFSETS,
    Tag.REFERENCED_DATE_TIME,
    Tag.PATIENT_NAME
  };
  private static final int[] CODES = {
    Tag.CODE_VALUE,
    Tag.CODING_SCHEME_DESIGNATOR,
    Tag.CODING_SCHEME_VERSION,
    Tag.CODE_MEANING,
    Tag.CONTEXT_GROUP_EXTENSION_CREATOR_UID
  };
  private static final int[] SEQUENCES = {
    Tag.CONCEPT_CODE_SEQUENCE,
    Tag.MEASURED_VALUE_SEQUENCE,
    Tag.REFERENCED_SOP_SEQUENCE,
    Tag.CONTENT_TEMPLATE_SEQUENCE
  };

  private final Marker marker;
  private final Random random;

  private final int most;

  private MarkedReport(Marker marker, Random random, int most) {
    this.marker = marker;
    this.random = random;
    this.most = most;
  }

  /** Adds a content tree with every value type to a data set. */
  public static DataSet with(DataSet dataSet, Marker marker, Random random) {
    return with(dataSet, new MarkedReport(marker, random, TYPES.size()));
  }

  /** Adds a content tree of two or three items to a data set. */
  public static DataSet small(DataSet dataSet, Marker marker, Random random) {
    return with(dataSet, new MarkedReport(marker, random, 2));
  }

  private static DataSet with(DataSet dataSet, MarkedReport report) {
    DataSet.Builder builder = dataSet.toBuilder();
    report.item(ValueType.CONTAINER.term(), 2).forEach(builder::put);
    return builder
        .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
        .text(Tag.SOP_INSTANCE_UID, "1.2.840.99.1")
        .build();
  }

  private DataSet item(String valueType, int depth) {
    DataSet.Builder item = DataSet.builder();
    item.text(
        Tag.RELATIONSHIP_TYPE,
        random.nextInt(9) == 0 ? marker.text() : any(RelationshipType.values()).term());
    item.text(Tag.VALUE_TYPE, random.nextInt(20) == 0 ? marker.text() : valueType);
    item.put(SequenceElement.of(Tag.CONCEPT_NAME_CODE_SEQUENCE, code()));
    for (int tag : VALUES) {
      if (random.nextInt(3) > 0) {
        item.put(value(tag));
      }
    }
    for (int tag : SEQUENCES) {
      if (random.nextInt(3) > 0) {
        item.put(SequenceElement.of(tag, nested(tag)));
      }
    }
    if (depth > 0) {
      List<DataSet> children = new ArrayList<>();
      int count = depth == 2 ? most : random.nextInt(2);
      int first = random.nextInt(TYPES.size());
      for (int i = 0; i < count; i++) {
        children.add(item(TYPES.get((first + i) % TYPES.size()).term(), depth - 1));
      }
      item.put(SequenceElement.of(Tag.CONTENT_SEQUENCE, children));
    }
    return item.build();
  }

  private DataSet nested(int tag) {
    if (tag == Tag.MEASURED_VALUE_SEQUENCE) {
      return DataSet.of(
          value(Tag.NUMERIC_VALUE),
          value(Tag.FLOATING_POINT_VALUE),
          SequenceElement.of(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, code()));
    }
    if (tag == Tag.REFERENCED_SOP_SEQUENCE) {
      return DataSet.of(
          value(Tag.REFERENCED_SOP_CLASS_UID),
          value(Tag.REFERENCED_SOP_INSTANCE_UID),
          value(Tag.REFERENCED_FRAME_NUMBER));
    }
    if (tag == Tag.CONTENT_TEMPLATE_SEQUENCE) {
      return DataSet.of(value(Tag.MAPPING_RESOURCE), value(Tag.TEMPLATE_IDENTIFIER));
    }
    return code();
  }

  // Mostly of a scheme that nobody registered: codes of registered ones may be shown.
  private DataSet code() {
    DataElement[] elements = new DataElement[CODES.length];
    for (int i = 0; i < CODES.length; i++) {
      elements[i] = value(CODES[i]);
    }
    return DataSet.of(elements);
  }

  private ValueElement value(int tag) {
    Vr vr = DataDictionary.vr(tag);
    return vr == Vr.UI
        ? ValueElement.ofText(tag, vr, "1.2.840.99.2")
        : marker.value(tag, vr, SpecificCharacterSet.UTF_8);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}

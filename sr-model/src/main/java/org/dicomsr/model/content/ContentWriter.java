package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Content items to data sets (PS3.3 C.17.3, C.18). Attributes that the model does not know are
 * written as they were read; an attribute that a file spelled in its own way is, too, as long as
 * what it stands for was not edited. Thread-safe.
 */
public final class ContentWriter {
  private ContentWriter() {}

  /**
   * Writes an item and all beneath it.
   *
   * @param item the content item
   * @return its attributes, without a relationship
   */
  public static DataSet write(ContentItem item) {
    return builder(item).build();
  }

  /**
   * Writes an edge and all beneath it.
   *
   * @param related the edge
   * @return an item of a Content Sequence (0040,A730)
   */
  public static DataSet write(Related related) {
    return switch (related) {
      case Related.ByValue(Relationship relationship, ContentItem item) -> {
        DataSet.Builder data = builder(item);
        putRelationship(data, relationship);
        yield data.build();
      }
      case Related.ByReference(Relationship relationship, ItemIdentifier target, DataSet other) -> {
        DataSet.Builder data = other.toBuilder();
        putRelationship(data, relationship);
        long[] ordinals =
            java.util.Arrays.stream(target.ordinals()).mapToLong(Integer::toUnsignedLong).toArray();
        yield data.put(
                ValueElement.ofIntegers(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER, Vr.UL, ordinals))
            .build();
      }
    };
  }

  private static void putRelationship(DataSet.Builder data, Relationship relationship) {
    if (!relationship.equals(Relationship.missing())) {
      data.text(Tag.RELATIONSHIP_TYPE, relationship.term());
    }
  }

  private static DataSet.Builder builder(ContentItem item) {
    DataSet.Builder data = DataSet.builder();
    putCommon(data, item);
    putValue(data, item);
    DataSet other = item.details().other();
    if (!other.isEmpty()) {
      keepSpelling(data, item, other);
    }
    if (!item.children().isEmpty()) {
      List<DataSet> children = new ArrayList<>(item.children().size());
      for (Related child : item.children()) {
        children.add(write(child));
      }
      data.sequence(Tag.CONTENT_SEQUENCE, children);
    }
    return data;
  }

  // What is in other is unknown to the model, or known but spelled in a way that the model cannot
  // express.
  private static void keepSpelling(DataSet.Builder data, ContentItem item, DataSet other) {
    DataSet written = data.build();
    ContentItem bare = bare(item);
    for (DataElement element : other) {
      if (!isModelled(element.tag())
          || bare(ContentReader.read(written.with(element))).equals(bare)) {
        data.put(element);
      }
    }
  }

  private static ContentItem bare(ContentItem item) {
    ItemDetails details =
        new ItemDetails(
            item.details().observationDateTime(), item.details().observationUid(), DataSet.EMPTY);
    return item.withChildren(List.of()).withDetails(details);
  }

  private static boolean isModelled(int tag) {
    return switch (tag) {
      case Tag.VALUE_TYPE,
          Tag.CONCEPT_NAME_CODE_SEQUENCE,
          Tag.OBSERVATION_DATE_TIME,
          Tag.OBSERVATION_UID,
          Tag.TEXT_VALUE,
          Tag.CONCEPT_CODE_SEQUENCE,
          Tag.MEASURED_VALUE_SEQUENCE,
          Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE,
          Tag.DATE_TIME,
          Tag.DATE,
          Tag.TIME,
          Tag.UID,
          Tag.PERSON_NAME,
          Tag.REFERENCED_SOP_SEQUENCE,
          Tag.GRAPHIC_TYPE,
          Tag.GRAPHIC_DATA,
          Tag.PIXEL_ORIGIN_INTERPRETATION,
          Tag.FIDUCIAL_UID,
          Tag.REFERENCED_FRAME_OF_REFERENCE_UID,
          Tag.TEMPORAL_RANGE_TYPE,
          Tag.REFERENCED_SAMPLE_POSITIONS,
          Tag.REFERENCED_TIME_OFFSETS,
          Tag.REFERENCED_DATE_TIME,
          Tag.TABULATED_VALUES_SEQUENCE,
          Tag.CONTINUITY_OF_CONTENT,
          Tag.CONTENT_TEMPLATE_SEQUENCE ->
          true;
      default -> false;
    };
  }

  private static void putCommon(DataSet.Builder data, ContentItem item) {
    ItemDetails details = item.details();
    if (details.observationDateTime() != null) {
      data.text(Tag.OBSERVATION_DATE_TIME, details.observationDateTime().text());
    }
    String term =
        item instanceof Unrecognized unrecognized
            ? unrecognized.term()
            : item.valueType().map(ValueType::term).orElse(null);
    if (term != null) {
      data.text(Tag.VALUE_TYPE, term);
    }
    putCode(data, Tag.CONCEPT_NAME_CODE_SEQUENCE, item.name());
    putText(data, Tag.OBSERVATION_UID, details.observationUid());
  }

  private static void putValue(DataSet.Builder data, ContentItem item) {
    switch (item) {
      case Text text -> putText(data, Tag.TEXT_VALUE, text.value());
      case Code code -> putCode(data, Tag.CONCEPT_CODE_SEQUENCE, code.value());
      case Num num -> {
        MeasuredValue value = num.value();
        boolean absent =
            value == null && num.details().other().contains(Tag.MEASURED_VALUE_SEQUENCE);
        if (!absent) {
          data.sequence(
              Tag.MEASURED_VALUE_SEQUENCE,
              value == null ? List.of() : List.of(measuredValue(value)));
        }
        putCode(data, Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE, num.qualifier());
      }
      case DateTime dateTime ->
          putText(data, Tag.DATE_TIME, dateTime.value() == null ? null : dateTime.value().text());
      case Date date -> putText(data, Tag.DATE, date.value() == null ? null : date.value().text());
      case Time time -> putText(data, Tag.TIME, time.value() == null ? null : time.value().text());
      case UidRef uid -> putText(data, Tag.UID, uid.value());
      case Pname name ->
          putText(data, Tag.PERSON_NAME, name.value() == null ? null : name.value().text());
      case Composite composite ->
          putReference(
              data, composite.reference() == null ? null : References.write(composite.reference()));
      case Image image ->
          putReference(
              data, image.reference() == null ? null : References.write(image.reference()));
      case Waveform waveform ->
          putReference(
              data, waveform.reference() == null ? null : References.write(waveform.reference()));
      case Scoord scoord -> {
        putGraphic(
            data,
            scoord.points(),
            scoord.graphicType() == null ? null : scoord.graphicType().term());
        putText(
            data,
            Tag.PIXEL_ORIGIN_INTERPRETATION,
            scoord.pixelOrigin() == null ? null : scoord.pixelOrigin().term());
        putText(data, Tag.FIDUCIAL_UID, scoord.fiducialUid());
      }
      case Scoord3d scoord -> {
        putGraphic(
            data,
            scoord.points(),
            scoord.graphicType() == null ? null : scoord.graphicType().term());
        putText(data, Tag.REFERENCED_FRAME_OF_REFERENCE_UID, scoord.frameOfReferenceUid());
        putText(data, Tag.FIDUCIAL_UID, scoord.fiducialUid());
      }
      case Tcoord tcoord -> {
        putText(
            data,
            Tag.TEMPORAL_RANGE_TYPE,
            tcoord.rangeType() == null ? null : tcoord.rangeType().term());
        putExtent(data, tcoord.extent());
      }
      case Table table -> {
        if (table.value() != null) {
          data.sequence(Tag.TABULATED_VALUES_SEQUENCE, List.of(tabulatedValues(table.value())));
        }
      }
      case Container container -> {
        putText(
            data,
            Tag.CONTINUITY_OF_CONTENT,
            container.continuity() == null ? null : container.continuity().term());
        if (container.template() != null) {
          data.sequence(Tag.CONTENT_TEMPLATE_SEQUENCE, List.of(template(container.template())));
        }
      }
      case Unrecognized unrecognized -> {}
    }
  }

  private static void putText(DataSet.Builder data, int tag, @Nullable String text) {
    if (text != null) {
      data.text(tag, text);
    }
  }

  private static void putCode(DataSet.Builder data, int tag, @Nullable CodedConcept code) {
    if (code != null) {
      data.put(CodeSequence.element(tag, code));
    }
  }

  private static void putReference(DataSet.Builder data, @Nullable DataSet reference) {
    if (reference != null) {
      data.put(SequenceElement.of(Tag.REFERENCED_SOP_SEQUENCE, reference));
    }
  }

  private static DataSet measuredValue(MeasuredValue value) {
    DataSet.Builder data = DataSet.builder();
    putCode(data, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, value.unit());
    putText(data, Tag.NUMERIC_VALUE, value.number() == null ? null : value.number().text());
    if (value.floatingPoint() != null) {
      data.put(ValueElement.ofDoubles(Tag.FLOATING_POINT_VALUE, Vr.FD, value.floatingPoint()));
    }
    if (value.rational() != null) {
      data.put(
          ValueElement.ofIntegers(
              Tag.RATIONAL_NUMERATOR_VALUE, Vr.SL, value.rational().numerator()));
      data.put(
          ValueElement.ofIntegers(
              Tag.RATIONAL_DENOMINATOR_VALUE, Vr.UL, value.rational().denominator()));
    }
    return data.build();
  }

  private static void putGraphic(
      DataSet.Builder data, Coordinates points, @Nullable String graphicType) {
    putText(data, Tag.GRAPHIC_TYPE, graphicType);
    if (points.valueCount() > 0) {
      float[] values = points.values();
      double[] numbers = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        numbers[i] = values[i];
      }
      data.put(ValueElement.ofDoubles(Tag.GRAPHIC_DATA, Vr.FL, numbers));
    }
  }

  private static void putExtent(DataSet.Builder data, @Nullable TemporalExtent extent) {
    switch (extent) {
      case null -> {}
      case TemporalExtent.Samples(List<Long> positions) ->
          data.put(
              ValueElement.ofIntegers(
                  Tag.REFERENCED_SAMPLE_POSITIONS,
                  Vr.UL,
                  positions.stream().mapToLong(Long::longValue).toArray()));
      case TemporalExtent.Offsets(List<DecimalString> seconds) ->
          data.text(
              Tag.REFERENCED_TIME_OFFSETS,
              seconds.stream().map(DecimalString::text).toArray(String[]::new));
      case TemporalExtent.DateTimes(List<DicomDateTime> dateTimes) ->
          data.text(
              Tag.REFERENCED_DATE_TIME,
              dateTimes.stream().map(DicomDateTime::text).toArray(String[]::new));
    }
  }

  private static DataSet template(TemplateIdentification template) {
    DataSet.Builder data = DataSet.builder();
    putText(data, Tag.MAPPING_RESOURCE, template.mappingResource());
    putText(data, Tag.MAPPING_RESOURCE_UID, template.mappingResourceUid());
    return data.text(Tag.TEMPLATE_IDENTIFIER, template.identifier()).build();
  }

  private static DataSet tabulatedValues(TabulatedValues table) {
    DataSet.Builder data =
        DataSet.builder()
            .put(ValueElement.ofIntegers(Tag.NUMBER_OF_TABLE_ROWS, Vr.UL, table.rows()))
            .put(ValueElement.ofIntegers(Tag.NUMBER_OF_TABLE_COLUMNS, Vr.UL, table.columns()));
    putItems(data, Tag.TABLE_ROW_DEFINITION_SEQUENCE, table.rowDefinitions());
    putItems(data, Tag.TABLE_COLUMN_DEFINITION_SEQUENCE, table.columnDefinitions());
    putItems(data, Tag.CELL_VALUES_SEQUENCE, table.cells());
    return data.build();
  }

  private static void putItems(DataSet.Builder data, int tag, List<DataSet> items) {
    if (!items.isEmpty()) {
      data.sequence(tag, items);
    }
  }
}

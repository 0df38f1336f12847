package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Terms;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Data sets to content items (PS3.3 C.17.3, C.18). Never fails: what is missing or wrong becomes an
 * absent component, and what the records cannot express stays in {@link ItemDetails#other}.
 * Thread-safe.
 */
public final class ContentReader {

  private ContentReader() {}

  /**
   * Reads an item and all beneath it.
   *
   * @param item an item of a Content Sequence (0040,A730)
   * @return the content item
   */
  public static ContentItem read(DataSet item) {
    return new Fields(item).item(false);
  }

  /**
   * Reads the root of a document and all beneath it; attributes that are not the content's are left
   * alone.
   *
   * @param document the whole data set of a document
   * @return the root, a container in all but broken files
   */
  public static ContentItem readRoot(DataSet document) {
    return new Fields(document).item(true);
  }

  private static Related related(DataSet item) {
    Fields fields = new Fields(item);
    Relationship relationship = fields.relationship();
    ValueElement reference = fields.value(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER);
    if (reference == null || reference.count() == 0 || reference.vr() != Vr.UL) {
      return new Related.ByValue(relationship, fields.item(false));
    }
    int[] ordinals = new int[reference.count()];
    for (int i = 0; i < ordinals.length; i++) {
      ordinals[i] = (int) reference.integer(i);
    }
    return new Related.ByReference(relationship, ItemIdentifier.of(ordinals), fields.rest());
  }

  /**
   * An item's elements, and which of them the model has taken over in full: the others stay with
   * the item.
   */
  private static final class Fields {
    private final DataSet data;
    // Bits of the first 64 elements; no known item has more.
    private long taken;
    // Where the attributes are that any item may have, found in one pass; -1 for none.
    private int relationship = -1;
    private int valueType = -1;
    private int name = -1;
    private int content = -1;
    private int observationDateTime = -1;
    private int observationUid = -1;

    Fields(DataSet data) {
      this.data = data;
      for (int i = 0; i < data.size(); i++) {
        switch (data.elementAt(i).tag()) {
          case Tag.RELATIONSHIP_TYPE -> relationship = i;
          case Tag.VALUE_TYPE -> valueType = i;
          case Tag.CONCEPT_NAME_CODE_SEQUENCE -> name = i;
          case Tag.CONTENT_SEQUENCE -> content = i;
          case Tag.OBSERVATION_DATE_TIME -> observationDateTime = i;
          case Tag.OBSERVATION_UID -> observationUid = i;
          default -> {}
        }
      }
    }

    private int index(int tag) {
      for (int i = 0; i < data.size(); i++) {
        int order = Integer.compareUnsigned(data.elementAt(i).tag(), tag);
        if (order == 0) {
          return i;
        }
        if (order > 0) {
          break;
        }
      }
      return -1;
    }

    private void take(int index) {
      if (index < 64) {
        taken |= 1L << index;
      }
    }

    private boolean isTaken(int index) {
      return index < 64 && (taken & 1L << index) != 0;
    }

    /** An element with a value in memory, which the caller represents in full. */
    @Nullable ValueElement value(int tag) {
      int index = index(tag);
      if (index >= 0 && data.elementAt(index) instanceof ValueElement value) {
        take(index);
        return value;
      }
      return null;
    }

    private @Nullable SequenceElement sequence(int tag) {
      int index = index(tag);
      return index >= 0 && data.elementAt(index) instanceof SequenceElement sequence
          ? sequence
          : null;
    }

    private void take(DataElement element) {
      take(index(element.tag()));
    }

    Relationship relationship() {
      if (relationship < 0 || !(data.elementAt(relationship) instanceof ValueElement term)) {
        return Relationship.missing();
      }
      take(relationship);
      int known = term.indexIn(RELATIONSHIP_TERMS);
      return known >= 0 ? Relationship.of(RELATIONSHIPS[known]) : new Relationship(term.text());
    }

    DataSet rest() {
      if (Long.bitCount(taken) == data.size()) {
        return DataSet.EMPTY;
      }
      int count = 0;
      DataElement[] left = null;
      for (int i = 0; i < data.size(); i++) {
        if (!isTaken(i)) {
          if (left == null) {
            left = new DataElement[data.size() - i];
          }
          left[count++] = data.elementAt(i);
        }
      }
      return left == null ? DataSet.EMPTY : DataSet.copyOf(left, 0, count);
    }

    // The root shares its data set with the header: only what is the content's and could not be
    // expressed stays with it.
    private DataSet restOfRoot() {
      DataElement[] left = new DataElement[ROOT_TAGS.length];
      int count = 0;
      for (int tag : ROOT_TAGS) {
        int index = index(tag);
        if (index >= 0 && !isTaken(index)) {
          left[count++] = data.elementAt(index);
        }
      }
      return DataSet.copyOf(left, 0, count);
    }

    ContentItem item(boolean root) {
      ValueType type = valueType();
      if (type == null) {
        return unrecognized(root);
      }
      CodedConcept name = conceptName();
      List<Related> children = children();
      return switch (type) {
        case CONTAINER -> {
          Continuity continuity = term(Tag.CONTINUITY_OF_CONTENT, Continuity::ofTerm);
          yield new Container(name, continuity, template(), details(root), children);
        }
        case TEXT -> new Text(name, text(Tag.TEXT_VALUE), details(root), children);
        case CODE -> new Code(name, code(Tag.CONCEPT_CODE_SEQUENCE), details(root), children);
        case NUM -> {
          MeasuredValue value = measuredValue();
          yield new Num(
              name,
              value,
              code(Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE),
              details(root),
              children);
        }
        case DATETIME ->
            new DateTime(
                name, parsed(Tag.DATE_TIME, DicomDateTime::parse), details(root), children);
        case DATE -> new Date(name, parsed(Tag.DATE, DicomDate::parse), details(root), children);
        case TIME -> new Time(name, parsed(Tag.TIME, DicomTime::parse), details(root), children);
        case UIDREF -> new UidRef(name, text(Tag.UID), details(root), children);
        case PNAME -> {
          String text = text(Tag.PERSON_NAME);
          yield new Pname(
              name, text == null ? null : PersonName.parse(text), details(root), children);
        }
        case COMPOSITE ->
            new Composite(name, References.composite(reference()), details(root), children);
        case IMAGE -> new Image(name, References.image(reference()), details(root), children);
        case WAVEFORM ->
            new Waveform(name, References.waveform(reference()), details(root), children);
        case SCOORD -> {
          GraphicType graphic = term(Tag.GRAPHIC_TYPE, GraphicType::ofTerm);
          PixelOrigin origin = term(Tag.PIXEL_ORIGIN_INTERPRETATION, PixelOrigin::ofTerm);
          Coordinates points = Coordinates.of2d(graphicData());
          yield new Scoord(
              name, graphic, points, origin, text(Tag.FIDUCIAL_UID), details(root), children);
        }
        case SCOORD3D -> {
          GraphicType3d graphic = term(Tag.GRAPHIC_TYPE, GraphicType3d::ofTerm);
          Coordinates points = Coordinates.of3d(graphicData());
          String frame = text(Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
          yield new Scoord3d(
              name, graphic, points, frame, text(Tag.FIDUCIAL_UID), details(root), children);
        }
        case TCOORD -> {
          TemporalRangeType range = term(Tag.TEMPORAL_RANGE_TYPE, TemporalRangeType::ofTerm);
          yield new Tcoord(name, range, temporalExtent(), details(root), children);
        }
        case TABLE -> new Table(name, tabulatedValues(), details(root), children);
      };
    }

    private @Nullable ValueType valueType() {
      if (valueType >= 0 && data.elementAt(valueType) instanceof ValueElement term) {
        int known = term.indexIn(VALUE_TYPE_TERMS);
        if (known >= 0) {
          take(valueType);
          return VALUE_TYPES[known];
        }
      }
      return null;
    }

    private ContentItem unrecognized(boolean root) {
      String term = text(Tag.VALUE_TYPE);
      CodedConcept name = conceptName();
      List<Related> children = children();
      return new Unrecognized(name, term, details(root), children);
    }

    private ItemDetails details(boolean root) {
      DicomDateTime dateTime =
          observationDateTime < 0 ? null : parsed(Tag.OBSERVATION_DATE_TIME, DicomDateTime::parse);
      String uid = observationUid < 0 ? null : text(Tag.OBSERVATION_UID);
      DataSet other = root ? restOfRoot() : rest();
      return dateTime == null && uid == null && other.isEmpty()
          ? ItemDetails.NONE
          : new ItemDetails(dateTime, uid, other);
    }

    private List<Related> children() {
      if (content < 0 || !(data.elementAt(content) instanceof SequenceElement sequence)) {
        return List.of();
      }
      List<DataSet> items = sequence.items();
      if (!items.isEmpty()) {
        take(content);
      }
      if (items.size() == 1) {
        return List.of(related(items.getFirst()));
      }
      Related[] children = new Related[items.size()];
      for (int i = 0; i < children.length; i++) {
        children[i] = related(items.get(i));
      }
      return List.of(children);
    }

    private @Nullable CodedConcept conceptName() {
      return name < 0 ? null : codeAt(name);
    }

    private @Nullable CodedConcept code(int tag) {
      int index = index(tag);
      return index < 0 ? null : codeAt(index);
    }

    private @Nullable CodedConcept codeAt(int index) {
      if (!(data.elementAt(index) instanceof SequenceElement sequence)
          || sequence.items().isEmpty()) {
        return null;
      }
      if (CodeSequence.isExact(sequence)) {
        take(index);
      }
      return CodeSequence.read(sequence.items().getFirst());
    }

    private @Nullable String text(int tag) {
      ValueElement value = value(tag);
      return value == null ? null : value.text();
    }

    private <T> @Nullable T term(int tag, Function<String, java.util.Optional<T>> ofTerm) {
      return parsed(tag, ofTerm);
    }

    /** A value of a single element; what does not parse is not taken over. */
    private <T> @Nullable T parsed(int tag, Function<String, java.util.Optional<T>> parser) {
      int index = index(tag);
      if (index < 0 || !(data.elementAt(index) instanceof ValueElement value)) {
        return null;
      }
      T result = parser.apply(value.text()).orElse(null);
      if (result != null) {
        take(index);
      }
      return result;
    }

    private @Nullable MeasuredValue measuredValue() {
      SequenceElement sequence = sequence(Tag.MEASURED_VALUE_SEQUENCE);
      if (sequence == null) {
        return null;
      }
      if (sequence.items().isEmpty()) {
        take(sequence);
        return null;
      }
      Fields fields = new Fields(sequence.items().getFirst());
      DecimalString number = fields.parsed(Tag.NUMERIC_VALUE, DecimalString::parse);
      CodedConcept unit = fields.code(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE);
      Double floatingPoint = fields.floatingPoint();
      Rational rational = fields.rational();
      if (sequence.items().size() == 1 && fields.rest().isEmpty()) {
        take(sequence);
      }
      return new MeasuredValue(number, unit, floatingPoint, rational);
    }

    private @Nullable Double floatingPoint() {
      int index = index(Tag.FLOATING_POINT_VALUE);
      if (index < 0
          || !(data.elementAt(index) instanceof ValueElement value)
          || value.vr() != Vr.FD
          || value.length() != 8) {
        return null;
      }
      take(index);
      return value.number(0);
    }

    private @Nullable Rational rational() {
      int above = index(Tag.RATIONAL_NUMERATOR_VALUE);
      int below = index(Tag.RATIONAL_DENOMINATOR_VALUE);
      if (above < 0
          || below < 0
          || !(data.elementAt(above) instanceof ValueElement numerator)
          || !(data.elementAt(below) instanceof ValueElement denominator)
          || numerator.vr() != Vr.SL
          || denominator.vr() != Vr.UL
          || numerator.length() != 4
          || denominator.length() != 4
          || denominator.integer(0) == 0) {
        return null;
      }
      take(above);
      take(below);
      return new Rational(numerator.integer(0), denominator.integer(0));
    }

    private @Nullable DataSet reference() {
      SequenceElement sequence = sequence(Tag.REFERENCED_SOP_SEQUENCE);
      if (sequence == null || sequence.items().isEmpty()) {
        return null;
      }
      DataSet item = sequence.items().getFirst();
      ValueType type = valueType();
      if (sequence.items().size() == 1 && type != null && References.isExact(type, item)) {
        take(sequence);
      }
      return item;
    }

    private float[] graphicData() {
      int index = index(Tag.GRAPHIC_DATA);
      if (index < 0
          || !(data.elementAt(index) instanceof ValueElement value)
          || value.vr() != Vr.FL
          || value.length() % 4 != 0) {
        return NO_POINTS;
      }
      if (value.length() > 0) {
        take(index);
      }
      float[] points = new float[value.count()];
      value.byteBuffer().asFloatBuffer().get(points);
      return points;
    }

    private @Nullable TemporalExtent temporalExtent() {
      ValueElement samples = nonEmpty(Tag.REFERENCED_SAMPLE_POSITIONS);
      if (samples != null && samples.vr() == Vr.UL) {
        take(samples);
        List<Long> positions = new ArrayList<>(samples.count());
        for (int i = 0; i < samples.count(); i++) {
          positions.add(samples.integer(i));
        }
        return new TemporalExtent.Samples(positions);
      }
      ValueElement offsets = nonEmpty(Tag.REFERENCED_TIME_OFFSETS);
      if (offsets != null) {
        List<DecimalString> seconds = parseAll(offsets, DecimalString::parse);
        return seconds == null ? null : new TemporalExtent.Offsets(seconds);
      }
      ValueElement dateTimes = nonEmpty(Tag.REFERENCED_DATE_TIME);
      if (dateTimes != null) {
        List<DicomDateTime> points = parseAll(dateTimes, DicomDateTime::parse);
        return points == null ? null : new TemporalExtent.DateTimes(points);
      }
      return null;
    }

    private @Nullable ValueElement nonEmpty(int tag) {
      int index = index(tag);
      return index >= 0 && data.elementAt(index) instanceof ValueElement value && !value.isEmpty()
          ? value
          : null;
    }

    private <T> @Nullable List<T> parseAll(
        ValueElement element, Function<String, java.util.Optional<T>> parser) {
      List<T> values = new ArrayList<>();
      for (String text : element.strings()) {
        T value = parser.apply(text).orElse(null);
        if (value == null) {
          return null;
        }
        values.add(value);
      }
      take(element);
      return values;
    }

    private @Nullable TemplateIdentification template() {
      SequenceElement sequence = sequence(Tag.CONTENT_TEMPLATE_SEQUENCE);
      if (sequence == null || sequence.items().isEmpty()) {
        return null;
      }
      Fields fields = new Fields(sequence.items().getFirst());
      String identifier = fields.text(Tag.TEMPLATE_IDENTIFIER);
      if (identifier == null) {
        return null;
      }
      String resource = fields.text(Tag.MAPPING_RESOURCE);
      String resourceUid = fields.text(Tag.MAPPING_RESOURCE_UID);
      if (sequence.items().size() == 1 && fields.rest().isEmpty()) {
        take(sequence);
      }
      return new TemplateIdentification(resource, identifier, resourceUid);
    }

    private @Nullable TabulatedValues tabulatedValues() {
      SequenceElement sequence = sequence(Tag.TABULATED_VALUES_SEQUENCE);
      if (sequence == null || sequence.items().isEmpty()) {
        return null;
      }
      Fields fields = new Fields(sequence.items().getFirst());
      ValueElement rows = fields.value(Tag.NUMBER_OF_TABLE_ROWS);
      ValueElement columns = fields.value(Tag.NUMBER_OF_TABLE_COLUMNS);
      if (rows == null || columns == null || rows.count() != 1 || columns.count() != 1) {
        return null;
      }
      List<DataSet> rowDefinitions = fields.itemsOf(Tag.TABLE_ROW_DEFINITION_SEQUENCE);
      List<DataSet> columnDefinitions = fields.itemsOf(Tag.TABLE_COLUMN_DEFINITION_SEQUENCE);
      List<DataSet> cells = fields.itemsOf(Tag.CELL_VALUES_SEQUENCE);
      if (sequence.items().size() == 1 && fields.rest().isEmpty()) {
        take(sequence);
      }
      return new TabulatedValues(
          rows.integer(0), columns.integer(0), rowDefinitions, columnDefinitions, cells);
    }

    private List<DataSet> itemsOf(int tag) {
      SequenceElement sequence = sequence(tag);
      if (sequence == null || sequence.items().isEmpty()) {
        return List.of();
      }
      take(sequence);
      return sequence.items();
    }
  }

  private static final float[] NO_POINTS = {};
  // Frequent ones first.
  private static final ValueType[] VALUE_TYPES = {
    ValueType.NUM,
    ValueType.CODE,
    ValueType.TEXT,
    ValueType.CONTAINER,
    ValueType.IMAGE,
    ValueType.UIDREF,
    ValueType.SCOORD,
    ValueType.SCOORD3D,
    ValueType.DATETIME,
    ValueType.PNAME,
    ValueType.COMPOSITE,
    ValueType.WAVEFORM,
    ValueType.DATE,
    ValueType.TIME,
    ValueType.TCOORD,
    ValueType.TABLE
  };
  private static final RelationshipType[] RELATIONSHIPS = RelationshipType.values();
  private static final Terms VALUE_TYPE_TERMS;
  private static final Terms RELATIONSHIP_TERMS;

  static {
    String[] types = new String[VALUE_TYPES.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = VALUE_TYPES[i].term();
    }
    VALUE_TYPE_TERMS = Terms.of(types);
    String[] relationships = new String[RELATIONSHIPS.length];
    for (int i = 0; i < relationships.length; i++) {
      relationships[i] = RELATIONSHIPS[i].term();
    }
    RELATIONSHIP_TERMS = Terms.of(relationships);
  }

  private static final int[] ROOT_TAGS = {
    Tag.OBSERVATION_DATE_TIME,
    Tag.VALUE_TYPE,
    Tag.CONCEPT_NAME_CODE_SEQUENCE,
    Tag.CONTINUITY_OF_CONTENT,
    Tag.OBSERVATION_UID,
    Tag.CONTENT_TEMPLATE_SEQUENCE,
    Tag.CONTENT_SEQUENCE
  };
}

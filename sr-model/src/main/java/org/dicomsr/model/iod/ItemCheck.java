package org.dicomsr.model.iod;

import java.util.List;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.jspecify.annotations.Nullable;

/** What each value type asks of its items (PS3.3 C.18). */
final class ItemCheck {
  private final ContentCheck content;
  private final EvidenceCheck evidence;
  private final CodeCheck codes;
  private final CoordinatesCheck coordinates;

  ItemCheck(ContentCheck content, EvidenceCheck evidence, CodeCheck codes) {
    this.content = content;
    this.evidence = evidence;
    this.codes = codes;
    this.coordinates = new CoordinatesCheck(content);
  }

  void check(DataSet item, ValueType type) {
    switch (type) {
      case TEXT, DATETIME, DATE, TIME, UIDREF, PNAME -> present(item, type);
      case CODE -> {
        DataElement code = present(item, type);
        if (code != null) {
          codes.single(code, "Concept Code Sequence", content.pathSupplier());
        }
      }
      case NUM -> number(item);
      case COMPOSITE, IMAGE, WAVEFORM -> object(item, type);
      case SCOORD, SCOORD3D -> coordinates.spatial(item, type);
      case TCOORD -> coordinates.temporal(item);
      case TABLE -> table(item);
      case CONTAINER -> container(item);
    }
  }

  /** The element that holds the value, or null after saying that there is none. */
  private @Nullable DataElement present(DataSet item, ValueType type) {
    int tag = ContentCheck.valueTag(type);
    DataElement value = item.element(tag).orElse(null);
    if (value == null || HeaderCheck.isEmpty(value)) {
      content.report(
          Rule.SR_VALUE_MISSING,
          "expected "
              + Tag.format(tag)
              + " with the value of "
              + type
              + ", found "
              + (value == null ? "none" : "it empty"));
      return null;
    }
    return value;
  }

  private void number(DataSet item) {
    DataElement qualifier = item.element(Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE).orElse(null);
    if (qualifier != null) {
      codes.single(qualifier, "Numeric Value Qualifier Code Sequence", content.pathSupplier());
    }
    if (!(item.element(Tag.MEASURED_VALUE_SEQUENCE).orElse(null)
        instanceof SequenceElement sequence)) {
      content.report(
          Rule.SR_VALUE_MISSING,
          "expected " + Tag.format(Tag.MEASURED_VALUE_SEQUENCE) + ", if empty, in NUM, found none");
      return;
    }
    List<DataSet> values = sequence.items();
    if (values.size() > 1) {
      content.report(
          Rule.SR_NUM_ITEMS, "expected at most one measured value, found " + values.size());
    }
    for (DataSet value : values) {
      measuredValue(value);
    }
  }

  private void measuredValue(DataSet value) {
    int numbers = value.strings(Tag.NUMERIC_VALUE).size();
    if (numbers != 1) {
      content.report(Rule.SR_NUM_NUMBER, "expected one Numeric Value, found " + numbers);
    }
    boolean above = value.contains(Tag.RATIONAL_NUMERATOR_VALUE);
    ValueElement below = value.value(Tag.RATIONAL_DENOMINATOR_VALUE).orElse(null);
    if (above != (below != null)
        || (below != null && below.count() == 1 && below.integer(0) == 0)) {
      content.report(
          Rule.SR_NUM_RATIONAL,
          "expected a numerator and a denominator above zero, found another fraction");
    }
    DataElement unit = value.element(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE).orElse(null);
    if (unit == null || HeaderCheck.isEmpty(unit)) {
      content.report(Rule.SR_NUM_UNIT, "expected a unit, found none");
      return;
    }
    codes.single(unit, "Measurement Units Code Sequence", content.pathSupplier());
    CodeSequence.first(value, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE)
        .filter(code -> !code.value().isEmpty() && UcumUnit.of(code).isEmpty())
        .ifPresent(code ->
            content.report(Rule.SR_NUM_UNIT_UCUM, "expected a unit of UCUM, found another code"));
  }

  private void object(DataSet item, ValueType type) {
    DataElement reference = present(item, type);
    if (!(reference instanceof SequenceElement sequence)) {
      return;
    }
    if (sequence.items().size() > 1) {
      content.report(Rule.SR_OBJECT_ITEMS, "expected one object, found " + sequence.items().size());
    }
    for (DataSet object : sequence.items()) {
      String classUid = CodeCheck.text(object, Tag.REFERENCED_SOP_CLASS_UID);
      String instanceUid = CodeCheck.text(object, Tag.REFERENCED_SOP_INSTANCE_UID);
      if (classUid.isEmpty() || instanceUid.isEmpty()) {
        content.report(
            Rule.SR_OBJECT_UID,
            "expected a SOP " + (classUid.isEmpty() ? "class" : "instance") + " UID, found none");
      }
      if (isOfWrongKind(type, classUid)) {
        content.report(
            Rule.SR_OBJECT_KIND, "expected a SOP class that suits " + type + ", found another");
      }
      if (!instanceUid.isEmpty()) {
        evidence.reference(instanceUid, classUid, content.pathSupplier());
      }
    }
  }

  // Only what is certainly wrong: many classes hold pixels in some way, and private ones may.
  private static boolean isOfWrongKind(ValueType type, String classUid) {
    boolean waveform = SopClassUid.isWaveform(classUid);
    return type == ValueType.IMAGE
        ? waveform
            || SopClassUid.isStructuredReport(classUid)
            || SopClassUid.isPresentationState(classUid)
            || SopClassUid.isEncapsulatedDocument(classUid)
        : type == ValueType.WAVEFORM && SopClassUid.isImage(classUid);
  }

  private void table(DataSet item) {
    if (present(item, ValueType.TABLE) instanceof SequenceElement sequence) {
      for (DataSet table : sequence.items()) {
        if (table.integer(Tag.NUMBER_OF_TABLE_ROWS).isEmpty()
            || table.integer(Tag.NUMBER_OF_TABLE_COLUMNS).isEmpty()) {
          content.report(Rule.SR_TABLE_SIZE, "expected numbers of rows and columns, found none");
        }
      }
    }
  }

  private void container(DataSet item) {
    String continuity = CodeCheck.text(item, Tag.CONTINUITY_OF_CONTENT);
    if (Continuity.ofTerm(continuity).isEmpty()) {
      content.report(
          Rule.SR_CONTINUITY,
          "expected SEPARATE or CONTINUOUS, found "
              + (continuity.isEmpty() ? "none" : "another term"));
    }
    if (!(item.element(Tag.CONTENT_TEMPLATE_SEQUENCE).orElse(null)
        instanceof SequenceElement templates)) {
      return;
    }
    if (templates.items().size() != 1) {
      content.report(
          Rule.SR_TEMPLATE_ITEMS, "expected one template, found " + templates.items().size());
    }
    for (DataSet template : templates.items()) {
      template(template);
    }
  }

  private void template(DataSet template) {
    String resource = CodeCheck.text(template, Tag.MAPPING_RESOURCE);
    if (resource.isEmpty()) {
      content.report(Rule.SR_TEMPLATE_RESOURCE, "expected a Mapping Resource, found none");
    }
    String identifier = CodeCheck.text(template, Tag.TEMPLATE_IDENTIFIER);
    boolean number = !identifier.isEmpty() && identifier.charAt(0) != '0';
    for (int i = 0; i < identifier.length(); i++) {
      number &= identifier.charAt(i) >= '0' && identifier.charAt(i) <= '9';
    }
    if (identifier.isEmpty() || (!number && resource.equals("DCMR"))) {
      content.report(
          Rule.SR_TEMPLATE_IDENTIFIER,
          "expected digits without leading zeros as Template Identifier, found "
              + (identifier.isEmpty() ? "none" : "others"));
    }
  }

  /** Whether an item has a child in a relationship, by value or by reference. */
  static boolean has(DataSet item, RelationshipType type) {
    for (DataSet child : item.items(Tag.CONTENT_SEQUENCE)) {
      if (child.value(Tag.RELATIONSHIP_TYPE).filter(term -> term.is(type.term())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}

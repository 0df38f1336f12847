package org.dicomsr.model.iod;

import static org.dicomsr.model.violation.Severity.ERROR;
import static org.dicomsr.model.violation.Severity.WARNING;

import org.dicomsr.model.violation.Severity;

/**
 * The rules that {@link DocumentChecker} holds a document against. Identifiers stay the same
 * between versions; {@code docs/rules.md} lists them.
 */
public enum Rule {
  /** The root is a CONTAINER. */
  SR_ROOT(ERROR, "The root content item is a CONTAINER", "PS3.3 C.17.3"),
  /** Every item has a value type. */
  SR_VALUE_TYPE_MISSING(ERROR, "A content item has a Value Type", "PS3.3 C.17.3.2"),
  /** Value types are those of the standard. */
  SR_VALUE_TYPE_UNKNOWN(ERROR, "Value Type is one of the standard's terms", "PS3.3 C.17.3.2.1"),
  /** The SOP class knows the value type. */
  SR_VALUE_TYPE_ILLEGAL(ERROR, "Value Type is one that the IOD allows", "PS3.3 A.35"),
  /** Every edge has a relationship type. */
  SR_RELATIONSHIP_MISSING(
      ERROR, "Every item but the root has a Relationship Type", "PS3.3 C.17.3.2.4"),
  /** Relationship types are those of the standard. */
  SR_RELATIONSHIP_UNKNOWN(
      ERROR, "Relationship Type is one of the standard's terms", "PS3.3 C.17.3.2.4"),
  /** The SOP class knows the relationship between these value types. */
  SR_RELATIONSHIP_ILLEGAL(
      ERROR, "Source, relationship and target are a combination that the IOD allows", "PS3.3 A.35"),
  /** The SOP class allows relationships by reference. */
  SR_REFERENCE_ILLEGAL(
      ERROR, "Relationships are by reference only where the IOD allows any", "PS3.3 A.35"),
  /** References lead to an item. */
  SR_REFERENCE_DANGLING(
      ERROR, "Referenced Content Item Identifier leads to an item by value", "PS3.3 C.17.3.2.5"),
  /** References make no loops. */
  SR_REFERENCE_ANCESTOR(
      ERROR, "A reference does not lead to the item that holds it or to one above", "PS3.3 A.35"),
  /** An edge is by value or by reference. */
  SR_REFERENCE_VALUE(
      WARNING,
      "An item by reference has no value type, name or content of its own",
      "PS3.3 C.17.3.2"),
  /** Items say what they are about. */
  SR_NAME_MISSING(
      ERROR,
      "The root and every TEXT, CODE, NUM, DATETIME, DATE, TIME, UIDREF and PNAME has a concept name",
      "PS3.3 C.17.3"),
  /** The value is there. */
  SR_VALUE_MISSING(ERROR, "An item has the value that its value type calls for", "PS3.3 C.17.3"),
  /** No other value is there. */
  SR_VALUE_UNEXPECTED(ERROR, "An item has no value of another value type", "PS3.3 C.17.3"),
  /** Content Sequence is not empty. */
  SR_CONTENT_EMPTY(ERROR, "Content Sequence has items where it is present", "PS3.3 C.17.3"),
  /** Continuity is there. */
  SR_CONTINUITY(
      ERROR, "A CONTAINER has a Continuity of Content of SEPARATE or CONTINUOUS", "PS3.3 C.18.8"),
  /** One template. */
  SR_TEMPLATE_ITEMS(ERROR, "Content Template Sequence has one item", "PS3.3 C.18.8"),
  /** Templates are numbers. */
  SR_TEMPLATE_IDENTIFIER(
      ERROR,
      "Template Identifier is there; of PS3.16 it is digits without leading zeros",
      "PS3.3 C.18.8.1.2"),
  /** Templates have a home. */
  SR_TEMPLATE_RESOURCE(ERROR, "Mapping Resource tells who defines the template", "PS3.3 C.18.8"),
  /** One measured value. */
  SR_NUM_ITEMS(ERROR, "Measured Value Sequence has no item or one", "PS3.3 C.18.1"),
  /** One number. */
  SR_NUM_NUMBER(ERROR, "A measured value has one Numeric Value", "PS3.3 C.18.1"),
  /** A number has a unit. */
  SR_NUM_UNIT(ERROR, "A measured value has a unit", "PS3.3 C.18.1"),
  /** Units are UCUM's. */
  SR_NUM_UNIT_UCUM(WARNING, "Units are codes of UCUM", "PS3.3 C.18.1"),
  /** Fractions are whole. */
  SR_NUM_RATIONAL(ERROR, "A fraction has a numerator and a denominator above zero", "PS3.3 C.18.1"),
  /** References to objects are single. */
  SR_OBJECT_ITEMS(ERROR, "Referenced SOP Sequence of an item has one item", "PS3.3 10.8"),
  /** References to objects are complete. */
  SR_OBJECT_UID(ERROR, "A reference to an object has SOP class and instance UID", "PS3.3 10.8"),
  /** The object is of the kind that the value type says. */
  SR_OBJECT_KIND(
      WARNING,
      "IMAGE refers to no waveform, presentation state, report or document, and WAVEFORM to a waveform",
      "PS3.3 C.18.4, C.18.5"),
  /** Graphic types are those of the standard. */
  SR_GRAPHIC_TYPE(
      ERROR,
      "Coordinates have a Graphic Type that the standard knows for their dimension",
      "PS3.3 C.18.6.1.2, C.18.9.1.2"),
  /** Shapes have their points. */
  SR_GRAPHIC_POINTS(
      ERROR, "The number of points fits the Graphic Type", "PS3.3 C.18.6.1.2, C.18.9.1.2"),
  /** Polygons are closed. */
  SR_GRAPHIC_POLYGON(ERROR, "The last point of a POLYGON is the first", "PS3.3 C.18.9.1.2"),
  /** Coordinates lie in an image. */
  SR_SCOORD_SOURCE(ERROR, "A SCOORD is SELECTED FROM an image", "PS3.3 C.17.3.2.4, C.18.6"),
  /** Coordinates lie in a frame of reference. */
  SR_SCOORD3D_FRAME(ERROR, "A SCOORD3D has a Referenced Frame of Reference UID", "PS3.3 C.18.9"),
  /** Temporal coordinates have a shape. */
  SR_TCOORD_TYPE(
      ERROR, "A TCOORD has a Temporal Range Type that the standard knows", "PS3.3 C.18.7"),
  /** Temporal coordinates have their points. */
  SR_TCOORD_POINTS(
      ERROR,
      "The number of points in time fits the Temporal Range Type, in one of three forms",
      "PS3.3 C.18.7"),
  /** Temporal coordinates lie in something. */
  SR_TCOORD_SOURCE(
      ERROR,
      "A TCOORD is SELECTED FROM an image, a waveform or coordinates",
      "PS3.3 C.17.3.2.4, C.18.7"),
  /** Tables have a size. */
  SR_TABLE_SIZE(ERROR, "A TABLE has a number of rows and of columns", "PS3.3 C.18.10"),

  /** Single codes are single. */
  CODE_ITEMS(ERROR, "A code sequence for one code has one item", "PS3.3 8"),
  /** Codes have a value. */
  CODE_VALUE(
      ERROR, "A code has one of Code Value, Long Code Value and URN Code Value", "PS3.3 8.1"),
  /** Short codes are short. */
  CODE_VALUE_LENGTH(ERROR, "Code Value has at most 16 characters", "PS3.3 8.1"),
  /** Long codes are long. */
  CODE_VALUE_LONG(ERROR, "Long Code Value holds what Code Value cannot", "PS3.3 8.1"),
  /** Codes have a scheme. */
  CODE_SCHEME(ERROR, "A code has a Coding Scheme Designator, unless it is a URN", "PS3.3 8.2"),
  /** Codes have a meaning. */
  CODE_MEANING(ERROR, "A code has a meaning", "PS3.3 8.3"),

  /** The SOP class is a known one. */
  HDR_SOP_CLASS(ERROR, "SOP Class UID is that of a Structured Report", "PS3.3 A.35"),
  /** Attributes of type 1. */
  HDR_TYPE_1(ERROR, "An attribute of type 1 is there with a value", "PS3.3 C.7, C.12, C.17"),
  /** Attributes of type 2. */
  HDR_TYPE_2(ERROR, "An attribute of type 2 is there, if without a value", "PS3.3 C.7, C.12, C.17"),
  /** Sequences of type 1C. */
  HDR_TYPE_1C(ERROR, "A sequence of type 1C has items where it is present", "PS3.3 C.17.2"),
  /** Modality fits. */
  HDR_MODALITY(ERROR, "Modality is SR, or KO for key object selections", "PS3.3 C.17.1, C.17.6.1"),
  /** Flags are those of the standard. */
  HDR_ENUMERATED(
      ERROR, "An attribute with enumerated values has one of them", "PS3.3 C.7.1.1, C.17.2"),
  /** What is verified is complete. */
  HDR_VERIFIED_COMPLETE(ERROR, "A document is VERIFIED only if it is COMPLETE", "PS3.3 C.17.2"),
  /** What is verified has a verifier. */
  HDR_VERIFIED_OBSERVER(ERROR, "A VERIFIED document tells who verified it", "PS3.3 C.17.2"),
  /** Dose reports are complete. */
  HDR_DOSE_COMPLETE(WARNING, "An X-Ray Radiation Dose SR is COMPLETE", "PS3.3 A.35.8"),
  /** Nobody weighs nothing. */
  HDR_ZERO(WARNING, "Size and weight of a patient are above zero", "PS3.3 C.7.2.2"),
  /** Performed procedure step. */
  HDR_STEP_ITEMS(
      ERROR, "Referenced Performed Procedure Step Sequence has no item or one", "PS3.3 C.17.1"),
  /** Private elements have a creator. */
  HDR_PRIVATE_CREATOR(WARNING, "A private element has a private creator", "PS3.5 7.8.1"),

  /** What the content refers to is listed. */
  EVID_MISSING(
      ERROR,
      "An object that the content refers to is listed in the evidence",
      "PS3.3 C.17.2.3, C.17.6.2.1"),
  /** One class for one object. */
  EVID_CLASS(ERROR, "An object has the same SOP class in content and evidence", "PS3.3 C.17.2.3"),
  /** Listed once. */
  EVID_DUPLICATE(WARNING, "A list of evidence names an object once", "PS3.3 C.17.2.1"),
  /** Lists are complete. */
  EVID_STRUCTURE(
      ERROR, "Lists of objects have study, series, SOP class and instance", "PS3.3 C.17.2.1"),

  /** UIDs. */
  VR_UI(
      ERROR,
      "A UID has up to 64 digits and dots, and no component is empty or starts with a zero",
      "PS3.5 9.1"),
  /** Roots of UIDs. */
  VR_UI_ROOT(WARNING, "A UID has several components, the first being 0, 1 or 2", "PS3.5 9.1"),
  /** Decimal strings. */
  VR_DS(ERROR, "A DS is a decimal number", "PS3.5 6.2"),
  /** Length of decimal strings. */
  VR_DS_LENGTH(ERROR, "A DS has at most 16 characters", "PS3.5 6.2"),
  /** Integer strings. */
  VR_IS(ERROR, "An IS is a whole number of 32 bits in at most 12 characters", "PS3.5 6.2"),
  /** Dates. */
  VR_DA(ERROR, "A DA is YYYYMMDD", "PS3.5 6.2"),
  /** Times. */
  VR_TM(ERROR, "A TM is HHMMSS.FFFFFF or a beginning of it", "PS3.5 6.2"),
  /** Dates with times. */
  VR_DT(ERROR, "A DT is YYYYMMDDHHMMSS.FFFFFF&ZZXX or a beginning of it", "PS3.5 6.2"),
  /** Ages. */
  VR_AS(ERROR, "An AS is three digits and D, W, M or Y", "PS3.5 6.2"),
  /** Characters of code strings. */
  VR_CS(ERROR, "A CS consists of capitals, digits, spaces and underscores", "PS3.5 6.2"),
  /** Length of code strings. */
  VR_CS_LENGTH(ERROR, "A CS has at most 16 characters", "PS3.5 6.2"),
  /** Length of application entities. */
  VR_AE_LENGTH(ERROR, "An AE has at most 16 characters", "PS3.5 6.2"),
  /** Length of short strings. */
  VR_SH_LENGTH(ERROR, "An SH has at most 16 characters", "PS3.5 6.2"),
  /** Length of long strings. */
  VR_LO_LENGTH(ERROR, "An LO has at most 64 characters", "PS3.5 6.2"),
  /** Length of short texts. */
  VR_ST_LENGTH(ERROR, "An ST has at most 1024 characters", "PS3.5 6.2"),
  /** Length of long texts. */
  VR_LT_LENGTH(ERROR, "An LT has at most 10240 characters", "PS3.5 6.2"),
  /** Length of person names. */
  VR_PN_LENGTH(ERROR, "A component group of a PN has at most 64 characters", "PS3.5 6.2"),
  /** Form of person names. */
  VR_PN(ERROR, "A PN has at most three groups of five components", "PS3.5 6.2.1"),
  /** Control characters. */
  VR_CONTROL(
      ERROR,
      "A text has no control characters but line ends, page ends and tabs where they are allowed",
      "PS3.5 6.1.3, 6.2"),
  /** Characters beyond the character set. */
  VR_CHARSET(ERROR, "A text has only characters of Specific Character Set", "PS3.3 C.12.1.1.2"),
  /** Binary values. */
  VR_LENGTH(ERROR, "A binary value has whole values", "PS3.5 6.2"),
  /** Value multiplicity. */
  VR_MULTIPLICITY(ERROR, "An element has as many values as PS3.6 says", "PS3.5 6.4"),
  /** Value representation. */
  VR_MISMATCH(ERROR, "An element has the value representation that PS3.6 says", "PS3.5 6.2"),

  /** Too much. */
  HDR_MORE(WARNING, "A rule is broken so often that the rest is left out", "PS3.3 A.35");

  private final Severity severity;
  private final String summary;
  private final String section;
  private final String id;

  Rule(Severity severity, String summary, String section) {
    this.severity = severity;
    this.summary = summary;
    this.section = section;
    this.id = name().replace('_', '-');
  }

  /** {@return the stable identifier, such as {@code SR-NUM-UNIT}} */
  public String id() {
    return id;
  }

  /** {@return how much it matters when the rule is broken} */
  public Severity severity() {
    return severity;
  }

  /** {@return the rule in one line} */
  public String summary() {
    return summary;
  }

  /** {@return the section of the standard that states the rule} */
  public String section() {
    return section;
  }
}

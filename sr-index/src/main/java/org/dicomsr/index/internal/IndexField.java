package org.dicomsr.index.internal;

import static org.dicomsr.index.internal.IndexField.Form.CLOCK_RANGE;
import static org.dicomsr.index.internal.IndexField.Form.FACETS;
import static org.dicomsr.index.internal.IndexField.Form.NAMED_NUMBER;
import static org.dicomsr.index.internal.IndexField.Form.NAMED_TIME_RANGE;
import static org.dicomsr.index.internal.IndexField.Form.NUMBER;
import static org.dicomsr.index.internal.IndexField.Form.ORDERED_TERM;
import static org.dicomsr.index.internal.IndexField.Form.SORTED_VALUE;
import static org.dicomsr.index.internal.IndexField.Form.STORED;
import static org.dicomsr.index.internal.IndexField.Form.TERM;
import static org.dicomsr.index.internal.IndexField.Form.TEXT;
import static org.dicomsr.index.internal.IndexField.Form.TIME_RANGE;
import static org.dicomsr.index.internal.IndexField.Level.EVERY;
import static org.dicomsr.index.internal.IndexField.Level.GROUP;
import static org.dicomsr.index.internal.IndexField.Level.ITEM;
import static org.dicomsr.index.internal.IndexField.Level.OBJECT;

/**
 * All fields of the index, each once.
 *
 * <p>The documents of an object are one block: those of its items and groups, and one of the object
 * itself. Documents of different levels share the key and the type, and no other field: a join
 * whose children include parents would be answered wrongly, without a word.
 *
 * <p>What terms look like, {@link Tokens} says, for the index and for queries; numbers, {@link
 * NumberPoint}. A change here needs another {@link CommitData#SCHEMA}.
 */
public enum IndexField {
  /** The object's key, on every document of its block: what it is replaced and deleted by. */
  KEY("_key", EVERY, TERM),
  /** The level: {@code item}, {@code group} or {@code object}. */
  TYPE("_type", EVERY, TERM),

  // Items.
  /** What the item is about: key of a concept, or keyword of an attribute. */
  NAME("name", ITEM, TERM),
  /** The same by its meaning, where the file has one. */
  NAME_MEANING("name.meaning", ITEM, TERM),
  /** The steps from the root to the item, its own name included, each a key and a meaning. */
  PATH("path", ITEM, TERM),
  /** The value type, such as {@code NUM}. */
  VALUE_TYPE("value_type", ITEM, TERM),
  /** The relationship's term. */
  RELATIONSHIP("relationship", ITEM, TERM),
  /** The template's row, such as {@code 1501/9b}. */
  ROW("row", ITEM, TERM),
  /** {@code value}, {@code qualifier} for a reason in place of a value, or {@code empty}. */
  STATE("state", ITEM, TERM),
  /** {@code context} for context that is not to show up unless named; else absent. */
  CONTEXT("context", ITEM, TERM),
  /** {@code head} for an item that is the head of its group; else absent. */
  HEAD("head", ITEM, TERM),
  /** Effective modifiers, each a name and a value. */
  MODIFIER("modifier", ITEM, TERM),
  /** The key of a code. */
  CODE("code", ITEM, TERM),
  /** The same by its meaning. */
  CODE_MEANING("code.meaning", ITEM, TERM),
  /** A number in base units, by name and dimension; also numbers of shapes. */
  ITEM_NUMBER("number", ITEM, NAMED_NUMBER),
  /** A number in base units, for comparisons that no name binds, and for sorting. */
  ITEM_NUMBER_VALUE("number.value", ITEM, NUMBER),
  /** What the number measures; of units that cannot be compared, the unit. */
  DIMENSION("dimension", ITEM, TERM),
  /** The key of the unit. */
  UNIT("unit", ITEM, TERM),
  /** The key of a number's qualifier. */
  QUALIFIER("qualifier", ITEM, TERM),
  /** Text, word by word. */
  ITEM_TEXT("text", ITEM, TEXT),
  /** Text as a whole, case and spaces apart. */
  TEXT_EXACT("text.exact", ITEM, TERM),
  /** A UID. */
  UID("uid", ITEM, TERM),
  /** The moments that a date can be. */
  DATE("date", ITEM, TIME_RANGE),
  /** The milliseconds of the day that a time can be. */
  CLOCK("clock", ITEM, CLOCK_RANGE),
  /** The SOP Instance UID of what a reference means. */
  REFERENCE("reference", ITEM, TERM),
  /** The graphic type of coordinates. */
  GRAPHIC("graphic", ITEM, TERM),
  /** The frame of reference of coordinates. */
  FRAME_OF_REFERENCE("frame_of_reference", ITEM, TERM),
  /** First moment of the fact: when it was observed, else the object's time. */
  ITEM_TIME_FROM("time.from", ITEM, NUMBER),
  /** Last moment of the fact. */
  ITEM_TIME_TO("time.to", ITEM, NUMBER),
  /**
   * Which item of the stored document it is: its number among all items, or −1 − the number of the
   * group whose head it is.
   */
  ITEM_ORDER("order", ITEM, NUMBER),

  // Groups.
  /** The kind's word, such as {@code container}. */
  GROUP_KIND("group.kind", GROUP, TERM),
  /** The group's own concept, as of items. */
  GROUP_NAME("group.name", GROUP, TERM),
  /** The same by its meaning. */
  GROUP_NAME_MEANING("group.name.meaning", GROUP, TERM),
  /** The steps from the root to the group. */
  GROUP_PATH("group.path", GROUP, TERM),
  /** The relationship's term. */
  GROUP_RELATIONSHIP("group.relationship", GROUP, TERM),
  /** The template's row. */
  GROUP_ROW("group.row", GROUP, TERM),
  /** The template that a container says it follows, such as {@code 1411}. */
  GROUP_TEMPLATE("group.template", GROUP, TERM),
  /** {@code context} for context; else absent. */
  GROUP_CONTEXT("group.context", GROUP, TERM),
  /** Effective modifiers. */
  GROUP_MODIFIER("group.modifier", GROUP, TERM),
  /** First moment at which the group's head was observed; absent where it does not say. */
  GROUP_TIME_FROM("group.time.from", GROUP, NUMBER),
  /** Last moment at which the group's head was observed; absent where it does not say. */
  GROUP_TIME_TO("group.time.to", GROUP, NUMBER),
  /** How many documents on the document of the group around it is; absent for the root. */
  GROUP_UP("group.up", GROUP, NUMBER),
  /** The number of the group among all groups of the stored document. */
  GROUP_ORDER("group.order", GROUP, NUMBER),

  // Objects.
  /** The key once more, as a value. */
  OBJECT_KEY("object.key", OBJECT, SORTED_VALUE),
  /** The kind's word, such as {@code report}. */
  OBJECT_KIND("object.kind", OBJECT, TERM),
  /** Modality (0008,0060). */
  MODALITY("object.modality", OBJECT, TERM),
  /** The template that a report was found to be of. */
  TEMPLATE("object.template", OBJECT, TERM),
  /** The patient's pseudonym. */
  PATIENT("object.patient", OBJECT, ORDERED_TERM),
  /** Study Instance UID. */
  STUDY("object.study", OBJECT, ORDERED_TERM),
  /** Series Instance UID. */
  SERIES("object.series", OBJECT, ORDERED_TERM),
  /** SOP Instance UIDs: one, or those of the image series. */
  INSTANCE("object.instance", OBJECT, TERM),
  /** SOP Class UIDs. */
  SOP_CLASS("object.sop_class", OBJECT, TERM),
  /** The patient's number, from 0. */
  PATIENT_NUMBER("object.patient.number", OBJECT, NUMBER),
  /** The study's number, from 0; a study is of one patient. */
  STUDY_NUMBER("object.study.number", OBJECT, NUMBER),
  /** The series' number, from 0; a series is of one study. */
  SERIES_NUMBER("object.series.number", OBJECT, NUMBER),
  /** How many instances the object stands for. */
  INSTANCES("object.instances", OBJECT, NUMBER),
  /** What tells the object's content from any other. */
  HASH("object.hash", OBJECT, NUMBER),
  /** Keywords of the attributes that have values, or numbers that are more than a qualifier. */
  ATTRIBUTE("object.attribute", OBJECT, TERM),
  /** Keywords of the attributes that are there without value, or with one that has no number. */
  ATTRIBUTE_EMPTY("object.attribute.empty", OBJECT, TERM),
  /** Values of attributes that are no numbers or dates, each a keyword and a value. */
  ATTRIBUTE_VALUE("object.attribute.value", OBJECT, TERM),
  /** Values of attributes in base units, by keyword and dimension. */
  ATTRIBUTE_NUMBER("object.attribute.number", OBJECT, NAMED_NUMBER),
  /** Dates of attributes, by keyword. */
  ATTRIBUTE_DATE("object.attribute.date", OBJECT, NAMED_TIME_RANGE),
  /** Text of attributes, word by word: a field of each, the keyword behind the dot. */
  ATTRIBUTE_TEXT("object.text.", OBJECT, TEXT),
  /** The moments that the object can be of. */
  OBJECT_TIME("object.time", OBJECT, TIME_RANGE),
  /** First moment of the object. */
  OBJECT_TIME_FROM("object.time.from", OBJECT, NUMBER),
  /** Last moment of the object. */
  OBJECT_TIME_TO("object.time.to", OBJECT, NUMBER),
  /** SOP Instance UIDs of what the object annotates. */
  ANNOTATES("object.annotates", OBJECT, TERM),
  /** Series Instance UIDs of what the object annotates as a whole. */
  ANNOTATES_SERIES("object.annotates.series", OBJECT, TERM),
  /** SOP Instance UIDs of the documents that the object was made from or is a copy of. */
  PREDECESSOR("object.predecessor", OBJECT, TERM),
  /** What items and attributes say, each pair once: what facets count. */
  FACET("object.facet", OBJECT, FACETS),
  /** Keys of concepts with a meaning that the object gives them: what they are shown by. */
  LABEL("object.label", OBJECT, TERM),
  /** Rules that the object was found to break. */
  NOTE("object.note", OBJECT, TERM),
  /** Keyed hashes of the patient's birth date and sex. */
  MARK("object.mark", OBJECT, FACETS),
  /** The document itself. */
  DOCUMENT("object.document", OBJECT, STORED);

  /** Which documents have a field. */
  public enum Level {
    /** All. */
    EVERY,
    /** Those of items. */
    ITEM,
    /** Those of groups. */
    GROUP,
    /** Those of objects. */
    OBJECT
  }

  /** What a field is to Lucene. */
  public enum Form {
    /** Terms to search for. */
    TERM,
    /** One term to search for, which is also a sorted doc value. */
    ORDERED_TERM,
    /** A sorted doc value. */
    SORTED_VALUE,
    /** Words with their positions. */
    TEXT,
    /** A numeric doc value; of fractions, the bits in an order that integers keep. */
    NUMBER,
    /** {@link NumberPoint}. */
    NAMED_NUMBER,
    /** A range of milliseconds since 1970. */
    TIME_RANGE,
    /** A range of milliseconds since 1970, after the hash of a name. */
    NAMED_TIME_RANGE,
    /** A range of milliseconds of the day. */
    CLOCK_RANGE,
    /** A set of sorted doc values. */
    FACETS,
    /** Bytes that are kept as they are. */
    STORED
  }

  private final String field;
  private final Level level;
  private final Form form;

  IndexField(String field, Level level, Form form) {
    this.field = field;
    this.level = level;
    this.form = form;
  }

  /** {@return the name of the field in the index} */
  public String field() {
    return field;
  }

  /** {@return which documents have it} */
  public Level level() {
    return level;
  }

  /** {@return what it is to Lucene} */
  public Form form() {
    return form;
  }

  /**
   * The name of the field of one attribute's text.
   *
   * @param keyword the attribute
   * @return the name
   */
  public static String textOf(String keyword) {
    return ATTRIBUTE_TEXT.field + keyword;
  }
}

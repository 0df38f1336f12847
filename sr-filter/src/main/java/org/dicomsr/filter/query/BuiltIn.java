package org.dicomsr.filter.query;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that every archive knows, whatever its catalogue. A variable of the same name goes
 * before; a keyword of the DICOM dictionary comes after, and cannot collide, as keywords begin with
 * a capital.
 */
public enum BuiltIn {
  /** Modality of the object. */
  MODALITY(Subject.OBJECT, Content.WORD, null, "modality of the object: `CT`"),
  /** Template of a report or of a container. */
  TEMPLATE(Subject.OBJECT, Content.WORD, null, "template of the report, or of a container: `1500`"),
  /** Title of a report. */
  TITLE(Subject.OBJECT, Content.CODE, null, "title of the report, its root's concept"),
  /** When the object was observed or acquired. */
  DATE(
      Subject.OBJECT,
      Content.DATE,
      null,
      "when it was observed or acquired; never the date of a conversion"),
  /** Age of the patient. */
  AGE(Subject.OBJECT, Content.NUMBER, "a", "age of the patient then"),
  /** Sex of the patient. */
  SEX(Subject.PATIENT, Content.WORD, null, "sex of the patient: `M`, `F`, `O`"),
  /** Number of instances of a series. */
  INSTANCES(Subject.OBJECT, Content.NUMBER, "1", "how many instances an image series has"),
  /** UID of the study. */
  STUDY(Subject.OBJECT, Content.UID, null, "Study Instance UID"),
  /** UID of the series. */
  SERIES(Subject.OBJECT, Content.UID, null, "Series Instance UID"),
  /** UID of the instance. */
  INSTANCE(
      Subject.OBJECT,
      Content.UID,
      null,
      "SOP Instance UID; of an image series those of all its instances"),
  /** Any text of the block. */
  TEXT(Subject.OBJECT, Content.TEXT, null, "any text value in the enclosing block, for `~`"),
  /** A segment, by label or type. */
  SEGMENT(Subject.OBJECT, Content.CODE, null, "label or type of some segment"),
  /** A channel, by its lead. */
  CHANNEL(Subject.OBJECT, Content.CODE, null, "lead of some channel"),
  /** A region of interest, by its name. */
  ROI(Subject.OBJECT, Content.TEXT, null, "name of some region of interest"),
  /** Label of a group. */
  LABEL(
      Subject.GROUP,
      Content.TEXT,
      null,
      "label of the segment or multiplex, name of the region of interest"),
  /** Number of a group. */
  NUMBER(
      Subject.GROUP, Content.NUMBER, "1", "number of the segment, channel or region of interest"),
  /** Property type of a segment. */
  TYPE(Subject.GROUP, Content.CODE, null, "type of the segment or region of interest"),
  /** Property category of a segment. */
  CATEGORY(Subject.GROUP, Content.CODE, null, "category of the segment"),
  /** Anatomic region. */
  REGION(
      Subject.GROUP,
      Content.CODE,
      null,
      "anatomic region of the segment; region or body part of the images"),
  /** Algorithm type of a segment. */
  ALGORITHM(
      Subject.GROUP,
      Content.WORD,
      null,
      "algorithm type of the segment or region of interest: `MANUAL`, `SEMIAUTOMATIC`, `AUTOMATIC`"),
  /** Algorithm name of a segment. */
  ALGORITHM_NAME(Subject.GROUP, Content.TEXT, null, "algorithm name of the segment"),
  /** Tracking identifier. */
  TRACKING(Subject.GROUP, Content.TEXT, null, "tracking identifier, or its UID"),
  /** Source of a channel. */
  LEAD(Subject.GROUP, Content.CODE, null, "source of the channel"),
  /** Originality of a multiplex. */
  ORIGINALITY(
      Subject.GROUP, Content.WORD, null, "originality of the multiplex: `ORIGINAL`, `DERIVED`"),
  /** Sampling frequency of a multiplex. */
  RATE(Subject.GROUP, Content.NUMBER, "Hz", "sampling frequency of the multiplex"),
  /** Duration of a multiplex. */
  DURATION(Subject.GROUP, Content.NUMBER, "s", "duration of the multiplex"),
  /** Graphic type of coordinates. */
  GRAPHIC(Subject.FACT, Content.WORD, null, "graphic type of coordinates: `POLYLINE`"),
  /** Number of points of coordinates. */
  POINTS(Subject.FACT, Content.NUMBER, "1", "number of points of coordinates"),
  /** Length of coordinates. */
  LENGTH(Subject.FACT, Content.NUMBER, "mm", "length of a line, circumference of a shape in space"),
  /** Area of coordinates. */
  AREA(Subject.FACT, Content.NUMBER, "mm2", "area of a closed shape in space");

  /** What a built-in name says something about. */
  public enum Subject {
    /** A patient. */
    PATIENT,
    /** An object. */
    OBJECT,
    /** A group, such as a segment. */
    GROUP,
    /** A single fact, such as coordinates: the last step of a path to it, or alone for any. */
    FACT
  }

  /** What its values are. */
  public enum Content {
    /** A code, by code or meaning. */
    CODE,
    /** One of a few words, as files have them. */
    WORD,
    /** Free text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A date. */
    DATE,
    /** A UID, in quotes. */
    UID
  }

  private final String word = name().toLowerCase(Locale.ROOT);
  private final Subject subject;
  private final Content content;
  private final @Nullable String unit;
  private final String description;

  BuiltIn(Subject subject, Content content, @Nullable String unit, String description) {
    this.subject = subject;
    this.content = content;
    this.unit = unit;
    this.description = description;
  }

  /** {@return the name, such as {@code algorithm}} */
  public String word() {
    return word;
  }

  /** {@return what it says something about} */
  public Subject subject() {
    return subject;
  }

  /** {@return what its values are} */
  public Content content() {
    return content;
  }

  /** {@return the UCUM unit that its numbers are in when none is written; empty for no numbers} */
  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  /** {@return what it is, in words} */
  public String description() {
    return description;
  }

  /**
   * Finds a built-in name.
   *
   * @param word such as {@code algorithm}; case matters
   * @return the name, or empty when it is none
   */
  public static Optional<BuiltIn> ofWord(String word) {
    for (BuiltIn builtIn : values()) {
      if (builtIn.word.equals(word)) {
        return Optional.of(builtIn);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return word;
  }
}

package org.dicomsr.filter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Small random archives with a small vocabulary, so that queries find something, but not all: the
 * same code under several meanings and the same meaning under several codes; numbers of several
 * dimensions and of none; facts without value; groups in groups; references in circles and to what
 * is not there. The same numbers give the same object.
 */
public final class RandomArchives {
  /** Names of items and groups. */
  public static final List<FactName> NAMES =
      List.of(
          FactName.of(CodedConcept.of("1", "DCM", "Length")),
          FactName.of(CodedConcept.of("1", "DCM", "Länge")),
          FactName.of(CodedConcept.of("2", "SCT", "Finding Site")),
          FactName.of(CodedConcept.of("3", "99LOCAL", "own  FINDING")),
          FactName.of(CodedConcept.of("4", "99LOCAL", "length")),
          FactName.of("SegmentLabel"));

  /** Codes. */
  public static final List<Coded> CODES =
      List.of(
          Coded.of(CodedConcept.of("10", "SCT", "Left ventricle")),
          Coded.of(CodedConcept.of("10", "SCT", "Linke Herzkammer")),
          Coded.of(CodedConcept.of("11", "SCT", "Right ventricle")),
          Coded.of(CodedConcept.of("10", "99LOCAL", "left Ventricle")));

  /** Texts. */
  public static final List<String> TEXTS =
      List.of("normal", "Left  ventricle", "not normal at all", "Größe normal", "7");

  /** Templates. */
  public static final List<String> TEMPLATES = List.of("1500", "1411", "3700");

  /** How many patients there are. */
  public static final int PATIENTS = 6;

  /** A day in milliseconds. */
  public static final long DAY = 86_400_000;

  private static final List<CodedConcept> UNITS =
      List.of(
          CodedConcept.of("ms", "UCUM", "ms"),
          CodedConcept.of("s", "UCUM", "s"),
          CodedConcept.of("mm", "UCUM", "mm"),
          CodedConcept.of("1", "UCUM", "no units"),
          CodedConcept.of("beats", "99LOCAL", "beats"));
  private static final int LONG_TEXT = 9000;

  private final SplittableRandom random;

  private RandomArchives(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A patient.
   *
   * @param number the patient's number
   * @return the patient
   */
  public static PatientIdentity patient(int number) {
    return new PatientIdentity(
        "patient|P" + number, false, "P" + number, null, null, null, null, null);
  }

  /**
   * A UID.
   *
   * @param what what it is of
   * @param number its number
   * @return the UID
   */
  public static String uid(int what, int number) {
    return "1.2.3." + what + "." + number;
  }

  /**
   * An object.
   *
   * @param archive which archive
   * @param number its number there
   * @param version another version has other content
   * @return the object
   */
  public static ObjectDocument object(long archive, int number, int version) {
    return new RandomArchives(archive * 1_000_003 + 31L * number + 7_919L * version).object(number);
  }

  private ObjectDocument object(int number) {
    ObjectKind kind = List.of(ObjectKind.values()).get(number % 5);
    int patient = number % PATIENTS;
    int study = patient * 10 + number / PATIENTS % 2;
    int series = number % 4 == 0 ? study * 10 : 1000 + number;
    return new ObjectDocument(
        kind,
        patient(patient),
        number % 11 == 10 ? null : uid(1, study),
        number % 13 == 12 ? null : uid(2, series),
        instances(kind, number),
        kind == ObjectKind.REPORT && random.nextInt(4) > 0 ? one(TEMPLATES) : null,
        random.nextInt(5) == 0 ? null : time(),
        attributes(kind),
        references(number),
        group(GroupKind.ROOT, "1", List.of(), 0, kind),
        List.of());
  }

  private List<InstanceEntry> instances(ObjectKind kind, int number) {
    List<InstanceEntry> all = new ArrayList<>();
    int count = kind == ObjectKind.IMAGE ? 1 + random.nextInt(3) : 1;
    for (int i = 0; i < count; i++) {
      String instance = uid(3, number) + (i == 0 ? "" : "." + i);
      all.add(new InstanceEntry(new SopReference("1.2.840.1", instance), i, 1, List.of()));
    }
    return all;
  }

  private List<HeaderAttribute> attributes(ObjectKind kind) {
    List<HeaderAttribute> all = new ArrayList<>();
    String modality =
        switch (kind) {
          case REPORT -> "SR";
          case SEGMENTATION -> "SEG";
          case WAVEFORM -> "ECG";
          case IMAGE -> random.nextBoolean() ? "CT" : "MR";
          case OTHER -> "OT";
        };
    all.add(new HeaderAttribute("Modality", List.of(new TextValue(modality))));
    if (random.nextBoolean()) {
      all.add(new HeaderAttribute("SliceThickness", some(this::number)));
    }
    if (random.nextBoolean()) {
      all.add(new HeaderAttribute("SeriesDescription", some(this::text)));
    }
    if (random.nextBoolean()) {
      all.add(new HeaderAttribute("StudyDate", some(() -> new DateValue(time()))));
    }
    if (random.nextBoolean()) {
      all.add(new HeaderAttribute("AnatomicRegionSequence", some(() -> new CodeValue(one(CODES)))));
    }
    return all;
  }

  /** Makes a value. */
  private interface Making {
    FactValue make();
  }

  private List<FactValue> some(Making making) {
    List<FactValue> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(making.make());
    }
    return values.stream().distinct().toList();
  }

  private TextValue text() {
    return new TextValue(
        random.nextInt(60) == 0 ? one(TEXTS) + " ".repeat(3) + "x".repeat(LONG_TEXT) : one(TEXTS));
  }

  /** A day, a month, or a moment. */
  private TimeRange time() {
    long day = random.nextInt(60) * DAY;
    return switch (random.nextInt(4)) {
      case 0 -> new TimeRange(day, day, "moment", true);
      case 1 -> new TimeRange(day, day + 30 * DAY - 1, "month", false);
      default -> new TimeRange(day, day + DAY - 1, "day", false);
    };
  }

  /** Of the same patient mostly; to what is not there, in circles, to whole series. */
  private List<ObjectReference> references(int number) {
    List<ObjectReference> all = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      int target =
          random.nextInt(5) == 0
              ? random.nextInt(60)
              : number % PATIENTS + PATIENTS * random.nextInt(10);
      all.add(
          new ObjectReference(
              null,
              null,
              null,
              uid(3, target),
              List.of(random.nextInt(5) == 0 ? ReferenceRole.PREDECESSOR : ReferenceRole.CONTENT)));
    }
    if (random.nextInt(5) == 0) {
      int series = (number % PATIENTS * 10 + random.nextInt(2)) * 10;
      all.add(
          new ObjectReference(null, uid(2, series), null, null, List.of(ReferenceRole.RELATED)));
    }
    return all;
  }

  private GroupDocument group(
      GroupKind kind, String path, List<FactName> above, int depth, ObjectKind object) {
    boolean bare = kind == GroupKind.ROOT && object != ObjectKind.REPORT;
    FactName name =
        bare ? FactName.UNNAMED : one(kind == GroupKind.ROOT ? NAMES.subList(0, 5) : NAMES);
    List<Modifier> modifiers = modifiers();
    ItemDocument head =
        new ItemDocument(
            path,
            bare ? null : kind == GroupKind.IMAGE ? ValueType.IMAGE : ValueType.CONTAINER,
            name,
            kind == GroupKind.IMAGE ? reference() : null,
            kind == GroupKind.ROOT ? null : Relationship.of(RelationshipType.CONTAINS),
            false,
            modifiers,
            above,
            null,
            random.nextInt(4) == 0 ? time() : null,
            null,
            List.of());
    List<FactName> beneath = head.conceptPath();
    List<GroupDocument> groups = new ArrayList<>();
    List<ItemDocument> items = new ArrayList<>();
    int next = 1;
    for (int n = random.nextInt(5); n > 0; n--) {
      String place = path + "." + next++;
      if (depth < 3 && random.nextInt(5) < 2) {
        GroupKind sub =
            one(
                List.of(
                    GroupKind.CONTAINER, GroupKind.SEGMENT, GroupKind.IMAGE, GroupKind.CHANNEL));
        groups.add(group(sub, place, beneath, depth + 1, object));
      } else {
        items.add(item(place, beneath, modifiers));
      }
    }
    TemplateIdentification template =
        !bare && random.nextInt(5) == 0
            ? new TemplateIdentification("DCMR", one(TEMPLATES), null)
            : null;
    return new GroupDocument(kind, head, template, groups, items);
  }

  private ItemDocument item(String place, List<FactName> above, List<Modifier> inherited) {
    return new ItemDocument(
        place,
        ValueType.TEXT,
        random.nextInt(20) == 0 ? FactName.UNNAMED : one(NAMES),
        value(),
        Relationship.of(RelationshipType.CONTAINS),
        random.nextInt(6) == 0,
        random.nextInt(3) == 0 ? modifiers() : inherited,
        above,
        null,
        random.nextInt(4) == 0 ? time() : null,
        null,
        List.of());
  }

  private @Nullable FactValue value() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> new CodeValue(one(CODES));
      case 3, 4, 5 -> number();
      case 6, 7 -> text();
      case 8 -> new DateValue(time());
      case 9 ->
          random.nextBoolean()
              ? new SpatialValue(
                  "POLYLINE", Coordinates.of2d(0, 0, random.nextInt(5), 1, 2, 2), null, null, null)
              : new SpatialValue(
                  random.nextBoolean() ? null : "POLYGON",
                  Coordinates.of3d(0, 0, 0, 1, 0, 0, 1, 1 + random.nextInt(3), 0, 0, 0, 0),
                  "1.2",
                  null,
                  null);
      case 10 -> new UidValue(uid(3, random.nextInt(5)));
      case 11 -> reference();
      case 12 ->
          random.nextBoolean()
              ? new TemporalValue(random.nextBoolean() ? "POINT" : null, null)
              : new TimeOfDayValue(0, 59_999, "0000");
      default -> null;
    };
  }

  private ReferenceValue reference() {
    return ReferenceValue.of(new SopReference("1.2.840.1", uid(3, random.nextInt(5))));
  }

  private NumberValue number() {
    int whole = random.nextInt(6);
    return switch (random.nextInt(7)) {
      case 0 -> NumberValue.of(null, null, Coded.of(UNITS.getFirst()), Coded.of(Ucum.NO_UNITS));
      case 1 -> NumberValue.of("" + whole, (double) whole, null, null);
      default -> NumberValue.of("" + whole, whole, one(UNITS));
    };
  }

  private List<Modifier> modifiers() {
    return switch (random.nextInt(5)) {
      case 0 ->
          List.of(
              new Modifier(NAMES.get(2), new CodeValue(one(CODES)), false),
              new Modifier(NAMES.get(0), text(), false));
      case 1 -> List.of(new Modifier(NAMES.get(2), new CodeValue(one(CODES)), false));
      case 2 -> List.of(new Modifier(NAMES.get(3), number(), true));
      default -> List.of();
    };
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

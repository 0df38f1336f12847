package org.dicomsr.index.internal;

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
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Small random objects with a small vocabulary, so that queries find something. Containers nest and
 * mix with items in any order; some are empty. The same numbers give the same object.
 */
final class RandomObjects {
  static final List<FactName> NAMES =
      List.of(
          FactName.of(CodedConcept.of("1", "DCM", "Length")),
          FactName.of(CodedConcept.of("2", "SCT", "Finding Site")),
          FactName.of(CodedConcept.of("3", "99LOCAL", "own  FINDING")),
          FactName.of("SegmentLabel"));
  static final List<Coded> CODES =
      List.of(
          Coded.of(CodedConcept.of("10", "SCT", "Left ventricle")),
          Coded.of(CodedConcept.of("11", "SCT", "Right ventricle")),
          Coded.of(CodedConcept.of("10", "99LOCAL", "left Ventricle")));
  static final List<CodedConcept> UNITS =
      List.of(
          CodedConcept.of("ms", "UCUM", "ms"),
          CodedConcept.of("s", "UCUM", "s"),
          CodedConcept.of("mm", "UCUM", "mm"),
          CodedConcept.of("beats", "99LOCAL", "beats"));
  static final List<String> TEXTS = List.of("normal", "Left  ventricle", "not normal at all");
  static final int PATIENTS = 7;

  private static final long DAY = 86_400_000;

  private RandomObjects() {}

  static PatientIdentity patient(int number) {
    return new PatientIdentity(
        "patient|P" + number, false, "P" + number, null, null, "Doe^John", "1970010" + number, "F");
  }

  static String uid(String what, int number) {
    return "1.2.3." + what + "." + number;
  }

  /** An object other than images; another version has other content. */
  static ObjectDocument object(int number, int version) {
    SplittableRandom random = new SplittableRandom(31L * number + 1_000_003L * version);
    ObjectKind kind =
        List.of(ObjectKind.REPORT, ObjectKind.SEGMENTATION, ObjectKind.WAVEFORM).get(number % 3);
    GroupDocument root = group(GroupKind.ROOT, "1", List.of(), 0, random, kind);
    int patient = number % PATIENTS;
    int study = patient * 10 + number % 2;
    return new ObjectDocument(
        kind,
        patient(patient),
        number % 11 == 0 ? null : uid("1", study),
        number % 13 == 0 ? null : uid("2", study * 10 + 9),
        List.of(
            new InstanceEntry(
                new SopReference("1.2.840.1", uid("3", number)), 1, 1, List.of("/some/where"))),
        kind == ObjectKind.REPORT ? "1500" : null,
        time(random),
        List.of(
            new HeaderAttribute("Modality", List.of(new TextValue(modality(kind)))),
            new HeaderAttribute("SliceThickness", List.of(number(random)))),
        references(number, random),
        root,
        List.of());
  }

  private static String modality(ObjectKind kind) {
    return switch (kind) {
      case REPORT -> "SR";
      case SEGMENTATION -> "SEG";
      case WAVEFORM -> "ECG";
      case IMAGE -> "CT";
      case OTHER -> "OT";
    };
  }

  private static TimeRange time(SplittableRandom random) {
    long day = random.nextInt(1000) * DAY;
    return new TimeRange(day, day + DAY - 1, "day", false);
  }

  /** Objects refer to those of lower and of higher numbers, and to images. */
  private static List<ObjectReference> references(int number, SplittableRandom random) {
    List<ObjectReference> all = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      all.add(
          new ObjectReference(
              null,
              null,
              "1.2.840.2",
              random.nextBoolean() ? uid("3", random.nextInt(40)) : uid("4", random.nextInt(60)),
              List.of(random.nextInt(5) == 0 ? ReferenceRole.PREDECESSOR : ReferenceRole.CONTENT)));
    }
    if (number % 5 == 0) {
      all.add(
          new ObjectReference(
              null, uid("2", random.nextInt(12)), null, null, List.of(ReferenceRole.RELATED)));
    }
    return all;
  }

  /** An image; of every three numbers, all are of one series. */
  static ImageInstance image(int number, int version) {
    int series = number / 5;
    int patient = series % PATIENTS;
    SplittableRandom random = new SplittableRandom(number + 77L * version);
    return new ImageInstance(
        patient(patient),
        uid("1", patient * 10),
        uid("2", series),
        new InstanceEntry(
            new SopReference("1.2.840.2", uid("4", number)), number, 1, List.of("/else/where")),
        time(new SplittableRandom(number)),
        List.of(
            new HeaderAttribute("Modality", List.of(new TextValue("CT"))),
            new HeaderAttribute("Manufacturer", List.of(new TextValue("Maker " + series % 2))),
            new HeaderAttribute("SliceThickness", List.of(number(random)))),
        List.of(),
        List.of());
  }

  private static GroupDocument group(
      GroupKind kind,
      String path,
      List<FactName> above,
      int depth,
      SplittableRandom random,
      ObjectKind object) {
    boolean bare = kind == GroupKind.ROOT && object != ObjectKind.REPORT;
    FactName name = bare ? FactName.UNNAMED : one(NAMES, random);
    List<Modifier> modifiers = modifiers(random);
    FactValue value = kind == GroupKind.IMAGE ? new TextValue(one(TEXTS, random)) : null;
    ItemDocument head =
        new ItemDocument(
            path,
            bare ? null : kind == GroupKind.IMAGE ? ValueType.IMAGE : ValueType.CONTAINER,
            name,
            value,
            kind == GroupKind.ROOT ? null : Relationship.of(RelationshipType.CONTAINS),
            false,
            modifiers,
            above,
            null,
            null,
            null,
            List.of());
    List<FactName> path2 = head.conceptPath();
    List<GroupDocument> groups = new ArrayList<>();
    List<ItemDocument> items = new ArrayList<>();
    int next = 1;
    for (int n = random.nextInt(5); n > 0; n--) {
      String place = path + "." + next++;
      if (depth < 3 && random.nextInt(5) < 2) {
        GroupKind sub =
            List.of(GroupKind.CONTAINER, GroupKind.SEGMENT, GroupKind.IMAGE).get(random.nextInt(3));
        groups.add(group(sub, place, path2, depth + 1, random, object));
      } else {
        items.add(item(place, path2, modifiers, random));
      }
    }
    return new GroupDocument(kind, head, null, groups, items);
  }

  private static ItemDocument item(
      String place, List<FactName> above, List<Modifier> inherited, SplittableRandom random) {
    FactValue value = value(random);
    return new ItemDocument(
        place,
        ValueType.TEXT,
        one(NAMES, random),
        value,
        Relationship.of(RelationshipType.CONTAINS),
        random.nextInt(6) == 0,
        random.nextInt(3) == 0 ? modifiers(random) : inherited,
        above,
        null,
        random.nextInt(4) == 0 ? time(random) : null,
        null,
        List.of());
  }

  private static @Nullable FactValue value(SplittableRandom random) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new CodeValue(one(CODES, random));
      case 2, 3 -> number(random);
      case 4 -> new TextValue(one(TEXTS, random));
      case 5 ->
          random.nextBoolean()
              ? new DateValue(time(random))
              : new SpatialValue(
                  "POLYLINE", Coordinates.of2d(0, 0, random.nextInt(5), 1, 2, 2), null, null, null);
      default -> null;
    };
  }

  private static NumberValue number(SplittableRandom random) {
    int whole = random.nextInt(6);
    return switch (random.nextInt(6)) {
      case 0 -> NumberValue.of(null, null, Coded.of(UNITS.getFirst()), Coded.of(Ucum.NO_UNITS));
      case 1 -> NumberValue.of("" + whole, (double) whole, null, null);
      default -> NumberValue.of("" + whole, whole, one(UNITS, random));
    };
  }

  private static List<Modifier> modifiers(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 ->
          List.of(
              new Modifier(NAMES.get(1), new CodeValue(one(CODES, random)), false),
              new Modifier(NAMES.get(0), new TextValue(one(TEXTS, random)), false));
      case 1 -> List.of(new Modifier(NAMES.get(1), new CodeValue(one(CODES, random)), false));
      default -> List.of();
    };
  }

  static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}

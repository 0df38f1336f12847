package org.dicomsr.filter.internal.facet;

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
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
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
 * Random objects of few patients with a small vocabulary, so that counts are above one. The same
 * numbers give the same object.
 */
public final class RandomArchive {
  static final List<FactName> NAMES =
      List.of(
          FactName.of(CodedConcept.of("1", "DCM", "Length")),
          FactName.of(CodedConcept.of("2", "SCT", "Finding Site")),
          FactName.of(CodedConcept.of("21", "SCT", "Finding")),
          FactName.of(CodedConcept.of("3", "99LOCAL", "Own")),
          FactName.of("SegmentLabel"));
  static final List<CodedConcept> UNITS =
      List.of(
          CodedConcept.of("ms", "UCUM", "ms"),
          CodedConcept.of("s", "UCUM", "s"),
          CodedConcept.of("mm", "UCUM", "mm"),
          CodedConcept.of("beats", "99LOCAL", "beats"));
  private static final List<Coded> CODES =
      List.of(
          Coded.of(CodedConcept.of("10", "SCT", "Left ventricle")),
          Coded.of(CodedConcept.of("11", "SCT", "Right ventricle")),
          Coded.of(CodedConcept.of("10", "99LOCAL", "left Ventricle")));
  private static final List<String> TEXTS =
      List.of(
          "normal",
          "Left  ventricle",
          "not normal at all",
          "a text that is longer than sixty-four characters, and so is of no category");
  private static final List<String> MODALITIES = List.of("SR", "SEG", "ECG", "CT");
  private static final long DAY = 86_400_000;

  private RandomArchive() {}

  static String uid(int number) {
    return "1.2.3.9." + number;
  }

  public static ObjectDocument object(int number, int version) {
    SplittableRandom random = new SplittableRandom(31L * number + 1_000_003L * version);
    ObjectKind kind = one(List.of(ObjectKind.REPORT, ObjectKind.SEGMENTATION), random);
    int patient = random.nextInt(9);
    int study = patient * 10 + random.nextInt(3);
    return new ObjectDocument(
        kind,
        new PatientIdentity(
            "patient|P" + patient, false, "P" + patient, null, null, null, null, null),
        random.nextInt(9) == 0 ? null : "1.2.1." + study,
        // Series of other studies, and of other patients, may have the same UID.
        random.nextInt(9) == 0 ? null : "1.2.2." + random.nextInt(6),
        List.of(
            new InstanceEntry(
                new SopReference("1.2.840.1", uid(number)), 1, 1, List.of("/somewhere"))),
        kind == ObjectKind.REPORT && random.nextInt(4) > 0 ? "15" + random.nextInt(3) : null,
        random.nextInt(6) == 0 ? null : time(random),
        attributes(random),
        List.of(),
        group(kind == ObjectKind.REPORT ? 0 : 1, GroupKind.ROOT, "1", List.of(), random),
        List.of());
  }

  private static List<HeaderAttribute> attributes(SplittableRandom random) {
    List<HeaderAttribute> all = new ArrayList<>();
    all.add(new HeaderAttribute("Modality", List.of(new TextValue(one(MODALITIES, random)))));
    if (random.nextInt(4) > 0) {
      all.add(
          new HeaderAttribute(
              "PatientAge", List.of(NumberValue.of("", (double) random.nextInt(100), Ucum.YEAR))));
    }
    if (random.nextInt(3) > 0) {
      all.add(
          new HeaderAttribute(
              "PatientSex", List.of(new TextValue(random.nextBoolean() ? "M" : "F"))));
    }
    if (random.nextInt(3) > 0) {
      all.add(
          new HeaderAttribute(
              "SeriesDescription",
              List.of(new TextValue(one(TEXTS, random)), new TextValue("thin"))));
    }
    if (random.nextInt(3) > 0) {
      all.add(new HeaderAttribute("AnatomicRegionSequence", List.of(code(random), code(random))));
    }
    if (random.nextInt(3) > 0) {
      all.add(new HeaderAttribute("StudyDate", List.of(new DateValue(time(random)))));
    }
    return all;
  }

  /** Days, months, and years; and what lies in no month or year as a whole. */
  private static TimeRange time(SplittableRandom random) {
    long day = (random.nextInt(2000) - 500) * DAY;
    long length = one(List.of(1, 1, 1, 20, 200), random) * DAY;
    return new TimeRange(day, day + length - 1, "", false);
  }

  private static GroupDocument group(
      int bare, GroupKind kind, String path, List<FactName> above, SplittableRandom random) {
    FactName name = bare > 0 || random.nextInt(5) == 0 ? FactName.UNNAMED : one(NAMES, random);
    FactValue value = kind == GroupKind.IMAGE && random.nextBoolean() ? code(random) : null;
    ItemDocument head =
        new ItemDocument(
            path,
            bare > 0 ? null : kind == GroupKind.IMAGE ? ValueType.IMAGE : ValueType.CONTAINER,
            name,
            value,
            null,
            random.nextInt(6) == 0,
            List.of(),
            above,
            null,
            null,
            null,
            List.of());
    List<GroupDocument> groups = new ArrayList<>();
    List<ItemDocument> items = new ArrayList<>();
    int next = 1;
    for (int n = random.nextInt(6); n > 0; n--) {
      String place = path + "." + next++;
      if (above.size() < 3 && random.nextInt(3) == 0) {
        GroupKind sub =
            one(List.of(GroupKind.CONTAINER, GroupKind.SEGMENT, GroupKind.IMAGE), random);
        groups.add(group(0, sub, place, head.conceptPath(), random));
      } else if (bare == 0 || random.nextBoolean()) {
        items.add(item(place, head.conceptPath(), random));
      }
    }
    return new GroupDocument(kind, head, null, groups, items);
  }

  private static ItemDocument item(String place, List<FactName> above, SplittableRandom random) {
    return new ItemDocument(
        place,
        ValueType.TEXT,
        one(NAMES, random),
        value(random),
        Relationship.of(RelationshipType.CONTAINS),
        random.nextInt(5) == 0,
        List.of(),
        above,
        null,
        null,
        null,
        List.of());
  }

  private static FactValue code(SplittableRandom random) {
    return new CodeValue(one(CODES, random));
  }

  private static @Nullable FactValue value(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> code(random);
      case 2, 3 -> number(random);
      case 4 -> new TextValue(one(TEXTS, random));
      case 5 -> new DateValue(time(random));
      case 6 ->
          new SpatialValue(
              random.nextBoolean() ? "POINT" : null, Coordinates.of2d(1, 2), null, null, null);
      default -> null;
    };
  }

  private static NumberValue number(SplittableRandom random) {
    double number = random.nextInt(-3, 12) / 4.0;
    return switch (random.nextInt(6)) {
      case 0 -> NumberValue.of(null, null, Coded.of(UNITS.getFirst()), Coded.of(Ucum.NO_UNITS));
      case 1 -> NumberValue.of("", number, null, null);
      default -> NumberValue.of("", number, one(UNITS, random));
    };
  }

  static <T> T one(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}

package org.dicomsr.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
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
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;

/**
 * An archive that is made here: of each patient two segmentations, an ECG, a report, and something
 * else, not all of them of everybody; eight to twelve facts each. The same number gives the same
 * patient.
 */
final class QueryArchive {
  /** Objects of a patient, on average. */
  static final double PER_PATIENT = 4;

  /** What is said by a code. */
  static final List<FactName> FINDINGS = names("6", 40);

  /** What is measured. */
  static final List<FactName> MEASURED = names("251", 30);

  /** PR interval global, of TID 3700. */
  static final FactName PR = FactName.of(CodedConcept.of("2:15872", "MDC", "PR interval global"));

  /** Pacemaker in situ. */
  static final FactName PACEMAKER = FactName.of(sct("14106009", "Cardiac pacemaker"));

  static final FactName SITE = FactName.of(sct("363698007", "Finding Site"));
  static final FactName TYPE = FactName.of("SegmentedPropertyTypeCodeSequence");
  static final FactName ALGORITHM = FactName.of("SegmentAlgorithmType");
  static final Coded YES = Coded.of(sct("373066001", "Yes"));
  static final Coded NO = Coded.of(sct("373067005", "No"));
  static final List<Coded> SEGMENTS = codes("878", 100);
  static final List<Coded> SITES = codes("77", 60);

  /** Attributes of all objects, with how many values each has. */
  static final List<String> KEYWORDS =
      List.of("Manufacturer", "ManufacturerModelName", "BodyPartExamined", "StationName");

  private static final List<Integer> SIZES = List.of(5, 60, 20, 200);
  private static final List<CodedConcept> UNITS =
      List.of(unit("mm"), unit("mL"), unit("%"), unit("mm[Hg]"), unit("cm/s"));
  private static final CodedConcept MS = unit("ms");

  private QueryArchive() {}

  private static CodedConcept sct(String value, String meaning) {
    return CodedConcept.of(value, "SCT", meaning);
  }

  private static CodedConcept unit(String ucum) {
    return CodedConcept.of(ucum, "UCUM", ucum);
  }

  private static List<FactName> names(String prefix, int count) {
    return codes(prefix, count).stream()
        .map(each -> FactName.of(sct(each.key().substring("SCT|".length()), "Fact " + each.key())))
        .toList();
  }

  private static List<Coded> codes(String prefix, int count) {
    List<Coded> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = prefix + (10_000 + i * 37);
      all.add(Coded.of(sct(code, "Code " + code)));
    }
    return all;
  }

  /** A value of a finding. */
  static Coded value(int finding, int number) {
    return Coded.of(sct("3" + (73_000 + finding * 13 + number), "Value " + number));
  }

  /** What is said in units of its own. */
  static CodedConcept unitOf(int measured) {
    return UNITS.get(measured % UNITS.size());
  }

  /** Makes the objects of a patient. */
  static void patient(int number, Consumer<ObjectDocument> to) {
    SplittableRandom random = new SplittableRandom(0x9E3779B97F4A7C15L * (number + 1));
    boolean heart = random.nextInt(10) < 4;
    for (int i = 0; i < 5; i++) {
      Maker maker = new Maker(random);
      boolean present = random.nextInt(10) < 8;
      switch (i) {
        case 0, 1 -> maker.segments(heart);
        case 2 -> maker.ecg();
        case 3 -> maker.report();
        default -> maker.measurements();
      }
      if (present) {
        to.accept(maker.object(number, i));
      }
    }
  }

  /** Makes one object. */
  private static final class Maker {
    private final SplittableRandom random;
    private final List<GroupDocument> groups = new ArrayList<>();
    private final List<ItemDocument> items = new ArrayList<>();
    private final List<ItemDocument> inGroup = new ArrayList<>();
    private String modality = "SR";
    private ObjectKind kind = ObjectKind.REPORT;

    Maker(SplittableRandom random) {
      this.random = random;
    }

    void segments(boolean heart) {
      modality = "SEG";
      kind = ObjectKind.SEGMENTATION;
      boolean left = heart && random.nextInt(10) < 8;
      boolean right = heart && random.nextInt(10) < 7;
      int start = random.nextInt(98);
      int count = 4 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        int type = i == 0 && left ? 0 : i == 1 && right ? 1 : 2 + (start + i * 7) % 98;
        inGroup.add(item(ValueType.CODE, TYPE, new CodeValue(SEGMENTS.get(type))));
        String algorithm = random.nextInt(5) == 0 ? "MANUAL" : "AUTOMATIC";
        inGroup.add(item(ValueType.TEXT, ALGORITHM, new TextValue(algorithm)));
        group(GroupKind.SEGMENT);
      }
    }

    void ecg() {
      modality = "ECG";
      double pr = Math.round(165 + 30 * random.nextGaussian());
      inGroup.add(item(ValueType.NUM, PR, NumberValue.of(null, pr, MS)));
      for (int i = 1 + random.nextInt(2); i < 10; i++) {
        number(i);
      }
      group(GroupKind.CONTAINER);
    }

    void report() {
      Coded pacemaker = random.nextInt(20) == 0 ? YES : NO;
      items.add(item(ValueType.CODE, PACEMAKER, new CodeValue(pacemaker)));
      for (int g = 0; g < 3; g++) {
        int finding = random.nextInt(FINDINGS.size());
        Coded value = value(finding, (int) ((2 + finding % 5) * Math.pow(random.nextDouble(), 2)));
        inGroup.add(item(ValueType.CODE, FINDINGS.get(finding), new CodeValue(value)));
        Coded site = SITES.get(random.nextInt(SITES.size()));
        inGroup.add(item(ValueType.CODE, SITE, new CodeValue(site)));
        number(10 + random.nextInt(20));
        group(GroupKind.CONTAINER);
      }
    }

    void measurements() {
      modality = "MR";
      kind = ObjectKind.OTHER;
      for (int i = 6 + random.nextInt(4); i > 0; i--) {
        number(10 + random.nextInt(20));
        if (i % 3 == 0) {
          group(GroupKind.CONTAINER);
        }
      }
      group(GroupKind.CONTAINER);
    }

    private void number(int measured) {
      double number = Math.round(100 * (50 + measured * 5 + 10 * random.nextGaussian())) / 100.0;
      inGroup.add(
          item(
              ValueType.NUM,
              MEASURED.get(measured),
              NumberValue.of(null, number, unitOf(measured))));
    }

    private ItemDocument item(ValueType type, FactName name, FactValue value) {
      return ItemDocument.of("1.1", type, name, value, List.of(), List.of());
    }

    private void group(GroupKind of) {
      FactName name = FactName.of(CodedConcept.of("125007", "DCM", "Measurement Group"));
      groups.add(
          new GroupDocument(
              of,
              ItemDocument.of("1.1", ValueType.CONTAINER, name, null, List.of(), List.of()),
              null,
              List.of(),
              List.copyOf(inGroup)));
      inGroup.clear();
    }

    ObjectDocument object(int patient, int number) {
      List<HeaderAttribute> attributes = new ArrayList<>();
      attributes.add(new HeaderAttribute("Modality", List.of(new TextValue(modality))));
      for (int i = 0; i < KEYWORDS.size(); i++) {
        String word = KEYWORDS.get(i).substring(0, 4) + random.nextInt(SIZES.get(i));
        attributes.add(new HeaderAttribute(KEYWORDS.get(i), List.of(new TextValue(word))));
      }
      String uid = patient + "." + number;
      return new ObjectDocument(
          kind,
          new PatientIdentity("p" + patient, false, null, null, null, null, null, null),
          "1.2.3." + patient + "." + number % 2,
          "1.2.4." + uid,
          List.of(
              new InstanceEntry(
                  new SopReference("1.2.840.10008.5.1.4.1.1.88.22", "1.2.5." + uid),
                  1,
                  1,
                  List.of())),
          null,
          null,
          attributes,
          List.of(),
          new GroupDocument(
              GroupKind.ROOT,
              ItemDocument.of(
                  "1",
                  ValueType.CONTAINER,
                  FactName.of(CodedConcept.of("126000", "DCM", "Imaging Measurement Report")),
                  null,
                  List.of(),
                  List.of()),
              null,
              groups,
              items),
          List.of());
    }
  }
}

package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.GROUP;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.value.DicomDate;
import org.junit.jupiter.api.Test;

/** Variables of a catalogue. */
public interface VariableCases extends Semantics {
  /** A report of a length alone. */
  private static Consumer<ContainerBuilder> length(double millimetres) {
    return r -> r.num(CONTAINS, LENGTH, millimetres, unit("mm"));
  }

  /** Two reports, a year apart. */
  private static TestPatient two(String id, double first, double second) {
    return patient(id)
        .study("1.2." + Integer.toUnsignedString(id.hashCode()) + ".1")
        .on("20200101")
        .report(length(first))
        .study("1.2." + Integer.toUnsignedString(id.hashCode()) + ".2")
        .on("20210101")
        .report(length(second));
  }

  private static String lengthBy(String aggregate) {
    return "catalogue: 1\nvariables:\n  length: {from: '\"Length\"', unit: mm, aggregate: "
        + aggregate
        + "}\n";
  }

  @Test
  default void wordsAreMappedAndWhatIsNotIsUnknown() {
    CodedConcept pacemaker = own("pm", "Pacemaker");
    archive(
            """
            catalogue: 1
            variables:
              pacemaker:
                from: '"Pacemaker"'
                values:
                  yes: [99TEST|dddr, 99TEST|vvi*]
                  no: [99TEST|none]
            """,
            patient("yes").report(r -> r.code(CONTAINS, pacemaker, own("dddr", "DDDR"))),
            patient("prefix").report(r -> r.code(CONTAINS, pacemaker, own("vvir", "VVIR"))),
            patient("no").report(r -> r.code(CONTAINS, pacemaker, own("none", "None"))),
            patient("unmapped").report(r -> r.code(CONTAINS, pacemaker, own("?", "Unclear"))),
            patient("silent").report(r -> r.code(CONTAINS, FINDING, NODULE)))
        .finds("pacemaker = yes", "yes", "prefix")
        .finds("pacemaker = no", "no")
        .finds("pacemaker != yes", "no")
        .finds("not pacemaker = yes", "no", "unmapped", "silent")
        .finds("has pacemaker", "yes", "prefix", "no")
        .finds("unknown pacemaker", "unmapped")
        .finds("missing pacemaker", "silent");
  }

  @Test
  default void numbersHaveTheUnitOfTheVariable() {
    archive(
            lengthBy("all"),
            patient("mm").report(length(12)),
            patient("cm").report(r -> r.num(CONTAINS, LENGTH, 1.2, unit("cm"))),
            patient("s").report(r -> r.num(CONTAINS, LENGTH, 12, unit("s"))))
        .finds("length = 12", "mm", "cm")
        .finds("length > 1 cm", "mm", "cm")
        .finds("length < 12");
  }

  @Test
  default void whatIsBeyondTheRangeIsUnusable() {
    archive(
            "catalogue: 1\nvariables:\n  length: {from: '\"Length\"', unit: mm, range: 1..100}\n",
            patient("plausible").report(length(50)),
            patient("zero").report(length(0)),
            patient("end").report(length(100)))
        .finds("has length", "plausible", "end")
        .finds("unknown length", "zero")
        .finds("length < 60", "plausible");
  }

  @Test
  default void selectorsAreTriedInOrderInEachObject() {
    archive(
            """
            catalogue: 1
            variables:
              size: {from: ['"Diameter"', '"Length"'], unit: mm}
            """,
            patient("first")
                .report(r ->
                    r.num(CONTAINS, DIAMETER, 10, unit("mm"))
                        .num(CONTAINS, LENGTH, 30, unit("mm"))),
            patient("second").report(length(30)),
            patient("unusable")
                .report(r ->
                    r.num(CONTAINS, DIAMETER, 10, unit("s")).num(CONTAINS, LENGTH, 30, unit("mm"))),
            patient("objects")
                .report(r -> r.num(CONTAINS, DIAMETER, 10, unit("mm")))
                .report(length(30)))
        .finds("size > 20", "second", "unusable", "objects")
        .finds("size < 20", "first", "objects")
        .finds("has size", "first", "second", "unusable", "objects");
  }

  @Test
  default void aSelectorAsksForGroupObjectAndValues() {
    archive(
            """
            catalogue: 1
            variables:
              nodule:
                from:
                  - path: '"Diameter"'
                    group: '"Finding" = "Nodule"'
                    object: SR
                unit: mm
            """,
            patient("nodule")
                .report(r ->
                    r.container(
                        CONTAINS,
                        GROUP,
                        g ->
                            g.code(CONTAINS, FINDING, NODULE)
                                .num(CONTAINS, DIAMETER, 10, unit("mm")))),
            patient("other")
                .report(r ->
                    r.code(CONTAINS, FINDING, NODULE)
                        .container(
                            CONTAINS, GROUP, g -> g.num(CONTAINS, DIAMETER, 10, unit("mm")))))
        .finds("nodule = 10", "nodule")
        .finds("\"Diameter\" = 10 mm", "nodule", "other");
  }

  @Test
  default void theLatestOfManyCounts() {
    archive(lengthBy("latest"), two("up", 10, 20), two("down", 20, 10))
        .finds("length > 15", "up")
        .finds("length < 15", "down")
        .finds("not length > 15", "down")
        .finds("select studies where length = 20", study("up", 2), study("down", 1))
        .finds("SR{ length > 15 }", "up", "down");
  }

  private static String study(String id, int number) {
    return "1.2." + Integer.toUnsignedString(id.hashCode()) + "." + number;
  }

  @Test
  default void theFirstOfManyCounts() {
    archive(lengthBy("first"), two("up", 10, 20), two("down", 20, 10))
        .finds("length > 15", "down")
        .finds("length < 15", "up");
  }

  @Test
  default void theLeastAndTheGreatestOfManyCount() {
    archive(lengthBy("min"), two("up", 10, 20), two("high", 30, 40))
        .finds("length < 15", "up")
        .finds("length > 15", "high")
        .finds("length = 20");
    archive(lengthBy("max"), two("up", 10, 20), two("high", 30, 40))
        .finds("length < 25", "up")
        .finds("length = 40", "high")
        .finds("length = 10");
  }

  @Test
  default void allOfManyCountUnlessItSaysOtherwise() {
    archive(lengthBy("all"), two("up", 10, 20), two("high", 30, 40))
        .finds("length = 10", "up")
        .finds("length = 20", "up")
        .finds("length > 15", "up", "high");
  }

  @Test
  default void aConflictIsNotGuessed() {
    archive(
            lengthBy("latest"),
            patient("conflict").on("20200101").report(length(10)).report(length(20)),
            patient("agreed").on("20200101").report(length(20)).report(length(20)),
            patient("decided")
                .on("20200101")
                .report(length(10))
                .study("1.2.12")
                .on("20200102")
                .report(length(20)),
            patient("undated").report(length(20)))
        .finds("length > 15", "agreed", "decided")
        .finds("length < 15")
        .finds("length > 5", "conflict", "agreed", "decided");
  }

  @Test
  default void theNearestToAnEventCounts() {
    CodedConcept implantation = own("tavi", "Implantation");
    archive(
            """
            catalogue: 1
            variables:
              implantation: {from: '"Implantation"'}
              length: {from: '"Length"', unit: mm, aggregate: {nearest: implantation}}
            """,
            near("first", "20200301", implantation),
            near("second", "20201001", implantation),
            two("none", 10, 20))
        .finds("length = 10", "first")
        .finds("length = 20", "second");
  }

  /** Two lengths, and when something was implanted. */
  private static TestPatient near(String id, String date, CodedConcept implantation) {
    return two(id, 10, 20)
        .report(r -> r.date(CONTAINS, implantation, DicomDate.parse(date).orElseThrow()));
  }

  @Test
  default void aFactIsOfTheDateThatTheVariableNames() {
    CodedConcept date = own("date", "Date of measurement");
    archive(
            """
            catalogue: 1
            variables:
              length:
                from: '"Length"'
                unit: mm
                aggregate: latest
                when: '"Date of measurement"'
            """,
            patient("yes")
                .on("20200101")
                .report(r -> dated(date, "20180101", 10).accept(r))
                .study("1.2.11")
                .on("20100101")
                .report(r -> dated(date, "20190101", 20).accept(r)),
            patient("one report")
                .report(r -> {
                  dated(date, "20190101", 20).accept(r);
                  dated(date, "20180101", 10).accept(r);
                }))
        .finds("length = 20", "yes", "one report")
        .finds("length = 10")
        .finds("SR{ length = 10 }", "yes", "one report");
  }

  /** A group of a length and its date. */
  private static Consumer<ContainerBuilder> dated(CodedConcept name, String date, double length) {
    return r ->
        r.container(
            CONTAINS,
            GROUP,
            g ->
                g.num(CONTAINS, LENGTH, length, unit("mm"))
                    .date(CONTAINS, name, DicomDate.parse(date).orElseThrow()));
  }
}

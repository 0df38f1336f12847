package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.LATERALITY;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.RIGHT;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.sct;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.junit.jupiter.api.Test;

/** What is equal, greater, or found in a text. */
public interface ValueCases extends Semantics {
  @Test
  default void oneCentimetreIsTenMillimetres() {
    archive(
            patient("mm").report(r -> r.num(CONTAINS, LENGTH, 10, unit("mm"))),
            patient("cm").report(r -> r.num(CONTAINS, LENGTH, 1, unit("cm"))),
            patient("m").report(r -> r.num(CONTAINS, LENGTH, 1, unit("m"))))
        .finds("\"Length\" = 10 mm", "mm", "cm")
        .finds("\"Length\" = 1 cm", "mm", "cm")
        .finds("\"Length\" > 1 cm", "m")
        .finds("\"Length\" <= 0.01 m", "mm", "cm");
  }

  @Test
  default void aFifthOfASecondIs200Milliseconds() {
    CodedConcept pr = CodedConcept.of("2:15872", "MDC", "PR interval global");
    archive(
            patient("210").report(r -> r.num(CONTAINS, pr, 210, unit("ms"))),
            patient("200").report(r -> r.num(CONTAINS, pr, 200, unit("ms"))),
            patient("0.3").report(r -> r.num(CONTAINS, pr, 0.3, unit("s"))))
        .finds("\"PR interval global\" > 0.2 s", "210", "0.3")
        .finds("\"PR interval global\" >= 200 ms", "210", "200", "0.3")
        .finds("\"PR interval global\" = 0.2 s", "200");
  }

  @Test
  default void beatsPerMinuteAreNotOne() {
    CodedConcept rate = CodedConcept.of("8867-4", "LN", "Heart rate");
    archive(
            patient("bpm").report(r -> r.num(CONTAINS, rate, 72, unit("{beats}/min"))),
            patient("per minute").report(r -> r.num(CONTAINS, rate, 72, unit("/min"))),
            patient("bare").report(r -> r.num(CONTAINS, rate, 72, unit("1"))))
        .finds("\"Heart rate\" = 72", "bare")
        .finds("\"Heart rate\" = 72 /min", "bpm", "per minute")
        .finds("\"Heart rate\" = 72 \"{beats}/min\"", "bpm", "per minute")
        .finds("\"Heart rate\" = 1.2 Hz", "bpm", "per minute");
  }

  @Test
  default void aRangeHasBothEnds() {
    archive(
            patient("9.9").report(r -> r.num(CONTAINS, LENGTH, 9.9, unit("mm"))),
            patient("10").report(r -> r.num(CONTAINS, LENGTH, 10, unit("mm"))),
            patient("15").report(r -> r.num(CONTAINS, LENGTH, 15, unit("mm"))),
            patient("15.1").report(r -> r.num(CONTAINS, LENGTH, 15.1, unit("mm"))))
        .finds("\"Length\" = 10..15 mm", "10", "15")
        .finds("\"Length\" = 1..1.5 cm", "10", "15")
        .finds("\"Length\" != 10..15 mm", "9.9", "15.1")
        .finds("\"Length\" in (10 mm, 15.1 mm)", "10", "15.1")
        .finds("\"Length\" < 10 mm", "9.9")
        .finds("\"Length\" > 15 mm", "15.1");
  }

  @Test
  default void whatCannotBeComparedPassesNoComparison() {
    archive(
            patient("mm").report(r -> r.num(CONTAINS, LENGTH, 10, unit("mm"))),
            patient("s").report(r -> r.num(CONTAINS, LENGTH, 10, unit("s"))),
            patient("unknown").report(r -> r.num(CONTAINS, LENGTH, 10, own("ell", "ell"))))
        .finds("\"Length\" > 1 mm", "mm")
        .finds("\"Length\" < 1 km", "mm")
        .finds("\"Length\" != 10 mm")
        .finds("has \"Length\"", "mm", "s", "unknown");
  }

  @Test
  default void aPrefixIsOfCodesOfOneScheme() {
    CodedConcept procedure = own("procedure", "Procedure performed");
    archive(
            patient("5-377.1")
                .report(r ->
                    r.code(CONTAINS, procedure, CodedConcept.of("5-377.1", "OPS", "Pacemaker"))),
            patient("5-35a")
                .report(r -> r.code(CONTAINS, procedure, CodedConcept.of("5-35a", "OPS", "Valve"))),
            patient("own")
                .report(r ->
                    r.code(CONTAINS, procedure, CodedConcept.of("5-377.1", "99OPS", "Pacemaker"))))
        .finds("\"Procedure performed\" = OPS|5-377*", "5-377.1")
        .finds("\"Procedure performed\" = OPS|5-3*", "5-377.1", "5-35a")
        .finds("\"Procedure performed\" = OPS|*", "5-377.1", "5-35a")
        .finds("\"Procedure performed\" = OPS|5-377")
        .finds("99TEST|proc* = OPS|5-377.1", "5-377.1");
  }

  @Test
  default void spellingsOfASchemeAreOne() {
    archive(
            patient("SCT").report(r -> r.code(CONTAINS, FINDING, sct("27925004", "Nodule"))),
            patient("SNM3")
                .report(
                    r -> r.code(CONTAINS, FINDING, CodedConcept.of("27925004", "SNM3", "Nodule"))),
            patient("SRT")
                .report(
                    r -> r.code(CONTAINS, FINDING, CodedConcept.of("M-03010", "SRT", "Nodule"))),
            patient("other")
                .report(
                    r -> r.code(CONTAINS, FINDING, CodedConcept.of("27925004", "99TEST", "Knot"))))
        .finds("\"Finding\" = SCT|27925004", "SCT", "SNM3", "SRT")
        .finds("\"Finding\" = SRT|M-03010", "SCT", "SNM3", "SRT")
        .finds("\"Finding\" = 99TEST|27925004", "other");
  }

  @Test
  default void aCodeIsFoundByItsMeaningInAnyLanguage() {
    archive(
            patient("english").report(r -> r.code(CONTAINS, LATERALITY, RIGHT)),
            patient("german").report(r -> r.code(CONTAINS, LATERALITY, sct("24028007", "rechts"))),
            patient("own").report(r -> r.code(CONTAINS, LATERALITY, own("r", "RIGHT "))),
            patient("text").report(r -> r.text(CONTAINS, LATERALITY, "right")),
            patient("words").report(r -> r.text(CONTAINS, LATERALITY, "the right one")))
        .finds("\"Laterality\" = SCT|24028007", "english", "german")
        .finds("\"Laterality\" = \"rechts\"", "german")
        .finds("\"Laterality\" = \"right\"", "english", "german", "own", "text");
  }

  @Test
  default void synonymsOfTheCatalogueCount() {
    archive(
            "catalogue: 1\nsynonyms:\n  Knoten: SCT|27925004\nvariables: {}\n",
            patient("nodule").report(r -> r.code(CONTAINS, FINDING, NODULE)),
            patient("own").report(r -> r.code(CONTAINS, FINDING, own("k", "Knoten"))),
            patient("other").report(r -> r.code(CONTAINS, FINDING, own("o", "Other"))))
        .finds("\"Finding\" = \"Knoten\"", "nodule", "own");
  }

  @Test
  default void textIsFoundWordByWord() {
    CodedConcept summary = own("summary", "Summary");
    archive(
            patient("mitral")
                .report(r ->
                    r.text(CONTAINS, summary, "Severe MITRAL regurgitation; no aortic stenosis.")),
            patient("aortic")
                .report(r -> r.text(CONTAINS, summary, "Aortic regurgitation, mitral valve fine")))
        .finds("text ~ \"mitral\"", "mitral", "aortic")
        .finds("text ~ \"severe stenosis\"", "mitral")
        .finds("text ~ \"regurg*\"", "mitral", "aortic")
        .finds("text ~ \"regurg\"")
        .finds("text ~ \"\\\"mitral regurgitation\\\"\"", "mitral")
        .finds("text ~ \"\\\"aortic regurg*\\\"\"", "aortic")
        .finds("text ~ \"mitral\" and not text ~ \"severe\"", "aortic")
        .finds("\"Summary\" ~ \"valve\"", "aortic")
        .finds("\"Other\" ~ \"valve\"");
  }

  @Test
  default void wordsAreOfOneText() {
    CodedConcept summary = own("summary", "Summary");
    archive(
            patient("one").report(r -> r.text(CONTAINS, summary, "mild stenosis")),
            patient("two")
                .report(r -> r.text(CONTAINS, summary, "mild").text(CONTAINS, summary, "stenosis")))
        .finds("\"Summary\" ~ \"mild stenosis\"", "one")
        .finds("\"Summary\" ~ \"mild\" and \"Summary\" ~ \"stenosis\"", "one", "two");
  }

  @Test
  default void textAsAWholeIsComparedApartFromCaseAndSpaces() {
    CodedConcept label = own("label", "Label");
    archive(
            patient("same").report(r -> r.text(CONTAINS, label, "Grade  II")),
            patient("more").report(r -> r.text(CONTAINS, label, "Grade II b")),
            patient("code").report(r -> r.code(CONTAINS, label, own("2", "grade ii"))))
        .finds("\"Label\" = \"grade II\"", "same", "code");
  }

  @Test
  default void quotedTextIsNeverANumber() {
    archive(
            patient("number").report(r -> r.num(CONTAINS, LENGTH, 10, unit("mm"))),
            patient("text").report(r -> r.text(CONTAINS, LENGTH, "10")))
        .finds("\"Length\" = \"10\"", "text")
        .finds("\"Length\" = 10 mm", "number");
  }

  @Test
  default void coordinatesHaveANumberOfPoints() {
    CodedConcept hinge = own("hinge", "Hinge points");
    ImageReference image = ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, "1.2.3");
    archive(
            patient("three")
                .report(r ->
                    r.scoord3d(
                        CONTAINS,
                        hinge,
                        GraphicType3d.MULTIPOINT,
                        Coordinates.of3d(0, 0, 0, 1, 0, 0, 0, 1, 0),
                        "1.2.9")),
            patient("two")
                .report(r ->
                    r.scoord3d(
                            CONTAINS,
                            hinge,
                            GraphicType3d.POLYLINE,
                            Coordinates.of3d(0, 0, 0, 30, 0, 0),
                            "1.2.9")
                        .scoord(
                            CONTAINS,
                            own("other", "Other"),
                            GraphicType.MULTIPOINT,
                            Coordinates.of2d(0, 0, 1, 1, 2, 2),
                            s -> s.image(SELECTED_FROM, image))))
        .finds("\"Hinge points\"/points = 3", "three")
        .finds("points = 3", "three", "two")
        .finds("\"Hinge points\"/points < 3", "two")
        .finds("\"Hinge points\"/length > 2 cm", "two")
        .finds("\"Hinge points\"/graphic = MULTIPOINT", "three")
        .finds("graphic = MULTIPOINT", "three", "two");
  }

  @Test
  default void aPartialDateIsAllOfItsMoments() {
    CodedConcept since = own("since", "Since");
    archive(
            patient("2019")
                .report(r -> r.date(CONTAINS, since, DicomDate.parse("2019").orElseThrow())),
            patient("March")
                .report(r -> r.date(CONTAINS, since, DicomDate.parse("20190315").orElseThrow())),
            patient("2020")
                .report(r -> r.date(CONTAINS, since, DicomDate.parse("20200101").orElseThrow())))
        .finds("\"Since\" < @2020", "2019", "March")
        .finds("\"Since\" < @2019-04", "March")
        .finds("\"Since\" >= @2019", "2019", "March", "2020")
        .finds("\"Since\" > @2019", "2020")
        .finds("\"Since\" = @2019", "2019", "March")
        .finds("\"Since\" = @2019-03", "March")
        .finds("\"Since\" = @2019-03..@2020-01", "March", "2020");
  }

  @Test
  default void anObjectIsOfTheDateOfItsAcquisition() {
    archive(
            patient("2019").on("20190315").ct(),
            patient("acquired")
                .on("20210101")
                .with(data -> data.text(Tag.ACQUISITION_DATE, "20190501"))
                .ct(),
            patient("undated").with(data -> data.text(Tag.CONTENT_DATE, "20190501")).ct())
        .finds("date = @2019", "2019", "acquired")
        .finds("date >= @2019-05", "acquired")
        .finds("missing date", "undated");
  }

  @Test
  default void attributesHaveTheirOwnUnitsAndEveryValue() {
    archive(
            patient("thin")
                .series("1.2.50")
                .image("CT", d -> d.text(Tag.SLICE_THICKNESS, "0.6"))
                .image("CT", d -> d.text(Tag.SLICE_THICKNESS, "3")),
            patient("thick").image("CT", d -> d.text(Tag.SLICE_THICKNESS, "5")))
        .finds("SliceThickness <= 1", "thin")
        .finds("SliceThickness <= 0.1 cm", "thin")
        .finds("SliceThickness >= 3 mm", "thin", "thick")
        .finds("SliceThickness = 1..2 mm")
        .finds("instances = 2", "thin");
  }

  @Test
  default void diametersOfZeroAreNumbers() {
    archive(
            patient("zero").report(r -> r.num(CONTAINS, DIAMETER, 0, unit("mm"))),
            patient("minus").report(r -> r.num(CONTAINS, DIAMETER, -0.0, unit("cm"))))
        .finds("\"Diameter\" = 0 mm", "zero", "minus")
        .finds("\"Diameter\" < 0 mm");
  }

  @Test
  default void aUidFindsItselfAlone() {
    CodedConcept uid = own("uid", "Tracked");
    archive(
            patient("yes").report(r -> r.uidRef(CONTAINS, uid, "1.2.840.1")),
            patient("no").report(r -> r.uidRef(CONTAINS, uid, "1.2.840.10")))
        .finds("\"Tracked\" = \"1.2.840.1\"", "yes");
  }

  @Test
  default void aNameOfAPersonIsNoFreeText() {
    CodedConcept reader = own("reader", "Reader");
    archive(
            patient("name").report(r -> r.pname(CONTAINS, reader, PersonName.parse("Roe^Jane"))),
            patient("text").report(r -> r.text(CONTAINS, reader, "Roe Jane")))
        .finds("text ~ \"roe\"", "text");
  }
}

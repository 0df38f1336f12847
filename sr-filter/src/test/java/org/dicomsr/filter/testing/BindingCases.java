package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.AORTA;
import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.GROUP;
import static org.dicomsr.filter.testing.Codes.LATERALITY;
import static org.dicomsr.filter.testing.Codes.LEFT;
import static org.dicomsr.filter.testing.Codes.LEFT_VENTRICLE;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.RIGHT;
import static org.dicomsr.filter.testing.Codes.RIGHT_VENTRICLE;
import static org.dicomsr.filter.testing.Codes.SITE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.sct;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.multiplex;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.filter.testing.TestPatient.region;
import static org.dicomsr.filter.testing.TestPatient.segment;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;

/** Which conditions are about the same thing. */
public interface BindingCases extends Semantics {
  /** A measurement group. */
  private static Consumer<ContainerBuilder> group(CodedConcept finding, double diameter) {
    return report ->
        report.container(
            CONTAINS,
            GROUP,
            group ->
                group
                    .code(CONTAINS, FINDING, finding)
                    .num(CONTAINS, DIAMETER, diameter, unit("mm")));
  }

  @Test
  default void aNameGoesWithItsOwnValue() {
    archive(
            patient("yes")
                .report(r ->
                    r.num(CONTAINS, LENGTH, 20, unit("mm"))
                        .num(CONTAINS, DIAMETER, 10, unit("mm"))),
            patient("swapped")
                .report(r ->
                    r.num(CONTAINS, LENGTH, 10, unit("mm"))
                        .num(CONTAINS, DIAMETER, 20, unit("mm"))))
        .finds("\"Length\" >= 15 mm", "yes")
        .finds("\"Diameter\" >= 15 mm", "swapped")
        .finds("\"Length\" >= 10 mm", "yes", "swapped");
  }

  @Test
  default void oneComparisonIsAboutOneFact() {
    archive(
            patient("between").report(r -> r.num(CONTAINS, LENGTH, 15, unit("mm"))),
            patient("around")
                .report(r ->
                    r.num(CONTAINS, LENGTH, 5, unit("mm")).num(CONTAINS, LENGTH, 25, unit("mm"))))
        .finds("\"Length\" = 10..20 mm", "between")
        .finds("\"Length\" >= 10 mm and \"Length\" <= 20 mm", "between", "around");
  }

  @Test
  default void allInAGroupIsAboutOneGroup() {
    archive(
            patient("yes").report(r -> group(NODULE, 20).andThen(group(AORTA, 10)).accept(r)),
            patient("no").report(r -> group(NODULE, 10).andThen(group(AORTA, 20)).accept(r)))
        .finds("group{ \"Finding\" = \"Nodule\" and \"Diameter\" >= 15 mm }", "yes")
        .finds("\"Finding\" = \"Nodule\" and \"Diameter\" >= 15 mm", "yes", "no");
  }

  @Test
  default void twoGroupsSideBySideMayBeOne() {
    archive(
            patient("one").report(r -> group(NODULE, 20).accept(r)),
            patient("two").report(r -> group(NODULE, 10).andThen(group(AORTA, 20)).accept(r)),
            patient("none").report(r -> group(AORTA, 20).accept(r)))
        .finds(
            "group{ \"Finding\" = \"Nodule\" } and group{ \"Diameter\" >= 15 mm }", "one", "two");
  }

  @Test
  default void allInAnObjectIsAboutOneObject() {
    archive(
            patient("one")
                .report(
                    r -> r.code(CONTAINS, FINDING, NODULE).num(CONTAINS, DIAMETER, 20, unit("mm"))),
            patient("two")
                .report(r -> r.code(CONTAINS, FINDING, NODULE))
                .report(r -> r.num(CONTAINS, DIAMETER, 20, unit("mm"))))
        .finds("SR{ \"Finding\" = \"Nodule\" and \"Diameter\" >= 15 mm }", "one")
        .finds("SR{ \"Finding\" = \"Nodule\" } and SR{ \"Diameter\" >= 15 mm }", "one", "two");
  }

  @Test
  default void leftAndRightVentricleAreInOneSegmentationNotOneInEach() {
    archive(
            patient("together")
                .seg(
                    segment("LV", LEFT_VENTRICLE, "MANUAL"),
                    segment("RV", RIGHT_VENTRICLE, "MANUAL")),
            patient("apart")
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL"))
                .seg(segment("RV", RIGHT_VENTRICLE, "MANUAL")))
        .finds("SEG{ segment = \"Left ventricle\" and segment = \"Right ventricle\" }", "together")
        .finds(
            "SEG{ segment = \"Left ventricle\" } and SEG{ segment = \"Right ventricle\" }",
            "together",
            "apart");
  }

  @Test
  default void theAlgorithmIsThatOfTheVerySegment() {
    archive(
            patient("manual")
                .seg(
                    segment("RV", RIGHT_VENTRICLE, "MANUAL"),
                    segment("LV", LEFT_VENTRICLE, "AUTOMATIC")),
            patient("automatic")
                .seg(
                    segment("RV", RIGHT_VENTRICLE, "AUTOMATIC"),
                    segment("LV", LEFT_VENTRICLE, "MANUAL")))
        .finds("segment{ type = \"Right ventricle\" and algorithm = MANUAL }", "manual")
        .finds("SEG{ segment = \"Right ventricle\" and algorithm = MANUAL }", "manual", "automatic")
        .finds("segment{ label = \"RV\" and algorithm != MANUAL }", "automatic");
  }

  @Test
  default void aChannelHasTheOriginalityAndRateOfItsMultiplex() {
    CodedConcept one = CodedConcept.of("2:1", "MDC", "Lead I");
    CodedConcept two = CodedConcept.of("2:2", "MDC", "Lead II");
    archive(
            patient("yes").ecg(multiplex("ORIGINAL", 500, one), multiplex("DERIVED", 250, two)),
            patient("no").ecg(multiplex("DERIVED", 500, one), multiplex("ORIGINAL", 500, two)))
        .finds("channel{ lead = \"Lead I\" and originality = ORIGINAL }", "yes")
        .finds("ECG{ channel = \"Lead I\" and originality = ORIGINAL }", "yes", "no")
        .finds("channel{ lead = \"Lead II\" and rate < 300 Hz }", "yes")
        .finds("channel{ duration = 20 s }", "yes")
        .finds("at least 2 channel{ duration = 10 s }", "no");
  }

  @Test
  default void aRegionOfInterestHasItsOwnNameAndType() {
    archive(
            patient("yes").structures(region("Heart", "ORGAN"), region("Tumour", "GTV")),
            patient("no").structures(region("Heart", "AVOIDANCE"), region("Liver", "ORGAN")))
        .finds("roi{ label = \"heart\" and type = ORGAN }", "yes")
        .finds("RTSTRUCT{ roi = \"Heart\" and type = ORGAN }", "yes", "no")
        .finds("roi{ label = \"Spleen\" }");
  }

  @Test
  default void aContainerHoldsWithEverythingBeneathIt() {
    CodedConcept acquisition = CodedConcept.of("113819", "DCM", "CT Acquisition");
    CodedConcept dose = CodedConcept.of("113829", "DCM", "CT Dose");
    CodedConcept mean = CodedConcept.of("113830", "DCM", "Mean CTDIvol");
    CodedConcept target = CodedConcept.of("123014", "DCM", "Target Region");
    CodedConcept chest = sct("51185008", "Chest");
    CodedConcept head = sct("69536005", "Head");
    CodedConcept title = CodedConcept.of("113701", "DCM", "X-Ray Radiation Dose Report");
    Consumer<ContainerBuilder> chest12 =
        r ->
            r.container(
                CONTAINS,
                acquisition,
                a ->
                    a.code(CONTAINS, target, chest)
                        .container(CONTAINS, dose, d -> d.num(CONTAINS, mean, 12, unit("mGy"))));
    Consumer<ContainerBuilder> chest5Head12 =
        r ->
            r.container(
                    CONTAINS,
                    acquisition,
                    a ->
                        a.code(CONTAINS, target, chest)
                            .container(CONTAINS, dose, d -> d.num(CONTAINS, mean, 5, unit("mGy"))))
                .container(
                    CONTAINS,
                    acquisition,
                    a ->
                        a.code(CONTAINS, target, head)
                            .container(
                                CONTAINS, dose, d -> d.num(CONTAINS, mean, 12, unit("mGy"))));
    String both = "{ \"Target Region\" = \"Chest\" and \"Mean CTDIvol\" > 10 mGy }";
    archive(patient("yes").report(title, chest12), patient("no").report(title, chest5Head12))
        .finds("\"CT Acquisition\"" + both, "yes")
        .finds("DCM|113819" + both, "yes")
        .finds("group" + both)
        .finds("SR" + both, "yes", "no")
        .finds("at least 2 \"CT Acquisition\"{ \"Mean CTDIvol\" > 1 mGy }", "no");
  }

  @Test
  default void aModifierBelongsToItsMeasurement() {
    CodedConcept fraction = sct("70822001", "Ejection Fraction");
    CodedConcept method = sct("370129005", "Measurement Method");
    CodedConcept simpson = own("simpson", "Simpson");
    CodedConcept teichholz = own("teichholz", "Teichholz");
    archive(
            patient("yes")
                .report(r ->
                    r.num(
                            CONTAINS,
                            fraction,
                            30,
                            unit("%"),
                            n -> n.code(HAS_CONCEPT_MOD, method, simpson))
                        .num(
                            CONTAINS,
                            fraction,
                            40,
                            unit("%"),
                            n -> n.code(HAS_CONCEPT_MOD, method, teichholz))),
            patient("no")
                .report(r ->
                    r.num(
                            CONTAINS,
                            fraction,
                            40,
                            unit("%"),
                            n -> n.code(HAS_CONCEPT_MOD, method, simpson))
                        .num(
                            CONTAINS,
                            fraction,
                            30,
                            unit("%"),
                            n -> n.code(HAS_CONCEPT_MOD, method, teichholz))))
        .finds("\"Ejection Fraction\"[\"Measurement Method\" = \"Simpson\"] < 35 %", "yes")
        .finds("\"Ejection Fraction\"[\"Measurement Method\" = 99TEST|teichholz] < 35 %", "no")
        .finds("\"Ejection Fraction\" < 35 %", "yes", "no")
        .finds("\"Ejection Fraction\"[\"Measurement Method\" = \"M-mode\"] < 35 %");
  }

  @Test
  default void twoDosesDifferByLateralityAlone() {
    CodedConcept dose = CodedConcept.of("111631", "DCM", "Average Glandular Dose");
    CodedConcept breast = sct("76752008", "Breast");
    Consumer<ContainerBuilder> right2Left1 =
        r ->
            r.num(
                    CONTAINS,
                    dose,
                    2,
                    unit("mGy"),
                    n ->
                        n.code(
                            HAS_CONCEPT_MOD,
                            SITE,
                            breast,
                            s -> s.code(HAS_CONCEPT_MOD, LATERALITY, RIGHT)))
                .num(
                    CONTAINS,
                    dose,
                    1,
                    unit("mGy"),
                    n ->
                        n.code(
                            HAS_CONCEPT_MOD,
                            SITE,
                            breast,
                            s -> s.code(HAS_CONCEPT_MOD, LATERALITY, LEFT)));
    archive(
            patient("right").report(right2Left1),
            patient("left")
                .report(r ->
                    r.num(
                        CONTAINS,
                        dose,
                        2,
                        unit("mGy"),
                        n ->
                            n.code(
                                HAS_CONCEPT_MOD,
                                SITE,
                                breast,
                                s -> s.code(HAS_CONCEPT_MOD, LATERALITY, LEFT)))))
        .finds("\"Average Glandular Dose\"[\"Laterality\" = \"Right\"] > 1.5 mGy", "right")
        .finds("\"Average Glandular Dose\"[\"Laterality\" = \"Left\"] > 1.5 mGy", "left")
        .finds("\"Average Glandular Dose\" > 1.5 mGy", "right", "left");
  }

  @Test
  default void theNearestModifierWinsOverThatOfTheGroup() {
    archive(
            patient("own")
                .report(r ->
                    r.container(
                        CONTAINS,
                        GROUP,
                        g ->
                            g.code(HAS_CONCEPT_MOD, SITE, AORTA)
                                .num(
                                    CONTAINS,
                                    LENGTH,
                                    20,
                                    unit("mm"),
                                    n -> n.code(HAS_PROPERTIES, SITE, NODULE)))),
            patient("inherited")
                .report(r ->
                    r.container(
                        CONTAINS,
                        GROUP,
                        g ->
                            g.code(HAS_CONCEPT_MOD, SITE, AORTA)
                                .num(CONTAINS, LENGTH, 20, unit("mm")))))
        .finds("\"Length\"[\"Finding Site\" = \"Aorta\"] > 10 mm", "inherited")
        .finds("\"Length\"[\"Finding Site\" = \"Nodule\"] > 10 mm", "own");
  }

  @Test
  default void atLeastThreeAreThreeDifferentGroups() {
    archive(
            patient("three")
                .report(r -> group(NODULE, 1).andThen(group(NODULE, 2)).accept(r))
                .report(r -> group(NODULE, 3).accept(r)),
            patient("two")
                .report(r ->
                    group(NODULE, 1).andThen(group(NODULE, 2)).andThen(group(AORTA, 3)).accept(r)))
        .finds("at least 3 group{ \"Finding\" = \"Nodule\" }", "three")
        .finds("at least 2 group{ \"Finding\" = \"Nodule\" }", "three", "two")
        .finds("at least 3 group{ \"Diameter\" > 0 mm }", "three", "two")
        .finds("SR{ at least 3 group{ \"Finding\" = \"Nodule\" } }")
        .finds("at least 2 SR", "three")
        .finds("select objects where at least 4 group{ \"Diameter\" > 0 mm }");
  }

  @Test
  default void aGroupInAGroupIsAnywhereBeneathIt() {
    CodedConcept outer = own("outer", "Outer");
    CodedConcept inner = own("inner", "Inner");
    archive(
            patient("nested")
                .report(r ->
                    r.container(
                        CONTAINS,
                        outer,
                        o ->
                            o.code(CONTAINS, FINDING, NODULE)
                                .container(
                                    CONTAINS,
                                    inner,
                                    i -> i.num(CONTAINS, LENGTH, 20, unit("mm"))))),
            patient("beside")
                .report(r ->
                    r.container(CONTAINS, outer, o -> o.code(CONTAINS, FINDING, NODULE))
                        .container(CONTAINS, inner, i -> i.num(CONTAINS, LENGTH, 20, unit("mm")))),
            patient("same")
                .report(r ->
                    r.container(
                        CONTAINS,
                        outer,
                        o ->
                            o.code(CONTAINS, FINDING, NODULE)
                                .num(CONTAINS, LENGTH, 20, unit("mm")))))
        .finds("group{ \"Finding\" = \"Nodule\" and group{ \"Length\" > 10 mm } }", "nested")
        .finds("\"Outer\"{ \"Finding\" = \"Nodule\" and \"Length\" > 10 mm }", "nested", "same")
        .finds("\"Outer\"{ \"Inner\"{ \"Length\" > 10 mm } }", "nested")
        .finds("group{ \"Finding\" = \"Nodule\" and \"Length\" > 10 mm }", "same");
  }

  @Test
  default void attributesAreFactsOfTheObject() {
    archive(
            patient("CT").image("CT", data -> data.text(Tag.SLICE_THICKNESS, "1")),
            patient("SEG").seg(segment("LV", LEFT_VENTRICLE, "MANUAL")))
        .finds("SliceThickness <= 1 mm", "CT")
        .finds("any{ SliceThickness <= 1 mm }", "CT")
        .finds("SEG{ modality = SEG and segment{ label = \"LV\" } }", "SEG")
        .finds("CT{ modality = SEG or segment{ label = \"LV\" } }");
  }
}

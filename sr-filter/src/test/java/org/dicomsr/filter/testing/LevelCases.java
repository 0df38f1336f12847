package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.AORTA;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.GROUP;
import static org.dicomsr.filter.testing.Codes.LEFT_VENTRICLE;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.RIGHT_VENTRICLE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.filter.testing.TestPatient.refersTo;
import static org.dicomsr.filter.testing.TestPatient.segment;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;

/** What is listed, what conditions are about there, and what {@code not} denies. */
public interface LevelCases extends Semantics {
  @Test
  default void aPatientHasWhatSeveralOfItsObjectsHave() {
    archive(
            patient("all")
                .ct()
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL"))
                .study("1.2.77")
                .ecg()
                .report(r -> r.num(CONTAINS, LENGTH, 20, unit("mm"))),
            patient("noECG")
                .ct()
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL"))
                .report(r -> r.num(CONTAINS, LENGTH, 20, unit("mm"))),
            patient("short")
                .ct()
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL"))
                .ecg()
                .report(r -> r.num(CONTAINS, LENGTH, 2, unit("mm"))))
        .finds("CT and SEG and ECG and SR{ \"Length\" > 10 mm }", "all")
        .finds("CT and SEG and ECG and SR", "all", "short")
        .finds("image and segmentation and waveform and report", "all", "short")
        .finds("CT and SEG", "all", "noECG", "short")
        .finds("select studies where CT and SEG and ECG and SR{ \"Length\" > 10 mm }");
  }

  @Test
  default void notDeniesAWitnessInWhatIsListed() {
    archive(
            patient("1").study("1.2.11").ct().study("1.2.12").seg(),
            patient("2")
                .study("1.2.21")
                .series("1.2.211")
                .ct()
                .series("1.2.212")
                .image("MR", d -> {}),
            patient("3").study("1.2.31").seg())
        .finds("not SEG", "2")
        .finds("CT and not SEG", "2")
        .finds("select studies where not SEG", "1.2.11", "1.2.21")
        .finds("select studies where CT and not SEG", "1.2.11", "1.2.21")
        .finds("select series where not CT and not SEG", "1.2.212")
        .finds("select objects of CT where not modality = MR", "1.2.211", series("1"))
        .finds("not CT and not SEG");
  }

  /** The series of the first object of a patient that gives none. */
  private static String series(String patient) {
    return "1.2." + Integer.toUnsignedString(patient.hashCode()) + ".9.1.1";
  }

  @Test
  default void notInAnObjectOrGroupDeniesAWitnessThere() {
    archive(
            patient("mixed")
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL"))
                .seg(segment("RV", RIGHT_VENTRICLE, "MANUAL")),
            patient("both")
                .seg(
                    segment("LV", LEFT_VENTRICLE, "MANUAL"),
                    segment("RV", RIGHT_VENTRICLE, "AUTOMATIC")),
            patient("none").ct())
        .finds("SEG{ not segment = \"Left ventricle\" }", "mixed")
        .finds("SEG and not SEG{ segment = \"Left ventricle\" }")
        .finds("not SEG{ segment = \"Left ventricle\" }", "none")
        .finds("segment{ type = \"Right ventricle\" and not algorithm = MANUAL }", "both")
        .finds("group{ not algorithm = MANUAL }", "both")
        .finds("SEG{ not segment{ algorithm = AUTOMATIC } }", "mixed")
        .finds("not group{ algorithm = MANUAL }", "none");
  }

  @Test
  default void missingIsNoSuchFactAndUnknownOneWithoutValue() {
    CodedConcept smoker = own("smoker", "Tobacco Smoker");
    CodedConcept yes = CodedConcept.of("373066001", "SCT", "Yes");
    CodedConcept no = CodedConcept.of("373067005", "SCT", "No");
    CodedConcept failed = CodedConcept.of("114006", "DCM", "Measurement failure");
    archive(
            patient("yes")
                .report(r -> r.code(CONTAINS, smoker, yes).num(CONTAINS, LENGTH, 5, unit("mm"))),
            patient("no").report(r -> r.code(CONTAINS, smoker, no)),
            patient("silent").report(r -> r.code(CONTAINS, FINDING, NODULE)),
            patient("failed").report(r -> r.numWithoutValue(CONTAINS, LENGTH, failed)))
        .finds("\"Tobacco Smoker\" = \"No\"", "no")
        .finds("not \"Tobacco Smoker\" = \"Yes\"", "no", "silent", "failed")
        .finds("\"Tobacco Smoker\" != \"Yes\"", "no")
        .finds("missing \"Tobacco Smoker\"", "silent", "failed")
        .finds("has \"Tobacco Smoker\"", "yes", "no")
        .finds("has \"Length\"", "yes")
        .finds("unknown \"Length\"", "failed")
        .finds("missing \"Length\"", "no", "silent")
        .finds("not has \"Length\"", "no", "silent", "failed");
  }

  @Test
  default void notEqualAsksForAnotherValueAndNotForNone() {
    archive(patient("both").ct().image("MR", d -> {}), patient("CT").ct(), patient("SEG").seg())
        .finds("modality != CT", "both", "SEG")
        .finds("not modality = CT", "SEG");
  }

  @Test
  default void theSameStudyIsOneStudy() {
    archive(
            patient("same").study("1.2.11").ct().ecg(),
            patient("two").study("1.2.21").ct().study("1.2.22").ecg())
        .finds("CT and ECG", "same", "two")
        .finds("same study{ CT and ECG }", "same")
        .finds("same study{ CT and not ECG }", "two")
        .finds("select studies where CT and ECG", "1.2.11");
  }

  @Test
  default void oneStudyUidOfTwoPatientsIsTwoStudies() {
    archive(patient("CT").study("1.2.11").ct(), patient("ECG").study("1.2.11").ecg())
        .finds("same study{ CT and ECG }")
        .finds("select studies where CT", "1.2.11")
        .finds("select studies where CT or ECG", "1.2.11", "1.2.11");
  }

  @Test
  default void aSeriesHasWhatAnnotatesOneOfItsImages() {
    archive(
            patient("yes")
                .series("1.2.50")
                .instance("1.2.51")
                .ct()
                .instance("1.2.52")
                .ct()
                .series("1.2.60")
                .instance("1.2.61")
                .ct()
                .series("1.2.70")
                .seg(refersTo("1.2.50", "1.2.52"), segment("LV", LEFT_VENTRICLE, "MANUAL")))
        .finds("select series of CT where CT and SEG", "1.2.50")
        .finds("select series of CT where segment{ algorithm = MANUAL }", "1.2.50")
        .finds("select series of CT where not SEG", "1.2.60")
        .finds("select series where SEG", "1.2.50", "1.2.70")
        .finds("select series of SEG where CT")
        .finds("same series{ CT and SEG }", "yes")
        .finds("same series{ CT and not SEG }", "yes");
  }

  @Test
  default void aReferenceMayBeToAWholeSeries() {
    archive(
            patient("yes")
                .series("1.2.50")
                .ct()
                .series("1.2.60")
                .ct()
                .series("1.2.70")
                .seg(data ->
                    data.item(
                        Tag.REFERENCED_SERIES_SEQUENCE,
                        of -> of.text(Tag.SERIES_INSTANCE_UID, "1.2.60"))))
        .finds("select series of CT where SEG", "1.2.60");
  }

  @Test
  default void annotationsReachThroughChains() {
    archive(
            patient("yes")
                .series("1.2.50")
                .instance("1.2.51")
                .ct()
                .series("1.2.60")
                .instance("1.2.61")
                .seg(refersTo("1.2.50", "1.2.51"))
                .series("1.2.70")
                .report(r ->
                    r.image(CONTAINS, ImageReference.of(SopClassUid.SEGMENTATION_STORAGE, "1.2.61"))
                        .num(CONTAINS, LENGTH, 20, unit("mm")))
                .series("1.2.80")
                .report(r -> r.num(CONTAINS, LENGTH, 30, unit("mm"))))
        .finds("select series of CT where SR{ \"Length\" > 10 mm }", "1.2.50")
        .finds("select series of CT where SR{ \"Length\" > 25 mm }")
        .finds("select series of SEG where SR{ \"Length\" > 10 mm }", "1.2.60")
        .finds("select series where SR and SEG and CT", "1.2.50")
        .finds("select series where \"Length\" > 10 mm", "1.2.50", "1.2.60", "1.2.70", "1.2.80");
  }

  @Test
  default void annotationsAreOfOnePatient() {
    archive(
            patient("CT").series("1.2.50").instance("1.2.51").ct(),
            patient("SEG").series("1.2.60").seg(refersTo("1.2.50", "1.2.51")))
        .finds("select series of CT where SEG");
  }

  @Test
  default void anAnnotationMayBeOfAnotherStudy() {
    archive(
            patient("yes")
                .study("1.2.11")
                .series("1.2.50")
                .instance("1.2.51")
                .ct()
                .study("1.2.12")
                .series("1.2.60")
                .seg(refersTo("1.2.50", "1.2.51")))
        .finds("select series of CT where SEG", "1.2.50")
        .finds("select studies where CT and SEG")
        .finds("select studies where same series{ CT and SEG }", "1.2.11");
  }

  @Test
  default void aListedObjectIsAboutItselfAlone() {
    archive(
            patient("1")
                .instance("1.2.51")
                .report(r -> r.num(CONTAINS, LENGTH, 20, unit("mm")))
                .instance("1.2.52")
                .report(r -> r.code(CONTAINS, FINDING, NODULE))
                .instance("1.2.53")
                .seg(segment("LV", LEFT_VENTRICLE, "MANUAL")))
        .finds("select objects where \"Length\" > 10 mm", "1.2.51")
        .finds("select objects of SR where missing \"Length\"", "1.2.52")
        .finds("select objects where missing \"Length\"", "1.2.52", "1.2.53")
        .finds("select objects where SEG{ segment = \"Left ventricle\" }", "1.2.53")
        .finds("select objects where report or SEG", "1.2.51", "1.2.52", "1.2.53")
        .finds("select objects of SR where \"Length\" > 10 mm and \"Finding\" = \"Nodule\"");
  }

  @Test
  default void ofAKindIsAboutOwnObjects() {
    archive(
            patient("CT").study("1.2.11").ct().seg(),
            patient("MR").study("1.2.21").image("MR", d -> {}).seg())
        .finds("select patients of MR where SEG", "MR")
        .finds("select studies of CT where SEG", "1.2.11")
        .finds("select studies of waveform where SEG");
  }

  @Test
  default void contextDoesNotShowUpUnlessItIsNamed() {
    CodedConcept department = own("department", "Department");
    archive(
            patient("context").report(r -> r.text(HAS_OBS_CONTEXT, department, "cardiology ward")),
            patient("content").report(r -> r.text(CONTAINS, department, "cardiology ward")))
        .finds("text ~ \"cardiology\"", "content")
        .finds("\"Department\" ~ \"cardiology\"", "context", "content");
  }

  @Test
  default void orIsOfEither() {
    archive(
            patient("nodule").report(r -> r.code(CONTAINS, FINDING, NODULE)),
            patient("aorta").report(r -> r.code(CONTAINS, FINDING, AORTA)),
            patient("CT").ct())
        .finds("\"Finding\" = \"Nodule\" or \"Finding\" = \"Aorta\"", "nodule", "aorta")
        .finds("\"Finding\" in (\"Nodule\", \"Aorta\")", "nodule", "aorta")
        .finds("SR{ \"Finding\" = \"Nodule\" or \"Finding\" = \"Aorta\" }", "nodule", "aorta")
        .finds("CT or \"Finding\" = \"Nodule\"", "nodule", "CT");
  }

  @Test
  default void theRootOfWhatIsNoReportIsNoGroup() {
    archive(
            patient("CT").ct(),
            patient("SR").report(r -> r.container(CONTAINS, GROUP, g -> {})),
            patient("SEG").seg(segment("LV", LEFT_VENTRICLE, "MANUAL")))
        .finds("group{ missing \"Length\" }", "SR", "SEG")
        .finds("at least 2 group{ missing \"Length\" }", "SR");
  }
}

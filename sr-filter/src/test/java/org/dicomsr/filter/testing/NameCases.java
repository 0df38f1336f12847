package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.LEFT_VENTRICLE;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.sct;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.filter.testing.TestPatient.segment;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.ecg.EcgReport;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.junit.jupiter.api.Test;

/** What a name stands for, and where it is looked for. */
public interface NameCases extends Semantics {
  @Test
  default void studiesSeriesAndInstancesAreFoundByTheirUids() {
    archive(
            patient("1")
                .study("1.2.11")
                .series("1.2.111")
                .instance("1.2.1111")
                .ct()
                .instance("1.2.1112")
                .ct()
                .report(r -> {}),
            patient("2").study("1.2.21").series("1.2.211").instance("1.2.2111").ct())
        .finds("study = \"1.2.11\"", "1")
        .finds("StudyInstanceUID in (\"1.2.11\", \" 1.2.21 \")", "1", "2")
        .finds("study = \"1.2.1\"")
        .finds("select series where series = \"1.2.111\" and CT", "1.2.111")
        .finds("select objects where SeriesInstanceUID = \"1.2.211\"", "1.2.211")
        .finds("image{ instance = \"1.2.1112\" }", "1")
        .finds("select objects where SOPInstanceUID = \"1.2.2111\"", "1.2.211")
        .finds("image{ instance != \"1.2.1111\" }", "1", "2")
        .finds("select objects of CT where not instance = \"1.2.1111\"", "1.2.211")
        .finds("select studies where study != \"1.2.11\"", "1.2.21")
        .finds("missing study or missing series or missing instance");
  }

  @Test
  default void aPathEndsInTheFactAndBeginsAnywhere() {
    CodedConcept history = own("history", "History");
    CodedConcept family = own("family", "Family");
    CodedConcept smoker = own("smoker", "Smoker");
    CodedConcept yes = own("yes", "Yes");
    Consumer<ContainerBuilder> smokes = c -> c.code(CONTAINS, smoker, yes);
    archive(
            patient("self").report(r -> r.container(CONTAINS, history, smokes)),
            patient("family")
                .report(r ->
                    r.container(CONTAINS, history, h -> h.container(CONTAINS, family, smokes))),
            patient("top").report(smokes))
        .finds("\"Smoker\" = \"Yes\"", "self", "family", "top")
        .finds("\"History\"/\"Smoker\" = \"Yes\"", "self")
        .finds("\"History\"/\"Family\"/\"Smoker\" = \"Yes\"", "family")
        .finds("\"Family\"/\"Smoker\" = \"Yes\"", "family")
        .finds("\"History\"/**/\"Smoker\" = \"Yes\"", "self", "family")
        .finds("\"Imaging Measurement Report\"/\"Smoker\" = \"Yes\"", "top")
        .finds("\"Imaging Measurement Report\"/**/\"Smoker\" = \"Yes\"", "self", "family", "top")
        .finds("99TEST|history/**/99TEST|smoker = 99TEST|yes", "self", "family")
        .finds("\"Family\"/\"History\"/\"Smoker\" = \"Yes\"")
        .finds("\"History\"/\"Smoker\" = \"No\"");
  }

  @Test
  default void whatIsBeneathAMeasurementIsReachedByPath() {
    archive(
            patient("beneath")
                .report(r ->
                    r.num(
                        CONTAINS,
                        DIAMETER,
                        20,
                        unit("mm"),
                        n -> n.num(INFERRED_FROM, LENGTH, 30, unit("mm")))),
            patient("beside")
                .report(r ->
                    r.num(CONTAINS, DIAMETER, 20, unit("mm"))
                        .num(CONTAINS, LENGTH, 30, unit("mm"))))
        .finds("\"Diameter\"/\"Length\" = 30 mm", "beneath")
        .finds("\"Length\" = 30 mm", "beneath", "beside");
  }

  @Test
  default void builtInNamesAndKeywordsSayDifferentThings() {
    archive(
            patient("1")
                .with(data -> data.text(Tag.PATIENT_SEX, "F").text(Tag.PATIENT_AGE, "066Y"))
                .image("CT", data -> data.text(Tag.BODY_PART_EXAMINED, "CHEST")),
            patient("2")
                .with(data -> data.text(Tag.PATIENT_SEX, "M").text(Tag.PATIENT_AGE, "018M"))
                .image("MR", data -> data.text(Tag.BODY_PART_EXAMINED, "HEAD")))
        .finds("sex = F", "1")
        .finds("PatientSex = M", "2")
        .finds("age = 60..70 a", "1")
        .finds("age < 24 mo", "2")
        .finds("modality = MR", "2")
        .finds("Modality = CT", "1")
        .finds("BodyPartExamined = CHEST", "1")
        .finds("has BodyPartExamined", "1", "2")
        .finds("missing KVP", "1", "2");
  }

  @Test
  default void aVariableGoesBeforeABuiltInName() {
    archive(
            "catalogue: 1\nvariables:\n  label: {from: '\"Finding\"'}\n",
            patient("finding").report(r -> r.code(CONTAINS, FINDING, NODULE)),
            patient("segment").seg(segment("Nodule", LEFT_VENTRICLE, "MANUAL")))
        .finds("label = \"Nodule\"", "finding");
    archive(
            patient("finding").report(r -> r.code(CONTAINS, FINDING, NODULE)),
            patient("segment").seg(segment("Nodule", LEFT_VENTRICLE, "MANUAL")))
        .finds("label = \"Nodule\"", "segment");
  }

  @Test
  default void aQuotedNameIsAConceptByCodeAndByItsOwnMeaning() {
    archive(
            patient("code")
                .report(r -> r.num(CONTAINS, sct("81827009", "Durchmesser"), 20, unit("mm"))),
            patient("meaning").report(r -> r.num(CONTAINS, own("d", "diameter"), 20, unit("mm"))),
            patient("other").report(r -> r.num(CONTAINS, own("w", "Width"), 20, unit("mm"))))
        .finds("\"Diameter\" = 20 mm", "code", "meaning")
        .finds("\"Durchmesser\" = 20 mm", "code")
        .finds("SCT|81827009 = 20 mm", "code")
        .finds("99TEST|* = 20 mm", "meaning", "other")
        .finds("99TEST|d = 20 mm", "meaning");
  }

  @Test
  default void titleAndTemplateAreOfTheReport() {
    archive(
            patient("measurements")
                .report(r -> r.template("1500").num(CONTAINS, LENGTH, 20, unit("mm"))),
            patient("other")
                .report(own("t", "Other Report"), r -> r.num(CONTAINS, LENGTH, 20, unit("mm"))))
        .finds("title = \"Imaging Measurement Report\"", "measurements")
        .finds("title = 99TEST|t", "other")
        .finds("SR{ title = \"other report\" and \"Length\" > 10 mm }", "other")
        .finds("missing title");
  }

  @Test
  default void aContainerHasTheTemplateThatItSays() {
    CodedConcept part = own("part", "Part");
    archive(
            patient("1411")
                .report(r ->
                    r.container(
                        CONTAINS,
                        part,
                        p -> p.template("1411").num(CONTAINS, LENGTH, 20, unit("mm")))),
            patient("1419")
                .report(r ->
                    r.container(
                        CONTAINS,
                        part,
                        p -> p.template("1419").num(CONTAINS, LENGTH, 20, unit("mm")))))
        .finds("group{ template = 1411 and \"Length\" > 10 mm }", "1411")
        .finds("\"Part\"{ template = 1419 }", "1419")
        .finds("group{ template = 1410 }");
  }

  @Test
  default void reportsOfTheBuildersAreFound() {
    archive(
            patient("nodule").report(measurements(12.5)),
            patient("ECG").report(ecg(210)),
            patient("fast").report(ecg(140)))
        .finds("report{ \"PR interval global\" > 200 ms }", "ECG")
        .finds("report{ MDC|2:15872 <= 0.2 s }", "fast")
        .finds("report{ template = 3700 }", "ECG", "fast")
        .finds("group{ \"Finding\" = \"Nodule\" and \"Diameter\" = 12..13 mm }", "nodule")
        .finds("\"Diameter\"[\"Finding Site\" = \"Lung\"] > 1 cm", "nodule")
        .finds("group{ tracking = \"nodule 1\" }", "nodule")
        .finds("graphic = POLYLINE and points = 4", "nodule")
        .finds("report{ \"Diameter\" < 12 mm }");
  }

  private static SrDocument measurements(double diameter) {
    DataSet slice =
        DataSet.build(d ->
            d.text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
                .text(Tag.SOP_INSTANCE_UID, "1.2.51")
                .text(Tag.SERIES_INSTANCE_UID, "1.2.50")
                .text(Tag.STUDY_INSTANCE_UID, "1.2.11"));
    return MeasurementReport.builder()
        .studyOf(slice)
        .evidenceOf(slice)
        .language(Language.of(Locale.US))
        .observer(DeviceObserver.of("2.25.1"))
        .procedureReported(CodedConcept.of("25045-6", "LN", "CT unspecified body region"))
        .planarRoi(nodule ->
            nodule
                .tracking("nodule 1", Uids.of(UUID.nameUUIDFromBytes(new byte[] {1})))
                .finding(NODULE)
                .site(sct("39607008", "Lung"))
                .region(
                    GraphicType.POLYLINE,
                    Coordinates.of2d(101, 80, 113, 80, 113, 92, 101, 80),
                    ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, "1.2.51"))
                .measurement(DIAMETER, diameter, Ucum.MILLIMETER))
        .build()
        .document();
  }

  private static SrDocument ecg(double prInterval) {
    return EcgReport.builder()
        .language(Language.of(Locale.ENGLISH))
        .observer(DeviceObserver.of("2.25.31"))
        .waveform(ecg -> ecg.dateTime(DicomDateTime.parse("20240102090000").orElseThrow()))
        .globalMeasurements(all ->
            all.ventricularRate(75)
                .qtInterval(400)
                .prInterval(prInterval)
                .qrsDuration(100)
                .rrInterval(800))
        .build()
        .document();
  }
}

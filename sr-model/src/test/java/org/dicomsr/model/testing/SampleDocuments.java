package org.dicomsr.model.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_ACQ_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.Rational;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.dicomsr.model.header.CodingSchemeIdentification;
import org.dicomsr.model.header.CompletionFlag;
import org.dicomsr.model.header.Equipment;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Observer;
import org.dicomsr.model.header.Organization;
import org.dicomsr.model.header.Participant;
import org.dicomsr.model.header.ParticipationType;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.model.header.PreliminaryFlag;
import org.dicomsr.model.header.ReferencedRequest;
import org.dicomsr.model.header.Series;
import org.dicomsr.model.header.Study;
import org.dicomsr.model.header.VerifyingObserver;

/**
 * Documents built from nothing, one or more for each family of SOP classes, each with every value
 * type that its SOP class allows. Always the same, UIDs and times included. All belong to one study
 * of one invented patient.
 */
public final class SampleDocuments {
  /** In every text of the patient: nothing that is logged may contain it. */
  public static final String MARKER = "Xqzv";

  private static final String STUDY = uid("study");
  private static final String PRIOR_STUDY = uid("prior study");
  private static final String IMAGE_SERIES = uid("image series");
  private static final String OTHER_SERIES = uid("other series");
  private static final String PRIOR_SERIES = uid("prior series");
  private static final String FRAME_OF_REFERENCE = uid("frame of reference");
  private static final ImageReference IMAGE =
      ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, uid("image"));
  private static final ImageReference MULTI_FRAME =
      ImageReference.of(SopClassUid.ENHANCED_CT_IMAGE_STORAGE, uid("multi-frame"));
  private static final ImageReference SEGMENTATION =
      ImageReference.of(SopClassUid.SEGMENTATION_STORAGE, uid("segmentation"));
  private static final SopReference PRESENTATION_STATE =
      new SopReference(
          SopClassUid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, uid("presentation state"));
  private static final SopReference REAL_WORLD_VALUE_MAP =
      new SopReference(SopClassUid.REAL_WORLD_VALUE_MAPPING_STORAGE, uid("real world value map"));
  private static final SopReference PRIOR_REPORT =
      new SopReference(SopClassUid.BASIC_TEXT_SR_STORAGE, uid("prior report"));
  private static final String WAVEFORM_UID = uid("waveform");
  private static final WaveformReference WAVEFORM =
      WaveformReference.of(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, WAVEFORM_UID);
  private static final WaveformReference CHANNELS =
      WaveformReference.of(
          SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE,
          WAVEFORM_UID,
          new WaveformReference.Channel(1, 2),
          new WaveformReference.Channel(2, 0));
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic imaging report");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept LIVER = CodedConcept.of("10200004", "SCT", "Liver");
  private static final CodedConcept LOCAL =
      CodedConcept.of("A1", "99DICOMSR", "Assessment of the sample");
  private static final CodedConcept FAILED =
      CodedConcept.of("114006", "DCM", "Measurement failure");

  private SampleDocuments() {}

  /** All of them, by a name that can be a file's. */
  public static Map<String, SrDocument> all() {
    Map<String, SrDocument> all = new LinkedHashMap<>();
    all.put("basic-text", basicText());
    all.put("enhanced", enhanced());
    all.put("comprehensive", comprehensive());
    all.put("comprehensive-3d", comprehensive3d());
    all.put("measurement-report", measurementReport());
    all.put("extensible", extensible());
    all.put("key-objects", keyObjects());
    all.put("procedure-log", procedureLog());
    return all;
  }

  /** Writes all of them into a folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, SrDocument> sample : all().entrySet()) {
      sample.getValue().write(folder.resolve(sample.getKey() + ".dcm"));
    }
  }

  private static String uid(String name) {
    return Uids.of(UUID.nameUUIDFromBytes(("org.dicomsr sample: " + name).getBytes(UTF_8)));
  }

  private static PersonName person(String name) {
    return PersonName.parse(name + MARKER + "^Given");
  }

  private static DicomDateTime at(int hour) {
    return DicomDateTime.of(LocalDateTime.of(2024, 5, 17, hour, 30, 15));
  }

  private static SrDocumentBuilder builder(String sopClassUid, String name) {
    return SrDocument.builder(sopClassUid)
        .clock(Clock.fixed(Instant.parse("2024-05-17T12:00:00Z"), ZoneOffset.UTC))
        .sopInstanceUid(uid(name))
        .patient(
            Patient.of(
                    PersonName.parse("Müller" + MARKER + "^Zoë=山田" + MARKER + "^太郎"), "ID" + MARKER)
                .withIssuerOfId("Issuer" + MARKER)
                .withBirthDate(DicomDate.of(LocalDate.of(1957, 3, 9)))
                .withSex("F"))
        .patientStudy(
            new PatientStudy(
                AgeString.parse("067Y").orElseThrow(),
                DecimalString.of(1.71),
                DecimalString.of(68.5)))
        .study(
            Study.of(STUDY)
                .withDate(DicomDate.of(LocalDate.of(2024, 5, 17)))
                .withTime(DicomTime.of(LocalTime.of(11, 5)))
                .withId("S" + MARKER)
                .withAccessionNumber("A" + MARKER)
                .withReferringPhysician(person("Referrer"))
                .withDescription("CT liver " + MARKER))
        .series(Series.of(uid("series of " + name)).withDescription("Report " + MARKER))
        .equipment(
            Equipment.of("Maker", "Model", "12345", "1.0", "core 7")
                .withInstitutionName("Clinic " + MARKER)
                .withStationName("ROOM1"))
        .timezoneOffset(TimezoneOffset.of(ZoneOffset.ofHours(2)))
        .evidence(SampleDocuments::evidence);
  }

  private static void evidence(EvidenceBuilder evidence) {
    evidence
        .study(STUDY)
        .series(IMAGE_SERIES)
        .instance(SopClassUid.CT_IMAGE_STORAGE, IMAGE.instance().sopInstanceUid() + "")
        .instance(
            SopClassUid.ENHANCED_CT_IMAGE_STORAGE, MULTI_FRAME.instance().sopInstanceUid() + "")
        .series(OTHER_SERIES)
        .instance(
            LocatedInstance.of(
                STUDY, uid("segmentations"), SopClassUid.SEGMENTATION_STORAGE, uid("segmentation")))
        .instance(new LocatedInstance(STUDY, uid("presentation states"), PRESENTATION_STATE))
        .instance(new LocatedInstance(STUDY, uid("maps"), REAL_WORLD_VALUE_MAP))
        .instance(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, WAVEFORM_UID)
        .instance(new LocatedInstance(PRIOR_STUDY, PRIOR_SERIES, PRIOR_REPORT));
  }

  /**
   * What every general purpose report has in its header: people, requests, codes of a private
   * scheme, verification.
   */
  private static SrDocumentBuilder report(
      String sopClassUid, String name, Consumer<ContainerBuilder> content) {
    Organization clinic =
        new Organization("Clinic " + MARKER, CodedConcept.of("CL1", "99DICOMSR", "Sample clinic"));
    VerifyingObserver verifier =
        new VerifyingObserver(
            person("Verifier"),
            "Clinic " + MARKER,
            at(13),
            CodedConcept.of("V1", "99DICOMSR", "Sample verifier"));
    return builder(sopClassUid, name)
        .completion(CompletionFlag.COMPLETE, "Complete " + MARKER)
        .preliminary(PreliminaryFlag.FINAL)
        .verifiedBy(verifier)
        .author(
            new Observer.Person(
                person("Author"),
                List.of(CodedConcept.of("P1", "99DICOMSR", "Sample author")),
                clinic))
        .author(new Observer.Device(uid("device"), "Maker", "Model", "ROOM1", clinic))
        .participant(
            new Participant(ParticipationType.ENT, at(12), Observer.person(person("Typist"))))
        .custodian(clinic)
        .predecessor(
            LocatedInstance.of(
                STUDY, uid("series of " + name), sopClassUid, uid("draft of " + name)))
        .identicalDocument(
            LocatedInstance.of(PRIOR_STUDY, uid("copies"), sopClassUid, uid("copy of " + name)))
        .request(
            new ReferencedRequest(
                STUDY,
                null,
                "A" + MARKER,
                "P" + MARKER,
                "F" + MARKER,
                "R" + MARKER,
                "CT liver " + MARKER,
                List.of(CodedConcept.of("RP1", "99DICOMSR", "Sample procedure"))))
        .performedProcedure(CodedConcept.of("PP1", "99DICOMSR", "Sample procedure"))
        .codingScheme(
            CodingSchemeIdentification.of("99DICOMSR", uid("coding scheme"), "Samples of dicom-sr"))
        .content(TITLE, content);
  }

  /** The value types of Basic Text SR (PS3.3 A.35.1.3.1). */
  private static void text(ContainerBuilder c) {
    c.code(
            HAS_CONCEPT_MOD,
            Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
            CodedConcept.of("en", "RFC5646", "English"))
        .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
        .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, person("Observer"))
        .container(
            CONTAINS,
            Dcm.FINDING,
            g ->
                g.text(
                        CONTAINS,
                        Dcm.FINDING,
                        "Lesion " + MARKER + " “ü 山”",
                        t ->
                            t.observedAt(at(12))
                                .observationUid(uid("observation"))
                                .code(HAS_CONCEPT_MOD, Sct.FINDING_SITE, LIVER)
                                .image(INFERRED_FROM, IMAGE))
                    .code(CONTAINS, LOCAL, CodedConcept.of("B2", "99DICOMSR", "Stable"))
                    .dateTime(CONTAINS, Dcm.DATETIME_STARTED, at(9))
                    .date(CONTAINS, Dcm.STUDY_DATE, DicomDate.of(LocalDate.of(2024, 5, 17)))
                    .time(CONTAINS, Dcm.STUDY_TIME, DicomTime.of(LocalTime.of(11, 5)))
                    .uidRef(CONTAINS, Dcm.SERIES_INSTANCE_UID, IMAGE_SERIES)
                    .pname(CONTAINS, Dcm.SERVICE_PERFORMER, person("Performer")))
        .container(
            CONTAINS,
            Dcm.SOURCE_OF_MEASUREMENT,
            g ->
                g.continuous()
                    .composite(CONTAINS, Dcm.PRIOR_REPORT_FOR_CURRENT_PATIENT, PRIOR_REPORT)
                    .image(
                        CONTAINS,
                        Dcm.SOURCE_OF_MEASUREMENT,
                        IMAGE.withPresentationState(PRESENTATION_STATE))
                    .image(
                        CONTAINS,
                        MULTI_FRAME.withFrames(1, 3).withRealWorldValueMap(REAL_WORLD_VALUE_MAP))
                    .image(CONTAINS, SEGMENTATION.withSegments(2))
                    .waveform(
                        CONTAINS,
                        WAVEFORM,
                        w -> w.text(HAS_ACQ_CONTEXT, Dcm.COMMENT, "at rest " + MARKER))
                    .waveform(CONTAINS, CHANNELS));
  }

  /** What Enhanced SR adds: numbers and coordinates (PS3.3 A.35.2.3.1). */
  private static void numbers(ContainerBuilder c) {
    c.num(
            CONTAINS,
            LENGTH,
            12.5,
            Ucum.MILLIMETER,
            n ->
                n.label("length")
                    .code(HAS_CONCEPT_MOD, Sct.FINDING_SITE, LIVER)
                    .text(HAS_PROPERTIES, Dcm.COMMENT, "long axis " + MARKER)
                    .scoord(
                        INFERRED_FROM,
                        GraphicType.POLYLINE,
                        Coordinates.of2d(10.5f, 20, 30, 40.25f),
                        s -> s.image(SELECTED_FROM, IMAGE)))
        .num(CONTAINS, LENGTH, Math.PI, Ucum.CENTIMETER)
        .num(
            CONTAINS,
            Dcm.NUMBER_OF_ECTOPIC_BEATS,
            MeasuredValue.of(new Rational(1, 3), Ucum.NO_UNITS),
            n -> {})
        .num(
            CONTAINS,
            LENGTH,
            new MeasuredValue(
                DecimalString.parse("0.50").orElseThrow(), Ucum.MILLIMETER, null, null),
            n -> {})
        .numWithoutValue(CONTAINS, LENGTH, FAILED)
        .text(
            CONTAINS,
            Dcm.FINDING,
            "Outlines " + MARKER,
            t ->
                t.scoord(
                        INFERRED_FROM,
                        Dcm.IMAGE_REGION,
                        GraphicType.CIRCLE,
                        Coordinates.of2d(50, 50, 50, 60),
                        s ->
                            s.pixelOrigin(PixelOrigin.FRAME)
                                .image(SELECTED_FROM, MULTI_FRAME.withFrames(2)))
                    .scoord(
                        INFERRED_FROM,
                        GraphicType.POINT,
                        Coordinates.of2d(7, 8),
                        s -> s.fiducialUid(uid("fiducial")).image(SELECTED_FROM, IMAGE))
                    .scoord(
                        INFERRED_FROM,
                        GraphicType.MULTIPOINT,
                        Coordinates.of2d(1, 2, 3, 4, 5, 6),
                        s -> s.image(SELECTED_FROM, IMAGE))
                    .scoord(
                        INFERRED_FROM,
                        GraphicType.ELLIPSE,
                        Coordinates.of2d(1, 5, 9, 5, 5, 2, 5, 8),
                        s -> s.image(SELECTED_FROM, IMAGE))
                    .tcoord(
                        INFERRED_FROM,
                        null,
                        TemporalRangeType.MULTIPOINT,
                        new TemporalExtent.Samples(List.of(100L, 200L)),
                        s -> s.waveform(SELECTED_FROM, CHANNELS))
                    .tcoord(
                        INFERRED_FROM,
                        null,
                        TemporalRangeType.SEGMENT,
                        offsets(0.5, 1.25),
                        s -> s.waveform(SELECTED_FROM, WAVEFORM))
                    .tcoord(
                        INFERRED_FROM,
                        null,
                        TemporalRangeType.BEGIN,
                        new TemporalExtent.DateTimes(List.of(at(10))),
                        s ->
                            s.scoord(
                                SELECTED_FROM,
                                GraphicType.POINT,
                                Coordinates.of2d(3, 3),
                                p -> p.image(SELECTED_FROM, IMAGE))));
  }

  private static TemporalExtent offsets(double... seconds) {
    return new TemporalExtent.Offsets(Arrays.stream(seconds).mapToObj(DecimalString::of).toList());
  }

  /**
   * What Comprehensive SR adds: edges by reference, here forwards and backwards (PS3.3 A.35.3.3.1).
   */
  private static void references(ContainerBuilder c) {
    c.text(
            CONTAINS,
            Dcm.FINDING,
            "Impression " + MARKER,
            t -> t.byReference(INFERRED_FROM, "length").byReference(INFERRED_FROM, "later"))
        .code(CONTAINS, Dcm.FINDING, LIVER, t -> t.label("later"));
  }

  /** What Comprehensive 3D SR adds: coordinates in space (PS3.3 A.35.13.3.1). */
  private static void space(ContainerBuilder c) {
    float[] square = {0, 0, 5, 10, 0, 5, 10, 10, 5, 0, 10, 5, 0, 0, 5};
    float[] axes = {0, 0, 0, 9, 0, 0, 4, -3, 0, 4, 3, 0, 4, 0, -2, 4, 0, 2};
    c.scoord3d(
            CONTAINS,
            Dcm.IMAGE_REGION,
            GraphicType3d.POINT,
            Coordinates.of3d(1.5f, -2, 3),
            FRAME_OF_REFERENCE,
            s -> s.fiducialUid(uid("fiducial in space")))
        .text(
            CONTAINS,
            Dcm.FINDING,
            "In space " + MARKER,
            t ->
                t.scoord3d(
                        INFERRED_FROM,
                        null,
                        GraphicType3d.POLYGON,
                        Coordinates.of3d(square),
                        FRAME_OF_REFERENCE)
                    .scoord3d(
                        INFERRED_FROM,
                        null,
                        GraphicType3d.ELLIPSOID,
                        Coordinates.of3d(axes),
                        FRAME_OF_REFERENCE));
  }

  private static SrDocument basicText() {
    return report(SopClassUid.BASIC_TEXT_SR_STORAGE, "basic text", SampleDocuments::text).build();
  }

  private static SrDocument enhanced() {
    return report(
            SopClassUid.ENHANCED_SR_STORAGE,
            "enhanced",
            c -> {
              text(c);
              numbers(c);
            })
        .build();
  }

  private static SrDocument comprehensive() {
    return report(
            SopClassUid.COMPREHENSIVE_SR_STORAGE,
            "comprehensive",
            c -> {
              text(c);
              numbers(c);
              references(c);
            })
        .build();
  }

  private static SrDocument comprehensive3d() {
    return report(
            SopClassUid.COMPREHENSIVE_3D_SR_STORAGE,
            "comprehensive 3D",
            c -> {
              text(c);
              numbers(c);
              references(c);
              space(c);
            })
        .build();
  }

  private static SrDocument extensible() {
    TabulatedValues table =
        TabulatedValues.build(t ->
            t.row(LIVER)
                .row(Dcm.FINDING)
                .column(LENGTH, Ucum.MILLIMETER)
                .column(Dcm.COMMENT)
                .column(Dcm.FINDING)
                .number(1, 1, 12.5)
                .text(1, 2, "cell " + MARKER)
                .code(2, 3, LIVER));
    return report(
            SopClassUid.EXTENSIBLE_SR_STORAGE,
            "extensible",
            c -> {
              text(c);
              numbers(c);
              references(c);
              space(c);
              // Comprehensive 3D SR allows this too, but dciodvfy does not know it.
              c.tcoord(
                  CONTAINS,
                  null,
                  TemporalRangeType.POINT,
                  offsets(2),
                  t ->
                      t.scoord3d(
                          SELECTED_FROM,
                          null,
                          GraphicType3d.POINT,
                          Coordinates.of3d(1, 2, 3),
                          FRAME_OF_REFERENCE));
              c.table(CONTAINS, Dcm.IMAGING_MEASUREMENTS, table);
            })
        .build();
  }

  /** Comprehensive 3D SR by its most used template, TID 1500, and with what most readers know. */
  private static SrDocument measurementReport() {
    float[] square = {0, 0, 5, 10, 0, 5, 10, 10, 5, 0, 10, 5, 0, 0, 5};
    return builder(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE, "measurement report")
        .content(
            CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
            c ->
                c.template("1500")
                    .code(
                        HAS_CONCEPT_MOD,
                        Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
                        CodedConcept.of("en", "RFC5646", "English"))
                    .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
                    .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, person("Observer"))
                    .code(
                        HAS_CONCEPT_MOD,
                        Dcm.PROCEDURE_REPORTED,
                        CodedConcept.of("25045-6", "LN", "CT unspecified body region"))
                    .container(
                        CONTAINS,
                        Dcm.IMAGE_LIBRARY,
                        l ->
                            l.container(
                                CONTAINS, Dcm.IMAGE_LIBRARY_GROUP, g -> g.image(CONTAINS, IMAGE)))
                    .container(
                        CONTAINS,
                        Dcm.IMAGING_MEASUREMENTS,
                        m ->
                            m.container(
                                CONTAINS,
                                Dcm.MEASUREMENT_GROUP,
                                g ->
                                    g.template("1410")
                                        .text(
                                            HAS_OBS_CONTEXT,
                                            Dcm.TRACKING_IDENTIFIER,
                                            "Lesion 1 " + MARKER)
                                        .uidRef(
                                            HAS_OBS_CONTEXT,
                                            Dcm.TRACKING_UNIQUE_IDENTIFIER,
                                            uid("tracking"))
                                        .code(
                                            CONTAINS,
                                            Dcm.FINDING,
                                            CodedConcept.of("108369006", "SCT", "Neoplasm"))
                                        .scoord3d(
                                            CONTAINS,
                                            Dcm.IMAGE_REGION,
                                            GraphicType3d.POLYGON,
                                            Coordinates.of3d(square),
                                            FRAME_OF_REFERENCE)
                                        .num(
                                            CONTAINS,
                                            CodedConcept.of("42798000", "SCT", "Area"),
                                            100.25,
                                            Ucum.SQUARE_MILLIMETER,
                                            n ->
                                                n.code(HAS_CONCEPT_MOD, Sct.FINDING_SITE, LIVER)))))
        .build();
  }

  /** Key Object Selection by its template, TID 2010. */
  private static SrDocument keyObjects() {
    return builder(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE, "key objects")
        .content(
            CodedConcept.of("113000", "DCM", "Of Interest"),
            c ->
                c.template("2010")
                    .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, Dcm.PERSON)
                    .pname(HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, person("Observer"))
                    .text(
                        HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME, "Clinic " + MARKER)
                    .code(
                        HAS_OBS_CONTEXT,
                        Dcm.OBSERVER_TYPE,
                        CodedConcept.of("121007", "DCM", "Device"))
                    .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, uid("device"))
                    .text(
                        CONTAINS,
                        CodedConcept.of("113012", "DCM", "Key Object Description"),
                        "Look here " + MARKER)
                    .image(CONTAINS, IMAGE.withPresentationState(PRESENTATION_STATE))
                    .image(CONTAINS, MULTI_FRAME.withFrames(4))
                    .waveform(CONTAINS, WAVEFORM)
                    .composite(CONTAINS, null, PRIOR_REPORT))
        .build();
  }

  private static SrDocument procedureLog() {
    return builder(SopClassUid.PROCEDURE_LOG_STORAGE, "procedure log")
        .attribute(
            ValueElement.ofText(Tag.SYNCHRONIZATION_FRAME_OF_REFERENCE_UID, Vr.UI, uid("clock")))
        .attribute(ValueElement.ofText(Tag.SYNCHRONIZATION_TRIGGER, Vr.CS, "NO TRIGGER"))
        .attribute(ValueElement.ofText(Tag.ACQUISITION_TIME_SYNCHRONIZED, Vr.CS, "Y"))
        .content(
            CodedConcept.of("121120", "DCM", "Cath Lab Procedure Log"),
            c ->
                c.text(CONTAINS, Dcm.COMMENT, "started " + MARKER, t -> t.observedAt(at(8)))
                    .code(CONTAINS, Dcm.FINDING, LIVER, t -> t.observedAt(at(8)))
                    .num(CONTAINS, LENGTH, 3, Ucum.MILLIMETER, t -> t.observedAt(at(9)))
                    .pname(
                        CONTAINS,
                        Dcm.SERVICE_PERFORMER,
                        person("Performer"),
                        t -> t.observedAt(at(9)))
                    .image(CONTAINS, null, IMAGE, t -> t.observedAt(at(9)))
                    .waveform(CONTAINS, null, WAVEFORM, t -> t.observedAt(at(9)))
                    .composite(CONTAINS, null, PRIOR_REPORT, t -> t.observedAt(at(9))))
        .build();
  }
}

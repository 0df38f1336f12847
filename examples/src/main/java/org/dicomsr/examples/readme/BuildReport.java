package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.header.Series;

/** Builds a report: one nodule, measured on one slice of an invented patient's CT. */
public final class BuildReport {
  private static final CodedConcept REPORT =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");
  private static final CodedConcept ENGLISH = CodedConcept.of("en", "RFC5646", "English");
  private static final CodedConcept DEVICE = CodedConcept.of("121007", "DCM", "Device");
  private static final CodedConcept CT =
      CodedConcept.of("25045-6", "LN", "CT unspecified body region");
  private static final CodedConcept NODULE = CodedConcept.of("27925004", "SCT", "Nodule");
  private static final CodedConcept LUNG = CodedConcept.of("39607008", "SCT", "Lung");
  private static final CodedConcept DIAMETER = CodedConcept.of("81827009", "SCT", "Diameter");

  private BuildReport() {}

  /**
   * Writes the report into the file that is named; it is the same each time, UIDs and times
   * included.
   *
   * @param arguments the file
   * @throws IOException when it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    sample().write(Path.of(arguments[0]));
  }

  static SrDocument sample() {
    return report(slice(), invented("nodule"))
        .series(Series.of(invented("report series")))
        .sopInstanceUid(invented("report"))
        .clock(Clock.fixed(Instant.parse("2024-01-31T10:15:00Z"), ZoneOffset.UTC))
        .build();
  }

  static SrDocumentBuilder report(DataSet slice, String noduleUid) {
    // The builder reads like the report that it builds.
    // spotless:off
    // README: build
    ImageReference image =
        ImageReference.of(slice.string(Tag.SOP_CLASS_UID).orElseThrow(), slice.string(Tag.SOP_INSTANCE_UID).orElseThrow());
    return SrDocument.builder(SopClassUid.COMPREHENSIVE_SR_STORAGE)
        .studyOf(slice)
        .evidence(evidence -> evidence.object(slice))
        .content(REPORT, report -> report
            .template("1500")
            .code(HAS_CONCEPT_MOD, Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS, ENGLISH)
            .code(HAS_OBS_CONTEXT, Dcm.OBSERVER_TYPE, DEVICE)
            .uidRef(HAS_OBS_CONTEXT, Dcm.DEVICE_OBSERVER_UID, "2.25.1")
            .code(HAS_CONCEPT_MOD, Dcm.PROCEDURE_REPORTED, CT)
            .container(CONTAINS, Dcm.IMAGING_MEASUREMENTS, measurements -> measurements
                .container(CONTAINS, Dcm.MEASUREMENT_GROUP, group -> group
                    .text(HAS_OBS_CONTEXT, Dcm.TRACKING_IDENTIFIER, "nodule 1")
                    .uidRef(HAS_OBS_CONTEXT, Dcm.TRACKING_UNIQUE_IDENTIFIER, noduleUid)
                    .code(CONTAINS, Dcm.FINDING, NODULE)
                    .code(HAS_CONCEPT_MOD, Sct.FINDING_SITE, LUNG)
                    .num(CONTAINS, DIAMETER, 12.5, Ucum.MILLIMETER, diameter -> diameter
                        .scoord(INFERRED_FROM, GraphicType.POLYLINE, Coordinates.of2d(101, 80, 113, 84), line -> line
                            .image(SELECTED_FROM, image))))));
    // README: end
    // spotless:on
  }

  /** What a report needs to know of the image that was measured: its header. */
  private static DataSet slice() {
    return DataSet.build(data ->
        data.text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, invented("slice"))
            .text(Tag.STUDY_DATE, "20240131")
            .text(Tag.STUDY_TIME, "0930")
            .text(Tag.PATIENT_NAME, "Invented^Ina")
            .text(Tag.PATIENT_ID, "SAMPLE-1")
            .text(Tag.PATIENT_BIRTH_DATE, "19600229")
            .text(Tag.PATIENT_SEX, "F")
            .text(Tag.STUDY_INSTANCE_UID, invented("study"))
            .text(Tag.SERIES_INSTANCE_UID, invented("image series")));
  }

  private static String invented(String name) {
    return Uids.of(UUID.nameUUIDFromBytes(("org.dicomsr README: " + name).getBytes(UTF_8)));
  }
}

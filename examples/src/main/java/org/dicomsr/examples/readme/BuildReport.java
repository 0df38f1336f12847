package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.header.Series;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.MeasurementReportBuilder;
import org.dicomsr.templates.tid1500.ModelOutput;

/** Builds a report: one nodule, measured on one slice of an invented patient's CT. */
public final class BuildReport {
  // spotless:off
  // README: codes
  private static final CodedConcept CT = CodedConcept.of("25045-6", "LN", "CT unspecified body region");
  private static final CodedConcept NODULE = CodedConcept.of("27925004", "SCT", "Nodule");
  private static final CodedConcept LUNG = CodedConcept.of("39607008", "SCT", "Lung");
  private static final CodedConcept DIAMETER = CodedConcept.of("81827009", "SCT", "Diameter");
  // README: end
  // spotless:on

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
        .header(header ->
            header
                .series(Series.of(invented("report series")))
                .sopInstanceUid(invented("report"))
                .clock(Clock.fixed(Instant.parse("2024-01-31T10:15:00Z"), ZoneOffset.UTC)))
        .build()
        .document();
  }

  static MeasurementReportBuilder reportOf(Path file) throws IOException {
    // README: open
    DataSet slice = DicomReader.read(file).dataSet();
    String noduleUid = Uids.random();
    // README: end
    return report(slice, noduleUid);
  }

  static MeasurementReportBuilder report(DataSet slice, String noduleUid) {
    // The builder reads like the report that it builds.
    // spotless:off
    // README: build
    ImageReference image = ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, slice.string(Tag.SOP_INSTANCE_UID).orElseThrow());
    return MeasurementReport.builder()
        .studyOf(slice)
        .evidenceOf(slice)
        .language(Language.of(Locale.US))
        .observer(DeviceObserver.of("2.25.1", "Reading room 1"))
        .procedureReported(CT)
        .planarRoi(nodule -> nodule
            .tracking("nodule 1", noduleUid)
            .finding(NODULE)
            .site(LUNG)
            .region(GraphicType.POLYLINE, Coordinates.of2d(101, 80, 113, 80, 113, 92, 101, 80), image)
            .measurement(DIAMETER, 12.5, Ucum.MILLIMETER));
    // README: end
    // spotless:on
  }

  static MeasurementReport predictions(
      DataSet slice, ImageReference segmentation, DataSet segments) {
    ImageReference image =
        ImageReference.of(
            SopClassUid.CT_IMAGE_STORAGE, slice.string(Tag.SOP_INSTANCE_UID).orElseThrow());
    // spotless:off
    // README: model
    return ModelOutput.builder(AlgorithmIdentification.of("Nodule finder", "2.1"))
        .studyOf(slice)
        .evidenceOf(slice, segments)
        .finding(NODULE, nodule -> nodule
            .probability(0.93)
            .site(LUNG)
            .segment(segmentation.withSegments(1))
            .sourceImages(image)
            .measurement(DIAMETER, 12.5, Ucum.MILLIMETER))
        .build();
    // README: end
    // spotless:on
  }

  /** What a report needs to know of the image that was measured: its header. */
  static DataSet slice() {
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

  static String invented(String name) {
    return Uids.of(UUID.nameUUIDFromBytes(("org.dicomsr README: " + name).getBytes(UTF_8)));
  }
}

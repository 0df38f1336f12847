package org.dicomsr.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.header.Series;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.generic.ItemValue;
import org.dicomsr.templates.generic.TemplateContent;
import org.dicomsr.templates.generic.TemplateReport;

/** Builds and reads reports by templates of one's own, on an invented patient. */
public final class CustomTemplate {
  private static final CodedConcept STENOSIS =
      CodedConcept.of("60573004", "SCT", "Aortic valve stenosis");

  private CustomTemplate() {}

  /**
   * Writes a report of each template, and prints what is read from them.
   *
   * @param arguments the folder of the templates, and the folder to write into
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path templates = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    write(templates, folder);
    printTavi(templates.resolve("tavi-case.yaml"), folder.resolve("tavi.dcm"), System.out);
    printLandmarks(
        templates.resolve("landmarks.json"), folder.resolve("landmarks.dcm"), System.out);
  }

  static void write(Path templates, Path folder) throws IOException {
    tavi(templates.resolve("tavi-case.yaml"), ct())
        .header(header -> fixed(header, "tavi"))
        .build()
        .document()
        .write(folder.resolve("tavi.dcm"));
    landmarks(templates.resolve("landmarks.json"), ct())
        .header(header -> fixed(header, "landmarks"))
        .build()
        .document()
        .write(folder.resolve("landmarks.dcm"));
  }

  static TemplateReport.Builder tavi(Path file, DataSet ct) throws IOException {
    // spotless:off
    // README: custom
    Templates templates = Templates.standard().with(file);
    return TemplateReport.builder(templates, "99TAVI")
        .studyOf(ct)
        .set("Language of Content Item and Descendants", "English")
        .add("Observer Context", device -> device
            .set("Observer Type", "Device")
            .set("Device Observer UID", "2.25.1"))
        .set("Procedure reported", "Transcatheter aortic valve implantation")
        .set("Access route", "Transfemoral")
        .add("Diagnosis", STENOSIS)
        .in("Diagnosis", diagnosis -> diagnosis.set("Severity", "Severe"))
        .set("Prosthesis type", "Balloon-expandable")
        .set("Prosthesis size", 26)
        .set("Pacemaker in situ", "No")
        .set("New permanent pacemaker", "Yes")
        .set("Pacemaker implantation date", ItemValue.of(DicomDate.of(LocalDate.of(2024, 2, 2))))
        .set("Mean gradient before", 44)
        .set("Mean gradient after", 9.5);
    // README: end
    // spotless:on
  }

  static void printTavi(Path templates, Path file, PrintStream out) throws IOException {
    // README: customread
    TemplateReport report = TemplateReport.read(Templates.standard().with(templates), file);
    TemplateContent content = report.content();

    content.code("Prosthesis type").ifPresent(type -> out.println(type.meaning()));
    content
        .num("Mean gradient after")
        .ifPresent(gradient -> out.println(gradient.value().orElseThrow()));
    for (TemplateContent diagnosis : content.all("Diagnosis")) {
      out.println(diagnosis.node().identifier() + ", " + diagnosis.row().orElseThrow());
    }
    // README: end
  }

  static TemplateReport.Builder landmarks(Path file, DataSet ct) throws IOException {
    String frame = ct.string(Tag.FRAME_OF_REFERENCE_UID).orElseThrow();
    ImageReference slice =
        ImageReference.of(
            SopClassUid.CT_IMAGE_STORAGE, ct.string(Tag.SOP_INSTANCE_UID).orElseThrow());
    // spotless:off
    return TemplateReport.builder(Templates.standard().with(file), "99LANDMARKS")
        .studyOf(ct)
        .evidence(evidence -> evidence.object(ct))
        .set("Language of Content Item and Descendants", "English")
        .add("Observer Context", device -> device
            .set("Observer Type", "Device")
            .set("Device Observer UID", "2.25.1"))
        .set("Aortic annulus / Hinge point of non-coronary cusp", point(-12.5f, 3, 41, frame))
        .set("Aortic annulus / Hinge point of left coronary cusp", point(9, -4.25f, 43, frame))
        // This one was found in an image only.
        .set("Aortic annulus / Hinge point of right coronary cusp", ItemValue.of(GraphicType.POINT, Coordinates.of2d(211, 187)))
        .in("Aortic annulus / Hinge point of right coronary cusp", point -> point
            .set("image", ItemValue.of(slice)))
        .set("Coronary ostia / Ostium of left coronary artery", point(14, -6, 55.5f, frame))
        .set("Coronary ostia / Ostium of right coronary artery", point(-3, -15, 57, frame))
        .set("Membranous septum length", 7.2)
        .in("Membranous septum length", length -> length
            .set("Path", ItemValue.of(GraphicType3d.POLYLINE, Coordinates.of3d(-10, 1, 42, -8, 0, 35), frame)));
    // spotless:on
  }

  static void printLandmarks(Path templates, Path file, PrintStream out) throws IOException {
    TemplateContent content =
        TemplateReport.read(Templates.standard().with(templates), file).content();
    for (TemplateContent point : content.in("Aortic annulus").orElseThrow().children()) {
      String kind = point.item() instanceof Scoord3d ? "in space" : "in an image";
      out.println(point.node().identifier() + ", " + point.row().orElseThrow() + ": " + kind);
    }
    content
        .num("Membranous septum length")
        .ifPresent(length -> out.println(length.value().orElseThrow()));
  }

  private static ItemValue point(float x, float y, float z, String frame) {
    return ItemValue.of(GraphicType3d.POINT, Coordinates.of3d(x, y, z), frame);
  }

  /** What makes the files the same each time. */
  private static void fixed(SrDocumentBuilder header, String name) {
    header
        .series(Series.of(invented(name + " series")))
        .sopInstanceUid(invented(name))
        .clock(Clock.fixed(Instant.parse("2024-02-05T10:15:00Z"), ZoneOffset.UTC));
  }

  /** What a report needs to know of the CT: the header of an image. */
  static DataSet ct() {
    return DataSet.build(data ->
        data.text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, invented("slice"))
            .text(Tag.STUDY_DATE, "20240131")
            .text(Tag.STUDY_TIME, "0930")
            .text(Tag.PATIENT_NAME, "Invented^Ina")
            .text(Tag.PATIENT_ID, "SAMPLE-1")
            .text(Tag.PATIENT_BIRTH_DATE, "19400229")
            .text(Tag.PATIENT_SEX, "F")
            .text(Tag.STUDY_INSTANCE_UID, invented("study"))
            .text(Tag.SERIES_INSTANCE_UID, invented("ct series"))
            .text(Tag.FRAME_OF_REFERENCE_UID, invented("frame of reference")));
  }

  private static String invented(String name) {
    return Uids.of(UUID.nameUUIDFromBytes(("org.dicomsr custom: " + name).getBytes(UTF_8)));
  }
}

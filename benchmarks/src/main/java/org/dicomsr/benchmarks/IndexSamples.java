package org.dicomsr.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Reports of 42 content items and image headers with values that differ, for an archive. */
final class IndexSamples {
  private static final CodedConcept FINDING_SITE =
      CodedConcept.of("363698007", "SCT", "Finding Site");
  private static final CodedConcept[] MEASURED = {
    CodedConcept.of("103355008", "SCT", "Width"),
    CodedConcept.of("121206", "DCM", "Distance"),
    CodedConcept.of("42798000", "SCT", "Area"),
    CodedConcept.of("118565006", "SCT", "Volume")
  };
  private static final CodedConcept[] UNITS = {
    Ucum.MILLIMETER, Ucum.MILLIMETER, Ucum.SQUARE_MILLIMETER, Ucum.CUBIC_MILLIMETER
  };
  private static final int GROUPS = 4;
  private static final int SITES = 60;
  private static final int WORDS = 3000;
  private static final String ROOT = "1.2.826.0.1.3680043.8.498.";

  private IndexSamples() {}

  /** The bytes of one of many reports, each with 42 items. */
  static byte[] report(int number) throws IOException {
    SplittableRandom random = new SplittableRandom(number);
    List<Related> groups = new ArrayList<>();
    for (int group = 1; group <= GROUPS; group++) {
      groups.add(contains(group(number, group, random)));
    }
    ContentItem root =
        container(
            CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
            "1500",
            List.of(contains(container(Dcm.IMAGING_MEASUREMENTS, null, groups))));
    DataSet.Builder data = ContentWriter.write(root).toBuilder();
    data.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
        .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
        .text(Tag.SOP_INSTANCE_UID, ROOT + "1." + number)
        .text(Tag.STUDY_DATE, "20" + (10 + number % 14) + "0131")
        .text(Tag.MODALITY, "SR")
        .text(Tag.MANUFACTURER, "Maker " + number % 9)
        .text(Tag.PATIENT_NAME, "Sample^Benchmark")
        .text(Tag.PATIENT_ID, "B" + number / 6)
        .text(Tag.STUDY_INSTANCE_UID, ROOT + "2." + number / 3)
        .text(Tag.SERIES_INSTANCE_UID, ROOT + "3." + number)
        .text(Tag.SERIES_NUMBER, "1")
        .text(Tag.INSTANCE_NUMBER, "1")
        .text(Tag.COMPLETION_FLAG, "COMPLETE")
        .text(Tag.VERIFICATION_FLAG, "UNVERIFIED");
    return bytes(data.build());
  }

  private static byte[] bytes(DataSet data) throws IOException {
    return DicomWriter.toBytes(
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
  }

  private static Container group(int number, int group, SplittableRandom random) {
    int site = random.nextInt(SITES);
    List<Related> facts = new ArrayList<>();
    facts.add(
        of(
            RelationshipType.HAS_OBS_CONTEXT,
            new Text(Dcm.TRACKING_IDENTIFIER, "Lesion " + group, ItemDetails.NONE, List.of())));
    facts.add(
        of(
            RelationshipType.HAS_OBS_CONTEXT,
            new UidRef(
                Dcm.TRACKING_UNIQUE_IDENTIFIER,
                ROOT + "4." + number + "." + group,
                ItemDetails.NONE,
                List.of())));
    facts.add(
        contains(
            new Code(
                Dcm.FINDING,
                CodedConcept.of("2792500" + random.nextInt(8), "SCT", "Kind of nodule"),
                ItemDetails.NONE,
                List.of())));
    facts.add(
        of(
            RelationshipType.HAS_CONCEPT_MOD,
            new Code(
                FINDING_SITE,
                CodedConcept.of("39607" + (100 + site), "SCT", "Site number " + site),
                ItemDetails.NONE,
                List.of())));
    for (int i = 0; i < MEASURED.length; i++) {
      MeasuredValue value = MeasuredValue.of(random.nextInt(10_000) / 100.0, UNITS[i]);
      facts.add(contains(new Num(MEASURED[i], value, null, ItemDetails.NONE, List.of())));
    }
    facts.add(
        contains(
            group == 1
                ? new Text(
                    CodedConcept.of("121106", "DCM", "Comment"),
                    words(random),
                    ItemDetails.NONE,
                    List.of())
                : new Image(
                    CodedConcept.of("121112", "DCM", "Source of Measurement"),
                    ImageReference.of(
                        "1.2.840.10008.5.1.4.1.1.2", ROOT + "5." + number + "." + group),
                    ItemDetails.NONE,
                    List.of())));
    return container(Dcm.MEASUREMENT_GROUP, "1501", facts);
  }

  private static String words(SplittableRandom random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 15; i++) {
      words.append(i == 0 ? "" : " ").append("word").append(random.nextInt(WORDS));
    }
    return words.toString();
  }

  private static Container container(
      CodedConcept name, @org.jspecify.annotations.Nullable String template, List<Related> items) {
    return new Container(
        name,
        Continuity.SEPARATE,
        template == null ? null : TemplateIdentification.dcmr(template),
        ItemDetails.NONE,
        items);
  }

  private static Related of(RelationshipType type, ContentItem item) {
    return Related.of(type, item);
  }

  private static Related contains(ContentItem item) {
    return Related.of(RelationshipType.CONTAINS, item);
  }

  /** The bytes of the header of one of many images, 200 to a series. */
  static byte[] image(int number) throws IOException {
    int series = number / 200;
    DataSet data =
        DataSet.builder()
            .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
            .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
            .text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
            .text(Tag.SOP_INSTANCE_UID, ROOT + "6." + series + "." + number)
            .text(Tag.STUDY_DATE, "20" + (10 + series % 14) + "0131")
            .text(Tag.STUDY_TIME, "101112")
            .text(Tag.ACQUISITION_TIME, "1012" + (10 + number % 50))
            .text(Tag.MODALITY, "CT")
            .text(Tag.MANUFACTURER, "Maker " + series % 9)
            .text(Tag.MANUFACTURER_MODEL_NAME, "Model " + series % 31)
            .text(Tag.INSTITUTION_NAME, "Hospital " + series % 5)
            .text(Tag.STUDY_DESCRIPTION, "Thorax with contrast")
            .text(Tag.SERIES_DESCRIPTION, "Axial " + series % 7)
            .text(Tag.PATIENT_NAME, "Sample^Benchmark")
            .text(Tag.PATIENT_ID, "B" + series / 3)
            .text(Tag.PATIENT_BIRTH_DATE, "19700101")
            .text(Tag.PATIENT_SEX, "F")
            .text(Tag.BODY_PART_EXAMINED, "CHEST")
            .text(Tag.SLICE_THICKNESS, "1.25")
            .text(Tag.KVP, "120")
            .text(Tag.PIXEL_SPACING, "0.7", "0.7")
            .text(Tag.STUDY_INSTANCE_UID, ROOT + "7." + series / 2)
            .text(Tag.SERIES_INSTANCE_UID, ROOT + "8." + series)
            .text(Tag.FRAME_OF_REFERENCE_UID, ROOT + "9." + series)
            .text(Tag.SERIES_NUMBER, "2")
            .text(Tag.INSTANCE_NUMBER, Integer.toString(1 + number % 200))
            .put(ValueElement.ofIntegers(Tag.ROWS, Vr.US, 512))
            .put(ValueElement.ofIntegers(Tag.COLUMNS, Vr.US, 512))
            .put(ValueElement.ofIntegers(Tag.BITS_ALLOCATED, Vr.US, 16))
            .put(ValueElement.ofIntegers(Tag.BITS_STORED, Vr.US, 12))
            .build();
    return bytes(data);
  }

  /** The same with the UIDs of another object. */
  static DataSet renamed(DataSet data, int number, int perSeries) {
    DataSet.Builder other = data.toBuilder();
    if (perSeries == 0) {
      other
          .text(Tag.SOP_INSTANCE_UID, ROOT + "1." + number)
          .text(Tag.PATIENT_ID, "B" + number / 6)
          .text(Tag.STUDY_INSTANCE_UID, ROOT + "2." + number / 3)
          .text(Tag.SERIES_INSTANCE_UID, ROOT + "3." + number);
    } else {
      int series = number / perSeries;
      other
          .text(Tag.SOP_INSTANCE_UID, ROOT + "6." + series + "." + number)
          .text(Tag.PATIENT_ID, "B" + series / 3)
          .text(Tag.STUDY_INSTANCE_UID, ROOT + "7." + series / 2)
          .text(Tag.SERIES_INSTANCE_UID, ROOT + "8." + series)
          .text(Tag.FRAME_OF_REFERENCE_UID, ROOT + "9." + series);
    }
    return other.build();
  }
}

package org.dicomsr.examples.demo.archive;

import static org.dicomsr.examples.demo.archive.Elements.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;

/** CT, MR and radiographs of a patient. Static and thread-safe. */
final class Images {
  /** How many slices a CT has. */
  static final int CT_SLICES = 5;

  /** Distance of pixels in mm. */
  static final double SPACING = 1.5;

  private static final int PIXEL_INTENSITY_RELATIONSHIP = 0x00281040;
  private static final int PIXEL_INTENSITY_RELATIONSHIP_SIGN = 0x00281041;
  private static final int MR_SLICES = 3;
  private static final double SLICE_DISTANCE = 3;

  private Images() {}

  /** Where a slice of a CT lies, in mm. */
  static double height(int slice) {
    return 100 + (slice - 1) * SLICE_DISTANCE;
  }

  /** Slices of the heart. */
  static List<DataSet> ct(Case patient) {
    Lottery lottery = new Lottery(patient.seed(), patient.id() + "/ct");
    String description = lottery.oneOf(patient.site().scanner().descriptions());
    String thickness = lottery.oneOf(List.of("0.6", "0.75", "1", "3"));
    String kilovolts = lottery.oneOf(List.of("100", "120"));
    LocalDate day = patient.ctDay();
    List<DataSet> slices = new ArrayList<>();
    for (int i = 1; i <= CT_SLICES; i++) {
      DataSet.Builder slice =
          Headers.object(patient, "CT", day, "ct", 2, "CT", SopClassUid.CT_IMAGE_STORAGE, i);
      Headers.taken(slice, day);
      Headers.slice(slice, patient.uid("ct frame"), SPACING, height(i));
      Headers.window(slice, 200, 800);
      slices.add(
          Headers.pixels(
                  slice,
                  "AXIAL",
                  "MONOCHROME2",
                  Pictures.SIZE,
                  Pictures.slice(
                      patient.heart().annulusRadius() / SPACING,
                      patient.has(Part.CALCIFICATION),
                      i))
              .text(
                  Tag.STUDY_DESCRIPTION,
                  patient.site().say("CT heart before TAVI", "CT Herz vor TAVI"))
              .text(Tag.SERIES_DESCRIPTION, description)
              .text(Tag.BODY_PART_EXAMINED, "HEART")
              .text(Tag.SLICE_THICKNESS, thickness)
              .text(Tag.KVP, kilovolts)
              .text(Tag.ACQUISITION_NUMBER, "1")
              .text(Tag.RESCALE_INTERCEPT, Integer.toString(-Pictures.OFFSET))
              .text(Tag.RESCALE_SLOPE, "1")
              .text(Tag.RESCALE_TYPE, "HU")
              .build());
    }
    return slices;
  }

  /** Slices of the heart. */
  static List<DataSet> mr(Case patient) {
    LocalDate day = patient.ctDay().minusDays(3);
    List<DataSet> slices = new ArrayList<>();
    for (int i = 1; i <= MR_SLICES; i++) {
      DataSet.Builder slice =
          Headers.object(patient, "MR", day, "mr", 1, "MR", SopClassUid.MR_IMAGE_STORAGE, i);
      Headers.taken(slice, day);
      Headers.slice(slice, patient.uid("mr frame"), SPACING, height(i));
      slices.add(
          Headers.pixels(slice, "M", "MONOCHROME2", Pictures.SIZE, Pictures.slice(8, false, i))
              .text(
                  Tag.SERIES_DESCRIPTION, patient.site().say("cine short axis", "Cine kurze Achse"))
              .text(Tag.BODY_PART_EXAMINED, "HEART")
              .text(Tag.SCANNING_SEQUENCE, "GR")
              .text(Tag.SEQUENCE_VARIANT, "SS")
              .empty(Tag.SCAN_OPTIONS)
              .text(Tag.MR_ACQUISITION_TYPE, "2D")
              .text(Tag.SLICE_THICKNESS, "6")
              .text(Tag.REPETITION_TIME, "38")
              .text(Tag.ECHO_TIME, "1.4")
              .text(Tag.ECHO_TRAIN_LENGTH, "1")
              .text(Tag.MAGNETIC_FIELD_STRENGTH, "1.5")
              .build());
    }
    return slices;
  }

  /** A computed radiograph of the chest, some days before. */
  static DataSet cr(Case patient) {
    LocalDate day = patient.ecgDay().minusDays(1);
    DataSet.Builder image =
        Headers.object(
            patient, "CR", day, "cr", 1, "CR", SopClassUid.COMPUTED_RADIOGRAPHY_IMAGE_STORAGE, 1);
    Headers.taken(image, day);
    return Headers.pixels(image, "", "MONOCHROME1", Pictures.SIZE, Pictures.chest())
        .text(Tag.SERIES_DESCRIPTION, patient.site().say("chest pa", "Thorax pa"))
        .text(Tag.BODY_PART_EXAMINED, "CHEST")
        .text(Tag.VIEW_POSITION, "PA")
        .text(Tag.PATIENT_ORIENTATION, "L", "F")
        .text(Tag.KVP, "120")
        .build();
  }

  /** A digital radiograph of the chest, a day after. */
  static DataSet dx(Case patient) {
    LocalDate day = patient.implanted().plusDays(1);
    DataSet.Builder image =
        Headers.object(
            patient,
            "DX",
            day,
            "dx",
            1,
            "DX",
            SopClassUid.DIGITAL_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION,
            1);
    Headers.taken(image, day);
    Headers.window(image, 1600, 3000);
    return Headers.pixels(image, "", "MONOCHROME2", Pictures.SIZE, Pictures.chest())
        .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "")
        .text(Tag.SERIES_DESCRIPTION, patient.site().say("CHEST AP BEDSIDE", "Thorax im Bett"))
        .text(Tag.BODY_PART_EXAMINED, "CHEST")
        .text(Tag.PRESENTATION_INTENT_TYPE, "FOR PRESENTATION")
        .text(Tag.IMAGE_LATERALITY, "U")
        .put(Elements.code(Tag.ANATOMIC_REGION_SEQUENCE, Codes.CHEST))
        .text(Tag.PATIENT_ORIENTATION, "L", "F")
        .text(Tag.DETECTOR_TYPE, "SCINTILLATOR")
        .text(Tag.IMAGER_PIXEL_SPACING, "10", "10")
        .text(PIXEL_INTENSITY_RELATIONSHIP, "LOG")
        .put(numbers(PIXEL_INTENSITY_RELATIONSHIP_SIGN, -1))
        .text(Tag.RESCALE_INTERCEPT, "0")
        .text(Tag.RESCALE_SLOPE, "1")
        .text(Tag.RESCALE_TYPE, "US")
        .text(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY")
        .text(Tag.LOSSY_IMAGE_COMPRESSION, "00")
        .text(Tag.BURNED_IN_ANNOTATION, "NO")
        .empty(Tag.ACQUISITION_CONTEXT_SEQUENCE)
        .build();
  }
}

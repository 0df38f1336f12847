package org.dicomsr.examples.demo.archive;

import static org.dicomsr.examples.demo.archive.Elements.numbers;

import java.time.LocalDate;
import java.util.Locale;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/**
 * What all objects of a patient have in common: modules of patient, study, series, equipment.
 *
 * <p>A study is named by what it was for; its date is that of its day. Static and thread-safe.
 */
final class Headers {
  static final String MORNING = "093000";
  private static final String ORIGINAL = "ORIGINAL";

  private Headers() {}

  /**
   * Patient, study, series, equipment and SOP common of an object.
   *
   * @param patient whose it is
   * @param study names the study
   * @param day of the study
   * @param series names the series within the patient
   * @param number of the series in its study
   * @param modality Modality
   * @param sopClass SOP Class UID
   * @param instance number within the series
   */
  static DataSet.Builder object(
      Case patient,
      String study,
      LocalDate day,
      String series,
      int number,
      String modality,
      String sopClass,
      int instance) {
    return DataSet.builder()
        .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, patient.uid(series + "/" + instance))
        .text(Tag.STUDY_DATE, Case.text(day))
        .text(Tag.SERIES_DATE, Case.text(day))
        .text(Tag.STUDY_TIME, MORNING)
        .text(Tag.SERIES_TIME, MORNING)
        .empty(Tag.ACCESSION_NUMBER)
        .text(Tag.MODALITY, modality)
        .text(Tag.MANUFACTURER, patient.site().scanner().manufacturer())
        .text(Tag.INSTITUTION_NAME, "Invented hospital " + patient.site().id())
        .empty(Tag.REFERRING_PHYSICIAN_NAME)
        .text(Tag.MANUFACTURER_MODEL_NAME, patient.site().scanner().model())
        .text(Tag.PATIENT_NAME, patient.name())
        .text(Tag.PATIENT_ID, patient.id())
        .text(Tag.PATIENT_BIRTH_DATE, Case.text(patient.birth()))
        .text(Tag.PATIENT_SEX, patient.sex())
        .text(Tag.PATIENT_AGE, String.format(Locale.ROOT, "%03dY", patient.age(day)))
        .text(Tag.STUDY_INSTANCE_UID, patient.uid("study " + study))
        .text(Tag.SERIES_INSTANCE_UID, patient.uid(series))
        .text(Tag.STUDY_ID, study)
        .text(Tag.SERIES_NUMBER, Integer.toString(number))
        .text(Tag.INSTANCE_NUMBER, Integer.toString(instance));
  }

  /** Content and acquisition on the day of the study. */
  static DataSet.Builder taken(DataSet.Builder object, LocalDate day) {
    return object
        .text(Tag.ACQUISITION_DATE, Case.text(day))
        .text(Tag.CONTENT_DATE, Case.text(day))
        .text(Tag.ACQUISITION_TIME, MORNING)
        .text(Tag.CONTENT_TIME, MORNING);
  }

  /** Image type and pixels: one frame of 12 bits in 16. */
  static DataSet.Builder pixels(
      DataSet.Builder image, String third, String photometric, int size, short[] pixels) {
    return image
        .text(
            Tag.IMAGE_TYPE,
            third.isEmpty()
                ? new String[] {ORIGINAL, "PRIMARY"}
                : new String[] {ORIGINAL, "PRIMARY", third})
        .put(numbers(Tag.SAMPLES_PER_PIXEL, 1))
        .text(Tag.PHOTOMETRIC_INTERPRETATION, photometric)
        .put(numbers(Tag.ROWS, size))
        .put(numbers(Tag.COLUMNS, size))
        .put(numbers(Tag.BITS_ALLOCATED, 16))
        .put(numbers(Tag.BITS_STORED, 12))
        .put(numbers(Tag.HIGH_BIT, 11))
        .put(numbers(Tag.PIXEL_REPRESENTATION, 0))
        .put(Elements.words(Tag.PIXEL_DATA, pixels));
  }

  /** Where a slice lies: an axial slice at a height, pixels of so many mm. */
  static DataSet.Builder slice(DataSet.Builder image, String frame, double spacing, double z) {
    String edge = Elements.decimal(-spacing * (Pictures.SIZE - 1) / 2);
    String pixel = Elements.decimal(spacing);
    return image
        .text(Tag.PATIENT_POSITION, "HFS")
        .text(Tag.FRAME_OF_REFERENCE_UID, frame)
        .empty(Tag.POSITION_REFERENCE_INDICATOR)
        .text(Tag.PIXEL_SPACING, pixel, pixel)
        .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
        .text(Tag.IMAGE_POSITION_PATIENT, edge, edge, Elements.decimal(z));
  }

  /** Smallest and largest value are not told: viewers find them. */
  static DataSet.Builder window(DataSet.Builder image, int center, int width) {
    return image
        .text(Tag.WINDOW_CENTER, Integer.toString(center))
        .text(Tag.WINDOW_WIDTH, Integer.toString(width));
  }
}

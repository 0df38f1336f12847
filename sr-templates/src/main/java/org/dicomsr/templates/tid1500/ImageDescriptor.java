package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * What an image library can say of its images: the rows of TID 1602 to 1607 and those of TID 1600
 * itself (PS3.16), each with the type of its values. Immutable and thread-safe; there are no others
 * than the constants.
 *
 * @param <T> the type of its values: a code, a text or UID, a number with its unit, a date or time
 */
public final class ImageDescriptor<T> {
  private static final List<ImageDescriptor<?>> ALL = new ArrayList<>();

  /**
   * What made the object, of CID 33; in a library, all that are in it (TID 1600 row 1b) (TID 1602
   * row 1).
   */
  public static final ImageDescriptor<CodedConcept> MODALITY = code("1602", "1", Dcm.MODALITY);

  /** A SOP class that the library holds (TID 1600 row 1c). */
  public static final ImageDescriptor<String> SOP_CLASS_UID = uid("1600", "1c", Dcm.SOP_CLASS_UID);

  /** How many series the study has (TID 1600 row 1f). */
  public static final ImageDescriptor<MeasuredValue> NUMBER_OF_STUDY_RELATED_SERIES =
      number("1600", "1f", Dcm.NUMBER_OF_STUDY_RELATED_SERIES, Ucum.SERIES);

  /** What was imaged, of CID 4031; in a library, TID 1600 row 1d (TID 1602 row 2). */
  public static final ImageDescriptor<CodedConcept> TARGET_REGION =
      code("1602", "2", Dcm.TARGET_REGION);

  /** What was imaged, in words; in a library, TID 1600 row 1e (TID 1602 row 2b). */
  public static final ImageDescriptor<String> TARGET_REGION_TEXT =
      text("1602", "2b", Dcm.TARGET_REGION);

  /** Which side was imaged, of CID 244 (TID 1602 row 3). */
  public static final ImageDescriptor<CodedConcept> IMAGE_LATERALITY =
      code("1602", "3", Dcm.IMAGE_LATERALITY);

  /** When the study began (TID 1602 row 4). */
  public static final ImageDescriptor<DicomDate> STUDY_DATE = date("1602", "4", Dcm.STUDY_DATE);

  /** When the study began (TID 1602 row 5). */
  public static final ImageDescriptor<DicomTime> STUDY_TIME = time("1602", "5", Dcm.STUDY_TIME);

  /** The series (TID 1602 row 5a). */
  public static final ImageDescriptor<String> SERIES_INSTANCE_UID =
      uid("1602", "5a", Dcm.SERIES_INSTANCE_UID);

  /** The number of the series (TID 1602 row 5b). */
  public static final ImageDescriptor<String> SERIES_NUMBER = text("1602", "5b", Dcm.SERIES_NUMBER);

  /** The series in words (TID 1602 row 5c). */
  public static final ImageDescriptor<String> SERIES_DESCRIPTION_TEXT =
      text("1602", "5c", Dcm.SERIES_DESCRIPTION);

  /** The series as a code (TID 1602 row 5d). */
  public static final ImageDescriptor<CodedConcept> SERIES_DESCRIPTION =
      code("1602", "5d", Dcm.SERIES_DESCRIPTION);

  /** When the series began (TID 1602 row 5e). */
  public static final ImageDescriptor<DicomDate> SERIES_DATE = date("1602", "5e", Dcm.SERIES_DATE);

  /** When the series began (TID 1602 row 5f). */
  public static final ImageDescriptor<DicomTime> SERIES_TIME = time("1602", "5f", Dcm.SERIES_TIME);

  /** How many instances the series has (TID 1602 row 5g). */
  public static final ImageDescriptor<MeasuredValue> NUMBER_OF_SERIES_RELATED_INSTANCES =
      number("1602", "5g", Dcm.NUMBER_OF_SERIES_RELATED_INSTANCES, Ucum.INSTANCES);

  /** When the content was made (TID 1602 row 6). */
  public static final ImageDescriptor<DicomDate> CONTENT_DATE = date("1602", "6", Dcm.CONTENT_DATE);

  /** When the content was made (TID 1602 row 7). */
  public static final ImageDescriptor<DicomTime> CONTENT_TIME = time("1602", "7", Dcm.CONTENT_TIME);

  /** When the data were acquired (TID 1602 row 8). */
  public static final ImageDescriptor<DicomDate> ACQUISITION_DATE =
      date("1602", "8", Dcm.ACQUISITION_DATE);

  /** When the data were acquired (TID 1602 row 9). */
  public static final ImageDescriptor<DicomTime> ACQUISITION_TIME =
      time("1602", "9", Dcm.ACQUISITION_TIME);

  /** The frame of reference (TID 1602 row 10). */
  public static final ImageDescriptor<String> FRAME_OF_REFERENCE_UID =
      uid("1602", "10", Dcm.FRAME_OF_REFERENCE_UID);

  /** How many rows of pixels there are (TID 1602 row 11). */
  public static final ImageDescriptor<MeasuredValue> PIXEL_DATA_ROWS =
      number("1602", "11", Dcm.PIXEL_DATA_ROWS, Ucum.PIXELS);

  /** How many columns of pixels there are (TID 1602 row 12). */
  public static final ImageDescriptor<MeasuredValue> PIXEL_DATA_COLUMNS =
      number("1602", "12", Dcm.PIXEL_DATA_COLUMNS, Ucum.PIXELS);

  /** The number of the instance in its series (TID 1602 row 12a). */
  public static final ImageDescriptor<String> INSTANCE_NUMBER =
      text("1602", "12a", Dcm.INSTANCE_NUMBER);

  /** How many frames there are (TID 1602 row 12b). */
  public static final ImageDescriptor<MeasuredValue> NUMBER_OF_FRAMES =
      number("1602", "12b", Dcm.NUMBER_OF_FRAMES, Ucum.FRAMES);

  /** How the patient was projected, with modifiers (row 2) (TID 1603 row 1). */
  public static final ImageDescriptor<ImageView> IMAGE_VIEW = view("1603", "1", Dcm.IMAGE_VIEW);

  /** Where rows lead, such as {@code L} (TID 1603 row 3). */
  public static final ImageDescriptor<String> PATIENT_ORIENTATION_ROW =
      text("1603", "3", Dcm.PATIENT_ORIENTATION_ROW);

  /** Where columns lead, such as {@code F} (TID 1603 row 4). */
  public static final ImageDescriptor<String> PATIENT_ORIENTATION_COLUMN =
      text("1603", "4", Dcm.PATIENT_ORIENTATION_COLUMN);

  /** The distance between columns; in projection radiography, TID 1603 row 5 (TID 1604 row 1). */
  public static final ImageDescriptor<MeasuredValue> HORIZONTAL_PIXEL_SPACING =
      number("1604", "1", Dcm.HORIZONTAL_PIXEL_SPACING, Ucum.MILLIMETER);

  /** The distance between rows; in projection radiography, TID 1603 row 6 (TID 1604 row 2). */
  public static final ImageDescriptor<MeasuredValue> VERTICAL_PIXEL_SPACING =
      number("1604", "2", Dcm.VERTICAL_PIXEL_SPACING, Ucum.MILLIMETER);

  /** The first angle of the positioner (TID 1603 row 7). */
  public static final ImageDescriptor<MeasuredValue> POSITIONER_PRIMARY_ANGLE =
      number("1603", "7", Dcm.POSITIONER_PRIMARY_ANGLE, Ucum.DEGREE);

  /** The second angle of the positioner (TID 1603 row 8). */
  public static final ImageDescriptor<MeasuredValue> POSITIONER_SECONDARY_ANGLE =
      number("1603", "8", Dcm.POSITIONER_SECONDARY_ANGLE, Ucum.DEGREE);

  /** The distance from slice to slice (TID 1604 row 3). */
  public static final ImageDescriptor<MeasuredValue> SPACING_BETWEEN_SLICES =
      number("1604", "3", Dcm.SPACING_BETWEEN_SLICES, Ucum.MILLIMETER);

  /** The thickness of a slice (TID 1604 row 4). */
  public static final ImageDescriptor<MeasuredValue> SLICE_THICKNESS =
      number("1604", "4", Dcm.SLICE_THICKNESS, Ucum.MILLIMETER);

  /** The x coordinate of the centre of the first pixel (TID 1604 row 5). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_POSITION_X =
      number("1604", "5", Dcm.IMAGE_POSITION_PATIENT_X, Ucum.MILLIMETER);

  /** The y coordinate of the centre of the first pixel (TID 1604 row 6). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_POSITION_Y =
      number("1604", "6", Dcm.IMAGE_POSITION_PATIENT_Y, Ucum.MILLIMETER);

  /** The z coordinate of the centre of the first pixel (TID 1604 row 7). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_POSITION_Z =
      number("1604", "7", Dcm.IMAGE_POSITION_PATIENT_Z, Ucum.MILLIMETER);

  /** The x component of the direction of rows (TID 1604 row 8). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_ROW_X =
      number("1604", "8", Dcm.IMAGE_ORIENTATION_PATIENT_ROW_X, Ucum.MINUS_ONE_TO_ONE);

  /** The y component of the direction of rows (TID 1604 row 9). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_ROW_Y =
      number("1604", "9", Dcm.IMAGE_ORIENTATION_PATIENT_ROW_Y, Ucum.MINUS_ONE_TO_ONE);

  /** The z component of the direction of rows (TID 1604 row 10). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_ROW_Z =
      number("1604", "10", Dcm.IMAGE_ORIENTATION_PATIENT_ROW_Z, Ucum.MINUS_ONE_TO_ONE);

  /** The x component of the direction of columns (TID 1604 row 11). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_COLUMN_X =
      number("1604", "11", Dcm.IMAGE_ORIENTATION_PATIENT_COLUMN_X, Ucum.MINUS_ONE_TO_ONE);

  /** The y component of the direction of columns (TID 1604 row 12). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_COLUMN_Y =
      number("1604", "12", Dcm.IMAGE_ORIENTATION_PATIENT_COLUMN_Y, Ucum.MINUS_ONE_TO_ONE);

  /** The z component of the direction of columns (TID 1604 row 13). */
  public static final ImageDescriptor<MeasuredValue> IMAGE_ORIENTATION_COLUMN_Z =
      number("1604", "13", Dcm.IMAGE_ORIENTATION_PATIENT_COLUMN_Z, Ucum.MINUS_ONE_TO_ONE);

  /** How the CT was acquired, of CID 10013 (TID 1605 row 1). */
  public static final ImageDescriptor<CodedConcept> CT_ACQUISITION_TYPE =
      code("1605", "1", Dcm.CT_ACQUISITION_TYPE);

  /** How the CT was reconstructed, of CID 10033 (TID 1605 row 2). */
  public static final ImageDescriptor<CodedConcept> RECONSTRUCTION_ALGORITHM =
      code("1605", "2", Dcm.RECONSTRUCTION_ALGORITHM);

  /** The pulse sequence (TID 1606 row 1). */
  public static final ImageDescriptor<String> PULSE_SEQUENCE_NAME =
      text("1606", "1", Dcm.PULSE_SEQUENCE_NAME);

  /** The field strength (TID 1606 row 2). */
  public static final ImageDescriptor<MeasuredValue> MAGNETIC_FIELD_STRENGTH =
      number("1606", "2", Dcm.MAGNETIC_FIELD_STRENGTH, Ucum.TESLA);

  /** A coil, of CID 6349 (TID 1606 row 3). */
  public static final ImageDescriptor<CodedConcept> MR_COIL = code("1606", "3", Names.MR_COIL);

  /** What makes the signal, of CID 6311 (TID 1606 row 4). */
  public static final ImageDescriptor<CodedConcept> MR_SIGNAL_INTENSITY =
      code("1606", "4", Dcm.MR_SIGNAL_INTENSITY);

  /** The scan plane, of CID 6312 (TID 1606 row 5). */
  public static final ImageDescriptor<CodedConcept> SCAN_PLANE_ORIENTATION =
      code("1606", "5", Dcm.CROSS_SECTIONAL_SCAN_PLANE_ORIENTATION);

  /** A diffusion b-value (TID 1606 row 6). */
  public static final ImageDescriptor<MeasuredValue> DIFFUSION_B_VALUE =
      number("1606", "6", Dcm.SOURCE_IMAGE_DIFFUSION_B_VALUE, Ucum.SECOND_PER_SQUARE_MILLIMETER);

  /** The radionuclide, of CID 4020 (TID 1607 row 1). */
  public static final ImageDescriptor<CodedConcept> RADIONUCLIDE =
      code("1607", "1", Sct.RADIONUCLIDE);

  /** The radiopharmaceutical, of CID 4021 (TID 1607 row 2). */
  public static final ImageDescriptor<CodedConcept> RADIOPHARMACEUTICAL =
      code("1607", "2", Sct.RADIOPHARMACEUTICAL_AGENT);

  /** The half-life (TID 1607 row 3). */
  public static final ImageDescriptor<MeasuredValue> RADIOPHARMACEUTICAL_HALF_LIFE =
      number("1607", "3", Sct.HALF_LIFE_OF_RADIOPHARMACEUTICAL, Ucum.SECOND);

  /** When administration began (TID 1607 row 4). */
  public static final ImageDescriptor<DicomDateTime> RADIOPHARMACEUTICAL_START =
      dateTime("1607", "4", Dcm.RADIOPHARMACEUTICAL_START_DATETIME);

  /** When administration ended (TID 1607 row 5). */
  public static final ImageDescriptor<DicomDateTime> RADIOPHARMACEUTICAL_STOP =
      dateTime("1607", "5", Dcm.RADIOPHARMACEUTICAL_STOP_DATETIME);

  /** The volume administered (TID 1607 row 6). */
  public static final ImageDescriptor<MeasuredValue> RADIOPHARMACEUTICAL_VOLUME =
      number("1607", "6", Dcm.RADIOPHARMACEUTICAL_VOLUME, Ucum.CUBIC_CENTIMETER);

  /** The dose administered (TID 1607 row 7). */
  public static final ImageDescriptor<MeasuredValue> RADIONUCLIDE_TOTAL_DOSE =
      number("1607", "7", Dcm.RADIONUCLIDE_TOTAL_DOSE, Ucum.BECQUEREL);

  /** The specific activity (TID 1607 row 8). */
  public static final ImageDescriptor<MeasuredValue> RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY =
      number("1607", "8", Dcm.RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY, Ucum.BECQUEREL_PER_MOLE);

  /** How it was administered, of CID 11 (TID 1607 row 9). */
  public static final ImageDescriptor<CodedConcept> ROUTE_OF_ADMINISTRATION =
      code("1607", "9", Sct.ROUTE_OF_ADMINISTRATION);

  /** Counts of the syringe before (TID 1607 row 10). */
  public static final ImageDescriptor<MeasuredValue> SYRINGE_COUNTS =
      number("1607", "10", Dcm.RADIONUCLIDE_SYRINGE_COUNTS, Ucum.COUNTS_PER_SECOND);

  /** Counts of the syringe after (TID 1607 row 11). */
  public static final ImageDescriptor<MeasuredValue> RESIDUAL_SYRINGE_COUNTS =
      number("1607", "11", Dcm.RADIONUCLIDE_RESIDUAL_SYRINGE_COUNTS, Ucum.COUNTS_PER_SECOND);

  /** The time from administration to acquisition (TID 1607 row 12). */
  public static final ImageDescriptor<MeasuredValue> INCUBATION_TIME =
      number("1607", "12", Dcm.PET_RADIONUCLIDE_INCUBATION_TIME, Ucum.MINUTE);

  /** The glucose level (TID 1607 row 13). */
  public static final ImageDescriptor<MeasuredValue> GLUCOSE =
      number("1607", "13", Ln.GLUCOSE, Ucum.MILLIMOLE_PER_LITER);

  /** When glucose was measured (TID 1607 row 14). */
  public static final ImageDescriptor<DicomDate> GLUCOSE_MEASUREMENT_DATE =
      date("1607", "14", Dcm.GLUCOSE_MEASUREMENT_DATE);

  /** When glucose was measured (TID 1607 row 15). */
  public static final ImageDescriptor<DicomTime> GLUCOSE_MEASUREMENT_TIME =
      time("1607", "15", Dcm.GLUCOSE_MEASUREMENT_TIME);

  private final String tid;
  private final String row;
  private final CodedConcept concept;
  private final @Nullable CodedConcept unit;
  private final DescriptorForm<T> form;
  private final int position;

  private ImageDescriptor(
      String tid,
      String row,
      CodedConcept concept,
      @Nullable CodedConcept unit,
      DescriptorForm<T> form) {
    this.tid = tid;
    this.row = row;
    this.concept = concept;
    this.unit = unit;
    this.form = form;
    this.position = ALL.size();
    ALL.add(this);
  }

  private static ImageDescriptor<CodedConcept> code(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.CODE);
  }

  private static ImageDescriptor<String> text(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.TEXT);
  }

  private static ImageDescriptor<String> uid(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.UID);
  }

  private static ImageDescriptor<DicomDate> date(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.DATE);
  }

  private static ImageDescriptor<DicomTime> time(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.TIME);
  }

  private static ImageDescriptor<DicomDateTime> dateTime(
      String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.DATE_TIME);
  }

  private static ImageDescriptor<ImageView> view(String tid, String row, CodedConcept concept) {
    return new ImageDescriptor<>(tid, row, concept, null, DescriptorForm.VIEW);
  }

  private static ImageDescriptor<MeasuredValue> number(
      String tid, String row, CodedConcept concept, CodedConcept unit) {
    return new ImageDescriptor<>(tid, row, concept, unit, DescriptorForm.NUMBER);
  }

  /** {@return all descriptors, in the order of the templates} */
  public static List<ImageDescriptor<?>> all() {
    return List.copyOf(ALL);
  }

  /** {@return the concept name of its items} */
  public CodedConcept concept() {
    return concept;
  }

  /** {@return the unit that its numbers are in, absent when its values are no numbers} */
  public Optional<CodedConcept> unit() {
    return Optional.ofNullable(unit);
  }

  /** {@return the template whose row this is, such as {@code 1604}} */
  public String tid() {
    return tid;
  }

  /** {@return the label of the row, such as {@code 12b}} */
  public String row() {
    return row;
  }

  DescriptorForm<T> form() {
    return form;
  }

  int position() {
    return position;
  }

  CodedConcept requiredUnit() {
    return Objects.requireNonNull(unit);
  }

  /** {@return such as {@code TID 1604 row 3 (112226, DCM)}} */
  @Override
  public String toString() {
    return "TID " + tid + " row " + row + " " + concept;
  }
}

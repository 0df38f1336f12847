package org.dicomsr.templates.testing;

import java.util.List;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/** Headers of objects of one study that reports can refer to. */
public final class SampleObjects {
  public static final String STUDY = "2.25.1500001";
  public static final String FRAME_OF_REFERENCE = "2.25.1500002";

  private SampleObjects() {}

  /** An object of a class, numbered. */
  public static DataSet object(String sopClass, String modality, int series, int number) {
    return DataSet.build(data -> {
      data.text(Tag.SOP_CLASS_UID, sopClass);
      data.text(Tag.SOP_INSTANCE_UID, "2.25.15" + series + "000" + number);
      data.text(Tag.STUDY_DATE, "20240131");
      data.text(Tag.STUDY_TIME, "101500");
      data.text(Tag.CONTENT_DATE, "20240131");
      data.text(Tag.CONTENT_TIME, "1017" + (10 + number % 50));
      data.text(Tag.ACQUISITION_DATE, "20240131");
      data.text(Tag.ACQUISITION_TIME, "101605.250");
      data.text(Tag.MODALITY, modality);
      data.text(Tag.PATIENT_NAME, "Sample^Patient");
      data.text(Tag.PATIENT_ID, "S-1");
      data.text(Tag.PATIENT_BIRTH_DATE, "19600229");
      data.text(Tag.PATIENT_SEX, "O");
      data.text(Tag.STUDY_INSTANCE_UID, STUDY);
      data.text(Tag.SERIES_INSTANCE_UID, "2.25.150000" + series);
      data.text(Tag.STUDY_ID, "1");
      data.text(Tag.ACCESSION_NUMBER, "A1");
    });
  }

  private static DataSet image(String sopClass, String modality, int series, int number) {
    return object(sopClass, modality, series, number).toBuilder()
        .put(ValueElement.ofIntegers(Tag.ROWS, Vr.US, 512))
        .put(ValueElement.ofIntegers(Tag.COLUMNS, Vr.US, 256))
        .text(Tag.FRAME_OF_REFERENCE_UID, FRAME_OF_REFERENCE)
        .build();
  }

  private static DataSet slice(String sopClass, String modality, int series, int number) {
    return image(sopClass, modality, series, number).toBuilder()
        .text(Tag.PIXEL_SPACING, "0.75", "0.5")
        .text(Tag.SLICE_THICKNESS, "1.25")
        .text(Tag.SPACING_BETWEEN_SLICES, "1")
        .text(Tag.IMAGE_POSITION_PATIENT, "-120.5", "-100", Integer.toString(number))
        .text(Tag.IMAGE_ORIENTATION_PATIENT, "1", "0", "0", "0", "1", "0")
        .build();
  }

  public static DataSet ct(int number) {
    return slice(SopClassUid.CT_IMAGE_STORAGE, "CT", 1, number);
  }

  public static DataSet mr(int number) {
    return slice(SopClassUid.MR_IMAGE_STORAGE, "MR", 2, number).toBuilder()
        .text(Tag.SEQUENCE_NAME, "tse2d1_15")
        .text(Tag.MAGNETIC_FIELD_STRENGTH, "1.5")
        .text(Tag.IMAGE_LATERALITY, "L")
        .build();
  }

  public static DataSet pet(int number) {
    DataSet agent =
        DataSet.build(data -> {
          data.text(Tag.RADIONUCLIDE_HALF_LIFE, "6586.2");
          data.text(Tag.RADIONUCLIDE_TOTAL_DOSE, "350000000");
          data.put(
              CodeSequence.element(
                  Tag.RADIONUCLIDE_CODE_SEQUENCE,
                  CodedConcept.of("77004003", "SCT", "^18^Fluorine")));
        });
    return slice(SopClassUid.POSITRON_EMISSION_TOMOGRAPHY_IMAGE_STORAGE, "PT", 3, number)
        .toBuilder()
        .sequence(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, List.of(agent))
        .build();
  }

  public static DataSet mammogram(int number) {
    DataSet view =
        CodeSequence.write(CodedConcept.of("399162004", "SCT", "cranio-caudal")).toBuilder()
            .build();
    return image(
            SopClassUid.DIGITAL_MAMMOGRAPHY_X_RAY_IMAGE_STORAGE_FOR_PRESENTATION, "MG", 4, number)
        .toBuilder()
        .sequence(Tag.VIEW_CODE_SEQUENCE, List.of(view))
        .text(Tag.PATIENT_ORIENTATION, "P", "R")
        .text(Tag.IMAGER_PIXEL_SPACING, "0.1", "0.1")
        .text(Tag.POSITIONER_PRIMARY_ANGLE, "-5")
        .text(Tag.POSITIONER_SECONDARY_ANGLE, "0")
        .text(Tag.IMAGE_LATERALITY, "R")
        .build();
  }

  public static DataSet segmentation() {
    return image(SopClassUid.SEGMENTATION_STORAGE, "SEG", 5, 1);
  }

  public static DataSet structureSet() {
    return object(SopClassUid.RT_STRUCTURE_SET_STORAGE, "RTSTRUCT", 6, 1);
  }

  public static DataSet realWorldValueMap() {
    return object(SopClassUid.REAL_WORLD_VALUE_MAPPING_STORAGE, "RWV", 7, 1);
  }

  public static DataSet ecg() {
    return object(SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "ECG", 8, 1);
  }

  /** All of them, with three CT slices. */
  public static DataSet[] all() {
    return new DataSet[] {
      ct(1),
      ct(2),
      ct(3),
      mr(1),
      pet(1),
      mammogram(1),
      segmentation(),
      structureSet(),
      realWorldValueMap(),
      ecg()
    };
  }

  public static SopReference reference(DataSet object) {
    return new SopReference(
        object.string(Tag.SOP_CLASS_UID).orElseThrow(),
        object.string(Tag.SOP_INSTANCE_UID).orElseThrow());
  }

  public static String uid(DataSet object) {
    return object.string(Tag.SOP_INSTANCE_UID).orElseThrow();
  }

  public static ImageReference image(DataSet object) {
    return new ImageReference(reference(object), List.of(), List.of(), null, null);
  }

  public static WaveformReference waveform(DataSet object) {
    return new WaveformReference(reference(object), List.of());
  }
}

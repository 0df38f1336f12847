package org.dicomsr.templates.tid1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** What headers tell, and where it is said. */
class ImageLibraryTests {
  @Test
  void aSliceTellsItsGeometry() {
    ImageDescriptors slice = ImageDescriptors.of(SampleObjects.ct(2));
    assertThat(slice.modality().map(CodedConcept::value)).contains("CT");
    assertThat(slice.pixelSpacing()).containsExactly(0.75, 0.5);
    assertThat(slice.imagePosition()).containsExactly(-120.5, -100.0, 2.0);
    assertThat(slice.imageOrientation()).containsExactly(1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
    assertThat(slice.frameOfReferenceUid()).contains(SampleObjects.FRAME_OF_REFERENCE);
    assertThat(slice.value(ImageDescriptor.PIXEL_DATA_ROWS).flatMap(rows -> rows.value()))
        .contains(512.0);
  }

  @Test
  void eachModalityTellsWhatItsRowsAskFor() {
    assertThat(ImageDescriptors.of(SampleObjects.mr(1)).descriptors())
        .contains(
            ImageDescriptor.PULSE_SEQUENCE_NAME,
            ImageDescriptor.MAGNETIC_FIELD_STRENGTH,
            ImageDescriptor.IMAGE_LATERALITY);
    assertThat(ImageDescriptors.of(SampleObjects.pet(1)).descriptors())
        .contains(ImageDescriptor.RADIONUCLIDE, ImageDescriptor.RADIOPHARMACEUTICAL_HALF_LIFE);
    assertThat(ImageDescriptors.of(SampleObjects.mammogram(1)).descriptors())
        .contains(
            ImageDescriptor.IMAGE_VIEW,
            ImageDescriptor.PATIENT_ORIENTATION_ROW,
            ImageDescriptor.POSITIONER_PRIMARY_ANGLE,
            ImageDescriptor.HORIZONTAL_PIXEL_SPACING)
        .doesNotContain(ImageDescriptor.SLICE_THICKNESS);
  }

  @Test
  void dosesAndActivitiesAreToldInTheUnitsOfTheirRows() {
    int specificActivity = 0x00181077;
    DataSet slice = SampleObjects.pet(1);
    DataSet agent =
        slice.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE).orElseThrow().toBuilder()
            .text(Tag.RADIONUCLIDE_TOTAL_DOSE, "350.5")
            .text(specificActivity, "74000")
            .build();
    DataSet enhanced =
        slice.toBuilder()
            .text(Tag.SOP_CLASS_UID, SopClassUid.ENHANCED_PET_IMAGE_STORAGE)
            .sequence(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, List.of(agent))
            .build();
    ImageDescriptors told = ImageDescriptors.of(enhanced);
    assertThat(number(told, ImageDescriptor.RADIONUCLIDE_TOTAL_DOSE)).isEqualTo(350_500_000.0);
    assertThat(number(told, ImageDescriptor.RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY))
        .isEqualTo(74_000_000_000.0);
    ImageDescriptors single = ImageDescriptors.of(slice);
    assertThat(number(single, ImageDescriptor.RADIONUCLIDE_TOTAL_DOSE)).isEqualTo(350_000_000.0);
  }

  private static double number(
      ImageDescriptors descriptors, ImageDescriptor<MeasuredValue> descriptor) {
    return descriptors.value(descriptor).flatMap(MeasuredValue::value).orElseThrow();
  }

  @Test
  void anUnpairedOrganIsOnNoSide() {
    DataSet unpaired = SampleObjects.mr(1).toBuilder().text(Tag.IMAGE_LATERALITY, "U").build();
    assertThat(ImageDescriptors.of(unpaired).descriptors())
        .doesNotContain(ImageDescriptor.IMAGE_LATERALITY);
  }

  @Test
  void whatIsMalformedIsLeftOut() {
    DataSet odd =
        SampleObjects.ct(1).toBuilder()
            .text(Tag.IMAGE_POSITION_PATIENT, "1", "2")
            .text(Tag.STUDY_DATE, "31.1.2024")
            .text(Tag.MODALITY, "??")
            .build();
    assertThat(ImageDescriptors.of(odd).descriptors())
        .doesNotContain(
            ImageDescriptor.IMAGE_POSITION_X, ImageDescriptor.STUDY_DATE, ImageDescriptor.MODALITY);
  }

  @Test
  void whatImagesSayAlikeIsSaidOnce() {
    ImageLibraryGroup group =
        ImageLibraryGroup.of(List.of(SampleObjects.ct(1), SampleObjects.ct(2)));
    assertThat(group.descriptors().value(ImageDescriptor.SLICE_THICKNESS)).isPresent();
    ImageLibraryEntry first = group.entries().getFirst();
    assertThat(first.descriptors().value(ImageDescriptor.SLICE_THICKNESS)).isEmpty();
    assertThat(group.descriptorsOf(first)).isEqualTo(ImageDescriptors.of(SampleObjects.ct(1)));
  }

  @Test
  void anObjectIsFoundByItsUid() {
    ImageLibrary library = SampleReports.library().imageLibrary().orElseThrow();
    assertThat(library.entries()).hasSize(8);
    assertThat(library.entries().stream().map(ImageLibraryEntry::getClass).distinct()).hasSize(3);
    String uid = SampleObjects.uid(SampleObjects.ct(3));
    assertThat(library.descriptorsOf(uid)).contains(ImageDescriptors.of(SampleObjects.ct(3)));
  }
}

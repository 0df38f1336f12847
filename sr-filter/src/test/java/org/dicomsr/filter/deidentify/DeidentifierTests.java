package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dicomsr.filter.deidentify.Fixtures.SECRET;
import static org.dicomsr.filter.deidentify.Fixtures.STANDARD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dicomsr.index.flatten.FlattenOptions;
import org.dicomsr.index.flatten.PatientKeys;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.templates.testing.SampleObjects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifierTests {
  private static Deidentifier with(DeidentificationOptions options) {
    return Deidentifier.of(SECRET, options);
  }

  private static List<String> methods(DataSet data) {
    return CodeSequence.readAll(data.items(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE)).stream()
        .map(CodedConcept::value)
        .toList();
  }

  @Nested
  class Patients {
    @Test
    void goByThePseudonymThatTheIndexKnowsThemBy() {
      DataSet ct = SampleObjects.ct(1);
      FlattenOptions site = FlattenOptions.withoutTemplates().withSite("north");
      DataSet copy = with(DeidentificationOptions.standard().withPatients(site)).deidentify(ct);
      String key = PatientKeys.of(ct, site).key();
      assertThat(copy.string(Tag.PATIENT_ID)).contains(SECRET.pseudonym(key));
      assertThat(copy.string(Tag.PATIENT_NAME)).isEqualTo(copy.string(Tag.PATIENT_ID));
      assertThat(copy.contains(Tag.ISSUER_OF_PATIENT_ID)).isFalse();
      assertThat(copy.string(Tag.PATIENT_BIRTH_DATE)).isEmpty();
    }

    @Test
    void areNotDescribedUnlessAskedFor() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .text(Tag.PATIENT_AGE, "091Y")
              .text(Tag.PATIENT_SIZE, "1.71")
              .text(Tag.PATIENT_WEIGHT, "72")
              .build();
      DataSet strict = STANDARD.deidentify(ct);
      assertThat(strict.string(Tag.PATIENT_SEX)).isEmpty();
      assertThat(strict.contains(Tag.PATIENT_SEX)).isTrue();
      assertThat(strict.contains(Tag.PATIENT_AGE)).isFalse();
      DataSet described =
          with(DeidentificationOptions.standard().retaining(Retained.PATIENT_CHARACTERISTICS))
              .deidentify(ct);
      assertThat(described.string(Tag.PATIENT_SEX)).contains("O");
      assertThat(described.string(Tag.PATIENT_AGE)).contains("089Y");
      assertThat(described.string(Tag.PATIENT_SIZE)).contains("1.71");
      assertThat(methods(described)).contains("113108");
      assertThat(methods(strict)).doesNotContain("113108");
    }
  }

  @Nested
  class Dates {
    @Test
    void moveByTheDaysOfThePatientAndTimesStay() {
      DataSet ct = SampleObjects.ct(1);
      DataSet copy = STANDARD.deidentify(ct);
      int days = SECRET.daysShifted(PatientKeys.of(ct, FlattenOptions.withoutTemplates()).key());
      assertThat(days).isBetween(-3653, -366);
      assertThat(copy.string(Tag.STUDY_DATE)).isEqualTo(new DateShift(days).date("20240131"));
      assertThat(copy.string(Tag.ACQUISITION_DATE)).isEqualTo(copy.string(Tag.STUDY_DATE));
      assertThat(copy.string(Tag.ACQUISITION_TIME)).contains("101605.250");
      assertThat(copy.string(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED)).contains("MODIFIED");
    }

    @Test
    void thatAreNoneBecomeEmpty() {
      DataSet ct = SampleObjects.ct(1).toBuilder().text(Tag.STUDY_DATE, "last May").build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(copy.contains(Tag.STUDY_DATE)).isTrue();
      assertThat(copy.string(Tag.STUDY_DATE)).isEmpty();
    }
  }

  @Nested
  class Uids {
    @Test
    void ofTheStandardStay() {
      String talairach = "1.2.840.10008.1.4.1.1";
      DataSet ct =
          SampleObjects.ct(1).toBuilder().text(Tag.FRAME_OF_REFERENCE_UID, talairach).build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(copy.string(Tag.FRAME_OF_REFERENCE_UID)).contains(talairach);
      assertThat(copy.string(Tag.SOP_CLASS_UID)).isEqualTo(ct.string(Tag.SOP_CLASS_UID));
    }

    @Test
    void areReplacedAlikeInAllObjectsOfAllPatients() {
      DataSet one = STANDARD.deidentify(SampleObjects.ct(1));
      DataSet other =
          STANDARD.deidentify(
              SampleObjects.ct(2).toBuilder().text(Tag.PATIENT_ID, "another").build());
      assertThat(one.string(Tag.STUDY_INSTANCE_UID))
          .isEqualTo(other.string(Tag.STUDY_INSTANCE_UID))
          .contains(SECRET.uid(SampleObjects.STUDY));
      assertThat(one.string(Tag.SOP_INSTANCE_UID)).isNotEqualTo(other.string(Tag.SOP_INSTANCE_UID));
    }
  }

  @Nested
  class Attributes {
    @Test
    void thatAreNotListedGo() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .text(Tag.INSTITUTION_NAME, "Sample Hospital")
              .text(Tag.SERIES_DESCRIPTION, "Heart of Mr. Sample")
              .put(ValueElement.ofText(0x00090010, Vr.LO, "SAMPLE PRIVATE"))
              .put(ValueElement.ofText(0x00091001, Vr.LO, "private"))
              .put(ValueElement.ofText(0x60004000, Vr.LT, "overlay comment"))
              .put(ValueElement.ofText(0x50000022, Vr.LO, "curve"))
              .build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(copy).allMatch(element -> KeepList.find(element.tag()) != null);
      assertThat(copy.contains(Tag.SERIES_DESCRIPTION)).isFalse();
      assertThat(copy.strings(Tag.PIXEL_SPACING)).containsExactly("0.75", "0.5");
    }

    @Test
    void thatDescribeStayIfAskedForUnlessTheyHoldAnIdentifier() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .text(Tag.STUDY_DESCRIPTION, "Coronary CT")
              .text(Tag.SERIES_DESCRIPTION, "Heart of Mr. Sample")
              .build();
      DataSet copy =
          with(DeidentificationOptions.standard().retaining(Retained.DESCRIPTORS)).deidentify(ct);
      assertThat(copy.string(Tag.STUDY_DESCRIPTION)).contains("Coronary CT");
      assertThat(copy.contains(Tag.SERIES_DESCRIPTION)).isFalse();
      assertThat(methods(copy)).contains("113105");
    }

    @Test
    void inAWrongValueRepresentationGo() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .put(ValueElement.ofText(Tag.ROWS, Vr.LT, "Sample"))
              .put(ValueElement.ofText(Tag.SLICE_THICKNESS, Vr.DS, "1.25 Sample"))
              .put(ValueElement.ofText(Tag.MODALITY, Vr.CS, "Sample"))
              .build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(copy.contains(Tag.ROWS)).isFalse();
      assertThat(copy.contains(Tag.SLICE_THICKNESS)).isFalse();
      assertThat(copy.contains(Tag.MODALITY)).isFalse();
    }

    @Test
    void ofTheScannerStayUnlessTheyHoldAnIdentifier() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .text(Tag.MANUFACTURER, "Acme")
              .text(Tag.MANUFACTURER_MODEL_NAME, "Scanner of Sample")
              .text(Tag.DEVICE_SERIAL_NUMBER, "4711")
              .build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(copy.string(Tag.MANUFACTURER)).contains("Acme");
      assertThat(copy.string(Tag.MANUFACTURER_MODEL_NAME)).contains("REMOVED");
      assertThat(copy.string(Tag.DEVICE_SERIAL_NUMBER)).contains("REMOVED");
    }
  }

  @Nested
  class Methods {
    @Test
    void areRecorded() {
      DataSet copy = STANDARD.deidentify(SampleObjects.ct(1));
      assertThat(copy.string(Tag.PATIENT_IDENTITY_REMOVED)).contains("YES");
      assertThat(copy.strings(Tag.DEIDENTIFICATION_METHOD)).isNotEmpty();
      assertThat(methods(copy)).containsExactly("113100", "113107");
    }

    @Test
    void ofAnEarlierCleaningAreNotForgotten() {
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .text(Tag.DEIDENTIFICATION_METHOD, "by Sample")
              .sequence(
                  Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
                  List.of(
                      CodeSequence.write(CodedConcept.of("113101", "DCM", "by Sample")),
                      CodeSequence.write(CodedConcept.of("113112", "DCM", "Retain Institution"))))
              .build();
      DataSet copy = STANDARD.deidentify(ct);
      assertThat(methods(copy)).containsExactly("113100", "113101", "113107");
      assertThat(Fixtures.found(toBytes(copy), "Sample")).isEmpty();
    }

    private byte[] toBytes(DataSet data) {
      try {
        return DicomWriter.toBytes(data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class Refusals {
    private final Deidentifier careful = with(DeidentificationOptions.standard());

    private void refused(DataSet data, RefusalReason... reasons) {
      assertThat(careful.refusals(data)).containsExactlyInAnyOrder(reasons);
      RefusedObjectException refused =
          catchThrowableOfType(RefusedObjectException.class, () -> careful.deidentify(data));
      assertThat(refused.reasons()).containsExactlyInAnyOrder(reasons);
      assertThat(refused).hasMessageContaining(reasons[0].sentence());
      assertThat(refused.getMessage()).doesNotContain("Sample");
      assertThat(with(DeidentificationOptions.standard().allowing(reasons)).refusals(data))
          .isEmpty();
    }

    private DataSet image(String sopClass, String modality) {
      return SampleObjects.object(sopClass, modality, 1, 1).toBuilder()
          .put(ValueElement.ofIntegers(Tag.ROWS, Vr.US, 1))
          .build();
    }

    @Test
    void ofBurnedInAnnotation() {
      DataSet ct = SampleObjects.ct(1);
      assertThat(careful.refusals(ct)).isEmpty();
      refused(
          ct.toBuilder().text(Tag.BURNED_IN_ANNOTATION, "YES").build(),
          RefusalReason.BURNED_IN_ANNOTATION);
      refused(
          ct.toBuilder().text(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY", "SCREEN SAVE").build(),
          RefusalReason.BURNED_IN_ANNOTATION_UNKNOWN);
      refused(
          image("1.2.840.10008.5.1.4.1.1.77.1.4", "XC"),
          RefusalReason.BURNED_IN_ANNOTATION_UNKNOWN);
    }

    @Test
    void ofLabelsOfSlides() {
      DataSet slide = image("1.2.840.10008.5.1.4.1.1.77.1.6", "SM");
      assertThat(careful.refusals(slide)).isEmpty();
      refused(
          slide.toBuilder().text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "LABEL", "NONE").build(),
          RefusalReason.BURNED_IN_ANNOTATION_UNKNOWN);
    }

    @Test
    void ofClasses() {
      refused(
          image(SopClassUid.SECONDARY_CAPTURE_IMAGE_STORAGE, "CT").toBuilder()
              .text(Tag.BURNED_IN_ANNOTATION, "NO")
              .build(),
          RefusalReason.SECONDARY_CAPTURE);
      refused(image("1.2.840.10008.5.1.4.1.1.6.1", "US"), RefusalReason.ULTRASOUND);
      refused(
          image("1.2.840.10008.5.1.4.1.1.104.1", "DOC").toBuilder()
              .text(Tag.BURNED_IN_ANNOTATION, "NO")
              .build(),
          RefusalReason.ENCAPSULATED_DOCUMENT);
    }

    @Test
    void ofFacesAndOverlaysInPixels() {
      DataSet ct = SampleObjects.ct(1);
      refused(
          ct.toBuilder().text(Tag.RECOGNIZABLE_VISUAL_FEATURES, "YES").build(),
          RefusalReason.RECOGNIZABLE_VISUAL_FEATURES);
      refused(
          ct.toBuilder()
              .put(ValueElement.ofIntegers(0x60000010, Vr.US, 512))
              .put(ValueElement.ofIntegers(0x60000102, Vr.US, 12))
              .build(),
          RefusalReason.OVERLAY_IN_PIXELS);
    }

    @Test
    void ofWhatIsNoInstance() {
      refused(
          DataSet.build(data -> data.text(Tag.PATIENT_NAME, "Sample")), RefusalReason.NO_INSTANCE);
    }
  }

  @Nested
  class Pixels {
    @TempDir Path folder;

    @Test
    void areNeverLoaded() throws IOException {
      byte[] pixels = new byte[512 * 256 * 2];
      pixels[77] = 7;
      DataSet ct =
          SampleObjects.ct(1).toBuilder()
              .put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, pixels))
              .build();
      Path source = folder.resolve("source.dcm");
      DicomWriter.write(source, ct, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      DicomFile copy = STANDARD.deidentify(DicomReader.read(source));
      assertThat(copy.dataSet().element(Tag.PIXEL_DATA)).get().isInstanceOf(BulkElement.class);
      Path target = folder.resolve("target.dcm");
      DicomWriter.write(target, copy);
      DataSet written = DicomReader.read(Files.readAllBytes(target)).dataSet();
      assertThat(written.element(Tag.PIXEL_DATA))
          .isEqualTo(
              DicomReader.read(Files.readAllBytes(source)).dataSet().element(Tag.PIXEL_DATA));
    }
  }

  @Nested
  class FileMeta {
    @Test
    void isMadeAnew() throws IOException {
      DataSet meta =
          DataSet.build(data -> {
            data.text(0x00020016, "SAMPLEAE");
            data.text(0x00020100, "1.2.3.4711");
            data.put(ValueElement.ofText(0x00020102, Vr.LO, "private"));
            data.text(Tag.IMPLEMENTATION_CLASS_UID, "1.2.3.4712");
          });
      DicomFile file =
          new DicomFile(
              meta, SampleObjects.ct(1), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
      byte[] bytes = DicomWriter.toBytes(STANDARD.deidentify(file));
      assertThat(Fixtures.found(bytes, "SAMPLEAE", "1.2.3.4711", "1.2.3.4712", "private"))
          .isEmpty();
      DicomFile copy = DicomReader.read(bytes);
      assertThat(copy.violations()).isEmpty();
      assertThat(copy.fileMeta().string(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID))
          .isEqualTo(copy.dataSet().string(Tag.SOP_INSTANCE_UID));
      assertThat(copy.fileMeta().string(Tag.IMPLEMENTATION_CLASS_UID))
          .contains(DicomWriter.IMPLEMENTATION_CLASS_UID);
    }
  }
}

package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.dicomsr.model.dicom.io.DicomFile;
import org.junit.jupiter.api.Test;

class RepeatsTests {
  private static final DataSet IMAGE =
      DataSet.builder()
          .text(Tag.SOP_CLASS_UID, SopClassUid.CT_IMAGE_STORAGE)
          .text(Tag.SOP_INSTANCE_UID, "1.4")
          .text(Tag.STUDY_DATE, "20200131")
          .text(Tag.STUDY_TIME, "101112")
          .text(Tag.MODALITY, "CT")
          .text(Tag.PATIENT_NAME, "A^B")
          .text(Tag.PATIENT_ID, "P1")
          .text(Tag.PATIENT_BIRTH_DATE, "19700101")
          .text(Tag.PATIENT_SEX, "F")
          .text(Tag.KVP, "120")
          .text(Tag.STUDY_INSTANCE_UID, "1.2")
          .text(Tag.SERIES_INSTANCE_UID, "1.3")
          .build();

  /** Images that differ in what an attribute, a time, an age or a patient follows from. */
  private static List<DataSet> images() {
    List<DataSet> all = new ArrayList<>();
    all.add(IMAGE);
    all.add(IMAGE.toBuilder().text(Tag.TIMEZONE_OFFSET_FROM_UTC, "+0200").build());
    all.add(IMAGE.toBuilder().text(Tag.TIMEZONE_OFFSET_FROM_UTC, "-0500").build());
    all.add(IMAGE.toBuilder().text(Tag.STUDY_DATE, "2019").build());
    all.add(IMAGE.toBuilder().text(Tag.ACQUISITION_DATE, "20200131").build());
    all.add(IMAGE.toBuilder().text(Tag.PATIENT_BIRTH_DATE, "19800101").build());
    all.add(IMAGE.toBuilder().text(Tag.PATIENT_AGE, "049Y").build());
    all.add(IMAGE.toBuilder().text(Tag.ISSUER_OF_PATIENT_ID, "Clinic").build());
    all.add(
        IMAGE.toBuilder()
            .item(
                Tag.ISSUER_OF_PATIENT_ID_QUALIFIERS_SEQUENCE,
                item -> item.text(Tag.UNIVERSAL_ENTITY_ID, "1.9"))
            .build());
    all.add(IMAGE.toBuilder().text(Tag.PATIENT_ID, "ANONYMOUS").build());
    all.add(
        IMAGE.toBuilder()
            .text(Tag.PATIENT_ID, "ANONYMOUS")
            .text(Tag.STUDY_INSTANCE_UID, "1.22")
            .build());
    all.add(IMAGE.without(Tag.PATIENT_ID));
    all.add(IMAGE.toBuilder().text(Tag.KVP, "12\\0").build());
    all.add(IMAGE.toBuilder().text(Tag.KVP, "high").build());
    for (SpecificCharacterSet set :
        List.of(
            SpecificCharacterSet.of(List.of("ISO_IR 100")),
            SpecificCharacterSet.of(List.of("ISO_IR 101")),
            SpecificCharacterSet.of(List.of("ISO_IR 144")))) {
      byte[] bytes = {'C', (byte) 0xB1};
      all.add(
          IMAGE.toBuilder()
              .put(ValueElement.over(Tag.MANUFACTURER, Vr.LO, bytes, 0, bytes.length, set))
              .build());
    }
    return all;
  }

  private static ImageInstance flattened(Flattener flattener, DataSet data) {
    DicomFile file =
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
    return ((Flattened.OfImage) flattener.flatten(file, null)).instance();
  }

  @Test
  void whatWasMetBeforeChangesNothing() {
    Flattener experienced = Flattener.of(FlattenOptions.withoutTemplates());
    List<DataSet> images = images();
    for (int round = 0; round < 2; round++) {
      for (DataSet image : images) {
        Flattener fresh = Flattener.of(FlattenOptions.withoutTemplates());
        assertThat(flattened(experienced, image)).isEqualTo(flattened(fresh, image));
      }
    }
    assertThat(images.stream().map(image -> flattened(experienced, image)).distinct())
        .hasSizeGreaterThan(images.size() - 3);
  }

  @Test
  void neighboursHaveTheSameListOfAttributes() {
    Flattener flattener = Flattener.of(FlattenOptions.withoutTemplates());
    DataSet next = IMAGE.toBuilder().text(Tag.SOP_INSTANCE_UID, "1.5").build();
    assertThat(flattened(flattener, next).attributes())
        .isSameAs(flattened(flattener, IMAGE).attributes());
  }

  @Test
  void filesInMemoryAreNotHeldOnTo() {
    byte[] file = new byte[1000];
    ValueElement element =
        ValueElement.over(Tag.MODALITY, Vr.CS, file, 10, 2, SpecificCharacterSet.DEFAULT);
    ValueElement copy = element.detached();
    assertThat(copy.isEncodedAs(element)).isTrue();
    assertThat(copy.encodedHash()).isEqualTo(element.encodedHash());
    assertThat(copy.detached()).isSameAs(copy);
  }
}

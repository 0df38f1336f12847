package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataSetBuilderTest {

  @Test
  void anElementReplacesItsPredecessorWhateverWasPutBetween() {
    DataSet dataSet = DataSet.build(b -> b.text(Tag.MODALITY, "SR").text(Tag.PATIENT_ID, "1"));

    DataSet changed =
        dataSet.toBuilder()
            .text(Tag.SOP_CLASS_UID, "1.2")
            .text(Tag.MODALITY, "KO")
            .text(Tag.PATIENT_ID, "2")
            .build();

    assertThat(changed)
        .isEqualTo(
            DataSet.build(b ->
                b.text(Tag.SOP_CLASS_UID, "1.2")
                    .text(Tag.MODALITY, "KO")
                    .text(Tag.PATIENT_ID, "2")));
  }

  @Test
  void anElementTakesThePlaceOfOneWithItsTagWhateverCameBetween() {
    DataSet data =
        DataSet.build(builder ->
            builder
                .text(Tag.PATIENT_NAME, "A")
                .text(Tag.MODALITY, "SR")
                .text(Tag.PATIENT_NAME, "B"));
    assertThat(data.size()).isEqualTo(2);
    assertThat(data.string(Tag.PATIENT_NAME)).contains("B");
  }

  @Test
  void anElementTakesThePlaceOfOneInTheDataSetThatIsChanged() {
    DataSet data =
        DataSet.build(builder -> builder.text(Tag.MODALITY, "SR").text(Tag.PATIENT_NAME, "A"));
    assertThat(data.toBuilder().text(Tag.MODALITY, "KO").text(Tag.PATIENT_NAME, "B").build().size())
        .isEqualTo(2);
  }
}

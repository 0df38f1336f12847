package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.deidentify.Fixtures.STANDARD;
import static org.dicomsr.filter.deidentify.Fixtures.STRICT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.templates.testing.SampleObjects;
import org.dicomsr.templates.testing.SampleReports;
import org.junit.jupiter.api.Test;

/** Objects of one study: what belongs together does so afterwards. */
class ObjectSetTests {
  private static final CodedConcept ORGAN =
      CodedConcept.of("123037004", "SCT", "Anatomical Structure");
  private static final CodedConcept HEART = CodedConcept.of("80891009", "SCT", "Heart");
  private static final CodedConcept OWN = CodedConcept.of("R1", "99DICOMSR", "Zqplanted root");
  private static final String NAME = "Zqplanted";

  private static DataSet referenceTo(DataSet object) {
    return DataSet.build(item -> {
      item.text(Tag.REFERENCED_SOP_CLASS_UID, object.string(Tag.SOP_CLASS_UID).orElseThrow());
      item.text(Tag.REFERENCED_SOP_INSTANCE_UID, SampleObjects.uid(object));
    });
  }

  private static DataSet segment(int number, String label, CodedConcept type) {
    return DataSet.build(item -> {
      item.put(ValueElement.ofIntegers(Tag.SEGMENT_NUMBER, Vr.US, number));
      item.text(Tag.SEGMENT_LABEL, label);
      item.text(Tag.SEGMENT_DESCRIPTION, NAME + " description");
      item.text(Tag.SEGMENT_ALGORITHM_TYPE, "AUTOMATIC");
      item.text(Tag.SEGMENT_ALGORITHM_NAME, "nnU-Net");
      item.text(Tag.TRACKING_ID, NAME + number);
      item.text(Tag.TRACKING_UID, "1.2.79." + number);
      item.put(CodeSequence.element(Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, ORGAN));
      item.put(CodeSequence.element(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, type));
    });
  }

  private static DataSet segmentation() {
    DataSet series =
        DataSet.build(item -> {
          item.text(
              Tag.SERIES_INSTANCE_UID,
              SampleObjects.ct(1).string(Tag.SERIES_INSTANCE_UID).orElseThrow());
          item.sequence(
              Tag.REFERENCED_INSTANCE_SEQUENCE,
              Stream.of(1, 2, 3).map(SampleObjects::ct).map(ObjectSetTests::referenceTo).toList());
        });
    return SampleObjects.segmentation().toBuilder()
        .sequence(Tag.REFERENCED_SERIES_SEQUENCE, List.of(series))
        .text(Tag.CONTENT_LABEL, "SEGMENTATION")
        .text(Tag.CONTENT_DESCRIPTION, NAME)
        .text(Tag.CONTENT_CREATOR_NAME, NAME + "^Jane")
        .sequence(
            Tag.SEGMENT_SEQUENCE,
            List.of(
                segment(1, "heart_", HEART),
                segment(2, NAME + " atrium", HEART),
                segment(3, "Heart", OWN)))
        .build();
  }

  private static DataSet waveform() {
    DataSet channel =
        DataSet.build(item -> {
          item.text(0x003A0203, NAME + " lead");
          item.put(
              CodeSequence.element(
                  Tag.CHANNEL_SOURCE_SEQUENCE, CodedConcept.of("2:1", "MDC", "Lead I")));
          item.text(0x003A0210, "1");
        });
    DataSet group =
        DataSet.build(item -> {
          item.text(0x003A0020, NAME + " rhythm");
          item.put(ValueElement.ofIntegers(Tag.NUMBER_OF_WAVEFORM_CHANNELS, Vr.US, 1));
          item.sequence(Tag.CHANNEL_DEFINITION_SEQUENCE, List.of(channel));
          item.put(ValueElement.ofBytes(Tag.WAVEFORM_DATA, Vr.OW, new byte[] {1, 0, 2, 0}));
        });
    DataSet text = DataSet.build(item -> item.text(Tag.UNFORMATTED_TEXT_VALUE, NAME + " said"));
    DataSet measured =
        DataSet.build(item -> {
          item.put(
              CodeSequence.element(
                  Tag.CONCEPT_NAME_CODE_SEQUENCE,
                  CodedConcept.of("2:15872", "MDC", "PR interval")));
          item.text(Tag.NUMERIC_VALUE, "182");
          item.text(Tag.UNFORMATTED_TEXT_VALUE, NAME);
        });
    return SampleObjects.ecg().toBuilder()
        .sequence(Tag.WAVEFORM_SEQUENCE, List.of(group))
        .sequence(Tag.WAVEFORM_ANNOTATION_SEQUENCE, List.of(text, measured))
        .build();
  }

  private static DataSet structureSet() {
    DataSet known = DataSet.build(item -> item.text(Tag.ROI_NAME, "HEART"));
    DataSet other =
        DataSet.build(item -> {
          item.text(Tag.ROI_NAME, NAME + " ptv");
          item.text(0x30060028, NAME);
        });
    return SampleObjects.structureSet().toBuilder()
        .text(0x30060002, NAME)
        .text(0x30060004, NAME)
        .text(0x30060008, "20240131")
        .sequence(0x30060020, List.of(known, other))
        .build();
  }

  private static List<DataSet> objects() {
    List<DataSet> all = new ArrayList<>();
    for (DataSet object : SampleObjects.all()) {
      String modality = object.string(Tag.MODALITY).orElseThrow();
      all.add(
          switch (modality) {
            case "SEG" -> segmentation();
            case "ECG" -> waveform();
            case "RTSTRUCT" -> structureSet();
            default -> object;
          });
    }
    SampleReports.all().values().forEach(report -> all.add(report.document().dataSet()));
    return all;
  }

  private static void references(DataSet data, Set<String> into) {
    for (DataElement element : data) {
      if (element instanceof SequenceElement sequence) {
        sequence.items().forEach(item -> references(item, into));
      } else if (element.tag() == Tag.REFERENCED_SOP_INSTANCE_UID) {
        into.add(data.string(element.tag()).orElseThrow());
      }
    }
  }

  private static Set<String> resolved(List<DataSet> objects) {
    Set<String> references = new TreeSet<>();
    objects.forEach(object -> references(object, references));
    references.retainAll(objects.stream().map(SampleObjects::uid).toList());
    return references;
  }

  @Test
  void referencesResolveInsideTheSet() {
    List<DataSet> objects = objects();
    Set<String> before = resolved(objects);
    assertThat(before).hasSizeGreaterThan(5);
    Set<String> after = resolved(objects.stream().map(STANDARD::deidentify).toList());
    assertThat(after)
        .containsExactlyInAnyOrderElementsOf(before.stream().map(Fixtures.SECRET::uid).toList());
    assertThat(after).doesNotContainAnyElementsOf(before);
  }

  @Test
  void allStayOfOnePatientStudyAndDay() {
    List<DataSet> copies = objects().stream().map(STANDARD::deidentify).toList();
    assertThat(copies.stream().map(copy -> copy.string(Tag.STUDY_INSTANCE_UID)).distinct())
        .hasSize(1);
    assertThat(copies.stream().limit(5).map(copy -> copy.string(Tag.STUDY_DATE)).distinct())
        .hasSize(1);
  }

  @Test
  void nothingPlantedSurvives() throws IOException {
    for (DataSet object : List.of(segmentation(), waveform(), structureSet())) {
      assertThat(Fixtures.found(Fixtures.bytes(STRICT, object), NAME, "Sample", "S-1", "20240131"))
          .isEmpty();
    }
  }

  @Test
  void segmentsStayPairedWithTypeAndAlgorithm() throws IOException {
    DataSet copy = Fixtures.copy(STANDARD, segmentation());
    assertThat(Labels.ofSegments(copy)).isEqualTo(Labels.ofSegments(segmentation())).hasSize(3);
    assertThat(
            copy.items(Tag.SEGMENT_SEQUENCE).stream()
                .map(item -> item.string(Tag.SEGMENT_LABEL).orElse("")))
        .containsExactly("Heart", "Heart", "Heart");
  }

  @Test
  void segmentLabelsStayIfAskedFor() {
    DataSet copy =
        Deidentifier.of(
                Fixtures.SECRET,
                DeidentificationOptions.standard().retaining(Retained.SEGMENT_LABELS))
            .deidentify(segmentation());
    assertThat(copy.items(Tag.SEGMENT_SEQUENCE).get(1).string(Tag.SEGMENT_LABEL))
        // the creator's name is in it
        .contains("Heart");
    DataSet other =
        Deidentifier.of(
                Fixtures.SECRET,
                DeidentificationOptions.standard().retaining(Retained.SEGMENT_LABELS))
            .deidentify(segmentation().without(Tag.CONTENT_CREATOR_NAME));
    assertThat(other.items(Tag.SEGMENT_SEQUENCE).get(1).string(Tag.SEGMENT_LABEL))
        .contains(NAME + " atrium");
  }

  @Test
  void waveformsKeepChannelsSamplesAndMeasurements() throws IOException {
    DataSet copy = Fixtures.copy(STANDARD, waveform());
    DataSet group = copy.item(Tag.WAVEFORM_SEQUENCE).orElseThrow();
    assertThat(group.element(Tag.WAVEFORM_DATA)).isPresent();
    assertThat(
            CodeSequence.first(
                group.item(Tag.CHANNEL_DEFINITION_SEQUENCE).orElseThrow(),
                Tag.CHANNEL_SOURCE_SEQUENCE))
        .map(CodedConcept::value)
        .contains("2:1");
    assertThat(copy.items(Tag.WAVEFORM_ANNOTATION_SEQUENCE)).hasSize(1);
    assertThat(copy.items(Tag.WAVEFORM_ANNOTATION_SEQUENCE).getFirst().string(Tag.NUMERIC_VALUE))
        .contains("182");
  }

  @Test
  void regionsOfInterestKeepNamesThatAreCodes() throws IOException {
    DataSet copy = Fixtures.copy(STANDARD, structureSet());
    assertThat(copy.items(0x30060020).stream().map(item -> item.string(Tag.ROI_NAME).orElse("")))
        .containsExactly("Heart", "");
    assertThat(copy.string(0x30060002)).contains("REMOVED");
    assertThat(copy.string(0x30060008)).isEqualTo(copy.string(Tag.STUDY_DATE));
  }
}

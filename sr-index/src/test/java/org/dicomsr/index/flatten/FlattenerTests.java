package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;

/** Objects that are no reports. */
class FlattenerTests {
  private static final String ENHANCED_MR = "1.2.840.10008.5.1.4.1.1.4.1";
  private static final String RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";
  private static final String TWELVE_LEAD = "1.2.840.10008.5.1.4.1.1.9.1.1";

  private static Consumer<DataSet.Builder> code(String value, String meaning) {
    return item ->
        item.text(Tag.CODE_VALUE, value)
            .text(Tag.CODING_SCHEME_DESIGNATOR, "SCT")
            .text(Tag.CODE_MEANING, meaning);
  }

  private static ValueElement number(int tag, int... numbers) {
    long[] wide = new long[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return ValueElement.ofIntegers(tag, Vr.US, wide);
  }

  private static String shown(FactValue value) {
    return switch (value) {
      case TextValue text -> text.text();
      case CodeValue code -> code.coded().meaning().orElse("?");
      case NumberValue number ->
          number.number() + " " + Objects.requireNonNull(number.unit()).code().value();
      case UidValue uid -> uid.uid();
      default -> value.toString();
    };
  }

  private static List<String> facts(GroupDocument group) {
    return group.items().stream()
        .map(item -> item.name().key() + " = " + item.factValue().map(FlattenerTests::shown))
        .map(text -> text.replace("Optional[", "").replaceFirst("]$", ""))
        .toList();
  }

  private static String attribute(ObjectDocument document, String keyword) {
    return document.attribute(keyword).orElseThrow().values().stream()
        .map(FlattenerTests::shown)
        .toList()
        .toString();
  }

  @Test
  void aSegmentHasItsTypeRegionAlgorithmAndFrames() {
    DataSet frame =
        DataSet.build(group ->
            group.item(
                Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                item -> item.put(number(Tag.REFERENCED_SEGMENT_NUMBER, 1))));
    DataSet data =
        Trees.header(SopClassUid.SEGMENTATION_STORAGE)
            .text(Tag.MODALITY, "SEG")
            .sequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, List.of(frame, frame))
            .item(
                Tag.SEGMENT_SEQUENCE,
                segment ->
                    segment
                        .put(number(Tag.SEGMENT_NUMBER, 1))
                        .text(Tag.SEGMENT_LABEL, "LV")
                        .item(
                            Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
                            type -> {
                              code("87878005", "Left ventricle").accept(type);
                              type.item(
                                  Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE,
                                  code("7771000", "Left"));
                            })
                        .text(Tag.SEGMENT_ALGORITHM_TYPE, "AUTOMATIC")
                        .text(Tag.SEGMENT_ALGORITHM_NAME, "net")
                        .text(Tag.TRACKING_UID, "1.2.77"))
            .item(
                Tag.REFERENCED_SERIES_SEQUENCE,
                series ->
                    series
                        .text(Tag.SERIES_INSTANCE_UID, "1.2.50")
                        .item(
                            Tag.REFERENCED_INSTANCE_SEQUENCE,
                            instance ->
                                instance
                                    .text(Tag.REFERENCED_SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2")
                                    .text(Tag.REFERENCED_SOP_INSTANCE_UID, "1.2.51")))
            .build();
    ObjectDocument document = Trees.document(data);
    assertThat(document.kind()).isEqualTo(ObjectKind.SEGMENTATION);
    assertThat(document.modality()).contains("SEG");
    GroupDocument segment = document.root().groups().getFirst();
    assertThat(segment.kind()).isEqualTo(GroupKind.SEGMENT);
    assertThat(facts(segment))
        .containsExactly(
            "SegmentNumber = 1.0 1",
            "SegmentLabel = LV",
            "SegmentedPropertyTypeCodeSequence = Left ventricle",
            "SegmentedPropertyTypeModifierCodeSequence = Left",
            "SegmentAlgorithmType = AUTOMATIC",
            "SegmentAlgorithmName = net",
            "TrackingUID = 1.2.77",
            "NumberOfFrames = 2.0 1");
    ItemDocument type = segment.items().get(2);
    assertThat(type.path()).isEqualTo("(0062,0002)[1]/(0062,000F)[1]");
    assertThat(type.modifiers())
        .singleElement()
        .satisfies(modifier -> assertThat(shown(modifier.value())).isEqualTo("Left"));
    assertThat(document.references())
        .singleElement()
        .satisfies(reference -> {
          assertThat(reference.seriesUid()).isEqualTo("1.2.50");
          assertThat(reference.sopInstanceUid()).isEqualTo("1.2.51");
          assertThat(reference.annotates()).isTrue();
        });
  }

  @Test
  void aChannelHasItsLeadAndWhatHoldsForItsMultiplexAndAnnotationsFindTheirChannel() {
    DataSet data =
        Trees.header(TWELVE_LEAD)
            .item(
                Tag.WAVEFORM_SEQUENCE,
                multiplex ->
                    multiplex
                        .text(Tag.MULTIPLEX_GROUP_LABEL, "RHYTHM")
                        .text(Tag.WAVEFORM_ORIGINALITY, "ORIGINAL")
                        .text(Tag.SAMPLING_FREQUENCY, "500")
                        .put(ValueElement.ofIntegers(Tag.NUMBER_OF_WAVEFORM_SAMPLES, Vr.UL, 5000))
                        .item(
                            Tag.CHANNEL_DEFINITION_SEQUENCE,
                            channel ->
                                channel
                                    .item(Tag.CHANNEL_SOURCE_SEQUENCE, code("5.6.3", "Lead I"))
                                    .text(Tag.CHANNEL_SENSITIVITY, "4.88")
                                    .item(
                                        Tag.CHANNEL_SENSITIVITY_UNITS_SEQUENCE,
                                        unit ->
                                            unit.text(Tag.CODE_VALUE, "uV")
                                                .text(Tag.CODING_SCHEME_DESIGNATOR, "UCUM")
                                                .text(Tag.CODE_MEANING, "microvolt"))))
            .sequence(
                Tag.WAVEFORM_ANNOTATION_SEQUENCE,
                List.of(
                    DataSet.build(
                        annotation -> annotation.text(Tag.UNFORMATTED_TEXT_VALUE, "sinus rhythm")),
                    DataSet.build(annotation ->
                        annotation
                            .item(Tag.CONCEPT_NAME_CODE_SEQUENCE, code("1", "R peak"))
                            .text(Tag.TEMPORAL_RANGE_TYPE, "POINT")
                            .put(number(Tag.REFERENCED_WAVEFORM_CHANNELS, 1, 1))
                            .put(
                                ValueElement.ofIntegers(
                                    Tag.REFERENCED_SAMPLE_POSITIONS, Vr.UL, 17)))))
            .build();
    ObjectDocument document = Trees.document(data);
    assertThat(document.kind()).isEqualTo(ObjectKind.WAVEFORM);
    assertThat(facts(document.root())).containsExactly("UnformattedTextValue = sinus rhythm");
    GroupDocument channel = document.root().groups().getFirst();
    assertThat(channel.kind()).isEqualTo(GroupKind.CHANNEL);
    assertThat(facts(channel))
        .contains(
            "ChannelSensitivity = 4.88 uV",
            "ChannelSourceSequence = Lead I",
            "MultiplexGroupLabel = RHYTHM",
            "SamplingFrequency = 500.0 Hz",
            "MultiplexGroupDuration = 10.0 s");
    assertThat(channel.items().stream().map(item -> item.name().key())).endsWith("SCT|1", "SCT|1");
  }

  @Test
  void aRegionGathersWhatThreeSequencesSayOfIt() {
    DataSet data =
        Trees.header(RT_STRUCTURE_SET)
            .item(
                Tag.STRUCTURE_SET_ROI_SEQUENCE,
                region ->
                    region
                        .text(Tag.ROI_NUMBER, "7")
                        .text(Tag.ROI_NAME, "Heart")
                        .text(Tag.ROI_GENERATION_ALGORITHM, "MANUAL"))
            .item(
                Tag.ROI_CONTOUR_SEQUENCE,
                region ->
                    region
                        .text(Tag.REFERENCED_ROI_NUMBER, "7")
                        .item(
                            Tag.CONTOUR_SEQUENCE,
                            contour ->
                                contour
                                    .text(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                                    .text(Tag.NUMBER_OF_CONTOUR_POINTS, "12")
                                    .item(
                                        Tag.CONTOUR_IMAGE_SEQUENCE,
                                        image ->
                                            image.text(Tag.REFERENCED_SOP_INSTANCE_UID, "1.2.60"))))
            .item(
                Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                observation ->
                    observation
                        .text(Tag.REFERENCED_ROI_NUMBER, "7")
                        .text(Tag.RT_ROI_INTERPRETED_TYPE, "ORGAN"))
            .build();
    ObjectDocument document = Trees.document(data);
    assertThat(document.kind()).isEqualTo(ObjectKind.OTHER);
    assertThat(facts(document.root().groups().getFirst()))
        .containsExactly(
            "ROINumber = 7.0 1",
            "ROIName = Heart",
            "ROIGenerationAlgorithm = MANUAL",
            "RTROIInterpretedType = ORGAN",
            "NumberOfContours = 1.0 1",
            "NumberOfContourPoints = 12.0 1",
            "ContourGeometricType = CLOSED_PLANAR");
    assertThat(document.references())
        .singleElement()
        .satisfies(reference -> assertThat(reference.sopInstanceUid()).isEqualTo("1.2.60"));
  }

  @Test
  void multiFrameImagesTellTheirGeometryFromFunctionalGroups() {
    ImageInstance image =
        Trees.image(
            Trees.header(ENHANCED_MR)
                .text(Tag.NUMBER_OF_FRAMES, "2")
                .item(
                    Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                    shared ->
                        shared.item(
                            Tag.PIXEL_MEASURES_SEQUENCE,
                            pixels ->
                                pixels
                                    .text(Tag.SLICE_THICKNESS, "2.5")
                                    .text(Tag.PIXEL_SPACING, "0.5", "0.5")))
                .build());
    ObjectDocument document = ImageSeries.of(image).document();
    assertThat(attribute(document, "SliceThickness")).isEqualTo("[2.5 mm]");
    assertThat(attribute(document, "PixelSpacing")).isEqualTo("[0.5 mm]");
    assertThat(attribute(document, "NumberOfSeriesRelatedInstances")).isEqualTo("[1.0 1]");
    assertThat(document.instances().getFirst().frames()).isEqualTo(2);
  }

  @Test
  void anythingElseWithAClassIsAnObjectWithItsReferences() {
    ObjectDocument document =
        Trees.document(
            Trees.header("1.2.840.10008.5.1.4.1.1.11.1")
                .text(Tag.MODALITY, "PR")
                .item(
                    Tag.SOURCE_IMAGE_SEQUENCE,
                    image -> image.text(Tag.REFERENCED_SOP_INSTANCE_UID, "1.2.70"))
                .build());
    assertThat(document.kind()).isEqualTo(ObjectKind.OTHER);
    assertThat(document.references().getFirst().roles()).containsExactly(ReferenceRole.SOURCE);
    assertThat(document.root().groups()).isEmpty();
    assertThat(document.key()).isEqualTo("1.2.3.1");
  }

  @Test
  void whatHasNoInstanceUidIsRejected() {
    DataSet data = Trees.header(ENHANCED_MR).remove(Tag.SOP_INSTANCE_UID).build();
    assertThat(Flattener.standard().flatten(Trees.file(data), null))
        .isInstanceOfSatisfying(
            Flattened.Rejected.class,
            rejected -> assertThat(rejected.reason().rule()).isEqualTo("FLATTEN-INSTANCE"));
  }

  @Test
  void aCallerMayNameAnObjectThatHasNoUid() {
    DataSet data = Trees.header(TWELVE_LEAD).remove(Tag.SOP_INSTANCE_UID).build();
    assertThat(Flattener.standard().flatten(Trees.file(data), "1.2.99", null))
        .isInstanceOfSatisfying(
            Flattened.OfObject.class,
            object -> {
              assertThat(object.document().key()).isEqualTo("1.2.99");
              assertThat(object.document().notes())
                  .extracting(Violation::rule)
                  .containsExactly("FLATTEN-HIERARCHY");
            });
  }

  @Test
  void numbersThatAreNoneAndWordsWithoutLettersAreLeftOut() {
    ImageInstance image =
        Trees.image(
            Trees.header("1.2.840.10008.5.1.4.1.1.2")
                .text(Tag.SLICE_THICKNESS, "thick")
                .text(Tag.MODALITY, " ")
                .build());
    assertThat(image.attributes()).extracting(each -> each.keyword()).isEmpty();
  }

  @Test
  void theAgeIsThatAtTheStudyWhereTheObjectDoesNotSayIt() {
    ObjectDocument document =
        ImageSeries.of(
                Trees.image(
                    Trees.header("1.2.840.10008.5.1.4.1.1.2")
                        .text(Tag.PATIENT_BIRTH_DATE, "19600502")
                        .text(Tag.STUDY_DATE, "20200501")
                        .build()))
            .document();
    assertThat(attribute(document, "PatientAge")).isEqualTo("[59.0 a]");
    assertThat(FactName.of("PatientAge").key()).isEqualTo("PatientAge");
  }
}

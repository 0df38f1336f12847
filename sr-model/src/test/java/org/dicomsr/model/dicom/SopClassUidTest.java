package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SopClassUidTest {

  private static final List<Predicate<String>> KINDS =
      List.of(
          SopClassUid::isStructuredReport,
          SopClassUid::isImage,
          SopClassUid::isWaveform,
          SopClassUid::isSegmentation,
          SopClassUid::isPresentationState,
          SopClassUid::isEncapsulatedDocument);

  @Test
  void everyConstantIsNamedByTheKeywordOfItsUid() {
    Stream<Field> constants =
        Stream.of(SopClassUid.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()));
    assertThat(constants)
        .hasSizeGreaterThan(170)
        .allSatisfy(constant -> {
          RegisteredUid uid = UidRegistry.find((String) constant.get(null)).orElseThrow();
          assertThat(uid.type()).isEqualTo(UidType.SOP_CLASS);
          assertThat(constant.getName().replace("_", ""))
              .isEqualTo(uid.keyword().toUpperCase(Locale.ROOT));
        });
  }

  @Test
  void noClassIsOfTwoKinds() {
    assertThat(UidRegistry.entries())
        .allSatisfy(uid ->
            assertThat(KINDS.stream().filter(kind -> kind.test(uid.uid())))
                .as(uid.name())
                .hasSizeLessThanOrEqualTo(1));
  }

  @Test
  void reportsAreTheTwentyFourOfTheStandardAndWhatIsAddedBesideThem() {
    assertThat(those(SopClassUid::isStructuredReport))
        .hasSize(24)
        .contains("TextSRStorageTrial", "KeyObjectSelectionDocumentStorage", "ProcedureLogStorage");
    assertThat(SopClassUid.isStructuredReport("1.2.840.10008.5.1.4.1.1.88.78")).isTrue();
    assertThat(SopClassUid.isStructuredReport("1.2.840.10008.5.1.4.1.1.8")).isFalse();
    assertThat(SopClassUid.isKeyObjectSelection(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE))
        .isTrue();
    assertThat(SopClassUid.isKeyObjectSelection(SopClassUid.COMPREHENSIVE_SR_STORAGE)).isFalse();
  }

  @Test
  void imagesIncludeThoseWhoseKeywordDoesNotSaySo() {
    assertThat(those(SopClassUid::isImage))
        .contains(
            "CTImageStorage",
            "EnhancedUSVolumeStorage",
            "VLImageStorageTrial",
            "ParametricMapStorage")
        .contains(
            "VideoEndoscopicImageStorage", "RTImageStorage", "VLWholeSlideMicroscopyImageStorage")
        .doesNotContain(
            "SegmentationStorage", "RTDoseStorage", "MRSpectroscopyStorage", "RawDataStorage");
  }

  @Test
  void waveformsIncludeTheLatestAndTheTrialButNotTheirPresentationStates() {
    assertThat(those(SopClassUid::isWaveform))
        .hasSize(18)
        .contains(
            "TwelveLeadECGWaveformStorage", "UltrasoundWaveformStorage", "WaveformStorageTrial");
    assertThat(those(SopClassUid::isPresentationState))
        .hasSize(14)
        .contains("WaveformPresentationStateStorage", "GrayscaleSoftcopyPresentationStateStorage");
  }

  @Test
  void segmentationsAreOfFourForms() {
    assertThat(those(SopClassUid::isSegmentation))
        .containsExactlyInAnyOrder(
            "SegmentationStorage",
            "SurfaceSegmentationStorage",
            "LabelMapSegmentationStorage",
            "HeightMapSegmentationStorage");
    assertThat(those(SopClassUid::isEncapsulatedDocument)).hasSize(5);
  }

  @Test
  void privateClassesAreOfNoKind() {
    assertThat(KINDS).noneMatch(kind -> kind.test("1.3.12.2.1107.5.9.1"));
  }

  private static List<String> those(Predicate<String> kind) {
    return UidRegistry.entries().stream()
        .filter(uid -> kind.test(uid.uid()))
        .map(RegisteredUid::keyword)
        .toList();
  }
}

package org.dicomsr.model.iod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.testing.SharedData;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real reports, and one of them with one fault each, on which other programs have had their say.
 */
class SharedDocumentsTest {

  private static List<Violation> check(Path file) throws IOException {
    return DocumentChecker.check(DicomReader.read(file).dataSet());
  }

  /**
   * What dciodvfy and dsrdump name, as rules and places; "-" where they find nothing. The last
   * column is what we find beyond that.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "m00_unchanged, -, -",
    "m01_no_CompletionFlag, 'HDR-TYPE-1 (0040,A491)', -",
    "m02_bad_VerificationFlag, 'HDR-ENUMERATED (0040,A493)', -",
    "m03_illegal_relationship, SR-RELATIONSHIP-ILLEGAL 1.7.1.3, -",
    "m04_no_person_name, -, -",
    "m05_observer_name_as_TEXT, -, -",
    "m06_image_not_in_evidence, EVID-MISSING 1.7.1.5, -",
    "m07_num_without_MeasuredValueSeq, SR-VALUE-MISSING 1.7.1.3, -",
    "m08_units_not_UCUM, SR-NUM-UNIT-UCUM 1.7.1.3, -",
    "m09_CodeValue_20_chars, CODE-VALUE-LENGTH 1.7.2.4, -",
    "m10_TEXT_without_concept_name, SR-NAME-MISSING 1.7.1.1, -",
    "m11_SCOORD_without_image, -, SR-SCOORD-SOURCE 1.7.2.8",
    "m12_wrong_code_meaning, -, -",
    "m13_CODE_without_value, SR-VALUE-MISSING 1.7.2.4, -",
    "m14_CIRCLE_of_3_points, SR-GRAPHIC-POINTS 1.7.2.8, -",
    "m15_bad_StudyDate, 'VR-DA (0008,0020)', -",
    "m16_no_ContinuityOfContent, SR-CONTINUITY 1.7, -",
    "m17_unknown_root_template, -, -",
    "m18_two_Imaging_Measurements, -, -",
    "m19_empty_Modality, 'HDR-TYPE-1 (0008,0060)', -",
    "m20_item_order_swapped, -, -",
    "m21_no_evidence_sequences, EVID-MISSING 1.7.1.5;EVID-MISSING 1.7.2.8.1;EVID-MISSING 1.7.3.6.1;EVID-MISSING 1.7.4.7, -",
    "m22_UID_with_leading_zero, 'VR-UI (0040,A730)[5]/(0040,A124)', -",
    "m23_DS_20_chars, 'VR-DS-LENGTH (0040,A730)[7]/(0040,A730)[1]/(0040,A730)[3]/(0040,A300)[1]/(0040,A30A)', -",
    "m24_tracking_id_twice, -, -",
    "m25_VERIFIED_without_observer, 'HDR-VERIFIED-COMPLETE (0040,A493);HDR-VERIFIED-OBSERVER (0040,A073)', -",
    "m26_no_units, SR-NUM-UNIT 1.7.1.3, -",
    "m27_unknown_value_type, SR-VALUE-TYPE-UNKNOWN 1.7.1.1;SR-VALUE-UNEXPECTED 1.7.1.1, -"
  })
  void aMutantIsNamedAsTheOthersNameIt(String name, String theirs, String oursAlone)
      throws IOException {
    Optional<Path> folder = SharedData.folder("judges/mutants");
    assumeTrue(folder.isPresent(), "skipped: no folder shared/judges/mutants");
    List<String> expected = new ArrayList<>();
    // The patient of the document they are made of weighs nothing, as dciodvfy says too.
    expected.add("HDR-ZERO (0010,1030)");
    Stream.of(theirs, oursAlone)
        .filter(text -> !text.equals("-"))
        .forEach(text -> expected.addAll(List.of(text.split(";"))));

    List<Violation> violations = check(folder.orElseThrow().resolve(name + ".dcm"));

    assertThat(violations.stream().map(violation -> violation.rule() + " " + violation.path()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Folders in which dciodvfy and dsrdump object to nothing, or to what is not the data set's. */
  @ParameterizedTest
  @CsvSource({"cardio-ai-mm2, 29", "dcmjs, 3"})
  void reportsThatOthersFindCleanAreClean(String producer, int files) throws IOException {
    Optional<Path> folder = SharedData.folder("corpus/sr/" + producer);
    assumeTrue(folder.isPresent(), "skipped: no folder shared/corpus/sr");
    try (Stream<Path> all = Files.walk(folder.orElseThrow())) {
      List<Path> reports = all.filter(path -> path.toString().endsWith(".dcm")).toList();
      assertThat(reports).hasSize(files);
      for (Path report : reports) {
        assertThat(check(report))
            .as("%s", report.getFileName())
            .noneMatch(violation -> violation.severity() == Severity.ERROR);
      }
    }
  }

  /**
   * All but one of these are clean to dciodvfy and dsrdump as well; of that one dsrdump warns of
   * the same Template Identifier.
   */
  @Test
  void mostOfTheCorpusIsClean() throws IOException {
    Optional<Path> folder = SharedData.folder("corpus/sr");
    assumeTrue(folder.isPresent(), "skipped: no folder shared/corpus/sr");
    int clean = 0;
    try (Stream<Path> all = Files.walk(folder.orElseThrow())) {
      for (Path report : all.filter(path -> path.toString().endsWith(".dcm")).toList()) {
        clean +=
            check(report).stream().allMatch(violation -> violation.severity() == Severity.WARNING)
                ? 1
                : 0;
      }
    }
    assertThat(clean).as("reports without an error").isBetween(65, 75);
  }
}

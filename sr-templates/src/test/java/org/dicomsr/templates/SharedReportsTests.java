package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.testing.SharedData;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real reports, and copies of one with a fault each. */
class SharedReportsTests {
  private final TemplateValidator validator = TemplateValidator.standard();

  private static Path folder(String name) {
    Optional<Path> folder = SharedData.folder(name);
    assumeTrue(folder.isPresent(), "skipped: no folder " + name + " in the shared data");
    return folder.orElseThrow();
  }

  private List<String> found(Path file) throws IOException {
    return validator.validate(SrDocument.read(file)).violations().stream()
        .map(TextOf::violation)
        .toList();
  }

  private static final class TextOf {
    static String violation(Violation violation) {
      return violation.severity() + " " + violation.rule() + " @" + violation.path();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "m03_illegal_relationship, ERROR TID300-row1-relationship @1.7.1.3",
    "m04_no_person_name, ERROR TID1002-row2-MC @1",
    "m05_observer_name_as_TEXT, ERROR TID1003-row1-valuetype @1.3",
    "m08_units_not_UCUM, WARNING TID300-row1-units @1.7.1.3",
    "m10_TEXT_without_concept_name, ERROR TID1501-row1-concept @1.7.1.1",
    "m11_SCOORD_without_image, ERROR TID1410-row6-M @1.7.2.8",
    "m12_wrong_code_meaning, WARNING TID1501-row1-concept-meaning @1.7.1",
    "m13_CODE_without_value, ERROR TID1410-row3b-value @1.7.2.4",
    "m17_unknown_root_template, ERROR TEMPLATE-identifier @1",
    "m18_two_Imaging_Measurements, ERROR TID1500-row6-VM @1.8",
    "m24_tracking_id_twice, ERROR TID1501-row2-VM @1.7.1.2",
    "m26_no_units, ERROR TID300-row1-units @1.7.1.3",
    "m27_unknown_value_type, ERROR TID1501-row2-valuetype @1.7.1.1"
  })
  void faultsAreReported(String name, String expected) throws IOException {
    Path file = folder("judges/mutants").resolve(name + ".dcm");
    assertThat(found(file)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"m00_unchanged", "m20_item_order_swapped"})
  void legalCopiesAreClean(String name) throws IOException {
    assertThat(found(folder("judges/mutants").resolve(name + ".dcm"))).isEmpty();
  }

  @Test
  void theEcgReportOfAnApplicationIsExplained() throws IOException {
    Path file = folder("corpus").resolve("sr/cardio-ai/example_ecg_sr.dcm");
    assertThat(found(file))
        .contains(
            "ERROR TID3700-row1-concept @1",
            "ERROR TID3700-row12-M @1",
            "ERROR TID3802-row23-relationship @1.8.4.1",
            "ERROR TID3802-row24-relationship @1.8.4.2",
            "ERROR TID3830-row1-relationship @1.8.3.1",
            "ERROR TID3704-row2-units @1.9.1",
            "ERROR TID3704-row3-valuetype @1.9.2",
            "ERROR TID3704-row6-units @1.9.3",
            "ERROR TID3704-row7-units @1.9.4",
            "ERROR TID3704-row9-value @1.9.6");
  }

  /** What is found in reports that others made; docs/validation-notes.md explains each. */
  @Test
  void cleanReportsOfOthersHaveNoOtherFindings() throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    Path corpus = folder("corpus").resolve("sr");
    for (String maker : List.of("highdicom", "dcmjs", "dwv", "pydicom", "cardio-ai-mm2")) {
      try (Stream<Path> files = Files.list(corpus.resolve(maker))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".dcm")).toList()) {
          List<String> found = found(file);
          if (!found.isEmpty() && !maker.equals("cardio-ai-mm2")) {
            all.put(maker + "/" + file.getFileName(), found);
          } else if (!found.isEmpty()) {
            assertThat(found)
                .containsExactly("ERROR TEMPLATE-identifier @1", "ERROR TID1500-row6-MC @1");
          }
        }
      }
    }
    List<String> name = List.of("ERROR TID1003-row1-valuetype @1.3");
    assertThat(all)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "highdicom/sr_document.dcm", name,
                "highdicom/sr_document__old-4b1d5c.dcm", name,
                "pydicom/SR_comprehensive3d.dcm",
                    List.of("ERROR TEMPLATE-identifier @1", "ERROR TID1003-row1-valuetype @1.3")));
  }
}

package org.dicomsr.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.testing.SharedData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CanonicalTreeTest {
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept MM = CodedConcept.of("mm", "UCUM", "millimeter");

  private static DataSet item(String type, Consumer<DataSet.Builder> content) {
    return DataSet.build(data -> {
      data.text(Tag.RELATIONSHIP_TYPE, "CONTAINS").text(Tag.VALUE_TYPE, type);
      data.put(CodeSequence.element(Tag.CONCEPT_NAME_CODE_SEQUENCE, LENGTH));
      content.accept(data);
    });
  }

  /** The line of an item beneath a root, without its indentation. */
  private static String line(DataSet item) {
    DataSet root =
        DataSet.build(data ->
            data.text(Tag.VALUE_TYPE, "CONTAINER").sequence(Tag.CONTENT_SEQUENCE, List.of(item)));
    List<String> lines = CanonicalTree.of(root).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).isEqualTo(" | CONTAINER");
    return lines.get(1).strip();
  }

  private static DataSet measured(String number) {
    return DataSet.build(data ->
        data.put(CodeSequence.element(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, MM))
            .text(Tag.NUMERIC_VALUE, number));
  }

  @Nested
  class ALine {
    @Test
    void hasRelationshipTypeConceptAndValue() {
      assertThat(line(item("TEXT", data -> data.text(Tag.TEXT_VALUE, "a finding "))))
          .isEqualTo("CONTAINS | TEXT | 410668003^SCT^Length | \"a finding\"");
    }

    @Test
    void escapesWhatWouldBreakIt() {
      assertThat(line(item("TEXT", data -> data.text(Tag.TEXT_VALUE, "a|b\\c\r\nd\te"))))
          .endsWith(" | \"a\\|b\\\\c\\r\\nd\\te\"");
    }

    @Test
    void writesOneNumberInOneWay() {
      for (String number : new String[] {"75", "75.0", "7.5e1", " +75"}) {
        assertThat(
                line(
                    item(
                        "NUM",
                        data ->
                            data.sequence(Tag.MEASURED_VALUE_SEQUENCE, List.of(measured(number))))))
            .isEqualTo("CONTAINS | NUM | 410668003^SCT^Length | 75 mm^UCUM^millimeter");
      }
    }

    @Test
    void tellsAnEmptyValueFromAnAbsentOne() {
      assertThat(line(item("NUM", data -> data.sequence(Tag.MEASURED_VALUE_SEQUENCE, List.of()))))
          .endsWith(" | <no value>");
      assertThat(line(item("NUM", data -> {}))).endsWith(" | <absent>");
      assertThat(line(item("TEXT", data -> data.empty(Tag.TEXT_VALUE)))).endsWith(" | \"\"");
      assertThat(line(item("TEXT", data -> {}))).endsWith(" | <absent>");
      assertThat(line(item("CODE", data -> {}))).endsWith(" | <absent>");
    }

    @Test
    void showsAttributesThatTheModelDoesNotKnow() {
      DataSet nested =
          DataSet.build(data -> data.text(Tag.CODE_MEANING, "x").text(Tag.CODE_VALUE, "1"));
      DataSet item =
          item(
              "TEXT",
              data -> {
                data.text(Tag.TEXT_VALUE, "t").text(Tag.PATIENT_COMMENTS, "c");
                data.put(ValueElement.ofBytes(0x00091010, Vr.UN, new byte[] {0, (byte) 0xAB}));
                data.put(
                    SequenceElement.of(Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, nested, nested));
              });
      assertThat(line(item))
          .endsWith(
              " | \"t\" | +00091010=00ab | +00104000=c | +0040a170=[{+00080100=1 +00080104=x} ; {+00080100=1 +00080104=x}]");
    }

    @Test
    void namesTheTargetOfAReference() {
      DataSet edge =
          DataSet.builder()
              .text(Tag.RELATIONSHIP_TYPE, "INFERRED FROM")
              .put(ValueElement.ofIntegers(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER, Vr.UL, 1, 3, 2))
              .build();
      assertThat(line(edge)).isEqualTo("INFERRED FROM |  |  |  | by-reference=1\\3\\2");
    }

    @Test
    void takesUnknownVrFromTheDictionary() {
      byte[] bytes = "a finding".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      assertThat(
              line(
                  item(
                      "TEXT",
                      data -> data.put(ValueElement.ofBytes(Tag.TEXT_VALUE, Vr.UN, bytes)))))
          .endsWith(" | \"a finding\"");
    }
  }

  @Test
  void theHeaderIsLinesOfItsOwn() throws IOException {
    StringBuilder out = new StringBuilder();
    CanonicalTree.writeHeader(
        DataSet.build(data ->
            data.text(Tag.MODALITY, "SR")
                .text(Tag.COMPLETION_FLAG, "COMPLETE")
                .item(
                    Tag.VERIFYING_OBSERVER_SEQUENCE,
                    item -> item.text(Tag.VERIFYING_ORGANIZATION, "O"))),
        out);
    assertThat(out.toString().lines())
        .containsExactly(
            "# Modality: SR", "# Completion: COMPLETE", "# VerifyingObserver: +0040a027=O");
  }

  /**
   * The typed model keeps every attribute of every item: no corpus report changes on its way
   * through it.
   */
  @Test
  void theTypedModelLosesNothing() throws IOException {
    Optional<Path> reports = SharedData.folder("corpus/sr");
    assumeTrue(reports.isPresent(), "shared data not found: corpus/sr");
    List<String> different = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(reports.orElseThrow())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".dcm")).sorted().toList()) {
        DataSet document = DicomReader.read(file).dataSet();
        DataSet again = ContentWriter.write(ContentReader.readRoot(document));
        // a NUM without Measured Value Sequence, which the standard requires, is written with an
        // empty one
        String before = CanonicalTree.of(document).replace("<absent>", "<no value>");
        if (!CanonicalTree.of(again).replace("<absent>", "<no value>").equals(before)) {
          different.add(file.getFileName().toString());
        }
        read++;
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(different).isEmpty();
  }
}

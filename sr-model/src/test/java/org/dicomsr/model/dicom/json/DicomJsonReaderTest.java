package org.dicomsr.model.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomJsonReaderTest {
  private static final String MARKER = "Zyxwv";

  private static DicomJson all(String json) throws DicomFormatException {
    return DicomJsonReader.readAll(json, ReadOptions.DEFAULTS);
  }

  private static void assertForgiven(String json, String rule, DataElement expected)
      throws DicomFormatException {
    DicomJson read = all(json);
    assertThat(read.dataSets()).containsExactly(DataSet.of(expected));
    assertThat(read.violations()).extracting(Violation::rule).containsExactly(rule);
  }

  private static DicomFormatException fault(String json) {
    return fault(json, ReadOptions.DEFAULTS);
  }

  private static DicomFormatException fault(String json, ReadOptions options) {
    return assertThatExceptionOfType(DicomFormatException.class)
        .isThrownBy(() -> DicomJsonReader.readAll(json, options))
        .withNoCause()
        .actual();
  }

  @Nested
  class Understands {

    @Test
    void membersInAnyOrderAndLowerCaseTags() throws IOException {
      assertThat(
              all(
                  "{\"0040a730\":{\"Value\":[{\"00100010\":{\"Value\":[{\"Phonetic\":\"p\",\"Alphabetic\":\"a\"}],\"vr\":\"PN\"}}],\"vr\":\"SQ\"}}"))
          .isEqualTo(
              new DicomJson(
                  List.of(
                      DataSet.of(
                          SequenceElement.of(
                              Tag.CONTENT_SEQUENCE,
                              DataSet.of(ValueElement.ofText(Tag.PATIENT_NAME, Vr.PN, "a==p"))))),
                  List.of()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"vr\":\"LO\"}",
          "{\"vr\":\"LO\",\"Value\":null}",
          "{\"vr\":\"LO\",\"Value\":[]}",
          "{\"vr\":\"LO\",\"Value\":[null]}",
          "{\"vr\":\"LO\",\"Value\":[\"\"]}"
        })
    void everyFormOfAnEmptyValue(String element) throws IOException {
      assertThat(all("{\"00100020\":" + element + "}"))
          .isEqualTo(
              new DicomJson(
                  List.of(DataSet.of(ValueElement.empty(Tag.PATIENT_ID, Vr.LO))), List.of()));
    }

    @Test
    void theDigitsOfNumbersAsTheyAre() throws IOException {
      DataSet read =
          DicomJsonReader.read("{\"0040A30A\":{\"vr\":\"DS\",\"Value\":[1.50,\"+1\",1E5,-0]}}");
      assertThat(read.strings(Tag.NUMERIC_VALUE)).containsExactly("1.50", "+1", "1E5", "-0");
    }

    @ParameterizedTest
    @CsvSource({
      "UV, '\"18446744073709551615\"', -1",
      "UV, 18446744073709551615, -1",
      "SV, -9223372036854775808, -9223372036854775808",
      "US, 1.0, 1",
      "SL, -2e3, -2000"
    })
    void wholeNumbersInEveryForm(Vr vr, String written, long value) throws IOException {
      DataSet read =
          DicomJsonReader.read(
              "{\"00091001\":{\"vr\":\"" + vr + "\",\"Value\":[" + written + "]}}");
      assertThat(read).isEqualTo(DataSet.of(ValueElement.ofIntegers(0x00091001, vr, value)));
    }

    @ParameterizedTest
    @CsvSource({
      "NaN, NaN",
      "Infinity, Infinity",
      "inf, Infinity",
      "-inf, -Infinity",
      "-Infinity, -Infinity"
    })
    void numbersThatAreNotFinite(String written, double value) throws IOException {
      DicomJson read = all("{\"00091001\":{\"vr\":\"FL\",\"Value\":[\"" + written + "\"]}}");
      assertThat(read)
          .isEqualTo(
              new DicomJson(
                  List.of(DataSet.of(ValueElement.ofDoubles(0x00091001, Vr.FL, value))),
                  List.of()));
    }

    @Test
    void bulkDataUris() throws IOException {
      DataSet read =
          DicomJsonReader.read("{\"7FE00010\":{\"vr\":\"OW\",\"BulkDataURI\":\"http://x/y\"}}");
      assertThat(read)
          .isEqualTo(
              DataSet.of(new BulkElement(0x7FE00010, Vr.OW, new BulkData.Uri("http://x/y"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void theEncodingsOfUnicode(String charset) throws IOException {
      byte[] json =
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"山\"]}}".getBytes(Charset.forName(charset));
      assertThat(DicomJsonReader.read(json).string(Tag.PATIENT_ID)).contains("山");
    }

    @Test
    void anArrayAndAnObjectAlike() throws IOException {
      assertThat(all("[]").dataSets()).isEmpty();
      assertThat(all("[{},{}]").dataSets()).containsExactly(DataSet.EMPTY, DataSet.EMPTY);
      assertThat(DicomJsonReader.read("[{}]")).isEqualTo(DataSet.EMPTY);
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> DicomJsonReader.read("[{},{}]"))
          .withMessage("expected one data set, found an array of 2");
    }

    @Test
    void tagsInAnyOrder() throws IOException {
      DataSet read =
          DicomJsonReader.read("{\"00200010\":{\"vr\":\"SH\"},\"00080060\":{\"vr\":\"CS\"}}");
      assertThat(read.elementAt(0).tag()).isEqualTo(0x00080060);
    }
  }

  @Nested
  class ForgivesAndReports {

    @ParameterizedTest
    @CsvSource({
      "JSON-VR, '{\"00100020\":{\"Value\":[\"7\"]}}'",
      "JSON-VR, '{\"00100020\":{\"vr\":\"lo\",\"Value\":[\"7\"]}}'",
      "JSON-VR, '{\"00100020\":{\"vr\":\"ZZ\",\"Value\":[\"7\"]}}'",
      "JSON-TAG, '{\"PatientID\":{\"vr\":\"LO\",\"Value\":[\"7\"]}}'",
      "JSON-TAG, '{\"(0010,0020)\":{\"vr\":\"LO\",\"Value\":[\"7\"]}}'",
      "JSON-VALUE, '{\"00100020\":{\"vr\":\"LO\",\"Value\":[7]}}'",
      "JSON-VALUE, '{\"00100020\":{\"vr\":\"LO\",\"Value\":\"7\"}}'",
      "JSON-VALUE, '{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"7\"],\"BulkDataURI\":\"x\"}}'",
      "JSON-MEMBER, '{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"7\"],\"name\":{\"a\":[[1]]}}}'",
    })
    void textInOddForms(String rule, String json) throws IOException {
      assertForgiven(json, rule, ValueElement.ofText(Tag.PATIENT_ID, Vr.LO, "7"));
    }

    @Test
    void numbersAsStrings() throws IOException {
      assertForgiven(
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[\" 512 \"]}}",
          "JSON-VALUE",
          ValueElement.ofIntegers(0x00280010, Vr.US, 512));
    }

    @Test
    void aNameAsAString() throws IOException {
      assertForgiven(
          "{\"00100010\":{\"vr\":\"PN\",\"Value\":[\"A^B\"]}}",
          "JSON-VALUE",
          ValueElement.ofText(Tag.PATIENT_NAME, Vr.PN, "A^B"));
    }

    @Test
    void nullForAnElementOrAnItem() throws IOException {
      assertThat(all("{\"00100020\":null}").dataSets())
          .containsExactly(DataSet.of(ValueElement.empty(Tag.PATIENT_ID, Vr.LO)));
      assertForgiven(
          "{\"0040A730\":{\"vr\":\"SQ\",\"Value\":[null]}}",
          "JSON-VALUE",
          SequenceElement.of(Tag.CONTENT_SEQUENCE, DataSet.EMPTY));
    }

    @Test
    void unknownVrsByTheirValues() throws IOException {
      assertForgiven(
          "{\"00091001\":{\"vr\":\"ZZ\",\"Value\":[{}]}}",
          "JSON-VR",
          SequenceElement.of(0x00091001, DataSet.EMPTY));
      assertForgiven(
          "{\"00091001\":{\"vr\":\"ZZ\",\"InlineBinary\":\"AQI=\"}}",
          "JSON-VR",
          ValueElement.ofBytes(0x00091001, Vr.UN, new byte[] {1, 2}));
    }

    @Test
    void fileMetaInformationByLeavingItOut() throws IOException {
      DicomJson read =
          all(
              "{\"00020010\":{\"vr\":\"UI\",\"Value\":[\"1.2\"]},\"00080000\":{\"vr\":\"UL\",\"Value\":[4]}}");
      assertThat(read.dataSets()).containsExactly(DataSet.EMPTY);
      assertThat(read.violations())
          .extracting(Violation::rule)
          .containsExactly("JSON-TAG", "JSON-TAG");
    }

    @Test
    void halfASurrogatePairAndABackslash() throws IOException {
      assertForgiven(
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"\\ud800\"]}}",
          "JSON-TEXT",
          ValueElement.ofText(Tag.PATIENT_ID, Vr.LO, "?"));
      assertForgiven(
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"a\\\\b\"]}}",
          "JSON-VALUE",
          ValueElement.ofText(Tag.PATIENT_ID, Vr.LO, "a", "b"));
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "7",
          "null",
          "\"x\"",
          "{",
          "[",
          "[7]",
          "{}x",
          "{}{}",
          "{\"x\":{}}",
          "{\"00100020\":7}",
          "{\"00100020\":{\"vr\":7}}",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[[1]]}}",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[true]}}",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[{}]}}",
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[70000]}}",
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[-1]}}",
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[1.5]}}",
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[1,null]}}",
          "{\"00280010\":{\"vr\":\"UV\",\"Value\":[-1]}}",
          "{\"00280010\":{\"vr\":\"FL\",\"Value\":[1e39]}}",
          "{\"00280010\":{\"vr\":\"FD\",\"Value\":[\"0x1p3\"]}}",
          "{\"00280010\":{\"vr\":\"FD\",\"Value\":[1e999]}}",
          "{\"00280010\":{\"vr\":\"AT\",\"Value\":[\"x\"]}}",
          "{\"00280010\":{\"vr\":\"OB\",\"InlineBinary\":\"*\"}}",
          "{\"00280010\":{\"vr\":\"OB\",\"Value\":[1]}}",
          "{\"0040A730\":{\"vr\":\"SQ\",\"Value\":[1]}}",
          "{\"00280010\":{\"vr\":\"FD\",\"Value\":[NaN]}}",
        })
    void whatHasNoMeaning(String json) {
      assertThat(fault(json).getMessage()).contains("line ", "column ", "expected ", "found ");
    }

    @Test
    void withPathLineAndColumn() {
      DicomFormatException e =
          fault(
              "{\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},\n\"0040A730\":{\"vr\":\"SQ\",\"Value\":[{},\n  {\"00280010\":{\"vr\":\"US\",\n  \"Value\":[true]}}]}}");
      assertThat(e)
          .hasMessage(
              "SOP Instance 1.2.3, (0040,A730)[2]/(0028,0010), line 4, column 12: expected a string, a number, an object or null for a value, found a truth value");
      assertThat(e.sopInstanceUid()).contains("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"Zyxwv\":{}}",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[Zyxwv]}}",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"Zyxwv",
          "{\"00100020\":\"Zyxwv\"}",
          "{\"00280010\":{\"vr\":\"US\",\"Value\":[\"Zyxwv\"]}}",
          "{\"00280010\":{\"vr\":\"FD\",\"Value\":[\"Zyxwv\"]}}",
          "{\"00280010\":{\"vr\":\"AT\",\"Value\":[\"Zyxwv\"]}}",
          "{\"00280010\":{\"vr\":\"OB\",\"InlineBinary\":\"*Zyxwv\"}}",
          "{\"00080018\":{\"vr\":\"UI\",\"Value\":[\"Zyxwv\"]},\"x\":{}}",
          "Zyxwv",
          "{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"\\Zyxwv\"]}}",
        })
    void withoutShowingAValue(String json) {
      DicomFormatException e = fault(json);
      assertThat(e.toString() + e.location() + e.expected() + e.found())
          .doesNotContain(MARKER)
          .doesNotContain("Zy");
    }
  }

  @Test
  void violationsAndResultsShowNoValue() throws IOException {
    DicomJson read =
        all(
            "{\"00100020\":{\"vr\":\"Zyxwv\",\"Value\":\"Zyxwv\",\"Zyxwv\":1},\"00091001\":{\"Value\":[\"Zyxwv\"]},\"00100010\":{\"vr\":\"PN\",\"Value\":[\"Zyxwv\"]}}");
    assertThat(read.violations()).hasSizeGreaterThan(4);
    assertThat(read + " " + read.violations() + read.dataSets()).doesNotContain(MARKER);
  }

  @Nested
  class Limits {

    @Test
    void nesting() throws IOException {
      assertThat(
              DicomJsonReader.readAll(nested(20), ReadOptions.DEFAULTS.withMaxDepth(20)).dataSets())
          .hasSize(1);
      assertThat(fault(nested(21), ReadOptions.DEFAULTS.withMaxDepth(20)).expected())
          .contains("maxDepth = 20");
      assertThat(fault(nested(100_000)).expected()).contains("maxDepth");
      assertThat(fault("{\"00100020\":{\"x\":" + "[".repeat(100_000)).expected())
          .contains("limits of the options");
    }

    private String nested(int depth) {
      // The outermost data set is the first level.
      return "{\"0040A730\":{\"vr\":\"SQ\",\"Value\":[".repeat(depth - 1)
          + "{}"
          + "]}}".repeat(depth - 1);
    }

    @Test
    void itemsAndElements() {
      assertThat(fault("[{},{},{}]", ReadOptions.DEFAULTS.withMaxItems(2)).expected())
          .contains("maxItems = 2");
      assertThat(
              fault(
                      "{\"00100010\":null,\"00100020\":null}",
                      ReadOptions.DEFAULTS.withMaxElements(1))
                  .expected())
          .contains("maxElements = 1");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"Value\":[\"aaaaaaaaaaaaaaaa\"]",
          "\"Value\":[1,1,1,1,1,1,1,1,1,1,1]",
          "\"InlineBinary\":\"AQIDBAUGBwgJCgsM\"",
          "\"BulkDataURI\":\"aaaaaaaaaaaaaaaa\""
        })
    void lengthsOfValues(String member) {
      DicomFormatException e =
          fault(
              "{\"00091001\":{\"vr\":\"UN\"," + member + "}}",
              ReadOptions.DEFAULTS.withMaxElementLength(10));
      assertThat(e.expected()).containsAnyOf("maxElementLength = 10", "limits of the options");
    }

    @Test
    void violations() throws IOException {
      DicomJson read = all("[" + "{\"00100020\":null},".repeat(2000) + "{}]");
      assertThat(read.violations()).hasSize(1001);
      assertThat(read.violations().getLast().rule()).isEqualTo("JSON-MORE");
    }
  }

  @Test
  void whatTheStreamThrowsComesThrough() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> DicomJsonReader.read(broken))
        .withMessage("disk")
        .isNotInstanceOf(DicomFormatException.class);
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    boolean[] closed = {false};
    InputStream stream =
        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThat(DicomJsonReader.read(stream)).isEqualTo(DataSet.EMPTY);
    assertThat(closed[0]).isFalse();
  }
}

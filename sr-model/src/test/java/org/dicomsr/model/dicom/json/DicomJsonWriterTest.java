package org.dicomsr.model.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DicomJsonWriterTest {
  private static final int PRIVATE = 0x00091001;
  private static final int PIXEL_DATA = 0x7FE00010;

  private static String json(DataElement... elements) throws IOException {
    return DicomJsonWriter.toJson(DataSet.of(elements));
  }

  /** What stands between the quotes, brackets and braces of one private element. */
  private static String value(DataElement element) throws IOException {
    String json = json(element);
    assertThat(json).startsWith("{\"00091001\":{").endsWith("}}");
    return json.substring("{\"00091001\":{".length(), json.length() - 2);
  }

  @Test
  void aReportLooksLikeThis() throws IOException {
    DataSet report =
        DataSet.build(data ->
            data.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
                .text(Tag.SOP_INSTANCE_UID, "1.2.3.4")
                .text(Tag.PATIENT_NAME, "Yamada^Tarou=山田^太郎=やまだ^たろう")
                .empty(Tag.PATIENT_ID)
                .put(
                    SequenceElement.of(
                        Tag.CONTENT_SEQUENCE,
                        DataSet.build(item ->
                            item.text(Tag.VALUE_TYPE, "NUM").text(Tag.NUMERIC_VALUE, "1.50", "+1")),
                        DataSet.EMPTY)));
    assertThat(
            DicomJsonWriter.toJson(
                report, JsonWriteOptions.DEFAULTS.withLayout(JsonLayout.INDENTED)))
        .isEqualTo(
            """
            {
              "00080005" : {
                "vr" : "CS",
                "Value" : [ "ISO_IR 192" ]
              },
              "00080018" : {
                "vr" : "UI",
                "Value" : [ "1.2.3.4" ]
              },
              "00100010" : {
                "vr" : "PN",
                "Value" : [ {
                  "Alphabetic" : "Yamada^Tarou",
                  "Ideographic" : "山田^太郎",
                  "Phonetic" : "やまだ^たろう"
                } ]
              },
              "00100020" : {
                "vr" : "LO"
              },
              "0040A730" : {
                "vr" : "SQ",
                "Value" : [ {
                  "0040A040" : {
                    "vr" : "CS",
                    "Value" : [ "NUM" ]
                  },
                  "0040A30A" : {
                    "vr" : "DS",
                    "Value" : [ 1.50, "+1" ]
                  }
                }, { } ]
              }
            }\
            """);
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(
        strings = {"0", "-0", "1.50", "-12.000", "1e5", "6.02E+23", "1e-99", "1234567890.12345"})
    void decimalTextThatIsANumberOfJsonStaysAsItIs(String text) throws IOException {
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.DS, text)))
          .isEqualTo("\"vr\":\"DS\",\"Value\":[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "+1",
          ".5",
          "1.",
          "007",
          " 1",
          "-",
          "1e",
          "1e400",
          "1,5",
          "abc",
          "12345678901234567",
          "NaN"
        })
    void decimalTextThatIsNoneOrWouldLoseDigitsIsAString(String text) throws IOException {
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.DS, text)))
          .isEqualTo("\"vr\":\"DS\",\"Value\":[\"" + text + "\"]");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-3, -3", "1.0, '\"1.0\"'", "+5, '\"+5\"'", "1e3, '\"1e3\"'"})
    void onlyWholeNumbersOfIntegerStringsAreNumbers(String text, String written)
        throws IOException {
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.IS, text)))
          .isEqualTo("\"vr\":\"IS\",\"Value\":[" + written + "]");
    }

    @Test
    void numbersOfTextMayAllBeStrings() throws IOException {
      DataSet data =
          DataSet.of(
              ValueElement.ofText(PRIVATE, Vr.DS, "1.50", "2"),
              ValueElement.ofIntegers(PRIVATE + 1, Vr.SV, -1));
      assertThat(
              DicomJsonWriter.toJson(
                  data, JsonWriteOptions.DEFAULTS.withNumbers(JsonNumberForm.STRING)))
          .isEqualTo(
              "{\"00091001\":{\"vr\":\"DS\",\"Value\":[\"1.50\",\"2\"]},\"00091002\":{\"vr\":\"SV\",\"Value\":[\"-1\"]}}");
    }

    @Test
    void floatsAreExactlyTheirValue() throws IOException {
      assertThat(value(ValueElement.ofDoubles(PRIVATE, Vr.FL, 0.1f, -0.0, 1e10)))
          .isEqualTo("\"vr\":\"FL\",\"Value\":[0.10000000149011612,-0.0,1.0E10]");
    }

    @Test
    void whatIsNotFiniteIsAString() throws IOException {
      assertThat(
              value(
                  ValueElement.ofDoubles(
                      PRIVATE,
                      Vr.FD,
                      Double.NaN,
                      Double.POSITIVE_INFINITY,
                      Double.NEGATIVE_INFINITY)))
          .isEqualTo("\"vr\":\"FD\",\"Value\":[\"NaN\",\"Infinity\",\"-Infinity\"]");
    }

    @Test
    void longNumbersBeyondDoublesAreStrings() throws IOException {
      assertThat(
              value(
                  ValueElement.ofIntegers(
                      PRIVATE, Vr.SV, (1L << 53) - 1, 1L << 53, Long.MIN_VALUE)))
          .isEqualTo(
              "\"vr\":\"SV\",\"Value\":[9007199254740991,\"9007199254740992\",\"-9223372036854775808\"]");
      assertThat(value(ValueElement.ofIntegers(PRIVATE, Vr.UV, -1)))
          .isEqualTo("\"vr\":\"UV\",\"Value\":[\"18446744073709551615\"]");
    }

    @Test
    void unsignedNumbersAreUnsignedAndTagsHexadecimal() throws IOException {
      assertThat(value(ValueElement.ofIntegers(PRIVATE, Vr.UL, 0xFFFFFFFFL)))
          .isEqualTo("\"vr\":\"UL\",\"Value\":[4294967295]");
      assertThat(value(ValueElement.ofIntegers(PRIVATE, Vr.AT, 0x0040A30AL)))
          .isEqualTo("\"vr\":\"AT\",\"Value\":[\"0040A30A\"]");
    }

    @Test
    void binaryNumbersThatDoNotFillTheirLengthAreUnknown() throws IOException {
      assertThat(value(ValueElement.ofBytes(PRIVATE, Vr.US, new byte[] {1, 2, 3})))
          .isEqualTo("\"vr\":\"UN\",\"InlineBinary\":\"AQID\"");
    }
  }

  @Nested
  class Strings {

    @Test
    void emptyValuesAmongOthersAreNull() throws IOException {
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.LO, "", "a", "")))
          .isEqualTo("\"vr\":\"LO\",\"Value\":[null,\"a\",null]");
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.PN, "A", "")))
          .isEqualTo("\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"A\"},null]");
    }

    @Test
    void paddingBehindEachValueGoes() throws IOException {
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.CS, "A  ", " B ")))
          .isEqualTo("\"vr\":\"CS\",\"Value\":[\"A\",\" B\"]");
      assertThat(value(ValueElement.ofText(PRIVATE, Vr.UI, "1.2\0")))
          .isEqualTo("\"vr\":\"UI\",\"Value\":[\"1.2\"]");
    }

    @Test
    void textOfAnyCharacterSetBecomesUnicode() throws IOException {
      byte[] bytes = "Люк".getBytes(Charset.forName("ISO-8859-5"));
      ValueElement cyrillic =
          ValueElement.over(
              PRIVATE,
              Vr.LO,
              bytes,
              0,
              bytes.length,
              SpecificCharacterSet.of(List.of("ISO_IR 144")));
      assertThat(value(cyrillic)).isEqualTo("\"vr\":\"LO\",\"Value\":[\"Люк\"]");
    }
  }

  @Test
  void groupLengthsFileMetaInformationAndRepeatedTagsAreLeftOut() throws IOException {
    assertThat(
            json(
                ValueElement.ofText(Tag.TRANSFER_SYNTAX_UID, Vr.UI, "1.2"),
                ValueElement.ofIntegers(0x00080000, Vr.UL, 4),
                ValueElement.ofText(PRIVATE, Vr.LO, "first"),
                ValueElement.ofText(PRIVATE, Vr.LO, "last")))
        .isEqualTo("{\"00091001\":{\"vr\":\"LO\",\"Value\":[\"last\"]}}");
  }

  @Nested
  class BulkValues {
    private final BulkElement inMemory =
        new BulkElement(PRIVATE, Vr.OB, new BulkData.InMemory(new byte[] {0, 1, 2, 3}, 1, 3));

    @Test
    void goIntoTheTextUnlessTheyHaveAUri() throws IOException {
      assertThat(value(inMemory)).isEqualTo("\"vr\":\"OB\",\"InlineBinary\":\"AQID\"");
      assertThat(value(new BulkElement(PRIVATE, Vr.OW, new BulkData.Uri("../x?y=1"))))
          .isEqualTo("\"vr\":\"OW\",\"BulkDataURI\":\"../x?y=1\"");
    }

    @Test
    void leaveTheTextWhereTheCallerGivesAUri() throws IOException {
      BulkDataUris uris =
          (path, element) -> element.vr() == Vr.OB ? Optional.of("bulk/" + path) : Optional.empty();
      DataSet item = DataSet.of(inMemory, ValueElement.ofBytes(PRIVATE + 1, Vr.UN, new byte[] {1}));
      DataSet data = DataSet.of(SequenceElement.of(Tag.CONTENT_SEQUENCE, DataSet.EMPTY, item));
      assertThat(DicomJsonWriter.toJson(data, JsonWriteOptions.DEFAULTS.withBulkData(uris)))
          .contains(
              "\"00091001\":{\"vr\":\"OB\",\"BulkDataURI\":\"bulk/(0040,A730)[2]/(0009,1001)\"}")
          .contains("\"00091002\":{\"vr\":\"UN\",\"InlineBinary\":\"AQ==\"}");
    }

    @Test
    void comeFromFilesInLittleEndian(@TempDir Path folder) throws IOException {
      Path file = Files.write(folder.resolve("words"), new byte[] {9, 0, 1, 0, 2, 9});
      BulkElement words =
          new BulkElement(PRIVATE, Vr.OW, new BulkData.FileRange(file, 1, 4, ByteOrder.BIG_ENDIAN));
      assertThat(DicomJsonReader.read(json(words)))
          .isEqualTo(DataSet.of(ValueElement.ofBytes(PRIVATE, Vr.OW, new byte[] {1, 0, 2, 0})));
    }

    @Test
    void cannotBeWrittenWhenTheyAreGone() {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> json(new BulkElement(PRIVATE, Vr.OB, new BulkData.Skipped(0, 70000))));
    }

    @Test
    void leaveNoCompleteTextBehindWhenTheyFail(@TempDir Path folder) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DataSet data =
          DataSet.of(
              new BulkElement(
                  PRIVATE,
                  Vr.OB,
                  new BulkData.FileRange(folder.resolve("none"), 0, 4, ByteOrder.LITTLE_ENDIAN)));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> DicomJsonWriter.write(out, data));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> DicomJsonReader.read(out.toByteArray()));
    }

    @Test
    void ofEncapsulatedPixelDataKeepTheirFragments() throws IOException {
      FragmentsElement pixels =
          new FragmentsElement(
              PIXEL_DATA,
              Vr.OB,
              List.of(
                  new BulkData.InMemory(new byte[0], 0, 0),
                  new BulkData.InMemory(new byte[] {5, 6}, 0, 2)));
      assertThat(json(pixels)).contains("\"InlineBinary\":\"/v8A4AAAAAD+/wDgAgAAAAUG\"");
      assertThat(DicomJsonReader.read(json(pixels))).isEqualTo(DataSet.of(pixels));
    }
  }

  @Test
  void sequencesDeeperThanEveryPartOfTheLibraryCanWalkAreRefused() throws IOException {
    assertThat(DicomJsonWriter.toJson(nested(512))).hasSizeGreaterThan(512);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DicomJsonWriter.toJson(nested(600)))
        .withMessageContaining("512");
  }

  private static DataSet nested(int depth) {
    DataSet data = DataSet.EMPTY;
    for (int i = 0; i < depth; i++) {
      data = DataSet.of(SequenceElement.of(Tag.CONTENT_SEQUENCE, data));
    }
    return data;
  }
}

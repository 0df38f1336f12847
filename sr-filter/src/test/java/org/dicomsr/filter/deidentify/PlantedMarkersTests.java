package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * A marker of its own in every attribute of the dictionary that can hold one: which ones survive.
 */
@NullUnmarked // what is not there fails the test
class PlantedMarkersTests {
  private static final String BIRTH = "19370213";
  private static final Set<Integer> OWN =
      Set.of(Tag.SOP_CLASS_UID, Tag.SOP_INSTANCE_UID, Tag.SPECIFIC_CHARACTER_SET);

  /** What a code is; the meaning is planted. */
  private static final Set<Integer> CODES =
      Set.of(Tag.CODE_VALUE, Tag.CODING_SCHEME_DESIGNATOR, Tag.LONG_CODE_VALUE, Tag.URN_CODE_VALUE);

  private final Map<String, Integer> planted = new LinkedHashMap<>();

  private String marker(int tag) {
    String marker = "Zq%08xP".formatted(tag);
    planted.put(marker, tag);
    return marker;
  }

  private String uid(int tag) {
    String uid = "1.2.77." + Integer.toUnsignedString(tag);
    planted.put(uid, tag);
    return uid;
  }

  private ValueElement value(int tag, Vr vr) {
    return switch (vr) {
      case UI -> ValueElement.ofText(tag, vr, uid(tag));
      case DA -> ValueElement.ofText(tag, vr, BIRTH);
      case DT -> ValueElement.ofText(tag, vr, BIRTH + "101112");
      case AS -> ValueElement.ofText(tag, vr, "077Y");
      // also where letters are against the rules: a file may hold anything
      default -> {
        byte[] bytes = marker(tag).getBytes(StandardCharsets.US_ASCII);
        yield ValueElement.over(tag, vr, bytes, 0, bytes.length, SpecificCharacterSet.DEFAULT);
      }
    };
  }

  private DataSet.Builder everything() {
    DataSet.Builder data = DataSet.builder();
    for (DictionaryEntry entry : DataDictionary.entries()) {
      int group = entry.tag() >>> 16;
      if (group < 8 || group == 0xFFFE || OWN.contains(entry.tag())) {
        continue;
      }
      Vr vr = entry.vrs().getFirst();
      if (vr == Vr.SQ) {
        data.put(SequenceElement.of(entry.tag(), DataSet.of(value(Tag.PATIENT_COMMENTS, Vr.LT))));
      } else if (vr == Vr.AT || vr.isBinaryNumber()) {
        // a text in the place of numbers
        data.put(value(entry.tag(), Vr.LT));
      } else {
        data.put(value(entry.tag(), vr));
      }
    }
    planted.put(BIRTH, Tag.PATIENT_BIRTH_DATE);
    planted.put("077Y", Tag.PATIENT_AGE);
    return data;
  }

  private DataSet.Builder withOddities(DataSet.Builder data) {
    for (int group = 0x0009; group < 0x0030; group += 2) {
      data.put(value(group << 16 | 0x0010, Vr.LO));
      data.put(value(group << 16 | 0x1001, Vr.UN));
      data.put(SequenceElement.of(group << 16 | 0x1002, DataSet.of(value(0x00100010, Vr.PN))));
    }
    for (int group = 0x5000; group <= 0x501E; group += 2) {
      data.put(value(group << 16 | 0x0022, Vr.LO)).put(value(group << 16 | 0x3000, Vr.OW));
    }
    for (int group = 0x6000; group <= 0x601E; group += 2) {
      data.put(value(group << 16 | 0x1500, Vr.LO)).put(value(group << 16 | 0x3000, Vr.OW));
      data.put(value(group << 16 | 0x4000, Vr.LT));
    }
    data.put(value(0xFFFCFFFC, Vr.OB));
    return data;
  }

  private static DataSet of(DataSet.Builder data, String sopClass) {
    return data.text(Tag.SOP_CLASS_UID, sopClass).text(Tag.SOP_INSTANCE_UID, "1.2.78.1").build();
  }

  private List<String> survivors(DataSet data) throws IOException {
    byte[] bytes = Fixtures.bytes(Fixtures.STRICT, data);
    Set<String> keywords = new TreeSet<>();
    for (String marker : Fixtures.found(bytes, planted.keySet())) {
      int tag = planted.get(marker);
      keywords.add(DataDictionary.keyword(tag).orElse(Tag.format(tag)));
    }
    return List.copyOf(keywords);
  }

  private static List<String> keywords(KeepAction... actions) {
    Set<KeepAction> wanted = Set.of(actions);
    return KeepList.rows().stream()
        .filter(row -> wanted.contains(row.action()))
        .map(row -> DataDictionary.keyword(row.tag()).orElseThrow())
        .sorted()
        .toList();
  }

  @Test
  void ofAllAttributesOnlyTextOfScannersAndBinaryValuesSurvive() throws IOException {
    DataSet data = of(withOddities(everything()), SopClassUid.CT_IMAGE_STORAGE);
    assertThat(planted.size()).isGreaterThan(3800);
    List<String> allowed = new ArrayList<>(keywords(KeepAction.TEXT, KeepAction.BYTES));
    allowed.add("CodingSchemeUID");
    allowed.add("EncapsulatedDocument");
    allowed.add("MIMETypeOfEncapsulatedDocument");
    allowed.add("EncapsulatedDocumentLength");
    assertThat(survivors(data)).isSubsetOf(allowed).contains("Manufacturer", "PixelData");
  }

  @Test
  void noneSurvivesThatIsAlsoTheNameOfThePatient() throws IOException {
    for (KeepList.Row row : KeepList.rows()) {
      if (row.action() == KeepAction.TEXT || row.action() == KeepAction.WORD) {
        DataSet data =
            of(
                DataSet.builder()
                    .text(Tag.PATIENT_NAME, "ZQXNAME^Given")
                    .put(ValueElement.ofText(row.tag(), row.vrs().getFirst(), "OF ZQXNAME")),
                SopClassUid.CT_IMAGE_STORAGE);
        assertThat(Fixtures.found(Fixtures.bytes(Fixtures.STANDARD, data), "ZQXNAME"))
            .as(Tag.format(row.tag()))
            .isEmpty();
      }
    }
  }

  /** In every sequence that stays. */
  @Test
  void nestedOnesDoNotSurviveEither() throws IOException {
    DataSet.Builder inner = withOddities(everything());
    CODES.forEach(inner::remove);
    inner.text(Tag.CODE_VALUE, "X1").text(Tag.CODING_SCHEME_DESIGNATOR, "99X");
    DataSet item = inner.build();
    List<String> allowed = new ArrayList<>(keywords(KeepAction.TEXT, KeepAction.BYTES));
    allowed.add("CodingSchemeUID");
    allowed.add("EncapsulatedDocument");
    allowed.add("MIMETypeOfEncapsulatedDocument");
    allowed.add("EncapsulatedDocumentLength");
    for (int sequence :
        new int[] {
          Tag.SEGMENT_SEQUENCE,
          Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
          Tag.REFERENCED_SERIES_SEQUENCE,
          Tag.ACQUISITION_CONTEXT_SEQUENCE,
          Tag.WAVEFORM_SEQUENCE,
          Tag.WAVEFORM_ANNOTATION_SEQUENCE,
          Tag.VERIFYING_OBSERVER_SEQUENCE,
          Tag.REFERENCED_REQUEST_SEQUENCE,
          Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE,
          Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE
        }) {
      DataSet nested = DataSet.of(SequenceElement.of(Tag.REFERENCED_IMAGE_SEQUENCE, item));
      DataSet data =
          of(
              DataSet.builder().sequence(sequence, List.of(item, nested)),
              SopClassUid.SEGMENTATION_STORAGE);
      assertThat(survivors(data)).as(Tag.format(sequence)).isSubsetOf(allowed);
    }
  }

  /**
   * Terms that are in the right form stay, where the list has a term: the list of them is public.
   */
  @Test
  void capitalsSurviveInTermsAlone() throws IOException {
    DataSet.Builder data = DataSet.builder();
    for (DictionaryEntry entry : DataDictionary.entries()) {
      int group = entry.tag() >>> 16;
      Vr vr = entry.vrs().isEmpty() ? Vr.UN : entry.vrs().getFirst();
      if (group >= 8 && vr.isString() && vr != Vr.UI && !OWN.contains(entry.tag())) {
        String term = "ZQ%08X".formatted(entry.tag());
        planted.put(term, entry.tag());
        data.put(ValueElement.ofText(entry.tag(), vr, term));
      }
    }
    List<String> allowed =
        new ArrayList<>(keywords(KeepAction.TEXT, KeepAction.TERM, KeepAction.WORD));
    allowed.add("MIMETypeOfEncapsulatedDocument");
    assertThat(survivors(of(data, SopClassUid.CT_IMAGE_STORAGE)))
        .isSubsetOf(allowed)
        .doesNotContain("PatientSex", "PatientID", "StudyID");
  }

  @Test
  void characterSetsHideNothing() throws IOException {
    Charset japanese = Charset.forName("ISO-2022-JP");
    byte[] name = "Yamada^Tarou=山田^太郎".getBytes(japanese);
    SpecificCharacterSet set = SpecificCharacterSet.of(List.of("", "ISO 2022 IR 87"));
    DataSet.Builder data = DataSet.builder();
    data.text(Tag.SPECIFIC_CHARACTER_SET, "", "ISO 2022 IR 87");
    for (int tag : new int[] {Tag.PATIENT_NAME, Tag.REFERRING_PHYSICIAN_NAME, Tag.OPERATORS_NAME}) {
      data.put(ValueElement.over(tag, Vr.PN, name, 0, name.length, set));
    }
    for (int tag : new int[] {Tag.MANUFACTURER, Tag.SOFTWARE_VERSIONS, Tag.SEQUENCE_NAME}) {
      byte[] text = "太郎".getBytes(japanese);
      data.put(ValueElement.over(tag, DataDictionary.vr(tag), text, 0, text.length, set));
    }
    byte[] bytes = Fixtures.bytes(Fixtures.STANDARD, of(data, SopClassUid.CT_IMAGE_STORAGE));
    assertThat(Fixtures.found(bytes, "Yamada", "Tarou", "山田", "太郎")).isEmpty();
    DataSet copy = DicomReader.read(bytes).dataSet();
    assertThat(copy.contains(Tag.SPECIFIC_CHARACTER_SET)).isFalse();
    assertThat(copy.string(Tag.MANUFACTURER)).contains("REMOVED");
  }

  @Test
  void otherScriptsStayReadableWhereTextStays() throws IOException {
    DataSet data =
        of(DataSet.builder().text(Tag.MANUFACTURER, "Müller 株式会社"), SopClassUid.CT_IMAGE_STORAGE);
    DataSet copy = Fixtures.copy(Fixtures.STANDARD, data);
    assertThat(copy.string(Tag.MANUFACTURER)).contains("Müller 株式会社");
    assertThat(copy.string(Tag.SPECIFIC_CHARACTER_SET)).contains("ISO_IR 192");
  }

  @Test
  void preambleAndPaddingGo() throws IOException {
    DataSet data =
        of(DataSet.builder().text(Tag.PATIENT_NAME, "A^B"), SopClassUid.CT_IMAGE_STORAGE);
    byte[] source = DicomWriter.toBytes(Fixtures.file(data.with(value(0xFFFCFFFC, Vr.OB))));
    byte[] marker = marker(1).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(marker, 0, source, 0, marker.length);
    DicomFile read = DicomReader.read(source);
    byte[] copy = DicomWriter.toBytes(Fixtures.STANDARD.deidentify(read));
    assertThat(Fixtures.found(source, planted.keySet())).hasSize(2);
    assertThat(Fixtures.found(copy, planted.keySet())).isEmpty();
  }

  /** A text that goes on behind a NUL, where viewers stop. */
  @Test
  void nothingHidesBehindTheEndOfAText() throws IOException {
    DataSet data =
        of(
            DataSet.builder()
                .text(Tag.MANUFACTURER, "Acme\0" + marker(1))
                .text(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY\0" + marker(2))
                .text(Tag.SLICE_THICKNESS, "1\0" + marker(3))
                .text(Tag.STUDY_TIME, "101112\0" + marker(4))
                .text(Tag.ACQUISITION_DATE_TIME, "20240131101112.5 " + marker(5)),
            SopClassUid.CT_IMAGE_STORAGE);
    byte[] bytes = Fixtures.bytes(Fixtures.STANDARD, data);
    assertThat(Fixtures.found(bytes, planted.keySet())).isEmpty();
    assertThat(DicomReader.read(bytes).dataSet().string(Tag.MANUFACTURER)).contains("Acme");
  }

  @Test
  void implicitVrIsNoHidingPlace() throws IOException {
    DataSet data = of(withOddities(everything()), SopClassUid.CT_IMAGE_STORAGE);
    byte[] source =
        DicomWriter.toBytes(
            new DicomFile(
                DataSet.EMPTY, data, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, List.of()));
    byte[] copy = DicomWriter.toBytes(Fixtures.STRICT.deidentify(DicomReader.read(source)));
    List<String> left = Fixtures.found(copy, planted.keySet());
    List<String> allowed =
        keywords(KeepAction.TEXT, KeepAction.BYTES, KeepAction.DOCUMENT, KeepAction.SCHEME);
    // read by the dictionary, text in the place of a binary number is a number
    for (String marker : left) {
      int tag = planted.get(marker);
      KeepList.Row row = KeepList.find(tag);
      assertThat(row).as(Tag.format(tag)).isNotNull();
      assertThat(
              allowed.contains(DataDictionary.keyword(tag).orElse(""))
                  || row.action() == KeepAction.NUMBER)
          .as(Tag.format(tag))
          .isTrue();
    }
  }
}

package org.dicomsr.model.dicom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.dicomsr.model.testing.MarkedReport;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class DicomReaderTest {
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final TransferSyntax IMPLICIT = TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
  private static final TransferSyntax BIG = TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
  private static final TransferSyntax DEFLATED = TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
  private static final int CONTENT = Tag.CONTENT_SEQUENCE;

  private static DicomFile read(Raw raw) throws IOException {
    return DicomReader.read(raw.toBytes());
  }

  private static List<String> rules(DicomFile file) {
    return file.violations().stream().map(Violation::rule).distinct().toList();
  }

  private static Raw patient(Raw raw) {
    return raw.explicit(Tag.MODALITY, "CS", "SR").explicit(Tag.PATIENT_NAME, "PN", "A^B ");
  }

  private static void assertPatient(DicomFile file) {
    assertThat(file.dataSet().string(Tag.MODALITY)).contains("SR");
    assertThat(file.dataSet().string(Tag.PATIENT_NAME)).contains("A^B");
  }

  @Nested
  class TheBeginning {
    @Test
    void ofAProperFileIsNothingToSpeakOf() throws IOException {
      DicomFile file = read(patient(Raw.file(EXPLICIT)));
      assertPatient(file);
      assertThat(file.violations()).isEmpty();
      assertThat(file.fileMeta().string(Tag.TRANSFER_SYNTAX_UID)).contains(EXPLICIT.uid());
    }

    @Test
    void mayLackThePreamble() throws IOException {
      DicomFile file =
          read(
              Raw.little()
                  .text("DICM")
                  .explicit(Tag.TRANSFER_SYNTAX_UID, "UI", EXPLICIT.uid() + "\0")
                  .then(patient(Raw.little())));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-PREAMBLE");
    }

    @Test
    void mayBeFileMetaInformation() throws IOException {
      DicomFile file =
          read(
              Raw.little()
                  .explicit(Tag.TRANSFER_SYNTAX_UID, "UI", EXPLICIT.uid() + "\0")
                  .then(patient(Raw.little())));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-PREAMBLE");
    }

    @Test
    void mayBeABareDataSetInAnyEncoding() throws IOException {
      DicomFile explicit = read(patient(Raw.little()));
      assertPatient(explicit);
      assertThat(explicit.transferSyntax()).isEqualTo(EXPLICIT);
      DicomFile big = read(patient(Raw.big()));
      assertPatient(big);
      assertThat(big.transferSyntax()).isEqualTo(BIG);
      DicomFile implicit =
          read(Raw.little().implicit(Tag.MODALITY, "SR").implicit(Tag.PATIENT_NAME, "A^B "));
      assertPatient(implicit);
      assertThat(implicit.transferSyntax()).isEqualTo(IMPLICIT);
      assertThat(rules(implicit)).containsExactly("DCM-META");
    }

    @Test
    void maySpellDicmByChance() throws IOException {
      Raw raw =
          Raw.little().explicit(Tag.MODALITY, "CS", "SR").explicit(Tag.PATIENT_NAME, "PN", "A^B ");
      int before = 128 - raw.toBytes().length - 8;
      raw.explicit(Tag.PATIENT_COMMENTS, "LT", "x".repeat(before) + "DICM is a word");
      DicomFile file = read(raw);
      assertPatient(file);
      assertThat(file.dataSet().string(Tag.PATIENT_COMMENTS).orElseThrow()).contains("DICM");
    }

    @Test
    void mayNameNoTransferSyntax() throws IOException {
      DicomFile file =
          read(
              Raw.little()
                  .bytes(new byte[128])
                  .text("DICM")
                  .explicit(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, "UI", "1.22")
                  .then(patient(Raw.little())));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-META");
    }

    @Test
    void mayBeAllThereIs() throws IOException {
      DicomFile file = read(Raw.file(EXPLICIT));
      assertThat(file.dataSet()).isEmpty();
      assertThat(read(Raw.little().bytes(new byte[128]).text("DICM")).dataSet()).isEmpty();
    }

    @Test
    void ofSomethingElseIsRefusedByName() throws IOException {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
        gzip.write(patient(Raw.file(EXPLICIT)).toBytes());
      }
      assertRefused(zipped.toByteArray(), "gzip compressed bytes");
      assertRefused(Raw.little().text("%PDF-1.7 and so on").toBytes(), "a PDF document");
      assertRefused(Raw.little().text("{\"00080060\": {}}").toBytes(), "other bytes");
      assertRefused(new byte[1000], "other bytes");
      assertRefused(new byte[0], "an empty input");
      assertRefused(new byte[3], "3 bytes");
    }

    private void assertRefused(byte[] bytes, String found) {
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> DicomReader.read(bytes))
          .satisfies(e -> assertThat(e.found()).isEqualTo(found));
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> DicomReader.read(new ByteArrayInputStream(bytes)))
          .withMessageContaining("expected a DICOM object, found " + found);
    }
  }

  @Nested
  class AWrongTransferSyntax {
    @Test
    void explicitThatIsImplicit() throws IOException {
      DicomFile file =
          read(Raw.file(EXPLICIT).implicit(Tag.MODALITY, "SR").implicit(Tag.PATIENT_NAME, "A^B "));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-VR-ENCODING");
    }

    @Test
    void implicitThatIsExplicit() throws IOException {
      DicomFile file = read(patient(Raw.file(IMPLICIT)));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-VR-ENCODING");
    }

    @Test
    void implicitThatIsExplicitInALargeFile() throws IOException {
      byte[] pixels = new byte[1 << 21];
      DicomFile file =
          read(
              patient(Raw.file(IMPLICIT))
                  .longHeader(Tag.PIXEL_DATA, "OW", pixels.length)
                  .bytes(pixels));
      assertPatient(file);
      assertThat(file.dataSet().value(Tag.PIXEL_DATA).orElseThrow().length())
          .isEqualTo(pixels.length);
    }

    @Test
    void littleEndianThatIsBig() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .then(
                      patient(Raw.big()).tag(Tag.ROWS).text("US").u16(2).bytes(new byte[] {1, 2})));
      assertPatient(file);
      assertThat(file.dataSet().integer(Tag.ROWS)).hasValue(0x0102);
      assertThat(rules(file)).containsExactly("DCM-BYTE-ORDER");
    }

    @Test
    void bigEndianThatIsLittle() throws IOException {
      DicomFile file = read(Raw.file(BIG).then(patient(Raw.little())));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-BYTE-ORDER");
    }

    @Test
    void deflatedThatIsPlain() throws IOException {
      DicomFile file = read(patient(Raw.file(DEFLATED)));
      assertPatient(file);
      assertThat(rules(file)).containsExactly("DCM-DEFLATE");
    }

    @Test
    void deflatedThatIsNoise() {
      byte[] noise = new byte[100];
      Arrays.fill(noise, (byte) 0xFF);
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> read(Raw.file(DEFLATED).bytes(noise)))
          .withMessageContaining("a deflated data set");
    }
  }

  @Nested
  class Sequences {
    private Raw sample() {
      return Raw.file(EXPLICIT)
          .longHeader(CONTENT, "SQ", Raw.UNDEFINED)
          .item(Raw.UNDEFINED)
          .explicit(Tag.VALUE_TYPE, "CS", "TEXT");
    }

    private void assertItem(DicomFile file) {
      assertThat(file.dataSet().items(CONTENT)).hasSize(1);
      assertThat(file.dataSet().item(CONTENT).orElseThrow().string(Tag.VALUE_TYPE))
          .contains("TEXT");
    }

    @Test
    void ofUndefinedLengthEndWithDelimiters() throws IOException {
      DicomFile file = read(sample().itemEnd().sequenceEnd().explicit(0x00990010, "LO", "X "));
      assertItem(file);
      assertThat(file.violations()).isEmpty();
      assertThat(file.dataSet().size()).isEqualTo(2);
    }

    @Test
    void mayMixKindsOfLengths() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .longHeader(CONTENT, "SQ", Raw.UNDEFINED)
                  .item(12)
                  .explicit(Tag.VALUE_TYPE, "CS", "TEXT")
                  .sequenceEnd());
      assertItem(file);
      assertThat(file.violations()).isEmpty();
    }

    @Test
    void mayLackTheItemDelimiter() throws IOException {
      DicomFile file = read(sample().sequenceEnd());
      assertItem(file);
      assertThat(rules(file)).containsExactly("DCM-DELIMITER");
    }

    @Test
    void mayLackTheSequenceDelimiter() throws IOException {
      DicomFile file = read(sample().itemEnd().longHeader(Tag.PIXEL_DATA, "OB", 0));
      assertItem(file);
      assertThat(file.dataSet().contains(Tag.PIXEL_DATA)).isTrue();
      assertThat(rules(file)).contains("DCM-DELIMITER");
    }

    @Test
    void mayBeFollowedByStrayDelimiters() throws IOException {
      DicomFile file =
          read(
              sample()
                  .itemEnd()
                  .sequenceEnd()
                  .sequenceEnd()
                  .itemEnd()
                  .longHeader(Tag.PIXEL_DATA, "OB", 0));
      assertItem(file);
      assertThat(file.dataSet().contains(Tag.PIXEL_DATA)).isTrue();
      assertThat(rules(file)).containsExactly("DCM-DELIMITER");
    }

    @Test
    void mayBeEmptyOrHaveEmptyItems() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .longHeader(Tag.CONCEPT_NAME_CODE_SEQUENCE, "SQ", 0)
                  .longHeader(CONTENT, "SQ", 8)
                  .item(0));
      assertThat(file.dataSet().items(Tag.CONCEPT_NAME_CODE_SEQUENCE)).isEmpty();
      assertThat(file.dataSet().items(CONTENT)).containsExactly(DataSet.EMPTY);
    }

    @Test
    void thatEndTooEarlyAreRefused() {
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> read(sample()))
          .satisfies(e -> assertThat(e.location()).isEqualTo("(0040,A730)[1]"));
    }

    @Test
    void insideUnKeepTheirBytes() throws IOException {
      Raw value = Raw.little().item(Raw.UNDEFINED).implicit(Tag.VALUE_TYPE, "TEXT").itemEnd();
      Raw raw =
          Raw.file(EXPLICIT).longHeader(CONTENT, "UN", Raw.UNDEFINED).then(value).sequenceEnd();
      DicomFile file = read(raw);
      assertItem(file);
      assertThat(file.dataSet().element(CONTENT).orElseThrow().vr()).isEqualTo(Vr.UN);
      byte[] written = DicomWriter.toBytes(file.dataSet(), EXPLICIT);
      assertThat(written)
          .isEqualTo(
              Raw.little()
                  .longHeader(CONTENT, "UN", Raw.UNDEFINED)
                  .then(value)
                  .sequenceEnd()
                  .toBytes());
    }

    @Test
    void insideUnKeepTheirBytesWhenTheDelimiterIsMissing() throws IOException {
      Raw value = Raw.little().item(Raw.UNDEFINED).implicit(Tag.VALUE_TYPE, "TEXT").itemEnd();
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .longHeader(CONTENT, "UN", Raw.UNDEFINED)
                  .then(value)
                  .longHeader(Tag.PIXEL_DATA, "OB", 0));
      SequenceElement sequence = (SequenceElement) file.dataSet().element(CONTENT).orElseThrow();
      assertThat(sequence.encoded().orElseThrow().remaining()).isEqualTo(value.toBytes().length);
      assertThat(file.dataSet().contains(Tag.PIXEL_DATA)).isTrue();
    }

    @Test
    void insideUnOfDefinedLengthKeepTheirBytes() throws IOException {
      byte[] value = Raw.little().item(12).implicit(Tag.VALUE_TYPE, "TEXT").toBytes();
      byte[] element = Raw.little().longHeader(CONTENT, "UN", value.length).bytes(value).toBytes();
      DicomFile file = read(Raw.file(EXPLICIT).bytes(element));
      assertItem(file);
      assertThat(DicomWriter.toBytes(file.dataSet(), EXPLICIT)).isEqualTo(element);
    }

    @Test
    void thatAreNoneStayAsTheyAre() throws IOException {
      byte[] element = Raw.little().longHeader(CONTENT, "SQ", 10).text("not items!").toBytes();
      DicomFile file = read(Raw.file(EXPLICIT).bytes(element));
      assertThat(rules(file)).containsExactly("DCM-SEQUENCE");
      assertThat(DicomWriter.toBytes(file.dataSet(), EXPLICIT)).isEqualTo(element);
    }

    @Test
    void thatDoNotAddUpAreReported() throws IOException {
      Raw inner =
          Raw.little()
              .item(30)
              .explicit(Tag.VALUE_TYPE, "CS", "TEXT")
              .explicit(Tag.TEXT_VALUE, "CS", "0123456789");
      DicomFile file = read(Raw.file(EXPLICIT).longHeader(CONTENT, "SQ", 20).then(inner));
      assertThat(rules(file)).containsExactly("DCM-LENGTH");
    }
  }

  @Nested
  class Limits {
    private byte[] nested(int depth) {
      Raw raw = Raw.file(EXPLICIT);
      for (int i = 0; i < depth; i++) {
        raw.longHeader(CONTENT, "SQ", Raw.UNDEFINED).item(Raw.UNDEFINED);
      }
      for (int i = 0; i < depth; i++) {
        raw.itemEnd().sequenceEnd();
      }
      return raw.toBytes();
    }

    @Test
    void tenThousandLevelsAreRefusedByName() {
      assertRefused(nested(10_000), ReadOptions.DEFAULTS, "maxDepth = 256");
      assertRefused(
          nested(600), ReadOptions.DEFAULTS.withMaxDepth(ReadOptions.DEEPEST), "maxDepth = 512");
    }

    @Test
    void theDeepestCanBeWrittenAgain() throws IOException {
      DicomFile file = DicomReader.read(nested(512), ReadOptions.DEFAULTS.withMaxDepth(512));
      assertThat(
              DicomReader.read(DicomWriter.toBytes(file), ReadOptions.DEFAULTS.withMaxDepth(512))
                  .dataSet())
          .isEqualTo(file.dataSet());
    }

    @Test
    void tenThousandLevelsInsideUnAreRefused() {
      Raw raw = Raw.file(EXPLICIT).longHeader(CONTENT, "UN", Raw.UNDEFINED).item(Raw.UNDEFINED);
      for (int i = 0; i < 10_000; i++) {
        raw.tag(CONTENT).u32(Raw.UNDEFINED).item(Raw.UNDEFINED);
      }
      assertRefused(raw.toBytes(), ReadOptions.DEFAULTS, "maxDepth = 256");
    }

    @Test
    void itemsElementsAndLengthsAreCounted() {
      byte[] sample = nested(5);
      assertRefused(sample, ReadOptions.DEFAULTS.withMaxItems(4), "maxItems = 4");
      assertRefused(sample, ReadOptions.DEFAULTS.withMaxElements(4), "maxElements = 4");
      byte[] value =
          patient(Raw.file(EXPLICIT))
              .longHeader(Tag.PIXEL_DATA, "OB", 100)
              .bytes(new byte[100])
              .toBytes();
      assertRefused(value, ReadOptions.DEFAULTS.withMaxElementLength(99), "maxElementLength = 99");
    }

    @Test
    void aDeflateBombIsRefused() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(Raw.file(DEFLATED).toBytes());
      try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(9, true))) {
        deflated.write(Raw.little().longHeader(Tag.PIXEL_DATA, "OB", 1 << 26).toBytes());
        deflated.write(new byte[1 << 26]);
      }
      assertThat(out.size()).isLessThan(100_000);
      assertRefused(
          out.toByteArray(),
          ReadOptions.DEFAULTS.withMaxInflatedSize(1 << 20),
          "maxInflatedSize = 1048576");
    }

    @Test
    void aLengthThatLiesCostsNoMemory() throws IOException {
      byte[] bytes =
          patient(Raw.file(EXPLICIT))
              .longHeader(Tag.PIXEL_DATA, "OB", 0xC0000000)
              .bytes(new byte[10])
              .toBytes();
      for (DicomFile file :
          List.of(DicomReader.read(bytes), DicomReader.read(new ByteArrayInputStream(bytes)))) {
        assertThat(rules(file)).containsExactly("DCM-TRUNCATED");
        assertThat(file.dataSet().value(Tag.PIXEL_DATA).orElseThrow().length()).isEqualTo(10);
      }
      ReadOptions few = ReadOptions.DEFAULTS.withMaxElementLength(9);
      assertThatThrownBy(() -> DicomReader.read(new ByteArrayInputStream(bytes), few))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("maxElementLength = 9");
    }

    @Test
    void zerosAtTheEndAreLookedAtOnce() throws IOException {
      byte[] zeros = new byte[1_000_001];
      zeros[zeros.length - 1] = 1;
      DicomFile file = DicomReader.read(patient(Raw.file(EXPLICIT)).bytes(zeros).toBytes());
      assertPatient(file);
    }

    private void assertRefused(byte[] bytes, ReadOptions options, String limit) {
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> DicomReader.read(bytes, options))
          .withMessageContaining(limit);
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> DicomReader.read(new ByteArrayInputStream(bytes), options))
          .withMessageContaining(limit);
    }
  }

  @Nested
  class TheEnd {
    @Test
    void mayBeZeroBytes() throws IOException {
      DicomFile file = read(patient(Raw.file(EXPLICIT)).bytes(new byte[777]));
      assertPatient(file);
      assertThat(file.dataSet().size()).isEqualTo(2);
      assertThat(rules(file)).containsExactly("DCM-TRAILING");
    }

    @Test
    void mayBeTrailingPadding() throws IOException {
      DicomFile file =
          read(patient(Raw.file(EXPLICIT)).longHeader(0xFFFCFFFC, "OB", 10).bytes(new byte[10]));
      assertThat(file.dataSet().size()).isEqualTo(3);
      assertThat(file.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SequenceLengths.class)
    void mayComeAtEveryByte(SequenceLengths lengths) throws IOException {
      Random random = new Random(7);
      for (TransferSyntax syntax : DataSetArbitraries.NATIVE) {
        DataSet report =
            MarkedReport.small(DataSetArbitraries.dataSet(random, 8), Marker.DEFAULT, random);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, new DicomFile(DataSet.EMPTY, report, syntax, List.of()), lengths);
        byte[] whole = out.toByteArray();
        for (int length = 0; length < whole.length; length++) {
          assertCut(Arrays.copyOf(whole, length), report);
        }
      }
    }

    private void assertCut(byte[] bytes, DataSet whole) throws IOException {
      DataSet fromBytes = orEmpty(() -> DicomReader.read(bytes));
      DataSet fromStream = orEmpty(() -> DicomReader.read(new ByteArrayInputStream(bytes)));
      assertThat(fromBytes.size()).isLessThanOrEqualTo(whole.size());
      assertThat(fromStream.size()).isLessThanOrEqualTo(whole.size());
    }

    private DataSet orEmpty(Reading reading) throws IOException {
      try {
        return reading.read().dataSet();
      } catch (DicomFormatException e) {
        return DataSet.EMPTY;
      }
    }

    @Test
    void insideTheLastValueLeavesTheRest() throws IOException {
      byte[] bytes = patient(Raw.file(EXPLICIT)).toBytes();
      DicomFile file = DicomReader.read(Arrays.copyOf(bytes, bytes.length - 3));
      assertThat(file.dataSet().string(Tag.PATIENT_NAME)).contains("A");
      assertThat(rules(file)).contains("DCM-TRUNCATED");
    }
  }

  /** Something that reads. */
  private interface Reading {
    DicomFile read() throws IOException;
  }

  @Nested
  class Elements {
    @Test
    void ofOneTagAreBothKept() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .explicit(Tag.MODALITY, "CS", "CT")
                  .explicit(Tag.MODALITY, "CS", "SR"));
      assertThat(file.dataSet().size()).isEqualTo(2);
      assertThat(file.dataSet().string(Tag.MODALITY)).contains("SR");
      assertThat(rules(file)).containsExactly("DCM-DUPLICATE");
      assertThat(DicomReader.read(DicomWriter.toBytes(file)).dataSet()).isEqualTo(file.dataSet());
    }

    @Test
    void outOfOrderAreSorted() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .explicit(Tag.PATIENT_NAME, "PN", "A^B ")
                  .explicit(Tag.MODALITY, "CS", "SR"));
      assertPatient(file);
      assertThat(file.dataSet().elementAt(0).tag()).isEqualTo(Tag.MODALITY);
      assertThat(rules(file)).containsExactly("DCM-ORDER");
    }

    @Test
    void beforeTheirCharacterSetAreInItAllTheSame() throws IOException {
      Raw raw =
          Raw.file(EXPLICIT)
              .explicit(Tag.PATIENT_NAME, "PN", "\u00c4^B ")
              .longHeader(CONTENT, "SQ", 18)
              .item(10)
              .explicit(Tag.TEXT_VALUE, "LO", "\u00c4 ")
              .explicit(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 144");
      DicomFile file = read(raw);
      assertThat(file.dataSet().string(Tag.PATIENT_NAME)).contains("\u0424^B");
      assertThat(file.dataSet().item(CONTENT).orElseThrow().string(Tag.TEXT_VALUE))
          .contains("\u0424");
    }

    @Test
    void keepTheirPaddingAndTheirDecimals() throws IOException {
      byte[] bytes = Raw.little().explicit(Tag.NUMERIC_VALUE, "DS", " 1.50\\+2e0").toBytes();
      DicomFile file = read(Raw.file(EXPLICIT).bytes(bytes));
      assertThat(file.dataSet().strings(Tag.NUMERIC_VALUE)).containsExactly(" 1.50", "+2e0");
      assertThat(DicomWriter.toBytes(file.dataSet(), EXPLICIT)).isEqualTo(bytes);
    }

    @Test
    void ofOddLengthAreReportedAndPaddedWhenWritten() throws IOException {
      DicomFile file = read(Raw.file(EXPLICIT).explicit(Tag.PATIENT_ID, "LO", "abc"));
      assertThat(rules(file)).containsExactly("DCM-LENGTH-ODD");
      assertThat(DicomWriter.toBytes(file.dataSet(), EXPLICIT))
          .isEqualTo(Raw.little().explicit(Tag.PATIENT_ID, "LO", "abc ").toBytes());
    }

    @Test
    void ofRepresentationsNobodyKnowsAreKept() throws IOException {
      byte[] bytes =
          Raw.little()
              .longHeader(0x00560001, "ZZ", 4)
              .text("abcd")
              .explicit(0x00560002, "QQ", "ef")
              .toBytes();
      DicomFile file = read(Raw.file(EXPLICIT).bytes(bytes));
      assertThat(rules(file)).containsExactly("DCM-VR-UNKNOWN");
      assertThat(file.dataSet().value(0x00560002).orElseThrow().bytes()).containsExactly('e', 'f');
      assertThat(DicomReader.read(DicomWriter.toBytes(file)).dataSet()).isEqualTo(file.dataSet());
    }

    @Test
    void withoutRepresentationAmongOthersAreRead() throws IOException {
      DicomFile file =
          read(
              Raw.file(EXPLICIT)
                  .explicit(Tag.MODALITY, "CS", "SR")
                  .implicit(Tag.PATIENT_NAME, "A^B ")
                  .explicit(Tag.PATIENT_ID, "LO", "12"));
      assertPatient(file);
      assertThat(file.dataSet().string(Tag.PATIENT_ID)).contains("12");
      assertThat(rules(file)).containsExactly("DCM-VR-MISSING");
    }

    // A real file: what follows such a header is read out of step. Nobody finds the way on; pydicom
    // takes the rest of the file for one value, dcmtk refuses it, fo-dicom keeps what was before.
    // Refusing is right here: an object without its end may be without its study.
    @Test
    void ofWhichTheHeaderWasCutOffLoseTheWay() {
      Raw raw =
          Raw.file(EXPLICIT)
              .explicit(Tag.MODALITY, "CS", "CT")
              .tag(Tag.PIXEL_PADDING_VALUE)
              .text("  ")
              .u16(2)
              .u16(0)
              .tag(Tag.PIXEL_PADDING_VALUE)
              .text("  ");
      for (int tag = 0x00281050; tag < 0x0028105A; tag++) {
        raw.explicit(tag, "DS", "1 ");
      }
      assertThatExceptionOfType(DicomFormatException.class)
          .isThrownBy(() -> read(raw))
          .withMessageContaining("expected an explicit VR, found other bytes");
    }

    @Test
    void thatAreSignedWherePixelsAre() throws IOException {
      Raw raw =
          Raw.file(IMPLICIT)
              .tag(Tag.PIXEL_REPRESENTATION)
              .u32(2)
              .u16(1)
              .tag(Tag.SMALLEST_IMAGE_PIXEL_VALUE)
              .u32(2)
              .u16(0xFFFE);
      assertThat(read(raw).dataSet().integer(Tag.SMALLEST_IMAGE_PIXEL_VALUE)).hasValue(-2);
    }
  }

  @Nested
  class FilesOnDisk {
    @TempDir Path folder;

    private Path write(Raw raw) throws IOException {
      return Files.write(folder.resolve("a.dcm"), raw.toBytes());
    }

    @Test
    void thatAreNoneAreRefused() throws Exception {
      assertThatThrownBy(() -> DicomReader.read(folder.resolve("absent")))
          .isInstanceOf(NoSuchFileException.class);
      assertThatThrownBy(() -> DicomReader.read(folder))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("a directory");
      Path empty = Files.createFile(folder.resolve("empty"));
      assertThatThrownBy(() -> DicomReader.read(empty))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("an empty input");
    }

    @Test
    void thatArePipesAreRefusedWithoutWaiting() throws Exception {
      Path pipe = folder.resolve("pipe");
      Process made = null;
      try {
        made = new ProcessBuilder("mkfifo", pipe.toString()).start();
      } catch (IOException e) {
        assumeThat(e).as("Skipped: this system has no mkfifo").isNull();
      }
      assumeThat(made != null && made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0)
          .as("Skipped: mkfifo does not work here")
          .isTrue();
      assertThatThrownBy(() -> DicomReader.read(pipe))
          .isInstanceOf(DicomFormatException.class)
          .hasMessageContaining("something else");
    }

    @Test
    void keepPixelDataWhereItIs() throws IOException {
      byte[] pixels = new byte[1 << 17];
      new Random(1).nextBytes(pixels);
      Raw head = patient(Raw.file(EXPLICIT)).longHeader(Tag.PIXEL_DATA, "OW", pixels.length);
      int offset = head.toBytes().length;
      Path file = write(head.bytes(pixels));
      BulkElement bulk =
          (BulkElement) DicomReader.read(file).dataSet().element(Tag.PIXEL_DATA).orElseThrow();
      assertThat(bulk.data())
          .isEqualTo(new BulkData.FileRange(file, offset, pixels.length, ByteOrder.LITTLE_ENDIAN));
      try (InputStream in = bulk.data().open()) {
        assertThat(Arrays.equals(in.readAllBytes(), pixels)).isTrue();
      }
      DataSet kept =
          DicomReader.read(file, ReadOptions.DEFAULTS.withBulk(BulkHandling.KEEP)).dataSet();
      assertThat(Arrays.equals(kept.value(Tag.PIXEL_DATA).orElseThrow().bytes(), pixels)).isTrue();
    }

    @Test
    void keepWaveformDataInsideASequenceWhereItIs() throws IOException {
      byte[] samples = new byte[100_000];
      new Random(2).nextBytes(samples);
      for (TransferSyntax syntax : List.of(EXPLICIT, BIG)) {
        DataSet ecg =
            DataSet.build(b ->
                b.item(
                    Tag.WAVEFORM_SEQUENCE,
                    i -> i.put(ValueElement.ofBytes(Tag.WAVEFORM_DATA, Vr.OW, samples))));
        Path file = folder.resolve("ecg.dcm");
        DicomWriter.write(file, ecg, syntax);
        DicomFile read = DicomReader.read(file);
        assertThat(
                read.dataSet()
                    .item(Tag.WAVEFORM_SEQUENCE)
                    .orElseThrow()
                    .element(Tag.WAVEFORM_DATA)
                    .orElseThrow())
            .isInstanceOf(BulkElement.class);
        for (TransferSyntax target : DataSetArbitraries.NATIVE) {
          DataSet copy =
              DicomReader.read(
                      DicomWriter.toBytes(
                          new DicomFile(DataSet.EMPTY, read.dataSet(), target, List.of())))
                  .dataSet();
          assertThat(copy).isEqualTo(ecg);
        }
      }
    }

    @Test
    void skipWhatIsNotWanted() throws IOException {
      Path file =
          write(
              patient(Raw.file(EXPLICIT))
                  .longHeader(Tag.PIXEL_DATA, "OW", 100_000)
                  .bytes(new byte[100_000])
                  .longHeader(0xFFFCFFFC, "OB", 0));
      ReadOptions skip = ReadOptions.DEFAULTS.withBulk(BulkHandling.SKIP);
      for (DicomFile read :
          List.of(
              DicomReader.read(file, skip),
              DicomReader.read(Files.readAllBytes(file), skip),
              DicomReader.read(new ByteArrayInputStream(Files.readAllBytes(file)), skip))) {
        assertThat(read.dataSet().size()).isEqualTo(4);
        BulkElement bulk = (BulkElement) read.dataSet().element(Tag.PIXEL_DATA).orElseThrow();
        assertThat(bulk.data().length()).isEqualTo(100_000);
        assertThatThrownBy(() -> bulk.data().open()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> DicomWriter.toBytes(read))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }

    @Test
    void haveHeadersThatAreReadAlone() throws IOException {
      byte[] bytes =
          patient(Raw.file(EXPLICIT))
              .longHeader(Tag.PIXEL_DATA, "OW", 10 << 20)
              .bytes(new byte[10 << 20])
              .toBytes();
      Path file = Files.write(folder.resolve("large.dcm"), bytes);
      DicomFile header = DicomReader.readHeader(file);
      assertPatient(header);
      assertThat(header.dataSet().size()).isEqualTo(2);
      Counting stream = new Counting(bytes);
      assertPatient(DicomReader.read(stream, ReadOptions.DEFAULTS.withStopAt(Tag.PIXEL_DATA)));
      assertThat(stream.count).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void keepFragmentsWhereTheyAre() throws IOException {
      Raw raw =
          Raw.file(DataSetArbitraries.ENCAPSULATED)
              .longHeader(Tag.PIXEL_DATA, "OB", Raw.UNDEFINED)
              .item(0)
              .item(4)
              .text("abcd")
              .sequenceEnd();
      FragmentsElement fragments =
          (FragmentsElement)
              DicomReader.read(write(raw)).dataSet().element(Tag.PIXEL_DATA).orElseThrow();
      assertThat(fragments.fragments()).hasSize(2);
      try (InputStream in = fragments.fragments().get(1).open()) {
        assertThat(in.readAllBytes()).isEqualTo("abcd".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** Counts what was taken from it. */
  private static final class Counting extends FilterInputStream {
    int count;

    Counting(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}

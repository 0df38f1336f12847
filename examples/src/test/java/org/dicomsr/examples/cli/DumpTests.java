package org.dicomsr.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dicomsr.model.content.CanonicalTree;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.json.DicomJsonReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpTests {
  /** Where golden files are; {@code -Dgolden.update} writes them anew, to be reviewed as a diff. */
  private static final Path GOLDEN = Path.of("src/test/resources/org/dicomsr/examples/cli");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path sample;

  @BeforeEach
  void writeTheSample() throws IOException {
    sample = Samples.write(folder.resolve("sample.dcm"), Samples.everything());
  }

  private int sr(Object... args) {
    String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    return Sr.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  @ParameterizedTest
  @CsvSource({
    "dump.txt,",
    "dump-full.txt, --full",
    "dump-header.txt, --header",
    "dump-canonical.txt, --canonical",
    "dump-elements.txt, --elements"
  })
  void printsTheSampleAsTheGoldenFileShows(String golden, String option) throws IOException {
    List<Object> words = new ArrayList<>(List.of("dump", sample));
    if (option != null) {
      words.add(option);
    }
    assertThat(sr(words.toArray())).isZero();
    Path expected = GOLDEN.resolve(golden);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(expected, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(expected));
  }

  @Test
  void headerLinesOfTheCanonicalFormStandFirst() {
    assertThat(sr("dump", "--canonical", "--header", sample)).isZero();
    assertThat(out.toString().lines().takeWhile(line -> line.startsWith("# ")))
        .contains("# Modality: SR", "# Completion: COMPLETE", "# Verification: UNVERIFIED");
  }

  @Test
  void colouredLinesHoldTheSameText() {
    StringWriter plain = new StringWriter();
    StringWriter coloured = new StringWriter();
    var root = ContentReader.readRoot(Samples.everything());
    new TreePrinter(new PrintWriter(plain), Style.PLAIN, false).print(root);
    new TreePrinter(new PrintWriter(coloured), Style.COLOURED, false).print(root);
    assertThat(coloured.toString()).contains("\033[0m");
    assertThat(coloured.toString().replaceAll("\033\\[\\d+m", "")).isEqualTo(plain.toString());
  }

  @Nested
  class WithSeveralFiles {
    @Test
    void aTitleStandsBeforeEach() throws IOException {
      Path other = Samples.write(folder.resolve("other.dcm"), Samples.withText("x"));
      assertThat(sr("dump", "--canonical", other, sample)).isZero();
      assertThat(out.toString())
          .startsWith("==> " + other + " <==\n |")
          .contains("\n\n==> " + sample + " <==\n |");
    }

    @Test
    void aBadOneIsOneLineAndTheOthersAreShown() throws IOException {
      Path bad = Files.writeString(folder.resolve("bad.dcm"), "this is no DICOM object at all");
      Path missing = folder.resolve("missing.dcm");
      assertThat(sr("dump", bad, missing, folder, sample)).isEqualTo(1);
      assertThat(err.toString().lines().filter(line -> !line.startsWith("sr dump: " + sample)))
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .startsWith("sr dump: " + bad + ": ")
                      .contains("expected", "found"),
              line -> assertThat(line).isEqualTo("sr dump: " + missing + ": no such file"),
              line ->
                  assertThat(line).startsWith("sr dump: " + folder + ": ").contains("a directory"));
      assertThat(out.toString()).contains("Imaging Measurement Report");
    }
  }

  @Test
  void jsonIsOneLineAFile() throws IOException {
    assertThat(sr("dump", "--json", sample, sample)).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"00080005\":").endsWith("}"));
    assertThat(DicomJsonReader.read(lines.getFirst())).isEqualTo(Samples.everything());
  }

  @Test
  void anObjectWithoutContentTreeIsRefusedUnlessItsElementsAreAskedFor() throws IOException {
    DataSet image =
        DataSet.build(data ->
            data.text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.2").text(Tag.MODALITY, "CT"));
    Path file = Samples.write(folder.resolve("image.dcm"), image);
    assertThat(sr("dump", file)).isEqualTo(1);
    assertThat(err.toString()).contains("root content item", "CT Image Storage").hasLineCount(1);
    assertThat(out.toString()).isEmpty();
    assertThat(sr("dump", "--elements", file)).isZero();
    assertThat(out.toString()).contains("(0008,0060)\tCS\t2\t").hasLineCount(2);
  }

  @Test
  void theElementsOfAFileShowNoValue() {
    assertThat(sr("dump", "--elements", sample)).isZero();
    assertThat(out.toString())
        .contains("PatientName")
        .doesNotContain("Doe", "Jane", "Yamada", "three");
  }

  @Test
  void violationsAreCountedOrListedOnStandardError() throws IOException {
    byte[] bare =
        DicomWriter.toBytes(Samples.everything(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    Path file = Files.write(folder.resolve("bare.dcm"), bare);
    assertThat(sr("dump", file)).isZero();
    assertThat(err.toString())
        .startsWith("sr dump: " + file + ": ")
        .contains(" of the standard; --violations lists them")
        .hasLineCount(1);
    err.getBuffer().setLength(0);
    assertThat(sr("dump", "--violations", file)).isZero();
    assertThat(err.toString()).contains(file + ": ERROR DCM-META ", "[PS3.10 7.1]");
  }

  @Test
  void formsExcludeEachOther() {
    assertThat(sr("dump", "--canonical", "--elements", sample)).isEqualTo(2);
    assertThat(sr("dump")).isEqualTo(2);
  }

  @Test
  void stopsQuietlyWhenNobodyReadsOn() {
    PrintWriter closed =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("Broken pipe");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    String[] files = Collections.nCopies(3, sample.toString()).toArray(String[]::new);
    String[] words = new String[] {"dump", files[0], files[1], files[2]};
    assertThat(Sr.execute(closed, new PrintWriter(err, true), words)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Nested
  class ACopy {
    @ParameterizedTest
    @CsvSource({
      "implicit, 1.2.840.10008.1.2",
      "explicit, 1.2.840.10008.1.2.1",
      "big-endian, 1.2.840.10008.1.2.2",
      "deflated, 1.2.840.10008.1.2.1.99",
      "1.2.840.10008.1.2, 1.2.840.10008.1.2"
    })
    void hasTheDataSetOfTheOriginal(String syntax, String uid) throws IOException {
      Path target = folder.resolve("copies");
      assertThat(sr("copy", "-t", syntax, "-o", target, sample)).isZero();
      var copy = DicomReader.read(target.resolve("sample.dcm"));
      assertThat(copy.transferSyntax().uid()).isEqualTo(uid);
      assertThat(copy.dataSet()).isEqualTo(Samples.everything());
      assertThat(CanonicalTree.of(copy.dataSet()))
          .isEqualTo(CanonicalTree.of(Samples.everything()));
    }

    @Test
    void keepsTheTransferSyntaxOfTheFileUnlessAskedOtherwise() throws IOException {
      assertThat(sr("copy", "-o", folder.resolve("copies"), sample)).isZero();
      assertThat(DicomReader.read(folder.resolve("copies/sample.dcm")).transferSyntax())
          .isEqualTo(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }

    @Test
    void neverReplacesACopyJustMade() throws IOException {
      Path other =
          Samples.write(
              Files.createDirectory(folder.resolve("b")).resolve("sample.dcm"),
              Samples.withText("x"));
      assertThat(sr("copy", "-o", folder.resolve("copies"), sample, other)).isEqualTo(1);
      assertThat(err.toString()).contains("is there already").hasLineCount(1);
      assertThat(DicomReader.read(folder.resolve("copies/sample.dcm")).dataSet())
          .isEqualTo(Samples.everything());
    }

    @Test
    void refusesATransferSyntaxThatIsNone() {
      assertThat(sr("copy", "-t", "jpeg", "-o", folder, sample)).isEqualTo(2);
      assertThat(err.toString())
          .contains("expected implicit, explicit, big-endian, deflated or a UID");
    }

    @Test
    void refusesToDecompressPixels() throws IOException {
      BulkData nothing = new BulkData.InMemory(new byte[0], 0, 0);
      BulkData frame = new BulkData.InMemory(new byte[] {1, 2}, 0, 2);
      DataSet image =
          DataSet.of(new FragmentsElement(Tag.PIXEL_DATA, Vr.OB, List.of(nothing, frame)));
      Path file = folder.resolve("image.dcm");
      DicomWriter.write(file, image, TransferSyntax.ofUid("1.2.840.10008.1.2.4.50"));
      assertThat(sr("copy", "-t", "explicit", "-o", folder.resolve("copies"), file)).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("sr copy: " + file + ": ")
          .doesNotContain("internal error")
          .hasLineCount(1);
    }
  }

  @Test
  void textThatControlsATerminalIsShownNotObeyed() {
    assertThat(Shown.safe("a\u001B[2Jb\u0007c\u202Ed\te"))
        .isEqualTo("a\\u001B[2Jb\\u0007c\\u202Ed e");
    assertThat(Shown.safe("山田 \uD83D\uDE00 é")).isEqualTo("山田 \uD83D\uDE00 é");
  }
}

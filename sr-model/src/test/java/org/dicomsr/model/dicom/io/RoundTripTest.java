package org.dicomsr.model.dicom.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.dicomsr.model.testing.NormalForm;
import org.jspecify.annotations.Nullable;

/** Write, then read: what comes back is what went out. */
class RoundTripTest {
  private static @Nullable Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("round-trip");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(file());
    if (folder != null) {
      Files.delete(folder);
    }
  }

  private static Path file() {
    return Objects.requireNonNull(folder, "folder").resolve("sample.dcm");
  }

  @Provide
  Arbitrary<DataSet> dataSets() {
    return DataSetArbitraries.dataSets();
  }

  @Provide
  Arbitrary<DataSet> encapsulated() {
    return DataSetArbitraries.encapsulated();
  }

  @Provide
  Arbitrary<TransferSyntax> syntaxes() {
    return DataSetArbitraries.transferSyntaxes();
  }

  @Property(tries = 1000)
  void bytesGiveBackTheDataSet(
      @ForAll("dataSets") DataSet dataSet,
      @ForAll("syntaxes") TransferSyntax syntax,
      @ForAll SequenceLengths lengths)
      throws IOException {
    byte[] written = write(dataSet, syntax, lengths);
    DicomFile read = DicomReader.read(written);
    assertSame(read, dataSet, syntax);
    if (syntax.explicitVr()) {
      // In implicit VR, a sequence that was UN before is one like any other, with lengths as all
      // have them.
      assertThat(Arrays.equals(write(read.dataSet(), syntax, lengths), written))
          .as("the same bytes again")
          .isTrue();
    }
  }

  @Property(tries = 300)
  void aStreamInTinyPiecesGivesBackTheDataSet(
      @ForAll("dataSets") DataSet dataSet,
      @ForAll("syntaxes") TransferSyntax syntax,
      @ForAll SequenceLengths lengths,
      @ForAll long seed)
      throws IOException {
    DicomFile read =
        DicomReader.read(new Trickle(write(dataSet, syntax, lengths), new Random(seed)));
    assertSame(read, dataSet, syntax);
  }

  @Property(tries = 300)
  void aFileGivesBackTheDataSetBulkDataIncluded(
      @ForAll("dataSets") DataSet dataSet,
      @ForAll("syntaxes") TransferSyntax syntax,
      @ForAll SequenceLengths lengths)
      throws IOException {
    DicomWriter.write(file(), new DicomFile(DataSet.EMPTY, dataSet, syntax, List.of()), lengths);
    DicomFile read = DicomReader.read(file(), ReadOptions.DEFAULTS.withBulkThreshold(16));
    assertSame(read, dataSet, syntax);
    for (TransferSyntax other : DataSetArbitraries.NATIVE) {
      DicomFile copied = DicomReader.read(write(read.dataSet(), other, lengths));
      assertEqual(NormalForm.of(copied.dataSet(), other), NormalForm.of(read.dataSet(), other));
    }
  }

  @Property(tries = 200)
  void fragmentsComeBackInAnEncapsulatedSyntax(
      @ForAll("encapsulated") DataSet dataSet,
      @ForAll SequenceLengths lengths,
      @ForAll boolean fromFile)
      throws IOException {
    byte[] written = write(dataSet, DataSetArbitraries.ENCAPSULATED, lengths);
    DicomFile read;
    if (fromFile) {
      Files.write(file(), written);
      read = DicomReader.read(file());
    } else {
      read = DicomReader.read(new Trickle(written, new Random(1)));
    }
    assertSame(read, dataSet, DataSetArbitraries.ENCAPSULATED);
    assertThat(write(read.dataSet(), DataSetArbitraries.ENCAPSULATED, lengths)).isEqualTo(written);
  }

  @Property(tries = 200)
  void theLengthsOfSequencesDoNotMatterToReaders(
      @ForAll("dataSets") DataSet dataSet, @ForAll("syntaxes") TransferSyntax syntax)
      throws IOException {
    DataSet defined = DicomReader.read(write(dataSet, syntax, SequenceLengths.DEFINED)).dataSet();
    DataSet undefined =
        DicomReader.read(write(dataSet, syntax, SequenceLengths.UNDEFINED)).dataSet();
    assertEqual(NormalForm.of(undefined, syntax), NormalForm.of(defined, syntax));
  }

  @Property(tries = 200)
  void stoppingEarlyGivesTheElementsBefore(
      @ForAll("dataSets") DataSet dataSet, @ForAll("syntaxes") TransferSyntax syntax)
      throws IOException {
    int stop = 0x00400000;
    ReadOptions options = ReadOptions.DEFAULTS.withStopAt(stop);
    DataSet head =
        DicomReader.read(write(dataSet, syntax, SequenceLengths.DEFINED), options).dataSet();
    DataSet.Builder expected = DataSet.builder();
    dataSet.forEach(element -> {
      if (Integer.compareUnsigned(element.tag(), stop) < 0) {
        expected.put(element);
      }
    });
    assertEqual(NormalForm.of(head, syntax), NormalForm.of(expected.build(), syntax));
  }

  private static byte[] write(DataSet dataSet, TransferSyntax syntax, SequenceLengths lengths)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomWriter.write(out, new DicomFile(DataSet.EMPTY, dataSet, syntax, List.of()), lengths);
    return out.toByteArray();
  }

  private static void assertSame(DicomFile read, DataSet dataSet, TransferSyntax syntax) {
    assertThat(read.transferSyntax()).isEqualTo(syntax);
    DataSet found = NormalForm.of(read.dataSet(), syntax);
    DataSet expected = NormalForm.of(dataSet, syntax);
    assertEqual(found, expected);
    assertThat(found).hasSameHashCodeAs(expected);
    // Representations that no standard knows are the only oddity of what the generators make.
    assertThat(read.violations())
        .extracting(violation -> violation.rule())
        .isSubsetOf("DCM-VR-UNKNOWN");
  }

  private static void assertEqual(DataSet found, DataSet expected) {
    if (!found.equals(expected)) {
      // Shows what differs.
      assertThat(NormalForm.dump(found)).isEqualTo(NormalForm.dump(expected));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** Gives one to seven bytes at a time. */
  private static final class Trickle extends InputStream {
    private final InputStream in;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.in = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }
}

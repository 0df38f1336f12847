package org.dicomsr.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.dicom.io.SequenceLengths;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.dicomsr.model.testing.MarkedReport;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.model.testing.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged bytes give a value or a {@link DicomFormatException}, nothing else. {@code
 * -Ddicomsr.fuzz=N} tries so many damages, {@code -Ddicomsr.fuzz.seed=S} others.
 */
class FuzzTest {
  private static final int TRIES = Integer.getInteger("dicomsr.fuzz", 100_000);
  private static final long SEED = Long.getLong("dicomsr.fuzz.seed", 20261122);
  private static final long SLOW = Duration.ofSeconds(5).toNanos();

  // A damaged length must not make a test of memory out of this.
  private static final ReadOptions OPTIONS =
      ReadOptions.DEFAULTS.withMaxElementLength(1 << 24).withMaxInflatedSize(1 << 22);

  @Test
  @Timeout(3600)
  void damagedBytesGiveAValueOrAFormatException() throws IOException {
    Random random = new Random(SEED);
    List<byte[]> samples = samples(random);
    int values = 0;
    int refused = 0;
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = Mutations.of(samples.get(i % samples.size()), random);
      long start = System.nanoTime();
      try {
        values += use(bytes, i);
      } catch (DicomFormatException e) {
        refused += e.expected().length() > 0 ? 1 : 0;
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("try " + i + ": " + HexFormat.of().formatHex(bytes), e);
      }
      if (System.nanoTime() - start > SLOW) {
        fail("try " + i + " took too long: " + HexFormat.of().formatHex(bytes));
      }
    }
    // Else the samples are so damaged that most of the code is never reached.
    assertThat(values).isGreaterThan(TRIES / 6);
    assertThat(values + refused).isEqualTo(TRIES);
  }

  private static List<byte[]> samples(Random random) throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (TransferSyntax syntax : DataSetArbitraries.NATIVE) {
      for (SequenceLengths lengths : SequenceLengths.values()) {
        samples.add(write(DataSetArbitraries.dataSet(random, 12), syntax, lengths));
        samples.add(
            write(
                DataSetArbitraries.encapsulated(random, 4),
                DataSetArbitraries.ENCAPSULATED,
                lengths));
        for (int i = 0; i < 4; i++) {
          DataSet report =
              MarkedReport.small(DataSetArbitraries.dataSet(random, 2), Marker.DEFAULT, random);
          samples.add(
              i == 0 && !syntax.deflated()
                  ? DicomWriter.toBytes(report, syntax)
                  : write(report, syntax, lengths));
        }
      }
    }
    return samples;
  }

  private static byte[] write(DataSet dataSet, TransferSyntax syntax, SequenceLengths lengths)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomWriter.write(out, new DicomFile(DataSet.EMPTY, dataSet, syntax, List.of()), lengths);
    return out.toByteArray();
  }

  /** Does what programs do with an object; tells whether there was one. */
  private static int use(byte[] bytes, int i) throws IOException {
    DicomFile file =
        i % 4 == 0
            ? DicomReader.read(new ByteArrayInputStream(bytes), OPTIONS)
            : DicomReader.read(bytes, OPTIONS);
    walk(file.dataSet());
    walk(ContentReader.readRoot(file.dataSet()));
    try {
      walk(SrDocument.of(file).root());
    } catch (DicomFormatException e) {
      // No report.
    }
    if (i % 20 == 0) {
      writeAgain(file);
    }
    return 1;
  }

  private static int walk(DataSet dataSet) {
    int seen = 0;
    for (DataElement element : dataSet) {
      seen += element.toString().length();
      seen +=
          switch (element) {
            case SequenceElement sequence ->
                sequence.items().stream().mapToInt(FuzzTest::walk).sum();
            case ValueElement value ->
                value.strings().size() + numbers(value) + dataSet.integer(value.tag()).orElse(1);
            case BulkElement bulk -> (int) bulk.data().length();
            case FragmentsElement fragments -> fragments.fragments().size();
          };
    }
    return seen;
  }

  private static int numbers(ValueElement value) {
    double sum = 0;
    for (int i = 0; i < Math.min(value.count(), 10); i++) {
      sum += value.number(i) + value.integer(i);
    }
    return (int) sum;
  }

  private static int walk(ContentItem item) {
    int seen = item.toString().length();
    for (Related related : item.children()) {
      if (related instanceof Related.ByValue value) {
        seen += walk(value.item());
      }
    }
    return seen;
  }

  private static void writeAgain(DicomFile file) throws IOException {
    try {
      DicomWriter.toBytes(file);
    } catch (IllegalArgumentException e) {
      // Fragments where the transfer syntax has none.
      assertThat(e.getMessage()).contains("encapsulated");
    }
    walk(ContentWriter.write(ContentReader.readRoot(file.dataSet())));
  }
}

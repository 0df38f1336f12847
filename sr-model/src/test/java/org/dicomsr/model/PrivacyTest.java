package org.dicomsr.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.SequenceLengths;
import org.dicomsr.model.testing.DataSetArbitraries;
import org.dicomsr.model.testing.MarkedReport;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.model.testing.Mutations;
import org.dicomsr.model.testing.Reachable;

/** No message and no {@code toString} gives a value away, whatever happens to the bytes. */
class PrivacyTest {
  private static final Marker MARKER = Marker.DEFAULT;

  @Provide
  Arbitrary<DataSet> marked() {
    return DataSetArbitraries.marked(MARKER);
  }

  @Provide
  Arbitrary<TransferSyntax> syntaxes() {
    return DataSetArbitraries.transferSyntaxes();
  }

  @Property(tries = 300)
  void aReportGivesNothingAway(
      @ForAll("marked") DataSet dataSet,
      @ForAll("syntaxes") TransferSyntax syntax,
      @ForAll SequenceLengths lengths,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    DataSet report = MarkedReport.with(dataSet, MARKER, random);
    if (random.nextInt(10) == 0) {
      report = report.with(ValueElement.ofText(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, MARKER.text()));
    }
    assertNothingIn(write(report, syntax, lengths), false);
  }

  @Property(tries = 100)
  void aDamagedReportGivesNothingAway(
      @ForAll("marked") DataSet dataSet,
      @ForAll("syntaxes") TransferSyntax syntax,
      @ForAll SequenceLengths lengths,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    byte[] bytes = write(MarkedReport.small(dataSet, MARKER, random), syntax, lengths);
    for (int i = 0; i < 30; i++) {
      assertNothingIn(Mutations.of(bytes, random), i % 4 == 0);
    }
    for (int i = 0; i < 20; i++) {
      assertNothingIn(Arrays.copyOf(bytes, random.nextInt(bytes.length)), i % 4 == 0);
    }
  }

  private static byte[] write(DataSet dataSet, TransferSyntax syntax, SequenceLengths lengths)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomWriter.write(out, new DicomFile(DataSet.EMPTY, dataSet, syntax, List.of()), lengths);
    return out.toByteArray();
  }

  private static void assertNothingIn(byte[] bytes, boolean stream) throws IOException {
    Map<String, String> leaks = new TreeMap<>();
    BiConsumer<Class<?>, String> sink =
        (type, text) -> {
          if (MARKER.isIn(text)) {
            leaks.put(type.getSimpleName(), text);
          }
        };
    try {
      DicomFile file =
          stream ? DicomReader.read(new ByteArrayInputStream(bytes)) : DicomReader.read(bytes);
      Reachable.texts(file, sink);
      Reachable.texts(SrDocument.of(file), sink);
    } catch (DicomFormatException e) {
      sink.accept(
          e.getClass(),
          e + " " + e.location() + e.expected() + e.found() + e.sopInstanceUid().orElse(""));
    }
    assertThat(leaks).as("texts that give a value away").isEmpty();
  }
}

package org.dicomsr.model.dicom.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.io.ReadOptions;

class JsonRoundTripTest {
  private static final String SYNTAX = "{}[]\",:019-.eE\\nutf ";

  @Provide
  Arbitrary<DataSet> dataSets() {
    return JsonDataSets.dataSets();
  }

  @Property(tries = 400)
  void readingWhatWasWrittenGivesAnEqualDataSet(@ForAll("dataSets") DataSet dataSet)
      throws IOException {
    for (JsonNumberForm numbers : JsonNumberForm.values()) {
      for (JsonLayout layout : JsonLayout.values()) {
        JsonWriteOptions options =
            JsonWriteOptions.DEFAULTS.withNumbers(numbers).withLayout(layout);
        DicomJson read =
            DicomJsonReader.readAll(DicomJsonWriter.toJson(dataSet, options), ReadOptions.DEFAULTS);
        assertSame(read.dataSets().getFirst(), dataSet);
        assertThat(read.violations()).isEmpty();
      }
    }
  }

  @Property(tries = 100)
  void textAndBytesHoldTheSame(@ForAll("dataSets") DataSet dataSet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomJsonWriter.write(bytes, dataSet);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(DicomJsonWriter.toJson(dataSet));
    assertSame(DicomJsonReader.read(new ByteArrayInputStream(bytes.toByteArray())), dataSet);
  }

  @Property(tries = 100)
  void anArrayHoldsItsDataSetsInOrder(
      @ForAll("dataSets") DataSet first, @ForAll("dataSets") DataSet second) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomJsonWriter.writeAll(bytes, List.of(first, second), JsonWriteOptions.DEFAULTS);
    List<DataSet> read =
        DicomJsonReader.readAll(bytes.toByteArray(), ReadOptions.DEFAULTS).dataSets();
    assertThat(read).hasSize(2);
    assertSame(read.get(0), first);
    assertSame(read.get(1), second);
  }

  @Property(tries = 300)
  void mutatedBytesGiveAValueOrADicomFormatException(
      @ForAll("dataSets") DataSet dataSet, @ForAll long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DicomJsonWriter.write(out, dataSet);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      byte[] bytes = out.toByteArray();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt()
                    : SYNTAX.charAt(random.nextInt(SYNTAX.length())));
      }
      byte[] cut =
          random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
      try {
        DicomJson read = DicomJsonReader.readAll(cut, ReadOptions.DEFAULTS);
        for (DataSet one : read.dataSets()) {
          DicomJsonWriter.toJson(one);
        }
      } catch (DicomFormatException e) {
        assertThat(e.getCause()).isNull();
        assertThat(e.getMessage()).contains("expected", "found");
      }
    }
  }

  // Element by element, so that a failure names the one that differs without showing values.
  private static void assertSame(DataSet actual, DataSet expected) {
    List<DataElement> differing = new ArrayList<>();
    for (DataElement element : expected) {
      if (!actual.element(element.tag()).filter(element::equals).isPresent()) {
        differing.add(element);
      }
    }
    assertThat(differing).isEmpty();
    assertThat(actual).isEqualTo(expected);
  }
}

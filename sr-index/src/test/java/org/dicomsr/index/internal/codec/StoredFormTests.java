package org.dicomsr.index.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.testing.Corpus;
import org.dicomsr.model.testing.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormTests {
  private static final Flattener FLATTENER = Flattener.standard();

  private static ObjectDocument document(SrDocument report) {
    return ((Flattened.OfObject) FLATTENER.flatten(report.file(), "here")).document();
  }

  private static ObjectDocument decoded(byte[] bytes) {
    byte[] among = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, among, 3, bytes.length);
    return StoredForm.document(among, 3, bytes.length);
  }

  @Test
  void samplesOfEveryClassAndValueTypeComeBackAsTheyWere() {
    for (SrDocument report : SampleDocuments.all().values()) {
      ObjectDocument document = document(report);
      assertThat(decoded(StoredForm.encode(document))).isEqualTo(document);
    }
  }

  @Test
  void everyFileOfTheCorpusComesBackAsItWasAndShorterThanJson() throws IOException {
    long stored = 0;
    long json = 0;
    Map<String, ImageSeries> series = new TreeMap<>();
    for (Path file : Corpus.files("sr", "seg", "waveform", "image", "charset")) {
      try {
        switch (FLATTENER.flatten(file)) {
          case Flattened.OfObject of -> {
            byte[] bytes = StoredForm.encode(of.document());
            assertThat(decoded(bytes)).as(file.toString()).isEqualTo(of.document());
            stored += bytes.length;
            json += DocumentJson.toJson(of.document()).length();
          }
          case Flattened.OfImage of ->
              series.merge(
                  of.instance().seriesKey(), ImageSeries.of(of.instance()), ImageSeries::merge);
          case Flattened.Rejected rejected -> {}
        }
      } catch (DicomFormatException e) {
        // No DICOM: nothing to store.
      }
    }
    for (ImageSeries each : series.values()) {
      StoredSeries whole = new StoredSeries(each, Set.of("sex:1", "birth date:2"));
      byte[] bytes = StoredForm.encode(whole);
      assertThat(StoredForm.series(bytes, 0, bytes.length)).isEqualTo(whole);
      assertThat(StoredForm.isSeries(bytes, 0)).isTrue();
      assertThat(decoded(bytes)).isEqualTo(each.document());
    }
    assertThat(stored).isPositive().isLessThan(json / 3);
  }

  @Test
  void equalDocumentsHaveEqualBytesWhateverTheyShare() {
    for (SrDocument report : SampleDocuments.all().values()) {
      ObjectDocument document = document(report);
      byte[] bytes = StoredForm.encode(document);
      // What is read shares what was equal.
      assertThat(StoredForm.encode(decoded(bytes))).isEqualTo(bytes);
      assertThat(StoredForm.encode(document(report))).isEqualTo(bytes);
      assertThat(StoredForm.hash(bytes))
          .isEqualTo(StoredForm.hash(bytes.clone()))
          .isNotEqualTo(StoredForm.hash(Arrays.copyOf(bytes, bytes.length + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, -1, 0.5, 1e300, 2147483647, 2147483648d, -2147483648d, 4.9e-324, 1e15 + 0.3})
  void numbersComeBackBitByBit(double number) {
    ObjectDocument sample = document(SampleDocuments.all().values().iterator().next());
    ObjectDocument document =
        new ObjectDocument(
            sample.kind(),
            sample.patient(),
            null,
            null,
            sample.instances(),
            null,
            null,
            List.of(
                new HeaderAttribute(
                    "SliceThickness", List.of(NumberValue.of(null, number, null, null)))),
            List.of(),
            GroupDocument.root(List.of(), List.of()),
            List.of());
    assertThat(decoded(StoredForm.encode(document))).isEqualTo(document);
  }

  @Test
  void bytesThatAreCutAreNoDocument() {
    byte[] bytes = StoredForm.encode(document(SampleDocuments.all().values().iterator().next()));
    for (int end = 1; end < bytes.length; end += 13) {
      int length = end;
      assertThatThrownBy(() -> StoredForm.document(bytes, 0, length))
          .isInstanceOf(RuntimeException.class);
    }
  }
}

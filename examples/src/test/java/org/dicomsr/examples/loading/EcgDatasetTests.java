package org.dicomsr.examples.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.filter.export.Export;
import org.dicomsr.filter.export.ExportOptions;
import org.dicomsr.filter.export.FileMode;
import org.dicomsr.filter.export.Include;
import org.dicomsr.filter.loader.CohortReader;
import org.dicomsr.filter.loader.Sample;
import org.dicomsr.filter.loader.SampleMasks;
import org.dicomsr.filter.loader.SeriesImages;
import org.dicomsr.filter.loader.decode.Lead;
import org.dicomsr.filter.loader.decode.NativeFrame;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcgDatasetTests {
  private static final int PATIENTS = 10;
  private static final SecretSource SECRET =
      new SecretSource.Given(
          IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII)));

  @TempDir private static Path folder;
  private static CohortReader cohort;

  @BeforeAll
  static void export() throws IOException {
    SampleArchive.write(folder.resolve("archive"), PATIENTS);
    try (SrIndex index =
        SrIndex.open(folder.resolve("index"), IndexOptions.DEFAULTS.withSecret(SECRET))) {
      index.ingest(Source.of(folder.resolve("archive")));
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, Catalogue.parse(SampleArchive.CATALOGUE));
        Export.write(
            index,
            search,
            Cohort.of(search, search.parse("ECG")),
            folder.resolve("dataset"),
            ExportOptions.standard()
                .withSecret(SECRET)
                .withFiles(FileMode.COPY)
                .withInclude(Include.STUDY));
      }
    }
    cohort = CohortReader.open(folder.resolve("dataset"));
  }

  /** Which patient of the archive a sample is: its PR interval tells. */
  private static int patient(Sample sample) {
    return (int) sample.label("pr_interval").number().orElseThrow() - 150;
  }

  @Test
  void exportedCopiesHoldTheNumbersOfTheArchive() throws IOException {
    assertThat(cohort.size()).isEqualTo(PATIENTS);
    assertThat(cohort.verify()).isEqualTo(PATIENTS * 8 + 6);
    for (Sample sample : cohort) {
      int patient = patient(sample);
      assertThat(sample.label("pacemaker").text())
          .contains(SampleArchive.hasPacemaker(patient) ? "yes" : "no");
      float[][] ecg = sample.ecg().orElseThrow().rhythm().orElseThrow().millivolts(Lead.TWELVE);
      assertThat(ecg[11][999])
          .isEqualTo((float) (SampleArchive.ecgSample(patient, 11, 999) * 0.0025));
      assertThat(sample.ecg().orElseThrow().medianBeats().orElseThrow().sampleCount())
          .isEqualTo(SampleArchive.BEAT);
      SeriesImages ct = sample.images("CT").getFirst();
      List<NativeFrame> frames = ct.frames();
      for (int slice = 0; slice < SampleArchive.SLICES; slice++) {
        assertThat(frames.get(slice).unit()).contains("HU");
        assertThat(frames.get(slice).value(2, 3, 0))
            .isEqualTo((float) (SampleArchive.ctPixel(patient, slice, 2, 3) * 0.5 - 1024));
      }
      assertThat(ct.stack().sliceSpacing()).contains(2.5);
      SampleMasks masks = sample.masks().getFirst();
      assertThat(masks.source()).isPresent();
      byte[] mask = masks.mask("Right ventricle").orElseThrow().binary();
      int pixels = SampleArchive.ROWS * SampleArchive.COLUMNS;
      for (int i = 0; i < mask.length; i++) {
        int within = i % pixels;
        assertThat(mask[i] == 1)
            .isEqualTo(
                SampleArchive.isInside(
                    2, i / pixels, within / SampleArchive.COLUMNS, within % SampleArchive.COLUMNS));
      }
    }
  }

  @Test
  void batchesHoldLeadsInMillivoltsAndPlacesOfWords() throws IOException, TranslateException {
    EcgDataset dataset = EcgDataset.builder(cohort, "pacemaker", 250).setSampling(4, false).build();
    dataset.prepare();
    assertThat(dataset.size()).isEqualTo(PATIENTS);
    List<Shape> shapes = new ArrayList<>();
    int index = 0;
    try (HeapManager manager = new HeapManager()) {
      for (Batch batch : dataset.getData(manager)) {
        shapes.add(batch.getData().head().getShape());
        float[] data = batch.getData().head().toFloatArray();
        float[] labels = batch.getLabels().head().toFloatArray();
        for (int i = 0; i < batch.getSize(); i++) {
          int patient = patient(cohort.sample(index++));
          assertThat(labels[i]).isEqualTo(SampleArchive.hasPacemaker(patient) ? 0 : 1);
          assertThat(data[(i * 12 + 4) * 250 + 77])
              .isEqualTo((float) (SampleArchive.ecgSample(patient, 4, 77) * 0.0025));
        }
        batch.close();
      }
    }
    assertThat(shapes)
        .containsExactly(new Shape(4, 12, 250), new Shape(4, 12, 250), new Shape(2, 12, 250));
  }

  @Test
  void aStepOfLearningTellsPacemakersApart() throws IOException, TranslateException {
    EcgDataset dataset = EcgDataset.builder(cohort, "pacemaker", 1000).setSampling(5, true).build();
    // Logistic regression on the mean amplitude of each ECG.
    double weight = 0;
    double bias = 0;
    double first = Double.NaN;
    double loss = Double.NaN;
    for (int epoch = 0; epoch < 60; epoch++) {
      loss = 0;
      try (HeapManager manager = new HeapManager()) {
        for (Batch batch : dataset.getData(manager)) {
          float[] data = batch.getData().head().toFloatArray();
          float[] labels = batch.getLabels().head().toFloatArray();
          for (int i = 0; i < labels.length; i++) {
            double amplitude = 0;
            for (int j = 0; j < 12_000; j++) {
              amplitude += Math.abs(data[i * 12_000 + j]) / 12_000;
            }
            double probability = 1 / (1 + Math.exp(-(weight * amplitude + bias)));
            loss -= Math.log(labels[i] == 1 ? probability : 1 - probability) / PATIENTS;
            weight -= (probability - labels[i]) * amplitude * 5;
            bias -= probability - labels[i];
          }
          batch.close();
        }
      }
      first = epoch == 0 ? loss : first;
    }
    assertThat(loss).isLessThan(first / 2).isLessThan(0.3);
  }

  @Test
  void aLabelThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> EcgDataset.builder(cohort, "height", 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a label of the data set");
  }

  @Test
  void workersReadAtOnce() {
    List<String> expected = new ArrayList<>();
    cohort.forEach(sample -> expected.add(sample.pid()));
    List<String> found =
        java.util.stream.IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> {
              try {
                Sample sample = cohort.sample(i % PATIENTS);
                float[][] ecg =
                    sample.ecg().orElseThrow().rhythm().orElseThrow().millivolts(Lead.TWELVE);
                assertThat(ecg[0][1])
                    .isEqualTo((float) (SampleArchive.ecgSample(patient(sample), 0, 1) * 0.0025));
                return sample.pid();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
            .toList();
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isEqualTo(expected.get(i % PATIENTS));
    }
  }
}

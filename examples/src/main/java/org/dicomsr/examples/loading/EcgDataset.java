package org.dicomsr.examples.loading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.util.Progress;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.filter.loader.CohortReader;
import org.dicomsr.filter.loader.LabelInfo;
import org.dicomsr.filter.loader.LabelValue;
import org.dicomsr.filter.loader.Sample;
import org.dicomsr.filter.loader.decode.Lead;
import org.dicomsr.filter.loader.decode.MultiplexSignals;
import org.jspecify.annotations.Nullable;

/**
 * Electrocardiograms and a label of an exported data set, for DJL.
 *
 * <pre>{@code
 * EcgDataset train =
 *     EcgDataset.builder(CohortReader.open(folder).part("train"), "pacemaker", 5000)
 *         .setSampling(32, true)
 *         .build();
 * for (Batch batch : train.getData(manager)) …
 * }</pre>
 *
 * <p>Data is {@code [12][samples]} in mV, the leads in the order of {@link Lead#TWELVE}; longer
 * recordings are cut, shorter ones and padding filled with zeros. The label is {@code [1]}: the
 * number, or the place of the word among those of the catalogue. Patients of whom the label is
 * unknown, or who have no ECG, are left out: unknown is not "no".
 *
 * <p>Nothing is kept of a sample between two readings; workers may read at once.
 */
public final class EcgDataset extends RandomAccessDataset {
  private final CohortReader cohort;
  private final LabelInfo label;
  private final int samples;
  private int @Nullable [] usable;

  private EcgDataset(Builder builder) {
    super(builder);
    this.cohort = builder.cohort;
    this.label = builder.label;
    this.samples = builder.samples;
  }

  /**
   * Begins a data set.
   *
   * @param cohort the data set, or a part of it
   * @param label name of the variable to learn
   * @param samples length of each lead
   * @return a builder; sampling has to be set
   * @throws IllegalArgumentException when the data set has no such variable
   */
  public static Builder builder(CohortReader cohort, String label, int samples) {
    LabelInfo info =
        cohort
            .label(label)
            .orElseThrow(() ->
                new IllegalArgumentException("expected a label of the data set, found another"));
    return new Builder(cohort, info, samples);
  }

  /** Finds the patients that can be learned from. */
  @Override
  public void prepare(@Nullable Progress progress) throws IOException {
    find();
  }

  private synchronized int[] find() throws IOException {
    if (usable == null) {
      int[] found = new int[cohort.size()];
      int count = 0;
      for (int i = 0; i < found.length; i++) {
        Sample sample = cohort.sample(i);
        if (target(sample) >= 0 && !sample.files("waveform").isEmpty()) {
          found[count++] = i;
        }
      }
      usable = Arrays.copyOf(found, count);
    }
    return usable;
  }

  @Override
  protected long availableSize() {
    try {
      return find().length;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public Record get(NDManager manager, long index) throws IOException {
    Sample sample = cohort.sample(find()[Math.toIntExact(index)]);
    MultiplexSignals rhythm =
        sample
            .ecg()
            .flatMap(ecg -> ecg.rhythm())
            .orElseThrow(() -> new IOException("expected an ECG, found another waveform"));
    NDArray data =
        manager.create(
            FloatBuffer.wrap(fitted(rhythm.millivolts(Lead.TWELVE))),
            new Shape(Lead.TWELVE.size(), samples));
    NDArray target =
        manager.create(FloatBuffer.wrap(new float[] {(float) target(sample)}), new Shape(1));
    return new Record(new NDList(data), new NDList(target));
  }

  private float[] fitted(float[][] leads) {
    float[] flat = new float[leads.length * samples];
    for (int lead = 0; lead < leads.length; lead++) {
      int count = Math.min(samples, leads[lead].length);
      for (int i = 0; i < count; i++) {
        float value = leads[lead][i];
        flat[lead * samples + i] = Float.isNaN(value) ? 0 : value;
      }
    }
    return flat;
  }

  /** The number or the place of the word; negative where nothing usable is known. */
  private double target(Sample sample) {
    LabelValue value = sample.label(label.name());
    List<String> words = label.values();
    return value.text().isPresent() ? words.indexOf(value.text().get()) : value.number().orElse(-1);
  }

  /** Sets the data set up. Not thread-safe. */
  public static final class Builder extends BaseBuilder<Builder> {
    private final CohortReader cohort;
    private final LabelInfo label;
    private final int samples;

    private Builder(CohortReader cohort, LabelInfo label, int samples) {
      this.cohort = cohort;
      this.label = label;
      this.samples = samples;
      this.dataBatchifier = new BufferBatchifier();
      this.labelBatchifier = new BufferBatchifier();
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** {@return the data set} */
    public EcgDataset build() {
      return new EcgDataset(this);
    }
  }
}

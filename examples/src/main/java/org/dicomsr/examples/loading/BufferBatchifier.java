package org.dicomsr.examples.loading;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Stacks arrays of 32 bit floats of one shape by copying their numbers, so that any manager will
 * do: DJL's own asks the engine to stack. A batch has one axis more, the first: the samples.
 */
public final class BufferBatchifier implements Batchifier {
  private static final long serialVersionUID = 1L;

  /** Makes a batchifier. */
  public BufferBatchifier() {
    // nothing to set up
  }

  @Override
  public NDList batchify(NDList[] samples) {
    NDList batch = new NDList(samples[0].size());
    for (int i = 0; i < samples[0].size(); i++) {
      batch.add(stack(samples, i));
    }
    return batch;
  }

  private static NDArray stack(NDList[] samples, int index) {
    NDArray first = samples[0].get(index);
    Shape shape = first.getShape();
    FloatBuffer numbers = FloatBuffer.allocate(Math.toIntExact(shape.size() * samples.length));
    for (NDList sample : samples) {
      NDArray array = sample.get(index);
      if (!array.getShape().equals(shape)) {
        throw new IllegalArgumentException(
            "expected samples of shape " + shape + ", found " + array.getShape());
      }
      numbers.put(array.toFloatArray());
    }
    return first.getManager().create(numbers.rewind(), new Shape(samples.length).addAll(shape));
  }

  @Override
  public NDList[] unbatchify(NDList batch) {
    int count = Math.toIntExact(batch.head().getShape().get(0));
    NDList[] samples = new NDList[count];
    for (int i = 0; i < count; i++) {
      samples[i] = new NDList(batch.size());
      for (NDArray array : batch) {
        Shape shape = array.getShape().slice(1);
        int size = Math.toIntExact(shape.size());
        float[] numbers = array.toFloatArray();
        samples[i].add(
            array
                .getManager()
                .create(
                    FloatBuffer.wrap(Arrays.copyOfRange(numbers, i * size, (i + 1) * size)),
                    shape));
      }
    }
    return samples;
  }
}

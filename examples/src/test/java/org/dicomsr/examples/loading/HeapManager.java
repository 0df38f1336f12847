package org.dicomsr.examples.loading;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.BaseNDManager;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrayAdapter;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Arrays of floats on the heap: what batches need, without the native code of an engine. */
@NullUnmarked
final class HeapManager extends BaseNDManager {

  HeapManager() {
    this(null);
  }

  private HeapManager(NDManager parent) {
    super(parent, Device.cpu());
  }

  @Override
  public ByteBuffer allocateDirect(int capacity) {
    return ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
  }

  @Override
  public NDArray from(NDArray array) {
    return array;
  }

  @Override
  public NDArray create(Buffer data, Shape shape, DataType dataType) {
    FloatBuffer floats = (FloatBuffer) data;
    float[] numbers = new float[Math.toIntExact(shape.size())];
    floats.get(numbers);
    return new Floats(this, shape, numbers);
  }

  @Override
  public NDManager newSubManager(Device device) {
    HeapManager manager = new HeapManager(this);
    attachInternal(manager.uid, manager);
    return manager;
  }

  // The first has no parent to leave.
  @Override
  public void close() {
    if (parent != null) {
      super.close();
    }
  }

  @Override
  public Engine getEngine() {
    return HeapEngine.INSTANCE;
  }

  /** An array. */
  private static final class Floats extends NDArrayAdapter {
    private final float[] numbers;

    Floats(NDManager manager, Shape shape, float[] numbers) {
      super(manager, null, shape, DataType.FLOAT32, UUID.randomUUID().toString());
      this.numbers = numbers;
      manager.attachInternal(uid, this);
    }

    @Override
    public ByteBuffer toByteBuffer(boolean tryDirect) {
      ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.nativeOrder());
      bytes.asFloatBuffer().put(numbers);
      return bytes;
    }

    @Override
    public float[] toFloatArray() {
      return numbers.clone();
    }

    @Override
    public NDManager getManager() {
      return manager;
    }

    @Override
    public void intern(NDArray replaced) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void detach() {
      manager.detachInternal(uid);
    }
  }
}

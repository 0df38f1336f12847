package org.dicomsr.examples.loading;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.NullUnmarked;

/** An engine that can do nothing but hold arrays. */
@NullUnmarked
final class HeapEngine extends Engine {
  static final HeapEngine INSTANCE = new HeapEngine();

  private HeapEngine() {}

  @Override
  public Engine getAlternativeEngine() {
    return null;
  }

  @Override
  public String getEngineName() {
    return "heap";
  }

  @Override
  public int getRank() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String getVersion() {
    return "1";
  }

  @Override
  public boolean hasCapability(String capability) {
    return false;
  }

  @Override
  public Model newModel(String name, Device device) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NDManager newBaseManager() {
    return new HeapManager();
  }

  @Override
  public NDManager newBaseManager(Device device) {
    return new HeapManager();
  }
}

package org.dicomsr.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The series whose images arrive at the moment. When there are too many images, the series that
 * were left alone longest are written and let go of. Archives mostly keep series together, so few
 * images are held, which are written while they are still in the processor's caches and before the
 * garbage collector has moved them about; where series come back after they were let go of, more
 * are. Thread-safe.
 */
final class SeriesBuffer {
  private static final int FEWEST_IMAGES = 2048;
  private static final int MOST_IMAGES = 16_384;

  private final Map<String, PendingSeries> series = new LinkedHashMap<>(64, 0.75f, true);
  private final AtomicInteger images = new AtomicInteger();
  private final AtomicInteger room = new AtomicInteger(FEWEST_IMAGES);

  /** Writes a series that is let go of. */
  interface Writer {
    /** Writes it; the caller holds its monitor. */
    void write(String key, PendingSeries series) throws IOException;
  }

  /** The series with a key; the caller holds its monitor, and asks again if it is gone. */
  synchronized PendingSeries get(String key) {
    PendingSeries present = series.get(key);
    if (present == null) {
      present = new PendingSeries();
      series.put(key, present);
    }
    return present;
  }

  /** Notes that a series has so many images more. */
  void grew(int more) {
    images.addAndGet(more);
  }

  /** Notes that a series had been written before all of it was there. */
  void cameBack() {
    room.updateAndGet(size -> Math.min(2 * size, MOST_IMAGES));
  }

  /** Writes and lets go of those that were left alone longest, if there is too much. */
  void shrink(Writer writer) throws IOException {
    if (images.get() <= room.get()) {
      return;
    }
    for (Map.Entry<String, PendingSeries> old = excess(); old != null; old = excess()) {
      letGo(old.getKey(), old.getValue(), writer);
    }
  }

  private synchronized Map.@Nullable Entry<String, PendingSeries> excess() {
    return images.get() > room.get() && series.size() > 1
        ? series.entrySet().iterator().next()
        : null;
  }

  /** Writes all, and keeps them: some of their images may be yet to come. */
  void write(Writer writer) throws IOException {
    for (Map.Entry<String, PendingSeries> each : all()) {
      PendingSeries pending = each.getValue();
      synchronized (pending) {
        if (!pending.isGone() && pending.isDirty()) {
          writer.write(each.getKey(), pending);
          pending.wasWritten();
        }
      }
    }
  }

  /** Writes and lets go of all. */
  void clear(Writer writer) throws IOException {
    for (Map.Entry<String, PendingSeries> each : all()) {
      letGo(each.getKey(), each.getValue(), writer);
    }
  }

  private synchronized List<Map.Entry<String, PendingSeries>> all() {
    return new ArrayList<>(series.entrySet());
  }

  private void letGo(String key, PendingSeries pending, Writer writer) throws IOException {
    // It stays in the map until it is written: who looks for it meanwhile waits for its monitor.
    synchronized (pending) {
      if (pending.isGone()) {
        return;
      }
      if (pending.isDirty()) {
        writer.write(key, pending);
      }
      pending.leave();
      synchronized (this) {
        if (series.remove(key, pending)) {
          images.addAndGet(-pending.size());
        }
      }
    }
  }
}

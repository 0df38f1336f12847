package org.dicomsr.index.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A target in memory that can lose what it did not make durable, and that checks what it is
 * promised: never two threads for one instance, no checkpoint while objects come in.
 */
final class MemoryTarget implements IngestTarget {

  /** What is done with an object before it is stored. */
  @FunctionalInterface
  interface Hook {
    void before(SourceObject object) throws IOException, ObjectRefusedException;
  }

  final Map<String, String> live = new ConcurrentHashMap<>();
  Map<String, String> durable = Map.of();
  final List<String> order = Collections.synchronizedList(new ArrayList<>());
  int checkpoints;
  Hook hook = object -> {};
  Runnable atCheckpoint = () -> {};
  private final Set<String> inside = new HashSet<>();
  private @Nullable String name;

  @Override
  public Outcome accept(SourceObject object) throws IOException, ObjectRefusedException {
    String uid = object.sopInstanceUid();
    synchronized (inside) {
      if (!inside.add(uid)) {
        throw new AssertionError("two threads for one instance");
      }
    }
    try {
      hook.before(object);
      String content = object.file().dataSet().string(Tag.SERIES_DESCRIPTION).orElse("");
      String before = live.put(uid, content);
      order.add(uid + "=" + content);
      return before == null
          ? Outcome.ADDED
          : before.equals(content) ? Outcome.UNCHANGED : Outcome.REPLACED;
    } finally {
      synchronized (inside) {
        inside.remove(uid);
      }
    }
  }

  @Override
  public void checkpoint(String newName) {
    synchronized (inside) {
      if (!inside.isEmpty()) {
        throw new AssertionError("a checkpoint while objects come in");
      }
    }
    atCheckpoint.run();
    durable = new TreeMap<>(live);
    name = newName;
    checkpoints++;
  }

  @Override
  public Optional<String> lastCheckpoint() {
    return Optional.ofNullable(name);
  }

  /** Everything that was not durable is gone. */
  void crash() {
    live.clear();
    live.putAll(durable);
  }
}

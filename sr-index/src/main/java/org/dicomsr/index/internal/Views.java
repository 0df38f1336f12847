package org.dicomsr.index.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * From a snapshot, which names no Lucene type, to what is behind it. For this library's own search.
 * Thread-safe.
 */
public final class Views {
  private static final Map<Class<?>, Function<Object, IndexView>> KNOWN = new ConcurrentHashMap<>();

  private Views() {}

  /**
   * Tells how to get behind snapshots of a class.
   *
   * @param <T> the class
   * @param type the class
   * @param view gives the view of a snapshot
   */
  public static <T> void register(Class<T> type, Function<T, IndexView> view) {
    KNOWN.put(type, snapshot -> view.apply(type.cast(snapshot)));
  }

  /**
   * The view behind a snapshot.
   *
   * @param snapshot an {@code IndexSnapshot}
   * @return its view, which the snapshot closes
   * @throws IllegalArgumentException when there is none
   */
  public static IndexView of(Object snapshot) {
    Function<Object, IndexView> view = KNOWN.get(snapshot.getClass());
    if (view == null) {
      throw new IllegalArgumentException(
          "expected a snapshot of an index, found " + snapshot.getClass().getName());
    }
    return view.apply(snapshot);
  }
}

package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.query.Level;
import org.jspecify.annotations.Nullable;

/**
 * Counts pairs of many objects by columns, and keeps those that were last asked for, as many as
 * memory is given. Thread-safe.
 */
final class PairColumns {
  /** Columns are of all objects, which pays where more than one of so many is selected. */
  private static final int FEW = 16;

  private final IndexReader reader;
  private final Ordinals ordinals;
  private final int objects;
  private final long most;
  private final Map<Source, PairColumn> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;
  private boolean tooMany;
  private @Nullable Places places;

  /**
   * Keeps nothing yet.
   *
   * @param objects how many objects there are
   * @param most how many pairs of a source and an object to keep
   */
  PairColumns(IndexReader reader, Ordinals ordinals, int objects, long most) {
    this.reader = reader;
    this.ordinals = ordinals;
    this.objects = objects;
    this.most = most;
  }

  /**
   * Counts sources, if it is worth it.
   *
   * @param sources sources and their slots
   * @return a tally of each; empty for few objects, and where columns would need too much memory
   */
  Optional<Map<Source, Tally>> count(
      Selection selection, Level level, int total, Map<Source, PairSlots> sources)
      throws IOException {
    if ((long) selection.size() * FEW < objects) {
      return Optional.empty();
    }
    Places all = places();
    Optional<Map<Source, PairColumn>> columns = columns(sources, all);
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    FixedBitSet some = all.of(selection);
    Ordinals.Texts texts = ordinals.texts();
    Map<Source, Tally> counted = new HashMap<>();
    for (Map.Entry<Source, PairColumn> each : columns.get().entrySet()) {
      counted.put(each.getKey(), each.getValue().count(some, all.entities(level), total, texts));
    }
    return Optional.of(counted);
  }

  private synchronized Places places() throws IOException {
    if (places == null) {
      places = Places.of(reader);
    }
    return places;
  }

  private synchronized Optional<Map<Source, PairColumn>> columns(
      Map<Source, PairSlots> sources, Places all) throws IOException {
    Map<Source, PairColumn> columns = new HashMap<>();
    Map<Source, PairSlots> missing = new LinkedHashMap<>();
    for (Map.Entry<Source, PairSlots> each : sources.entrySet()) {
      PairColumn column = kept.get(each.getKey());
      if (column == null) {
        missing.put(each.getKey(), each.getValue());
      } else {
        columns.put(each.getKey(), column);
      }
    }
    if (missing.isEmpty()) {
      return Optional.of(columns);
    }
    // What is known to be too much is not tried again.
    Optional<List<PairColumn>> read =
        tooMany
            ? Optional.empty()
            : PairColumn.all(ordinals, List.copyOf(missing.values()), all, most);
    if (read.isEmpty()) {
      tooMany = true;
      return Optional.empty();
    }
    Iterator<PairColumn> next = read.get().iterator();
    for (Source source : missing.keySet()) {
      PairColumn column = next.next();
      columns.put(source, column);
      kept.put(source, column);
      size += column.size();
    }
    forget();
    return Optional.of(columns);
  }

  /** What was asked for longest ago goes first. */
  private void forget() {
    Iterator<PairColumn> oldest = kept.values().iterator();
    while (size > most && oldest.hasNext()) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}

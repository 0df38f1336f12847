package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Pairs of many sources, read in one pass over the objects. Slots of the sources follow one
 * another. Not thread-safe.
 */
final class PairReading implements Reading {
  private final Ordinals ordinals;
  private final List<PairSlots> sources;
  private final int[] firsts;
  private final int slots;

  private final Ordinals.Texts texts;

  PairReading(Ordinals ordinals, List<PairSlots> sources) {
    this.ordinals = ordinals;
    this.sources = sources;
    this.texts = ordinals.texts();
    this.firsts = new int[sources.size()];
    int next = 0;
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = next;
      next = Math.addExact(next, sources.get(i).size());
    }
    this.slots = next;
  }

  /**
   * Of a segment, slots by ordinal; a pair that counts for several sources has one in several
   * arrays.
   */
  private int[][] layers(int segment) throws IOException {
    int count = Math.toIntExact(ordinals.values(segment).getValueCount());
    List<int[]> all = new ArrayList<>();
    for (int source = 0; source < firsts.length; source++) {
      boolean written = false;
      for (int i = 0; i < all.size() && !written; i++) {
        written = sources.get(source).write(segment, firsts[source], all.get(i));
      }
      if (!written) {
        int[] layer = PairSlots.emptyLayer(count);
        sources.get(source).write(segment, firsts[source], layer);
        all.add(layer);
      }
    }
    return all.toArray(int[][]::new);
  }

  int[] firsts() {
    return firsts.clone();
  }

  int size(int source) {
    return sources.get(source).size();
  }

  @Override
  public int slots() {
    return slots;
  }

  @Override
  public String value(int slot) throws IOException {
    int source = Arrays.binarySearch(firsts, slot);
    source = source < 0 ? -source - 2 : source;
    // Sources without slots share their first one with the next.
    while (source + 1 < firsts.length && firsts[source + 1] == slot) {
      source++;
    }
    return sources.get(source).value(slot - firsts[source], texts);
  }

  /** Is given the slots of one object after another. */
  interface Sink {
    /** Takes an object, by its place in the selection, and tells whether it wants more. */
    boolean accept(int object, int[] slots, int count);
  }

  @Override
  public Column column(Selection objects) throws IOException {
    Column.InOrder column = new Column.InOrder(objects.size());
    read(
        objects,
        (object, some, count) -> {
          column.add(some, count);
          return true;
        });
    return column.build();
  }

  /** Counts; without keeping slots, where the objects of each entity are together. */
  void count(Selection objects, Counter counter) throws IOException {
    if (objects.isGrouped()) {
      read(
          objects,
          (object, some, count) -> {
            counter.add(objects.entity(object), some, 0, count);
            return true;
          });
    } else {
      counter.add(objects, column(objects));
    }
  }

  /** Reads one object after another until the sink has enough; tells whether it never had. */
  boolean read(Selection objects, Sink sink) throws IOException {
    int[] buffer = new int[256];
    int object = 0;
    for (int segment = 0; segment < ordinals.segments(); segment++) {
      int base = ordinals.leaf(segment).docBase;
      int end = objects.from(base + ordinals.leaf(segment).reader().maxDoc());
      if (object == end) {
        continue;
      }
      int[][] own = layers(segment);
      SortedSetDocValues pairs = ordinals.values(segment);
      for (; object < end; object++) {
        int size = 0;
        if (pairs.advanceExact(objects.doc(object) - base)) {
          int values = pairs.docValueCount();
          buffer = room(buffer, values * own.length);
          for (int i = 0; i < values; i++) {
            size = slots((int) pairs.nextOrd(), own, buffer, size);
          }
        }
        if (!sink.accept(object, buffer, size)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[] room(int[] buffer, int size) {
    return size > buffer.length ? new int[2 * size] : buffer;
  }

  /** The slots of a pair, behind others. */
  private static int slots(int pair, int[][] layers, int[] buffer, int from) {
    int size = from;
    for (int[] layer : layers) {
      int slot = layer[pair];
      if (slot >= 0) {
        buffer[size++] = slot;
      }
    }
    return size;
  }
}

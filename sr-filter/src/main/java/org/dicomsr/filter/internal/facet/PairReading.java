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

  /**
   * By segment, slots by ordinal; a pair that counts for several sources has one in several arrays.
   */
  private final List<List<int[]>> layers = new ArrayList<>();

  PairReading(Ordinals ordinals, List<PairSlots> sources) throws IOException {
    this.ordinals = ordinals;
    this.sources = sources;
    this.firsts = new int[sources.size()];
    int next = 0;
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = next;
      next = Math.addExact(next, sources.get(i).size());
    }
    this.slots = next;
    for (int segment = 0; segment < ordinals.segments(); segment++) {
      layers.add(layers(segment));
    }
  }

  private List<int[]> layers(int segment) throws IOException {
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
    return all;
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
    return sources.get(source).value(slot - firsts[source]);
  }

  /** Is given the slots of one object after another. */
  private interface Sink {
    void accept(int object, int[] slots, int count);
  }

  @Override
  public Column column(Selection objects) throws IOException {
    Column.InOrder column = new Column.InOrder(objects.size());
    read(objects, (object, some, count) -> column.add(some, count));
    return column.build();
  }

  /** Counts; without keeping slots, where the objects of each entity are together. */
  void count(Selection objects, Counter counter) throws IOException {
    if (objects.isGrouped()) {
      read(objects, (object, some, count) -> counter.add(objects.entity(object), some, 0, count));
    } else {
      counter.add(objects, column(objects));
    }
  }

  /** Marks what entities have. */
  void mark(Selection objects, Marks marks) throws IOException {
    read(objects, (object, some, count) -> marks.add(objects.entity(object), some, count));
  }

  private void read(Selection objects, Sink sink) throws IOException {
    int[] buffer = new int[256];
    int object = 0;
    for (int segment = 0; segment < layers.size(); segment++) {
      List<int[]> own = layers.get(segment);
      SortedSetDocValues pairs = ordinals.values(segment);
      int base = ordinals.leaf(segment).docBase;
      int end = objects.from(base + ordinals.leaf(segment).reader().maxDoc());
      for (; object < end; object++) {
        int size = 0;
        if (pairs.advanceExact(objects.doc(object) - base)) {
          int values = pairs.docValueCount();
          if (values * own.size() > buffer.length) {
            buffer = new int[2 * values * own.size()];
          }
          size =
              own.size() == 1
                  ? one(pairs, values, own.getFirst(), buffer)
                  : several(pairs, values, own, buffer);
        }
        sink.accept(object, buffer, size);
      }
    }
  }

  private static int one(SortedSetDocValues pairs, int values, int[] layer, int[] buffer)
      throws IOException {
    int size = 0;
    for (int i = 0; i < values; i++) {
      int slot = layer[(int) pairs.nextOrd()];
      if (slot >= 0) {
        buffer[size++] = slot;
      }
    }
    return size;
  }

  private static int several(SortedSetDocValues pairs, int values, List<int[]> layers, int[] buffer)
      throws IOException {
    int size = 0;
    for (int i = 0; i < values; i++) {
      int ordinal = (int) pairs.nextOrd();
      for (int[] layer : layers) {
        if (layer[ordinal] >= 0) {
          buffer[size++] = layer[ordinal];
        }
      }
    }
    return size;
  }
}

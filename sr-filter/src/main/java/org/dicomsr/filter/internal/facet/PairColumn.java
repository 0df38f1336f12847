package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of one source in memory: which of its slots the objects have, in the order of {@link
 * Places}. To count them takes one way through two arrays. Immutable.
 */
final class PairColumn {
  private static final int WORD = 6;

  private final PairSlots slots;
  private final int[] places;
  private final int[] slotAt;

  private PairColumn(PairSlots slots, int[] places, int... slotAt) {
    this.slots = slots;
    this.places = places;
    this.slotAt = slotAt;
  }

  /** How many pairs of a source and an object there are. */
  int size() {
    return places.length;
  }

  /**
   * Counts entities by value.
   *
   * @param some the places of the selected objects
   * @param entities by place, the entity; null where each object is one
   * @param total how many entities are selected
   * @param texts looks the values up
   */
  Tally count(FixedBitSet some, int @Nullable [] entities, int total, Ordinals.Texts texts)
      throws IOException {
    int[] counts = new int[slots.size()];
    int having = entities == null ? objects(some, counts) : entities(some, entities, counts);
    Map<String, Integer> found = new HashMap<>();
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        found.put(slots.value(slot, texts), counts[slot]);
      }
    }
    return new Tally(found, total, having);
  }

  /** Without branches, as nobody can tell beforehand which objects are selected. */
  private int objects(FixedBitSet some, int... counts) {
    long[] words = some.getBits();
    int having = 0;
    int last = -1;
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      int bit = (int) (words[place >> WORD] >>> place) & 1;
      counts[slotAt[i]] += bit;
      having += place == last ? 0 : bit;
      last = place;
    }
    return having;
  }

  /** All objects of an entity come one after another. */
  private int entities(FixedBitSet some, int[] entities, int... counts) {
    int[] lastOf = new int[counts.length];
    Arrays.fill(lastOf, -1);
    int having = 0;
    int last = -1;
    for (int i = 0; i < places.length; i++) {
      if (some.get(places[i])) {
        int entity = entities[places[i]];
        int slot = slotAt[i];
        if (lastOf[slot] != entity) {
          lastOf[slot] = entity;
          counts[slot]++;
          having += entity == last ? 0 : 1;
          last = entity;
        }
      }
    }
    return having;
  }

  /** Takes the pairs of one object after another. */
  private static final class Builder {
    private final PairSlots slots;
    private int[] ranks = new int[1024];
    private int[] slotAt = new int[1024];
    private int size;

    /** By slot, the last object that has it: of united values it may have several. */
    private final int[] last;

    Builder(PairSlots slots) {
      this.slots = slots;
      this.last = new int[slots.size()];
      Arrays.fill(last, -1);
    }

    void add(int rank, int slot) {
      if (last[slot] == rank) {
        return;
      }
      last[slot] = rank;
      if (size == ranks.length) {
        ranks = Arrays.copyOf(ranks, size + (size >> 1));
        slotAt = Arrays.copyOf(slotAt, ranks.length);
      }
      ranks[size] = rank;
      slotAt[size++] = slot;
    }

    PairColumn build(Places places) {
      int[] next = new int[places.size() + 1];
      for (int i = 0; i < size; i++) {
        next[places.place(ranks[i]) + 1]++;
      }
      for (int i = 1; i < next.length; i++) {
        next[i] += next[i - 1];
      }
      int[] placeAt = new int[size];
      int[] sorted = new int[size];
      for (int i = 0; i < size; i++) {
        int place = places.place(ranks[i]);
        int to = next[place]++;
        placeAt[to] = place;
        sorted[to] = slotAt[i];
      }
      return new PairColumn(slots, placeAt, sorted);
    }
  }

  /**
   * Reads the columns of several sources in one pass over all objects.
   *
   * @param most how many pairs of a source and an object there may be
   * @return the columns in the order of the sources; empty where there would be more
   */
  static Optional<List<PairColumn>> all(
      Ordinals ordinals, List<PairSlots> sources, Places places, long most) throws IOException {
    List<Builder> builders = sources.stream().map(Builder::new).toList();
    PairReading reading = new PairReading(ordinals, sources);
    int[] firsts = reading.firsts();
    int[] sourceOf = new int[reading.slots()];
    for (int source = 0; source < firsts.length; source++) {
      int end = source + 1 < firsts.length ? firsts[source + 1] : sourceOf.length;
      Arrays.fill(sourceOf, firsts[source], end, source);
    }
    long[] left = {most};
    boolean complete =
        reading.read(
            places.everything(),
            (object, slots, count) -> {
              for (int i = 0; i < count; i++) {
                int source = sourceOf[slots[i]];
                builders.get(source).add(object, slots[i] - firsts[source]);
              }
              left[0] -= count;
              return left[0] >= 0;
            });
    if (!complete) {
      return Optional.empty();
    }
    List<PairColumn> columns = new ArrayList<>();
    builders.forEach(builder -> columns.add(builder.build(places)));
    return Optional.of(columns);
  }
}

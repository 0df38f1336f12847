package org.dicomsr.filter.internal.facet;

import java.util.Arrays;

/**
 * Counts entities by slot, entity after entity: a slot remembers the last one that had it. Slots
 * belong to sources, which are counted too. Not thread-safe.
 */
final class Counter {
  private int[] counts;
  private int[] last;
  private final int[] sourceOf;
  private final int[] having;
  private final int[] lastHaving;

  /** For slots of several sources, from their first slots on. */
  Counter(int slots, int... firsts) {
    this.counts = new int[slots];
    this.last = new int[slots];
    Arrays.fill(last, -1);
    this.having = new int[firsts.length];
    this.lastHaving = new int[firsts.length];
    Arrays.fill(lastHaving, -1);
    this.sourceOf = new int[firsts.length > 1 ? slots : 0];
    for (int source = 0; source < firsts.length && sourceOf.length > 0; source++) {
      int end = source + 1 < firsts.length ? firsts[source + 1] : slots;
      Arrays.fill(sourceOf, firsts[source], end, source);
    }
  }

  /** Makes room; of one source only. */
  void reserve(int slots) {
    if (slots > counts.length) {
      int before = counts.length;
      int room = Math.max(slots, 2 * before);
      counts = Arrays.copyOf(counts, room);
      last = Arrays.copyOf(last, room);
      Arrays.fill(last, before, room, -1);
    }
  }

  /** Adds slots of an entity. */
  void add(int entity, int[] slots, int from, int to) {
    for (int i = from; i < to; i++) {
      int slot = slots[i];
      if (last[slot] != entity) {
        last[slot] = entity;
        counts[slot]++;
        int source = sourceOf.length == 0 ? 0 : sourceOf[slot];
        if (lastHaving[source] != entity) {
          lastHaving[source] = entity;
          having[source]++;
        }
      }
    }
  }

  /** Adds what objects were found to have. */
  void add(Selection selection, Column column) {
    if (selection.isGrouped()) {
      for (int object = 0; object < selection.size(); object++) {
        column.addTo(this, object, selection.entity(object));
      }
    } else {
      for (int object : selection.byEntity()) {
        column.addTo(this, object, selection.entity(object));
      }
    }
  }

  int count(int slot) {
    return slot < counts.length ? counts[slot] : 0;
  }

  /** How many entities have some slot of a source. */
  int having(int source) {
    return having[source];
  }
}

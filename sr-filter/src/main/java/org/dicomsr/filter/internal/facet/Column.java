package org.dicomsr.filter.internal.facet;

import java.util.Arrays;

/** The slots of each object of a selection. Immutable once built. */
final class Column {
  private final int[] starts;
  private final int[] slots;

  private Column(int[] starts, int[] slots) {
    this.starts = starts;
    this.slots = slots;
  }

  void addTo(Counter counter, int object, int entity) {
    counter.add(entity, slots, starts[object], starts[object + 1]);
  }

  /** How many slots an object has, repeated ones included. */
  int size(int object) {
    return starts[object + 1] - starts[object];
  }

  /** One of the slots of an object. */
  int slot(int object, int number) {
    return slots[starts[object] + number];
  }

  /** Takes the slots of one object after another. */
  static final class InOrder {
    private final int[] starts;
    private int[] slots = new int[1024];
    private int object;
    private int size;

    InOrder(int objects) {
      starts = new int[objects + 1];
    }

    /** Adds all slots of the next object. */
    void add(int[] some, int count) {
      if (size + count > slots.length) {
        slots = Arrays.copyOf(slots, Math.max(size + count, slots.length + (slots.length >> 1)));
      }
      System.arraycopy(some, 0, slots, size, count);
      size += count;
      starts[++object] = size;
    }

    Column build() {
      return new Column(starts, slots);
    }
  }

  /** Takes slots of objects in any order. */
  static final class AnyOrder {
    private final int objects;
    private int[] of = new int[1024];
    private int[] slots = new int[1024];
    private int size;

    AnyOrder(int objects) {
      this.objects = objects;
    }

    void add(int object, int slot) {
      if (size == of.length) {
        of = Arrays.copyOf(of, size + (size >> 1));
        slots = Arrays.copyOf(slots, of.length);
      }
      of[size] = object;
      slots[size++] = slot;
    }

    Column build() {
      int[] starts = new int[objects + 1];
      for (int i = 0; i < size; i++) {
        starts[of[i] + 1]++;
      }
      for (int i = 0; i < objects; i++) {
        starts[i + 1] += starts[i];
      }
      int[] next = Arrays.copyOf(starts, objects);
      int[] sorted = new int[size];
      for (int i = 0; i < size; i++) {
        sorted[next[of[i]]++] = slots[i];
      }
      return new Column(starts, sorted);
    }
  }
}

package org.dicomsr.index.flatten;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorted lists, each made once for the same elements: those who compare two of them see at a glance
 * that they are one. Remembers so many at most. Thread-safe without locks, as {@link Memo} is.
 *
 * @param <T> what is in the lists, immutable
 */
final class SameLists<T extends Comparable<? super T>> {
  private final @Nullable Entry<T>[] slots;

  private record Entry<T>(List<T> unsorted, List<T> sorted) {
    /** By identity: elements that are equal but not the same cost a sort, no more. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(List<T> others) {
      int size = others.size();
      if (unsorted.size() != size) {
        return false;
      }
      for (int i = 0; i < size; i++) {
        if (unsorted.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Starts with nothing.
   *
   * @param bits the number of lists, as a power of two
   */
  @SuppressWarnings("unchecked") // an array of a generic class, seen by nobody else
  SameLists(int bits) {
    slots = (Entry<T>[]) new Entry<?>[1 << bits];
  }

  /** A list of the same elements in their natural order. */
  List<T> sorted(List<T> unsorted) {
    int hash = 0;
    for (T each : unsorted) {
      hash = 31 * hash + System.identityHashCode(each);
    }
    int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
    Entry<T> entry = slots[slot];
    if (entry != null && entry.isOf(unsorted)) {
      return entry.sorted;
    }
    // Copied, or the next one to copy it would not see that it need not.
    List<T> sorted = List.copyOf(unsorted.stream().sorted().toList());
    slots[slot] = new Entry<>(List.copyOf(unsorted), sorted);
    return sorted;
  }
}

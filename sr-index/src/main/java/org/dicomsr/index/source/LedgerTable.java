package org.dicomsr.index.source;

/**
 * Which stamp the ledger knows of which location, both as hashes: 16 bytes a slot, so that a
 * million files take 32 MiB. Not thread-safe.
 */
final class LedgerTable {
  private static final int SMALLEST = 1 << 10;

  // Hash of a location, 0 for an empty slot, beside the hash of its stamp.
  private long[] slots = new long[2 * SMALLEST];
  private int size;

  int size() {
    return size;
  }

  boolean holds(long location, long stamp) {
    int at = find(nonZero(location));
    return slots[at] != 0 && slots[at + 1] == stamp;
  }

  void put(long location, long stamp) {
    long key = nonZero(location);
    int at = find(key);
    if (slots[at] == 0) {
      if ((size + 1) * 4L > slots.length / 2 * 3L) {
        grow();
        at = find(key);
      }
      slots[at] = key;
      size++;
    }
    slots[at + 1] = stamp;
  }

  private int find(long key) {
    int mask = slots.length / 2 - 1;
    int place = (int) key & mask;
    while (slots[2 * place] != 0 && slots[2 * place] != key) {
      place = place + 1 & mask;
    }
    return 2 * place;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int at = find(old[i]);
        slots[at] = old[i];
        slots[at + 1] = old[i + 1];
      }
    }
  }

  private static long nonZero(long hash) {
    return hash == 0 ? 1 : hash;
  }
}

package org.dicomsr.filter.internal.facet;

/**
 * Counts entities by slot where both are few enough for a bit each: a row of bits for each entity,
 * so that what an object has is in one or two lines of memory, in whatever order objects come. Not
 * thread-safe.
 */
final class Marks {
  private final long[] bits;
  private final int words;
  private final int slots;
  private final int[] firsts;

  Marks(int entities, int slots, int... firsts) {
    this.words = words(slots);
    this.bits = new long[entities * words];
    this.slots = slots;
    this.firsts = firsts;
  }

  /** Whether so many words are enough. */
  static boolean fit(int entities, int slots, int mostWords) {
    return (long) entities * words(slots) <= mostWords;
  }

  private static int words(int slots) {
    return (slots + Long.SIZE - 1) / Long.SIZE;
  }

  void add(int entity, int[] some, int count) {
    int row = entity * words;
    for (int i = 0; i < count; i++) {
      bits[row + (some[i] >> 6)] |= 1L << some[i];
    }
  }

  /** What was counted, as a counter has it. */
  Counter counter() {
    Counter counter = new Counter(slots, firsts);
    int[] row = new int[slots];
    int entity = 0;
    for (int start = 0; words > 0 && start < bits.length; start += words) {
      int size = 0;
      for (int word = 0; word < words; word++) {
        for (long left = bits[start + word]; left != 0; left &= left - 1) {
          row[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
      counter.add(entity++, row, 0, size);
    }
    return counter;
  }
}

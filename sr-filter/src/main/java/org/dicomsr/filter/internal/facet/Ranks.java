package org.dicomsr.filter.internal.facet;

import org.apache.lucene.util.FixedBitSet;

/** How many bits are set before each: the places of documents among some. Immutable. */
final class Ranks {
  private static final int WORD = 6;

  private final FixedBitSet bits;
  private final int[] before;

  /** Takes bits over, which nobody writes to any more. */
  Ranks(FixedBitSet bits) {
    this.bits = bits;
    long[] words = bits.getBits();
    this.before = new int[words.length + 1];
    for (int i = 0; i < words.length; i++) {
      before[i + 1] = before[i] + Long.bitCount(words[i]);
    }
  }

  /** Whether a document is among them. */
  boolean contains(int doc) {
    return bits.get(doc);
  }

  /** How many of them are before a document. */
  int of(int doc) {
    int word = doc >> WORD;
    return before[word] + Long.bitCount(bits.getBits()[word] & ((1L << doc) - 1));
  }

  /** How many there are. */
  int size() {
    return before[before.length - 1];
  }

  /** One more than the greatest document that may be among them. */
  int length() {
    return bits.length();
  }
}

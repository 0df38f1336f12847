package org.dicomsr.filter.internal.lucene;

import org.apache.lucene.util.FixedBitSet;

/** How many bits are set before each: the places of documents among some. Immutable. */
public final class Ranks {
  private static final int WORD = 6;

  private final FixedBitSet bits;
  private final long[] words;

  /** How many bits are set before each word. */
  private final int[] before;

  /**
   * Counts bits.
   *
   * @param bits the bits, which nobody writes to any more
   */
  public Ranks(FixedBitSet bits) {
    this.bits = bits;
    this.words = bits.getBits();
    this.before = new int[words.length];
    for (int i = 1; i < words.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(words[i - 1]);
    }
  }

  /**
   * Whether a document is among them.
   *
   * @param doc a document
   * @return whether its bit is set
   */
  public boolean contains(int doc) {
    return bits.get(doc);
  }

  /**
   * How many of them are before a document.
   *
   * @param doc a document, within {@link #length}
   * @return the number of bits that are set before its own
   */
  public int of(int doc) {
    int word = doc >> WORD;
    return before[word] + Long.bitCount(words[word] & ((1L << doc) - 1));
  }

  /** {@return one more than the greatest document that may be among them} */
  public int length() {
    return bits.length();
  }

  @Override
  public String toString() {
    return "Ranks[" + bits.length() + "]";
  }
}

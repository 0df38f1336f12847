package org.dicomsr.index.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash of things without order: their SHA-256 hashes, added word by word. Equal collections have
 * equal hashes. It tells changes apart, and is no defence against who makes things up on purpose.
 * Not thread-safe.
 */
public final class MultisetHash {
  private static final int WORDS = 4;

  private final MessageDigest digest;
  private final long[] sums = new long[WORDS];

  /** Begins with nothing. */
  public MultisetHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it.
      throw new AssertionError(e);
    }
  }

  /**
   * Adds a thing.
   *
   * @param bytes an array
   * @param offset where the thing begins
   * @param length how many bytes it has
   */
  public void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    for (int word = 0; word < WORDS; word++) {
      sums[word] += hash.getLong();
    }
  }

  /** {@return the hash of what was added so far, in hexadecimal digits} */
  public String text() {
    ByteBuffer hash = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (long sum : sums) {
      hash.putLong(sum);
    }
    return HexFormat.of().formatHex(hash.array());
  }

  @Override
  public String toString() {
    return text();
  }
}

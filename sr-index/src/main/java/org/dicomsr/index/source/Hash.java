package org.dicomsr.index.source;

import static java.nio.charset.StandardCharsets.UTF_8;

/** 64 bit hashes, good enough to tell millions of locations apart; not against an adversary. */
final class Hash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  static long of(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return of(bytes, bytes.length);
  }

  /** FNV-1a (public domain), with a finish that spreads it over all bits. */
  static long of(byte[] bytes, int length) {
    long hash = OFFSET;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ (bytes[i] & 0xFF)) * PRIME;
    }
    return spread(hash);
  }

  static long of(FileStamp stamp) {
    return spread(spread(spread(stamp.size()) ^ stamp.modified()) + stamp.key());
  }

  static long spread(long value) {
    long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
    return mixed ^ mixed >>> 32;
  }
}

package org.dicomsr.index.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers and texts one after another; what was written before is referred to by its number.
 * Not thread-safe.
 */
final class ByteWriter {
  private static final int START = 4096;

  /** Bytes 0 and 1 before a text or shared value; from 2 on, the number of one that came before. */
  static final int NONE = 0;

  static final int NEW = 1;
  static final int KNOWN = 2;

  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] bytes = new byte[START];
  private int size;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }

  void flag(boolean value) {
    octet(value ? 1 : 0);
  }

  /** A number of at least 0, in as few bytes as it needs. */
  void count(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      octet((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    octet((int) rest);
  }

  /** Any number, small ones in few bytes. */
  void integer(long value) {
    count(value << 1 ^ value >> 63);
  }

  /** Whole numbers in few bytes, all others in nine. −0 counts as a fraction. */
  void real(double value) {
    int whole = (int) value;
    if (Double.doubleToRawLongBits(whole) == Double.doubleToRawLongBits(value)) {
      octet(0);
      integer(whole);
      return;
    }
    octet(1);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (bits >>> shift));
    }
  }

  void single(float value) {
    int bits = Float.floatToRawIntBits(value);
    for (int shift = 24; shift >= 0; shift -= 8) {
      octet(bits >>> shift);
    }
  }

  void text(@Nullable String text) {
    if (text == null) {
      octet(NONE);
      return;
    }
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      count(KNOWN + (long) known);
      return;
    }
    octet(NEW);
    unsharedText(text);
  }

  /** Text that is hardly written twice. */
  void unsharedText(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    count(encoded.length);
    while (size + encoded.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  <T> void list(List<T> list, Consumer<T> element) {
    count(list.size());
    for (int i = 0; i < list.size(); i++) {
      element.accept(list.get(i));
    }
  }

  <T> void optional(@Nullable T value, Consumer<T> writer) {
    flag(value != null);
    if (value != null) {
      writer.accept(value);
    }
  }

  /** Writes a value the first time, later its number. */
  <T> void shared(Shared<T> table, T value, Consumer<T> writer) {
    int known = table.number(value);
    if (known >= 0) {
      count(KNOWN + (long) known);
    } else {
      octet(NEW);
      writer.accept(value);
      table.add(value);
    }
  }

  /** Values by number. Two that are equal have one number; one that is the same is found fast. */
  static final class Shared<T> {
    private final IdentityHashMap<T, Integer> same = new IdentityHashMap<>();
    private final Map<T, Integer> equal = new HashMap<>();

    private int number(T value) {
      Integer known = same.get(value);
      if (known != null) {
        return known;
      }
      known = equal.get(value);
      if (known == null) {
        return -1;
      }
      same.put(value, known);
      return known;
    }

    private void add(T value) {
      int next = equal.size();
      equal.put(value, next);
      same.put(value, next);
    }
  }
}

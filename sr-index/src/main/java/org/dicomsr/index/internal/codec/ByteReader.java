package org.dicomsr.index.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote. Not thread-safe. */
final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private final List<String> texts = new ArrayList<>();
  private int position;

  ByteReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  boolean atEnd() {
    return position == end;
  }

  int octet() {
    if (position >= end) {
      throw new IllegalStateException("stored document: expected more bytes, found its end");
    }
    return bytes[position++] & 0xFF;
  }

  boolean flag() {
    return octet() != 0;
  }

  long count() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = octet();
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  int size() {
    return Math.toIntExact(count());
  }

  long integer() {
    long value = count();
    return value >>> 1 ^ -(value & 1);
  }

  double real() {
    if (octet() == 0) {
      return integer();
    }
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | octet();
    }
    return Double.longBitsToDouble(bits);
  }

  float single() {
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      bits = bits << 8 | octet();
    }
    return Float.intBitsToFloat(bits);
  }

  @Nullable String text() {
    int mark = size();
    if (mark == ByteWriter.NONE) {
      return null;
    }
    if (mark >= ByteWriter.KNOWN) {
      return texts.get(mark - ByteWriter.KNOWN);
    }
    String text = unsharedText();
    texts.add(text);
    return text;
  }

  /** Text that is never null. */
  String requiredText() {
    String text = text();
    if (text == null) {
      throw new IllegalStateException("stored document: expected text, found none");
    }
    return text;
  }

  String unsharedText() {
    int length = size();
    if (length > end - position) {
      throw new IllegalStateException("stored document: expected more bytes, found its end");
    }
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  <T> List<T> list(Supplier<T> element) {
    int size = size();
    List<T> list = new ArrayList<>(Math.min(size, end - position + 1));
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return List.copyOf(list);
  }

  <T> @Nullable T optional(Supplier<T> reader) {
    return flag() ? reader.get() : null;
  }

  <T> T shared(List<T> table, Supplier<T> reader) {
    int mark = size();
    if (mark >= ByteWriter.KNOWN) {
      return table.get(mark - ByteWriter.KNOWN);
    }
    T value = reader.get();
    table.add(value);
    return value;
  }
}

package org.dicomsr.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The least that any reader has to do, written by hand: find the elements of an explicit little
 * endian file and make all its strings. Knows nothing of errors, limits, other encodings or what
 * the elements mean.
 */
final class HandScan {
  private static final int SEQUENCE = 'S' << 8 | 'Q';

  private int[] offsets = new int[1024];
  private int[] lengths = new int[1024];
  private int count;
  private final byte[] bytes;

  private HandScan(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the number of characters, so that nothing is optimised away. */
  static int strings(byte[] file) {
    HandScan scan = new HandScan(file);
    scan.elements(132, file.length);
    int characters = 0;
    for (int i = 0; i < scan.count; i++) {
      int end = scan.offsets[i] + scan.lengths[i];
      while (end > scan.offsets[i] && (file[end - 1] == 0 || file[end - 1] == ' ')) {
        end--;
      }
      characters +=
          new String(file, scan.offsets[i], end - scan.offsets[i], StandardCharsets.ISO_8859_1)
              .length();
    }
    return characters;
  }

  private void elements(int from, int to) {
    int at = from;
    while (at + 8 <= to) {
      int vr = (bytes[at + 4] & 0xFF) << 8 | (bytes[at + 5] & 0xFF);
      int length;
      if (hasLongHeader(vr)) {
        length = i32(at + 8);
        at += 12;
      } else {
        length = u16(at + 6);
        at += 8;
      }
      if (vr == SEQUENCE) {
        items(at, at + length);
      } else if (isText(vr) && length > 0) {
        add(at, length);
      }
      at += length;
    }
  }

  private void items(int from, int to) {
    int at = from;
    while (at + 8 <= to) {
      int length = i32(at + 4);
      elements(at + 8, at + 8 + length);
      at += 8 + length;
    }
  }

  private void add(int offset, int length) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
    }
    offsets[count] = offset;
    lengths[count++] = length;
  }

  private static boolean hasLongHeader(int vr) {
    return switch (vr) {
      case 'O' << 8 | 'B',
          'O' << 8 | 'W',
          SEQUENCE,
          'U' << 8 | 'T',
          'U' << 8 | 'N',
          'U' << 8 | 'C',
          'U' << 8 | 'R' ->
          true;
      default -> false;
    };
  }

  private static boolean isText(int vr) {
    return switch (vr) {
      case 'C' << 8 | 'S',
          'L' << 8 | 'O',
          'S' << 8 | 'H',
          'U' << 8 | 'I',
          'P' << 8 | 'N',
          'D' << 8 | 'A',
          'T' << 8 | 'M',
          'D' << 8 | 'T',
          'D' << 8 | 'S',
          'I' << 8 | 'S',
          'U' << 8 | 'T',
          'S' << 8 | 'T',
          'L' << 8 | 'T',
          'U' << 8 | 'C' ->
          true;
      default -> false;
    };
  }

  private int u16(int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private int i32(int at) {
    return u16(at) | u16(at + 2) << 16;
  }
}

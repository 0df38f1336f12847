package org.dicomsr.model.testing;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes the way disks, networks and careless programs do. */
public final class Mutations {
  private static final int[] EXTREMES = {
    0,
    1,
    2,
    3,
    7,
    0x7FFF,
    0xFFFE,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFE,
    0xFFFFFFFF,
    0xC0000000
  };
  private static final int[] DELIMITERS = {0xE000FFFE, 0xE00DFFFE, 0xE0DDFFFE};

  private Mutations() {}

  /** A copy with one to four damages. */
  public static byte[] of(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = one(bytes, random);
    }
    return bytes;
  }

  private static byte[] one(byte[] bytes, Random random) {
    if (bytes.length < 8) {
      return new byte[random.nextInt(200)];
    }
    int at = random.nextInt(bytes.length - 4);
    int length = 1 + random.nextInt(Math.min(16, bytes.length - at));
    return switch (random.nextInt(9)) {
      case 0 -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield bytes;
      }
      case 1 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 2 -> insert(bytes, at, new byte[length]);
      case 3 -> {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        yield insert(bytes, at, noise);
      }
      case 4 ->
          insert(
              Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, at + length, bytes.length));
      case 5 -> put(bytes, at, EXTREMES[random.nextInt(EXTREMES.length)]);
      case 6 -> put(bytes, at & ~1, DELIMITERS[random.nextInt(DELIMITERS.length)]);
      // A piece from elsewhere in the same bytes.
      case 7 -> insert(bytes, at, Arrays.copyOfRange(bytes, at / 2, at / 2 + length));
      default -> Arrays.copyOf(bytes, at);
    };
  }

  private static byte[] insert(byte[] bytes, int at, byte[] what) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + what.length);
    System.arraycopy(what, 0, result, at, what.length);
    System.arraycopy(bytes, at, result, at + what.length, bytes.length - at);
    return result;
  }

  private static byte[] put(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (8 * i));
    }
    return bytes;
  }
}

package org.dicomsr.examples.demo.archive;

/** Small drawings that stand for slices and radiographs. Static and thread-safe. */
final class Pictures {
  /** Rows, and columns, of each picture. */
  static final int SIZE = 32;

  /** What is added to Hounsfield units to make them positive. */
  static final int OFFSET = 1024;

  private static final double CENTER = (SIZE - 1) / 2.0;
  private static final int AIR = OFFSET - 1000;
  private static final int TISSUE = OFFSET + 40;
  private static final int CONTRAST = OFFSET + 380;
  private static final int CALCIUM = OFFSET + 1100;

  private Pictures() {}

  /** A slice of a chest: a body, in it the aorta with contrast, in its wall calcium. */
  static short[] slice(double radius, boolean calcium, int number) {
    return draw((x, y) -> {
      double far = Math.hypot(x, y);
      if (calcium && isCalcium(x, y, radius, number)) {
        return CALCIUM;
      }
      if (far <= radius) {
        return CONTRAST;
      }
      return Math.hypot(x, y * 1.2) < CENTER ? TISSUE : AIR;
    });
  }

  /** Whether a pixel, counted from the middle, shows calcium: a spot at the wall of the aorta. */
  static boolean isCalcium(double x, double y, double radius, int number) {
    return Math.hypot(x - radius * 0.8, y - number % 3) < 2;
  }

  /** A chest from the front: two lungs and a shadow between. */
  static short[] chest() {
    return draw((x, y) -> {
      boolean lung = Math.hypot((Math.abs(x) - CENTER / 2) * 1.8, y) < CENTER * 0.8;
      return lung ? 700 : 2600;
    });
  }

  private interface Shade {
    int at(double x, double y);
  }

  private static short[] draw(Shade shade) {
    short[] pixels = new short[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / SIZE;
      pixels[i] = (short) shade.at(i % SIZE - CENTER, row - CENTER);
    }
    return pixels;
  }

  /** A mask of pixels of a frame, a bit each, the first in the lowest bit (PS3.5 8.1.1). */
  static byte[] mask(int frames, Mask mask) {
    byte[] bits = new byte[frames * SIZE * SIZE / 8];
    for (int i = 0; i < frames * SIZE * SIZE; i++) {
      int pixel = i % (SIZE * SIZE);
      int row = pixel / SIZE;
      if (mask.covers(i / (SIZE * SIZE), pixel % SIZE - CENTER, row - CENTER)) {
        bits[i / 8] |= (byte) (1 << (i % 8));
      }
    }
    return bits;
  }

  /** Tells which pixels a mask covers. */
  interface Mask {
    boolean covers(int frame, double x, double y);
  }
}

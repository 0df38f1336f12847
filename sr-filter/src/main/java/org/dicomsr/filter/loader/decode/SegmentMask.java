package org.dicomsr.filter.loader.decode;

/**
 * Where one segment is: a value for each pixel of a {@link PlaneStack}, 0 outside, 1 inside, in
 * between for fractional segmentations. Immutable and thread-safe.
 */
public final class SegmentMask {
  private final Segment segment;
  private final PlaneStack stack;
  private final byte[] stored;
  private final int maximum;

  SegmentMask(Segment segment, PlaneStack stack, byte[] stored, int maximum) {
    this.segment = segment;
    this.stack = stack;
    this.stored = stored;
    this.maximum = maximum;
  }

  /** {@return the segment} */
  public Segment segment() {
    return segment;
  }

  /** {@return the planes that the mask is on} */
  public PlaneStack stack() {
    return stack;
  }

  /**
   * The value of a pixel.
   *
   * @param plane from 0, in the order of {@link PlaneStack#planes}
   * @param row from 0
   * @param column from 0
   * @return 0 to 1
   */
  public float value(int plane, int row, int column) {
    long at = ((long) plane * stack.rows() + row) * stack.columns() + column;
    return fraction(stored[(int) at]);
  }

  private float fraction(byte value) {
    return (float) ((value & 0xFF) / (double) maximum);
  }

  /** {@return {@code [plane][row][column]}, flat: 0 to 1} */
  public float[] values() {
    float[] values = new float[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = fraction(stored[i]);
    }
    return values;
  }

  /** {@return {@code [plane][row][column]}, flat: 1 where the value is one half or more, else 0} */
  public byte[] binary() {
    byte[] values = new byte[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) ((stored[i] & 0xFF) * 2 >= maximum ? 1 : 0);
    }
    return values;
  }

  /** {@return how many pixels have a value of one half or more} */
  public long count() {
    long count = 0;
    for (byte value : stored) {
      count += (value & 0xFF) * 2 >= maximum ? 1 : 0;
    }
    return count;
  }

  /** Segment and planes; no values. */
  @Override
  public String toString() {
    return "SegmentMask[" + segment + ", " + stack + "]";
  }
}

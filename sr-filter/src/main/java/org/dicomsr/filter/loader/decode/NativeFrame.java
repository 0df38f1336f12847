package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frame as numbers. The array is the caller's own: nothing else refers to it. Otherwise
 * immutable.
 */
public final class NativeFrame implements Frame {
  private final int number;
  private final int rows;
  private final int columns;
  private final int samples;
  private final float[] values;
  private final @Nullable String unit;
  private final @Nullable PlaneGeometry geometry;

  NativeFrame(
      ImageFrames image,
      int number,
      float[] values,
      @Nullable String unit,
      @Nullable PlaneGeometry geometry) {
    this.number = number;
    this.rows = image.rows();
    this.columns = image.columns();
    this.samples = image.samples();
    this.values = values;
    this.unit = unit;
    this.geometry = geometry;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int samples() {
    return samples;
  }

  /**
   * {@return the values, {@code [row][column][sample]}, row by row, the samples of a pixel side by
   * side whatever the file's planar configuration; Modality LUT applied}
   */
  public float[] values() {
    return values;
  }

  /**
   * {@return the unit of the values as DICOM names it: Rescale Type such as {@code HU} or {@code
   * OD}, Units of PET such as {@code BQML}, Dose Units such as {@code GY}, a UCUM code for floating
   * point pixels; absent where values have no unit}
   */
  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  /** {@return where the pixels lie; absent for images without a place in the patient} */
  public Optional<PlaneGeometry> geometry() {
    return Optional.ofNullable(geometry);
  }

  /**
   * A value.
   *
   * @param row from 0
   * @param column from 0
   * @param sample from 0
   * @return the value
   */
  public float value(int row, int column, int sample) {
    return values[(row * columns + column) * samples + sample];
  }

  /** Size and unit; no values. */
  @Override
  public String toString() {
    return "NativeFrame[" + number + ", " + rows + " × " + columns + " × " + samples + "]";
  }
}

package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A frame as numbers. The array is the caller's own: nothing else refers to it.
 *
 * @param number place in the object, from 1
 * @param rows number of rows
 * @param columns number of columns
 * @param samples of a pixel: 1 for grey, 3 for colour
 * @param values {@code [row][column][sample]}, row by row, the samples of a pixel side by side
 *     whatever the file's planar configuration; Modality LUT applied
 * @param unitTerm of the values, null where the object names none
 * @param planeGeometry where the pixels lie, null where the object does not say
 */
public record NativeFrame(
    int number,
    int rows,
    int columns,
    int samples,
    float[] values,
    @Nullable String unitTerm,
    @Nullable PlaneGeometry planeGeometry)
    implements Frame {

  /**
   * {@return the unit of the values as DICOM names it: Rescale Type such as {@code HU} or {@code
   * OD}, Units of PET such as {@code BQML}, Dose Units such as {@code GY}, a UCUM code for floating
   * point pixels; absent where values have no unit}
   */
  public Optional<String> unit() {
    return Optional.ofNullable(unitTerm);
  }

  /** {@return where the pixels lie; absent for images without a place in the patient} */
  public Optional<PlaneGeometry> geometry() {
    return Optional.ofNullable(planeGeometry);
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

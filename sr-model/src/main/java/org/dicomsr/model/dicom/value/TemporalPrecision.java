package org.dicomsr.model.dicom.value;

/**
 * How much of a date or time was written, from the coarsest to the finest.
 *
 * <p>DICOM leaves off trailing components that are not known (PS3.5 6.2, TM and DT), and real files
 * do the same with DA.
 */
public enum TemporalPrecision {
  /** Year only. */
  YEAR,
  /** Year and month. */
  MONTH,
  /** A whole date. */
  DAY,
  /** Down to the hour. */
  HOUR,
  /** Down to the minute. */
  MINUTE,
  /** Down to the second. */
  SECOND,
  /** Down to a decimal fraction of a second, with as many digits as were written. */
  FRACTION;

  /**
   * Tells whether this precision says more than another.
   *
   * @param other the precision to compare with
   * @return true if this one is finer
   */
  public boolean finerThan(TemporalPrecision other) {
    return compareTo(other) > 0;
  }
}

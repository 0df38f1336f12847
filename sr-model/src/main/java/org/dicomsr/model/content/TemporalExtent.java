package org.dicomsr.model.content;

import java.util.List;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;

/**
 * Points in time, in one of the three forms of temporal coordinates (PS3.3 C.18.7). Immutable;
 * {@code toString} shows counts only.
 */
public sealed interface TemporalExtent {

  /** {@return the number of points} */
  int count();

  /**
   * Samples of a waveform.
   *
   * @param positions of the samples, from 1, Referenced Sample Positions (0040,A132)
   */
  record Samples(List<Long> positions) implements TemporalExtent {
    /** Copies the list. */
    public Samples {
      positions = List.copyOf(positions);
    }

    @Override
    public int count() {
      return positions.size();
    }

    @Override
    public String toString() {
      return count() + " samples";
    }
  }

  /**
   * Offsets from the start of the acquisition.
   *
   * @param seconds the offsets, Referenced Time Offsets (0040,A138)
   */
  record Offsets(List<DecimalString> seconds) implements TemporalExtent {
    /** Copies the list. */
    public Offsets {
      seconds = List.copyOf(seconds);
    }

    @Override
    public int count() {
      return seconds.size();
    }

    @Override
    public String toString() {
      return count() + " offsets";
    }
  }

  /**
   * Dates and times.
   *
   * @param dateTimes the dates and times, Referenced DateTime (0040,A13A)
   */
  record DateTimes(List<DicomDateTime> dateTimes) implements TemporalExtent {
    /** Copies the list. */
    public DateTimes {
      dateTimes = List.copyOf(dateTimes);
    }

    @Override
    public int count() {
      return dateTimes.size();
    }

    @Override
    public String toString() {
      return count() + " date-times";
    }
  }
}

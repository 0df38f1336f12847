package org.dicomsr.index.document;

import org.dicomsr.model.content.TemporalExtent;
import org.jspecify.annotations.Nullable;

/**
 * Points in time of a waveform or a series of frames: the value of TCOORD (PS3.3 C.18.7).
 * Immutable.
 *
 * @param rangeType the defined term, such as {@code SEGMENT}; null where the file leaves it out
 * @param extent the points; null where the file leaves them out
 */
public record TemporalValue(@Nullable String rangeType, @Nullable TemporalExtent extent)
    implements FactValue {

  @Override
  public String toString() {
    return "TemporalValue[" + (extent == null ? "no points" : extent) + "]";
  }
}

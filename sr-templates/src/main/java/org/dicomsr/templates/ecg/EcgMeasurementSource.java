package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * From what measurements were taken (TID 3715). Immutable.
 *
 * <p>The table puts temporal coordinates into the observation context of a container, which only
 * Extensible SR allows (PS3.3 A.35.15); in a Comprehensive SR, leave them out.
 *
 * @param beatNumber which beat, up to three digits; null if not said
 * @param method how beats were combined, of CID 3676 Lead Measurement Technique; null if not said
 * @param time which part of the waveform; null if not said
 */
public record EcgMeasurementSource(
    @Nullable String beatNumber, @Nullable CodedConcept method, @Nullable TimeRange time) {
  private static final EcgMeasurementSource NONE = new EcgMeasurementSource(null, null, null);

  /**
   * Points in time, and the waveform that they are on. Immutable.
   *
   * @param type the shape that the points describe
   * @param extent the points
   * @param waveform the waveform; null if not said
   */
  public record TimeRange(
      TemporalRangeType type, TemporalExtent extent, @Nullable WaveformReference waveform) {

    /** Checks that there are points. */
    public TimeRange {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(extent, "extent");
    }

    @Override
    public String toString() {
      return "TimeRange[" + type + ", " + extent + "]";
    }
  }

  /**
   * A single beat.
   *
   * @param number its number, up to three digits
   * @return the source
   */
  public static EcgMeasurementSource beat(int number) {
    return new EcgMeasurementSource(Integer.toString(number), null, null);
  }

  /**
   * Beats combined by a method.
   *
   * @param method of CID 3676 Lead Measurement Technique
   * @return the source
   */
  public static EcgMeasurementSource method(CodedConcept method) {
    return new EcgMeasurementSource(null, method, null);
  }

  /**
   * Copies with a part of the waveform.
   *
   * @param type the shape that the points describe
   * @param extent the points
   * @param waveform the waveform, or null
   * @return the copy
   */
  public EcgMeasurementSource during(
      TemporalRangeType type, TemporalExtent extent, @Nullable WaveformReference waveform) {
    return new EcgMeasurementSource(beatNumber, method, new TimeRange(type, extent, waveform));
  }

  static @Nullable EcgMeasurementSource from(Reading container) {
    String beat = container.textOrMeaning(Dcm.BEAT_NUMBER).orElse(null);
    CodedConcept method = container.code(Sct.MEASUREMENT_METHOD, "3676").orElse(null);
    TimeRange time =
        container.children().stream()
            .map(EcgMeasurementSource::time)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    EcgMeasurementSource source = new EcgMeasurementSource(beat, method, time);
    return source.equals(NONE) ? null : source;
  }

  private static Optional<TimeRange> time(Reading item) {
    return item.value(found -> {
      if (found instanceof Tcoord tcoord) {
        TemporalRangeType type = tcoord.rangeType();
        TemporalExtent extent = tcoord.extent();
        if (type != null && extent != null) {
          WaveformReference waveform =
              item.children().stream()
                  .map(Reading::waveform)
                  .flatMap(Optional::stream)
                  .findFirst()
                  .orElse(null);
          return Optional.of(new TimeRange(type, extent, waveform));
        }
      }
      return Optional.empty();
    });
  }

  void writeTo(ItemBuilder<?> container) {
    new ChildWriter(container, HAS_OBS_CONTEXT)
        .text(Dcm.BEAT_NUMBER, beatNumber)
        .code(Sct.MEASUREMENT_METHOD, method);
    if (time != null) {
      WaveformReference waveform = time.waveform();
      container.tcoord(
          HAS_OBS_CONTEXT,
          Dcm.SOURCE_OF_MEASUREMENT,
          time.type(),
          time.extent(),
          item -> {
            if (waveform != null) {
              item.waveform(SELECTED_FROM, waveform);
            }
          });
    }
  }

  @Override
  public String toString() {
    return "EcgMeasurementSource[" + (time == null ? "no time range" : time) + "]";
  }
}

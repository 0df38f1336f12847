package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.measurement.MeasurementProperties;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from measurements of several regions, such as a sum of diameters (PS3.16 TID
 * 1420). Immutable and thread-safe.
 *
 * @param measurement what was computed: its algorithm and properties are what the template has rows
 *     for
 * @param sources the groups that it was computed from, all planar or all volumetric
 */
public record DerivedMeasurement(Measurement measurement, List<MeasurementGroup> sources) {
  /** Copies the list. */
  public DerivedMeasurement {
    Objects.requireNonNull(measurement, "measurement");
    sources = List.copyOf(sources);
  }

  /** {@return what was computed} */
  public CodedConcept concept() {
    return measurement.concept();
  }

  /** {@return the concept, and how many groups it was computed from} */
  @Override
  public String toString() {
    return "DerivedMeasurement[" + concept() + ", " + sources.size() + " groups]";
  }

  /** Builds a derived measurement. Not thread-safe. */
  public static final class Builder {
    private final MeasurementBuilder measurement;
    private final List<Source> sources = new ArrayList<>();

    /** A group, or the label of one. */
    private record Source(@Nullable MeasurementGroup group, @Nullable String label) {
      @Override
      public String toString() {
        return "Source[" + group + "]";
      }
    }

    Builder(MeasurementBuilder measurement) {
      this.measurement = measurement;
    }

    /**
     * Says that it was computed from groups.
     *
     * @param labels what {@link GroupBuilder#label} calls them
     * @return this builder
     */
    public Builder from(String... labels) {
      for (String label : labels) {
        sources.add(new Source(null, Objects.requireNonNull(label, "label")));
      }
      return this;
    }

    /**
     * Says that it was computed from groups.
     *
     * @param groups groups of the same report
     * @return this builder
     */
    public Builder from(MeasurementGroup... groups) {
      for (MeasurementGroup group : groups) {
        sources.add(new Source(Objects.requireNonNull(group, "group"), null));
      }
      return this;
    }

    /**
     * Says which algorithm made it.
     *
     * @param algorithm the algorithm
     * @return this builder
     */
    public Builder algorithm(AlgorithmIdentification algorithm) {
      measurement.algorithm(algorithm);
      return this;
    }

    /**
     * Says what it means.
     *
     * @param properties ranges, uncertainty and the like (TID 310)
     * @return this builder
     */
    public Builder properties(MeasurementProperties properties) {
      measurement.properties(properties);
      return this;
    }

    DerivedMeasurement build(Map<String, MeasurementGroup> byLabel) {
      List<MeasurementGroup> groups = new ArrayList<>();
      for (Source source : sources) {
        MeasurementGroup group =
            source.group() != null ? source.group() : byLabel.get(source.label());
        if (group == null) {
          throw new IllegalArgumentException(
              "derived measurement: expected the label of a group, found one that no group has");
        }
        groups.add(group);
      }
      return new DerivedMeasurement(measurement.build(), groups);
    }
  }
}

package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one lead (TID 3714). Immutable. Durations are in ms, voltages in mV; files
 * may have other units.
 *
 * @param lead such as one of CID 3001 ECG Lead, which the template demands; null where a file
 *     leaves it out
 * @param source from what it was measured; null if not said
 * @param durations such as those of CID 3687 Electrophysiology Waveform Duration
 * @param voltages such as those of CID 3688 Electrophysiology Waveform Voltage
 * @param stSegment what the ST segment looks like, of CID 3231; null if not said
 * @param noise of CID 3680 ECG Lead Noise Description
 * @param others measurements that the table has no row for; they are read, and refused in a report
 *     that is built
 */
public record LeadMeasurements(
    @Nullable CodedConcept lead,
    @Nullable EcgMeasurementSource source,
    List<NamedQuantity> durations,
    List<NamedQuantity> voltages,
    @Nullable CodedConcept stSegment,
    List<CodedConcept> noise,
    List<NamedQuantity> others) {
  static final Kinds DURATION = new Kinds("3687", Ucum.MILLISECOND);
  static final Kinds VOLTAGE = new Kinds("3688", Ucum.MILLIVOLT);

  /** Copies the lists. */
  public LeadMeasurements {
    durations = List.copyOf(durations);
    voltages = List.copyOf(voltages);
    noise = List.copyOf(noise);
    others = List.copyOf(others);
  }

  /**
   * Begins the measurements of a lead.
   *
   * @param lead such as one of CID 3001 ECG Lead
   * @return a builder
   */
  public static Builder builder(CodedConcept lead) {
    return new Builder(Objects.requireNonNull(lead, "lead"));
  }

  /**
   * Finds a measurement.
   *
   * @param name what was measured
   * @return the first such measurement
   */
  public Optional<Quantity> measurement(CodedConcept name) {
    return List.of(durations, voltages, others).stream()
        .flatMap(List::stream)
        .filter(measurement -> measurement.name().sameConceptAs(name))
        .map(NamedQuantity::quantity)
        .findFirst();
  }

  static List<LeadMeasurements> allFrom(ContentNode node, Consumer<? super ContentNode> use) {
    List<LeadMeasurements> leads = new ArrayList<>();
    for (Reading section : Reading.of(node, use).containers(Dcm.ECG_LEAD_MEASUREMENTS)) {
      Builder read = new Builder(section.code(Dcm.LEAD_ID, "3001").orElse(null));
      read.source = EcgMeasurementSource.from(section);
      Kinds.sort(
          section,
          List.of(),
          DURATION,
          VOLTAGE,
          List.of(read.durations, read.voltages, read.others));
      read.stSegment = section.code(Sct.ST_SEGMENT_FINDING, "3231").orElse(null);
      read.noise.addAll(section.codes(Dcm.FINDING));
      leads.add(read.build());
    }
    return leads;
  }

  /**
   * Adds the container.
   *
   * @param parent the item above, Quantitative Analysis
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.container(
        CONTAINS,
        Dcm.ECG_LEAD_MEASUREMENTS,
        section -> {
          section.template("3714");
          new ChildWriter(section, HAS_CONCEPT_MOD).code(Dcm.LEAD_ID, lead);
          if (source != null) {
            source.writeTo(section);
          }
          durations.forEach(duration -> duration.writeTo(section, CONTAINS));
          voltages.forEach(voltage -> voltage.writeTo(section, CONTAINS));
          new ChildWriter(section, CONTAINS)
              .code(Sct.ST_SEGMENT_FINDING, stSegment)
              .codes(Dcm.FINDING, noise);
          others.forEach(other -> other.writeTo(section, CONTAINS));
        });
  }

  /** {@return the lead, and how much there is} */
  @Override
  public String toString() {
    return "LeadMeasurements["
        + (lead == null ? "no lead" : lead)
        + ", "
        + durations.size()
        + " durations, "
        + voltages.size()
        + " voltages, "
        + others.size()
        + " others]";
  }

  /** Builds the measurements of a lead. Not thread-safe. */
  public static final class Builder {
    private final @Nullable CodedConcept lead;
    private final List<NamedQuantity> durations = new ArrayList<>();
    private final List<NamedQuantity> voltages = new ArrayList<>();
    private final List<CodedConcept> noise = new ArrayList<>();
    private final List<NamedQuantity> others = new ArrayList<>();
    private @Nullable EcgMeasurementSource source;
    private @Nullable CodedConcept stSegment;

    private Builder(@Nullable CodedConcept lead) {
      this.lead = lead;
    }

    /**
     * Says from what all of it was measured.
     *
     * @param value the source
     * @return this builder
     */
    public Builder source(EcgMeasurementSource value) {
      source = value;
      return this;
    }

    /**
     * Adds a duration.
     *
     * @param name of CID 3687 Electrophysiology Waveform Duration
     * @param milliseconds the duration in ms
     * @return this builder
     */
    public Builder duration(CodedConcept name, double milliseconds) {
      durations.add(new NamedQuantity(name, Quantity.of(milliseconds, Ucum.MILLISECOND)));
      return this;
    }

    /**
     * Adds a voltage.
     *
     * @param name of CID 3688 Electrophysiology Waveform Voltage
     * @param millivolts the voltage in mV
     * @return this builder
     */
    public Builder voltage(CodedConcept name, double millivolts) {
      voltages.add(new NamedQuantity(name, Quantity.of(millivolts, Ucum.MILLIVOLT)));
      return this;
    }

    /**
     * Says what the ST segment looks like.
     *
     * @param code of CID 3231 ST Segment Finding
     * @return this builder
     */
    public Builder stSegment(CodedConcept code) {
      stSegment = code;
      return this;
    }

    /**
     * Says how noisy the lead is.
     *
     * @param code of CID 3680 ECG Lead Noise Description
     * @return this builder
     */
    public Builder noise(CodedConcept code) {
      noise.add(code);
      return this;
    }

    /** {@return the measurements} */
    public LeadMeasurements build() {
      return new LeadMeasurements(lead, source, durations, voltages, stSegment, noise, others);
    }
  }
}

package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a waveform: what was measured, and what a sample stands for (PS3.3 C.10.9.1).
 *
 * <p>A value is {@code sample × factor + offset}. Potentials, in whatever unit the file has them,
 * come in millivolts; any other quantity keeps the file's unit.
 *
 * @param number place in the multiplex group, from 1: how annotations refer to it
 * @param sourceCode what was measured, such as a lead
 * @param channelLabel the label of the device
 * @param unitCode UCUM code of the values, null for samples that were never calibrated
 * @param factor what one step of the encoded samples is worth, in that unit
 * @param offset value of an encoded zero, in that unit
 */
public record SignalChannel(
    int number,
    @Nullable CodedConcept sourceCode,
    @Nullable String channelLabel,
    @Nullable String unitCode,
    double factor,
    double offset) {
  static final String MILLIVOLT = "mV";

  /** {@return what was measured, absent where the file does not say} */
  public Optional<CodedConcept> source() {
    return Optional.ofNullable(sourceCode);
  }

  /** {@return the label that the device gave} */
  public Optional<String> label() {
    return Optional.ofNullable(channelLabel);
  }

  /**
   * {@return the UCUM code of the values, {@code mV} for every potential; absent for samples that
   * were never calibrated: their values are the encoded numbers}
   */
  public Optional<String> unit() {
    return Optional.ofNullable(unitCode);
  }

  /** {@return the electrocardiographic lead, by code or else by label} */
  public Optional<Lead> lead() {
    Optional<Lead> coded = source().flatMap(Lead::of);
    return coded.isPresent() || (sourceCode != null && !sourceCode.value().isEmpty())
        ? coded
        : label().flatMap(Lead::named);
  }

  // Labels are free text.
  @Override
  public String toString() {
    return "SignalChannel[" + number + lead().map(lead -> ", " + lead.label()).orElse("") + "]";
  }
}

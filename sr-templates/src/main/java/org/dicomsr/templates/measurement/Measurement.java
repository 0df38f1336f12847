package org.dicomsr.templates.measurement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.observation.Quotation;

/**
 * A measurement with all that says how it came about: TID 300 and TID 301 (PS3.16), and the rows
 * for measurements of TID 1419.
 *
 * <p>Two are equal when all parts are. Immutable and thread-safe; {@code toString} shows the
 * concept and counts, never a value.
 */
public final class Measurement {
  private final MeasurementParts parts;

  Measurement(MeasurementParts parts) {
    this.parts = parts;
  }

  /**
   * A number and nothing more.
   *
   * @param concept what was measured
   * @param value the number
   * @param unit its unit, a UCUM code
   * @return the measurement
   */
  public static Measurement of(CodedConcept concept, double value, CodedConcept unit) {
    return builder(concept).value(value, unit).build();
  }

  /**
   * Builds a measurement.
   *
   * @param concept what was measured
   * @return a builder without a value
   */
  public static MeasurementBuilder builder(CodedConcept concept) {
    return new MeasurementBuilder(concept);
  }

  /** {@return a builder with all that this measurement has} */
  public MeasurementBuilder toBuilder() {
    return new MeasurementBuilder(parts);
  }

  /**
   * Reads an item.
   *
   * <p>What is beneath it is told by its concept and value type; relationships matter only where
   * those leave a choice. What no row of the templates has is left out. A code of unknown concept
   * is what the measurement was inferred from if its relationship says so, else a modifier.
   *
   * @param node any item
   * @return the measurement, which may lack a value; absent when the item is no NUM or has no
   *     concept name
   */
  public static Optional<Measurement> from(ContentNode node) {
    return MeasurementReader.read(node).map(Measurement::new);
  }

  /**
   * Writes the measurement and what is beneath it.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it, {@code CONTAINS} beneath a container
   * @throws IllegalArgumentException when there is neither a number nor a reason why there is none
   */
  public void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    writeTo(parent, type, inside -> {});
  }

  /**
   * Writes the measurement, what is beneath it, and more.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it, {@code CONTAINS} beneath a container
   * @param more builds what else is beneath the measurement, or labels it
   * @throws IllegalArgumentException when there is neither a number nor a reason why there is none
   */
  public void writeTo(
      ItemBuilder<?> parent, RelationshipType type, Consumer<? super ItemBuilder<?>> more) {
    MeasurementWriter.write(parts, parent, type, false, more);
  }

  /**
   * Writes the measurement as TID 1400, TID 1401, TID 1402 and TID 1404 have it: the method as a
   * property, behind the images.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it
   * @throws IllegalArgumentException when there is neither a number nor a reason why there is none
   */
  public void writeAsImagingMeasurementTo(ItemBuilder<?> parent, RelationshipType type) {
    MeasurementWriter.write(parts, parent, type, true, inside -> {});
  }

  /** {@return what was measured} */
  public CodedConcept concept() {
    return parts.concept();
  }

  /** {@return the number in the best precision that there is, absent when there is none} */
  public Optional<Double> value() {
    return measuredValue().flatMap(MeasuredValue::value);
  }

  /** {@return the number in all its forms with its unit, absent when there is none} */
  public Optional<MeasuredValue> measuredValue() {
    return Optional.ofNullable(parts.value());
  }

  /** {@return the unit, absent when there is none} */
  public Optional<CodedConcept> unit() {
    return measuredValue().map(MeasuredValue::unit);
  }

  /** {@return why there is no number, or what is special about it} */
  public Optional<CodedConcept> qualifier() {
    return Optional.ofNullable(parts.qualifier());
  }

  /** {@return what narrows the concept} */
  public List<ConceptModifier> modifiers() {
    return parts.modifiers();
  }

  /** {@return by what method it was measured} */
  public Optional<CodedConcept> method() {
    return Optional.ofNullable(parts.method());
  }

  /** {@return how it was derived from others, such as Mean} */
  public Optional<CodedConcept> derivation() {
    return Optional.ofNullable(parts.derivation());
  }

  /** {@return where it was measured} */
  public List<FindingSite> findingSites() {
    return parts.findingSites();
  }

  /** {@return what it means} */
  public MeasurementProperties properties() {
    return parts.properties();
  }

  /** {@return what it was inferred from, but for images and waveforms} */
  public List<DerivationParameter> derivationParameters() {
    return parts.derivationParameters();
  }

  /** {@return by which equation or table it was calculated} */
  public Optional<Equation> equation() {
    return Optional.ofNullable(parts.equation());
  }

  /** {@return the images and coordinates in them that it was inferred from} */
  public List<ImageSource> imageSources() {
    return parts.imageSources();
  }

  /** {@return the waveforms and times in them that it was inferred from} */
  public List<WaveformSource> waveformSources() {
    return parts.waveformSources();
  }

  /** {@return from where it is quoted, where it was not made for the document} */
  public Optional<Quotation> quotation() {
    return Optional.ofNullable(parts.quotation());
  }

  /** {@return other words for the concept} */
  public Optional<String> equivalentMeaning() {
    return Optional.ofNullable(parts.equivalentMeaning());
  }

  /** {@return one code for the concept and its modifiers together} */
  public Optional<CodedConcept> equivalentMeaningCode() {
    return Optional.ofNullable(parts.equivalentMeaningCode());
  }

  /** {@return what makes it recognisable in other reports} */
  public Optional<Tracking> tracking() {
    return Optional.ofNullable(parts.tracking());
  }

  /** {@return the Real World Value Mapping object by which pixels were read} */
  public Optional<SopReference> realWorldValueMap() {
    return Optional.ofNullable(parts.realWorldValueMap());
  }

  /** {@return which algorithm made it} */
  public Optional<AlgorithmIdentification> algorithm() {
    return Optional.ofNullable(parts.algorithm());
  }

  /** {@return when it was made, Observation DateTime (0040,A032)} */
  public Optional<DicomDateTime> observationDateTime() {
    return Optional.ofNullable(parts.observationDateTime());
  }

  /** {@return what identifies it, Observation UID (0040,A171)} */
  public Optional<String> observationUid() {
    return Optional.ofNullable(parts.observationUid());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measurement that && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    return "Measurement["
        + concept()
        + ", "
        + findingSites().size()
        + " finding sites, "
        + (imageSources().size() + waveformSources().size())
        + " sources]";
  }
}

package org.dicomsr.templates.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.observation.Quotation;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Measurement}. Methods whose parts may be several add one; others replace what was
 * there. Not thread-safe.
 */
public final class MeasurementBuilder {
  private final CodedConcept concept;
  private @Nullable MeasuredValue value;
  private @Nullable CodedConcept qualifier;
  private final List<ConceptModifier> modifiers = new ArrayList<>();
  private @Nullable CodedConcept method;
  private @Nullable CodedConcept derivation;
  private final List<FindingSite> findingSites = new ArrayList<>();
  private MeasurementProperties properties = MeasurementProperties.NONE;
  private final List<DerivationParameter> derivationParameters = new ArrayList<>();
  private @Nullable Equation equation;
  private final List<ImageSource> imageSources = new ArrayList<>();
  private final List<WaveformSource> waveformSources = new ArrayList<>();
  private @Nullable Quotation quotation;
  private @Nullable String equivalentMeaning;
  private @Nullable CodedConcept equivalentMeaningCode;
  private @Nullable Tracking tracking;
  private @Nullable SopReference realWorldValueMap;
  private @Nullable AlgorithmIdentification algorithm;
  private @Nullable DicomDateTime observationDateTime;
  private @Nullable String observationUid;

  MeasurementBuilder(CodedConcept concept) {
    this.concept = Objects.requireNonNull(concept, "concept");
  }

  MeasurementBuilder(MeasurementParts parts) {
    this.concept = parts.concept();
    this.value = parts.value();
    this.qualifier = parts.qualifier();
    this.modifiers.addAll(parts.modifiers());
    this.method = parts.method();
    this.derivation = parts.derivation();
    this.findingSites.addAll(parts.findingSites());
    this.properties = parts.properties();
    this.derivationParameters.addAll(parts.derivationParameters());
    this.equation = parts.equation();
    this.imageSources.addAll(parts.imageSources());
    this.waveformSources.addAll(parts.waveformSources());
    this.quotation = parts.quotation();
    this.equivalentMeaning = parts.equivalentMeaning();
    this.equivalentMeaningCode = parts.equivalentMeaningCode();
    this.tracking = parts.tracking();
    this.realWorldValueMap = parts.realWorldValueMap();
    this.algorithm = parts.algorithm();
    this.observationDateTime = parts.observationDateTime();
    this.observationUid = parts.observationUid();
  }

  /**
   * Says the number.
   *
   * @param number the number
   * @param unit its unit, a UCUM code
   * @return this builder
   */
  public MeasurementBuilder value(double number, CodedConcept unit) {
    return value(MeasuredValue.of(number, unit));
  }

  /**
   * Says the number in any form: with the text of the number as it is to be, a floating point or a
   * rational number.
   *
   * @param number the number and its unit
   * @return this builder
   */
  public MeasurementBuilder value(MeasuredValue number) {
    value = Objects.requireNonNull(number, "number");
    return this;
  }

  /**
   * Says why there is no number, or what is special about it, as in CID 42.
   *
   * @param code the qualifier
   * @return this builder
   */
  public MeasurementBuilder qualifier(CodedConcept code) {
    qualifier = Objects.requireNonNull(code, "code");
    return this;
  }

  /**
   * Adds what narrows the concept.
   *
   * @param name what is narrowed
   * @param to what it is narrowed to
   * @return this builder
   */
  public MeasurementBuilder modifier(CodedConcept name, CodedConcept to) {
    modifiers.add(new ConceptModifier(name, to));
    return this;
  }

  /**
   * Says by what method it was measured.
   *
   * @param code the method
   * @return this builder
   */
  public MeasurementBuilder method(CodedConcept code) {
    method = Objects.requireNonNull(code, "code");
    return this;
  }

  /**
   * Says how it was derived from others.
   *
   * @param code the derivation, such as Mean
   * @return this builder
   */
  public MeasurementBuilder derivation(CodedConcept code) {
    derivation = Objects.requireNonNull(code, "code");
    return this;
  }

  /**
   * Adds where it was measured.
   *
   * @param site the structure
   * @return this builder
   */
  public MeasurementBuilder findingSite(CodedConcept site) {
    return findingSite(FindingSite.of(site));
  }

  /**
   * Adds where it was measured.
   *
   * @param site the structure, with its side and part
   * @return this builder
   */
  public MeasurementBuilder findingSite(FindingSite site) {
    findingSites.add(Objects.requireNonNull(site, "site"));
    return this;
  }

  /**
   * Says what it means, all at once.
   *
   * @param all the properties
   * @return this builder
   */
  public MeasurementBuilder properties(MeasurementProperties all) {
    properties = Objects.requireNonNull(all, "all");
    return this;
  }

  /**
   * Says whether it is normal.
   *
   * @param code the normality, as in CID 222
   * @return this builder
   */
  public MeasurementBuilder normality(CodedConcept code) {
    return properties(properties.withNormality(code));
  }

  /**
   * Says how it stands in a population.
   *
   * @param statistics the figures
   * @return this builder
   */
  public MeasurementBuilder statistics(StatisticalProperties statistics) {
    return properties(properties.withStatistics(statistics));
  }

  /**
   * Says between which values it is normal.
   *
   * @param range the range
   * @return this builder
   */
  public MeasurementBuilder normalRange(NormalRange range) {
    return properties(properties.withNormalRange(range));
  }

  /**
   * Says how significant it is.
   *
   * @param code the level, as in CID 220
   * @return this builder
   */
  public MeasurementBuilder levelOfSignificance(CodedConcept code) {
    return properties(properties.withLevelOfSignificance(code));
  }

  /**
   * Adds how far it may be off.
   *
   * @param kind in which direction, as in CID 225
   * @param number how far
   * @param unit the unit, a UCUM code
   * @return this builder
   */
  public MeasurementBuilder uncertainty(CodedConcept kind, double number, CodedConcept unit) {
    List<NumericProperty> all = new ArrayList<>(properties.uncertainties());
    all.add(NumericProperty.of(kind, number, unit));
    return properties(properties.withUncertainties(all.toArray(NumericProperty[]::new)));
  }

  /**
   * Says why it was chosen among several.
   *
   * @param code the reason, as in CID 224
   * @return this builder
   */
  public MeasurementBuilder selectionStatus(CodedConcept code) {
    return properties(properties.withSelectionStatus(code));
  }

  /**
   * Adds a measurement that this one was inferred from.
   *
   * @param parameter the other measurement
   * @return this builder
   */
  public MeasurementBuilder inferredFrom(Measurement parameter) {
    return inferredFrom(new DerivationParameter.OfMeasurement(parameter));
  }

  /**
   * Adds a code that this measurement was inferred from, which TID 1419 allows.
   *
   * @param name what it is about
   * @param code the code
   * @return this builder
   */
  public MeasurementBuilder inferredFrom(CodedConcept name, CodedConcept code) {
    return inferredFrom(new DerivationParameter.OfValue(name, TextOrCode.of(code)));
  }

  /**
   * Adds a text that this measurement was inferred from, which TID 1419 allows.
   *
   * @param name what it is about
   * @param text the text
   * @return this builder
   */
  public MeasurementBuilder inferredFrom(CodedConcept name, String text) {
    return inferredFrom(new DerivationParameter.OfValue(name, TextOrCode.of(text)));
  }

  /**
   * Adds something that this measurement was inferred from.
   *
   * @param parameter what it is
   * @return this builder
   */
  public MeasurementBuilder inferredFrom(DerivationParameter parameter) {
    derivationParameters.add(Objects.requireNonNull(parameter, "parameter"));
    return this;
  }

  /**
   * Says by which equation or table it was calculated.
   *
   * @param by the equation
   * @return this builder
   */
  public MeasurementBuilder equation(Equation by) {
    equation = Objects.requireNonNull(by, "by");
    return this;
  }

  /**
   * Adds an image that it was inferred from.
   *
   * @param image the image
   * @return this builder
   */
  public MeasurementBuilder image(ImageReference image) {
    return source(ImageSource.of(image));
  }

  /**
   * Adds coordinates in an image that it was inferred from.
   *
   * @param graphicType the shape
   * @param points column and row of each point
   * @param image the image
   * @return this builder
   */
  public MeasurementBuilder region(
      GraphicType graphicType, Coordinates points, ImageReference image) {
    return source(ImageSource.of(graphicType, points, image));
  }

  /**
   * Adds an image or coordinates in one that it was inferred from.
   *
   * @param source the image or coordinates
   * @return this builder
   */
  public MeasurementBuilder source(ImageSource source) {
    imageSources.add(Objects.requireNonNull(source, "source"));
    return this;
  }

  /**
   * Adds a waveform that it was inferred from.
   *
   * @param waveform the waveform, or channels of it
   * @return this builder
   */
  public MeasurementBuilder waveform(WaveformReference waveform) {
    return source(WaveformSource.of(waveform));
  }

  /**
   * Adds a waveform or a time in one that it was inferred from.
   *
   * @param source the waveform or time
   * @return this builder
   */
  public MeasurementBuilder source(WaveformSource source) {
    waveformSources.add(Objects.requireNonNull(source, "source"));
    return this;
  }

  /**
   * Says from where it is quoted.
   *
   * @param from the quotation
   * @return this builder
   */
  public MeasurementBuilder quotation(Quotation from) {
    quotation = Objects.requireNonNull(from, "from");
    return this;
  }

  /**
   * Says the concept in other words.
   *
   * @param text the words
   * @return this builder
   */
  public MeasurementBuilder equivalentMeaning(String text) {
    equivalentMeaning = Objects.requireNonNull(text, "text");
    return this;
  }

  /**
   * Says the concept and its modifiers together by one code.
   *
   * @param code the code
   * @return this builder
   */
  public MeasurementBuilder equivalentMeaning(CodedConcept code) {
    equivalentMeaningCode = Objects.requireNonNull(code, "code");
    return this;
  }

  /**
   * Makes it recognisable in other reports.
   *
   * @param by its names
   * @return this builder
   */
  public MeasurementBuilder tracking(Tracking by) {
    tracking = Objects.requireNonNull(by, "by");
    return this;
  }

  /**
   * Says by which Real World Value Mapping object pixels were read.
   *
   * @param map the object
   * @return this builder
   */
  public MeasurementBuilder realWorldValueMap(SopReference map) {
    realWorldValueMap = Objects.requireNonNull(map, "map");
    return this;
  }

  /**
   * Says which algorithm made it.
   *
   * @param by the algorithm
   * @return this builder
   */
  public MeasurementBuilder algorithm(AlgorithmIdentification by) {
    algorithm = Objects.requireNonNull(by, "by");
    return this;
  }

  /**
   * Says when it was made, Observation DateTime (0040,A032).
   *
   * @param dateTime the date and time
   * @return this builder
   */
  public MeasurementBuilder observedAt(DicomDateTime dateTime) {
    observationDateTime = Objects.requireNonNull(dateTime, "dateTime");
    return this;
  }

  /**
   * Identifies it, Observation UID (0040,A171).
   *
   * @param uid the UID
   * @return this builder
   */
  public MeasurementBuilder observationUid(String uid) {
    observationUid = Objects.requireNonNull(uid, "uid");
    return this;
  }

  /**
   * Builds the measurement.
   *
   * @return the measurement
   * @throws IllegalArgumentException when there is neither a number nor a qualifier that says why
   *     there is none
   */
  public Measurement build() {
    if (value == null && qualifier == null) {
      throw new IllegalArgumentException(
          "NUM: expected a number or the reason why there is none, found neither");
    }
    return new Measurement(
        new MeasurementParts(
            concept,
            value,
            qualifier,
            modifiers,
            method,
            derivation,
            findingSites,
            properties,
            derivationParameters,
            equation,
            imageSources,
            waveformSources,
            quotation,
            equivalentMeaning,
            equivalentMeaningCode,
            tracking,
            realWorldValueMap,
            algorithm,
            observationDateTime,
            observationUid));
  }
}

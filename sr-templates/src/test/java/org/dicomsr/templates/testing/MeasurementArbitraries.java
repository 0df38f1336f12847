package org.dicomsr.templates.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.ConceptModifier;
import org.dicomsr.templates.measurement.DerivationParameter;
import org.dicomsr.templates.measurement.Equation;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.measurement.MeasurementProperties;
import org.dicomsr.templates.measurement.NormalRange;
import org.dicomsr.templates.measurement.NumericProperty;
import org.dicomsr.templates.measurement.StatisticalProperties;
import org.dicomsr.templates.measurement.Tracking;
import org.dicomsr.templates.measurement.WaveformSource;
import org.dicomsr.templates.observation.TextOrCode;

/** Random measurements with all that TID 300 and the rows of TID 1419 allow. */
public class MeasurementArbitraries extends ObservationArbitraries {
  private static final String VALUE_MAP = "1.2.840.10008.5.1.4.1.1.67";
  private static final CodedConcept ANYTHING = CodedConcept.of("1", "99LOCAL", "Anything");
  private final boolean regionOfInterest;

  /** For TID 300. */
  public MeasurementArbitraries() {
    this(plainTexts(), plainNumbers(), false);
  }

  /**
   * @param regionOfInterest whether for TID 1419 and not for TID 300: inferred from codes and texts
   *     too, but without images, waveforms and tracking of their own
   */
  public MeasurementArbitraries(
      Arbitrary<String> texts, Arbitrary<Double> numbers, boolean regionOfInterest) {
    super(texts, numbers, false);
    this.regionOfInterest = regionOfInterest;
  }

  /** For TID 1419. */
  public static MeasurementArbitraries ofRegionsOfInterest() {
    return new MeasurementArbitraries(plainTexts(), plainNumbers(), true);
  }

  public Arbitrary<AlgorithmIdentification> algorithms() {
    return Builders.withBuilder(() -> AlgorithmIdentification.of("name", "1"))
        .use(texts())
        .in(AlgorithmIdentification::withName)
        .use(texts())
        .in(AlgorithmIdentification::withVersion)
        .use(codes())
        .withProbability(OFTEN)
        .in(AlgorithmIdentification::withCodedName)
        .use(texts())
        .withProbability(OFTEN)
        .in(AlgorithmIdentification::withManufacturer)
        .use(texts().array(String[].class).ofMaxSize(3))
        .in(AlgorithmIdentification::withParameters)
        .use(codes("7162"))
        .withProbability(OFTEN)
        .in(AlgorithmIdentification::withFamily)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<Tracking> trackings() {
    return Combinators.combine(texts().injectNull(0.3), uids().injectNull(0.3))
        .as(Tracking::new)
        .filter(tracking -> tracking.identifier() != null || tracking.uid() != null);
  }

  public Arbitrary<FindingSite> findingSites() {
    return Combinators.combine(codes(), codes("244").injectNull(0.5), codes().injectNull(0.5))
        .as(FindingSite::new);
  }

  public Arbitrary<MeasurementProperties> properties() {
    return Builders.withBuilder(() -> MeasurementProperties.NONE)
        .use(codes("222"))
        .withProbability(OFTEN)
        .in(MeasurementProperties::withNormality)
        .use(statistics())
        .withProbability(OFTEN)
        .in(MeasurementProperties::withStatistics)
        .use(normalRanges())
        .withProbability(OFTEN)
        .in(MeasurementProperties::withNormalRange)
        .use(codes("220"))
        .withProbability(OFTEN)
        .in(MeasurementProperties::withLevelOfSignificance)
        .use(numericProperties(codes("225")).array(NumericProperty[].class).ofMaxSize(2))
        .in(MeasurementProperties::withUncertainties)
        .use(codes("224"))
        .withProbability(OFTEN)
        .in(MeasurementProperties::withSelectionStatus)
        .build()
        .withoutEdgeCases();
  }

  private Arbitrary<NumericProperty> numericProperties(Arbitrary<CodedConcept> concepts) {
    return Combinators.combine(concepts, measured()).as(NumericProperty::new);
  }

  private Arbitrary<StatisticalProperties> statistics() {
    Arbitrary<CodedConcept> concepts = Arbitraries.oneOf(codes("226"), codes("227"));
    return Combinators.combine(
            numericProperties(concepts).list().ofMinSize(1).ofMaxSize(3),
            texts().injectNull(0.5),
            textsOrCodes().injectNull(0.5))
        .as(StatisticalProperties::new);
  }

  private Arbitrary<NormalRange> normalRanges() {
    return Combinators.combine(
            numericProperties(codes("223")).list().ofMinSize(1).ofMaxSize(2),
            texts().injectNull(0.5),
            textsOrCodes().injectNull(0.5))
        .as(NormalRange::new);
  }

  public Arbitrary<Equation> equations() {
    Arbitrary<Equation> coded =
        Combinators.combine(codes("228"), codes().map(TextOrCode::of), bare().list().ofMaxSize(2))
            .as((kind, code, parameters) -> new Equation(kind, code, parameters, List.of()));
    Arbitrary<Equation> text =
        Combinators.combine(codes("228"), texts())
            .as((kind, value) -> Equation.of(value).withKind(kind));
    return Arbitraries.oneOf(coded, text).withoutEdgeCases();
  }

  public Arbitrary<ImageSource> imageSources() {
    return Arbitraries.oneOf(imagesAsSources(), regions(), regions3d()).withoutEdgeCases();
  }

  private static Arbitrary<ImageSource> imagesAsSources() {
    return Combinators.combine(codes().injectNull(0.5), images()).as(ImageSource.OfImage::new);
  }

  private static Arbitrary<ImageSource> regions() {
    return Arbitraries.of(GraphicType.class)
        .flatMap(type ->
            Combinators.combine(
                    codes().injectNull(0.5),
                    ShapeArbitraries.points(type),
                    Arbitraries.of(PixelOrigin.class).injectNull(0.7),
                    uids().injectNull(0.7),
                    images())
                .as((purpose, points, origin, fiducial, image) ->
                    new ImageSource.OfRegion(
                        purpose, type, points, origin, fiducial, image, null)));
  }

  private static Arbitrary<ImageSource> regions3d() {
    return Arbitraries.of(GraphicType3d.class)
        .flatMap(type ->
            Combinators.combine(
                    codes().injectNull(0.5),
                    ShapeArbitraries.points(type),
                    uids(),
                    uids().injectNull(0.7))
                .as((purpose, points, frame, fiducial) ->
                    new ImageSource.OfRegion3d(purpose, type, points, frame, fiducial)));
  }

  public Arbitrary<WaveformSource> waveformSources() {
    Arbitrary<WaveformSource> whole =
        Combinators.combine(codes().injectNull(0.5), waveforms())
            .as(WaveformSource.OfWaveform::new);
    Arbitrary<WaveformSource> ranges =
        Arbitraries.of(TemporalRangeType.class)
            .flatMap(type ->
                Combinators.combine(
                        codes().injectNull(0.5), ShapeArbitraries.extents(type), waveforms())
                    .as((purpose, extent, waveform) ->
                        new WaveformSource.OfRange(purpose, type, extent, waveform, null)));
    return Arbitraries.oneOf(whole, ranges).withoutEdgeCases();
  }

  /** A number, or the reason why there is none, and nothing more. */
  private Arbitrary<Measurement> bare() {
    return Arbitraries.oneOf(
        Combinators.combine(codes(), measured(), codes().injectNull(0.8))
            .as((concept, value, qualifier) -> {
              MeasurementBuilder builder = Measurement.builder(concept).value(value);
              return (qualifier == null ? builder : builder.qualifier(qualifier)).build();
            }),
        Combinators.combine(codes(), codes())
            .as((concept, qualifier) -> Measurement.builder(concept).qualifier(qualifier).build()));
  }

  private Arbitrary<DerivationParameter> parameters() {
    Arbitrary<DerivationParameter> numbers = bare().map(DerivationParameter.OfMeasurement::new);
    return regionOfInterest
        ? Arbitraries.oneOf(
            numbers,
            Combinators.combine(codes(), textsOrCodes()).as(DerivationParameter.OfValue::new))
        : numbers;
  }

  /** Measurements with anything. */
  public Arbitrary<Measurement> measurements() {
    int sources = regionOfInterest ? 0 : 2;
    double ofItsOwn = regionOfInterest ? 0 : OFTEN;
    return Builders.withBuilder(() -> Measurement.builder(ANYTHING))
        .use(bare())
        .in((builder, bare) -> bare.toBuilder())
        .use(Combinators.combine(codes(), codes()).as(ConceptModifier::new).list().ofMaxSize(2))
        .in((builder, all) -> {
          all.forEach(modifier -> builder.modifier(modifier.name(), modifier.value()));
          return builder;
        })
        .use(codes())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::method)
        .use(codes())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::derivation)
        .use(findingSites().list().ofMaxSize(2))
        .in((builder, all) -> {
          all.forEach(builder::findingSite);
          return builder;
        })
        .use(properties())
        .in(MeasurementBuilder::properties)
        .use(parameters().list().ofMaxSize(2))
        .in((builder, all) -> {
          all.forEach(builder::inferredFrom);
          return builder;
        })
        .use(equations())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::equation)
        .use(imageSources().list().ofMaxSize(sources))
        .in((builder, all) -> {
          all.forEach(builder::source);
          return builder;
        })
        .use(waveformSources().list().ofMaxSize(sources))
        .in((builder, all) -> {
          all.forEach(builder::source);
          return builder;
        })
        .use(quotations())
        .withProbability(OFTEN / 2)
        .in(MeasurementBuilder::quotation)
        .use(texts())
        .withProbability(OFTEN)
        .in((builder, text) -> builder.equivalentMeaning(text))
        .use(codes())
        .withProbability(ofItsOwn)
        .in((builder, code) -> builder.equivalentMeaning(code))
        .use(trackings())
        .withProbability(ofItsOwn)
        .in(MeasurementBuilder::tracking)
        .use(uids().map(uid -> new SopReference(VALUE_MAP, uid)))
        .withProbability(OFTEN)
        .in(MeasurementBuilder::realWorldValueMap)
        .use(algorithms())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::algorithm)
        .use(dateTimes())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::observedAt)
        .use(uids())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::observationUid)
        .build(MeasurementBuilder::build)
        .withoutEdgeCases();
  }
}

package org.dicomsr.templates.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.WaveformSource;
import org.dicomsr.templates.tid1500.DerivedMeasurement;
import org.dicomsr.templates.tid1500.GenericGroup;
import org.dicomsr.templates.tid1500.GroupBuilder;
import org.dicomsr.templates.tid1500.MeasurementGroup;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.PlanarRoiGroup;
import org.dicomsr.templates.tid1500.QualitativeEvaluation;
import org.dicomsr.templates.tid1500.Region;
import org.dicomsr.templates.tid1500.TimePointContext;
import org.dicomsr.templates.tid1500.VolumetricRoiGroup;
import org.jspecify.annotations.Nullable;

/** Random measurement reports: everything that TID 1500 has, in any company that it allows. */
public class ReportArbitraries extends MeasurementArbitraries {
  private static final int SIZE = 1000;
  private final MeasurementArbitraries ofRegions;
  private final boolean everything;

  public ReportArbitraries() {
    this(plainTexts(), plainNumbers(), true);
  }

  /**
   * @param everything whether what few tools read may occur: regions of structure sets, which need
   *     an Extensible SR, waveforms, references, and numbers without a value
   */
  public ReportArbitraries(Arbitrary<String> texts, Arbitrary<Double> numbers, boolean everything) {
    super(texts, numbers, false);
    this.ofRegions = new MeasurementArbitraries(texts, numbers, true);
    this.everything = everything;
  }

  /** Random reports that do not change from run to run, in SOP classes that most tools read. */
  public static Map<String, MeasurementReport> random(int count, long seed) {
    Map<String, MeasurementReport> reports = new LinkedHashMap<>();
    JqwikSession.run(() -> {
      RandomGenerator<ReportParts> generator =
          new ReportArbitraries(plainTexts(), plainNumbers(), false).parts().generator(SIZE);
      Random random = new Random(seed);
      for (int i = 1; i <= count; i++) {
        reports.put("random-" + i, generator.next(random).value().build());
      }
    });
    return reports;
  }

  public Arbitrary<MeasurementReport> reports() {
    return parts().map(ReportParts::build);
  }

  public Arbitrary<ReportParts> parts() {
    return Combinators.combine(
            Combinators.combine(
                    codes("7021"),
                    languages().injectNull(0.5),
                    contexts(),
                    codes().list().ofMaxSize(2),
                    new LibraryArbitraries(this, everything).libraries().injectNull(0.5),
                    algorithms().injectNull(0.5),
                    groups().list().ofMaxSize(3),
                    algorithms().injectNull(0.5))
                .as((title, language, context, procedures, library, algorithm, groups, by) ->
                    new ReportParts(
                        title,
                        language,
                        context,
                        procedures,
                        library,
                        algorithm,
                        groups,
                        by,
                        List.of(),
                        null,
                        List.of())),
            derivedValues().list().ofMaxSize(everything ? 2 : 0),
            algorithms().injectNull(0.7),
            evaluations().list().ofMaxSize(3))
        .as(ReportArbitraries::together)
        .filter(ReportParts::isConsistent);
  }

  private static ReportParts together(
      ReportParts parts,
      List<Measurement> values,
      @Nullable AlgorithmIdentification by,
      List<QualitativeEvaluation> evaluations) {
    List<MeasurementGroup> planar =
        parts.groups().stream().filter(PlanarRoiGroup.class::isInstance).toList();
    List<MeasurementGroup> volumetric =
        parts.groups().stream().filter(VolumetricRoiGroup.class::isInstance).toList();
    List<MeasurementGroup> sources = planar.isEmpty() ? volumetric : planar;
    List<DerivedMeasurement> derived =
        sources.isEmpty()
            ? List.of()
            : values.stream().map(value -> new DerivedMeasurement(value, sources)).toList();
    return new ReportParts(
        parts.title(),
        parts.language(),
        parts.context(),
        parts.procedures(),
        parts.library(),
        parts.measurementsAlgorithm(),
        parts.groups(),
        parts.derivedAlgorithm(),
        derived,
        by,
        // One of the three containers has to be there.
        evaluations.isEmpty() && parts.groups().isEmpty()
            ? List.of(QualitativeEvaluation.of(parts.title(), parts.title()))
            : evaluations);
  }

  private Arbitrary<Measurement> derivedValues() {
    return Combinators.combine(codes(), measured(), algorithms().injectNull(0.5), properties())
        .as((concept, value, algorithm, properties) -> {
          var builder = Measurement.builder(concept).value(value).properties(properties);
          return algorithm == null ? builder.build() : builder.algorithm(algorithm).build();
        });
  }

  public Arbitrary<QualitativeEvaluation> evaluations() {
    return Arbitraries.oneOf(
        Combinators.combine(
                codes(),
                codes(),
                Combinators.combine(codes(), codes())
                    .as(QualitativeEvaluation.Modifier::new)
                    .list()
                    .ofMaxSize(2))
            .as(QualitativeEvaluation.Coded::new),
        Combinators.combine(codes(), texts()).as(QualitativeEvaluation.Worded::new));
  }

  public Arbitrary<TimePointContext> timePoints() {
    return Builders.withBuilder(() -> TimePointContext.of("week 1"))
        .use(texts())
        .withProbability(OFTEN)
        .in(TimePointContext::withSubjectIdentifier)
        .use(texts())
        .withProbability(OFTEN)
        .in(TimePointContext::withProtocolIdentifier)
        .use(codes("6146").array(CodedConcept[].class).ofMaxSize(2))
        .in(TimePointContext::withTypes)
        .use(Arbitraries.integers().between(0, 99))
        .withProbability(OFTEN)
        .in(TimePointContext::withOrder)
        .use(Combinators.combine(numbers(), codes("280")).as(Map::entry))
        .withProbability(OFTEN)
        .in((context, offset) -> context.withOffset(offset.getKey(), Ucum.DAY, offset.getValue()))
        .build();
  }

  public Arbitrary<MeasurementGroup> groups() {
    Arbitrary<MeasurementGroup> all =
        Arbitraries.oneOf(planarGroups(), volumetricGroups(), genericGroups());
    return everything ? all : all.filter(ReportArbitraries::isPlain);
  }

  private static boolean isPlain(MeasurementGroup group) {
    Container root = ContainerBuilder.root(Dcm.IMAGING_MEASUREMENTS, group::writeTo);
    return ContentTree.of(root)
        .nodes()
        .noneMatch(node ->
            node.item() instanceof Waveform
                || (node.item() instanceof Num num && num.value() == null));
  }

  public Arbitrary<PlanarRoiGroup> planarGroups() {
    Arbitrary<Consumer<PlanarRoiGroup.Builder>> outlines =
        Arbitraries.oneOf(
            imageRegions().map(region -> group -> group.region(region)),
            imageRegions3d().map(region -> group -> group.region(region)),
            Combinators.combine(segments(), images())
                .as((segment, image) ->
                    group -> group.segmentationFrame(segment.withFrames(3), image)));
    Arbitrary<Consumer<PlanarRoiGroup.Builder>> regions =
        everything
            ? Arbitraries.oneOf(
                outlines,
                Combinators.combine(structureSets(), texts())
                    .as((set, roi) -> group -> group.regionInSpace(set, roi)))
            : outlines;
    return Combinators.combine(
            common(true), regions, codes("219").injectNull(0.7), images().injectNull(0.7))
        .as((common, region, purpose, illustration) ->
            PlanarRoiGroup.of(group -> {
              common.accept(group);
              region.accept(group);
              if (purpose != null) {
                group.geometricPurpose(purpose);
              }
              if (illustration != null) {
                group.illustration(illustration);
              }
            }));
  }

  public Arbitrary<VolumetricRoiGroup> volumetricGroups() {
    Arbitrary<Consumer<VolumetricRoiGroup.Builder>> sources =
        Arbitraries.oneOf(
            uids().map(series -> group -> group.sourceSeries(series)),
            images()
                .array(ImageReference[].class)
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(all -> group -> group.sourceImages(all)));
    Arbitrary<Consumer<VolumetricRoiGroup.Builder>> volumes =
        Arbitraries.oneOf(
            imageRegions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> group -> all.forEach(group::region)),
            Combinators.combine(segments(), sources)
                .as((segment, source) -> group -> source.accept(group.segment(segment))),
            Combinators.combine(surfaces(), sources)
                .as((surface, source) ->
                    group -> {
                      surface.forEach(group::region);
                      source.accept(group);
                    }));
    Arbitrary<Consumer<VolumetricRoiGroup.Builder>> regions =
        everything
            ? Arbitraries.oneOf(
                volumes,
                Combinators.combine(structureSets(), texts())
                    .as((set, roi) -> group -> group.regionInSpace(set, roi)))
            : volumes;
    return Combinators.combine(
            common(true), regions, codes("219").injectNull(0.7), images().list().ofMaxSize(2))
        .as((common, region, purpose, illustrations) ->
            VolumetricRoiGroup.of(group -> {
              common.accept(group);
              region.accept(group);
              illustrations.forEach(group::illustration);
              if (purpose != null) {
                group.geometricPurpose(purpose);
              }
            }));
  }

  public Arbitrary<GenericGroup> genericGroups() {
    Arbitrary<ImageSource> imageSources =
        Combinators.combine(imageSources(), codes())
            .as((source, purpose) -> source.withPurpose(purpose));
    Arbitrary<WaveformSource> waveformSources =
        Combinators.combine(waveformSources(), codes())
            .as((source, purpose) -> source.withPurpose(purpose));
    return Combinators.combine(
            common(false),
            imageSources.list().ofMaxSize(2),
            waveformSources.list().ofMaxSize(2),
            images().injectNull(0.7))
        .as((common, images, waveforms, illustration) ->
            GenericGroup.of(group -> {
              common.accept(group);
              images.forEach(group::source);
              waveforms.forEach(group::source);
              if (illustration != null) {
                group.illustration(illustration);
              }
            }));
  }

  /** What all groups may have; some of it, for regions, needs a measurement beside it. */
  private Arbitrary<Consumer<GroupBuilder<?>>> common(boolean ofRegion) {
    MeasurementArbitraries values = ofRegion ? ofRegions : this;
    return values
        .measurements()
        .list()
        .ofMaxSize(2)
        .flatMap(measurements -> {
          List<Arbitrary<Consumer<GroupBuilder<?>>>> all = new ArrayList<>();
          all.add(part(texts(), GroupBuilder::activitySession));
          all.add(part(trackings(), GroupBuilder::tracking));
          all.add(part(codes(), GroupBuilder::findingCategory));
          all.add(part(codes(), GroupBuilder::finding));
          all.add(part(timePoints(), GroupBuilder::timePoint));
          if (!ofRegion || !measurements.isEmpty()) {
            all.add(part(codes(), GroupBuilder::method));
            all.add(part(findingSites(), GroupBuilder::site));
            all.add(part(findingSites(), GroupBuilder::site));
            all.add(part(algorithms(), GroupBuilder::algorithm));
          }
          all.add(
              part(
                  uids(),
                  (group, uid) ->
                      group.realWorldValueMap(
                          new SopReference(SopClassUid.REAL_WORLD_VALUE_MAPPING_STORAGE, uid))));
          all.add(part(images(), GroupBuilder::visualExplanation));
          all.add(part(images(), GroupBuilder::visualExplanation));
          all.add(part(evaluations(), GroupBuilder::evaluation));
          all.add(part(evaluations(), GroupBuilder::evaluation));
          return Combinators.combine(all)
              .as(parts ->
                  group -> {
                    measurements.forEach(group::measurement);
                    parts.forEach(part -> part.accept(group));
                  });
        });
  }

  private static <T> Arbitrary<Consumer<GroupBuilder<?>>> part(
      Arbitrary<T> values, BiConsumer<GroupBuilder<?>, T> into) {
    Arbitrary<Consumer<GroupBuilder<?>>> present =
        values.map(value -> group -> into.accept(group, value));
    return present.optional(OFTEN).map(chosen -> chosen.orElse(group -> {}));
  }

  private Arbitrary<Region.ImageRegion> imageRegions() {
    return Arbitraries.of(GraphicType.class)
        .filter(type -> type != GraphicType.MULTIPOINT)
        .flatMap(type ->
            Combinators.combine(
                    ShapeArbitraries.points(type),
                    images(),
                    Arbitraries.of(PixelOrigin.class).injectNull(0.7),
                    uids().injectNull(0.7))
                .as((points, image, origin, fiducial) ->
                    new Region.ImageRegion(type, points, image, origin, fiducial)));
  }

  private Arbitrary<Region.ImageRegion3d> imageRegions3d() {
    return Arbitraries.of(GraphicType3d.class)
        .filter(type -> type != GraphicType3d.MULTIPOINT && type != GraphicType3d.ELLIPSOID)
        .flatMap(type ->
            Combinators.combine(ShapeArbitraries.points(type), uids(), uids().injectNull(0.7))
                .as((points, frame, fiducial) ->
                    new Region.ImageRegion3d(type, points, frame, fiducial)));
  }

  private Arbitrary<List<Region.VolumeSurface>> surfaces() {
    return Arbitraries.of(
            GraphicType3d.ELLIPSOID,
            GraphicType3d.POINT,
            GraphicType3d.ELLIPSE,
            GraphicType3d.POLYGON)
        .flatMap(type ->
            Combinators.combine(ShapeArbitraries.points(type), uids(), uids().injectNull(0.7))
                .as((points, frame, fiducial) ->
                    new Region.VolumeSurface(type, points, frame, fiducial))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2));
  }

  private static Arbitrary<ImageReference> segments() {
    return Combinators.combine(uids(), Arbitraries.integers().between(1, 9))
        .as((uid, number) ->
            ImageReference.of(SopClassUid.SEGMENTATION_STORAGE, uid).withSegments(number));
  }

  private static Arbitrary<SopReference> structureSets() {
    return uids().map(uid -> new SopReference(SopClassUid.RT_STRUCTURE_SET_STORAGE, uid));
  }
}

package org.dicomsr.templates.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.imaging.BasicDiagnosticImagingReport;
import org.dicomsr.templates.imaging.BasicDiagnosticImagingReportBuilder;
import org.dicomsr.templates.imaging.ImagingObservation;
import org.dicomsr.templates.imaging.ReportItem;
import org.dicomsr.templates.imaging.ReportSection;
import org.dicomsr.templates.imaging.Statement;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.observation.EquivalentMeaning;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;

/** Random reports of TID 2000, about three images and a segmentation of them. */
public class ImagingArbitraries extends MeasurementArbitraries {
  private static final String STUDY = "2.25.100";
  private static final String IMAGES = "2.25.1010";
  private static final String SEGMENTATIONS = "2.25.1020";
  private static final String SEGMENTATION = "2.25.10201";
  private static final CodedConcept AREA_OF_DEFINED_REGION =
      CodedConcept.of("131184002", "SCT", "Area of defined region");

  public ImagingArbitraries() {}

  public ImagingArbitraries(Arbitrary<String> texts, Arbitrary<Double> numbers) {
    super(texts, numbers, false);
  }

  /** Tells where the images are. */
  public static void locate(EvidenceBuilder evidence) {
    evidence.study(STUDY).series(IMAGES);
    for (int i = 1; i <= 3; i++) {
      evidence.instance(SopClassUid.CT_IMAGE_STORAGE, IMAGES + i);
    }
    evidence.series(SEGMENTATIONS).instance(SopClassUid.SEGMENTATION_STORAGE, SEGMENTATION);
  }

  private static Arbitrary<ImageReference> slices() {
    return Arbitraries.integers()
        .between(1, 3)
        .map(number -> ImageReference.of(SopClassUid.CT_IMAGE_STORAGE, IMAGES + number));
  }

  private static Arbitrary<ImageReference> segmentations() {
    return Arbitraries.just(ImageReference.of(SopClassUid.SEGMENTATION_STORAGE, SEGMENTATION));
  }

  private static Arbitrary<List<ImageSource>> outlines(
      CodedConcept purpose, int least, int most, GraphicType... types) {
    return Arbitraries.of(types)
        .flatMap(type ->
            Combinators.combine(ShapeArbitraries.points(type), slices())
                .as((points, image) -> ImageSource.of(type, points, image).withPurpose(purpose)))
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .withoutEdgeCases();
  }

  private static Arbitrary<List<ImageSource>> none() {
    return Arbitraries.just(List.of());
  }

  private static Arbitrary<List<ImageSource>> one(Arbitrary<ImageSource> source) {
    return source.map(List::of);
  }

  private Arbitrary<Measurement> measurements(
      Arbitrary<CodedConcept> concepts,
      Arbitrary<CodedConcept> units,
      Arbitrary<List<ImageSource>> sources,
      Arbitrary<CodedConcept> methods,
      double withMethod) {
    Arbitrary<MeasuredValue> values = measured(units);
    return Builders.withBuilder(() -> Measurement.builder(AREA_OF_DEFINED_REGION))
        .use(concepts)
        .in((builder, concept) -> Measurement.builder(concept))
        .use(values)
        .in(MeasurementBuilder::value)
        .use(sources)
        .in((builder, all) -> {
          all.forEach(builder::source);
          return builder;
        })
        .use(methods)
        .withProbability(withMethod)
        .in(MeasurementBuilder::method)
        .use(trackings())
        .withProbability(OFTEN)
        .in(MeasurementBuilder::tracking)
        .build(MeasurementBuilder::build)
        .withoutEdgeCases();
  }

  private Arbitrary<Measurement> lengths() {
    Arbitrary<List<ImageSource>> sources =
        Arbitraries.oneOf(
            none(),
            outlines(Dcm.PATH, 1, 1, GraphicType.POLYLINE, GraphicType.CIRCLE, GraphicType.ELLIPSE),
            outlines(Dcm.PATH_VERTEX, 2, 3, GraphicType.POINT));
    return measurements(codes("7470"), codes("7460"), sources, codes(), 0);
  }

  private Arbitrary<Measurement> areas() {
    Arbitrary<List<ImageSource>> sources =
        Arbitraries.oneOf(
            outlines(Dcm.AREA_OUTLINE, 1, 1, GraphicType.POLYLINE, GraphicType.ELLIPSE),
            one(
                segmentations()
                    .map(image ->
                        new ImageSource.OfImage(
                            Dcm.REFERENCED_SEGMENTATION_FRAME, image.withFrames(2)))));
    Arbitrary<CodedConcept> others =
        codes("7471").filter(code -> !code.sameConceptAs(AREA_OF_DEFINED_REGION));
    return Arbitraries.oneOf(
        measurements(
            Arbitraries.just(AREA_OF_DEFINED_REGION), codes("7461"), sources, codes("7473"), OFTEN),
        measurements(others, codes("7461"), none(), codes("7473"), OFTEN));
  }

  private Arbitrary<Measurement> volumes() {
    Arbitrary<List<ImageSource>> sources =
        Arbitraries.oneOf(
            none(),
            outlines(Dcm.PERIMETER_OUTLINE, 1, 3, GraphicType.POLYLINE, GraphicType.CIRCLE),
            one(
                segmentations()
                    .map(image ->
                        new ImageSource.OfImage(Dcm.REFERENCED_SEGMENT, image.withSegments(1)))));
    return measurements(codes("7472"), codes("7462"), sources, codes("7474"), OFTEN);
  }

  private Arbitrary<Measurement> others() {
    Arbitrary<List<ImageSource>> sources =
        Arbitraries.oneOf(
            outlines(Dcm.IMAGE_REGION, 0, 2, GraphicType.values()),
            Combinators.combine(codes("7003"), slices())
                .as((purpose, image) -> ImageSource.of(image).withPurpose(purpose))
                .list()
                .ofMaxSize(2));
    return measurements(codes(), units(), sources, codes(), 0);
  }

  public Arbitrary<ImagingObservation> imagingObservations() {
    Arbitrary<ImagingObservation> images =
        Combinators.combine(codes("7003"), slices()).as(ImagingObservation.OfImage::new);
    Arbitrary<ImagingObservation> numbers =
        Arbitraries.oneOf(lengths(), areas(), volumes(), others())
            .map(ImagingObservation.OfMeasurement::new);
    return Arbitraries.oneOf(images, numbers).withoutEdgeCases();
  }

  public Arbitrary<Statement> statements() {
    return Combinators.combine(
            codes("7002"), textsOrCodes(), imagingObservations().list().ofMaxSize(3))
        .as(Statement::new)
        .withoutEdgeCases();
  }

  public Arbitrary<ReportSection> sections() {
    Arbitrary<ReportItem> items =
        Arbitraries.oneOf(statements(), imagingObservations().map(item -> item));
    return Combinators.combine(codes("7001"), contexts(), items.list().ofMaxSize(4))
        .as(ReportSection::new)
        .withoutEdgeCases();
  }

  /** What a report says, apart from its header. */
  public record Said(
      CodedConcept title,
      Language language,
      List<CodedConcept> proceduresReported,
      List<CodedConcept> acquisitionDeviceTypes,
      List<CodedConcept> targetRegions,
      List<EquivalentMeaning> equivalentMeanings,
      ObservationContext context,
      List<ReportSection> sections) {

    public BasicDiagnosticImagingReportBuilder builder() {
      BasicDiagnosticImagingReportBuilder builder =
          BasicDiagnosticImagingReport.builder(title, language)
              .context(context)
              .evidence(ImagingArbitraries::locate);
      proceduresReported.forEach(builder::procedureReported);
      acquisitionDeviceTypes.forEach(builder::acquisitionDeviceType);
      targetRegions.forEach(builder::targetRegion);
      equivalentMeanings.forEach(builder::equivalentMeaning);
      sections.forEach(builder::section);
      return builder;
    }

    public static Said by(BasicDiagnosticImagingReport report) {
      return new Said(
          report.title().orElseThrow(),
          report.language().orElseThrow(),
          report.proceduresReported(),
          report.acquisitionDeviceTypes(),
          report.targetRegions(),
          report.equivalentMeanings(),
          report.context(),
          report.sections());
    }
  }

  public Arbitrary<Said> reports() {
    Arbitrary<List<EquivalentMeaning>> meanings =
        Arbitraries.oneOf(
            equivalentMeanings(false).list().ofMaxSize(2),
            equivalentMeanings(true).list().ofMaxSize(2));
    return Combinators.combine(
            codes("7000"),
            languages(),
            codes().list().ofMaxSize(2),
            codes("29").list().ofMaxSize(2),
            codes().list().ofMaxSize(2),
            meanings,
            contexts(),
            sections().list().ofMaxSize(4))
        .as(Said::new)
        .withoutEdgeCases();
  }
}

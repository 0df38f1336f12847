package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.NciT;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.Tracking;
import org.dicomsr.templates.measurement.WaveformSource;
import org.jspecify.annotations.Nullable;

/** What a measurement group holds, of whichever of the three templates it is. */
record GroupParts(
    @Nullable String activitySession,
    @Nullable Tracking tracking,
    @Nullable CodedConcept findingCategory,
    @Nullable CodedConcept finding,
    @Nullable CodedConcept geometricPurpose,
    @Nullable TimePointContext timePoint,
    @Nullable CodedConcept method,
    List<FindingSite> sites,
    @Nullable AlgorithmIdentification algorithm,
    List<Region> regions,
    List<ImageReference> sourceImages,
    @Nullable String sourceSeries,
    List<ImageSource> imageSources,
    List<WaveformSource> waveformSources,
    @Nullable SopReference realWorldValueMap,
    List<ImageReference> illustrations,
    List<ImageReference> visualExplanations,
    List<Measurement> measurements,
    List<QualitativeEvaluation> evaluations) {

  GroupParts {
    sites = List.copyOf(sites);
    regions = List.copyOf(regions);
    sourceImages = List.copyOf(sourceImages);
    imageSources = List.copyOf(imageSources);
    waveformSources = List.copyOf(waveformSources);
    illustrations = List.copyOf(illustrations);
    visualExplanations = List.copyOf(visualExplanations);
    measurements = List.copyOf(measurements);
    evaluations = List.copyOf(evaluations);
  }

  /**
   * The parts that are not the same in another group: what a change has to do with. Evaluations
   * without a value, which cannot be written, are left out where both have them.
   */
  GroupParts unlike(GroupParts other) {
    return new GroupParts(
        unlike(activitySession, other.activitySession),
        unlike(tracking, other.tracking),
        unlike(findingCategory, other.findingCategory),
        unlike(finding, other.finding),
        unlike(geometricPurpose, other.geometricPurpose),
        unlike(timePoint, other.timePoint),
        unlike(method, other.method),
        unlike(sites, other.sites),
        unlike(algorithm, other.algorithm),
        unlike(regions, other.regions),
        unlike(sourceImages, other.sourceImages),
        unlike(sourceSeries, other.sourceSeries),
        unlike(imageSources, other.imageSources),
        unlike(waveformSources, other.waveformSources),
        unlike(realWorldValueMap, other.realWorldValueMap),
        unlike(illustrations, other.illustrations),
        unlike(visualExplanations, other.visualExplanations),
        unlike(measurements, other.measurements),
        unlike(evaluations, other.evaluations).stream()
            .filter(one -> hasValue(one) || !other.evaluations.contains(one))
            .toList());
  }

  private static <T> @Nullable T unlike(@Nullable T own, @Nullable T other) {
    return Objects.equals(own, other) ? null : own;
  }

  private static <T> List<T> unlike(List<T> own, List<T> other) {
    return own.equals(other) ? List.of() : own;
  }

  private static boolean hasValue(QualitativeEvaluation evaluation) {
    return switch (evaluation) {
      case QualitativeEvaluation.Coded coded -> coded.value() != null;
      case QualitativeEvaluation.Worded worded -> worded.value() != null;
    };
  }

  void writeTo(ContainerBuilder group) {
    ChildWriter context = new ChildWriter(group, HAS_OBS_CONTEXT);
    ChildWriter modifiers = new ChildWriter(group, HAS_CONCEPT_MOD);
    context.text(NciT.ACTIVITY_SESSION, activitySession);
    if (tracking != null) {
      tracking.writeTo(group);
    }
    new ChildWriter(group, CONTAINS)
        .code(Sct.FINDING_CATEGORY, findingCategory)
        .code(Dcm.FINDING, finding)
        .code(Dcm.GEOMETRIC_PURPOSE_OF_REGION, geometricPurpose);
    if (timePoint != null) {
      timePoint.writeTo(group);
    }
    modifiers.code(Sct.MEASUREMENT_METHOD, method);
    sites.forEach(site -> site.writeTo(group));
    if (algorithm != null) {
      algorithm.writeTo(group, HAS_CONCEPT_MOD);
    }
    regions.forEach(region -> region.writeTo(group));
    images(group, Dcm.SOURCE_IMAGE_FOR_SEGMENTATION, sourceImages);
    if (sourceSeries != null) {
      group.uidRef(CONTAINS, Dcm.SOURCE_SERIES_FOR_SEGMENTATION, sourceSeries);
    }
    if (realWorldValueMap != null) {
      group.composite(CONTAINS, Dcm.REAL_WORLD_VALUE_MAP_USED_FOR_MEASUREMENT, realWorldValueMap);
    }
    images(group, Dcm.ILLUSTRATION_OF_ROI, illustrations);
    images(group, Dcm.VISUAL_EXPLANATION, visualExplanations);
    measurements.forEach(measurement -> measurement.writeTo(group, CONTAINS));
    imageSources.forEach(source -> source.writeTo(group, CONTAINS));
    waveformSources.forEach(source -> source.writeTo(group, CONTAINS));
    evaluations.forEach(evaluation -> evaluation.writeTo(group));
  }

  // Most parts are values of the report.
  @Override
  public String toString() {
    return "GroupParts[" + (finding == null ? "no finding" : "a finding") + "]";
  }

  private static void images(
      ContainerBuilder group, CodedConcept name, List<ImageReference> images) {
    images.forEach(image -> group.image(CONTAINS, name, image));
  }
}

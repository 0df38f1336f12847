package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.NciT;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Text;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.internal.SharedRows;
import org.dicomsr.templates.match.MatchEngine;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.Tracking;
import org.dicomsr.templates.measurement.WaveformSource;
import org.jspecify.annotations.Nullable;

/** Reads a measurement group, and finds out of which of the three templates it can be. */
final class GroupReader {
  private static final Set<ConceptKey> NO_MEASUREMENTS =
      keys(Dcm.TIME_POINT_ORDER, Dcm.LONGITUDINAL_TEMPORAL_OFFSET_FROM_EVENT);
  private static final Set<ConceptKey> NO_EVALUATIONS =
      keys(
          NciT.ACTIVITY_SESSION,
          Dcm.TRACKING_IDENTIFIER,
          Sct.FINDING_CATEGORY,
          Dcm.FINDING,
          Dcm.GEOMETRIC_PURPOSE_OF_REGION,
          Names.TIME_POINT,
          Dcm.SUBJECT_TIME_POINT_IDENTIFIER,
          Dcm.PROTOCOL_TIME_POINT_IDENTIFIER,
          Dcm.TIME_POINT_TYPE,
          Sct.MEASUREMENT_METHOD,
          Sct.FINDING_SITE);
  private static final Set<ConceptKey> ALGORITHM =
      keys(SharedRows.ALGORITHM.toArray(CodedConcept[]::new));
  private static final Set<ConceptKey> NO_FACTS =
      keys(
          Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS,
          Dcm.COUNTRY_OF_LANGUAGE,
          Dcm.OBSERVER_TYPE,
          Dcm.PROCEDURE_REPORTED,
          Dcm.SUBJECT_CLASS);
  private static final Set<ConceptKey> NO_SOURCES =
      keys(
          Dcm.ILLUSTRATION_OF_ROI,
          Dcm.VISUAL_EXPLANATION,
          Dcm.SOURCE_IMAGE_FOR_SEGMENTATION,
          Dcm.REFERENCED_SEGMENT,
          Dcm.REFERENCED_SEGMENTATION_FRAME,
          Dcm.VOLUME_SURFACE);

  private final ContentNode node;
  private final Children children;

  private GroupReader(ContentNode node) {
    this.node = node;
    this.children = Children.of(node);
  }

  private static Set<ConceptKey> keys(CodedConcept... names) {
    Set<ConceptKey> keys = new HashSet<>();
    for (CodedConcept name : names) {
      keys.add(name.conceptKey());
    }
    return keys;
  }

  static MeasurementGroup read(ContentNode node) {
    return new GroupReader(node).group();
  }

  /** Whether an item is a measurement of the group that it is right beneath. */
  static boolean isMeasurement(ContentNode child) {
    return child.item() instanceof Num && !isNamed(child, NO_MEASUREMENTS);
  }

  /**
   * Whether an item is an evaluation of the group that it is right beneath. Text that no row has is
   * one as a modifier of the group too, and so are findings that have no room as the finding: as
   * text, or after the first.
   */
  static boolean isEvaluation(ContentNode child) {
    if (child.item().name() == null || !hasText(child)) {
      return false;
    }
    boolean hasRow = isNamed(child, NO_EVALUATIONS) || isNamed(child, ALGORITHM);
    return hasRow
        ? Nodes.isNamed(child, Dcm.FINDING) && isContained(child) && !isTheFinding(child)
        : isContained(child) || (child.item() instanceof Text && isModifier(child));
  }

  private static boolean hasText(ContentNode child) {
    return child.item() instanceof Code || child.item() instanceof Text;
  }

  /** Whether an item right beneath the root says what was found, and not who, how or of whom. */
  static boolean isFact(ContentNode child) {
    return child.item().name() != null
        && hasText(child)
        && isContained(child)
        && !isNamed(child, NO_FACTS);
  }

  private static boolean isContained(ContentNode child) {
    return child
        .relationship()
        .map(how -> how.type().map(RelationshipType.CONTAINS::equals).orElse(true))
        .orElse(false);
  }

  private static boolean isModifier(ContentNode child) {
    return child
        .relationship()
        .flatMap(Relationship::type)
        .filter(RelationshipType.HAS_CONCEPT_MOD::equals)
        .isPresent();
  }

  /** Whether an item is the first finding with a code, or one without, which says nothing. */
  private static boolean isTheFinding(ContentNode child) {
    if (!(child.item() instanceof Code code)) {
      return false;
    }
    return Children.value(code) == null
        || child.parent().map(group -> isFirstFinding(group.item(), child.ordinal())).orElse(false);
  }

  /** Ends at the first finding: a group with many takes no longer for each. */
  private static boolean isFirstFinding(ContentItem group, int ordinal) {
    for (Related edge : group.children().subList(0, ordinal - 1)) {
      if (edge instanceof Related.ByValue before
          && before.item() instanceof Code code
          && code.name() != null
          && code.name().sameConceptAs(Dcm.FINDING)
          && Children.value(code) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(ContentNode child, Set<ConceptKey> names) {
    CodedConcept name = child.item().name();
    return name != null && names.contains(name.conceptKey());
  }

  private MeasurementGroup group() {
    List<Region> regions = new ArrayList<>();
    node.children().forEach(child -> Region.from(child).ifPresent(regions::add));
    List<String> templates = templates(regions);
    return switch (templates.getFirst()) {
      case GenericGroup.TID -> new GenericGroup(parts(List.of(), true), templates, node);
      case VolumetricRoiGroup.TID -> new VolumetricRoiGroup(parts(regions, false), templates, node);
      default -> new PlanarRoiGroup(parts(regions, false), templates, node);
    };
  }

  /** What the group says it is, when its regions bear it out; else what its regions allow. */
  private List<String> templates(List<Region> regions) {
    List<String> possible = possible(regions);
    String claimed =
        node.item() instanceof Container container && container.template() != null
            ? MatchEngine.normalIdentifier(container.template().identifier())
            : "";
    boolean known =
        claimed.equals(PlanarRoiGroup.TID)
            || claimed.equals(VolumetricRoiGroup.TID)
            || claimed.equals(GenericGroup.TID);
    boolean borneOut = possible.contains(claimed) || regions.isEmpty();
    return known && borneOut ? List.of(claimed) : possible;
  }

  private static List<String> possible(List<Region> regions) {
    if (regions.isEmpty()) {
      return List.of(GenericGroup.TID);
    }
    boolean planar = regions.size() == 1;
    boolean volumetric = true;
    for (Region region : regions) {
      switch (region) {
        case Region.SegmentationFrame frame -> volumetric = false;
        case Region.ImageRegion3d outline -> volumetric = false;
        case Region.Segment segment -> planar = false;
        case Region.VolumeSurface surface -> planar = false;
        case Region.ImageRegion outline -> {}
        case Region.RegionInSpace other -> {}
      }
    }
    if (planar && volumetric) {
      return List.of(PlanarRoiGroup.TID, VolumetricRoiGroup.TID);
    }
    // Regions that go together in neither template: frames are at home in a plane.
    return List.of(planar || !volumetric ? PlanarRoiGroup.TID : VolumetricRoiGroup.TID);
  }

  private GroupParts parts(List<Region> regions, boolean withSources) {
    List<Measurement> measurements = new ArrayList<>();
    List<QualitativeEvaluation> evaluations = new ArrayList<>();
    List<ImageSource> imageSources = new ArrayList<>();
    List<WaveformSource> waveformSources = new ArrayList<>();
    for (ContentNode child : node.children()) {
      if (isMeasurement(child)) {
        Measurement.from(child).ifPresent(measurements::add);
      } else if (isEvaluation(child)) {
        QualitativeEvaluation.from(child).ifPresent(evaluations::add);
      } else if (withSources && !isNamed(child, NO_SOURCES)) {
        ImageSource.from(child).ifPresent(imageSources::add);
        WaveformSource.from(child).ifPresent(waveformSources::add);
      }
    }
    return new GroupParts(
        children.text(NciT.ACTIVITY_SESSION),
        Tracking.from(node).orElse(null),
        children.code(Sct.FINDING_CATEGORY),
        children.code(Dcm.FINDING),
        children.code(Dcm.GEOMETRIC_PURPOSE_OF_REGION),
        TimePointContext.from(node).orElse(null),
        children.code(Sct.MEASUREMENT_METHOD),
        FindingSite.from(node),
        AlgorithmIdentification.from(node).orElse(null),
        regions,
        images(Dcm.SOURCE_IMAGE_FOR_SEGMENTATION),
        children.uid(Dcm.SOURCE_SERIES_FOR_SEGMENTATION),
        imageSources,
        waveformSources,
        realWorldValueMap(),
        images(Dcm.ILLUSTRATION_OF_ROI),
        images(Dcm.VISUAL_EXPLANATION),
        measurements,
        evaluations);
  }

  private List<ImageReference> images(CodedConcept name) {
    List<ImageReference> images = new ArrayList<>();
    for (ContentNode child : children.named(name)) {
      if (child.item() instanceof Image image && image.reference() != null) {
        images.add(image.reference());
      }
    }
    return images;
  }

  private @Nullable SopReference realWorldValueMap() {
    for (ContentNode child : children.named(Dcm.REAL_WORLD_VALUE_MAP_USED_FOR_MEASUREMENT)) {
      if (child.item() instanceof Composite composite) {
        return composite.reference();
      }
    }
    return null;
  }
}

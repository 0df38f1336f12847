package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.Tracking;
import org.jspecify.annotations.Nullable;

/**
 * Measurements and evaluations that belong together: of a region in a plane ({@link
 * PlanarRoiGroup}), of a volume ({@link VolumetricRoiGroup}), or of no region of interest ({@link
 * GenericGroup}).
 *
 * <p>Immutable and thread-safe. Two groups are equal when they are of the same class and hold the
 * same; where they were read does not matter. {@code toString} shows the finding and counts.
 */
public abstract sealed class MeasurementGroup
    permits PlanarRoiGroup, VolumetricRoiGroup, GenericGroup {
  private final GroupParts parts;
  private final List<String> templates;
  private final @Nullable ContentNode node;

  MeasurementGroup(GroupParts parts, List<String> templates, @Nullable ContentNode node) {
    this.parts = parts;
    this.templates = List.copyOf(templates);
    this.node = node;
  }

  /**
   * Reads a group.
   *
   * @param node the container of the group
   * @return the group
   */
  public static MeasurementGroup from(ContentNode node) {
    return GroupReader.read(node);
  }

  GroupParts parts() {
    return parts;
  }

  abstract String tid();

  /**
   * The templates that the group can be of: usually one. A region alone does not tell whether it is
   * meant as a plane (TID 1410) or as what is known of a volume (TID 1411); a group that does not
   * say so itself, by Content Template Sequence (0040,A504), is read as a {@link PlanarRoiGroup}
   * with both templates here.
   *
   * @return such as {@code 1410}, best first
   */
  public List<String> templates() {
    return templates;
  }

  /** {@return whether the group can be of more than one template} */
  public boolean isAmbiguous() {
    return templates.size() > 1;
  }

  /** {@return where the group was read, absent for one that was built} */
  public Optional<ContentNode> node() {
    return Optional.ofNullable(node);
  }

  /** {@return the session in which the observations were made} */
  public Optional<String> activitySession() {
    return Optional.ofNullable(parts.activitySession());
  }

  /** {@return what identifies the finding over time} */
  public Optional<Tracking> tracking() {
    return Optional.ofNullable(parts.tracking());
  }

  /** {@return the Tracking Identifier, for people} */
  public Optional<String> trackingIdentifier() {
    return tracking().flatMap(tracking -> Optional.ofNullable(tracking.identifier()));
  }

  /** {@return the Tracking Unique Identifier, for programs} */
  public Optional<String> trackingUid() {
    return tracking().flatMap(tracking -> Optional.ofNullable(tracking.uid()));
  }

  /** {@return the category of the finding} */
  public Optional<CodedConcept> findingCategory() {
    return Optional.ofNullable(parts.findingCategory());
  }

  /** {@return what was found} */
  public Optional<CodedConcept> finding() {
    return Optional.ofNullable(parts.finding());
  }

  /** {@return when in the course of a treatment or study this was observed} */
  public Optional<TimePointContext> timePoint() {
    return Optional.ofNullable(parts.timePoint());
  }

  /** {@return how was measured, unless a measurement says otherwise} */
  public Optional<CodedConcept> method() {
    return Optional.ofNullable(parts.method());
  }

  /** {@return where it was found, unless a measurement says otherwise} */
  public List<FindingSite> sites() {
    return parts.sites();
  }

  /** {@return which algorithm made this, unless a measurement says otherwise} */
  public Optional<AlgorithmIdentification> algorithm() {
    return Optional.ofNullable(parts.algorithm());
  }

  /** {@return the regions of interest: none in a {@link GenericGroup}} */
  public List<Region> regions() {
    return parts.regions();
  }

  /** {@return the images that a segmentation or surface was made from} */
  public List<ImageReference> sourceImages() {
    return parts.sourceImages();
  }

  /** {@return the object that says what pixel values stand for} */
  public Optional<SopReference> realWorldValueMap() {
    return Optional.ofNullable(parts.realWorldValueMap());
  }

  /** {@return images that illustrate the region} */
  public List<ImageReference> illustrations() {
    return parts.illustrations();
  }

  /** {@return images that explain how an algorithm came to its result} */
  public List<ImageReference> visualExplanations() {
    return parts.visualExplanations();
  }

  /** {@return what was measured} */
  public List<Measurement> measurements() {
    return parts.measurements();
  }

  /**
   * The measurements of a concept.
   *
   * @param concept what was measured
   * @return the measurements
   */
  public List<Measurement> measurements(CodedConcept concept) {
    return measurements().stream()
        .filter(measurement -> measurement.concept().sameConceptAs(concept))
        .toList();
  }

  /** {@return what was judged} */
  public List<QualitativeEvaluation> evaluations() {
    return parts.evaluations();
  }

  /**
   * The evaluations of a concept.
   *
   * @param concept what was judged
   * @return the evaluations
   */
  public List<QualitativeEvaluation> evaluations(CodedConcept concept) {
    return evaluations().stream()
        .filter(evaluation -> evaluation.concept().sameConceptAs(concept))
        .toList();
  }

  /**
   * The images that the group is about: those in which its region was outlined, from which its
   * segmentation was made, or which it or one of its measurements names as a source.
   *
   * @return the images, each once; segmentations are not among them
   */
  public List<ImageReference> images() {
    Set<ImageReference> images = new LinkedHashSet<>(ownImages());
    measurements()
        .forEach(measurement -> images.addAll(Selected.images(measurement.imageSources())));
    return List.copyOf(images);
  }

  /** The images of the group as a whole. */
  List<ImageReference> ownImages() {
    Set<ImageReference> images = new LinkedHashSet<>();
    for (Region region : regions()) {
      if (region instanceof Region.ImageRegion outline && outline.image() != null) {
        images.add(outline.image());
      }
    }
    images.addAll(sourceImages());
    images.addAll(Selected.images(parts.imageSources()));
    return List.copyOf(images);
  }

  /**
   * Whether the group's region or sources, or those of its measurements, are of an object.
   *
   * @param sopInstanceUid an image, segmentation, waveform or other object
   * @return whether one is
   */
  public boolean refersTo(String sopInstanceUid) {
    List<SopReference> instances = new ArrayList<>();
    images().forEach(image -> instances.add(image.instance()));
    for (Region region : regions()) {
      region.drawnIn().ifPresent(image -> instances.add(image.instance()));
      if (region instanceof Region.RegionInSpace other) {
        instances.add(other.instance());
      }
    }
    Selected.waveforms(parts.waveformSources())
        .forEach(waveform -> instances.add(waveform.instance()));
    for (Measurement measurement : measurements()) {
      Selected.waveforms(measurement.waveformSources())
          .forEach(waveform -> instances.add(waveform.instance()));
    }
    return instances.stream()
        .anyMatch(instance -> sopInstanceUid.equals(instance.sopInstanceUid()));
  }

  /** {@return a builder that holds all that this group does} */
  public abstract GroupBuilder<?> toBuilder();

  /**
   * Writes the group, which the container of the report's measurements CONTAINS.
   *
   * @param parent the container
   */
  public void writeTo(ItemBuilder<?> parent) {
    writeTo(parent, null);
  }

  void writeTo(ItemBuilder<?> parent, @Nullable String label) {
    parent.container(
        CONTAINS,
        Dcm.MEASUREMENT_GROUP,
        group -> {
          if (label != null) {
            group.label(label);
          }
          fill(group);
        });
  }

  /** Builds what is beneath the container of the group. */
  void fill(ContainerBuilder group) {
    fill(group, parts);
  }

  /** Builds some parts of the group. */
  void fill(ContainerBuilder group, GroupParts some) {
    group.template(tid());
    some.writeTo(group);
  }

  /** What is in this group other than in another one. */
  GroupParts unlike(MeasurementGroup other) {
    return parts.unlike(other.parts);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof MeasurementGroup that
        && getClass() == that.getClass()
        && parts.equals(that.parts);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(tid(), parts);
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName()
        + "["
        + (parts.finding() == null ? "no finding" : "a finding")
        + ", "
        + regions().size()
        + " regions, "
        + measurements().size()
        + " measurements, "
        + evaluations().size()
        + " evaluations]";
  }
}

package org.dicomsr.templates.tid1500;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.measurement.MeasurementBuilder;
import org.dicomsr.templates.measurement.Tracking;
import org.jspecify.annotations.Nullable;

/** Builds one finding of a {@link ModelOutput}. Only what it is need be said. Not thread-safe. */
public final class ModelFinding {
  private final CodedConcept finding;
  private Tracking tracking;
  private final List<Consumer<GroupBuilder<?>>> common = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<ImageReference> sourceImages = new ArrayList<>();
  private @Nullable String sourceSeries;
  private @Nullable Measurement certainty;

  ModelFinding(CodedConcept finding, String identifier) {
    this.finding = Objects.requireNonNull(finding, "finding");
    this.tracking = Tracking.of(identifier, Uids.random());
  }

  private ModelFinding with(Consumer<GroupBuilder<?>> part) {
    common.add(part);
    return this;
  }

  /**
   * Says how likely it is, written as {@link ModelOutput#CERTAINTY_OF_FINDING} in percent, before
   * other measurements.
   *
   * @param probability from 0 to 1, in place of any said before
   * @return this builder
   * @throws IllegalArgumentException when it is no probability
   */
  public ModelFinding probability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "expected a probability from 0 to 1, found another number");
    }
    // In decimal, as a product of doubles has digits that nobody said.
    double percent = BigDecimal.valueOf(probability).movePointRight(2).doubleValue();
    certainty = Measurement.of(ModelOutput.CERTAINTY_OF_FINDING, percent, Ucum.PERCENT);
    return this;
  }

  /**
   * Identifies the finding, when it was seen before.
   *
   * @param identifier for people
   * @param uid for programs: the same wherever the same finding is followed
   * @return this builder
   */
  public ModelFinding tracking(String identifier, String uid) {
    tracking = Tracking.of(identifier, uid);
    return this;
  }

  /**
   * Says of which category it is.
   *
   * @param code the category
   * @return this builder
   */
  public ModelFinding category(CodedConcept code) {
    return with(group -> group.findingCategory(code));
  }

  /**
   * Adds where in the body it is. In a region or volume that needs a measurement beside it.
   *
   * @param code the anatomic location
   * @return this builder
   */
  public ModelFinding site(CodedConcept code) {
    return with(group -> group.site(code));
  }

  /**
   * Adds where in the body it is. In a region or volume that needs a measurement beside it.
   *
   * @param code the anatomic location
   * @param laterality the side, of CID 244
   * @return this builder
   */
  public ModelFinding site(CodedConcept code, CodedConcept laterality) {
    return with(group -> group.site(code, laterality));
  }

  /**
   * Says that it is a segment; with {@link #sourceImages} or {@link #sourceSeries}.
   *
   * @param segmentation the segmentation with one segment
   * @return this builder
   */
  public ModelFinding segment(ImageReference segmentation) {
    return region(new Region.Segment(segmentation));
  }

  /**
   * Says that it is a segment in one frame; with {@link #sourceImages}.
   *
   * @param segmentation the segmentation with one frame and one segment
   * @return this builder
   */
  public ModelFinding segmentationFrame(ImageReference segmentation) {
    return region(new Region.SegmentationFrame(segmentation));
  }

  /**
   * Outlines it in an image; several outlines make a volume.
   *
   * @param graphicType the shape
   * @param points column and row of each point
   * @param image the image
   * @return this builder
   */
  public ModelFinding region(GraphicType graphicType, Coordinates points, ImageReference image) {
    return region(Region.ImageRegion.of(graphicType, points, image));
  }

  /**
   * Outlines it in space.
   *
   * @param graphicType the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference
   * @return this builder
   */
  public ModelFinding region(
      GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
    return region(Region.ImageRegion3d.of(graphicType, points, frameOfReferenceUid));
  }

  /**
   * Says where it is in any form.
   *
   * @param region the region, or one of several
   * @return this builder
   */
  public ModelFinding region(Region region) {
    regions.add(Objects.requireNonNull(region, "region"));
    return this;
  }

  /**
   * Names the images that were looked at: what a segmentation was made from, or what a finding
   * without a region is of.
   *
   * @param images the images
   * @return this builder
   */
  public ModelFinding sourceImages(ImageReference... images) {
    sourceImages.addAll(List.of(images));
    return this;
  }

  /**
   * Names the series that a segmentation or surface was made from. Only a volume has room for it:
   * for a finding in a plane or without a region {@link #sourceImages} are named.
   *
   * @param seriesInstanceUid the series
   * @return this builder
   */
  public ModelFinding sourceSeries(String seriesInstanceUid) {
    sourceSeries = Objects.requireNonNull(seriesInstanceUid, "seriesInstanceUid");
    return this;
  }

  /**
   * Adds a map that explains the finding, such as an attention map.
   *
   * @param image the image
   * @return this builder
   */
  public ModelFinding visualExplanation(ImageReference image) {
    return with(group -> group.visualExplanation(image));
  }

  /**
   * Adds what was measured.
   *
   * @param concept what was measured
   * @param value the number
   * @param unit its unit, a UCUM code
   * @return this builder
   */
  public ModelFinding measurement(CodedConcept concept, double value, CodedConcept unit) {
    return measurement(Measurement.of(concept, value, unit));
  }

  /**
   * Adds what was measured, and how.
   *
   * @param concept what was measured
   * @param value the number
   * @param unit its unit, a UCUM code
   * @param inside builds what more there is to say
   * @return this builder
   */
  public ModelFinding measurement(
      CodedConcept concept,
      double value,
      CodedConcept unit,
      Consumer<? super MeasurementBuilder> inside) {
    return with(group -> group.measurement(concept, value, unit, inside));
  }

  /**
   * Adds what was measured.
   *
   * @param measurement the measurement
   * @return this builder
   */
  public ModelFinding measurement(Measurement measurement) {
    return with(group -> group.measurement(measurement));
  }

  /**
   * Adds a judgement as a code.
   *
   * @param concept what was judged
   * @param value the judgement
   * @return this builder
   */
  public ModelFinding evaluation(CodedConcept concept, CodedConcept value) {
    return with(group -> group.evaluation(concept, value));
  }

  MeasurementGroup build() {
    if (sourceSeries != null && (regions.isEmpty() || ModelOutput.isPlanar(regions))) {
      throw new IllegalArgumentException(
          "finding with a source series: expected a segment, a surface or several outlines, found "
              + (regions.isEmpty() ? "no region" : "a region in a plane"));
    }
    if (regions.isEmpty()) {
      return GenericGroup.of(group -> {
        fill(group);
        sourceImages.forEach(image -> group.image(Dcm.SOURCE_OF_MEASUREMENT, image));
      });
    }
    if (ModelOutput.isPlanar(regions)) {
      return PlanarRoiGroup.of(group -> {
        fill(group);
        group.region(regions.getFirst());
        group.sourceImages.addAll(sourceImages);
      });
    }
    return VolumetricRoiGroup.of(group -> {
      fill(group);
      regions.forEach(group::region);
      group.sourceImages.addAll(sourceImages);
      group.sourceSeries = sourceSeries;
    });
  }

  private void fill(GroupBuilder<?> group) {
    group.tracking(tracking);
    group.finding(finding);
    if (certainty != null) {
      group.measurement(certainty);
    }
    common.forEach(part -> part.accept(group));
  }
}

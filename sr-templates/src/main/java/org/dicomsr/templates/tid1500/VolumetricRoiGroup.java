package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and judged of a volume (PS3.16 TID 1411 Volumetric ROI Measurements and
 * Qualitative Evaluations). Immutable and thread-safe.
 *
 * <p>The volume is one of: a segment; a surface, of one or several parts; outlines in images; a
 * region of another object.
 */
public final class VolumetricRoiGroup extends MeasurementGroup {
  static final String TID = "1411";

  VolumetricRoiGroup(GroupParts parts, List<String> templates, @Nullable ContentNode node) {
    super(parts, templates, node);
  }

  /**
   * Builds a group.
   *
   * @param inside builds it
   * @return the group
   */
  public static VolumetricRoiGroup of(Consumer<? super Builder> inside) {
    Builder builder = new Builder();
    inside.accept(builder);
    return builder.build();
  }

  @Override
  String tid() {
    return TID;
  }

  /** {@return what the region stands for, such as the largest extent of a lesion} */
  public Optional<CodedConcept> geometricPurpose() {
    return Optional.ofNullable(parts().geometricPurpose());
  }

  /** {@return the series that a segmentation or surface was made from} */
  public Optional<String> sourceSeries() {
    return Optional.ofNullable(parts().sourceSeries());
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.copy(parts());
    return builder;
  }

  /** Builds a volumetric group. Not thread-safe. */
  public static final class Builder extends GroupBuilder<Builder> {
    Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Says what the region stands for (row 3c).
     *
     * @param code such as of CID 219
     * @return this builder
     */
    public Builder geometricPurpose(CodedConcept code) {
      geometricPurpose = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * Adds a part of the region (rows 5 to 12c); all parts are of one kind.
     *
     * @param region the part
     * @return this builder
     */
    public Builder region(Region region) {
      regions.add(Objects.requireNonNull(region, "region"));
      return this;
    }

    /**
     * Adds an outline in an image (rows 5 and 6).
     *
     * @param graphicType the shape
     * @param points column and row of each point
     * @param image the image
     * @return this builder
     */
    public Builder region(GraphicType graphicType, Coordinates points, ImageReference image) {
      return region(Region.ImageRegion.of(graphicType, points, image));
    }

    /**
     * Names the segment that the region is (row 7); where it was made from is told by {@link
     * #sourceImages} or {@link #sourceSeries}.
     *
     * @param segmentation the segmentation with one segment
     * @return this builder
     */
    public Builder segment(ImageReference segmentation) {
      return region(new Region.Segment(segmentation));
    }

    /**
     * Adds a surface, or a part of one (row 10); where it was made from is told by {@link
     * #sourceImages} or {@link #sourceSeries}.
     *
     * @param graphicType the shape
     * @param points x, y and z of each point in mm
     * @param frameOfReferenceUid the frame of reference
     * @return this builder
     */
    public Builder surface(
        GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
      return region(Region.VolumeSurface.of(graphicType, points, frameOfReferenceUid));
    }

    /**
     * Names a region of another object, such as an RT Structure Set (rows 12b and 12c).
     *
     * @param instance the object
     * @param roiIdentifier which of its regions
     * @return this builder
     */
    public Builder regionInSpace(SopReference instance, String roiIdentifier) {
      return region(
          new Region.RegionInSpace(
              instance, Objects.requireNonNull(roiIdentifier, "roiIdentifier")));
    }

    /**
     * Names the images that a segmentation or surface was made from (row 11).
     *
     * @param images the images, in place of any before; then no {@link #sourceSeries}
     * @return this builder
     */
    public Builder sourceImages(ImageReference... images) {
      sourceImages.clear();
      sourceImages.addAll(List.of(images));
      return this;
    }

    /**
     * Names the series that a segmentation or surface was made from (row 12).
     *
     * @param seriesInstanceUid the series; then no {@link #sourceImages}
     * @return this builder
     */
    public Builder sourceSeries(String seriesInstanceUid) {
      sourceSeries = Objects.requireNonNull(seriesInstanceUid, "seriesInstanceUid");
      return this;
    }

    @Override
    public VolumetricRoiGroup build() {
      return new VolumetricRoiGroup(parts(), List.of(TID), null);
    }
  }
}

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
 * What was measured and judged of a region in a plane (PS3.16 TID 1410 Planar ROI Measurements and
 * Qualitative Evaluations). Immutable and thread-safe.
 */
public final class PlanarRoiGroup extends MeasurementGroup {
  static final String TID = "1410";

  PlanarRoiGroup(GroupParts parts, List<String> templates, @Nullable ContentNode node) {
    super(parts, templates, node);
  }

  /**
   * Builds a group.
   *
   * @param inside builds it
   * @return the group
   */
  public static PlanarRoiGroup of(Consumer<? super Builder> inside) {
    Builder builder = new Builder();
    inside.accept(builder);
    return builder.build();
  }

  @Override
  String tid() {
    return TID;
  }

  /** {@return the region; absent where a file leaves it out} */
  public Optional<Region> region() {
    return regions().stream().findFirst();
  }

  /** {@return what the region stands for, such as the largest extent of a lesion} */
  public Optional<CodedConcept> geometricPurpose() {
    return Optional.ofNullable(parts().geometricPurpose());
  }

  /** {@return the same group read by TID 1411, when {@linkplain #isAmbiguous it can be of both}} */
  public Optional<VolumetricRoiGroup> asVolumetric() {
    return isAmbiguous()
        ? Optional.of(
            new VolumetricRoiGroup(
                parts(), List.of(VolumetricRoiGroup.TID, TID), node().orElse(null)))
        : Optional.empty();
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.copy(parts());
    return builder;
  }

  /** Builds a planar group. Not thread-safe. */
  public static final class Builder extends GroupBuilder<Builder> {
    private boolean placed;

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
     * Says where the region is (rows 5 to 8c).
     *
     * @param region the only region, in place of that of a group that this builder is a copy of
     * @return this builder
     * @throws IllegalStateException when a region was said before
     */
    public Builder region(Region region) {
      if (placed) {
        throw new IllegalStateException(
            "planar group: expected one region, found another; several make a volume");
      }
      placed = true;
      regions.clear();
      regions.add(Objects.requireNonNull(region, "region"));
      return this;
    }

    /**
     * Outlines the region in an image (rows 5 and 6).
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
     * Outlines the region in space (row 7b).
     *
     * @param graphicType the shape
     * @param points x, y and z of each point in mm
     * @param frameOfReferenceUid the frame of reference
     * @return this builder
     */
    public Builder region(
        GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
      return region(Region.ImageRegion3d.of(graphicType, points, frameOfReferenceUid));
    }

    /**
     * Names a segment in one frame of a segmentation (rows 7 and 8).
     *
     * @param segmentation the segmentation with one frame and one segment
     * @param source the image that it was made from
     * @return this builder
     */
    public Builder segmentationFrame(ImageReference segmentation, ImageReference source) {
      sourceImages.clear();
      sourceImages.add(Objects.requireNonNull(source, "source"));
      return region(new Region.SegmentationFrame(segmentation));
    }

    /**
     * Names a region of another object, such as an RT Structure Set (rows 8b and 8c).
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

    @Override
    public PlanarRoiGroup build() {
      return new PlanarRoiGroup(parts(), List.of(TID), null);
    }
  }
}

package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.templates.internal.Nodes;
import org.jspecify.annotations.Nullable;

/**
 * Where something was measured: a region of interest in one of the forms that PS3.16 TID 1410 and
 * 1411 know. Immutable and thread-safe.
 *
 * <p>What a segmentation or surface was made from belongs to the group: {@link
 * MeasurementGroup#sourceImages}.
 */
public sealed interface Region {

  /** {@return the concept name of its item} */
  CodedConcept concept();

  /**
   * Writes the region, which the group CONTAINS.
   *
   * @param group the group
   */
  void writeTo(ItemBuilder<?> group);

  /**
   * An outline in an image: SCOORD (TID 1410 rows 5 and 6, TID 1411 rows 5 and 6).
   *
   * @param graphicType the shape; null where a file leaves it out or it is none of the standard's
   * @param points column and row of each point
   * @param image the image; null where a file leaves it out
   * @param pixelOrigin what points count from in a slide; null where that is not said
   * @param fiducialUid identifies the outline; null where nothing does
   */
  record ImageRegion(
      @Nullable GraphicType graphicType,
      Coordinates points,
      @Nullable ImageReference image,
      @Nullable PixelOrigin pixelOrigin,
      @Nullable String fiducialUid)
      implements Region {
    /** Checks that there are points. */
    public ImageRegion {
      Objects.requireNonNull(points, "points");
    }

    /**
     * An outline in an image.
     *
     * @param graphicType the shape
     * @param points column and row of each point
     * @param image the image
     * @return the region
     */
    public static ImageRegion of(
        GraphicType graphicType, Coordinates points, ImageReference image) {
      return new ImageRegion(graphicType, points, image, null, null);
    }

    @Override
    public CodedConcept concept() {
      return Dcm.IMAGE_REGION;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      GraphicType shape = written(graphicType, "graphic type");
      group.scoord(
          CONTAINS,
          concept(),
          shape,
          points,
          scoord -> {
            if (pixelOrigin != null) {
              scoord.pixelOrigin(pixelOrigin);
            }
            if (fiducialUid != null) {
              scoord.fiducialUid(fiducialUid);
            }
            if (image != null) {
              scoord.image(SELECTED_FROM, image);
            }
          });
    }

    @Override
    public String toString() {
      return "ImageRegion[" + graphicType + ", " + points + "]";
    }
  }

  /**
   * An outline in space: SCOORD3D (TID 1410 row 7b).
   *
   * @param graphicType the shape; null where a file leaves it out or it is none of the standard's
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference; null where a file leaves it out
   * @param fiducialUid identifies the outline; null where nothing does
   */
  record ImageRegion3d(
      @Nullable GraphicType3d graphicType,
      Coordinates points,
      @Nullable String frameOfReferenceUid,
      @Nullable String fiducialUid)
      implements Region {
    /** Checks that there are points. */
    public ImageRegion3d {
      Objects.requireNonNull(points, "points");
    }

    /**
     * An outline in space.
     *
     * @param graphicType the shape
     * @param points x, y and z of each point in mm
     * @param frameOfReferenceUid the frame of reference
     * @return the region
     */
    public static ImageRegion3d of(
        GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
      return new ImageRegion3d(graphicType, points, frameOfReferenceUid, null);
    }

    @Override
    public CodedConcept concept() {
      return Dcm.IMAGE_REGION;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      scoord3d(group, concept(), graphicType, points, frameOfReferenceUid, fiducialUid);
    }

    @Override
    public String toString() {
      return "ImageRegion3d[" + graphicType + ", " + points + "]";
    }
  }

  /**
   * A surface, or a part of one: SCOORD3D (TID 1411 row 10).
   *
   * @param graphicType the shape; null where a file leaves it out or it is none of the standard's
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference; null where a file leaves it out
   * @param fiducialUid identifies the surface; null where nothing does
   */
  record VolumeSurface(
      @Nullable GraphicType3d graphicType,
      Coordinates points,
      @Nullable String frameOfReferenceUid,
      @Nullable String fiducialUid)
      implements Region {
    /** Checks that there are points. */
    public VolumeSurface {
      Objects.requireNonNull(points, "points");
    }

    /**
     * A surface.
     *
     * @param graphicType the shape
     * @param points x, y and z of each point in mm
     * @param frameOfReferenceUid the frame of reference
     * @return the region
     */
    public static VolumeSurface of(
        GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
      return new VolumeSurface(graphicType, points, frameOfReferenceUid, null);
    }

    @Override
    public CodedConcept concept() {
      return Dcm.VOLUME_SURFACE;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      scoord3d(group, concept(), graphicType, points, frameOfReferenceUid, fiducialUid);
    }

    @Override
    public String toString() {
      return "VolumeSurface[" + graphicType + ", " + points + "]";
    }
  }

  /**
   * A segment in one frame of a segmentation (TID 1410 row 7).
   *
   * @param image the segmentation with one frame and one segment
   */
  record SegmentationFrame(ImageReference image) implements Region {
    /** Checks that there is an image. */
    public SegmentationFrame {
      Objects.requireNonNull(image, "image");
    }

    @Override
    public CodedConcept concept() {
      return Dcm.REFERENCED_SEGMENTATION_FRAME;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.image(CONTAINS, concept(), image);
    }
  }

  /**
   * A segment of a segmentation or surface segmentation (TID 1411 row 7).
   *
   * @param image the segmentation with one segment
   */
  record Segment(ImageReference image) implements Region {
    /** Checks that there is an image. */
    public Segment {
      Objects.requireNonNull(image, "image");
    }

    @Override
    public CodedConcept concept() {
      return Dcm.REFERENCED_SEGMENT;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.image(CONTAINS, concept(), image);
    }
  }

  /**
   * A region of interest of another object, such as an RT Structure Set (TID 1410 rows 8b and 8c,
   * TID 1411 rows 12b and 12c).
   *
   * @param instance the object
   * @param roiIdentifier which of its regions; null where a file leaves it out
   */
  record RegionInSpace(SopReference instance, @Nullable String roiIdentifier) implements Region {
    /** Checks that there is an object. */
    public RegionInSpace {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public CodedConcept concept() {
      return Dcm.REGION_IN_SPACE;
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.composite(
          CONTAINS,
          concept(),
          instance,
          composite -> {
            if (roiIdentifier != null) {
              composite.text(
                  HAS_PROPERTIES, Dcm.REFERENCED_REGION_OF_INTEREST_IDENTIFIER, roiIdentifier);
            }
          });
    }

    @Override
    public String toString() {
      return "RegionInSpace[" + instance + "]";
    }
  }

  /**
   * The image in which an outline was drawn, or the segmentation that holds the segment.
   *
   * @return the image; absent for outlines and surfaces in space, and regions of other objects
   */
  default Optional<ImageReference> drawnIn() {
    return switch (this) {
      case ImageRegion region -> Optional.ofNullable(region.image());
      case SegmentationFrame frame -> Optional.of(frame.image());
      case Segment segment -> Optional.of(segment.image());
      case ImageRegion3d region -> Optional.empty();
      case VolumeSurface surface -> Optional.empty();
      case RegionInSpace region -> Optional.empty();
    };
  }

  /**
   * Reads a region.
   *
   * @param node an item of a group
   * @return the region, if the item is one
   */
  static Optional<Region> from(ContentNode node) {
    return switch (node.item()) {
      case Scoord item when Nodes.isNamed(node, Dcm.IMAGE_REGION) ->
          Optional.of(
              new ImageRegion(
                  item.graphicType(),
                  item.points(),
                  Selected.image(node),
                  item.pixelOrigin(),
                  item.fiducialUid()));
      case Scoord3d item when Nodes.isNamed(node, Dcm.IMAGE_REGION) ->
          Optional.of(
              new ImageRegion3d(
                  item.graphicType(),
                  item.points(),
                  item.frameOfReferenceUid(),
                  item.fiducialUid()));
      case Scoord3d item when Nodes.isNamed(node, Dcm.VOLUME_SURFACE) ->
          Optional.of(
              new VolumeSurface(
                  item.graphicType(),
                  item.points(),
                  item.frameOfReferenceUid(),
                  item.fiducialUid()));
      case Image item
          when item.reference() != null && Nodes.isNamed(node, Dcm.REFERENCED_SEGMENTATION_FRAME) ->
          Optional.of(new SegmentationFrame(item.reference()));
      case Image item
          when item.reference() != null && Nodes.isNamed(node, Dcm.REFERENCED_SEGMENT) ->
          Optional.of(new Segment(item.reference()));
      case Composite item
          when item.reference() != null && Nodes.isNamed(node, Dcm.REGION_IN_SPACE) ->
          Optional.of(
              new RegionInSpace(
                  item.reference(),
                  Nodes.text(node, Dcm.REFERENCED_REGION_OF_INTEREST_IDENTIFIER).orElse(null)));
      default -> Optional.empty();
    };
  }

  private static void scoord3d(
      ItemBuilder<?> group,
      CodedConcept concept,
      @Nullable GraphicType3d graphicType,
      Coordinates points,
      @Nullable String frame,
      @Nullable String fiducialUid) {
    group.scoord3d(
        CONTAINS,
        concept,
        written(graphicType, "graphic type"),
        points,
        written(frame, "frame of reference"),
        item -> {
          if (fiducialUid != null) {
            item.fiducialUid(fiducialUid);
          }
        });
  }

  private static <T> T written(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("region: expected a " + what + ", found none");
    }
    return value;
  }
}

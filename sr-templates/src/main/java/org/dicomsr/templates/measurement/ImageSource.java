package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.PixelOrigin;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.jspecify.annotations.Nullable;

/**
 * An image, or coordinates in one, that something was inferred from: TID 320 (PS3.16). Immutable
 * and thread-safe; {@code toString} shows no coordinates.
 */
public sealed interface ImageSource {

  /**
   * An image, or frames or segments of one.
   *
   * @param purpose for what it is referred to, Purpose of Reference
   * @param image the image
   */
  record OfImage(@Nullable CodedConcept purpose, ImageReference image) implements ImageSource {
    /** Checks that there is an image. */
    public OfImage {
      Objects.requireNonNull(image, "image");
    }

    @Override
    public String toString() {
      return "OfImage[" + image + "]";
    }
  }

  /**
   * Coordinates in an image.
   *
   * @param purpose for what they are referred to, Purpose of Reference
   * @param graphicType the shape
   * @param points column and row of each point
   * @param pixelOrigin what points count from
   * @param fiducialUid identifies the fiducial
   * @param image the image, where it is not said elsewhere in the document
   * @param imageReference where in the document the image is said
   */
  record OfRegion(
      @Nullable CodedConcept purpose,
      GraphicType graphicType,
      Coordinates points,
      @Nullable PixelOrigin pixelOrigin,
      @Nullable String fiducialUid,
      @Nullable ImageReference image,
      @Nullable ItemReference imageReference)
      implements ImageSource {
    /** Checks that there is a shape. */
    public OfRegion {
      Objects.requireNonNull(graphicType, "graphicType");
      Objects.requireNonNull(points, "points");
    }

    @Override
    public String toString() {
      return "OfRegion[" + graphicType + ", " + points + "]";
    }
  }

  /**
   * Coordinates in a frame of reference.
   *
   * @param purpose for what they are referred to, Purpose of Reference
   * @param graphicType the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference, which files sometimes lack
   * @param fiducialUid identifies the fiducial
   */
  record OfRegion3d(
      @Nullable CodedConcept purpose,
      GraphicType3d graphicType,
      Coordinates points,
      @Nullable String frameOfReferenceUid,
      @Nullable String fiducialUid)
      implements ImageSource {
    /** Checks that there is a shape. */
    public OfRegion3d {
      Objects.requireNonNull(graphicType, "graphicType");
      Objects.requireNonNull(points, "points");
    }

    @Override
    public String toString() {
      return "OfRegion3d[" + graphicType + ", " + points + "]";
    }
  }

  /**
   * An image elsewhere in the document.
   *
   * @param reference where it is
   */
  record ByReference(ItemReference reference) implements ImageSource {
    /** Checks that there is a reference. */
    public ByReference {
      Objects.requireNonNull(reference, "reference");
    }
  }

  /**
   * An image.
   *
   * @param image the image
   * @return the source, without a purpose
   */
  static ImageSource of(ImageReference image) {
    return new OfImage(null, image);
  }

  /**
   * Coordinates in an image.
   *
   * @param graphicType the shape
   * @param points column and row of each point
   * @param image the image
   * @return the source, without a purpose
   */
  static ImageSource of(GraphicType graphicType, Coordinates points, ImageReference image) {
    return new OfRegion(null, graphicType, points, null, null, image, null);
  }

  /**
   * Coordinates in a frame of reference.
   *
   * @param graphicType the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference
   * @return the source, without a purpose
   */
  static ImageSource of(GraphicType3d graphicType, Coordinates points, String frameOfReferenceUid) {
    return new OfRegion3d(null, graphicType, points, frameOfReferenceUid, null);
  }

  /**
   * Copies with a purpose.
   *
   * @param purpose for what it is referred to, or null for nothing in particular
   * @return the copy; that of a reference is the same, as the target says its purpose itself
   */
  default ImageSource withPurpose(@Nullable CodedConcept purpose) {
    return switch (this) {
      case OfImage source -> new OfImage(purpose, source.image);
      case OfRegion source ->
          new OfRegion(
              purpose,
              source.graphicType,
              source.points,
              source.pixelOrigin,
              source.fiducialUid,
              source.image,
              source.imageReference);
      case OfRegion3d source ->
          new OfRegion3d(
              purpose,
              source.graphicType,
              source.points,
              source.frameOfReferenceUid,
              source.fiducialUid);
      case ByReference source -> source;
    };
  }

  /**
   * Reads an item.
   *
   * @param node any item
   * @return the source, absent when it is no IMAGE, SCOORD or SCOORD3D or has no value
   */
  static Optional<ImageSource> from(ContentNode node) {
    return switch (node.item()) {
      case Image image when image.reference() != null ->
          Optional.of(new OfImage(image.name(), image.reference()));
      case Scoord region when region.graphicType() != null ->
          Optional.of(
              new OfRegion(
                  region.name(),
                  region.graphicType(),
                  region.points(),
                  region.pixelOrigin(),
                  region.fiducialUid(),
                  node.children().stream()
                      .map(ContentNode::item)
                      .filter(Image.class::isInstance)
                      .map(image -> ((Image) image).reference())
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(null),
                  node.references().stream().map(ItemReference::from).findFirst().orElse(null)));
      case Scoord3d region when region.graphicType() != null ->
          Optional.of(
              new OfRegion3d(
                  region.name(),
                  region.graphicType(),
                  region.points(),
                  region.frameOfReferenceUid(),
                  region.fiducialUid()));
      case ContentItem other -> Optional.empty();
    };
  }

  /**
   * Writes an IMAGE, SCOORD or SCOORD3D, or an edge to one.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it, {@code INFERRED FROM} beneath a measurement
   */
  default void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    switch (this) {
      case OfImage source -> parent.image(type, source.purpose, source.image);
      case OfRegion source ->
          parent.scoord(
              type,
              source.purpose,
              source.graphicType,
              source.points,
              region -> {
                if (source.pixelOrigin != null) {
                  region.pixelOrigin(source.pixelOrigin);
                }
                if (source.fiducialUid != null) {
                  region.fiducialUid(source.fiducialUid);
                }
                if (source.image != null) {
                  region.image(SELECTED_FROM, source.image);
                }
                if (source.imageReference != null) {
                  source.imageReference.writeTo(region, SELECTED_FROM);
                }
              });
      case OfRegion3d source -> {
        if (source.frameOfReferenceUid == null) {
          throw new IllegalArgumentException(
              "SCOORD3D: expected a Referenced Frame of Reference UID, found none");
        }
        parent.scoord3d(
            type,
            source.purpose,
            source.graphicType,
            source.points,
            source.frameOfReferenceUid,
            region -> {
              if (source.fiducialUid != null) {
                region.fiducialUid(source.fiducialUid);
              }
            });
      }
      case ByReference source -> source.reference.writeTo(parent, type);
    }
  }
}

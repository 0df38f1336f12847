package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * Spatial coordinates in an image, in pixels (PS3.3 C.18.6, SCOORD). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param graphicType the shape, Graphic Type (0070,0023); null where a file leaves it out or it is
 *     none of the standard's
 * @param points column and row of each point, Graphic Data (0070,0022); 1\1 is the centre of the
 *     upper left pixel, 0.5\0.5 its corner
 * @param pixelOrigin whether points count from the frame or the whole slide, Pixel Origin
 *     Interpretation (0048,0301)
 * @param fiducialUid identifies the fiducial, Fiducial UID (0070,031A)
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Scoord(
    @Nullable CodedConcept name,
    @Nullable GraphicType graphicType,
    Coordinates points,
    @Nullable PixelOrigin pixelOrigin,
    @Nullable String fiducialUid,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Scoord {
    Objects.requireNonNull(points, "points");
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.SCOORD);
  }

  @Override
  public Scoord withChildren(List<Related> newChildren) {
    return new Scoord(name, graphicType, points, pixelOrigin, fiducialUid, details, newChildren);
  }

  @Override
  public Scoord withDetails(ItemDetails newDetails) {
    return new Scoord(name, graphicType, points, pixelOrigin, fiducialUid, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("SCOORD", this);
  }
}

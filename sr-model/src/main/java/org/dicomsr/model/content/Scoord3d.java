package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * Spatial coordinates in a frame of reference, in millimetres (PS3.3 C.18.9, SCOORD3D). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param graphicType the shape, Graphic Type (0070,0023); null where a file leaves it out or it is
 *     none of the standard's
 * @param points x, y and z of each point in mm, Graphic Data (0070,0022)
 * @param frameOfReferenceUid the frame of reference, Referenced Frame of Reference UID (3006,0024)
 * @param fiducialUid identifies the fiducial, Fiducial UID (0070,031A)
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Scoord3d(
    @Nullable CodedConcept name,
    @Nullable GraphicType3d graphicType,
    Coordinates points,
    @Nullable String frameOfReferenceUid,
    @Nullable String fiducialUid,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Scoord3d {
    Objects.requireNonNull(points, "points");
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.SCOORD3D);
  }

  @Override
  public Scoord3d withChildren(List<Related> newChildren) {
    return new Scoord3d(
        name, graphicType, points, frameOfReferenceUid, fiducialUid, details, newChildren);
  }

  @Override
  public Scoord3d withDetails(ItemDetails newDetails) {
    return new Scoord3d(
        name, graphicType, points, frameOfReferenceUid, fiducialUid, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("SCOORD3D", this);
  }
}

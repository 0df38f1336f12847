package org.dicomsr.model.content;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/** Builds an SCOORD3D. Not thread-safe. */
public final class Scoord3dBuilder extends ItemBuilder<Scoord3dBuilder> {
  private final @Nullable CodedConcept name;
  private final GraphicType3d graphic;
  private final Coordinates points;
  private final String frameOfReferenceUid;
  private @Nullable String fiducialUid;

  Scoord3dBuilder(
      @Nullable CodedConcept name,
      GraphicType3d graphic,
      Coordinates points,
      String frameOfReferenceUid) {
    this.name = name;
    this.graphic = graphic;
    this.points = points;
    this.frameOfReferenceUid = frameOfReferenceUid;
  }

  /**
   * Identifies the fiducial, Fiducial UID (0070,031A).
   *
   * @param uid the UID
   * @return this builder
   */
  public Scoord3dBuilder fiducialUid(String uid) {
    fiducialUid = Demands.uid(ValueType.SCOORD3D, "Fiducial UID", uid);
    return this;
  }

  @Override
  Scoord3dBuilder self() {
    return this;
  }

  @Override
  ContentItem item(ItemDetails details, List<Related> children) {
    return new Scoord3d(name, graphic, points, frameOfReferenceUid, fiducialUid, details, children);
  }
}

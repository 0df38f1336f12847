package org.dicomsr.model.content;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/** Builds an SCOORD. Not thread-safe. */
public final class ScoordBuilder extends ItemBuilder<ScoordBuilder> {
  private final @Nullable CodedConcept name;
  private final GraphicType graphic;
  private final Coordinates points;
  private @Nullable PixelOrigin pixelOrigin;
  private @Nullable String fiducialUid;

  ScoordBuilder(@Nullable CodedConcept name, GraphicType graphic, Coordinates points) {
    this.name = name;
    this.graphic = graphic;
    this.points = points;
  }

  /**
   * Says what points count from, Pixel Origin Interpretation (0048,0301).
   *
   * @param origin the frame or the total pixel matrix
   * @return this builder
   */
  public ScoordBuilder pixelOrigin(PixelOrigin origin) {
    pixelOrigin = Objects.requireNonNull(origin, "origin");
    return this;
  }

  /**
   * Identifies the fiducial, Fiducial UID (0070,031A).
   *
   * @param uid the UID
   * @return this builder
   */
  public ScoordBuilder fiducialUid(String uid) {
    fiducialUid = Demands.uid(ValueType.SCOORD, "Fiducial UID", uid);
    return this;
  }

  @Override
  ScoordBuilder self() {
    return this;
  }

  @Override
  ContentItem item(ItemDetails details, List<Related> children) {
    return new Scoord(name, graphic, points, pixelOrigin, fiducialUid, details, children);
  }
}

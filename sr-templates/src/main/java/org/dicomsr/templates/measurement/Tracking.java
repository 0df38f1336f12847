package org.dicomsr.templates.measurement;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * What makes a finding or measurement recognisable in other reports: TID 4108 (PS3.16), also rows
 * of the measurement groups of TID 1500. Immutable and thread-safe; {@code toString} shows nothing
 * of it.
 *
 * @param identifier a name for people to read, Tracking Identifier (112039, DCM)
 * @param uid a name for all the world, Tracking Unique Identifier (112040, DCM)
 */
public record Tracking(@Nullable String identifier, @Nullable String uid) {

  /**
   * Both names.
   *
   * @param identifier for people to read, without leading or trailing spaces
   * @param uid for all the world
   * @return the tracking
   */
  public static Tracking of(String identifier, String uid) {
    return new Tracking(
        Objects.requireNonNull(identifier, "identifier"), Objects.requireNonNull(uid, "uid"));
  }

  /**
   * Writes the rows of the template, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item beneath which they go
   */
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, RelationshipType.HAS_OBS_CONTEXT)
        .text(Dcm.TRACKING_IDENTIFIER, identifier)
        .uid(Dcm.TRACKING_UNIQUE_IDENTIFIER, uid);
  }

  /**
   * Reads the items of the template that are right beneath an item.
   *
   * @param parent the item, such as a measurement or a measurement group
   * @return the tracking, absent when there is neither name
   */
  public static Optional<Tracking> from(ContentNode parent) {
    return read(Children.of(parent));
  }

  static Optional<Tracking> read(Children items) {
    Tracking found =
        new Tracking(
            items.text(Dcm.TRACKING_IDENTIFIER), items.uid(Dcm.TRACKING_UNIQUE_IDENTIFIER));
    return found.identifier == null && found.uid == null ? Optional.empty() : Optional.of(found);
  }

  @Override
  public String toString() {
    return "Tracking";
  }
}

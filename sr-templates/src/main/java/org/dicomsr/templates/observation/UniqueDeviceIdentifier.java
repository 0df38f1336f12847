package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * The identifier that a regulator demands of a medical device: TID 1004 rows 10 to 12 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows nothing of it.
 *
 * @param identifier the Unique Device Identifier (74711-3, LN)
 * @param description what the device is, for people to read
 */
public record UniqueDeviceIdentifier(String identifier, @Nullable String description) {

  /** Checks that there is an identifier. */
  public UniqueDeviceIdentifier {
    Objects.requireNonNull(identifier, "identifier");
  }

  void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.container(
        type,
        Dcm.UNIQUE_DEVICE_IDENTIFIERS,
        container ->
            new ChildWriter(container, CONTAINS)
                .text(Ln.UNIQUE_DEVICE_IDENTIFIER, identifier)
                .text(Dcm.DEVICE_DESCRIPTION, description));
  }

  static List<UniqueDeviceIdentifier> read(Children items) {
    List<UniqueDeviceIdentifier> found = new ArrayList<>();
    for (ContentNode container : items.named(Dcm.UNIQUE_DEVICE_IDENTIFIERS)) {
      Children inside = Children.of(container);
      String description = inside.text(Dcm.DEVICE_DESCRIPTION);
      for (String identifier : inside.texts(Ln.UNIQUE_DEVICE_IDENTIFIER)) {
        found.add(new UniqueDeviceIdentifier(identifier, description));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "UniqueDeviceIdentifier";
  }
}

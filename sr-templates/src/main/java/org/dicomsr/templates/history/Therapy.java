package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What was or is done about a problem (TID 3829 rows 12 and 13). Immutable.
 *
 * @param therapy the therapy
 * @param status whether it goes on, of CID 3773 Use Status; null if not said
 */
public record Therapy(CodedConcept therapy, @Nullable CodedConcept status) {

  /** Checks that there is a therapy. */
  public Therapy {
    Objects.requireNonNull(therapy, "therapy");
  }

  static List<Therapy> from(Reading concern) {
    List<Therapy> therapies = new ArrayList<>();
    for (Reading item : concern.children(Sct.THERAPY)) {
      item.code()
          .ifPresent(
              code -> therapies.add(new Therapy(code, item.code(Ln.STATUS, "3773").orElse(null))));
    }
    return therapies;
  }

  void writeTo(ItemBuilder<?> concern) {
    concern.code(
        CONTAINS,
        Sct.THERAPY,
        therapy,
        item -> new ChildWriter(item, HAS_PROPERTIES).code(Ln.STATUS, status));
  }

  @Override
  public String toString() {
    return "Therapy[]";
  }
}

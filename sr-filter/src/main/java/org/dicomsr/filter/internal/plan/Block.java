package org.dicomsr.filter.internal.plan;

import java.util.Objects;
import org.dicomsr.filter.query.ObjectKind;
import org.jspecify.annotations.Nullable;

/** Something that conditions are about together. */
public sealed interface Block {
  /**
   * An object: a modality is compared with Modality (0008,0060), a category with the kind of the
   * document. In the scope of an object it is that object; groups and containers have none.
   *
   * @param kind its kind
   */
  record OfObject(ObjectKind kind) implements Block {
    /** Checks that the kind is not null. */
    public OfObject {
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * A group with its own items; one that has a value itself is the first of them. In the scope of a
   * group it is one anywhere beneath, not the group itself.
   *
   * @param kind its kind; null for any but the root of what is no report and has no items itself
   */
  record OfGroup(org.dicomsr.index.document.@Nullable GroupKind kind) implements Block {}

  /**
   * A container, or a group of any kind that has such a name, with everything beneath: its items
   * are its own and those of all groups within. In the scope of a group it is one anywhere beneath,
   * not the group itself.
   *
   * @param concept what the container is called
   */
  record OfContainer(ConceptSet concept) implements Block {
    /** Checks that the concept is not null. */
    public OfContainer {
      Objects.requireNonNull(concept, "concept");
    }
  }
}

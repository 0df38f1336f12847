package org.dicomsr.filter.internal.memory;

import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A block that was found.
 *
 * @param object where
 * @param group the group or container; null for the object itself
 */
record FoundBlock(MemoryObject object, MemoryObject.@Nullable Group group) {
  /** When it was observed, else when the object was. */
  @Nullable TimeRange time() {
    return object.time(group == null ? null : group.document().head().time());
  }

  @Override
  public String toString() {
    return "FoundBlock[" + (group == null ? object : group.document()) + "]";
  }
}

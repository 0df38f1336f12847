package org.dicomsr.filter.internal.memory;

import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was found.
 *
 * @param object where
 * @param item which item it is; null for attributes and properties of the object, or of a group
 * @param group the nearest group; null for attributes and properties of the object
 * @param name what it is about
 * @param value what it is; null where it has no value
 */
record Found(
    MemoryObject object,
    MemoryObject.@Nullable Item item,
    MemoryObject.@Nullable Group group,
    FactName name,
    @Nullable FactValue value) {
  static Found of(MemoryObject object, MemoryObject.Item item) {
    return new Found(
        object,
        item,
        object.groups().get(item.group()),
        item.document().name(),
        item.document().value());
  }

  @Override
  public String toString() {
    return "Found[" + name + "]";
  }
}

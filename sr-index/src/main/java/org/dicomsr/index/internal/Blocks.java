package org.dicomsr.index.internal;

import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.model.content.ValueType;

/** What of an object becomes a document of its block. */
public final class Blocks {
  private Blocks() {}

  /**
   * Whether a group is one. The root of an object that is no report is none where it holds groups
   * alone: {@code group{not …}} is not to find it.
   *
   * @param group a group of an object
   * @return whether it has a document
   */
  public static boolean isGroup(GroupDocument group) {
    ItemDocument head = group.head();
    return group.kind() != GroupKind.ROOT
        || !group.items().isEmpty()
        || head.valueType() != null
        || head.value() != null
        || !head.name().key().isEmpty();
  }

  /**
   * Whether the head of a group says something itself: an image or an observer does.
   *
   * @param head the head of a group
   * @return whether it has a document beside that of its group
   */
  public static boolean isFact(ItemDocument head) {
    return head.value() != null
        || (head.valueType() != null && head.valueType() != ValueType.CONTAINER);
  }
}

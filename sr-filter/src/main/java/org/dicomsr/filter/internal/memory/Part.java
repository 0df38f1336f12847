package org.dicomsr.filter.internal.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What of one object is in a scope.
 *
 * @param object the object
 * @param group the group or container that the scope is; null where it is the whole object
 * @param firstGroup the first group in it
 * @param lastGroup behind the last group in it
 * @param firstItem the first item in it
 * @param lastItem behind the last item in it
 */
record Part(
    MemoryObject object,
    MemoryObject.@Nullable Group group,
    int firstGroup,
    int lastGroup,
    int firstItem,
    int lastItem) {
  static Part of(MemoryObject object) {
    return new Part(object, null, 0, object.groups().size(), 0, object.items().size());
  }

  /** How many of some groups are in it. */
  int countGroups(int[] ascending) {
    return place(ascending, lastGroup) - place(ascending, firstGroup);
  }

  /** Which of some groups are in it. */
  int[] groups(int[] ascending) {
    return between(ascending, firstGroup, lastGroup);
  }

  /** Whether some item is in it. */
  boolean hasItem(int[] ascending) {
    return place(ascending, firstItem) < place(ascending, lastItem);
  }

  /** Which of some items are in it. */
  int[] items(int[] ascending) {
    return between(ascending, firstItem, lastItem);
  }

  private static int[] between(int[] ascending, int first, int last) {
    return Arrays.copyOfRange(ascending, place(ascending, first), place(ascending, last));
  }

  private static int place(int[] ascending, int value) {
    int found = Arrays.binarySearch(ascending, value);
    return found < 0 ? -found - 1 : found;
  }
}

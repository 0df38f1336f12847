package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.internal.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * An object with its groups and items in one row each, in the order of the document: a group, then
 * those within; a group's own items, its head first where that is one, then those of the groups
 * within. So what is in a group, or anywhere beneath, is one range.
 *
 * <p>Immutable and thread-safe.
 */
final class MemoryObject {
  private final ObjectDocument document;
  private final String key;
  private final List<Group> groups = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final Map<FactName, int[]> byName;

  /**
   * A group.
   *
   * @param document the group
   * @param index its own place
   * @param parent the place of the group around it, −1 for none
   * @param lastGroup behind the last group within
   * @param firstItem its first own item
   * @param lastOwnItem behind its last own item
   * @param lastItem behind the last item anywhere beneath
   */
  record Group(
      GroupDocument document,
      int index,
      int parent,
      int lastGroup,
      int firstItem,
      int lastOwnItem,
      int lastItem) {}

  /**
   * An item.
   *
   * @param document the item
   * @param group the place of its nearest group
   */
  record Item(ItemDocument document, int group) {}

  MemoryObject(ObjectDocument document) {
    this.document = document;
    this.key = document.key();
    add(document.root(), -1);
    Map<FactName, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      places.computeIfAbsent(items.get(i).document().name(), name -> new ArrayList<>()).add(i);
    }
    this.byName = new LinkedHashMap<>();
    places.forEach(
        (name, list) -> byName.put(name, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void add(GroupDocument group, int parent) {
    int index = groups.size();
    int first = items.size();
    if (Blocks.isFact(group.head())) {
      items.add(new Item(group.head(), index));
    }
    group.items().forEach(item -> items.add(new Item(item, index)));
    int own = items.size();
    groups.add(new Group(group, index, parent, 0, first, own, 0));
    group.groups().forEach(each -> add(each, index));
    groups.set(index, new Group(group, index, parent, groups.size(), first, own, items.size()));
  }

  ObjectDocument document() {
    return document;
  }

  String key() {
    return key;
  }

  List<Item> items() {
    return items;
  }

  List<Group> groups() {
    return groups;
  }

  /** Whether a group is one, and not just what holds the groups of an object. */
  static boolean isGroup(Group group) {
    return group.parent() >= 0 || Blocks.isGroup(group.document());
  }

  /** The places of all items of some names, ascending. */
  int[] named(ConceptSet names) {
    if (names.any()) {
      return IntStream.range(0, items.size()).toArray();
    }
    int[] found = new int[0];
    for (Map.Entry<FactName, int[]> each : byName.entrySet()) {
      if (names.contains(each.getKey())) {
        int length = found.length;
        found = Arrays.copyOf(found, length + each.getValue().length);
        System.arraycopy(each.getValue(), 0, found, length, each.getValue().length);
      }
    }
    Arrays.sort(found);
    return found;
  }

  /** When a fact of this object was: its own time, else the object's. */
  @Nullable TimeRange time(@Nullable TimeRange own) {
    return own == null ? document.time() : own;
  }

  @Override
  public String toString() {
    return document.toString();
  }
}

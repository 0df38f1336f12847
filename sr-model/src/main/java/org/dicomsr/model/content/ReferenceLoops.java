package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds references that lead back to where they come from: those within a strongly connected
 * component of the graph of all edges, by value and by reference (Tarjan's algorithm, without
 * recursion). Time is linear in the number of edges.
 */
final class ReferenceLoops {
  // Items are numbered breadth first. Those beneath item i are slots[first[i]] to slots[first[i +
  // 1]], -1 for a by-reference edge.
  private final int[] first;
  private final int[] slots;
  private final int[] component;

  private ReferenceLoops(ContentTree tree) {
    List<ContentItem> items = new ArrayList<>();
    items.add(tree.item());
    int edges = 0;
    for (int i = 0; i < items.size(); i++) {
      edges += items.get(i).children().size();
      for (Related related : items.get(i).children()) {
        if (related instanceof Related.ByValue byValue) {
          items.add(byValue.item());
        }
      }
    }
    first = new int[items.size() + 1];
    slots = new int[edges];
    component = new int[items.size()];
    int slot = 0;
    int number = 1;
    for (int i = 0; i < items.size(); i++) {
      for (Related related : items.get(i).children()) {
        slots[slot++] = related instanceof Related.ByValue ? number++ : -1;
      }
      first[i + 1] = slot;
    }
  }

  static List<ContentReference> of(ContentTree tree) {
    ReferenceLoops graph = new ReferenceLoops(tree);
    List<ContentReference> references = tree.references();
    int[] ends = new int[2 * references.size()];
    for (int i = 0; i < references.size(); i++) {
      ContentReference reference = references.get(i);
      ends[2 * i] = graph.number(reference.source().identifier());
      ends[2 * i + 1] = graph.number(reference.targetIdentifier());
    }
    for (int i = 0; i < references.size(); i++) {
      graph.slots[graph.first[ends[2 * i]] + references.get(i).ordinal() - 1] = ends[2 * i + 1];
    }
    graph.connect();
    List<ContentReference> loops = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      int target = ends[2 * i + 1];
      if (target >= 0 && graph.component[ends[2 * i]] == graph.component[target]) {
        loops.add(references.get(i));
      }
    }
    return loops;
  }

  /** The number of an item, -1 where there is none. */
  private int number(ItemIdentifier identifier) {
    if (identifier.depth() == 0 || identifier.ordinal(0) != 1) {
      return -1;
    }
    int item = 0;
    for (int level = 1; level < identifier.depth(); level++) {
      int ordinal = identifier.ordinal(level);
      if (ordinal < 1 || ordinal > first[item + 1] - first[item]) {
        return -1;
      }
      int below = slots[first[item] + ordinal - 1];
      if (below < 0) {
        return -1;
      }
      item = below;
    }
    return item;
  }

  private void connect() {
    int count = component.length;
    int[] order = new int[count];
    int[] lowest = new int[count];
    int[] cursor = Arrays.copyOf(first, count);
    int[] path = new int[count];
    int[] open = new int[count];
    int pathSize = 0;
    int openSize = 0;
    int clock = 1;
    Arrays.fill(component, -1);
    // All items are beneath the root: one start is enough.
    path[pathSize++] = 0;
    open[openSize++] = 0;
    order[0] = lowest[0] = clock++;
    while (pathSize > 0) {
      int item = path[pathSize - 1];
      if (cursor[item] < first[item + 1]) {
        int below = slots[cursor[item]++];
        if (below >= 0 && order[below] == 0) {
          path[pathSize++] = below;
          open[openSize++] = below;
          order[below] = lowest[below] = clock++;
        } else if (below >= 0 && component[below] < 0) {
          lowest[item] = Math.min(lowest[item], order[below]);
        }
        continue;
      }
      pathSize--;
      if (pathSize > 0) {
        lowest[path[pathSize - 1]] = Math.min(lowest[path[pathSize - 1]], lowest[item]);
      }
      if (lowest[item] == order[item]) {
        int member;
        do {
          member = open[--openSize];
          component[member] = item;
        } while (member != item);
      }
    }
  }
}

package org.dicomsr.model.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The by-reference edges of a tree, by source and by target. Most trees have none. */
record ReferenceIndex(
    List<ContentReference> all, Map<ItemIdentifier, List<ContentReference>> byTarget) {
  static final ReferenceIndex EMPTY = new ReferenceIndex(List.of(), Map.of());

  static ReferenceIndex of(ContentTree tree) {
    if (!hasReferences(tree.item())) {
      return EMPTY;
    }
    List<ContentReference> all = new ArrayList<>();
    Map<ItemIdentifier, List<ContentReference>> byTarget = new HashMap<>();
    tree.nodes().forEach(node -> all.addAll(node.references()));
    for (ContentReference reference : all) {
      byTarget
          .computeIfAbsent(reference.targetIdentifier(), target -> new ArrayList<>(1))
          .add(reference);
    }
    return new ReferenceIndex(List.copyOf(all), byTarget);
  }

  static boolean hasReferences(Related related) {
    return switch (related) {
      case Related.ByReference reference -> true;
      case Related.ByValue(Relationship relationship, ContentItem item) -> hasReferences(item);
    };
  }

  static boolean hasReferences(ContentItem item) {
    Deque<ContentItem> left = new ArrayDeque<>();
    for (ContentItem at = item; at != null; at = left.poll()) {
      for (Related related : at.children()) {
        if (!(related instanceof Related.ByValue byValue)) {
          return true;
        }
        if (!byValue.item().children().isEmpty()) {
          left.push(byValue.item());
        }
      }
    }
    return false;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<ContentReference> to(ItemIdentifier target) {
    return List.copyOf(byTarget.getOrDefault(target, List.of()));
  }
}

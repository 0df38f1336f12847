package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree being edited: drafts of the items that change, and of those above them. All else is shared
 * with the old tree. Places are always those of the old tree.
 */
final class TreeDraft {
  private final Item root;
  // Parents before their children.
  private final List<Item> items = new ArrayList<>();
  private final Map<ItemIdentifier, ItemIdentifier> moves = new HashMap<>();
  private @Nullable ContentItem newRoot;

  TreeDraft(ContentItem root) {
    this.root = new Item(root, null, 0);
    items.add(this.root);
  }

  /** An item whose children change. */
  private static final class Item {
    final ContentItem old;
    final @Nullable Item parent;
    final int ordinal;
    final Related[] edges;
    final Map<Integer, Item> below = new HashMap<>();
    boolean @Nullable [] removed;
    int insertedAt;
    @Nullable Related inserted;
    // Where each old ordinal is now, from 0; made when nothing more is put in or taken away.
    int @Nullable [] places;

    Item(ContentItem old, @Nullable Item parent, int ordinal) {
      this.old = old;
      this.parent = parent;
      this.ordinal = ordinal;
      this.edges = old.children().toArray(Related[]::new);
    }

    boolean isRemoved(int number) {
      return removed != null && number >= 1 && number <= removed.length && removed[number - 1];
    }

    /**
     * What is behind the last child moves like it, so that a reference that dangles goes on
     * dangling.
     */
    int place(int number) {
      if (number < 1 || (removed == null && inserted == null)) {
        return number;
      }
      int[] known = places;
      if (known == null) {
        known = new int[edges.length + 2];
        int shift = 0;
        for (int i = 1; i <= edges.length + 1; i++) {
          shift += inserted != null && insertedAt == i ? 1 : 0;
          known[i] = i + shift;
          shift -= isRemoved(i) ? 1 : 0;
        }
        places = known;
      }
      int last = edges.length + 1;
      return number <= last ? known[number] : number + known[last] - last;
    }

    ContentItem build() {
      List<Related> children = new ArrayList<>(edges.length + 1);
      for (int i = 0; i <= edges.length; i++) {
        if (inserted != null && insertedAt == i + 1) {
          children.add(inserted);
        }
        if (i < edges.length && !isRemoved(i + 1)) {
          children.add(edges[i]);
        }
      }
      return old.withChildren(children);
    }
  }

  private Item item(ItemIdentifier identifier, int depth) {
    Item item = root;
    for (int level = 1; level < depth; level++) {
      int ordinal = identifier.ordinal(level);
      Item below = item.below.get(ordinal);
      if (below == null) {
        below = new Item(((Related.ByValue) item.edges[ordinal - 1]).item(), item, ordinal);
        item.below.put(ordinal, below);
        items.add(below);
      }
      item = below;
    }
    return item;
  }

  void insert(ItemIdentifier parent, int ordinal, Related edge) {
    Item item = item(parent, parent.depth());
    item.inserted = edge;
    item.insertedAt = ordinal;
  }

  void remove(ItemIdentifier identifier) {
    Item parent = item(identifier, identifier.depth() - 1);
    if (parent.removed == null) {
      parent.removed = new boolean[parent.edges.length];
    }
    parent.removed[last(identifier) - 1] = true;
    parent.places = null;
  }

  /** Puts an edge in the place of one that has not changed. */
  void put(ItemIdentifier identifier, Related edge) {
    item(identifier, identifier.depth() - 1).edges[last(identifier) - 1] = edge;
  }

  /** Puts an item in the place of one, beneath which nothing else changes. */
  void replace(ItemIdentifier identifier, ContentItem replacement) {
    if (identifier.depth() == 1) {
      newRoot = replacement;
      return;
    }
    Related[] edges = item(identifier, identifier.depth() - 1).edges;
    int index = last(identifier) - 1;
    edges[index] = new Related.ByValue(edges[index].relationship(), replacement);
  }

  /** Makes an item known to be elsewhere. */
  void move(ItemIdentifier from, ItemIdentifier to) {
    moves.put(from, to);
  }

  private static int last(ItemIdentifier identifier) {
    return identifier.ordinal(identifier.depth() - 1);
  }

  /** Where a place of the old tree is now, null where it was taken away. */
  @Nullable ItemIdentifier moved(ItemIdentifier identifier) {
    ItemIdentifier known = moves.get(identifier);
    if (known != null || identifier.depth() == 0 || identifier.ordinal(0) != 1) {
      return known != null ? known : identifier;
    }
    int[] ordinals = identifier.ordinals();
    Item item = root;
    boolean same = true;
    for (int level = 1; level < ordinals.length && item != null; level++) {
      int old = ordinals[level];
      if (item.isRemoved(old)) {
        return null;
      }
      ordinals[level] = item.place(old);
      same &= ordinals[level] == old;
      item = item.below.get(old);
    }
    return same ? identifier : ItemIdentifier.of(ordinals);
  }

  ContentItem build() {
    if (newRoot != null) {
      return newRoot;
    }
    // Backwards, so that what is beneath an item is done before the item is.
    for (int i = items.size() - 1; i > 0; i--) {
      Item item = items.get(i);
      Item parent = item.parent;
      if (parent != null) {
        int index = item.ordinal - 1;
        parent.edges[index] = new Related.ByValue(parent.edges[index].relationship(), item.build());
      }
    }
    return root.build();
  }
}

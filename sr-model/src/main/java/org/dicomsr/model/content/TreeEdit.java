package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One edit of a tree: the change itself, then the references that it moves. Used once. */
final class TreeEdit {
  private static final int MOST_NAMED = 10;

  private final ContentTree tree;
  private final TreeDraft draft;

  TreeEdit(ContentTree tree) {
    this.tree = tree;
    this.draft = new TreeDraft(tree.item());
  }

  ContentTree insert(ContentNode parent, int ordinal, Related related) {
    draft.insert(parent.identifier(), ordinal, related);
    renumber(null);
    return finish(ReferenceIndex.hasReferences(related));
  }

  ContentTree remove(Collection<ItemIdentifier> removed, boolean withReferences) {
    removed.forEach(draft::remove);
    // A reference taken away may itself be what another one, which dangles, names: hence until
    // nothing more is lost.
    List<ContentReference> lost = lost();
    if (!lost.isEmpty() && !withReferences) {
      throw new IllegalArgumentException(
          named(removed) + ": expected no references to it or beneath it, found " + named(lost));
    }
    while (!lost.isEmpty()) {
      lost.forEach(reference -> draft.remove(reference.identifier()));
      lost = lost();
    }
    renumber(null);
    return finish(false);
  }

  ContentTree replace(ContentNode node, ContentItem replacement) {
    ItemIdentifier place = node.identifier();
    if (!tree.index().isEmpty()) {
      follow(node, place, replacement);
      renumber(place);
    }
    draft.replace(place, replacement);
    return finish(ReferenceIndex.hasReferences(replacement));
  }

  private List<ContentReference> lost() {
    return tree.references().stream()
        .filter(reference ->
            draft.moved(reference.targetIdentifier()) == null
                && draft.moved(reference.identifier()) != null)
        .toList();
  }

  private static String named(Collection<ItemIdentifier> identifiers) {
    return String.join(", ", identifiers.stream().map(ItemIdentifier::toString).toList());
  }

  private static String named(List<ContentReference> references) {
    StringBuilder text = new StringBuilder();
    for (ContentReference reference :
        references.subList(0, Math.min(references.size(), MOST_NAMED))) {
      text.append(text.isEmpty() ? "" : ", ").append(reference.identifier());
    }
    int more = references.size() - MOST_NAMED;
    return more > 0 ? text + " and " + more + " more" : text.toString();
  }

  /**
   * Rewrites the references whose targets have moved, except those beneath an item that is
   * replaced.
   */
  private void renumber(@Nullable ItemIdentifier replaced) {
    for (ContentReference reference : tree.references()) {
      ItemIdentifier identifier = reference.identifier();
      ItemIdentifier target = draft.moved(reference.targetIdentifier());
      boolean stays =
          draft.moved(identifier) != null && (replaced == null || !replaced.isPrefixOf(identifier));
      if (stays && target != null && !target.equals(reference.targetIdentifier())) {
        Related.ByReference edge = reference.edge();
        draft.put(identifier, new Related.ByReference(edge.relationship(), target, edge.other()));
      }
    }
  }

  /**
   * Finds where the replacement holds what references from elsewhere lead to. By identity: equal
   * items may be about different things.
   */
  @SuppressWarnings("ReferenceEquality")
  private void follow(ContentNode node, ItemIdentifier place, ContentItem replacement) {
    List<ContentReference> lost = new ArrayList<>();
    IdentityHashMap<ContentItem, ItemIdentifier> held = new IdentityHashMap<>();
    Set<ContentItem> before = Collections.newSetFromMap(new IdentityHashMap<>());
    ContentTree after = ContentTree.of(replacement);
    for (ContentReference reference : tree.references()) {
      ItemIdentifier target = reference.targetIdentifier();
      boolean intoFromElsewhere =
          place.isPrefixOf(target)
              && !target.equals(place)
              && !place.isPrefixOf(reference.identifier());
      ContentItem item =
          intoFromElsewhere ? reference.target().map(ContentNode::item).orElse(null) : null;
      if (item == null) {
        continue;
      }
      if (held.isEmpty()) {
        after.nodes().forEach(at -> held.putIfAbsent(at.item(), at.identifier()));
        node.nodes().forEach(at -> before.add(at.item()));
      }
      ItemIdentifier within = relative(target, place.depth());
      ContentItem there = after.node(within).map(ContentNode::item).orElse(null);
      ItemIdentifier elsewhere = held.get(item);
      if (there != item && elsewhere != null) {
        draft.move(target, absolute(place, elsewhere));
      } else if (there == null || (there != item && before.contains(there))) {
        lost.add(reference);
      }
    }
    if (!lost.isEmpty()) {
      throw new IllegalArgumentException(
          place
              + ": expected the new item to hold what references lead to, found none for "
              + named(lost));
    }
  }

  private static ItemIdentifier relative(ItemIdentifier target, int depth) {
    int[] all = target.ordinals();
    int[] within = new int[all.length - depth + 1];
    within[0] = 1;
    System.arraycopy(all, depth, within, 1, within.length - 1);
    return ItemIdentifier.of(within);
  }

  private static ItemIdentifier absolute(ItemIdentifier place, ItemIdentifier within) {
    int[] start = place.ordinals();
    int[] all = Arrays.copyOf(start, start.length + within.depth() - 1);
    System.arraycopy(within.ordinals(), 1, all, start.length, within.depth() - 1);
    return ItemIdentifier.of(all);
  }

  private ContentTree finish(boolean bringsReferences) {
    ContentItem root = draft.build();
    return tree.index().isEmpty() && !bringsReferences
        ? ContentTree.withoutReferences(root)
        : ContentTree.of(root);
  }
}

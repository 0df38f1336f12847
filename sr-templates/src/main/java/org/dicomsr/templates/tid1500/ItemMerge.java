package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.jspecify.annotations.Nullable;

/**
 * Brings a change of a typed value into a content tree, and nothing else: what the value does not
 * know stays, and what it does not change stays the very same item.
 *
 * <p>Three items are compared: the one in the tree, and how the value would have been written
 * before and after the change. Children of the first are paired with those of the second that are
 * like them; what has become of the second then becomes of the first.
 */
final class ItemMerge {
  private ContentTree tree;

  private ItemMerge(ContentTree tree) {
    this.tree = tree;
  }

  /**
   * Changes an item of a tree.
   *
   * @param tree the tree
   * @param place where the item is
   * @param before how the value of the item would have been written before
   * @param after how it would be written now
   * @return the tree after the change
   */
  static ContentTree apply(
      ContentTree tree, ItemIdentifier place, ContentItem before, ContentItem after) {
    ItemMerge merge = new ItemMerge(tree);
    merge.change(place, before, after);
    return merge.tree;
  }

  private void change(ItemIdentifier place, ContentItem before, ContentItem after) {
    ContentItem item = tree.node(place).map(ContentNode::item).orElseThrow();
    if (!alone(before).equals(alone(after))) {
      ContentItem header = after.withDetails(item.details()).withChildren(item.children());
      tree = tree.replace(place, header);
    }
    List<Related> old = before.children();
    List<Related> wanted = new ArrayList<>(after.children());
    @Nullable Related[] outcome = outcomes(old, wanted);
    int[] pairs = pairs(item.children(), old);
    // From the last child up, so that ordinals still to come hold.
    for (int i = pairs.length - 1; i >= 0; i--) {
      if (pairs[i] < 0) {
        continue;
      }
      Related now = outcome[pairs[i]];
      ItemIdentifier child = place.child(i + 1);
      if (now == null) {
        tree = tree.remove(child);
      } else if (now instanceof Related.ByValue(var how, ContentItem to)
          && old.get(pairs[i]) instanceof Related.ByValue(var was, ContentItem from)
          && !from.equals(to)) {
        change(child, from, to);
      }
    }
    for (Related added : wanted) {
      tree = tree.append(place, added);
    }
  }

  private static ContentItem alone(ContentItem item) {
    return item.withChildren(List.of());
  }

  /**
   * What has become of each old child: the same, another one like it, or nothing. What is left of
   * the wanted ones is new.
   */
  private static @Nullable Related[] outcomes(List<Related> old, List<Related> wanted) {
    @Nullable Related[] outcome = new Related[old.size()];
    for (int i = 0; i < outcome.length; i++) {
      if (wanted.remove(old.get(i))) {
        outcome[i] = old.get(i);
      }
    }
    for (int i = 0; i < outcome.length; i++) {
      for (int j = 0; outcome[i] == null && j < wanted.size(); j++) {
        if (alike(old.get(i), wanted.get(j))) {
          outcome[i] = wanted.remove(j);
        }
      }
    }
    return outcome;
  }

  /** For each child that is there, the old one that it was read as, or -1. */
  private static int[] pairs(List<Related> children, List<Related> old) {
    int[] pairs = new int[children.size()];
    boolean[] taken = new boolean[old.size()];
    Arrays.fill(pairs, -1);
    for (boolean exact : new boolean[] {true, false}) {
      for (int i = 0; i < pairs.length; i++) {
        for (int j = 0; pairs[i] < 0 && j < taken.length; j++) {
          Related child = children.get(i);
          if (!taken[j] && (exact ? child.equals(old.get(j)) : alike(child, old.get(j)))) {
            pairs[i] = j;
            taken[j] = true;
          }
        }
      }
    }
    return pairs;
  }

  /** Whether two edges lead to items of one value type and concept. */
  private static boolean alike(Related one, Related other) {
    return one instanceof Related.ByValue(var how, ContentItem left)
        && other instanceof Related.ByValue(var otherwise, ContentItem right)
        && left.getClass() == right.getClass()
        && sameName(left.name(), right.name());
  }

  private static boolean sameName(@Nullable CodedConcept one, @Nullable CodedConcept other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.sameConceptAs(other);
  }
}

package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.jspecify.annotations.Nullable;

/**
 * Effective modifiers: an item's own, then those of its concept modifiers (the laterality of its
 * finding site), then those of the enclosing groups. Of one name, the nearest alone count; several
 * at one distance all do.
 */
final class Modifiers {
  /** No real fact has more; without a limit, a crafted report could square its size in memory. */
  static final int MOST_INHERITED = 64;

  private final Source source;
  private final ContentValues values;
  private final BiPredicate<Relationship, FactName> isContext;

  Modifiers(Source source, ContentValues values, BiPredicate<Relationship, FactName> isContext) {
    this.source = source;
    this.values = values;
    this.isContext = isContext;
  }

  /**
   * Those of one item.
   *
   * @param item the item
   * @param name its name: what it says itself, it does not inherit
   * @param below the values of its children
   * @param inherited those of the nearest group; returned as they are if nothing changes
   */
  List<Modifier> effective(
      ContentItem item, FactName name, @Nullable FactValue[] below, List<Modifier> inherited) {
    List<Modifier> own = own(item, below);
    if (own == null && !mentions(inherited, name)) {
      return inherited;
    }
    List<Modifier> all = own == null ? new ArrayList<>() : own;
    Set<String> nearer = keys(all);
    nearer.add(name.key());
    for (Modifier modifier : inherited) {
      if (!nearer.contains(modifier.name().key())) {
        all.add(modifier);
      }
    }
    return List.copyOf(all);
  }

  /** What the facts of a group inherit of the modifiers of the group. */
  static List<Modifier> inherited(List<Modifier> modifiers) {
    return modifiers.size() <= MOST_INHERITED
        ? modifiers
        : List.copyOf(modifiers.subList(0, MOST_INHERITED));
  }

  private static boolean mentions(List<Modifier> modifiers, FactName name) {
    for (Modifier modifier : modifiers) {
      if (modifier.name().equals(name) || modifier.name().key().equals(name.key())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> keys(List<Modifier> modifiers) {
    Set<String> keys = new HashSet<>();
    modifiers.forEach(modifier -> keys.add(modifier.name().key()));
    return keys;
  }

  private @Nullable List<Modifier> own(ContentItem item, @Nullable FactValue[] below) {
    List<Modifier> own = null;
    List<ContentItem> qualified = null;
    List<Related> edges = item.children();
    for (int i = 0; i < below.length; i++) {
      if (edges.get(i) instanceof Related.ByValue edge && isModifier(edge.relationship())) {
        FactValue value = below[i];
        if (value != null) {
          own = own == null ? new ArrayList<>() : own;
          own.add(modifier(edge, value));
        }
        if (isConceptModifier(edge) && !edge.item().children().isEmpty()) {
          qualified = qualified == null ? new ArrayList<>() : qualified;
          qualified.add(edge.item());
        }
      }
    }
    if (qualified != null) {
      own = own == null ? new ArrayList<>() : own;
      farther(qualified, own);
    }
    return own;
  }

  /** Level by level, so that the nearest of a name are found first. */
  private void farther(List<ContentItem> qualified, List<Modifier> own) {
    List<ContentItem> level = qualified;
    while (!level.isEmpty() && own.size() < MOST_INHERITED) {
      Set<String> nearer = keys(own);
      List<ContentItem> next = new ArrayList<>();
      for (ContentItem item : level) {
        for (Related related : item.children()) {
          if (related instanceof Related.ByValue edge && isConceptModifier(edge)) {
            FactValue value = values.of(edge.item());
            if (value != null && !nearer.contains(source.name(edge.item().name()).key())) {
              own.add(modifier(edge, value));
            }
            next.add(edge.item());
          }
        }
      }
      level = next;
    }
  }

  private Modifier modifier(Related.ByValue edge, FactValue value) {
    FactName name = source.name(edge.item().name());
    return new Modifier(name, value, isContext.test(edge.relationship(), name));
  }

  private static boolean isConceptModifier(Related.ByValue edge) {
    return edge.relationship().is(RelationshipType.HAS_CONCEPT_MOD);
  }

  private static boolean isModifier(Relationship relationship) {
    return relationship.is(RelationshipType.HAS_CONCEPT_MOD)
        || relationship.is(RelationshipType.HAS_PROPERTIES);
  }
}

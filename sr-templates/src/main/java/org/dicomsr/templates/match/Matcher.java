package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.match.Candidates.Fault;
import org.dicomsr.templates.match.Particle.Slot;
import org.jspecify.annotations.Nullable;

/** Lays one content tree over one template. Used once, by one thread. */
final class Matcher {
  private static final int[] NOTHING = {};

  private final ContentItem root;
  private final ItemCheck itemCheck;
  private final IdentityHashMap<Scope, Map<Kind, Candidates>> candidates = new IdentityHashMap<>();

  /** What was tried already, where rows that compete lie within rows that compete. */
  private final IdentityHashMap<ContentItem, Map<Slot, Match>> tried = new IdentityHashMap<>();

  private int competitions;

  Matcher(ContentItem root, ItemCheck itemCheck) {
    this.root = root;
    this.itemCheck = itemCheck;
  }

  /** Matches the root, whatever its concept name, to a row. */
  Match matchRoot(Place place) {
    Match match = new Match(root, place, false);
    Problems problems = new Problems();
    Slot slot = place.slot();
    CodedConcept name = root.name();
    if (!slot.allows(root.valueType().orElse(null))) {
      wrongType(root, slot, problems);
    } else {
      if (slot.names.ofName(name == null ? null : name.conceptKey()) == Fit.NONE) {
        String found = name == null ? "no concept name" : name.toString();
        String expected = "expected " + RowText.slot(slot) + ", found " + found;
        problems.error(0, slot, "concept", Problems.NEAR_MISS, expected);
      }
      itemCheck.check(root, slot, problems);
    }
    return complete(match, problems, null);
  }

  private Match complete(Match match, Problems problems, @Nullable Frame above) {
    below(match, new Frame(match, above), problems);
    match.problems = problems.list();
    match.weight += problems.weight();
    return match;
  }

  private Match match(Related edge, ContentItem item, Place place, Candidates found, Frame above) {
    Slot slot = place.slot();
    boolean reference = edge instanceof Related.ByReference;
    Match match = new Match(item, place, reference);
    Problems problems = new Problems();
    if (found.loose()) {
      problems.weigh(slot.names.isAny() ? Problems.OPEN : Problems.OPEN + Problems.LOOSE);
    } else if (found.fault() == Fault.NONE) {
      match.specific = 1;
    }
    switch (found.fault()) {
      case NONE -> {}
      case RELATIONSHIP ->
          problems.error(
              0,
              slot,
              "relationship",
              Problems.NEAR_MISS,
              "expected relationship "
                  + (slot.relationship == null ? "" : slot.relationship.term())
                  + ", found "
                  + edge.relationship());
      case VALUE_TYPE -> wrongType(item, slot, problems);
    }
    if (found.fault() != Fault.VALUE_TYPE) {
      itemCheck.check(item, slot, problems);
    }
    if (item instanceof Container container
        && container.template() != null
        && slot.row.nesting() == 0
        && TemplateIds.normal(container.template().identifier()).equals(slot.template.tid())) {
      // The document says itself that this is the template.
      problems.weigh(-Problems.NAMED);
    }
    if (reference) {
      // What is below the target is checked where the target stands.
      match.problems = problems.list();
      match.weight = problems.weight();
      return match;
    }
    return complete(match, problems, above);
  }

  private static void wrongType(ContentItem item, Slot slot, Problems problems) {
    String found = item.valueType().map(ValueType::term).orElse("another value type");
    problems.error(
        0,
        slot,
        "valuetype",
        Problems.NEAR_MISS,
        "expected " + RowText.slot(slot) + ", found " + found);
  }

  /** Matches the children of an item to the rows below its row. */
  private void below(Match parent, Frame frame, Problems problems) {
    List<Related> edges = parent.item.children();
    Scope scope = parent.place.slot().below();
    if (edges.isEmpty() || scope.isOpenEnd()) {
      parent.weight += edges.size() * Problems.UNEXPLAINED;
      if (!scope.particles.isEmpty()) {
        new ScopeCheck(new Match[0], frame).check(scope, 0, NOTHING, problems);
      }
      return;
    }
    @Nullable Match[] children = new Match[edges.size()];
    parent.children = children;
    ValueType type = parent.item.valueType().orElse(null);
    List<Contest> contests = new ArrayList<>();
    for (int i = 0; i < children.length; i++) {
      Related edge = edges.get(i);
      ContentItem item = target(edge);
      if (item == null) {
        continue;
      }
      Kind kind = kind(edge, item);
      Candidates found = candidates(scope, kind, type);
      if (found.places().size() == 1) {
        children[i] = match(edge, item, found.places().getFirst(), found, frame);
      } else if (!found.places().isEmpty()) {
        contests.add(contest(i, edge, item, found, frame));
      } else {
        unexplained(i, kind, scope, problems);
      }
    }
    if (!contests.isEmpty()) {
      new Assignment(scope, children, contests, frame).run();
    }
    int[] items = new int[children.length];
    int count = 0;
    for (int i = 0; i < children.length; i++) {
      Match child = children[i];
      if (child != null) {
        items[count++] = i;
        parent.weight += child.weight;
        parent.explained += child.explained;
        parent.specific += child.specific;
      }
    }
    if (!scope.particles.isEmpty()) {
      new ScopeCheck(children, frame)
          .check(scope, 0, java.util.Arrays.copyOf(items, count), problems);
    }
  }

  private Contest contest(
      int child, Related edge, ContentItem item, Candidates found, Frame frame) {
    competitions++;
    List<Match> options = new ArrayList<>(found.places().size());
    for (Place place : found.places()) {
      Match known = competitions > 1 ? known(item, place) : null;
      Match option = known != null ? known : match(edge, item, place, found, frame);
      if (competitions > 1 && known == null) {
        tried.computeIfAbsent(item, key -> new HashMap<>()).put(place.slot(), option);
      }
      options.add(option);
    }
    competitions--;
    if (competitions == 0) {
      tried.clear();
    }
    return new Contest(child, options);
  }

  private @Nullable Match known(ContentItem item, Place place) {
    Map<Slot, Match> bySlot = tried.get(item);
    Match match = bySlot == null ? null : bySlot.get(place.slot());
    return match != null && match.place.equals(place) ? match : null;
  }

  private static void unexplained(int child, Kind kind, Scope scope, Problems problems) {
    problems.weigh(Problems.UNEXPLAINED);
    if (kind.name() == null && kind.needsName()) {
      problems.nameless(child + 1, scope);
    } else if (!scope.template.isExtensible() && !scope.hasUnknown) {
      problems.refused(child + 1, scope, kind);
    }
  }

  private Candidates candidates(Scope scope, Kind kind, @Nullable ValueType parent) {
    Map<Kind, Candidates> byKind = candidates.computeIfAbsent(scope, key -> new HashMap<>());
    Candidates found = byKind.get(kind);
    if (found == null) {
      found = Candidates.of(scope, kind, parent);
      byKind.put(kind, found);
    }
    return found;
  }

  private static Kind kind(Related edge, ContentItem item) {
    CodedConcept name = item.name();
    return new Kind(
        edge.relationship().term(),
        edge instanceof Related.ByReference,
        item.valueType().orElse(null),
        name == null ? null : name.conceptKey());
  }

  private @Nullable ContentItem target(Related edge) {
    return switch (edge) {
      case Related.ByValue value -> value.item();
      case Related.ByReference reference -> find(reference.target());
    };
  }

  /** The item that a reference leads to; none if it leads nowhere, or to another reference. */
  private @Nullable ContentItem find(ItemIdentifier identifier) {
    ContentItem item = root;
    for (int level = 1; level < identifier.depth(); level++) {
      int ordinal = identifier.ordinal(level);
      if (ordinal < 1
          || ordinal > item.children().size()
          || !(item.children().get(ordinal - 1) instanceof Related.ByValue value)) {
        return null;
      }
      item = value.item();
    }
    return item;
  }
}

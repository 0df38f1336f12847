package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Identifier;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.Attribute;
import org.dicomsr.filter.internal.plan.Place.Instances;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.Place.ObjectTime;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.Place.Template;
import org.dicomsr.filter.internal.plan.Place.Title;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.TemplateIdentification;
import org.jspecify.annotations.Nullable;

/**
 * What the places of one plan are in one object. Each is looked for once; a scope then takes what
 * lies in its range. Not thread-safe.
 */
final class ObjectView {
  private final MemoryObject object;
  private final Evaluation evaluation;
  // By identity: two equal parts of a plan are looked at twice, and never compared.
  private final IdentityHashMap<Condition, Boolean> conditions = new IdentityHashMap<>();
  private final IdentityHashMap<Condition.Some, int[]> blocks = new IdentityHashMap<>();
  private final IdentityHashMap<Items, int[]> places = new IdentityHashMap<>();
  private final IdentityHashMap<Alternative, int[]> usable = new IdentityHashMap<>();
  private final IdentityHashMap<Alternative, int[]> passing = new IdentityHashMap<>();
  private final IdentityHashMap<Place, NearestDate> dates = new IdentityHashMap<>();

  ObjectView(MemoryObject object, Evaluation evaluation) {
    this.object = object;
    this.evaluation = evaluation;
  }

  MemoryObject object() {
    return object;
  }

  /** Finds something once; what it depends on may be found meanwhile. */
  private static <K, V> V once(IdentityHashMap<K, V> known, K key, Supplier<V> value) {
    V present = known.get(key);
    if (present == null) {
      present = value.get();
      known.put(key, present);
    }
    return present;
  }

  /** Whether a condition holds of the object. */
  boolean holds(Condition condition) {
    return once(
        conditions, condition, () -> evaluation.holds(condition, new Scope.OfObject(object)));
  }

  /** The groups that are such blocks and of which the condition within holds, ascending. */
  int[] blocks(Condition.Some some) {
    return once(
        blocks,
        some,
        () -> {
          int[] found = new int[object.groups().size()];
          int size = 0;
          for (MemoryObject.Group group : object.groups()) {
            if (isBlock(some.block(), group)
                && evaluation.holds(some.within(), scope(some.block(), group))) {
              found[size++] = group.index();
            }
          }
          return Arrays.copyOf(found, size);
        });
  }

  private static boolean isBlock(Block block, MemoryObject.Group group) {
    return MemoryObject.isGroup(group)
        && switch (block) {
          case Block.OfObject ofObject -> false;
          case Block.OfGroup(var kind) -> kind == null || kind == group.document().kind();
          case Block.OfContainer(var concept) -> concept.contains(group.document().head().name());
        };
  }

  /** The scope of conditions within a block that is a group. */
  Scope scope(Block block, MemoryObject.Group group) {
    return block instanceof Block.OfContainer
        ? new Scope.OfContainer(object, group)
        : new Scope.OfGroup(object, group);
  }

  /** Whether a part has a fact of an alternative. */
  boolean has(Alternative alternative, boolean isUsable, Part part) {
    return alternative.place() instanceof Items
        ? part.hasItem(passing(alternative, isUsable))
        : !facts(alternative, isUsable, part).isEmpty();
  }

  /** The facts of an alternative in a part: those that are usable, or that pass the test. */
  List<Found> facts(Alternative alternative, boolean isUsable, Part part) {
    if (alternative.place() instanceof Items) {
      return found(part.items(passing(alternative, isUsable)));
    }
    ValueTest test = isUsable ? alternative.usable() : alternative.test();
    return places(alternative.place(), part).stream()
        .filter(fact -> ValueTests.passes(test, fact.value()))
        .toList();
  }

  /** The facts of a place in a part, whatever their values. */
  List<Found> places(Place place, Part part) {
    return place instanceof Items items
        ? found(part.items(once(places, items, () -> find(items))))
        : properties(place, part);
  }

  private List<Found> found(int[] items) {
    List<Found> found = new ArrayList<>(items.length);
    for (int item : items) {
      found.add(Found.of(object, object.items().get(item)));
    }
    return found;
  }

  private int[] passing(Alternative alternative, boolean isUsable) {
    Items place = (Items) alternative.place();
    int[] all = once(places, place, () -> find(place));
    return isUsable
        ? once(usable, alternative, () -> filter(all, alternative.usable()))
        : once(passing, alternative, () -> filter(all, alternative.test()));
  }

  private int[] filter(int[] items, ValueTest test) {
    return Arrays.stream(items)
        .filter(item -> ValueTests.passes(test, object.items().get(item).document().value()))
        .toArray();
  }

  private int[] find(Items place) {
    Surroundings within = place.within();
    if (!isOfObject(within.object())) {
      return new int[0];
    }
    // Items share what they are beneath.
    IdentityHashMap<List<FactName>, Boolean> paths = new IdentityHashMap<>();
    Map<Integer, Boolean> groups = new HashMap<>();
    return Arrays.stream(object.named(place.name()))
        .filter(index -> {
          MemoryObject.Item item = object.items().get(index);
          return isAt(item.document(), place, paths)
              && groups.computeIfAbsent(item.group(), group -> isWithin(group, within));
        })
        .toArray();
  }

  private boolean isOfObject(@Nullable Condition around) {
    return around == null || holds(around);
  }

  private static boolean isAt(
      ItemDocument item, Items place, IdentityHashMap<List<FactName>, Boolean> paths) {
    return (place.context() || !item.context())
        && (place.above().isEmpty()
            || paths.computeIfAbsent(item.above(), above -> Paths.endIn(above, place.above())))
        && place.modifiers().stream().allMatch(test -> hasModifier(item, test));
  }

  private static boolean hasModifier(ItemDocument item, ModifierTest test) {
    for (Modifier modifier : item.modifiers()) {
      if (test.name().contains(modifier.name())
          && ValueTests.passes(test.test(), modifier.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(int index, Surroundings within) {
    MemoryObject.Group group = object.groups().get(index);
    return (within.template() == null
            || within.template().equals(object.document().template())
            || isBeneath(group, within.template()))
        && (within.group() == null
            || evaluation.holds(within.group(), new Scope.OfGroup(object, group)));
  }

  private boolean isBeneath(MemoryObject.Group group, String template) {
    TemplateIdentification own = group.document().template();
    return (own != null && own.identifier().equals(template))
        || (group.parent() >= 0 && isBeneath(object.groups().get(group.parent()), template));
  }

  /** When a fact was; null where nothing says so. */
  @Nullable TimeRange time(Found fact, @Nullable Place when) {
    if (when == null) {
      return object.time(fact.item() == null ? null : fact.item().document().time());
    }
    return once(dates, when, () -> new NearestDate(places(when, Part.of(object)))).to(fact);
  }

  /** Facts that are no items: of the object alone, but for the template. */
  private List<Found> properties(Place place, Part part) {
    ObjectDocument document = object.document();
    MemoryObject.Group group = part.group();
    if (group != null) {
      TemplateIdentification template = group.document().template();
      return place instanceof Template(var within) && template != null && isAround(within)
          ? List.of(property(group, "TemplateIdentifier", new TextValue(template.identifier())))
          : List.of();
    }
    return switch (place) {
      case Items items -> throw new IllegalArgumentException("expected no place of items");
      case Attribute(var keyword, var within) -> isAround(within) ? attribute(keyword) : List.of();
      case ObjectTime(var within) ->
          one(
              within,
              "ObjectTime",
              document.time() == null ? null : new DateValue(document.time()));
      case Instances(var within) ->
          one(
              within,
              "NumberOfInstances",
              NumberValue.of(null, document.instances().size(), Ucum.NO_UNITS));
      case Template(var within) ->
          one(
              within,
              "TemplateIdentifier",
              document.template() == null ? null : new TextValue(document.template()));
      case Title(var within) ->
          one(
              within,
              "Title",
              document.kind() == ObjectKind.REPORT
                      && document.root().head().name() instanceof FactName.Concept concept
                  ? new CodeValue(concept.coded())
                  : null);
    };
  }

  private boolean isAround(Surroundings within) {
    return isOfTemplate(within) && isOfObject(within.object());
  }

  private boolean isOfTemplate(Surroundings within) {
    return within.template() == null || within.template().equals(object.document().template());
  }

  private List<Found> one(Surroundings within, String name, @Nullable FactValue value) {
    return value != null && isAround(within) ? List.of(property(null, name, value)) : List.of();
  }

  private List<Found> attribute(String keyword) {
    return Identifier.ofKeyword(keyword)
        .map(identifier -> identifiers(keyword, identifier))
        .or(() -> object.document().attribute(keyword).map(this::attribute))
        .orElse(List.of());
  }

  private List<Found> identifiers(String keyword, Identifier identifier) {
    return identifier.of(object.document()).stream()
        .map(uid -> property(null, keyword, new UidValue(uid)))
        .toList();
  }

  private List<Found> attribute(HeaderAttribute attribute) {
    return attribute.values().isEmpty()
        ? List.of(property(null, attribute.keyword(), null))
        : attribute.values().stream()
            .map(value -> property(null, attribute.keyword(), value))
            .toList();
  }

  private Found property(
      MemoryObject.@Nullable Group group, String name, @Nullable FactValue value) {
    return new Found(object, null, group, FactName.of(name), value);
  }
}

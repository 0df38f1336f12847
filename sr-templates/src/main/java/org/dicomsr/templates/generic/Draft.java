package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.generic.Row.IncludeRow;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * What fills rows that stand side by side: the children of an item, or one instance of an include.
 */
final class Draft {
  /** Mandatory containers in mandatory containers beyond this many are not filled. */
  private static final int DEEPEST = 32;

  final Rows rows;
  private final Map<ItemRow, List<DraftItem>> items = new HashMap<>();
  private final Map<IncludeRow, List<Draft>> instances = new HashMap<>();
  private final List<Extra> extras = new ArrayList<>();

  /** An item that no row describes. */
  private record Extra(RelationshipType relationship, ContentItem item) {}

  Draft(Rows rows) {
    this.rows = rows;
  }

  /** The items of a row that stands right here. */
  private List<DraftItem> items(ItemRow row) {
    return items.computeIfAbsent(row, key -> new ArrayList<>());
  }

  private List<Draft> instances(IncludeRow include) {
    return instances.computeIfAbsent(include, key -> new ArrayList<>());
  }

  /** Begins a new instance of an included template. */
  Draft begin(IncludeRow include) {
    Draft instance = new Draft(Objects.requireNonNull(include.rows, "rows"));
    instances(include).add(instance);
    return instance;
  }

  /** The last instance of an included template; it begins one if there is none. */
  Draft last(IncludeRow include) {
    List<Draft> known = instances(include);
    return known.isEmpty() ? begin(include) : known.getLast();
  }

  /** The draft that a chain of includes leads to, by the last instance of each. */
  Draft at(List<IncludeRow> chain) {
    Draft draft = this;
    for (IncludeRow include : chain) {
      draft = draft.last(include);
    }
    return draft;
  }

  /** The last item that a row has, under a concept name if one is given. */
  Optional<DraftItem> last(Found found) {
    Draft draft = this;
    for (IncludeRow include : found.place().chain()) {
      List<Draft> known = draft.instances(include);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      draft = known.getLast();
    }
    for (DraftItem item : draft.items((ItemRow) found.place().row()).reversed()) {
      if (found.concept() == null || item.isNamed(found.concept())) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /** Takes away what a row has under a concept name, in the last instance. */
  void remove(List<IncludeRow> chain, ItemRow row, @Nullable CodedConcept concept) {
    at(chain)
        .items(row)
        .removeIf(item -> concept == null ? item.isNameless() : item.isNamed(concept));
  }

  /**
   * Adds an item. Where the row is full, or another excludes it, and a template that leads to it
   * may be repeated, a new instance of that begins.
   */
  void add(List<IncludeRow> chain, DraftItem item) {
    Draft draft = at(chain);
    ItemRow row = item.row;
    if (draft.isFull(row)) {
      for (int i = chain.size() - 1; i >= 0; i--) {
        Draft outer = at(chain.subList(0, i));
        IncludeRow include = chain.get(i);
        if (outer.instances(include).size() < include.row.multiplicity().maximum()) {
          draft = outer.begin(include).at(chain.subList(i + 1, chain.size()));
          break;
        }
      }
    }
    draft.items(row).add(item);
  }

  /** Whether a row can have no more, or not beside what another row has that excludes it. */
  private boolean isFull(ItemRow row) {
    if (items(row).size() >= row.row.multiplicity().maximum()) {
      return true;
    }
    return row.row.condition() != null
        && row.row.condition().rule() instanceof ConditionRule.Xor(List<String> others)
        && items.entrySet().stream()
            .anyMatch(other ->
                others.contains(other.getKey().row.label()) && !other.getValue().isEmpty());
  }

  void addExtra(RelationshipType relationship, ContentItem item) {
    extras.add(new Extra(relationship, item));
  }

  /** Fills the mandatory rows that leave no choice, here and below. */
  void complete() {
    complete(0);
  }

  private void complete(int depth) {
    for (Row row : rows.rows) {
      boolean mandatory = row.row.requirement() == RequirementType.M && depth < DEEPEST;
      switch (row) {
        case ItemRow item -> {
          if (mandatory && items(item).isEmpty()) {
            given(item).ifPresent(made -> items(item).add(made));
          }
          items(item).forEach(each -> each.below.complete(depth + 1));
        }
        case IncludeRow include -> {
          instances(include).removeIf(Draft::isEmpty);
          if (mandatory && include.rows != null && instances(include).isEmpty()) {
            begin(include);
          }
          instances(include).forEach(each -> each.complete(depth + 1));
        }
      }
    }
  }

  /** The item that a row must have, if it leaves no choice. */
  private static Optional<DraftItem> given(ItemRow row) {
    if (row.byReference) {
      return Optional.empty();
    }
    CodedConcept name = row.names.single().orElse(null);
    if (row.allows(ValueType.CONTAINER) && (name != null || row.names.isAny())) {
      return Optional.of(new DraftItem(row, name, ItemValue.container()));
    }
    return name != null && row.allows(ValueType.CODE)
        ? row.values.fixed().map(code -> new DraftItem(row, name, ItemValue.of(code)))
        : Optional.empty();
  }

  /** {@return whether there is nothing, here and in the included templates} */
  boolean isEmpty() {
    return extras.isEmpty()
        && items.values().stream().allMatch(List::isEmpty)
        && instances.values().stream().flatMap(List::stream).allMatch(Draft::isEmpty);
  }

  /**
   * Writes the items in the order of the rows.
   *
   * @param target the item above
   * @param outermost the template that these rows are the whole of, as its one row includes this
   *     one; null if there is none
   */
  void write(ItemBuilder<?> target, @Nullable Template outermost) {
    Template own = !rows.standForOneItem() ? null : outermost == null ? rows.template : outermost;
    for (Row row : rows.rows) {
      switch (row) {
        case ItemRow item -> items(item).forEach(each -> each.write(target, own));
        case IncludeRow include -> instances(include).forEach(each -> each.write(target, own));
      }
    }
    extras.forEach(extra -> target.item(extra.relationship(), extra.item()));
  }
}

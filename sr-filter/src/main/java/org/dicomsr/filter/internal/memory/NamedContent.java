package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.index.document.FactName;
import org.jspecify.annotations.Nullable;

/**
 * Which items of content some variables look at: their facts, and what qualifies these. Immutable
 * and thread-safe.
 */
public final class NamedContent {
  private final List<Items> places = new ArrayList<>();

  /**
   * What conditions look at.
   *
   * @param conditions the conditions
   */
  public NamedContent(Collection<Condition> conditions) {
    conditions.forEach(this::add);
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(this::add);
      case Condition.Any any -> any.parts().forEach(this::add);
      case Condition.None none -> add(none.part());
      case Condition.Some some -> add(some.within());
      case Condition.InOne one -> add(one.within());
      case Condition.Close close -> add(close.within());
      case Condition.Earlier earlier -> {
        add(earlier.first());
        add(earlier.second());
      }
      case Condition.Chosen chosen -> {
        add(chosen.fact());
        if (chosen.choice() instanceof Condition.Choice.Nearest nearest) {
          add(nearest.event());
        }
      }
      case Condition.Fact fact -> {
        for (Alternative alternative : fact.alternatives()) {
          add(alternative.place());
          if (alternative.when() != null) {
            add(alternative.when());
          }
        }
      }
    }
  }

  private void add(Place place) {
    switch (place) {
      case Items items -> {
        // Where any name will do, nothing is named.
        if (!items.name().any()) {
          places.add(items);
        }
        items.modifiers().forEach(each -> places.add(Items.of(each.name())));
        add(items.within());
      }
      case Place.Attribute attribute -> add(attribute.within());
      case Place.ObjectTime time -> add(time.within());
      case Place.Instances instances -> add(instances.within());
      case Place.Template template -> add(template.within());
      case Place.Title title -> add(title.within());
    }
  }

  private void add(Surroundings within) {
    addIfAny(within.object());
    addIfAny(within.group());
  }

  private void addIfAny(@Nullable Condition condition) {
    if (condition != null) {
      add(condition);
    }
  }

  /**
   * Whether an item is looked at.
   *
   * @param name its name
   * @param above the names from the root down to what it is beneath
   * @return whether it is
   */
  public boolean names(FactName name, List<FactName> above) {
    return places.stream()
        .anyMatch(place ->
            place.name().contains(name)
                && (place.above().isEmpty() || Paths.endIn(above, place.above())));
  }

  @Override
  public String toString() {
    return "NamedContent[" + places.size() + "]";
  }
}

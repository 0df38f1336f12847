package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.TextValue;
import org.jspecify.annotations.Nullable;

/**
 * Which items of content some variables look at: their facts, and what qualifies these. Immutable
 * and thread-safe.
 */
public final class NamedContent {
  private final List<Named> named = new ArrayList<>();

  /**
   * Items that are looked at.
   *
   * @param place where
   * @param test which values matter
   */
  private record Named(Items place, ValueTest test) {}

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
          add(alternative.place(), alternative.test());
          if (alternative.when() != null) {
            add(alternative.when(), new ValueTest.IsDate());
          }
        }
      }
    }
  }

  private void add(Place place, ValueTest test) {
    switch (place) {
      case Items items -> {
        // Where any name will do, nothing is named.
        if (!items.name().any()) {
          named.add(new Named(items, test));
        }
        items.modifiers().forEach(each -> named.add(new Named(Items.of(each.name()), each.test())));
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
    return named.stream().anyMatch(each -> isAt(each.place(), name, above));
  }

  /**
   * Whether a text is one that is looked for, such as the name of a category.
   *
   * @param name the name of its item
   * @param above the names from the root down to what it is beneath
   * @param text the text
   * @return whether some test asks for it as a whole
   */
  public boolean expects(FactName name, List<FactName> above, String text) {
    TextValue value = new TextValue(text);
    return named.stream()
        .anyMatch(each -> isAt(each.place(), name, above) && isExpected(each.test(), value));
  }

  private static boolean isAt(Items place, FactName name, List<FactName> above) {
    return place.name().contains(name)
        && (place.above().isEmpty() || Paths.endIn(above, place.above()));
  }

  /** Tests that any text passes, or any with some words, say nothing of the rest of it. */
  private static boolean isExpected(ValueTest test, TextValue value) {
    return switch (test) {
      case ValueTest.TextIn in -> ValueTests.passes(in, value);
      case ValueTest.AnyOf any -> any.tests().stream().anyMatch(each -> isExpected(each, value));
      case ValueTest.Without without ->
          isExpected(without.test(), value) && !ValueTests.passes(without.not(), value);
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "NamedContent[" + named.size() + "]";
  }
}

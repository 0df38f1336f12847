package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;

/** What conditions find in one object: for counts and exports. Not thread-safe. */
public final class ObjectFacts {
  private final MemoryObject object;
  private final Evaluation evaluation = new Evaluation();

  /**
   * Looks at an object.
   *
   * @param document the object
   */
  public ObjectFacts(ObjectDocument document) {
    this.object = new MemoryObject(document);
  }

  /**
   * Whether a condition holds of the object.
   *
   * @param condition the condition
   * @return whether it does
   */
  public boolean holds(Condition condition) {
    return evaluation.view(object).holds(condition);
  }

  /** Is given facts. */
  @FunctionalInterface
  public interface FactConsumer {
    /**
     * Takes a fact.
     *
     * @param name what it is about
     * @param value its value
     */
    void accept(FactName name, FactValue value);
  }

  /**
   * Goes through the facts that pass and have a value: those of the first alternative that has
   * usable facts.
   *
   * @param fact where facts are, and what is asked of their values
   * @param consumer is given each
   */
  public void forEach(Fact fact, FactConsumer consumer) {
    Part part = Part.of(object);
    Alternative alternative = evaluation.alternative(fact, part);
    if (alternative != null) {
      for (Found found : evaluation.view(object).facts(alternative, false, part)) {
        FactValue value = found.value();
        if (value != null) {
          consumer.accept(found.name(), value);
        }
      }
    }
  }

  /**
   * The items that some alternative finds, whatever its order and whether it counts.
   *
   * @param facts where facts are
   * @return the items, by identity
   */
  public Set<ItemDocument> items(List<Fact> facts) {
    Set<ItemDocument> items = Collections.newSetFromMap(new IdentityHashMap<>());
    Part part = Part.of(object);
    List<Found> found = new ArrayList<>();
    for (Fact fact : facts) {
      for (Alternative alternative : fact.alternatives()) {
        // Where any name will do, it is the value that tells.
        boolean any = alternative.place() instanceof Items named && named.name().any();
        ObjectView view = evaluation.view(object);
        found.addAll(
            any ? view.facts(alternative, true, part) : view.places(alternative.place(), part));
      }
    }
    for (Found each : found) {
      if (each.item() != null) {
        items.add(each.item().document());
      }
    }
    return items;
  }
}

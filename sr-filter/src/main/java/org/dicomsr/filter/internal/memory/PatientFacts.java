package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dicomsr.filter.internal.memory.Evaluation.Candidate;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.VariablePlan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one patient, or of a part of what is known of a patient, that variables stand for.
 * Not thread-safe.
 */
public final class PatientFacts {
  private final Scope.OfEntity scope;
  private final Evaluation evaluation = new Evaluation();

  /**
   * Looks at a patient.
   *
   * @param documents all documents of the patient, or those that count, at least one
   */
  public PatientFacts(Collection<ObjectDocument> documents) {
    MemoryArchive.Patient patient =
        MemoryArchive.of(documents).patients().stream().findFirst().orElseThrow();
    this.scope = new Scope.OfEntity(patient.entities(Level.PATIENTS).getFirst());
  }

  /**
   * A fact.
   *
   * @param object where it is
   * @param item which item it is; null for attributes and properties of the object
   * @param name what it is about
   * @param value what it is
   * @param alternative the number of the alternative that it was found by
   */
  public record Counted(
      ObjectDocument object,
      @Nullable ItemDocument item,
      FactName name,
      FactValue value,
      int alternative) {
    @Override
    public String toString() {
      return "Counted[" + name + "]";
    }
  }

  /**
   * The usable facts that count: all, or those that are chosen, be there several that are equally
   * first, last, least, greatest or nearest.
   *
   * @param variable the variable
   * @return the facts, in the order of the objects' keys and of the document
   */
  public List<Counted> of(VariablePlan variable) {
    List<Candidate> candidates =
        variable.counted() instanceof Chosen chosen
            ? evaluation.choosing(chosen, scope.entity()).chosen()
            : evaluation.facts(variable.facts(), scope);
    List<Counted> counted = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Found fact = candidate.fact();
      FactValue value = fact.value();
      if (value != null) {
        counted.add(
            new Counted(
                fact.object().document(),
                fact.item() == null ? null : fact.item().document(),
                fact.name(),
                value,
                place(variable.facts().alternatives(), candidate.alternative())));
      }
    }
    return counted;
  }

  /**
   * Goes through the facts that are chosen and have a value.
   *
   * @param which which of many facts
   * @param consumer is given each
   */
  public void forEach(Chosen which, ObjectFacts.FactConsumer consumer) {
    for (Candidate candidate : evaluation.choosing(which, scope.entity()).chosen()) {
      FactValue value = candidate.fact().value();
      if (value != null) {
        consumer.accept(candidate.fact().name(), value);
      }
    }
  }

  /**
   * Whether a condition holds.
   *
   * @param condition the condition
   * @return whether it does
   */
  public boolean holds(Condition condition) {
    return evaluation.holds(condition, scope);
  }

  @SuppressWarnings("ReferenceEquality") // two alternatives may be equal
  private static int place(List<Alternative> all, Alternative one) {
    return IntStream.range(0, all.size()).filter(i -> all.get(i) == one).findFirst().orElse(0);
  }

  @Override
  public String toString() {
    return Objects.toString(scope.entity());
  }
}

package org.dicomsr.templates.observation;

import java.util.List;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Who observed which procedure in whom: TID 1001 (PS3.16). What is not said is inherited: from the
 * containers above, at last from the document's header. Immutable and thread-safe; {@code toString}
 * shows the number of observers only.
 *
 * @param observers who made the observations
 * @param procedure which procedure was observed
 * @param subject whom or what they are about
 */
public record ObservationContext(
    List<ObserverContext> observers,
    @Nullable ProcedureStudyContext procedure,
    @Nullable SubjectContext subject) {
  /** Nothing is said, all is inherited. */
  public static final ObservationContext INHERITED = new ObservationContext(List.of(), null, null);

  /** Copies the list, and takes a procedure of which nothing is said for none. */
  public ObservationContext {
    observers = List.copyOf(observers);
    if (ProcedureStudyContext.NONE.equals(procedure)) {
      procedure = null;
    }
  }

  /**
   * Observers only.
   *
   * @param observers who made the observations
   * @return the context
   */
  public static ObservationContext of(ObserverContext... observers) {
    return new ObservationContext(List.of(observers), null, null);
  }

  /**
   * Copies with who made the observations.
   *
   * @param values who made the observations; none for none
   * @return the copy
   */
  public ObservationContext withObservers(ObserverContext... values) {
    return new ObservationContext(List.of(values), procedure, subject);
  }

  /**
   * Copies with which procedure was observed.
   *
   * @param value which procedure was observed, or null for none
   * @return the copy
   */
  public ObservationContext withProcedure(@Nullable ProcedureStudyContext value) {
    return new ObservationContext(observers, value, subject);
  }

  /**
   * Copies with whom or what the observations are about.
   *
   * @param value whom or what the observations are about, or null for none
   * @return the copy
   */
  public ObservationContext withSubject(@Nullable SubjectContext value) {
    return new ObservationContext(observers, procedure, value);
  }

  /** {@return whether nothing is said} */
  public boolean isInherited() {
    return equals(INHERITED);
  }

  /**
   * Writes the rows of the template, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item whose observations are meant
   */
  public void writeTo(ItemBuilder<?> parent) {
    observers.forEach(observer -> observer.writeTo(parent));
    if (procedure != null) {
      procedure.writeTo(parent);
    }
    if (subject != null) {
      subject.writeTo(parent);
    }
  }

  /**
   * Reads what is said right beneath an item.
   *
   * @param parent the item
   * @return the context, {@link #INHERITED} when nothing is said
   */
  public static ObservationContext from(ContentNode parent) {
    return new ObservationContext(
        ObserverContext.from(parent),
        ProcedureStudyContext.from(parent).orElse(null),
        SubjectContext.from(parent).orElse(null));
  }

  @Override
  public String toString() {
    return "ObservationContext[" + observers.size() + " observers]";
  }
}

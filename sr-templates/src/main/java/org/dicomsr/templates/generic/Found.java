package org.dicomsr.templates.generic;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.dicomsr.templates.generic.Rows.Place;
import org.jspecify.annotations.Nullable;

/**
 * A row that a name stands for.
 *
 * @param place the row
 * @param concept the concept that the name stands for there; null if it does not say
 * @param way how well the name names the row
 */
record Found(Place place, @Nullable CodedConcept concept, Way way) {

  /** How a name names a row; the first ones go before the others. */
  enum Way {
    /** The row has that very concept. */
    CONCEPT,
    /** The row has a context group with that concept. */
    GROUP,
    /** It is the row's label. */
    LABEL,
    /** It is the included template's title. */
    TITLE,
    /** The row takes other concepts too. */
    OPEN
  }

  /**
   * Found below: the containers on the way, and the row.
   *
   * @param containers the containers, from above
   * @param end the row
   */
  record Deep(List<Found> containers, Found end) {
    /** Copies the list. */
    public Deep {
      containers = List.copyOf(containers);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (Found container : containers) {
        text.append(container.label()).append(" / ");
      }
      return text + end.toString();
    }
  }

  private String label() {
    return concept == null ? place.row().toString() : Codes.meaningOf(concept);
  }

  /** {@return the row, for a message} */
  @Override
  public String toString() {
    return place.row() instanceof ItemRow item
        ? place + " (" + item.types() + ")"
        : place.toString();
  }
}

package org.dicomsr.templates.ecg;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A measurement that was found in a report, and where. Immutable.
 *
 * @param node the item, which tells its path and what is beneath it
 * @param quantity the measurement
 * @param lead the lead in which it was taken; null when it is of no particular lead
 */
public record EcgMeasurement(ContentNode node, Quantity quantity, @Nullable CodedConcept lead) {
  @Override
  public String toString() {
    return "EcgMeasurement[" + node + "]";
  }
}

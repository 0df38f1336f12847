package org.dicomsr.templates.observation;

import java.util.List;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;

/**
 * Who made the observations of a container: TID 1002 (PS3.16). Immutable and thread-safe.
 *
 * <p>Observers stand side by side with all else that a container has; each begins with its Observer
 * Type (121005, DCM), and the attributes that follow it are its own.
 */
public sealed interface ObserverContext permits PersonObserver, DeviceObserver {

  /**
   * Writes the observer, its Observer Type first, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item whose observations it made
   */
  void writeTo(ItemBuilder<?> parent);

  /**
   * Reads the observers that are right beneath an item.
   *
   * <p>Where Observer Type is missing, an observer begins with the name of a person or the UID of a
   * device, or wherever an attribute of the other kind follows.
   *
   * @param container the item
   * @return the observers, in order; one of which nothing is said is left out
   */
  static List<ObserverContext> from(ContentNode container) {
    return ObserverReader.read(container);
  }
}

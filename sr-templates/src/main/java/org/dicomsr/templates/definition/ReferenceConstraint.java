package org.dicomsr.templates.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an IMAGE, WAVEFORM or COMPOSITE item of a row may refer to.
 *
 * @param sopClasses SOP Class UIDs that are allowed; empty if all are
 * @param frames how many values Referenced Frame Number must have, null if not said
 * @param segments how many values Referenced Segment Number must have, null if not said
 */
public record ReferenceConstraint(
    List<String> sopClasses,
    @Nullable ValueMultiplicity frames,
    @Nullable ValueMultiplicity segments) {
  /** Anything goes. */
  public static final ReferenceConstraint ANY = new ReferenceConstraint(List.of(), null, null);

  /** Copies the list. */
  public ReferenceConstraint {
    sopClasses = List.copyOf(sopClasses);
  }
}

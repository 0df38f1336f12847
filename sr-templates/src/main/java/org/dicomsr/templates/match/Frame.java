package org.dicomsr.templates.match;

import org.jspecify.annotations.Nullable;

/**
 * An item on the way down, and those above it.
 *
 * @param match the item; its children are not matched yet
 * @param above the item above, null for the root
 */
record Frame(Match match, @Nullable Frame above) {

  /** Finds the nearest item above, or here, that fills a row of the template that a scope is of. */
  @Nullable Match find(Scope scope, String label) {
    for (Frame frame = this; frame != null; frame = frame.above) {
      Particle.Slot slot = frame.match.place.slot();
      if (!slot.template.tid().equals(scope.template.tid())) {
        return null;
      }
      if (slot.row.label().equals(label)) {
        return frame.match;
      }
      if (slot.row.nesting() == 0) {
        return null;
      }
    }
    return null;
  }
}

package org.dicomsr.templates.match;

import java.util.stream.Collectors;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.match.Particle.Include;
import org.dicomsr.templates.match.Particle.Slot;

/** How messages name what a row stands for. */
final class RowText {
  private RowText() {}

  static String particle(Particle particle) {
    return switch (particle) {
      case Slot slot -> slot(slot);
      case Include include ->
          include.scope == null
              ? "TID " + include.content.tid()
              : include.scope.template.toString();
    };
  }

  static String slot(Slot slot) {
    String types =
        slot.content.valueTypes().stream().map(ValueType::term).collect(Collectors.joining(" or "));
    return slot.names.isAny() ? types : types + " " + slot.names.text();
  }
}

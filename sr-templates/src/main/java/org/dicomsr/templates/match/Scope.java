package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.match.Particle.Include;
import org.dicomsr.templates.match.Particle.Slot;
import org.jspecify.annotations.Nullable;

/** The rows of one template that may stand side by side: its top rows, or those below one row. */
final class Scope {
  final Template template;

  /** The row that these are below, null for the top rows. */
  final @Nullable TemplateRow above;

  final List<Particle> particles;

  /** Every row that an item may fill here, those of included templates too. */
  final List<Place> places;

  /** Whether a template that is not known is included. */
  final boolean hasUnknown;

  Scope(Template template, @Nullable TemplateRow above, List<Particle> particles) {
    this.template = template;
    this.above = above;
    this.particles = List.copyOf(particles);
    List<Place> all = new ArrayList<>();
    hasUnknown = collect(this, List.of(), all);
    places = List.copyOf(all);
  }

  private static boolean collect(Scope scope, List<Include> chain, List<Place> into) {
    boolean unknown = false;
    for (Particle particle : scope.particles) {
      switch (particle) {
        case Slot slot -> into.add(new Place(into.size(), slot, chain));
        case Include include -> {
          if (include.scope == null) {
            unknown = true;
          } else {
            List<Include> longer = new ArrayList<>(chain);
            longer.add(include);
            unknown |= collect(include.scope, List.copyOf(longer), into);
          }
        }
      }
    }
    return unknown;
  }

  /** Finds a row among these. */
  @Nullable Particle find(String label) {
    for (Particle particle : particles) {
      if (particle.row.label().equals(label)) {
        return particle;
      }
    }
    return null;
  }

  /** Whether children that fill no row are of no interest: there is nothing to find out below. */
  boolean isOpenEnd() {
    return particles.isEmpty() && template.isExtensible();
  }
}

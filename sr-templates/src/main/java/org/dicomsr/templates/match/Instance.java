package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.TreeTest;
import org.jspecify.annotations.Nullable;

/** The children that fill one instance of a scope, by the scope's rows. */
final class Instance {
  private static final int[] NOTHING = {};

  final Scope scope;

  /** Children by particle, each from 0 in the order of the document. */
  final int[][] filled;

  private final @Nullable Match[] children;
  private final Frame frame;

  /**
   * Sorts children.
   *
   * @param depth how many includes lead to the scope
   * @param items which of the children belong to the instance
   * @param children all children, matched
   * @param frame their parent
   */
  Instance(Scope scope, int depth, int[] items, @Nullable Match[] children, Frame frame) {
    this.scope = scope;
    this.children = children;
    this.frame = frame;
    int[] counts = new int[scope.particles.size()];
    for (int item : items) {
      counts[filling(children, item).place.position(depth)]++;
    }
    filled = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      filled[i] = counts[i] == 0 ? NOTHING : new int[counts[i]];
    }
    for (int i = items.length - 1; i >= 0; i--) {
      int position = filling(children, items[i]).place.position(depth);
      counts[position]--;
      filled[position][counts[position]] = items[i];
    }
  }

  /** A child that is known to fill a row. */
  static Match filling(@Nullable Match[] children, int child) {
    return Objects.requireNonNull(children[child]);
  }

  boolean isFilled(String label) {
    Particle particle = scope.find(label);
    return particle == null ? !matches(label).isEmpty() : filled[particle.position].length > 0;
  }

  boolean holds(TreeTest test) {
    return switch (test) {
      case TreeTest.Present present -> isFilled(present.row());
      case TreeTest.ValueIn in -> {
        for (Match match : matches(in.row())) {
          if (match.item instanceof Code code && isIn(code.value(), in.codes())) {
            yield true;
          }
        }
        yield false;
      }
      case TreeTest.NameIn in -> {
        for (Match match : matches(in.row())) {
          if (isIn(match.item.name(), in.codes())) {
            yield true;
          }
        }
        yield false;
      }
      case TreeTest.HasObservationTime time -> {
        for (Match match : matches(time.row())) {
          if (match.item.details().observationDateTime() != null) {
            yield true;
          }
        }
        yield false;
      }
      case TreeTest.And and -> {
        for (TreeTest part : and.tests()) {
          if (!holds(part)) {
            yield false;
          }
        }
        yield true;
      }
      case TreeTest.Or or -> {
        for (TreeTest part : or.tests()) {
          if (holds(part)) {
            yield true;
          }
        }
        yield false;
      }
      case TreeTest.Not not -> !holds(not.test());
    };
  }

  private static boolean isIn(@Nullable CodedConcept code, List<ConceptKey> codes) {
    return code != null && codes.contains(code.conceptKey());
  }

  /** The items that fill a row of the template: beside this scope's, above, or below. */
  private List<Match> matches(String label) {
    Particle particle = scope.find(label);
    if (particle != null) {
      List<Match> found = new ArrayList<>();
      for (int child : filled[particle.position]) {
        found.add(filling(children, child));
      }
      return found;
    }
    Match above = frame.find(scope, label);
    if (above != null) {
      return List.of(above);
    }
    Optional<TemplateRow> parent =
        scope.template.row(label).flatMap(row -> scope.template.parent(row));
    if (parent.isEmpty()) {
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    for (Match match : matches(parent.get().label())) {
      for (Match child : match.children) {
        if (child != null
            && child.place.slot().template.tid().equals(scope.template.tid())
            && child.place.slot().row.label().equals(label)) {
          found.add(child);
        }
      }
    }
    return found;
  }
}

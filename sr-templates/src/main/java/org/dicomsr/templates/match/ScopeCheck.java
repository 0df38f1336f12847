package org.dicomsr.templates.match;

import java.util.Arrays;
import java.util.List;
import org.dicomsr.templates.definition.Condition;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.TreeTest;
import org.dicomsr.templates.match.Particle.Include;
import org.dicomsr.templates.match.Particle.Slot;
import org.jspecify.annotations.Nullable;

/** Requirement, multiplicity, conditions and order of the rows below one item. */
final class ScopeCheck {
  private static final int[] NOTHING = {};

  private final @Nullable Match[] children;
  private final Frame frame;

  /**
   * Begins.
   *
   * @param children the item's children; those that fill no row are null
   * @param frame the item
   */
  ScopeCheck(@Nullable Match[] children, Frame frame) {
    this.children = children;
    this.frame = frame;
  }

  /** Checks the rows of a scope, and of those it includes, against the children that fill them. */
  void check(Scope scope, int depth, int[] items, Problems problems) {
    Instance instance = new Instance(scope, depth, items, children, frame);
    for (Particle particle : scope.particles) {
      int[] filled = instance.filled[particle.position];
      if (filled.length == 0) {
        absent(particle, depth, instance, problems);
      } else {
        present(particle, depth, filled, instance, problems);
      }
    }
    if (scope.template.isOrderSignificant()) {
      order(scope, depth, items, problems);
    }
  }

  private void absent(Particle particle, int depth, Instance instance, Problems problems) {
    TemplateRow row = particle.row;
    Condition condition = row.condition();
    if (row.requirement() == RequirementType.M) {
      missing(particle, depth, "", problems);
    } else if (row.requirement() == RequirementType.MC && condition != null) {
      switch (condition.rule()) {
        case ConditionRule.Undecidable undecidable ->
            problems.unchecked(0, particle, "MC", "whether it must be there: " + condition.text());
        case ConditionRule.When when -> {
          TreeTest required = when.required();
          if (required != null && instance.holds(required)) {
            missing(particle, depth, " because " + required, problems);
          }
        }
        case ConditionRule.Xor xor -> someOf(particle, xor.others(), instance, problems);
        case ConditionRule.SomeOf some -> someOf(particle, some.rows(), instance, problems);
      }
    } else if (row.requirement() == RequirementType.MC) {
      problems.unchecked(0, particle, "MC", "whether it must be there: no condition is known");
    }
  }

  /** Says once, for the first of several rows, that none of them is filled. */
  private static void someOf(
      Particle particle, List<String> labels, Instance instance, Problems problems) {
    String label = particle.row.label();
    for (String other : labels) {
      if (!other.equals(label)) {
        Particle sibling = instance.scope.find(other);
        boolean said = sibling != null && sibling.position < particle.position;
        if (said || instance.isFilled(other)) {
          return;
        }
      }
    }
    StringBuilder all = new StringBuilder(label);
    labels.stream()
        .filter(other -> !other.equals(label))
        .forEach(other -> all.append(", ").append(other));
    problems.error(
        0, particle, "MC", Problems.MISSING, "expected one of rows " + all + ", found none");
  }

  private void missing(Particle particle, int depth, String why, Problems problems) {
    String about = particle.row.requirement().name();
    switch (particle) {
      case Slot slot ->
          problems.error(
              0,
              slot,
              about,
              Problems.MISSING,
              "expected " + RowText.slot(slot) + why + ", found none");
      case Include include -> {
        if (include.scope == null) {
          problems.unchecked(0, include, about, "TID " + include.content.tid() + " is not known");
          return;
        }
        // A template all of whose rows may be left out is there even when nothing is.
        Problems inside = new Problems();
        check(include.scope, depth + 1, NOTHING, inside);
        problems.addUnchecked(inside);
        if (inside.hasErrors()) {
          problems.error(
              0,
              include,
              about,
              Problems.MISSING,
              "expected " + include.scope.template + why + ", found none of it");
        }
      }
    }
  }

  private void present(
      Particle particle, int depth, int[] filled, Instance instance, Problems problems) {
    allowed(particle, filled, instance, problems);
    switch (particle) {
      case Slot slot -> count(slot, filled, filled.length, problems);
      case Include include -> {
        Scope scope = include.scope;
        if (scope == null) {
          return;
        }
        if (include.row.multiplicity().maximum() == 1) {
          check(scope, depth + 1, filled, problems);
          return;
        }
        List<int[]> parts = new Parts(this, children, scope, depth + 1).of(filled);
        for (int[] part : parts) {
          check(scope, depth + 1, part, problems);
        }
        count(include, filled, parts.size(), problems);
      }
    }
  }

  private static void count(Particle particle, int[] filled, int count, Problems problems) {
    if (particle.row.multiplicity().allows(count)) {
      return;
    }
    int surplus = Math.min(filled.length - 1, particle.row.multiplicity().maximum());
    boolean tooMany = count > particle.row.multiplicity().maximum();
    problems.error(
        tooMany ? filled[surplus] + 1 : 0,
        particle,
        "VM",
        Problems.TOO_MANY,
        "expected "
            + RowText.particle(particle)
            + " "
            + particle.row.multiplicity()
            + (particle.row.multiplicity().maximum() == 1 ? " time" : " times")
            + ", found "
            + count);
  }

  /** Whether a row that is filled may be. */
  private static void allowed(
      Particle particle, int[] filled, Instance instance, Problems problems) {
    Condition condition = particle.row.condition();
    if (condition == null) {
      return;
    }
    String about = particle.row.requirement().name();
    switch (condition.rule()) {
      case ConditionRule.Undecidable undecidable -> {
        if (particle.row.requirement() == RequirementType.UC) {
          problems.unchecked(0, particle, about, "whether it may be there: " + condition.text());
        }
      }
      case ConditionRule.When when -> {
        TreeTest allowed = when.allowed();
        if (allowed != null && !instance.holds(allowed)) {
          problems.error(
              filled[0] + 1,
              particle,
              about,
              Problems.NOT_ALLOWED,
              "expected "
                  + RowText.particle(particle)
                  + " only if "
                  + allowed
                  + ", which is not so");
        }
      }
      case ConditionRule.Xor xor -> {
        for (String label : xor.others()) {
          if (!label.equals(particle.row.label())
              && precedes(label, particle, instance)
              && instance.isFilled(label)) {
            problems.error(
                filled[0] + 1,
                particle,
                about,
                Problems.NOT_ALLOWED,
                "expected " + RowText.particle(particle) + " or row " + label + ", found both");
            return;
          }
        }
      }
      case ConditionRule.SomeOf some -> {}
    }
  }

  /** Two rows that exclude each other are reported once, at the later one. */
  private static boolean precedes(String label, Particle particle, Instance instance) {
    Particle other = instance.scope.find(label);
    return other == null || other.position < particle.position;
  }

  /** Each row whose items come too late is reported once. */
  private void order(Scope scope, int depth, int[] items, Problems problems) {
    if (isOrdered(depth, items)) {
      return;
    }
    boolean[] said = new boolean[scope.particles.size()];
    int last = -1;
    for (int item : items) {
      int position = Instance.filling(children, item).place.position(depth);
      if (position < last && !said[position]) {
        said[position] = true;
        Particle particle = scope.particles.get(position);
        Particle before = scope.particles.get(last);
        problems.error(
            item + 1,
            particle,
            "order",
            Problems.DISORDER,
            "expected "
                + RowText.particle(particle)
                + " before row "
                + before.row.label()
                + ", found it behind");
      }
      last = Math.max(last, position);
    }
  }

  private boolean isOrdered(int depth, int[] items) {
    int last = -1;
    for (int item : items) {
      int position = Instance.filling(children, item).place.position(depth);
      if (position < last) {
        return false;
      }
      last = position;
    }
    return true;
  }

  /** What is wrong with some children as one instance of a scope. */
  int weight(Scope scope, int depth, int[] items, int from, int to) {
    Problems problems = new Problems();
    check(scope, depth, Arrays.copyOfRange(items, from, to), problems);
    return problems.weight();
  }
}

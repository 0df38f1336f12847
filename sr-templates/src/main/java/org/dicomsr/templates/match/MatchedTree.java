package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.definition.Template;
import org.jspecify.annotations.Nullable;

/** A content tree laid over a template. Immutable and thread-safe. */
public final class MatchedTree {
  private final Template template;
  private final Match root;

  /** How many items there are, 0 until somebody asks; and what is wrong. Made twice at worst. */
  private volatile int items;

  private volatile @Nullable Report report;

  MatchedTree(Template template, Match root) {
    this.template = template;
    this.root = root;
  }

  private static int count(ContentItem item) {
    int count = 1;
    for (Related edge : item.children()) {
      count += edge instanceof Related.ByValue value ? count(value.item()) : 1;
    }
    return count;
  }

  /** {@return the template} */
  public Template template() {
    return template;
  }

  /** {@return the row of the root, from which one walks to the others} */
  public FilledRow root() {
    return new FilledRow(root);
  }

  /** {@return how many items the tree has, references among them} */
  public int items() {
    int known = items;
    if (known == 0) {
      known = count(root.item);
      items = known;
    }
    return known;
  }

  /** {@return how many of them fill rows} */
  public int explained() {
    return root.explained;
  }

  /** {@return how many of them, the root aside, fill rows that ask for their very concept} */
  public int specific() {
    return root.specific;
  }

  /** {@return a measure of what is wrong or unexplained; the less the better} */
  public int weight() {
    return root.weight;
  }

  /** {@return whether the root's concept name is one that the template asks for} */
  public boolean isTitleSpecific() {
    return root.item.name() != null
        && root.place.slot().names.ofName(root.item.name().conceptKey()).isSpecific();
  }

  /**
   * Which row an item fills.
   *
   * @param identifier where the item is
   * @return the row; absent for items that the template does not describe, and where there is none
   */
  public Optional<RowAssignment> rowOf(ItemIdentifier identifier) {
    Match match = root;
    List<RowReference> includes = new ArrayList<>();
    Match parent = null;
    for (int level = 1; level < identifier.depth(); level++) {
      int ordinal = identifier.ordinal(level);
      Match child = ordinal < 1 ? null : match.child(ordinal - 1);
      if (child == null) {
        return Optional.empty();
      }
      parent = match;
      match = child;
      match.place.chain().forEach(include -> includes.add(RowReference.of(include)));
    }
    List<RowReference> alternatives = new ArrayList<>();
    if (parent != null) {
      match.alternatives.forEach(place -> alternatives.add(RowReference.of(place.slot())));
    }
    Particle.Slot slot = match.place.slot();
    return Optional.of(new RowAssignment(slot.template, slot.row, includes, alternatives));
  }

  /** What the rows say of the items. */
  private record Report(List<Violation> violations, List<NotChecked> notChecked) {}

  private Report report() {
    Report known = report;
    if (known == null) {
      List<Violation> violations = new ArrayList<>();
      Map<String, NotChecked> open = new LinkedHashMap<>();
      report(new Path(), root, violations, open);
      known = new Report(List.copyOf(violations), List.copyOf(open.values()));
      report = known;
    }
    return known;
  }

  /** {@return what breaks the template, from the root down} */
  public List<Violation> violations() {
    return report().violations();
  }

  /** {@return the rules that could not be checked} */
  public List<NotChecked> notChecked() {
    return report().notChecked();
  }

  private void report(
      Path path, Match match, List<Violation> violations, Map<String, NotChecked> open) {
    for (Problem problem : match.problems) {
      String where = path.text(problem.child());
      Severity severity = problem.severity();
      if (severity != null) {
        violations.add(
            new Violation(problem.rule(), severity, where, problem.message(), problem.section()));
      } else {
        open.merge(
            problem.rule(),
            new NotChecked(problem.rule(), where, 1, problem.message()),
            (old, more) -> new NotChecked(old.rule(), old.path(), old.times() + 1, old.message()));
      }
    }
    if (match != root) {
      identification(path, match, violations);
    }
    for (int i = 0; i < match.children.length; i++) {
      Match child = match.children[i];
      if (child != null) {
        path.down(i + 1);
        report(path, child, violations, open);
        path.up();
      }
    }
  }

  /**
   * A container inside may say of which template it is; that it does not fit is worth a warning.
   */
  private static void identification(Path path, Match match, List<Violation> violations) {
    if (!(match.item instanceof Container container) || container.template() == null) {
      return;
    }
    String resource = container.template().mappingResource();
    String tid = TemplateIds.normal(container.template().identifier());
    Template expected = match.place.slot().template;
    boolean alternative =
        match.alternatives.stream().anyMatch(place -> place.slot().template.tid().equals(tid));
    if (tid.equals(expected.tid())
        || alternative
        || (resource != null && !resource.equals("DCMR"))) {
      return;
    }
    violations.add(
        Violation.warning(
            "TEMPLATE-identifier",
            path.text(0),
            "expected TID "
                + expected.tid()
                + ", which the content is, found "
                + container.template(),
            "PS3.3 C.18.8"));
  }

  /** Ordinals on the way down. */
  private static final class Path {
    private int[] ordinals = {1, 0, 0, 0, 0, 0, 0, 0};
    private int depth = 1;

    void down(int ordinal) {
      if (depth == ordinals.length) {
        ordinals = java.util.Arrays.copyOf(ordinals, depth * 2);
      }
      ordinals[depth++] = ordinal;
    }

    void up() {
      depth--;
    }

    String text(int child) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < depth; i++) {
        text.append(i == 0 ? "" : ".").append(ordinals[i]);
      }
      return child == 0 ? text.toString() : text.append('.').append(child).toString();
    }
  }

  /** {@return the template, and how many items fill rows} */
  @Override
  public String toString() {
    return "MatchedTree[" + template + ", " + explained() + " of " + items() + " items]";
  }
}

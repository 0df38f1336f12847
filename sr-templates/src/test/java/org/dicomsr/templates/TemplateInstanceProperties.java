package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.match.FilledRow;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.testing.Made;
import org.dicomsr.templates.testing.TemplateInstances;
import org.jspecify.annotations.Nullable;

/** Trees made from the tables pass; with one fault, they fail by the row that has it. */
class TemplateInstanceProperties {
  private static final CodedConcept WRONG = CodedConcept.of("W1", "99WRONG", "Wrong");
  private static final Templates TEMPLATES = Templates.standard();
  private static final List<Template> KINDS = TemplateInstances.oneItem(TEMPLATES);
  private static final TemplateValidator VALIDATOR = TemplateValidator.standard();

  /**
   * Templates that are included side by side with others that may hold the same: with a fault, an
   * item may fit the other better.
   */
  private static final Set<String> COMPETING =
      Set.of("1007", "1400", "1401", "1402", "1404", "1603", "1604", "3829", "3830");

  private static boolean isContested(Made root, Made made) {
    for (Made at = made; at != root; at = parent(root, at)) {
      if (COMPETING.contains(at.template.tid())) {
        return true;
      }
    }
    return false;
  }

  private static Made made(long seed) {
    return made(seed, true);
  }

  private static Made made(long seed, boolean named) {
    Random random = new Random(seed);
    Template template = KINDS.get(random.nextInt(KINDS.size()));
    return new TemplateInstances(TEMPLATES, random, 60, named).make(template);
  }

  private static List<Violation> violations(Made made) {
    return VALIDATOR.validate(made.tree(), made.template.tid()).violations();
  }

  private static List<String> rules(Made made) {
    return violations(made).stream().map(Violation::rule).toList();
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
  @Label("a tree that a template's table allows has no violations")
  void legalTreesPass(@ForAll long seed, @ForAll boolean named) {
    Made made = made(seed, named);
    assertThat(violations(made)).as("of TID %s", made.template.tid()).isEmpty();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Label("walking down from the root finds the rows that looking items up finds")
  void rowsAreTheSameOnTheWayDown(@ForAll long seed) {
    Made made = made(seed);
    ValidationResult result = VALIDATOR.validate(made.tree(), made.template.tid());
    walk(ContentTree.of(made.tree()).root(), result.rows().orElseThrow(), result);
  }

  private static void walk(ContentNode node, @Nullable FilledRow row, ValidationResult result) {
    assertThat(result.rowOf(node).map(RowAssignment::reference))
        .isEqualTo(Optional.ofNullable(row).map(FilledRow::row));
    for (ContentNode child : node.children()) {
      walk(child, row == null ? null : row.child(child.ordinal()), result);
    }
  }

  private static Made any(List<Made> among, long seed) {
    Assume.that(!among.isEmpty());
    return among.get(new Random(seed).nextInt(among.size()));
  }

  private static Made parent(Made root, Made child) {
    return root.all().stream()
        .filter(made -> made.children.contains(child))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("without a mandatory item, its row is reported missing")
  void missingItemsAreReported(@ForAll long seed) {
    Made root = made(seed);
    Made gone =
        any(
            root.all().stream()
                .filter(made -> made != root && made.direct)
                .filter(made -> made.row.requirement() == RequirementType.M)
                .filter(made -> !isContested(root, made))
                .toList(),
            seed);
    parent(root, gone).children.removeIf(made -> made.row.equals(gone.row));
    assertThat(rules(root)).contains(gone.rule("M"));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("a unit of no known scheme is reported with its row")
  void wrongUnitsAreReported(@ForAll long seed) {
    Made root = made(seed);
    Made wrong = any(root.all().stream().filter(made -> made.item instanceof Num).toList(), seed);
    Num num = (Num) wrong.item;
    wrong.item = new Num(num.name(), MeasuredValue.of(3, WRONG), null, num.details(), List.of());
    if (isContested(root, wrong)) {
      assertThat(rules(root)).anyMatch(rule -> rule.endsWith("-units"));
    } else {
      assertThat(rules(root)).contains(wrong.rule("units"));
    }
  }

  private static boolean isClosed(Made made) {
    if (!(made.item instanceof Code) || !(made.row.content() instanceof RowContent.Item content)) {
      return false;
    }
    List<Term> values = content.constraint().values();
    return !values.isEmpty()
        && values.stream()
            .allMatch(term ->
                switch (term) {
                  case Term.Code code -> code.enumerated();
                  case Term.Group group -> {
                    ContextGroup codes = TEMPLATES.contextGroups().group(group.cid()).orElseThrow();
                    yield group.defined() && !codes.isExtensible() && codes.isTabulated();
                  }
                  case Term.Parameter parameter -> false;
                });
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("a code outside a group that is not extensible is reported with its row")
  void wrongCodesAreReported(@ForAll long seed) {
    Made root = made(seed);
    Made wrong =
        any(root.all().stream().filter(TemplateInstanceProperties::isClosed).toList(), seed);
    Code code = (Code) wrong.item;
    wrong.item = new Code(code.name(), WRONG, code.details(), List.of());
    if (isContested(root, wrong)) {
      assertThat(rules(root)).anyMatch(rule -> rule.endsWith("-value"));
    } else {
      assertThat(rules(root)).contains(wrong.rule("value"));
    }
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("an item too many is reported with its row")
  void itemsTooManyAreReported(@ForAll long seed) {
    Made root = made(seed);
    Made twice =
        any(
            root.all().stream()
                .filter(made -> made != root && made.single)
                .filter(made -> !isContested(root, made))
                .toList(),
            seed);
    Made parent = parent(root, twice);
    parent.children.add(parent.children.indexOf(twice), twice);
    assertThat(rules(root)).contains(twice.rule("VM"));
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("two items in the wrong order are reported where order is significant")
  void wrongOrderIsReported(@ForAll long seed) {
    Made root = made(seed);
    List<Made> parents = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Made parent : root.all()) {
      for (int i = 1; i < parent.children.size(); i++) {
        Made one = parent.children.get(i - 1);
        Made two = parent.children.get(i);
        if (parent.template.isOrderSignificant()
            && !isContested(root, parent)
            && one.direct
            && two.direct
            && !one.row.equals(two.row)) {
          parents.add(parent);
          places.add(i);
        }
      }
    }
    Assume.that(!parents.isEmpty());
    int choice = new Random(seed).nextInt(parents.size());
    Made parent = parents.get(choice);
    Collections.swap(parent.children, places.get(choice) - 1, places.get(choice));
    assertThat(rules(root).stream().filter(Objects::nonNull).collect(Collectors.toList()))
        .anyMatch(rule ->
            rule.startsWith("TID" + parent.template.tid() + "-row") && rule.endsWith("-order"));
  }
}

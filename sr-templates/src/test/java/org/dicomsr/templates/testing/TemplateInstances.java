package org.dicomsr.templates.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.TreeTest;
import org.jspecify.annotations.Nullable;

/**
 * Makes random content trees that obey a template, from the template's own table: which optional
 * rows are there, how often, and which codes. It shares nothing with the engine that checks them.
 *
 * <p>Rows by reference are left out, and so is TID 1420, which cannot do without.
 */
public final class TemplateInstances {
  private static final CodedConcept LOCAL = CodedConcept.of("L1", "99LOCAL", "Local concept");

  private final Templates templates;
  private final Random random;
  private final boolean named;
  private int left;

  /**
   * Begins.
   *
   * @param size how many items there may be before optional ones are left out
   * @param named whether containers say of which template they are
   */
  public TemplateInstances(Templates templates, Random random, int size, boolean named) {
    this.named = named;
    this.templates = templates;
    this.random = random;
    this.left = size;
  }

  /** Templates whose instances are one item with what is below it. */
  public static List<Template> oneItem(Templates templates) {
    return templates.templates().stream()
        .filter(template -> template.topRows().size() == 1)
        .filter(template -> template.topRows().getFirst().content() instanceof RowContent.Item)
        .filter(template -> !template.tid().equals("1420"))
        .toList();
  }

  public Made make(Template template) {
    TemplateRow top = template.topRows().getFirst();
    return item(template, top, Map.of(), RelationshipType.CONTAINS, true, true, List.of());
  }

  private Made item(
      Template template,
      TemplateRow row,
      Map<String, List<Term>> bindings,
      RelationshipType relationship,
      boolean direct,
      boolean single,
      List<Made> above) {
    RowContent.Item content = (RowContent.Item) row.content();
    Set<ConceptKey> taken = above.isEmpty() ? Set.of() : named(above.getLast());
    ContentItem bare = new RandomItem(random, this::pick).make(content, bindings, taken);
    if (named && row.nesting() == 0 && bare instanceof Container container) {
      TemplateIdentification id = TemplateIdentification.dcmr(template.tid());
      bare =
          new Container(
              container.name(), container.continuity(), id, container.details(), List.of());
    }
    Made made = new Made(template, row, relationship, direct, single, bare);
    left--;
    List<Made> path = new ArrayList<>(above);
    path.add(made);
    List<TemplateRow> rows = template.children(row);
    made.children.addAll(scope(template, rows, bindings, null, true, true, path));
    return made;
  }

  /** Codes that the rows below an item name, which no row by group ought to take from them. */
  private Set<ConceptKey> named(Made parent) {
    Set<ConceptKey> named = new HashSet<>();
    named(parent.template.children(parent.row), named, 0);
    return named;
  }

  private void named(List<TemplateRow> rows, Set<ConceptKey> into, int depth) {
    for (TemplateRow row : rows) {
      switch (row.content()) {
        case RowContent.Item item -> {
          for (Term term : item.concept()) {
            if (term instanceof Term.Code code) {
              into.add(code.code().conceptKey());
            }
          }
        }
        case RowContent.Include include -> {
          if (depth < 4) {
            templates
                .template(include.tid())
                .ifPresent(target -> named(target.topRows(), into, depth + 1));
          }
        }
      }
    }
  }

  private List<Made> scope(
      Template template,
      List<TemplateRow> rows,
      Map<String, List<Term>> bindings,
      @Nullable RelationshipType inherited,
      boolean direct,
      boolean single,
      List<Made> above) {
    Map<String, List<Made>> filled = new LinkedHashMap<>();
    for (TemplateRow row : rows) {
      filled.put(row.label(), List.of());
    }
    for (int round = 0; round < 8; round++) {
      boolean changed = false;
      for (TemplateRow row : rows) {
        boolean is = isFilled(filled, row.label());
        boolean should = should(row, rows, filled, above, template, round, is);
        if (is != should) {
          changed = true;
          filled.put(
              row.label(),
              should ? fill(template, row, bindings, inherited, direct, single, above) : List.of());
        }
      }
      if (!changed && round > 0) {
        break;
      }
    }
    return filled.values().stream().flatMap(List::stream).toList();
  }

  private boolean should(
      TemplateRow row,
      List<TemplateRow> rows,
      Map<String, List<Made>> filled,
      List<Made> above,
      Template template,
      int round,
      boolean is) {
    if (!possible(row)) {
      return false;
    }
    if (row.requirement() == RequirementType.M) {
      return true;
    }
    boolean wish = round == 0 ? left > 0 && random.nextInt(100) < 35 : is;
    ConditionRule rule = row.condition() == null ? null : row.condition().rule();
    if (rule instanceof ConditionRule.When when) {
      Tests tests = new Tests(filled, above, template);
      if (when.allowed() != null && !tests.holds(when.allowed())) {
        return false;
      }
      return wish
          || (row.requirement() == RequirementType.MC
              && when.required() != null
              && tests.holds(when.required()));
    }
    if (rule instanceof ConditionRule.Xor xor) {
      boolean other = xor.others().stream().anyMatch(label -> isFilled(filled, label));
      if (other) {
        return false;
      }
      return wish || (row.requirement() == RequirementType.MC && isLast(row, rows, xor.others()));
    }
    if (rule instanceof ConditionRule.SomeOf some) {
      boolean other = some.rows().stream().anyMatch(label -> isFilled(filled, label));
      return wish || (!other && isLast(row, rows, some.rows()));
    }
    return wish;
  }

  /** Whether none of the others that could be filled instead comes later. */
  private boolean isLast(TemplateRow row, List<TemplateRow> rows, List<String> others) {
    return rows.subList(rows.indexOf(row) + 1, rows.size()).stream()
        .noneMatch(later -> others.contains(later.label()) && possible(later));
  }

  private static boolean isFilled(Map<String, List<Made>> filled, String label) {
    return !filled.getOrDefault(label, List.of()).isEmpty();
  }

  private boolean possible(TemplateRow row) {
    if (row.byReference()) {
      return false;
    }
    return !(row.content() instanceof RowContent.Include include)
        || (!include.tid().equals("1420") && templates.template(include.tid()).isPresent());
  }

  private List<Made> fill(
      Template template,
      TemplateRow row,
      Map<String, List<Term>> bindings,
      @Nullable RelationshipType inherited,
      boolean direct,
      boolean single,
      List<Made> above) {
    int most = Math.min(row.multiplicity().maximum(), left > 0 ? 3 : 1);
    int times = row.multiplicity().minimum();
    while (times < most && random.nextBoolean()) {
      times++;
    }
    RelationshipType relationship = row.relationship() == null ? inherited : row.relationship();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      switch (row.content()) {
        case RowContent.Item item ->
            made.add(
                item(
                    template,
                    row,
                    bindings,
                    relationship == null ? RelationshipType.CONTAINS : relationship,
                    direct,
                    single && row.multiplicity().maximum() == 1,
                    above));
        case RowContent.Include include -> {
          Template target = templates.template(include.tid()).orElseThrow();
          boolean once = single && row.multiplicity().maximum() == 1;
          made.addAll(
              scope(
                  target,
                  target.topRows(),
                  bind(include.bindings(), bindings),
                  relationship,
                  false,
                  once,
                  above));
        }
      }
    }
    return made;
  }

  private static Map<String, List<Term>> bind(
      Map<String, List<Term>> with, Map<String, List<Term>> bindings) {
    Map<String, List<Term>> bound = new HashMap<>();
    with.forEach((name, terms) -> {
      List<Term> resolved = resolve(terms, bindings);
      if (!resolved.isEmpty()) {
        bound.put(name, resolved);
      }
    });
    return bound;
  }

  static List<Term> resolve(List<Term> terms, Map<String, List<Term>> bindings) {
    for (Term term : terms) {
      if (term instanceof Term.Parameter(String name)) {
        List<Term> bound = bindings.get(name);
        if (bound != null) {
          return bound;
        }
      }
    }
    return terms.stream().filter(term -> !(term instanceof Term.Parameter)).toList();
  }

  /** A code that some terms allow, where it can be helped none of those taken. */
  private CodedConcept pick(
      List<Term> raw, Map<String, List<Term>> bindings, Set<ConceptKey> taken) {
    List<Term> terms = resolve(raw, bindings);
    if (terms.isEmpty()) {
      return LOCAL;
    }
    Term term = terms.get(random.nextInt(terms.size()));
    return switch (term) {
      case Term.Code code -> code.code();
      case Term.Group group -> {
        List<CodedConcept> codes =
            templates.contextGroups().group(group.cid()).orElseThrow().codes().stream()
                .filter(code -> !taken.contains(code.conceptKey()))
                .toList();
        yield codes.isEmpty() ? LOCAL : codes.get(random.nextInt(codes.size()));
      }
      case Term.Parameter parameter -> LOCAL;
    };
  }

  /** Decides tests of the tree as far as it is made. */
  private record Tests(Map<String, List<Made>> filled, List<Made> above, Template template) {
    boolean holds(TreeTest test) {
      return switch (test) {
        case TreeTest.Present present -> !items(present.row()).isEmpty();
        case TreeTest.ValueIn in ->
            items(in.row()).stream()
                .anyMatch(made ->
                    made.item instanceof Code code
                        && code.value() != null
                        && in.codes().contains(code.value().conceptKey()));
        case TreeTest.NameIn in ->
            items(in.row()).stream()
                .anyMatch(made ->
                    made.item.name() != null && in.codes().contains(made.item.name().conceptKey()));
        case TreeTest.HasObservationTime time -> false;
        case TreeTest.And and -> and.tests().stream().allMatch(this::holds);
        case TreeTest.Or or -> or.tests().stream().anyMatch(this::holds);
        case TreeTest.Not not -> !holds(not.test());
      };
    }

    private List<Made> items(String label) {
      List<Made> beside = filled.get(label);
      if (beside != null) {
        return beside;
      }
      return above.stream()
          .filter(
              made -> made.template.tid().equals(template.tid()) && made.row.label().equals(label))
          .toList();
    }
  }
}

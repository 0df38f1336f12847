package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;

/**
 * In which units templates record the numbers of a concept. Where one of them leaves the unit open,
 * nothing is known. Made when first asked for; thread-safe.
 */
final class UnitTable {
  private static final int DEEPEST = 6;

  /**
   * Groups of measurements by what they measure, and the groups of their units: templates leave the
   * unit open where a measurement can be any of several groups.
   */
  private static final Map<String, String> MEASUREMENTS =
      Map.of("7470", "7460", "7471", "7461", "7472", "7462");

  private final Templates templates;
  private final Map<String, Set<UcumUnit>> units = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<Visit> visited = new HashSet<>();
  private final Set<Pair> done = new HashSet<>();
  private final Map<String, List<String>> groups = new HashMap<>();

  private static final class Standard {
    static final UnitTable TABLE = new UnitTable(Templates.standard());
  }

  private record Pair(List<Term> names, List<Term> units) {}

  private record Visit(String tid, Map<String, List<Term>> bindings) {}

  private UnitTable(Templates templates) {
    this.templates = templates;
    templates.templates().stream()
        .filter(template -> template.parameters().isEmpty())
        .forEach(template -> visit(template, Map.of(), 0));
    MEASUREMENTS.forEach((names, in) -> {
      Set<UcumUnit> known = units(List.of(new Term.Group(in, false))).orElseThrow();
      for (String name : keys(new Term.Group(names, false))) {
        open.remove(name);
        units.put(name, known);
      }
    });
    visited.clear();
    done.clear();
    groups.clear();
  }

  static UnitTable standard() {
    return Standard.TABLE;
  }

  /** The units of what is in a set; none where that is not known. */
  List<UcumUnit> units(ConceptSet concepts) {
    if (!concepts.prefixes().isEmpty() || concepts.any()) {
      return List.of();
    }
    Set<UcumUnit> all = new LinkedHashSet<>();
    for (String key : concepts.keys()) {
      if (open.contains(key)) {
        return List.of();
      }
      all.addAll(units.getOrDefault(key, Set.of()));
    }
    return List.copyOf(all);
  }

  private void visit(Template template, Map<String, List<Term>> bindings, int depth) {
    if (depth > DEEPEST || !visited.add(new Visit(template.tid(), bindings))) {
      return;
    }
    for (TemplateRow row : template.rows()) {
      switch (row.content()) {
        case RowContent.Item item -> {
          if (item.valueTypes().contains(ValueType.NUM)) {
            number(bound(item.concept(), bindings), bound(item.constraint().units(), bindings));
          }
        }
        case RowContent.Include include ->
            templates
                .template(include.tid())
                .ifPresent(
                    included -> visit(included, bound(included, include, bindings), depth + 1));
      }
    }
  }

  private static Map<String, List<Term>> bound(
      Template included, RowContent.Include include, Map<String, List<Term>> bindings) {
    Map<String, List<Term>> inner = new HashMap<>();
    included
        .parameters()
        .forEach(parameter -> {
          List<Term> terms = include.bindings().get(parameter.name());
          if (terms != null) {
            inner.put(parameter.name(), bound(terms, bindings));
          }
        });
    return inner;
  }

  /** Terms with parameters replaced by what they stand for; those that nothing binds stay. */
  private static List<Term> bound(List<Term> terms, Map<String, List<Term>> bindings) {
    List<Term> bound = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Term.Parameter(String name) && bindings.containsKey(name)) {
        return bindings.getOrDefault(name, List.of());
      }
      bound.add(term);
    }
    return bound;
  }

  private void number(List<Term> names, List<Term> unitTerms) {
    if (names.isEmpty() || !done.add(new Pair(names, unitTerms))) {
      return;
    }
    Optional<Set<UcumUnit>> found = units(unitTerms);
    for (Term term : names) {
      for (String key : keys(term)) {
        if (found.isPresent()) {
          units.computeIfAbsent(key, absent -> new LinkedHashSet<>()).addAll(found.get());
        } else {
          open.add(key);
        }
      }
    }
  }

  private List<String> keys(Term term) {
    return switch (term) {
      case Term.Code code -> List.of(code.code().conceptKey().text());
      case Term.Group group ->
          groups.computeIfAbsent(
              group.cid(),
              cid -> codes(List.of(term)).stream().map(code -> code.conceptKey().text()).toList());
      case Term.Parameter parameter -> List.of();
    };
  }

  /** The units that terms allow; empty where it can be any. */
  private Optional<Set<UcumUnit>> units(List<Term> terms) {
    if (terms.isEmpty() || terms.stream().anyMatch(Term.Parameter.class::isInstance)) {
      return Optional.empty();
    }
    Set<UcumUnit> found = new LinkedHashSet<>();
    for (CodedConcept code : codes(terms)) {
      Optional<UcumUnit> unit = UcumUnit.of(code);
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      found.add(unit.get());
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private List<CodedConcept> codes(List<Term> terms) {
    List<CodedConcept> codes = new ArrayList<>();
    for (Term term : terms) {
      switch (term) {
        case Term.Code code -> codes.add(code.code());
        case Term.Group group ->
            templates
                .contextGroups()
                .group(group.cid())
                .ifPresent(known -> codes.addAll(known.codes()));
        case Term.Parameter parameter -> {}
      }
    }
    return codes;
  }
}

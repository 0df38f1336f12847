package org.dicomsr.filter.catalogue;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.filter.internal.text.Spelling;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** What must hold of a catalogue as a whole. */
final class CatalogueRules {
  static final String UCUM = "a unit of UCUM, or an alias of one";

  private CatalogueRules() {}

  /** What people read must be there to read, and be whole. */
  static void title(String path, @Nullable String text) {
    if (text != null && (text.isBlank() || !isWellFormed(text))) {
      throw refused(path, "a text", text.isBlank() ? "nothing" : "half a character", null);
    }
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** By text in the form in which it is looked up, the codes in order. */
  static Map<String, List<Code>> synonyms(Map<String, List<Code>> synonyms) {
    Map<String, List<Code>> ordered = new TreeMap<>();
    synonyms.forEach((text, codes) -> {
      String normal = Tokens.normal(text);
      List<Code> sorted =
          codes.stream().distinct().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
      if (normal.isEmpty() || sorted.isEmpty() || !isWellFormed(normal)) {
        throw refused("synonyms/" + text, "a meaning and its codes", "none", null);
      }
      if (ordered.put(normal, sorted) != null) {
        throw refused(
            "synonyms/" + text,
            "each meaning once",
            "one that differs in case or spaces only",
            null);
      }
    });
    return Collections.unmodifiableMap(ordered);
  }

  static void check(
      List<Variable> variables, Map<String, String> aliases, Map<Concept, String> assumed) {
    aliases.forEach((alias, unit) -> {
      if (alias.isBlank() || !isWellFormed(alias) || UcumUnit.parse(unit).isEmpty()) {
        throw refused("unitAliases/" + alias, "a unit of UCUM", "another text", null);
      }
    });
    assumed.forEach((concept, unit) -> unit("assumeUnit/" + concept, unit, aliases));
    Map<String, Variable> byName = new HashMap<>();
    for (Variable variable : variables) {
      String path = "variables/" + variable.name();
      if (byName.put(variable.name(), variable) != null) {
        throw refused(path, "each variable once", "a second of the same name", null);
      }
      if (variable.unit() != null) {
        unit(path + "/unit", variable.unit(), aliases);
      }
      Overlaps.check(variable, path, aliases);
    }
    Set<String> fine = new HashSet<>();
    for (Variable variable : variables) {
      nearest(variable, byName, fine);
    }
  }

  private static void unit(String path, String unit, Map<String, String> aliases) {
    if (UcumUnit.parse(aliases.getOrDefault(unit, unit)).isEmpty()) {
      throw refused(path, UCUM, "another text", "`unitAliases` can say what it stands for");
    }
  }

  private static void nearest(Variable variable, Map<String, Variable> byName, Set<String> fine) {
    Set<String> seen = new HashSet<>();
    Variable next = variable;
    while (!fine.contains(next.name())
        && next.aggregate() instanceof Aggregate.Nearest(String event)) {
      String path = "variables/" + next.name() + "/aggregate/nearest";
      Variable following = byName.get(event);
      if (following == null) {
        String near = Spelling.closest(event, byName.keySet());
        throw refused(
            path,
            "a variable of this catalogue",
            "an unknown name",
            near == null ? null : "did you mean `" + near + "`?");
      }
      if (!seen.add(next.name())) {
        throw refused(path, "variables that lead to an event", "a circle", null);
      }
      next = following;
    }
    fine.addAll(seen);
  }

  private static CatalogueException refused(
      String path, String expected, String found, @Nullable String hint) {
    return new CatalogueException(new CatalogueProblem(path, expected, found, hint));
  }
}

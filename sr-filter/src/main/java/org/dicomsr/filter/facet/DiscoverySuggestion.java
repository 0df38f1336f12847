package org.dicomsr.filter.facet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Selector;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Path;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.index.document.FactName;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.dicom.DataDictionary;

/** Makes variables of what was discovered. Used once. */
final class DiscoverySuggestion {
  private static final int LONGEST_NAME = 60;

  private final Set<String> names = new HashSet<>();

  DiscoverySuggestion(Catalogue catalogue) {
    catalogue.variables().forEach(variable -> names.add(variable.name()));
  }

  /** What cannot be named in a catalogue, such as an attribute without keyword, is left out. */
  Catalogue of(List<DiscoveredFact> facts) {
    List<Variable> variables = new ArrayList<>();
    for (DiscoveredFact fact : facts) {
      selector(fact).ifPresent(selector -> variables.add(variable(fact, selector)));
    }
    return Catalogue.EMPTY.with(variables);
  }

  private Optional<Selector> selector(DiscoveredFact fact) {
    List<Step> steps = new ArrayList<>();
    for (FactName name :
        fact.above().subList(Math.min(1, fact.above().size()), fact.above().size())) {
      // Names of attributes stand at the end of a path only.
      Step step = name instanceof FactName.Concept ? step(name).orElse(null) : null;
      if (step != null) {
        steps.add(step);
      } else if (!steps.isEmpty() && !(steps.getLast() instanceof AnyLevels)) {
        steps.add(new AnyLevels());
      }
    }
    Optional<Step> last = step(fact.name());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    steps.add(last.get());
    Selector selector = Selector.of(new Term(new Path(steps), List.of()));
    if (fact.template() != null && isTemplate(fact.template())) {
      selector = selector.within(fact.template());
    }
    return Optional.of(
        fact.template() == null ? selector.in(ObjectKind.of(fact.kind().term())) : selector);
  }

  private static boolean isTemplate(String text) {
    return text.matches("[0-9A-Za-z][0-9A-Za-z_.-]*");
  }

  private static Optional<Step> step(FactName name) {
    try {
      return switch (name) {
        case FactName.Concept concept -> Optional.of(code(concept.key()));
        case FactName.Attribute attribute ->
            DataDictionary.tag(attribute.keyword()).isPresent()
                ? Optional.of(new Name(attribute.keyword()))
                : Optional.empty();
        case FactName.Unnamed unnamed -> Optional.empty();
      };
    } catch (InvalidQueryException e) {
      // A code without scheme or value has no name in the language.
      return Optional.empty();
    }
  }

  private static Code code(String key) {
    ConceptKey parsed = ConceptKey.parse(key);
    return new Code(parsed.scheme(), parsed.value());
  }

  private Variable variable(DiscoveredFact fact, Selector selector) {
    String meaning = fact.name().meaning().orElse(fact.name().key());
    Variable.Builder builder = Variable.builder(name(fact, meaning)).from(selector);
    if (!meaning.isBlank() && !fact.name().meaning().isEmpty()) {
      builder.label(meaning);
    }
    builder.description(description(fact));
    String commonest =
        fact.valueTypes().entrySet().stream()
            .max(Map.Entry.<String, Long>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    switch (commonest) {
      case "NUM" -> number(builder, fact);
      case "CODE" -> codes(builder, fact);
      case "TEXT", "PNAME" -> builder.type(ValueType.TEXT);
      case "DATE", "DATETIME" -> builder.type(ValueType.DATE);
      default -> {}
    }
    return builder.build();
  }

  /** Facts that are called alike are told apart by what they stand in, if that helps. */
  private String name(DiscoveredFact fact, String meaning) {
    String word = word(meaning);
    if (!names.contains(word) || fact.above().isEmpty()) {
      return unused(word, names);
    }
    FactName above = fact.above().getLast();
    return unused(word(above.meaning().orElse(above.key()) + " " + meaning), names);
  }

  private void number(Variable.Builder builder, DiscoveredFact fact) {
    Map<String, Long> byDimension = new TreeMap<>();
    Map<String, Map.Entry<String, Long>> best = new TreeMap<>();
    fact.units()
        .forEach((key, count) -> {
          Optional<UcumUnit> unit = ucum(key);
          if (unit.isPresent()) {
            String dimension = unit.get().canonical().dimension();
            byDimension.merge(dimension, count, Long::sum);
            best.merge(
                dimension,
                Map.entry(unit.get().code(), count),
                (a, b) -> a.getValue() < b.getValue() ? b : a);
          }
        });
    builder.type(ValueType.NUMBER);
    byDimension.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue())
        .ifPresent(commonest ->
            builder.unit(best.getOrDefault(commonest.getKey(), Map.entry("1", 0L)).getKey()));
  }

  private Optional<UcumUnit> ucum(String key) {
    return key.startsWith("UCUM|")
        ? UcumUnit.parse(key.substring("UCUM|".length()))
        : Optional.empty();
  }

  /** Words for all codes, where these are all that there are: others would not be usable. */
  private static void codes(Variable.Builder builder, DiscoveredFact fact) {
    boolean all =
        fact.privateCodes() == 0
            && fact.codes().size() == fact.distinctCodes()
            && fact.valueTypes().size() == 1
            && !fact.codes().isEmpty();
    Map<String, Code> words = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (DiscoveredCode each : fact.codes()) {
      try {
        words.put(unused(word(each.meaningIfAny().orElse(each.key())), used), code(each.key()));
      } catch (InvalidQueryException e) {
        all = false;
      }
    }
    if (all) {
      words.forEach((word, code) -> builder.category(word, code));
    } else {
      builder.type(ValueType.CODE);
    }
  }

  private static String description(DiscoveredFact fact) {
    StringBuilder text =
        new StringBuilder()
            .append(many(fact.facts(), "fact", "facts"))
            .append(" in ")
            .append(many(fact.objects(), "object", "objects"))
            .append(" of ")
            .append(many(fact.patients(), "patient", "patients"));
    counts(text, "", fact.valueTypes());
    SortedMap<String, Long> units = new TreeMap<>();
    fact.units()
        .forEach((key, count) ->
            units.merge(
                key.isEmpty() ? "no unit" : isUcum(key) ? key.substring(5) : "a unit of its own",
                count,
                Long::sum));
    counts(text, "units: ", units);
    Map<String, Long> codes = new LinkedHashMap<>();
    fact.codes().forEach(code -> codes.put(code.key(), code.facts()));
    counts(text, "codes: ", codes);
    if (fact.distinctCodes() > fact.codes().size()) {
      text.append(" and ").append(fact.distinctCodes() - fact.codes().size()).append(" more codes");
    }
    if (fact.privateCodes() > 0) {
      text.append("; ")
          .append(many(fact.privateCodes(), "fact", "facts"))
          .append(" with a private code");
    }
    return text.toString();
  }

  private static boolean isUcum(String key) {
    return key.startsWith("UCUM|");
  }

  private static void counts(StringBuilder text, String what, Map<String, Long> counts) {
    List<String> parts = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(each ->
            parts.add(
                (each.getKey().isEmpty() ? "unknown" : each.getKey()) + " " + each.getValue()));
    if (!parts.isEmpty()) {
      text.append("; ").append(what).append(String.join(", ", parts));
    }
  }

  private static String many(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** Letters, digits and underscores, beginning with a letter. */
  private static String word(String meaning) {
    String plain = meaning.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    plain = plain.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String word = plain.replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    if (word.length() > LONGEST_NAME) {
      word = word.substring(0, LONGEST_NAME);
    }
    return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "fact_" + word : word;
  }

  private static String unused(String word, Set<String> used) {
    String name = word;
    for (int i = 2; !used.add(name); i++) {
      name = word + "_" + i;
    }
    return name;
  }
}

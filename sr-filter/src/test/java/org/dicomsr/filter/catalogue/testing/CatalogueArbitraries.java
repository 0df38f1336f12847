package org.dicomsr.filter.catalogue.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dicomsr.filter.catalogue.Aggregate;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.CatalogueException;
import org.dicomsr.filter.catalogue.Category;
import org.dicomsr.filter.catalogue.Selector;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.filter.query.testing.QueryArbitraries;

/** Random catalogues that keep all rules, with every kind of part among them. */
public final class CatalogueArbitraries {
  private CatalogueArbitraries() {}

  public static Arbitrary<Catalogue> catalogues() {
    Arbitrary<List<Variable>> variables =
        variables().list().ofMaxSize(6).map(CatalogueArbitraries::once);
    return Combinators.combine(
            titles(), titles(), titles(), variables, synonyms(), aliases(), assumed())
        .as(CatalogueArbitraries::catalogue)
        .withoutEdgeCases();
  }

  /** Variables of which two have a value in common, or that go in a circle, are left out. */
  private static Catalogue catalogue(
      String name,
      String title,
      String description,
      List<Variable> variables,
      Map<String, List<Code>> synonyms,
      Map<String, String> aliases,
      Map<Concept, String> assumed) {
    List<Variable> kept = new ArrayList<>();
    for (Variable variable : variables) {
      kept.add(variable);
      try {
        Catalogue.EMPTY.with(kept);
      } catch (CatalogueException e) {
        kept.remove(kept.size() - 1);
      }
    }
    return new Catalogue(name, title, description, kept, synonyms, aliases, assumed);
  }

  private static List<Variable> once(List<Variable> variables) {
    Set<String> names = new HashSet<>();
    return variables.stream().filter(variable -> names.add(variable.name())).toList();
  }

  public static Arbitrary<Variable> variables() {
    Arbitrary<List<Selector>> from = selectors().list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Variable> numbers =
        Combinators.combine(
                names(),
                titles(),
                from,
                units(),
                ranges(),
                aggregates(),
                selectors().injectNull(0.5))
            .as((name, label, selectors, unit, range, aggregate, when) ->
                new Variable(
                    name,
                    label,
                    null,
                    selectors,
                    ValueType.NUMBER,
                    unit,
                    List.of(),
                    range,
                    aggregate,
                    when));
    Arbitrary<Variable> words =
        Combinators.combine(
                names(),
                titles(),
                from,
                Arbitraries.of(ValueType.WORD).injectNull(0.5),
                categories(values()),
                unordered())
            .as((name, description, selectors, type, categories, aggregate) ->
                new Variable(
                    name,
                    null,
                    description,
                    selectors,
                    type,
                    null,
                    categories,
                    null,
                    aggregate,
                    null));
    Arbitrary<Variable> anywhere =
        Combinators.combine(names(), categories(codes()))
            .as((name, categories) ->
                new Variable(
                    name,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    categories,
                    null,
                    Aggregate.Simple.ALL,
                    null));
    return Arbitraries.oneOf(numbers, words, anywhere);
  }

  private static Arbitrary<List<Category>> categories(Arbitrary<Value> values) {
    Arbitrary<Category> category =
        Combinators.combine(
                Arbitraries.of("yes", "no", "null", "true", "größe", "a-b.c", "_1", "of"),
                values.list().ofMinSize(1).ofMaxSize(3))
            .as((word, recorded) -> new Category(new Word(word), recorded));
    return category
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(list -> {
          Set<Word> words = new HashSet<>();
          return list.stream().filter(each -> words.add(each.word())).toList();
        });
  }

  public static Arbitrary<Selector> selectors() {
    Arbitrary<Selector> plain = terms().map(Selector::of);
    Arbitrary<Selector> full =
        Combinators.combine(
                terms().injectNull(0.2),
                Arbitraries.of("3700", "1500", "99SITE_1").injectNull(0.5),
                Arbitraries.of("CT", "report", "any", "SEG").map(ObjectKind::of).injectNull(0.5),
                clauses().injectNull(0.5),
                clauses().injectNull(0.5),
                values().list().ofMaxSize(3))
            .as((term, template, kind, where, group, values) ->
                new Selector(
                    term == null && values.isEmpty() ? Term.parse("date") : term,
                    template,
                    kind,
                    where,
                    group,
                    values));
    return Arbitraries.oneOf(plain, full);
  }

  private static Arbitrary<Clause> clauses() {
    Arbitrary<Clause> one = Combinators.combine(terms(), values()).as(Term::is);
    return Arbitraries.oneOf(
        one,
        Combinators.combine(one, one).as(Clause::or),
        Arbitraries.of("not has date", "group{ label ~ \"a*\" } and missing sex")
            .map(Clause::parse));
  }

  /** Terms without names that a catalogue could not know. */
  private static Arbitrary<Term> terms() {
    Arbitrary<List<Step>> before =
        Arbitraries.oneOf(concepts().map(Step.class::cast), Arbitraries.just(new AnyLevels()))
            .list()
            .ofMaxSize(2);
    Arbitrary<Step> last =
        Arbitraries.oneOf(
            concepts().map(Step.class::cast),
            Arbitraries.of(BuiltIn.class).map(builtIn -> new Name(builtIn.word())),
            Arbitraries.of("SliceThickness", "PatientSex").map(Name::new));
    Arbitrary<Term> path =
        Combinators.combine(before, last)
            .as((steps, step) ->
                Term.of(Stream.concat(steps.stream(), Stream.of(step)).toArray(Step[]::new)));
    Arbitrary<Term> qualified =
        Combinators.combine(path, concepts(), values())
            .as((term, modifier, value) -> term.with(Term.of(modifier), value));
    return Arbitraries.oneOf(path, qualified);
  }

  private static Arbitrary<Concept> concepts() {
    return Arbitraries.oneOf(
        texts().map(Meaning::new),
        codes().filter(Concept.class::isInstance).map(Concept.class::cast));
  }

  private static Arbitrary<Value> values() {
    return QueryArbitraries.values().filter(CatalogueArbitraries::hasNoUnit);
  }

  /** Units of values must be known; that they can be is shown by variables' own. */
  private static boolean hasNoUnit(Value value) {
    return switch (value) {
      case org.dicomsr.filter.query.Quantity quantity -> quantity.unit() == null;
      case QuantityRange range -> range.unit() == null;
      default -> true;
    };
  }

  private static Arbitrary<Value> codes() {
    return QueryArbitraries.values()
        .filter(value -> value instanceof Code || value instanceof CodePrefix);
  }

  private static Arbitrary<String> texts() {
    return QueryArbitraries.texts();
  }

  private static Arbitrary<String> titles() {
    return Arbitraries.oneOf(
            texts(),
            Arbitraries.of(
                "null",
                "~",
                "- x",
                "a: b",
                "a #b",
                "'",
                "it's",
                "? x",
                "---",
                "...",
                "%x",
                "@x",
                "`",
                "!x",
                "&x",
                "*x",
                "[",
                "{a}",
                "true",
                "1",
                "1e3",
                "0x1f",
                "=",
                "<<",
                "|",
                ">",
                "a\nb",
                " a ",
                "\t",
                "\u2028x",
                "\ufeffx",
                "long ".repeat(400) + "x"))
        .filter(text -> !text.isBlank())
        .injectNull(0.4);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of(
        "pr_interval", "age", "null", "yes", "of", "größe", "長さ", "𝒳1", "a-b.c", "x".repeat(1200));
  }

  private static Arbitrary<String> units() {
    return Arbitraries.of("ms", "mm[Hg]", "{beats}/min", "%", "10*3/uL", "1").injectNull(0.3);
  }

  private static Arbitrary<QuantityRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(-1000, 1000), Arbitraries.integers().between(0, 1000))
        .as((low, size) ->
            new QuantityRange(BigDecimal.valueOf(low), BigDecimal.valueOf(low + size), null))
        .injectNull(0.3);
  }

  private static Arbitrary<Aggregate> aggregates() {
    return Arbitraries.oneOf(
        Arbitraries.of(Aggregate.Simple.class).map(Aggregate.class::cast),
        Arbitraries.of("age", "of").map(Aggregate.Nearest::new));
  }

  private static Arbitrary<Aggregate> unordered() {
    return Arbitraries.of(Aggregate.Simple.ALL, Aggregate.Simple.LATEST, Aggregate.Simple.FIRST);
  }

  private static Arbitrary<Map<String, List<Code>>> synonyms() {
    Arbitrary<Code> code = codes().filter(Code.class::isInstance).map(Code.class::cast);
    return Arbitraries.maps(
            Arbitraries.of("linke Herzkammer", "null", "a: b", "x ".repeat(700) + "y", "ß"),
            code.list().ofMinSize(1).ofMaxSize(2))
        .ofMaxSize(2);
  }

  private static Arbitrary<Map<String, String>> aliases() {
    return Arbitraries.maps(
            Arbitraries.of("msec", "°C ", "mm Hg", "CID|7456", "#"), Arbitraries.of("ms", "Cel"))
        .ofMaxSize(2);
  }

  private static Arbitrary<Map<Concept, String>> assumed() {
    return Arbitraries.maps(concepts(), Arbitraries.of("ms", "/min"))
        .ofMaxSize(2)
        .map(LinkedHashMap::new);
  }
}

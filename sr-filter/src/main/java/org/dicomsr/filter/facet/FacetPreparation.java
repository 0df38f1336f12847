package org.dicomsr.filter.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.catalogue.Aggregate;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Category;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.facet.Facet.Span;
import org.dicomsr.filter.internal.facet.Archive;
import org.dicomsr.filter.internal.facet.FactSources;
import org.dicomsr.filter.internal.facet.Scale;
import org.dicomsr.filter.internal.facet.Source;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.filter.internal.facet.Tally;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Choice;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Comparison;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Term;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Resolves facets and chooses bins, for one selection. Not thread-safe. */
final class FacetPreparation {
  private static final String UCUM = "UCUM|";

  private final Archive archive;
  private final Catalogue catalogue;
  private final Resolver resolver;
  private final Archive.Chosen objects;
  private final boolean chosen;

  /**
   * Prepares for a selection.
   *
   * @param chosen whether of a variable's facts those count that are chosen for what is counted;
   *     else all of each object
   */
  FacetPreparation(
      Archive archive,
      Catalogue catalogue,
      Resolver resolver,
      Archive.Chosen objects,
      boolean chosen) {
    this.archive = archive;
    this.catalogue = catalogue;
    this.resolver = resolver;
    this.objects = objects;
    this.chosen = chosen;
  }

  Prepared.Any prepare(Facet facet) throws IOException {
    return switch (facet) {
      case Facet.Values values -> values(values.term());
      case Facet.Histogram histogram -> numbers(histogram.term(), histogram.bins());
      case Facet.Dates dates -> dates(dates.term(), dates.span());
      case Facet.Words words -> words(words.term());
      case Facet.Names names -> new Prepared.Listed(names(names.what()), true);
      case Facet.Cross cross -> {
        // What is in a row and a column is of one object, so nothing is chosen among several.
        FacetPreparation all = new FacetPreparation(archive, catalogue, resolver, objects, false);
        Prepared.Any rows = all.prepare(cross.rows());
        Prepared.Any columns = all.prepare(cross.columns());
        yield new Prepared.Table(rows, columns, new Source.Cross(rows.source(), columns.source()));
      }
    };
  }

  private static Source names(Facet.What what) {
    return switch (what) {
      case FACTS -> Source.Names.ofFacts();
      case NUMBERS -> Source.Names.ofNumbers();
      case CODES -> Source.Names.ofCodes();
      case COORDINATES -> Source.Names.ofCoordinates();
    };
  }

  /** What a term stands for, whatever its value. */
  private Fact fact(Term term) {
    return fact(new Has(term));
  }

  private Fact fact(Clause clause) {
    Condition where = resolver.plan(new Query(Level.OBJECTS, null, clause)).where();
    return switch (where) {
      case Fact fact -> fact;
      case Chosen chosen -> chosen.fact();
      case Condition.All all -> throw notOne();
      case Condition.Any any -> oneOf(any);
      case Condition.None none -> throw notOne();
      case Condition.Some some -> throw notOne();
      case Condition.InOne one -> throw notOne();
      case Condition.Close close -> throw notOne();
      case Condition.Earlier earlier -> throw notOne();
    };
  }

  /** A variable of several selectors, which are tried in order, or a name of several places. */
  private static Fact oneOf(Condition.Any any) {
    List<Condition.Alternative> all = new ArrayList<>();
    for (Condition part : any.parts()) {
      if (!(part instanceof Fact fact)) {
        throw notOne();
      }
      all.addAll(fact.alternatives());
    }
    if (all.isEmpty()) {
      throw notOne();
    }
    return new Fact(all);
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException("expected a term that stands for facts, found another one");
  }

  private FactSources sources(Term term, Fact fact) throws IOException {
    Choice choice = chosen ? choice(term) : null;
    FactSources sources = new FactSources(archive::keys, null, choice);
    if (sources.place(fact).isPresent()) {
      return sources;
    }
    Optional<BitSet> among =
        archive.bits(archive.select(new Query(Level.OBJECTS, null, new Has(term))));
    return new FactSources(archive::keys, among.orElse(null), choice);
  }

  /** Which of several facts counts for a term, if not all do. */
  private @Nullable Choice choice(Term term) {
    Optional<Variable> variable =
        variable(term).filter(each -> each.aggregate() != Aggregate.Simple.ALL);
    return variable.isPresent() && resolver.variable(variable.get()).counted() instanceof Chosen one
        ? one.choice()
        : null;
  }

  private Optional<Variable> variable(Term term) {
    return TermTypes.name(term).flatMap(catalogue::variable);
  }

  private Prepared.Any values(Term term) throws IOException {
    Optional<Variable> variable = variable(term);
    if (variable.isPresent() && !variable.get().categories().isEmpty()) {
      return categories(term, variable.get());
    }
    Fact fact = fact(term);
    FactSources sources = sources(term, fact);
    TermTypes.Type type = TermTypes.of(term, catalogue);
    if (type == TermTypes.Type.UNKNOWN) {
      type = recorded(sources, fact);
    }
    return switch (type) {
      case NUMBER -> numbers(term, new Bins.Automatic());
      case DATE -> dates(term, Span.YEAR);
      case LISTED, UNKNOWN -> new Prepared.Listed(sources.values(fact), true);
    };
  }

  /** A concept has what is recorded for it. */
  private TermTypes.Type recorded(FactSources sources, Fact fact) throws IOException {
    Source units = sources.units(fact);
    if (!archive.mayHave(units)) {
      return TermTypes.Type.LISTED;
    }
    List<Tally> tallies =
        archive.count(objects, Level.OBJECTS, List.of(sources.values(fact), units));
    return tallies.get(1).having() > tallies.get(0).having()
        ? TermTypes.Type.NUMBER
        : TermTypes.Type.LISTED;
  }

  private Prepared.Any categories(Term term, Variable variable) throws IOException {
    List<Map.Entry<String, Fact>> words = new ArrayList<>();
    for (Category category : variable.categories()) {
      words.add(
          Map.entry(
              category.word().word(), fact(new Comparison(term, Operator.EQUAL, category.word()))));
    }
    return new Prepared.Listed(sources(term, fact(term)).words(words), false);
  }

  private Prepared.Any dates(Term term, Span span) throws IOException {
    Fact fact = fact(term);
    return new Prepared.Periods(sources(term, fact).dates(fact, span == Span.MONTH));
  }

  private Prepared.Any words(@Nullable Term term) throws IOException {
    if (term == null) {
      return new Prepared.Listed(new Source.Words(Place.ITEM, null), false);
    }
    Fact fact = fact(term);
    return new Prepared.Listed(sources(term, fact).words(fact), false);
  }

  private Prepared.Any numbers(Term term, Bins bins) throws IOException {
    Fact fact = fact(term);
    FactSources sources = sources(term, fact);
    SortedMap<String, Long> recorded = new TreeMap<>();
    if (sources.place(fact).filter(place -> place != Place.ITEM).isEmpty()) {
      archive
          .count(objects, Level.OBJECTS, List.of(sources.units(fact)))
          .getFirst()
          .counts()
          .forEach((unit, count) -> recorded.put(unit, (long) count));
    }
    Optional<String> wanted = unit(bins).or(() -> TermTypes.unit(term, catalogue));
    String unit =
        wanted
            .map(text -> catalogue.unitAliases().getOrDefault(text, text))
            .orElseGet(() -> commonest(recorded));
    UcumUnit ucum = unit.isEmpty() ? null : UcumUnit.parse(unit).orElse(null);
    if (wanted.isPresent() && ucum == null) {
      throw new IllegalArgumentException("expected a unit of UCUM for bins, found another text");
    }
    String dimension =
        ucum != null ? ucum.canonical().dimension() : unit.isEmpty() ? "" : dimension(unit);
    SortedMap<String, Long> others = new TreeMap<>(recorded);
    others.keySet().removeIf(key -> dimension(key).equals(dimension));
    Scale scale = scale(fact, sources, bins, ucum, dimension);
    return new Prepared.Binned(sources.numbers(fact, scale), scale, others);
  }

  private static Optional<String> unit(Bins bins) {
    return Optional.ofNullable(
        switch (bins) {
          case Bins.Automatic automatic -> null;
          case Bins.Width width -> width.unit();
          case Bins.Edges edges -> edges.unit();
        });
  }

  /** What numbers of a unit are compared by, as of {@code Tokens.dimension}. */
  private static String dimension(String key) {
    if (key.isEmpty()) {
      return "";
    }
    Optional<UcumUnit> unit = ucum(key);
    return unit.isPresent() ? unit.get().canonical().dimension() : "unit:" + key;
  }

  private static Optional<UcumUnit> ucum(String key) {
    return key.startsWith(UCUM) ? UcumUnit.parse(key.substring(UCUM.length())) : Optional.empty();
  }

  /** Of what most objects measure, the unit that most have: its code, or the key of its own. */
  private static String commonest(SortedMap<String, Long> units) {
    SortedMap<String, Long> dimensions = new TreeMap<>();
    units.forEach((key, count) -> dimensions.merge(dimension(key), count, Long::sum));
    String dimension = first(dimensions);
    SortedMap<String, Long> ofDimension = new TreeMap<>(units);
    ofDimension.keySet().removeIf(key -> !dimension(key).equals(dimension));
    String key = first(ofDimension);
    return ucum(key).map(UcumUnit::code).orElse(key);
  }

  private static String first(SortedMap<String, Long> counts) {
    String best = "";
    long most = 0;
    for (Map.Entry<String, Long> each : counts.entrySet()) {
      if (each.getValue() > most) {
        most = each.getValue();
        best = each.getKey();
      }
    }
    return best;
  }

  private Scale scale(
      Fact fact, FactSources sources, Bins bins, @Nullable UcumUnit unit, String dimension)
      throws IOException {
    return switch (bins) {
      case Bins.Edges edges -> new Scale(unit, dimension, edges.edges());
      case Bins.Automatic automatic ->
          Scale.suited(unit, dimension, sample(fact, sources, dimension));
      case Bins.Width width ->
          Scale.wide(unit, dimension, width.width(), sample(fact, sources, dimension));
    };
  }

  private double[] sample(Fact fact, FactSources sources, String dimension) throws IOException {
    Source source = sources.numbers(fact, new Scale(null, dimension, List.of(0.0)));
    return source instanceof Source.Numbers numbers
        ? archive.sample(objects, numbers)
        : archive.sample(
            objects, document -> FactSources.numbers(fact, document, dimension), sources.among());
  }
}

package org.dicomsr.filter.query.testing;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.filter.query.And;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.AtLeast;
import org.dicomsr.filter.query.Before;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Comparison;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.ContainerClause;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.GroupClause;
import org.dicomsr.filter.query.GroupKind;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.In;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.filter.query.Missing;
import org.dicomsr.filter.query.Modifier;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Not;
import org.dicomsr.filter.query.ObjectClause;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Or;
import org.dicomsr.filter.query.PartialDate;
import org.dicomsr.filter.query.Path;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Same;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.TimeSpan;
import org.dicomsr.filter.query.Unknown;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Within;
import org.dicomsr.filter.query.Word;

/** Random queries that keep all rules, with every clause, step and value among them. */
public final class QueryArbitraries {
  private static final int DEPTH = 3;

  /** Where a clause stands; it decides what may stand there. */
  private enum Place {
    PATIENT,
    STUDY,
    SERIES,
    LISTED_OBJECT,
    INSIDE
  }

  private QueryArbitraries() {}

  public static Arbitrary<Query> queries() {
    return Arbitraries.oneOf(Stream.of(Level.values()).map(QueryArbitraries::queries).toList())
        .withoutEdgeCases();
  }

  private static Arbitrary<Query> queries(Level level) {
    Place place =
        switch (level) {
          case PATIENTS -> Place.PATIENT;
          case STUDIES -> Place.STUDY;
          case SERIES -> Place.SERIES;
          case OBJECTS -> Place.LISTED_OBJECT;
        };
    return Combinators.combine(kinds(place).injectNull(0.5), clauses(place, DEPTH))
        .as((kind, where) -> new Query(level, kind, where));
  }

  public static Arbitrary<Clause> clauses() {
    return clauses(Place.PATIENT, DEPTH).withoutEdgeCases();
  }

  private static Arbitrary<Clause> clauses(Place place, int depth) {
    Arbitrary<Clause> missing = terms(1).map(Missing::new);
    Arbitrary<Clause> events = events(place, depth);
    if (depth == 0) {
      return Arbitraries.oneOf(events, missing);
    }
    Arbitrary<Clause> inner = Arbitraries.lazy(() -> clauses(place, depth - 1));
    return Arbitraries.oneOf(
        events,
        missing,
        inner.map(Not::new),
        inner.list().ofMinSize(2).ofMaxSize(4).map(And::new),
        inner.list().ofMinSize(2).ofMaxSize(4).map(Or::new));
  }

  /** Clauses that have a time. */
  private static Arbitrary<Clause> events(Place place, int depth) {
    Arbitrary<Clause> leaves = leaves();
    Arbitrary<Clause> shallow =
        place == Place.INSIDE
            ? leaves
            : Arbitraries.oneOf(leaves, kinds(place).map(kind -> new ObjectClause(kind, null)));
    if (depth == 0) {
      return shallow;
    }
    Arbitrary<Clause> event = Arbitraries.lazy(() -> events(place, depth - 1));
    Arbitrary<Clause> groups = Arbitraries.lazy(() -> groups(depth - 1));
    Arbitrary<Clause> timed =
        Arbitraries.oneOf(
            shallow,
            groups,
            Combinators.combine(event, spans().injectNull(0.5), event).as(Before::new),
            Combinators.combine(spans(), event).as(Within::new),
            Combinators.combine(event, event).as((a, b) -> new And(List.of(a, b))),
            Combinators.combine(event, event).as((a, b) -> new Or(List.of(a, b))));
    if (place == Place.INSIDE) {
      return timed;
    }
    Arbitrary<Clause> objects = Arbitraries.lazy(() -> objects(place, depth - 1));
    Arbitrary<Clause> same =
        switch (place) {
          case PATIENT, STUDY ->
              Arbitraries.lazy(() ->
                  Arbitraries.oneOf(
                      events(Place.STUDY, depth - 1).map(c -> new Same(Same.Scope.STUDY, c)),
                      events(Place.SERIES, depth - 1).map(c -> new Same(Same.Scope.SERIES, c))));
          case SERIES -> event.map(c -> new Same(Same.Scope.SERIES, c));
          case LISTED_OBJECT, INSIDE -> leaves;
        };
    return Arbitraries.oneOf(timed, objects, same);
  }

  private static Arbitrary<Clause> objects(Place place, int depth) {
    Arbitrary<ObjectClause> object =
        Combinators.combine(kinds(place), clauses(Place.INSIDE, depth).injectNull(0.2))
            .as(ObjectClause::new);
    int most = place == Place.LISTED_OBJECT ? 1 : 1000;
    return Arbitraries.oneOf(
        object.map(Clause.class::cast),
        Combinators.combine(Arbitraries.integers().between(1, most), object).as(AtLeast::new));
  }

  private static Arbitrary<Clause> groups(int depth) {
    Arbitrary<Clause> inner = clauses(Place.INSIDE, depth);
    Arbitrary<GroupClause> group =
        Combinators.combine(Arbitraries.of(GroupKind.class), inner).as(GroupClause::new);
    Arbitrary<ContainerClause> container =
        Combinators.combine(concepts(), inner).as(ContainerClause::new);
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, Integer.MAX_VALUE);
    return Arbitraries.oneOf(
        group.map(Clause.class::cast),
        container.map(Clause.class::cast),
        Combinators.combine(counts, group).as(AtLeast::new),
        Combinators.combine(counts, container).as(AtLeast::new));
  }

  private static Arbitrary<Clause> leaves() {
    Arbitrary<Term> term = terms(1);
    return Arbitraries.oneOf(
        Combinators.combine(term, Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL), values())
            .as(Comparison::new),
        Combinators.combine(
                term,
                Arbitraries.of(Operator.class).filter(Operator::ordering),
                Arbitraries.oneOf(quantities(), dates().map(Value.class::cast)))
            .as(Comparison::new),
        Combinators.combine(
                term,
                Arbitraries.oneOf(
                    texts().map(text -> (Value) new QuotedText(text)), words().map(Word::new)))
            .as((t, v) -> new Comparison(t, Operator.MATCHES, v)),
        Combinators.combine(term, values().list().ofMinSize(1).ofMaxSize(3)).as(In::new),
        term.map(Has::new),
        term.map(Unknown::new));
  }

  /** At {@code select objects} one kind, so that any two agree. */
  private static Arbitrary<ObjectKind> kinds(Place place) {
    return place == Place.LISTED_OBJECT
        ? Arbitraries.of(ObjectKind.of("SEG"), ObjectKind.Category.ANY)
        : Arbitraries.oneOf(
            Arbitraries.of(ObjectKind.Category.class).map(ObjectKind.class::cast),
            Arbitraries.of("CT", "MR", "ECG", "SEG", "SR", "KO", "RTSTRUCT", "M3D", "A_1")
                .map(ObjectKind::of));
  }

  public static Arbitrary<Term> terms() {
    return terms(2).withoutEdgeCases();
  }

  private static Arbitrary<Term> terms(int depth) {
    Arbitrary<Path> paths =
        Combinators.combine(
                Arbitraries.frequencyOf(
                        Tuple.of(3, steps()), Tuple.of(1, Arbitraries.just(new AnyLevels())))
                    .list()
                    .ofMaxSize(2),
                steps())
            .as((before, last) ->
                new Path(Stream.concat(before.stream(), Stream.of(last)).toList()));
    if (depth == 0) {
      return paths.map(path -> new Term(path, List.of()));
    }
    Arbitrary<Modifier> modifiers =
        Arbitraries.lazy(() -> Combinators.combine(terms(depth - 1), values()).as(Modifier::new));
    return Combinators.combine(paths, modifiers.list().ofMaxSize(2)).as(Term::new);
  }

  private static Arbitrary<Step> steps() {
    return Arbitraries.oneOf(words().map(Name::new), concepts().map(Step.class::cast));
  }

  private static Arbitrary<Concept> concepts() {
    return Arbitraries.oneOf(
        texts().map(Meaning::new),
        codes().map(Concept.class::cast),
        prefixes().map(Concept.class::cast));
  }

  public static Arbitrary<Value> values() {
    return Arbitraries.oneOf(
        quantities(),
        ranges(),
        dates().map(Value.class::cast),
        Combinators.combine(dates(), dates())
            .as((a, b) -> a.start().isBefore(b.end()) ? new DateRange(a, b) : new DateRange(b, a)),
        texts().map(QuotedText::new),
        words().map(Word::new),
        codes().map(Value.class::cast),
        prefixes().map(Value.class::cast));
  }

  private static Arbitrary<Value> quantities() {
    return Combinators.combine(numbers(), units()).as(Quantity::new);
  }

  private static Arbitrary<Value> ranges() {
    return Combinators.combine(numbers(), numbers(), units())
        .as((a, b, unit) -> new QuantityRange(a.min(b), a.max(b), unit));
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-1000, 1000).map(BigDecimal::valueOf),
        Arbitraries.bigDecimals().between(new BigDecimal(-1000), new BigDecimal(1000)).ofScale(6),
        Arbitraries.of("1e-30", "123e25", "-1e299", "0.1", "1e21", "1e20", "5e-21")
            .map(BigDecimal::new));
  }

  private static Arbitrary<String> units() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "mm",
                "ms",
                "%",
                "mm[Hg]",
                "mL/(kg.min)",
                "10*3/uL",
                "{beats}/min",
                "and",
                "OR",
                "beats per min",
                "1",
                "/min",
                "°C",
                "µV",
                "within",
                "g/m2",
                "[degF]",
                "'",
                "''",
                "mL/(kg",
                "a]b",
                "(a)",
                "mm..",
                ".mm",
                "5",
                "-",
                "#",
                "m#"),
            texts())
        .injectNull(0.3);
  }

  private static Arbitrary<TimeSpan> spans() {
    return Combinators.combine(numbers().map(BigDecimal::abs), Arbitraries.of(TimeSpan.Unit.class))
        .as(TimeSpan::new);
  }

  private static Arbitrary<PartialDate> dates() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.of(PartialDate.Precision.class))
        .as((second, nano, precision) ->
            new PartialDate(LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC), precision));
  }

  private static Arbitrary<Code> codes() {
    return Combinators.combine(schemes(), Arbitraries.oneOf(codeValues(), texts())).as(Code::new);
  }

  private static Arbitrary<CodePrefix> prefixes() {
    return Combinators.combine(
            schemes(), Arbitraries.oneOf(codeValues(), texts(), Arbitraries.just("")))
        .as(CodePrefix::new);
  }

  private static Arbitrary<String> schemes() {
    return Arbitraries.oneOf(
        Arbitraries.of("DCM", "SCT", "99SITE", "1.2.840.10008.2.16.4", "NCIt", "99-A_b", "9"),
        texts());
  }

  private static Arbitrary<String> codeValues() {
    return Arbitraries.of(
        "121071", "T-D0050", "5-377.1", "2:15872", "G-A437", "10*3/uL", "a b", "x*", "*", ".",
        "a|b");
  }

  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "select",
            "of",
            "where",
            "and",
            "or",
            "not",
            "same",
            "study",
            "at",
            "least",
            "within",
            "before",
            "has",
            "missing",
            "unknown",
            "in",
            "patients",
            "group",
            "segment",
            "report",
            "any",
            "CT",
            "SEG",
            "AND"),
        Arbitraries.of(BuiltIn.class).map(BuiltIn::word),
        Arbitraries.of("SliceThickness", "pr_interval", "a-b.c", "_1", "größe", "長さ", "x", "𝒳1"));
  }

  public static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "Left ventricle",
                "a \"quoted\" \\ text",
                "line\nbreak\r\ttab",
                "\u0000\u007f\u0085",
                "# no comment",
                "“typographic”",
                "🫀",
                "} ) ]",
                "a|b",
                "**",
                " x "),
            Arbitraries.strings().ofMinLength(1).ofMaxLength(8),
            Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(12))
        .filter(text -> !text.isBlank() && isWellFormed(text));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}

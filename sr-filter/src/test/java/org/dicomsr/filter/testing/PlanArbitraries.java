package org.dicomsr.filter.testing;

import static org.dicomsr.filter.testing.RandomArchives.DAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Choice;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.Attribute;
import org.dicomsr.filter.internal.plan.Place.Instances;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.Place.ObjectTime;
import org.dicomsr.filter.internal.plan.Place.Step;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.Place.Template;
import org.dicomsr.filter.internal.plan.Place.Title;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.internal.plan.ValueTest.Word;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Same;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.internal.NumberPoint;
import org.dicomsr.index.internal.Tokens;

/**
 * Random plans about {@link RandomArchives}, of all that plans can say: more than any query gives.
 */
public final class PlanArbitraries {
  private static final int DEPTH = 3;
  private static final Clause ANY_CLAUSE = Clause.parse("any");

  private PlanArbitraries() {}

  /**
   * Plans.
   *
   * @return plans of all levels
   */
  public static Arbitrary<Plan> plans() {
    return Combinators.combine(
            Arbitraries.of(Level.class), kinds().injectNull(0.7), conditions(DEPTH))
        .as((level, kind, where) ->
            new Plan(new Query(level, kind, ANY_CLAUSE), where, List.of(), Map.of()))
        .withoutEdgeCases();
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> facts = facts(depth).map(fact -> fact);
    if (depth == 0) {
      return facts;
    }
    Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
    Arbitrary<List<Condition>> several = inner.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(3, facts),
        Tuple.of(2, several.map(All::new)),
        Tuple.of(1, several.map(Any::new)),
        Tuple.of(1, inner.map(None::new)),
        Tuple.of(
            6,
            Combinators.combine(
                    blocks(),
                    inner,
                    Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 3)))
                .as(Some::new)),
        Tuple.of(1, Combinators.combine(Arbitraries.of(Same.Scope.class), inner).as(InOne::new)),
        Tuple.of(
            1,
            Combinators.combine(spans(), several.map(parts -> (Condition) new All(parts)))
                .as(Close::new)),
        Tuple.of(1, Combinators.combine(inner, spans().injectNull(0.5), inner).as(Earlier::new)),
        Tuple.of(1, Combinators.combine(choices(), facts(depth)).as(Chosen::new)));
  }

  private static Arbitrary<Long> spans() {
    return Arbitraries.of(0L, DAY, 5 * DAY, 40 * DAY);
  }

  private static Arbitrary<Choice> choices() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            new Choice.Latest(), new Choice.First(), new Choice.Least(), new Choice.Greatest()),
        facts(0).map(Choice.Nearest::new));
  }

  private static Arbitrary<ObjectKind> kinds() {
    return Arbitraries.oneOf(
        Arbitraries.of(ObjectKind.Category.class).map(kind -> kind),
        Arbitraries.of("CT", "MR", "SR", "SEG", "ECG").map(ObjectKind::of));
  }

  private static Arbitrary<Block> blocks() {
    return Arbitraries.oneOf(
        kinds().map(Block.OfObject::new),
        kinds().map(Block.OfObject::new),
        Arbitraries.of(
                GroupKind.ROOT,
                GroupKind.CONTAINER,
                GroupKind.SEGMENT,
                GroupKind.IMAGE,
                GroupKind.CHANNEL)
            .injectNull(0.5)
            .map(Block.OfGroup::new),
        concepts().map(Block.OfContainer::new));
  }

  private static Arbitrary<Fact> facts(int depth) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, alternatives(depth).map(alternative -> new Fact(List.of(alternative)))),
        Tuple.of(1, alternatives(depth).list().ofMinSize(2).ofMaxSize(3).map(Fact::new)));
  }

  private static Arbitrary<Alternative> alternatives(int depth) {
    return Arbitraries.oneOf(
        Combinators.combine(items(depth), itemTests(1), itemTests(1), dates(depth).injectNull(0.9))
            .as(Alternative::new),
        Combinators.combine(items(depth), itemTests(0), itemTests(0), dates(depth).injectNull(0.9))
            .as(Alternative::new),
        Combinators.combine(properties(depth), itemTests(1), itemTests(1))
            .as((place, usable, test) -> new Alternative(place, usable, test, null)));
  }

  private static Arbitrary<Place> dates(int depth) {
    return Arbitraries.oneOf(
        items(depth), Arbitraries.of(new Attribute("StudyDate", Surroundings.ANY)));
  }

  private static Arbitrary<Place> items(int depth) {
    Arbitrary<Items> simple = concepts().map(Items::of);
    return Arbitraries.oneOf(
        simple,
        simple,
        Combinators.combine(
                concepts(),
                steps().list().ofMaxSize(3),
                modifiers().list().ofMaxSize(2),
                Arbitraries.of(true, false),
                surroundings(depth))
            .as(Items::new));
  }

  private static Arbitrary<Step> steps() {
    return concepts().injectNull(0.4).map(Step::new);
  }

  private static Arbitrary<ModifierTest> modifiers() {
    return Combinators.combine(concepts(), itemTests(1)).as(ModifierTest::new);
  }

  private static Arbitrary<Surroundings> surroundings(int depth) {
    if (depth == 0) {
      return Arbitraries.just(Surroundings.ANY);
    }
    Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
    return Combinators.combine(
            inner.injectNull(0.7),
            inner.injectNull(0.7),
            Arbitraries.of(RandomArchives.TEMPLATES).injectNull(0.7))
        .as(Surroundings::new);
  }

  private static Arbitrary<Place> properties(int depth) {
    return Combinators.combine(
            surroundings(depth),
            Arbitraries.of(
                "SliceThickness",
                "SeriesDescription",
                "StudyDate",
                "AnatomicRegionSequence",
                "Modality"),
            Arbitraries.integers().between(0, 7))
        .as((within, keyword, which) ->
            switch (which) {
              case 0 -> new ObjectTime(within);
              case 1 -> new Instances(within);
              case 2 -> new Template(within);
              case 3 -> new Title(within);
              default -> new Attribute(keyword, within);
            });
  }

  private static Arbitrary<ConceptSet> concepts() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(ConceptSet.ANY)),
        Tuple.of(
            9,
            Combinators.combine(
                    strings("DCM|1", "SCT|2", "99LOCAL|3", "99LOCAL|4", "SegmentLabel", "X|9"),
                    strings("SCT|", "99LOCAL|", "S", "DCM|1", "X|"),
                    strings("length", "Länge", "finding site", "own finding", "none"))
                .as((keys, prefixes, meanings) -> set(keys, prefixes, meanings))));
  }

  private static Arbitrary<ConceptSet> codes() {
    return Combinators.combine(
            strings("SCT|10", "SCT|11", "99LOCAL|10", "X|9"),
            strings("SCT|", "99LOCAL|1", "X|"),
            strings("left ventricle", "Linke  Herzkammer", "right ventricle", "none"))
        .as((keys, prefixes, meanings) -> set(keys, prefixes, meanings));
  }

  /** One of the three mostly. */
  private static ConceptSet set(Set<String> keys, Set<String> prefixes, Set<String> meanings) {
    return new ConceptSet(
        false, new TreeSet<>(keys), new TreeSet<>(prefixes), new TreeSet<>(meanings));
  }

  private static Arbitrary<Set<String>> strings(String... values) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Set.of())),
        Tuple.of(3, Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(2)));
  }

  private static Arbitrary<ValueTest> itemTests(int depth) {
    Arbitrary<ValueTest> simple =
        Arbitraries.oneOf(
            Arbitraries.of(
                new Exists(),
                new Present(),
                new IsCode(),
                new IsText(),
                new IsNumber(),
                new IsDate()),
            codes().map(CodeIn::new),
            numbers(),
            numbers(),
            Combinators.combine(days(), days()).as((a, b) -> new DateIn(a, b)),
            texts().set().ofMinSize(1).ofMaxSize(2).map(set -> new TextIn(new TreeSet<>(set))),
            words().list().ofMinSize(1).ofMaxSize(2).map(HasWords::new),
            Arbitraries.integers().between(0, 4).map(i -> new UidIs(RandomArchives.uid(3, i))),
            shapes(),
            strings("POLYLINE", "POLYGON", "POINT").map(set -> new GraphicIn(new TreeSet<>(set))));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<ValueTest> inner = Arbitraries.lazy(() -> itemTests(depth - 1));
    return Arbitraries.frequencyOf(
        Tuple.of(4, simple),
        Tuple.of(1, inner.list().ofMaxSize(3).map(AnyOf::new)),
        Tuple.of(2, Combinators.combine(inner, inner).as(Without::new)));
  }

  private static Arbitrary<ValueTest> numbers() {
    return Combinators.combine(
            Arbitraries.of("s", "m", "1", "unit:99LOCAL|beats", ""),
            Arbitraries.of(Double.NEGATIVE_INFINITY, -0.0, 0.0, 0.002, 1.0, 3.0),
            Arbitraries.of(0.0, 0.003, 2.0, 4.0, Double.POSITIVE_INFINITY))
        .as(NumberIn::new);
  }

  private static Arbitrary<ValueTest> shapes() {
    return Combinators.combine(
            Arbitraries.of(NumberPoint.POINTS, NumberPoint.LENGTH, NumberPoint.AREA),
            Arbitraries.of("1", "m", "m2", NumberPoint.PIXELS),
            Arbitraries.of(0.0, 2.5, 4.0),
            Arbitraries.of(3.0, 6.0, Double.POSITIVE_INFINITY))
        .as(ShapeIn::new);
  }

  private static Arbitrary<Long> days() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 65).map(day -> day * DAY),
        Arbitraries.integers().between(0, 65).map(day -> day * DAY - 1),
        Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "normal",
            "left ventricle",
            "not normal at all",
            "größe normal",
            "7",
            "CT",
            "SR",
            "1500")
        .map(Tokens::normal);
  }

  private static Arbitrary<Word> words() {
    return Combinators.combine(
            Arbitraries.of(
                List.of("normal"),
                List.of("norm"),
                List.of("größe"),
                List.of("left", "ventricle"),
                List.of("not", "norm"),
                List.of("at", "all"),
                List.of("x"),
                List.of("7")),
            Arbitraries.of(true, false))
        .as(Word::new);
  }
}

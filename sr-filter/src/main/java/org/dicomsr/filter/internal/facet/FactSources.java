package org.dicomsr.filter.internal.facet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.internal.memory.ObjectFacts;
import org.dicomsr.filter.internal.memory.PatientFacts;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Choice;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Identifier;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.Words;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.internal.FacetKind;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.Dcm;
import org.jspecify.annotations.Nullable;

/**
 * From facts that are resolved to what is counted.
 *
 * <p>Facts of one place that only a name tells, be it of items or an attribute, are counted by the
 * fields of object documents. What else there is (paths, modifiers, surroundings, several
 * alternatives, values that are tested) is counted by looking at the documents of those objects
 * that have such facts.
 */
public final class FactSources {
  /** Longer texts are no categories. */
  private static final int LONGEST_TEXT = 64;

  private static final String TRACKING = Dcm.TRACKING_IDENTIFIER.conceptKey().text();

  private static final Set<FacetKind> VALUES =
      EnumSet.of(FacetKind.CODE, FacetKind.TEXT, FacetKind.GRAPHIC);
  private static final Set<FacetKind> CONTEXT_VALUES =
      EnumSet.of(FacetKind.CONTEXT_CODE, FacetKind.CONTEXT_TEXT, FacetKind.CONTEXT_GRAPHIC);

  private final Keys keys;
  private final @Nullable BitSet among;
  private final @Nullable Choice choice;

  /**
   * Makes sources.
   *
   * @param keys says which keys have a meaning
   * @param among documents of the objects that have such facts at all; null where that is not known
   * @param choice which of several facts of a patient, study or series counts; null for all
   */
  public FactSources(Keys keys, @Nullable BitSet among, @Nullable Choice choice) {
    this.keys = keys;
    // An event that something is nearest to may be anywhere.
    this.among = choice instanceof Choice.Nearest ? null : among;
    this.choice = choice;
  }

  /**
   * {@return documents of the objects that have such facts at all; null where that is not known}
   */
  public @Nullable BitSet among() {
    return among;
  }

  /** Finds keys for names that are given by meanings or beginnings. */
  public interface Keys {
    /**
     * The keys in a set.
     *
     * @param names a set
     * @return all keys of names in the archive that are in it; absent when a key is in it under one
     *     of its meanings and not under another
     */
    Optional<Set<String>> keys(ConceptSet names);
  }

  /** Items or an attribute that a name alone tells. */
  private record Simple(Source.Place place, Set<String> names, boolean context) {}

  /** The one place of facts, where it is simple and any value will do. */
  private Optional<Simple> simple(Fact fact) {
    if (fact.alternatives().size() != 1 || choice != null) {
      return Optional.empty();
    }
    Alternative only = fact.alternatives().getFirst();
    if (!takesAll(only.test())) {
      return Optional.empty();
    }
    return switch (only.place()) {
      case Place.Items items
          when items.above().isEmpty()
              && items.modifiers().isEmpty()
              && items.within().equals(Surroundings.ANY)
              && !items.name().any() ->
          keys.keys(items.name())
              .map(names -> new Simple(Source.Place.ITEM, names, items.context()));
      case Place.Attribute attribute
          when attribute.within().equals(Surroundings.ANY)
              && Identifier.ofKeyword(attribute.keyword()).isEmpty() ->
          Optional.of(new Simple(Source.Place.ATTRIBUTE, Set.of(attribute.keyword()), true));
      case Place.ObjectTime time when time.within().equals(Surroundings.ANY) ->
          Optional.of(new Simple(Source.Place.OBJECT, Set.of("time"), true));
      case Place.Instances instances when instances.within().equals(Surroundings.ANY) ->
          Optional.of(new Simple(Source.Place.OBJECT, Set.of("instances"), true));
      case Place.Items items -> Optional.empty();
      case Place.Attribute attribute -> Optional.empty();
      case Place.ObjectTime time -> Optional.empty();
      case Place.Instances instances -> Optional.empty();
      case Place.Template template -> Optional.empty();
      case Place.Title title -> Optional.empty();
    };
  }

  private static boolean takesAll(ValueTest test) {
    return test instanceof ValueTest.Exists || test instanceof ValueTest.Present;
  }

  /**
   * Codes, words and short texts.
   *
   * @param fact which facts
   * @return what to count
   */
  public Source values(Fact fact) {
    if (choice == null
        && fact.alternatives().size() == 1
        && takesAll(fact.alternatives().getFirst().test())) {
      Place place = fact.alternatives().getFirst().place();
      if (place instanceof Place.Template(Surroundings within) && within.equals(Surroundings.ANY)) {
        return new Source.Templates();
      }
      if (place instanceof Place.Title(Surroundings within) && within.equals(Surroundings.ANY)) {
        return new Source.Titles();
      }
    }
    if (isIdentifier(fact)) {
      return computed(fact, FactSources::identifier);
    }
    return simple(fact)
        .filter(simple -> simple.place() != Source.Place.OBJECT)
        .<Source>map(simple ->
            new Source.Pairs(
                simple.place() == Source.Place.ATTRIBUTE
                    ? EnumSet.of(FacetKind.ATTRIBUTE)
                    : kinds(VALUES, CONTEXT_VALUES, simple.context()),
                simple.names()))
        .orElseGet(() -> computed(fact, FactSources::category));
  }

  /** Whether facts identify something: no field has them as categories. */
  private static boolean isIdentifier(Fact fact) {
    return fact.alternatives().stream()
        .allMatch(alternative ->
            switch (alternative.place()) {
              case Place.Attribute attribute ->
                  Identifier.ofKeyword(attribute.keyword()).isPresent();
              case Place.Items items -> items.name().keys().contains(TRACKING);
              case Place.ObjectTime time -> false;
              case Place.Instances instances -> false;
              case Place.Template template -> false;
              case Place.Title title -> false;
            });
  }

  private static void identifier(FactName name, FactValue value, Consumer<String> to) {
    if (value instanceof UidValue uid) {
      to.accept(uid.uid());
    } else if (value instanceof TextValue text && text.text().length() <= LONGEST_TEXT) {
      to.accept(text.text());
    }
  }

  private static Set<FacetKind> kinds(
      Set<FacetKind> kinds, Set<FacetKind> ofContext, boolean context) {
    Set<FacetKind> all = EnumSet.copyOf(kinds);
    if (context) {
      all.addAll(ofContext);
    }
    return all;
  }

  /**
   * The units of numbers, by their keys; empty for none.
   *
   * @param fact which facts
   * @return what to count
   */
  public Source units(Fact fact) {
    return simple(fact)
        .filter(simple -> simple.place() == Source.Place.ITEM)
        .<Source>map(simple ->
            new Source.Pairs(
                kinds(
                    EnumSet.of(FacetKind.UNIT),
                    EnumSet.of(FacetKind.CONTEXT_UNIT),
                    simple.context()),
                simple.names()))
        .orElseGet(() ->
            computed(
                fact,
                (name, value, units) -> {
                  if (value instanceof NumberValue number && number.number() != null) {
                    units.accept(number.unit() == null ? "" : number.unit().key());
                  }
                }));
  }

  /**
   * Numbers in bins.
   *
   * @param fact which facts
   * @param scale the bins
   * @return what to count
   */
  public Source numbers(Fact fact, Scale scale) {
    Source.Numbers bins =
        new Source.Numbers(
            simple(fact).map(Simple::place).orElse(Source.Place.ITEM),
            simple(fact).map(Simple::names).orElse(Set.of()),
            scale.dimension(),
            scale.canonicalEdges());
    // Items that are context have their numbers beside all others.
    return simple(fact).filter(Simple::context).isPresent()
        ? bins
        : computed(
            fact,
            (name, value, found) -> {
              if (value instanceof NumberValue number
                  && number.number() != null
                  && Tokens.dimension(number).equals(scale.dimension())) {
                found.accept(Integer.toString(bins.bin(comparable(number))));
              }
            });
  }

  static double comparable(NumberValue number) {
    Double bare = number.number();
    return number.canonical() != null
        ? number.canonical().value()
        : bare == null ? Double.NaN : bare;
  }

  /**
   * Dates by year or month.
   *
   * @param fact which facts
   * @param months whether by month
   * @return what to count
   */
  public Source dates(Fact fact, boolean months) {
    return simple(fact)
        .filter(Simple::context)
        .<Source>map(simple -> new Source.Dates(simple.place(), simple.names(), months))
        .orElseGet(() ->
            computed(
                fact,
                (name, value, found) -> {
                  if (value instanceof DateValue date) {
                    Period.of(date.range().from(), date.range().to(), months).ifPresent(found);
                  }
                }));
  }

  /**
   * Words of text.
   *
   * @param fact which facts
   * @return what to count
   */
  public Source words(Fact fact) {
    return simple(fact)
        .filter(simple -> simple.place() == Source.Place.ITEM && simple.context())
        .<Source>map(simple -> new Source.Words(Source.Place.ITEM, simple.names()))
        .orElseGet(() ->
            computed(
                fact,
                (name, value, found) -> {
                  if (value instanceof TextValue text) {
                    Words.of(text.text()).forEach(found);
                  }
                }));
  }

  /** Gives the values that a fact counts for. */
  private interface Reader {
    void read(FactName name, FactValue value, Consumer<String> to);
  }

  private Source computed(Fact fact, Reader reader) {
    if (choice != null) {
      Condition.Chosen chosen = new Condition.Chosen(choice, fact);
      return new Source.Chosen(
          documents -> {
            Set<String> found = new HashSet<>();
            new PatientFacts(documents)
                .forEach(chosen, (name, value) -> reader.read(name, value, found::add));
            return found;
          },
          among);
    }
    return new Source.Computed(
        document -> {
          Set<String> found = new HashSet<>();
          new ObjectFacts(document)
              .forEach(fact, (name, value) -> reader.read(name, value, found::add));
          return found;
        },
        among);
  }

  /**
   * Harmonised words: each with the facts that it stands for.
   *
   * @param words each word with its facts
   * @return what to count
   */
  public Source words(List<Map.Entry<String, Fact>> words) {
    Choice which = choice;
    return which == null
        ? new Source.Computed(
            document -> {
              ObjectFacts facts = new ObjectFacts(document);
              return holding(words, facts::holds);
            },
            among)
        : new Source.Chosen(
            documents -> {
              PatientFacts facts = new PatientFacts(documents);
              return holding(words, fact -> facts.holds(new Condition.Chosen(which, fact)));
            },
            among);
  }

  private static Set<String> holding(List<Map.Entry<String, Fact>> words, Predicate<Fact> holds) {
    Set<String> found = new TreeSet<>();
    words.forEach(word -> {
      if (holds.test(word.getValue())) {
        found.add(word.getKey());
      }
    });
    return found;
  }

  private static void category(FactName name, FactValue value, Consumer<String> to) {
    switch (value) {
      case CodeValue code -> to.accept(code.coded().key());
      case TextValue text -> {
        // Texts of reports are counted by word.
        if (name instanceof FactName.Attribute && text.text().length() <= LONGEST_TEXT) {
          to.accept(text.text());
        }
      }
      case SpatialValue space -> {
        if (space.graphicType() != null) {
          to.accept(space.graphicType());
        }
      }
      case TemporalValue times -> {
        if (times.rangeType() != null) {
          to.accept(times.rangeType());
        }
      }
      case NumberValue number -> {}
      case PersonValue person -> {}
      case UidValue uid -> {}
      case DateValue date -> {}
      case TimeOfDayValue time -> {}
      case ReferenceValue reference -> {}
      case TableValue table -> {}
    }
  }

  /**
   * Where facts are that a name alone tells, by fields of object documents.
   *
   * @param fact which facts
   * @return where they are; absent where documents must be looked at
   */
  public Optional<Source.Place> place(Fact fact) {
    return simple(fact).map(Simple::place);
  }

  /**
   * All numbers of facts in an object, to choose bins by.
   *
   * @param fact which facts
   * @param document the object
   * @param dimension what is measured
   * @return the numbers in base units
   */
  public static double[] numbers(Fact fact, ObjectDocument document, String dimension) {
    List<Double> numbers = new ArrayList<>();
    new ObjectFacts(document)
        .forEach(
            fact,
            (name, value) -> {
              if (value instanceof NumberValue number
                  && number.number() != null
                  && Tokens.dimension(number).equals(dimension)) {
                numbers.add(comparable(number));
              }
            });
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

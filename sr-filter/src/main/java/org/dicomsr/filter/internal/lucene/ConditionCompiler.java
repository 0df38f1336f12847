package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Any;
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
import org.dicomsr.filter.internal.plan.Place.ObjectTime;
import org.dicomsr.filter.internal.plan.Place.Surroundings;
import org.dicomsr.filter.internal.plan.Place.Template;
import org.dicomsr.filter.internal.plan.Place.Title;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.ObjectKind.Category;
import org.dicomsr.filter.query.ObjectKind.Modality;
import org.dicomsr.index.internal.BelowGroupQuery;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions of objects, groups and containers into queries for their documents. Thread-safe.
 */
final class ConditionCompiler {
  private final ItemQueries items;
  private final AttributeQueries attributes;
  private final PropertyQueries properties;
  private final Concepts concepts;

  ConditionCompiler(
      ItemQueries items,
      AttributeQueries attributes,
      PropertyQueries properties,
      Concepts concepts) {
    this.items = items;
    this.attributes = attributes;
    this.properties = properties;
    this.concepts = concepts;
  }

  /** Objects, groups or containers of which a condition holds. */
  Between compile(Condition condition, Unit unit) {
    return switch (condition) {
      case All all -> Between.all(unit.universe(), compiled(all.parts(), unit));
      case Any any -> Between.any(compiled(any.parts(), unit));
      case None none -> compile(none.part(), unit).not(unit.universe());
      case Some some -> some(some, unit);
      // Only entities have studies and series.
      case InOne one -> Between.NOTHING;
      // Whether it is the right time is seen in the documents.
      case Close close -> Between.atMost(compile(close.within(), unit).most());
      case Earlier earlier ->
          Between.atMost(
              Clauses.all(
                  unit.universe(),
                  List.of(
                      compile(earlier.first(), unit).most(),
                      compile(earlier.second(), unit).most())));
      case Fact fact -> fact(fact, unit);
      case Chosen chosen -> fact(chosen.fact(), unit);
    };
  }

  private List<Between> compiled(List<Condition> parts, Unit unit) {
    List<Between> all = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      all.add(compile(part, unit));
    }
    return all;
  }

  private Between some(Some some, Unit unit) {
    if (some.block() instanceof Block.OfObject ofObject) {
      return unit == Unit.OBJECT && some.atLeast() == 1
          ? objects(ofObject.kind(), some.within())
          : Between.NOTHING;
    }
    int least = some.atLeast();
    Between groups = groups(some);
    return unit != Unit.OBJECT
        ? groups.map(query -> new GroupsAroundQuery(query, least))
        : least == 1
            ? groups.map(query -> Clauses.parents(query, IndexView.OBJECTS))
            : groups.map(query -> new ManyGroupsQuery(query, least));
  }

  /** Objects of a kind, or of any, of which a condition holds. */
  Between objects(@Nullable ObjectKind kind, Condition within) {
    Between objects = compile(within, Unit.OBJECT);
    return kind == null
        ? objects
        : Between.all(IndexView.OBJECT_DOCUMENTS, List.of(Between.exactly(kind(kind)), objects));
  }

  /** The groups that are such blocks and of which the condition within holds. */
  Between groups(Some some) {
    return switch (some.block()) {
      case Block.OfObject ofObject -> Between.NOTHING;
      case Block.OfGroup(var kind) -> {
        Between within = compile(some.within(), Unit.GROUP);
        yield kind == null ? within : and(Clauses.term(IndexField.GROUP_KIND, kind.term()), within);
      }
      case Block.OfContainer(var concept) -> {
        Between within = compile(some.within(), Unit.CONTAINER);
        yield concept.any()
            ? within
            : and(
                concepts.query(concept, IndexField.GROUP_NAME, IndexField.GROUP_NAME_MEANING),
                within);
      }
    };
  }

  private static Between and(Query groups, Between within) {
    return Between.all(IndexView.GROUP_DOCUMENTS, List.of(Between.exactly(groups), within));
  }

  /** Objects of a kind. */
  static Query kind(ObjectKind kind) {
    return switch (kind) {
      case Modality(String term) -> Clauses.term(IndexField.MODALITY, term);
      case Category category ->
          switch (category) {
            case ANY -> IndexView.OBJECT_DOCUMENTS;
            case REPORT, IMAGE, WAVEFORM, SEGMENTATION, OTHER ->
                Clauses.term(IndexField.OBJECT_KIND, kind.word());
          };
    };
  }

  /** The first alternative that has usable facts is tested; one alone is simply tested. */
  private Between fact(Fact fact, Unit unit) {
    List<Alternative> alternatives = fact.alternatives();
    if (alternatives.size() == 1) {
      Alternative only = alternatives.getFirst();
      return has(only.place(), only.test(), unit);
    }
    List<Between> ways = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Alternative alternative = alternatives.get(i);
      ways.add(
          Between.all(
              unit.universe(),
              List.of(
                  counts(alternatives, i, unit),
                  has(alternative.place(), alternative.test(), unit))));
    }
    return Between.any(ways);
  }

  /** Where an alternative is the one that counts. */
  Between counts(List<Alternative> alternatives, int number, Unit unit) {
    List<Between> parts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      parts.add(usable(alternatives.get(i), unit).not(unit.universe()));
    }
    parts.add(usable(alternatives.get(number), unit));
    return Between.all(unit.universe(), parts);
  }

  private Between usable(Alternative alternative, Unit unit) {
    return has(alternative.place(), alternative.usable(), unit);
  }

  private Between has(Place place, ValueTest test, Unit unit) {
    return place instanceof Items of
        ? items(of, test)
            .map(query ->
                switch (unit) {
                  case OBJECT -> Clauses.parents(query, IndexView.OBJECTS);
                  case GROUP -> Clauses.parents(query, IndexView.GROUPS);
                  case CONTAINER ->
                      query.equals(Clauses.NOTHING) ? query : new BelowGroupQuery(query);
                })
        : unit == Unit.OBJECT
            ? property(place, test)
            // Groups have no property but the template that they say they follow.
            : place instanceof Template template
                ? ofTemplate(template, test, unit)
                : Between.NOTHING;
  }

  private Between ofTemplate(Template place, ValueTest test, Unit unit) {
    List<Between> parts = new ArrayList<>();
    parts.add(Between.exactly(properties.template(test, true)));
    ofObject(place.within())
        .forEach(around -> parts.add(around.map(each -> children(each, Unit.OBJECT))));
    return Between.all(unit.universe(), parts);
  }

  /** Items of a place with a value that passes. */
  Between items(Items place, ValueTest test) {
    List<Between> parts = new ArrayList<>();
    parts.add(items.query(place, test));
    Surroundings within = place.within();
    if (within.group() != null) {
      parts.add(compile(within.group(), Unit.GROUP).map(groups -> children(groups, Unit.GROUP)));
    }
    if (within.object() != null) {
      parts.add(
          compile(within.object(), Unit.OBJECT).map(objects -> children(objects, Unit.OBJECT)));
    }
    if (within.template() != null) {
      parts.add(Between.exactly(beneath(within.template())));
    }
    return Between.all(IndexView.ITEM_DOCUMENTS, parts);
  }

  /** Items of reports of a template, and beneath groups that say they follow it. */
  private static Query beneath(String template) {
    Query groups = new GroupsBeneathQuery(Clauses.term(IndexField.GROUP_TEMPLATE, template));
    return Clauses.any(
        List.of(
            children(Clauses.term(IndexField.TEMPLATE, template), Unit.OBJECT),
            children(groups, Unit.GROUP)));
  }

  /** What is in some groups or objects; that other documents are found too does no harm. */
  static Query children(Query parents, Unit unit) {
    return parents.equals(Clauses.NOTHING)
        ? parents
        : new ToChildBlockJoinQuery(
            parents, unit == Unit.OBJECT ? IndexView.OBJECTS : IndexView.GROUPS);
  }

  /** Objects with a fact that is no item. */
  Between property(Place place, ValueTest test) {
    return switch (place) {
      case Items of -> throw new IllegalArgumentException("expected no place of items");
      case Attribute(var keyword, var within) -> around(within, attributes.query(keyword, test));
      case ObjectTime(var within) -> around(within, properties.time(test));
      case Instances(var within) -> around(within, properties.instances(test));
      case Template(var within) -> around(within, properties.template(test, false));
      case Title(var within) -> around(within, properties.title(test));
    };
  }

  private Between around(Surroundings within, Query found) {
    return around(within, Between.exactly(found));
  }

  private Between around(Surroundings within, Between found) {
    List<Between> parts = new ArrayList<>(ofObject(within));
    parts.add(found);
    return Between.all(IndexView.OBJECT_DOCUMENTS, parts);
  }

  /** What must hold of the object of a property. */
  private List<Between> ofObject(Surroundings within) {
    List<Between> parts = new ArrayList<>();
    if (within.object() != null) {
      parts.add(compile(within.object(), Unit.OBJECT));
    }
    if (within.template() != null) {
      parts.add(Between.exactly(Clauses.term(IndexField.TEMPLATE, within.template())));
    }
    return parts;
  }
}

package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Category;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.VariablePlan;
import org.dicomsr.filter.internal.recent.Recent;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryCheck;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Term;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans of queries, with a catalogue's variables, synonyms and units. As a check it reports
 * what cannot be meant, with its place:
 *
 * <pre>{@code
 * Resolver resolver = Resolver.of(catalogue);
 * Plan plan = resolver.plan(Query.parse(text, resolver));
 * }</pre>
 *
 * <p>Keeps the plans of the last queries, and says the same without them. Thread-safe.
 */
public final class Resolver implements QueryCheck {
  private static final Resolver STANDARD = of(Catalogue.EMPTY);
  private static final int MOST_PLANS = 32;

  private final Catalogue catalogue;
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<ConceptSet, UcumUnit> assumed = new HashMap<>();
  private final Concepts concepts;
  private final Numbers numbers;
  private final Privacy privacy;

  /** A query is checked when it is parsed, and planned when it is answered. */
  private final Recent<Query, Plan> plans = new Recent<>(MOST_PLANS);

  private Resolver(Catalogue catalogue, @Nullable PrivacyProfile profile) {
    this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    this.concepts = new Concepts(catalogue);
    this.numbers = new Numbers(catalogue);
    this.privacy = new Privacy(profile);
    catalogue.variables().forEach(variable -> variables.put(variable.name(), variable));
    catalogue
        .assumedUnits()
        .forEach((concept, unit) ->
            assumed.put(concepts.of(concept), catalogue.unit(unit).orElseThrow()));
  }

  /**
   * A resolver of queries to documents that hold everything.
   *
   * @param catalogue variables, synonyms and units
   * @return the resolver
   */
  public static Resolver of(Catalogue catalogue) {
    return new Resolver(catalogue, null);
  }

  /** {@return a resolver without variables} */
  public static Resolver standard() {
    return STANDARD;
  }

  /**
   * This resolver for an index that left something out: to ask for that is an error.
   *
   * @param profile the profile of the index
   * @return a copy
   */
  public Resolver in(PrivacyProfile profile) {
    return new Resolver(catalogue, Objects.requireNonNull(profile, "profile"));
  }

  /**
   * Resolves a query.
   *
   * @param query the query
   * @return its plan; equal queries give equal plans
   * @throws InvalidQueryException when it asks for what cannot be meant; the problem names the part
   *     of the query
   */
  public Plan plan(Query query) {
    return plans.of(query, each -> new Planner(new Context(this), true).plan(each));
  }

  /**
   * Resolves a variable, for those who want its values.
   *
   * @param variable one of the catalogue's
   * @return where its facts are, and what they stand for
   * @throws InvalidQueryException when it asks for what cannot be meant
   */
  public VariablePlan variable(Variable variable) {
    Terms terms = new Terms(new Context(this), true, Place.Surroundings.ANY);
    Target target = terms.target(Term.of(new Name(variable.name())), Scope.ENTITY);
    Map<String, List<ValueTest>> words = new LinkedHashMap<>();
    for (Category category : variable.categories()) {
      words.put(
          category.word().word(),
          target.candidates().stream().map(each -> each.space().equal(category.word())).toList());
    }
    List<Optional<UcumUnit>> assumedUnits = new ArrayList<>();
    for (Target.Candidate candidate : target.candidates()) {
      assumedUnits.add(
          candidate.place() instanceof Place.Items items
              ? Optional.ofNullable(assumed(items.name()))
              : Optional.empty());
    }
    return new VariablePlan(target.counted(), words, assumedUnits);
  }

  @Override
  public Optional<QueryProblem> check(Query query) {
    try {
      plan(query);
      return Optional.empty();
    } catch (InvalidQueryException e) {
      return Optional.of(e.problem());
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Concepts concepts() {
    return concepts;
  }

  Numbers numbers() {
    return numbers;
  }

  Privacy privacy() {
    return privacy;
  }

  Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** What is known of the facts of a concept. */
  Facts facts(ConceptSet concept) {
    return Facts.of(concept, assumed(concept), Privacy.ofConcept(concept));
  }

  private @Nullable UcumUnit assumed(ConceptSet concept) {
    for (Map.Entry<ConceptSet, UcumUnit> entry : assumed.entrySet()) {
      if (overlap(entry.getKey(), concept)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static boolean overlap(ConceptSet one, ConceptSet other) {
    return other.keys().stream().anyMatch(key -> isIn(one, key))
        || one.keys().stream().anyMatch(key -> isIn(other, key))
        || other.meanings().stream().anyMatch(text -> one.meanings().contains(text));
  }

  private static boolean isIn(ConceptSet set, String key) {
    return set.keys().contains(key) || set.prefixes().stream().anyMatch(key::startsWith);
  }
}

package org.dicomsr.filter.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.catalogue.testing.CatalogueArbitraries;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Unknown;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.testing.QueryArbitraries;
import org.dicomsr.index.privacy.PrivacyProfile;

class ResolverProperties {
  @Provide
  Arbitrary<Query> queries() {
    return QueryArbitraries.queries();
  }

  @Provide
  Arbitrary<Catalogue> catalogues() {
    return CatalogueArbitraries.catalogues();
  }

  @Provide
  Arbitrary<Value> values() {
    return QueryArbitraries.values();
  }

  @Property(tries = 3000)
  void everyQueryHasOnePlanOrAProblem(@ForAll("queries") Query query) {
    resolve(Resolver.standard(), query);
    resolve(Resolver.standard().in(PrivacyProfile.MINIMAL), query);
  }

  @Property(tries = 500)
  void everyQueryHasOnePlanOrAProblemWithAnyCatalogue(
      @ForAll("catalogues") Catalogue catalogue, @ForAll("queries") Query query) {
    resolve(Resolver.of(catalogue), query);
  }

  @Property(tries = 500)
  void everyVariableCanBeAskedForOrAProblemIsNamed(
      @ForAll("catalogues") Catalogue catalogue, @ForAll("values") Value value) {
    Resolver resolver = Resolver.of(catalogue);
    for (Variable variable : catalogue.variables()) {
      Term term = Term.of(new Name(variable.name()));
      List<Clause> clauses = new ArrayList<>();
      clauses.add(new Has(term));
      clauses.add(new Unknown(term));
      clauses.add(term.is(value));
      clauses.add(term.isNot(value));
      clauses.forEach(clause -> resolve(resolver, new Query(Level.PATIENTS, null, clause)));
    }
  }

  private static void resolve(Resolver resolver, Query query) {
    Optional<QueryProblem> problem = resolver.check(query);
    try {
      Plan plan = resolver.plan(query);
      assertThat(problem).isEmpty();
      assertThat(resolver.plan(query)).isEqualTo(plan);
      assertThat(PlanText.of(plan.where())).isNotEmpty();
    } catch (InvalidQueryException e) {
      assertThat(problem).contains(e.problem());
      assertThat(e.problem().part()).isNotNull();
    }
  }
}

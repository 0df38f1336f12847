package org.dicomsr.filter.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.memory.ObjectFacts;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Has;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.Term;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;

/** Which items of a document some variable of a catalogue finds. */
final class KnownFacts {
  private KnownFacts() {}

  static Function<ObjectDocument, Predicate<ItemDocument>> of(Catalogue catalogue) {
    Resolver resolver = Resolver.of(catalogue);
    List<Fact> facts = new ArrayList<>();
    for (Variable variable : catalogue.variables()) {
      Term term = Term.of(new Name(variable.name()));
      Condition where = resolver.plan(new Query(Level.OBJECTS, null, new Has(term))).where();
      if (where instanceof Fact fact) {
        facts.add(fact);
      } else if (where instanceof Chosen chosen) {
        facts.add(chosen.fact());
      }
    }
    if (facts.isEmpty()) {
      return document -> item -> false;
    }
    return document -> {
      Set<ItemDocument> known = new ObjectFacts(document).items(facts);
      return known::contains;
    };
  }
}

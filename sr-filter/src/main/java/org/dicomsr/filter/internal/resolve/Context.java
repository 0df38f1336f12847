package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.Resolution;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.Names;
import org.dicomsr.filter.query.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of one query share: the catalogue, and what was found of names. Not thread-safe.
 */
final class Context {
  private final Resolver resolver;
  private final Map<Written, SortedSet<String>> resolutions = new LinkedHashMap<>();
  private @Nullable Written variable;

  private record Written(String text, String kind) {}

  Context(Resolver resolver) {
    this.resolver = resolver;
  }

  Catalogue catalogue() {
    return resolver.catalogue();
  }

  Concepts concepts() {
    return resolver.concepts();
  }

  Numbers numbers() {
    return resolver.numbers();
  }

  Privacy privacy() {
    return resolver.privacy();
  }

  Optional<Variable> variable(String name) {
    return resolver.variable(name);
  }

  /** The names that are known, with variables or without. */
  Names names(boolean variables) {
    return variables ? catalogue().names() : Names.standard();
  }

  /** What is known of the facts of a concept. */
  Facts concept(Concept concept) {
    return resolver.facts(concepts().of(concept));
  }

  /** Notes what a part stands for; within a variable, as part of that. */
  void resolved(QueryPart part, String kind, List<String> standsFor) {
    Written written = variable == null ? new Written(part.toString(), kind) : variable;
    resolutions.computeIfAbsent(written, absent -> new TreeSet<>()).addAll(standsFor);
  }

  /** Does something of which all that is noted is part of a variable. */
  <T> T within(Variable what, Supplier<T> work) {
    Written before = variable;
    variable = before == null ? new Written(what.name(), "variable") : before;
    resolutions.computeIfAbsent(variable, absent -> new TreeSet<>());
    try {
      return work.get();
    } finally {
      variable = before;
    }
  }

  List<Resolution> resolutions() {
    List<Resolution> all = new ArrayList<>();
    resolutions.forEach((written, standsFor) ->
        all.add(new Resolution(written.text, written.kind, List.copyOf(standsFor))));
    return all;
  }
}

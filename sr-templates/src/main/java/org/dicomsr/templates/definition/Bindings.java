package org.dicomsr.templates.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parameters of a template stand for where it is included (PS3.16 6.2.3). Immutable and
 * thread-safe.
 *
 * @param terms by parameter, dollar sign included; those that nobody binds are absent
 */
public record Bindings(Map<String, List<Term>> terms) {
  /** No parameter is bound: a template that nothing includes. */
  public static final Bindings NONE = new Bindings(Map.of());

  /** Copies the map. */
  public Bindings {
    terms = Map.copyOf(terms);
  }

  /**
   * Replaces parameters. One that is bound takes the place of the terms beside it, its default.
   *
   * @param raw terms of a row
   * @return terms without parameters; empty if anything goes
   */
  public List<Term> resolve(List<Term> raw) {
    List<Term> defaults = new ArrayList<>();
    for (Term term : raw) {
      if (term instanceof Term.Parameter(String name)) {
        List<Term> bound = terms.get(name);
        if (bound != null) {
          return bound;
        }
      } else {
        defaults.add(term);
      }
    }
    return defaults;
  }

  /**
   * The bindings of an included template.
   *
   * @param with what the including row binds
   * @return the same with this template's own parameters replaced
   */
  public Bindings handDown(Map<String, List<Term>> with) {
    if (with.isEmpty()) {
      return NONE;
    }
    Map<String, List<Term>> resolved = new HashMap<>();
    with.forEach((name, raw) -> {
      List<Term> bound = resolve(raw);
      if (!bound.isEmpty()) {
        resolved.put(name, bound);
      }
    });
    return resolved.isEmpty() ? NONE : new Bindings(resolved);
  }
}

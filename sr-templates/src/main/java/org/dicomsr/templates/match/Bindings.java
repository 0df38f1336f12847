package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.templates.definition.Term;

/** What the parameters of a template stand for where it is included; those not bound are absent. */
record Bindings(Map<String, List<Term>> terms) {
  static final Bindings NONE = new Bindings(Map.of());

  /** Replaces parameters. One that is bound takes the place of the terms beside it, its default. */
  List<Term> resolve(List<Term> raw) {
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

  /** The bindings of an included template. */
  Bindings handDown(Map<String, List<Term>> with) {
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
    return resolved.isEmpty() ? NONE : new Bindings(Map.copyOf(resolved));
  }
}

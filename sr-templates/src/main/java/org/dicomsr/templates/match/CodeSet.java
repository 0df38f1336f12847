package org.dicomsr.templates.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.context.Membership;
import org.dicomsr.templates.definition.Term;
import org.jspecify.annotations.Nullable;

/** The codes that a row allows in one place; parameters are resolved. */
final class CodeSet {
  static final CodeSet ANY = new CodeSet(Map.of(), false, List.of());

  private final Map<ConceptKey, CodedConcept> codes;
  private final boolean extendable;
  private final List<Group> groups;

  private record Group(String cid, @Nullable ContextGroup group, boolean defined) {
    Fit fit(ConceptKey key) {
      Membership membership = group == null ? Membership.UNKNOWN : group.membership(key);
      return switch (membership) {
        case MEMBER -> Fit.GROUP;
        case NOT_MEMBER -> isOpen() ? Fit.OPEN : Fit.NONE;
        case UNKNOWN -> isOpen() ? Fit.OPEN : Fit.UNKNOWN;
      };
    }

    boolean isOpen() {
      return !defined || (group != null && group.isExtensible());
    }

    String text() {
      return "CID " + cid + (group == null ? "" : " " + group.name());
    }
  }

  private CodeSet(Map<ConceptKey, CodedConcept> codes, boolean extendable, List<Group> groups) {
    this.codes = codes;
    this.extendable = extendable;
    this.groups = groups;
  }

  static CodeSet of(List<Term> terms, ContextGroups contextGroups) {
    if (terms.isEmpty()) {
      return ANY;
    }
    Map<ConceptKey, CodedConcept> codes = new LinkedHashMap<>();
    List<Group> groups = new ArrayList<>();
    boolean extendable = false;
    for (Term term : terms) {
      switch (term) {
        case Term.Code code -> {
          codes.put(code.code().conceptKey(), code.code());
          extendable |= !code.enumerated();
        }
        case Term.Group group ->
            groups.add(
                new Group(
                    group.cid(), contextGroups.group(group.cid()).orElse(null), group.defined()));
        case Term.Parameter parameter ->
            throw new IllegalArgumentException(parameter + " is not resolved");
      }
    }
    return new CodeSet(codes, extendable, groups);
  }

  boolean isAny() {
    return codes.isEmpty() && groups.isEmpty();
  }

  /** How a concept name fits: a DT code is as binding as an EV one, or every row would fit. */
  Fit ofName(@Nullable ConceptKey key) {
    if (isAny()) {
      return Fit.ANY;
    }
    if (key == null) {
      return codes.isEmpty() && groups.stream().allMatch(Group::isOpen) ? Fit.OPEN : Fit.NONE;
    }
    return fit(key);
  }

  /** How a value or unit fits. */
  Fit ofValue(ConceptKey key) {
    if (isAny()) {
      return Fit.ANY;
    }
    Fit fit = fit(key);
    return extendable ? fit.or(Fit.OPEN) : fit;
  }

  private Fit fit(ConceptKey key) {
    if (codes.containsKey(key)) {
      return Fit.CODE;
    }
    Fit best = Fit.NONE;
    for (Group group : groups) {
      best = best.or(group.fit(key));
    }
    return best;
  }

  /** The set's own way to write a concept. */
  Optional<CodedConcept> find(ConceptKey key) {
    CodedConcept code = codes.get(key);
    if (code != null) {
      return Optional.of(code);
    }
    for (Group group : groups) {
      Optional<CodedConcept> found = group.group == null ? Optional.empty() : group.group.find(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The codes that are named, not those of groups. */
  Iterable<CodedConcept> named() {
    return codes.values();
  }

  /** {@return what is allowed, for a message} */
  String text() {
    if (isAny()) {
      return "any code";
    }
    List<String> parts = new ArrayList<>();
    codes.values().forEach(code -> parts.add(text(code)));
    if (!groups.isEmpty()) {
      parts.add(
          groups.stream().map(Group::text).collect(Collectors.joining(" or ", "a code of ", "")));
    }
    return String.join(" or ", parts);
  }

  /** A code of a template, with its meaning: there is nothing of a patient in it. */
  static String text(CodedConcept code) {
    return "(" + code.value() + ", " + code.scheme() + ", \"" + code.meaning() + "\")";
  }
}

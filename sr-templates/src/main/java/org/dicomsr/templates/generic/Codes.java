package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.definition.Term;

/**
 * The codes that a row suggests in one place; parameters are replaced.
 *
 * @param named codes that the row names itself
 * @param groups context groups that it names
 * @param enumerated whether no other codes may be used
 */
record Codes(List<CodedConcept> named, List<ContextGroup> groups, boolean enumerated) {
  private static final int SHOWN = 6;

  static Codes of(List<Term> terms, ContextGroups contextGroups) {
    List<CodedConcept> named = new ArrayList<>();
    List<ContextGroup> groups = new ArrayList<>();
    boolean enumerated = !terms.isEmpty();
    for (Term term : terms) {
      switch (term) {
        case Term.Code code -> {
          named.add(code.code());
          enumerated &= code.enumerated();
        }
        case Term.Group group -> {
          Optional<ContextGroup> known = contextGroups.group(group.cid());
          known.ifPresent(groups::add);
          enumerated &= group.defined() && known.isPresent() && !known.get().isExtensible();
        }
        case Term.Parameter parameter -> enumerated = false;
      }
    }
    return new Codes(List.copyOf(named), List.copyOf(groups), enumerated);
  }

  /** {@return whether the row says nothing about the code} */
  boolean isAny() {
    return named.isEmpty() && groups.isEmpty();
  }

  /** {@return the code that a name must be: a code that others may extend is as good as fixed} */
  Optional<CodedConcept> single() {
    return named.size() == 1 && groups.isEmpty() ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** {@return the code that a value must be} */
  Optional<CodedConcept> fixed() {
    return enumerated ? single() : Optional.empty();
  }

  Optional<CodedConcept> namedAs(String meaning) {
    String plain = plain(meaning);
    return named.stream().filter(code -> plain(meaningOf(code)).equals(plain)).findFirst();
  }

  Optional<CodedConcept> named(ConceptKey key) {
    return named.stream().filter(code -> code.conceptKey().equals(key)).findFirst();
  }

  Optional<CodedConcept> grouped(String meaning) {
    return groups.stream()
        .map(group -> group.findByMeaning(meaning))
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<CodedConcept> grouped(ConceptKey key) {
    return groups.stream().map(group -> group.find(key)).flatMap(Optional::stream).findFirst();
  }

  Optional<CodedConcept> find(String meaning) {
    return namedAs(meaning).or(() -> grouped(meaning));
  }

  /** {@return what a template says about the codes, for a message} */
  String text() {
    List<String> all = new ArrayList<>();
    named.forEach(code -> all.add('"' + meaningOf(code) + '"'));
    for (ContextGroup group : groups) {
      group.codes().stream()
          .limit(Math.max(0, SHOWN - all.size()))
          .forEach(code -> all.add('"' + meaningOf(code) + '"'));
    }
    int known = named.size() + groups.stream().mapToInt(group -> group.codes().size()).sum();
    String some = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
    String groupText = String.join(" or ", groups.stream().map(ContextGroup::toString).toList());
    return some
        + (known > SHOWN ? " …" : "")
        + (groupText.isEmpty() ? "" : some.isEmpty() ? groupText : " (" + groupText + ")");
  }

  static String meaningOf(CodedConcept code) {
    String meaning = code.meaning();
    return meaning == null ? code.value() : meaning;
  }

  /** A meaning without what does not matter in it. */
  static String plain(String meaning) {
    return meaning.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
